#pragma once

#include "core/sql/database.h"

namespace server {

//! Copies the database to its own file while it is in use; the file appears only when it is
//! complete.
[[nodiscard]] core::Result<void> copySqlite(core::sql::Database &database, const QString &path);

} // namespace server
