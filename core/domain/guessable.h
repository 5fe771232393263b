#pragma once

#include <QString>
#include <QStringList>

namespace core {

//! Whether a password is made of what everybody tries first: common passwords and words with their
//! usual changes (P@ssw0rd2026!), rows of keys and numbers, years, one character again and again,
//! and `context`, the words that belong to this person (name, organisation, product).
[[nodiscard]] bool isGuessable(const QString &password, const QStringList &context);

} // namespace core
