#pragma once

#include "core/domain/password.h"
#include "server/store/accounts.h"
#include "server/web/words.h"

#include <QJsonObject>

namespace server {

[[nodiscard]] core::PasswordPolicy policyOf(const QJsonObject &partner);

//! Problems of a chosen password, as sentences.
[[nodiscard]] QStringList problemsOf(const Words &words, const QString &password,
                                     const QString &repeated, const core::Staff &person,
                                     const QJsonObject &partner);

} // namespace server
