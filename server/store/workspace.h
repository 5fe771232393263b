#pragma once

#include "server/store/connection.h"

#include <QList>

namespace server {

//! Who this server is; made once and kept in the connection.
struct Identity {
    core::Id epoch;
    core::Id tenant;
    core::Id account;
};

//! Reads the ids of this server; a new database gets its own. To be called in a transaction.
[[nodiscard]] core::Result<Identity> loadIdentity(Connection &connection);

//! Puts a tenant on the list of those that are on this server.
[[nodiscard]] core::Result<void> listTenant(Connection &connection, const core::Id &tenant);
[[nodiscard]] core::Result<QList<core::Id>> listedTenants(Connection &connection);

//! Of all tenants together.
struct Counts {
    qint64 customers = 0;
    qint64 users = 0;
    qint64 distinctUserNames = 0; //!< per customer, folded
    qint64 subscriptions = 0;
    qint64 licences = 0;
    qint64 seatsUsed = 0; //!< as the subscriptions say
    qint64 changes = 0;
    qint64 auditEntries = 0;
    bool intact = false; //!< the file itself, and every audit
};

[[nodiscard]] core::Result<Counts> countAll(Connection &connection);

} // namespace server
