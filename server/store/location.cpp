#include "server/store/location.h"

#include "server/store/pgconnection.h"
#include "server/store/sqliteconnection.h"

namespace server {
namespace {

core::Result<std::unique_ptr<Connection>> openSqlite(const QString &file, core::sql::Access access)
{
    return SqliteConnection::open(file, access, SqliteConnection::Wall::Up);
}

} // namespace

core::Result<std::unique_ptr<Connection>> openWriter(const Location &location)
{
    if (location.engine() == Engine::PostgreSql)
        return PgConnection::open(location.url, location.password);
    return openSqlite(location.file, core::sql::Access::ReadWrite);
}

core::Result<std::unique_ptr<Connection>> openReader(const Location &location)
{
    if (location.engine() == Engine::PostgreSql)
        return PgConnection::open(location.url, location.password);
    return openSqlite(location.file, core::sql::Access::ReadOnly);
}

} // namespace server
