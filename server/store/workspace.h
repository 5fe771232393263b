#pragma once

#include "server/store/connection.h"

#include <QList>

namespace server {

//! The identity of this server; created once and stored in the database.
struct Identity {
    core::Id epoch;
    core::Id tenant;
    core::Id account;
};

//! Reads the ids of this server; a new database gets its own. Call it in a transaction.
[[nodiscard]] core::Result<Identity> loadIdentity(Connection &connection);

//! Registers a tenant on this server.
[[nodiscard]] core::Result<void> listTenant(Connection &connection, const core::Id &tenant);
[[nodiscard]] core::Result<QList<core::Id>> listedTenants(Connection &connection);

//! Totals over all tenants.
struct Counts {
    qint64 customers = 0;
    qint64 users = 0;
    qint64 distinctUserNames = 0; //!< per customer, folded
    qint64 subscriptions = 0;
    qint64 licences = 0;
    qint64 seatsUsed = 0; //!< according to the subscriptions
    qint64 changes = 0;
    qint64 auditEntries = 0;
    bool intact = false; //!< the file itself, and every audit
};

[[nodiscard]] core::Result<Counts> countAll(Connection &connection);

} // namespace server
