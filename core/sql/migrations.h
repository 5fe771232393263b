#pragma once

#include "core/sql/database.h"

#include <QStringList>

namespace core::sql {

//! Migrates the file to the newest of `files`, which are named `NNN_what.sql` and sorted (001, 002
//! …). Each file runs in one transaction together with its `PRAGMA user_version`, so a crash leaves
//! the old or the new schema and nothing between. A file that is newer than the program is refused
//! with ErrorCode::Version.
[[nodiscard]] Result<void> migrate(Database &database, const QStringList &files);

//! The files of a resource folder, sorted.
[[nodiscard]] QStringList migrationFiles(const QString &folder);

} // namespace core::sql
