#pragma once

#include "server/store/location.h"

namespace server {

//! Migrates the schema to the newest version: all steps in one transaction, so a crash leaves the
//! old or the new one. A SQLite file with data is first copied to a file beside it, which is kept.
//! On PostgreSQL, every table with a column `tenant` gets row security, and the server's own role
//! its rights. A database that is newer than the program is refused with ErrorCode::Version.
[[nodiscard]] core::Result<void> prepareSchema(const Location &location);

//! The file that a restore fills before it replaces the SQLite file. If only this one exists, a
//! restore was interrupted, and the server must not start with an empty database instead.
[[nodiscard]] QString restoringPath(const Location &location);

//! Backups of this schema version and newer ones can be restored.
constexpr qint64 oldestArchive = 4;
[[nodiscard]] qint64 newestSchema();
//! 0 if there is no schema.
[[nodiscard]] core::Result<qint64> schemaVersion(Connection &connection);

//! Refuses a role that row security does not bind.
[[nodiscard]] core::Result<void> checkRole(Connection &connection);

// For filling a database, in a transaction of the owner.

//! Creates the empty tables of a version and drops existing ones; no walls yet.
[[nodiscard]] core::Result<void> createSchema(Connection &connection, qint64 version);
//! PostgreSQL: row security for all tables of tenants, and the rights of the server's role.
[[nodiscard]] core::Result<void> raiseWalls(Connection &owner, const QString &role);
[[nodiscard]] core::Result<QString> roleOf(const Location &location);
[[nodiscard]] core::Result<std::unique_ptr<Connection>> openOwner(const Location &location);
//! PostgreSQL: fails while a server uses the schema, and prevents others from starting.
[[nodiscard]] core::Result<void> lockOutServers(Connection &owner);
//! Held by a server while it runs.
constexpr const char *serverLock =
    "SELECT pg_advisory_lock_shared(83684512, hashtext(current_schema()::text))";
//! Fails if there is a schema.
[[nodiscard]] core::Result<void> checkEmpty(const Location &location);

} // namespace server
