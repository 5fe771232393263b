#pragma once

#include "core/base/clock.h"
#include "server/store/archive.h"
#include "server/store/location.h"

namespace server {

//! Every row of every tenant, from one snapshot of the database, while it is in use.
[[nodiscard]] core::Result<Manifest> exportAll(Connection &connection, RowSink &sink,
                                               const QDateTime &now);

//! Backs the database up to one file.
[[nodiscard]] core::Result<Manifest> backUp(Connection &connection, const QString &file,
                                            const QDateTime &now);

//! Replaces the database with the backup, on either engine, and gives it a new epoch: clients read
//! everything again and resend what the backup does not have. Every earlier sign-in and link
//! becomes void. An existing SQLite file is kept beside the new one; on PostgreSQL the schema's
//! contents are deleted. No server may be running on it.
[[nodiscard]] core::Result<Manifest> restore(const Location &location, const QString &file,
                                             const QDateTime &now);

//! Copies a SQLite file to an empty PostgreSQL database: same ids, same numbers, same epoch.
[[nodiscard]] core::Result<Manifest> moveTo(const Location &from, const Location &to,
                                            const QDateTime &now);

} // namespace server
