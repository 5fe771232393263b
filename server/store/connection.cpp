#include "server/store/connection.h"

#include <QtEndian>

#include <libpq-fe.h>

#include <utility>

namespace server {

Rows::Rows(core::sql::Statement statement)
    : m_rows(std::move(statement))
{
}

Rows::Rows(std::shared_ptr<pg_result> result)
    : m_rows(PgRows{std::move(result), -1})
{
}

core::Result<bool> Rows::step()
{
    if (auto *statement = std::get_if<core::sql::Statement>(&m_rows))
        return statement->step();
    auto &pg = std::get<PgRows>(m_rows);
    return ++pg.row < PQntuples(pg.result.get());
}

bool Rows::isNull(int column) const
{
    if (const auto *statement = std::get_if<core::sql::Statement>(&m_rows))
        return statement->isNull(column);
    const auto &pg = std::get<PgRows>(m_rows);
    return PQgetisnull(pg.result.get(), pg.row, column) != 0;
}

qint64 Rows::integer(int column) const
{
    if (const auto *statement = std::get_if<core::sql::Statement>(&m_rows))
        return statement->integer(column);
    // Every width that counts and booleans come in.
    const auto bytes = view(column);
    switch (bytes.size()) {
    case 8:
        return qFromBigEndian<qint64>(bytes.data());
    case 4:
        return qFromBigEndian<qint32>(bytes.data());
    case 2:
        return qFromBigEndian<qint16>(bytes.data());
    case 1:
        return bytes[0];
    default:
        return 0;
    }
}

std::string_view Rows::view(int column) const
{
    if (const auto *statement = std::get_if<core::sql::Statement>(&m_rows))
        return statement->view(column);
    const auto &pg = std::get<PgRows>(m_rows);
    return {PQgetvalue(pg.result.get(), pg.row, column),
            static_cast<std::size_t>(PQgetlength(pg.result.get(), pg.row, column))};
}

QString Rows::text(int column) const
{
    const auto bytes = view(column);
    return isNull(column) ? QString()
                          : QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QByteArray Rows::blob(int column) const
{
    const auto bytes = view(column);
    return isNull(column) ? QByteArray()
                          : QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

core::Id Rows::id(int column) const
{
    const auto bytes = view(column);
    return core::Id::fromBytes(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())))
        .value_or(core::Id());
}

core::Result<void> Connection::forEach(std::string_view sql, std::span<const Value> values,
                                       const Take &take)
{
    auto rows = start(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        if (auto done = take(*rows); !done)
            return done;
    }
}

core::Result<void> Connection::setTenant(const core::Id &tenant)
{
    if (auto done = writeClock(); !done)
        return done;
    forgetClock(tenant);
    return changeTenant(tenant);
}

void Connection::forgetClock(const core::Id &tenant)
{
    m_clock = {tenant, 0, 0, {}};
    m_storedClock.reset();
}

core::Result<TenantClock *> Connection::tenantClock()
{
    if (m_storedClock)
        return &m_clock;
    auto rows =
        query("SELECT seq, audit_seq, audit_head FROM tenant_clock WHERE tenant=?", m_clock.tenant);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto row = rows->step();
    if (!row)
        return tl::unexpected(row.error());
    if (*row) {
        m_clock = {m_clock.tenant, rows->integer(0), rows->integer(1), rows->blob(2)};
    } else if (auto done = run("INSERT INTO tenant_list(id) VALUES (?) ON CONFLICT(id) DO NOTHING",
                               m_clock.tenant);
               !done) {
        return tl::unexpected(done.error());
    }
    m_storedClock = m_clock;
    return &m_clock;
}

core::Result<void> Connection::writeClock()
{
    if (!m_storedClock || *m_storedClock == m_clock)
        return {};
    m_hasChanged |= m_storedClock->seq != m_clock.seq;
    auto done = run("INSERT INTO tenant_clock(tenant, seq, audit_seq, audit_head)"
                    " VALUES (?, ?, ?, ?) ON CONFLICT(tenant) DO UPDATE SET seq=excluded.seq,"
                    " audit_seq=excluded.audit_seq, audit_head=excluded.audit_head",
                    m_clock.tenant, m_clock.seq, m_clock.auditSeq, m_clock.auditHead);
    if (done)
        m_storedClock = m_clock;
    return done;
}

Transaction::Transaction(Connection &connection)
    : m_connection(&connection)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

core::Result<Transaction> Transaction::begin(Connection &connection, const core::Id &tenant,
                                             For purpose)
{
    connection.forgetClock(tenant);
    connection.m_hasChanged = false;
    if (auto done = connection.begin(tenant, purpose == For::Reading); !done)
        return tl::unexpected(done.error());
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (!m_connection)
        return;
    m_connection->rollBack();
    m_connection->forgetClock({});
    m_connection->m_hasChanged = false;
}

core::Result<void> Transaction::commit()
{
    auto done = m_connection->writeClock();
    if (done)
        done = m_connection->commit();
    if (done) {
        m_connection->forgetClock({});
        m_connection = nullptr;
    }
    return done;
}

Savepoint::Savepoint(Connection &connection)
    : m_connection(&connection)
    , m_clock(connection.m_clock)
    , m_storedClock(connection.m_storedClock)
{
}

Savepoint::Savepoint(Savepoint &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_clock(std::move(other.m_clock))
    , m_storedClock(std::move(other.m_storedClock))
{
}

core::Result<Savepoint> Savepoint::begin(Connection &connection)
{
    if (auto done = connection.run("SAVEPOINT part"); !done)
        return tl::unexpected(done.error());
    return Savepoint(connection);
}

Savepoint::~Savepoint()
{
    // The database may have rolled back on its own (disk full, connection lost).
    if (!m_connection || !m_connection->inTransaction())
        return;
    m_connection->m_clock = std::move(m_clock);
    m_connection->m_storedClock = std::move(m_storedClock);
    static_cast<void>(m_connection->run("ROLLBACK TO SAVEPOINT part"));
    static_cast<void>(m_connection->run("RELEASE SAVEPOINT part"));
}

core::Result<void> Savepoint::release()
{
    auto done = m_connection->run("RELEASE SAVEPOINT part");
    if (done)
        m_connection = nullptr;
    return done;
}

} // namespace server
