#pragma once

#include "core/base/clock.h"
#include "server/store/archive.h"
#include "server/store/location.h"

namespace server {

//! Every row of every tenant, of one state of the database, while it is in use.
[[nodiscard]] core::Result<Manifest> exportAll(Connection &connection, RowSink &sink,
                                               const QDateTime &now);

//! A backup of the database in one file.
[[nodiscard]] core::Result<Manifest> backUp(Connection &connection, const QString &file,
                                            const QDateTime &now);

//! Makes the database be what the backup says, whichever engine either is, and gives it a new
//! epoch: clients read anew and send what the backup has not seen. Every sign-in and every link of
//! that time is void. The SQLite file that was there is kept beside it; on PostgreSQL everything
//! that was in the schema is gone. No server may be running on it.
[[nodiscard]] core::Result<Manifest> restore(const Location &location, const QString &file,
                                             const QDateTime &now);

//! Copies a SQLite file into an empty PostgreSQL database: same ids, same numbers, same epoch.
[[nodiscard]] core::Result<Manifest> moveTo(const Location &from, const Location &to,
                                            const QDateTime &now);

} // namespace server
