#pragma once

#include "core/sql/database.h"

namespace server {

//! A whole copy of the database in a file of its own, made while it is in use; the file is there
//! only when it is complete.
[[nodiscard]] core::Result<void> copySqlite(core::sql::Database &database, const QString &path);

} // namespace server
