#include "server/store/sqliteconnection.h"

#include "server/store/sqlitewall.h"

namespace server {
namespace {

void bind(core::sql::Statement &statement, std::span<const Value> values, bool lasting)
{
    int index = 0;
    for (const auto &value : values) {
        ++index;
        if (value.isNull) {
            statement.bind(index, std::nullopt);
            continue;
        }
        switch (value.kind) {
        case Value::Kind::Integer:
            statement.bind(index, value.number);
            break;
        case Value::Kind::Text:
            statement.bindText(index, value.bytes, lasting || value.own.isNull());
            break;
        case Value::Kind::Bytes:
            statement.bindBytes(index, value.bytes, lasting);
            break;
        case Value::Kind::Unknown:
            statement.bind(index, std::nullopt);
        }
    }
}

} // namespace

SqliteConnection::SqliteConnection(core::sql::Database database)
    : m_database(std::move(database))
{
}

SqliteConnection::~SqliteConnection() = default;

core::Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path,
                                                                       core::sql::Access access,
                                                                       Wall wall)
{
    auto database = core::sql::Database::open(path, access);
    if (!database)
        return tl::unexpected(database.error());
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(std::move(*database)));
    if (wall == Wall::Up) {
        connection->m_wall = std::make_unique<SqliteWall>();
        if (auto done = connection->m_wall->raise(connection->m_database); !done)
            return tl::unexpected(done.error());
    }
    return connection;
}

core::Result<core::sql::Statement> SqliteConnection::prepare(std::string_view sql)
{
    if (!m_wall)
        return m_database.query(sql);
    m_wall->beginPreparing();
    auto statement = m_database.query(sql);
    m_wall->endPreparing();
    return statement;
}

core::Result<Rows> SqliteConnection::start(std::string_view sql, std::span<const Value> values)
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    bind(*statement, values, false);
    return Rows(std::move(*statement));
}

core::Result<void> SqliteConnection::execute(std::string_view sql, std::span<const Value> values)
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    bind(*statement, values, true);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
    }
}

core::Result<void> SqliteConnection::script(const QByteArray &sql)
{
    if (!m_wall)
        return m_database.script(sql);
    m_wall->beginPreparing();
    auto done = m_database.script(sql);
    m_wall->endPreparing();
    return done;
}

core::Result<void> SqliteConnection::changeTenant(const core::Id &tenant)
{
    if (m_wall)
        m_wall->setTenant(tenant);
    return {};
}

core::Result<void> SqliteConnection::begin(const core::Id &tenant, bool forReading)
{
    if (auto done = changeTenant(tenant); !done)
        return done;
    return m_database.run(forReading ? "BEGIN" : "BEGIN IMMEDIATE");
}

core::Result<void> SqliteConnection::commit()
{
    auto done = m_database.run("COMMIT");
    if (done)
        static_cast<void>(changeTenant({}));
    return done;
}

void SqliteConnection::rollBack()
{
    static_cast<void>(changeTenant({}));
    // SQLite may have rolled back on its own (disk full, I/O error); a second ROLLBACK would only
    // fail.
    if (m_database.inTransaction())
        static_cast<void>(m_database.run("ROLLBACK"));
}

} // namespace server
