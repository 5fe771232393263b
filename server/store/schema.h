#pragma once

#include "server/store/location.h"

namespace server {

//! Brings the schema to the newest version, whatever it was: all steps in one transaction, so a
//! crash leaves the old or the new one. A SQLite file that has data is first copied to a file
//! beside it, which is kept. On PostgreSQL, every table with a column `tenant` gets its row
//! security, and the server's own role its rights. A database that is newer than the program is
//! refused with ErrorCode::Version.
[[nodiscard]] core::Result<void> prepareSchema(const Location &location);

//! What a restore fills before it takes the place of the SQLite file. Where only that is there, one
//! was interrupted, and no server starts with nothing instead.
[[nodiscard]] QString restoringPath(const Location &location);

//! Backups of this schema and newer ones can be restored.
constexpr qint64 oldestArchive = 4;
[[nodiscard]] qint64 newestSchema();
//! 0 when there is none.
[[nodiscard]] core::Result<qint64> schemaVersion(Connection &connection);

//! Refuses a role that row security does not bind.
[[nodiscard]] core::Result<void> checkRole(Connection &connection);

// For whoever fills a database, in a transaction of the owner.

//! Empty tables of a version, in place of whatever was there; no walls yet.
[[nodiscard]] core::Result<void> createSchema(Connection &connection, qint64 version);
//! PostgreSQL: row security for all tables of tenants, and the rights of the server's role.
[[nodiscard]] core::Result<void> raiseWalls(Connection &owner, const QString &role);
[[nodiscard]] core::Result<QString> roleOf(const Location &location);
[[nodiscard]] core::Result<std::unique_ptr<Connection>> openOwner(const Location &location);
//! PostgreSQL: fails while a server runs on the schema, and keeps others from starting.
[[nodiscard]] core::Result<void> lockOutServers(Connection &owner);
//! What a server holds while it runs.
constexpr const char *serverLock =
    "SELECT pg_advisory_lock_shared(83684512, hashtext(current_schema()::text))";
//! Fails when there is a schema.
[[nodiscard]] core::Result<void> checkEmpty(const Location &location);

} // namespace server
