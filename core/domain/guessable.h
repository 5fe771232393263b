#pragma once

#include <QString>
#include <QStringList>

namespace core {

//! True if a password consists of what attackers try first: common passwords and words in their
//! usual disguises (P@ssw0rd2026!), rows of keys and numbers, years, repeated characters, and
//! `context`, words about this person (name, organisation, product).
[[nodiscard]] bool isGuessable(const QString &password, const QStringList &context);

} // namespace core
