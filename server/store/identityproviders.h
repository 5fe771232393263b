#pragma once

#include "server/store/connection.h"

#include <QStringList>

namespace server {

//! A partner's identity provider (OpenID Connect), as configured by its administrator.
struct ProviderSettings {
    core::Id tenant;
    QString issuer;
    QString client;
    QByteArray sealedSecret;
    //! Role of new people; empty: they are refused.
    QString newRole;
    QStringList domains;
};

//! True if any partner uses single sign-on. Without a tenant.
[[nodiscard]] core::Result<bool> hasProviders(Connection &connection);
//! The partner whose staff has addresses in this domain; null if none. Without a tenant.
[[nodiscard]] core::Result<core::Id> partnerOfDomain(Connection &connection, const QString &domain);
[[nodiscard]] core::Result<std::optional<ProviderSettings>> findProvider(Connection &connection,
                                                                         const core::Id &tenant);
//! Replaces the settings. A domain that another partner has is an error (Conflict).
[[nodiscard]] core::Result<void> putProvider(Connection &connection,
                                             const ProviderSettings &settings);
[[nodiscard]] core::Result<void> dropProvider(Connection &connection, const core::Id &tenant);

} // namespace server
