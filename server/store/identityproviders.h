#pragma once

#include "server/store/connection.h"

#include <QStringList>

namespace server {

//! A partner's own place to sign in (OpenID Connect), as its administrator set it up.
struct ProviderSettings {
    core::Id tenant;
    QString issuer;
    QString client;
    QByteArray sealedSecret;
    //! Role of people whom we do not know yet; empty: they are refused.
    QString newRole;
    QStringList domains;
};

//! Whether anybody signs in that way here. Without a tenant.
[[nodiscard]] core::Result<bool> hasProviders(Connection &connection);
//! Whose people have addresses of this domain; null for nobody's. Without a tenant.
[[nodiscard]] core::Result<core::Id> partnerOfDomain(Connection &connection, const QString &domain);
[[nodiscard]] core::Result<std::optional<ProviderSettings>> findProvider(Connection &connection,
                                                                         const core::Id &tenant);
//! In place of what was there. A domain that another partner has is an error (Conflict).
[[nodiscard]] core::Result<void> putProvider(Connection &connection,
                                             const ProviderSettings &settings);
[[nodiscard]] core::Result<void> dropProvider(Connection &connection, const core::Id &tenant);

} // namespace server
