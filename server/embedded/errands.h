#pragma once

#include "server/store/connection.h"

#include <QDateTime>
#include <QJsonObject>

namespace server {

//! Runs an administrator's command in the database. The command is JSON, so that a running server
//! can be asked for it. `do` names it, the rest are its arguments; the answer is what it prints:
//! - init: organisation, name, email; gives `token`, of a one-time link.
//! - reset-link: email, tenant or ""; gives `token`.
//! - sso-show, sso-off: tenant or ""; gives `tenant`, and the settings without their secret.
//! - sso-set: tenant, issuer, client, sealedSecret (base64), newRole, domains.
//! Runs in a transaction, without a tenant.
[[nodiscard]] core::Result<QJsonObject> doErrand(Connection &connection, const QJsonObject &errand,
                                                 const QDateTime &now);

} // namespace server
