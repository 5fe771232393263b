#include "server/store/location.h"

#include "core/sql/migrations.h"
#include "server/store/sqliteconnection.h"

namespace server {

core::Result<void> prepareSchema(const Location &location)
{
    auto database = core::sql::Database::open(location.file);
    if (!database)
        return tl::unexpected(database.error());
    return core::sql::migrate(
        *database, core::sql::migrationFiles(QStringLiteral(":/server/migrations/sqlite")));
}

core::Result<std::unique_ptr<Connection>> openWriter(const Location &location)
{
    return SqliteConnection::open(location.file, core::sql::Access::ReadWrite,
                                  SqliteConnection::Wall::Up);
}

core::Result<std::unique_ptr<Connection>> openReader(const Location &location)
{
    return SqliteConnection::open(location.file, core::sql::Access::ReadOnly,
                                  SqliteConnection::Wall::Up);
}

} // namespace server
