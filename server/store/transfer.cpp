#include "server/store/transfer.h"

#include "server/store/bulkinsert.h"
#include "server/store/pgconnection.h"
#include "server/store/schema.h"
#include "server/store/sqliteconnection.h"
#include "server/store/workspace.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

using core::ErrorCode;

enum class CellType { Integer, Text, Bytes };

struct Column {
    QString name;
    CellType type;
};

struct Table {
    QString name;
    std::vector<Column> columns;
    bool isOfTenants = false;
};

//! Tables and columns in alphabetical order, without those that only one engine has.
core::Result<std::vector<Table>> tablesOf(Connection &connection)
{
    auto rows = connection.query(
        connection.engine() == Engine::Sqlite
            ? "SELECT m.name, c.name, c.type FROM sqlite_schema AS m, pragma_table_info(m.name) AS "
              "c"
              " WHERE m.type='table' AND m.name NOT LIKE 'sqlite%' AND c.name<>'row'"
              " ORDER BY m.name, c.name"
            : "SELECT c.relname::text, a.attname::text, CASE a.atttypid WHEN 20 THEN 'INTEGER'"
              " WHEN 17 THEN 'BLOB' ELSE 'TEXT' END FROM pg_class c JOIN pg_attribute a"
              " ON a.attrelid=c.oid AND a.attnum>0 AND NOT a.attisdropped"
              " WHERE c.relnamespace=current_schema()::regnamespace AND c.relkind='r'"
              " AND c.relname<>'schema_version' ORDER BY c.relname, a.attname");
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Table> tables;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return tables;
        const auto name = rows->text(0);
        if (tables.empty() || tables.back().name != name)
            tables.push_back({name, {}, false});
        const auto type = rows->view(2);
        tables.back().columns.push_back({rows->text(1), type == "INTEGER" ? CellType::Integer
                                                        : type == "BLOB"  ? CellType::Bytes
                                                                          : CellType::Text});
        tables.back().isOfTenants |= rows->view(1) == "tenant";
    }
}

Cell cellAt(const Rows &row, int column, CellType type)
{
    if (row.isNull(column))
        return {};
    switch (type) {
    case CellType::Integer:
        return row.integer(column);
    case CellType::Text:
        return row.text(column);
    case CellType::Bytes:
        break;
    }
    return row.blob(column);
}

core::Result<qint64> exportRows(Connection &connection, const Table &table, const core::Id &tenant,
                                RowSink &sink)
{
    QByteArray names;
    for (const auto &column : table.columns)
        names += (names.isEmpty() ? "\"" : ", \"") + column.name.toUtf8() + '"';
    const QByteArray sql = "SELECT " + names + " FROM \"" + table.name.toUtf8() + '"' +
                           (table.isOfTenants ? " WHERE tenant=?" : "");
    qint64 count = 0;
    std::vector<Cell> cells(table.columns.size());
    const auto take = [&](const Rows &row) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            cells[i] = cellAt(row, static_cast<int>(i), table.columns[i].type);
        ++count;
        return sink.row(cells);
    };
    const std::array<Value, 1> values{Value(tenant)};
    auto done = connection.forEach({sql.constData(), static_cast<std::size_t>(sql.size())},
                                   std::span(values).first(table.isOfTenants ? 1 : 0), take);
    if (!done)
        return tl::unexpected(done.error());
    return count;
}

core::Result<qint64> exportTable(Connection &connection, const Table &table,
                                 const QList<core::Id> &tenants, RowSink &sink)
{
    QStringList columns;
    for (const auto &column : table.columns)
        columns << column.name;
    if (auto done = sink.beginTable(table.name, columns); !done)
        return tl::unexpected(done.error());
    qint64 total = 0;
    for (const auto &tenant : table.isOfTenants ? tenants : QList<core::Id>{core::Id()}) {
        if (auto done = connection.setTenant(tenant); !done)
            return tl::unexpected(done.error());
        const auto count = exportRows(connection, table, tenant, sink);
        if (!count)
            return count;
        total += *count;
    }
    if (auto done = sink.endTable(); !done)
        return tl::unexpected(done.error());
    return total;
}

core::Result<void> checkCounts(const std::map<QString, qint64> &wanted,
                               const std::map<QString, qint64> &found)
{
    if (wanted == found)
        return {};
    return core::failure(ErrorCode::Format, u"the number of rows differs from the manifest"_s);
}

//! Data that a restored copy must not bring back.
core::Result<void> beginEpoch(Connection &connection, const QDateTime &now)
{
    auto done = connection.run("UPDATE meta SET value=? WHERE key='epoch'", core::Id::make());
    for (const auto *sql : {"DELETE FROM access_token", "DELETE FROM refresh_token",
                            "DELETE FROM authorization_code", "DELETE FROM one_time_link"}) {
        if (done)
            done = connection.run(sql);
    }
    if (done)
        done = connection.run("UPDATE session SET ended_at=? WHERE ended_at IS NULL",
                              core::toWire(now));
    return done;
}

core::Result<void> fill(Connection &connection, ArchiveReader &archive, const QDateTime &now)
{
    BulkInsert insert(connection);
    if (auto done = archive.readInto(insert); !done)
        return done;
    if (auto done = checkCounts(archive.manifest().counts, insert.counts()); !done)
        return done;
    return beginEpoch(connection, now);
}

core::Result<void> restoreSqlite(const Location &location, ArchiveReader &archive,
                                 const QDateTime &now)
{
    const auto part = restoringPath(location);
    for (const auto *suffix : {"", "-wal", "-shm"})
        QFile::remove(part + QLatin1String(suffix)); // left by an interrupted one
    {
        auto connection = SqliteConnection::open(part, core::sql::Access::ReadWrite,
                                                 SqliteConnection::Wall::Down);
        if (!connection)
            return tl::unexpected(connection.error());
        auto transaction = Transaction::begin(**connection);
        if (!transaction)
            return tl::unexpected(transaction.error());
        auto done = createSchema(**connection, archive.manifest().schema);
        if (done)
            done = fill(**connection, archive, now);
        if (done)
            done = transaction->commit();
        if (done)
            done = (*connection)->close();
        if (!done)
            return done;
    }
    // Checkpoints its log if that still works, so that there is one file to move away.
    if (QFile::exists(location.file)) {
        auto old = SqliteConnection::open(location.file, core::sql::Access::ReadWrite,
                                          SqliteConnection::Wall::Down);
        if (old)
            static_cast<void>((*old)->close());
    }
    const QString kept = u"%1.before-restore-%2"_s.arg(
        location.file, now.toUTC().toString(u"yyyyMMdd-HHmmss-zzz"_s));
    for (const auto *suffix : {"", "-wal", "-shm"}) {
        const auto name = location.file + QLatin1String(suffix);
        if (QFile::exists(name) && !QFile::rename(name, kept + QLatin1String(suffix)))
            return core::failure(ErrorCode::Storage, u"cannot move the old database"_s);
    }
    if (!QFile::rename(part, location.file))
        return core::failure(ErrorCode::Storage, u"cannot move the new database into place"_s);
    return {};
}

//! In one transaction of the owner: the schema, then `work`, then the walls.
template <typename Work>
core::Result<void> rebuildPostgres(const Location &location, qint64 version, Work work)
{
    const auto role = roleOf(location);
    if (!role)
        return tl::unexpected(role.error());
    auto owner = openOwner(location);
    if (!owner)
        return tl::unexpected(owner.error());
    auto transaction = Transaction::begin(**owner);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto done = lockOutServers(**owner);
    if (done)
        done = (*owner)->script("SET LOCAL statement_timeout=0");
    if (done)
        done = createSchema(**owner, version);
    if (done)
        done = work(**owner);
    if (done)
        done = raiseWalls(**owner, *role);
    if (done)
        done = transaction->commit();
    return done;
}

} // namespace

core::Result<Manifest> exportAll(Connection &connection, RowSink &sink, const QDateTime &now)
{
    const auto transaction = Transaction::begin(connection, {}, Transaction::For::Reading);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (connection.engine() == Engine::PostgreSql) {
        if (auto done = connection.script("SET LOCAL statement_timeout=0"); !done)
            return tl::unexpected(done.error());
    }
    const auto version = schemaVersion(connection);
    const auto tables = tablesOf(connection);
    const auto tenants = listedTenants(connection);
    if (!version || !tables || !tenants)
        return tl::unexpected(!version  ? version.error()
                              : !tables ? tables.error()
                                        : tenants.error());
    Manifest manifest{*version, core::toWire(now), {}};
    for (const auto &table : *tables) {
        const auto count = exportTable(connection, table, *tenants, sink);
        if (!count)
            return tl::unexpected(count.error());
        manifest.counts[table.name] = *count;
    }
    return manifest;
}

core::Result<Manifest> backUp(Connection &connection, const QString &file, const QDateTime &now)
{
    auto archive = ArchiveWriter::create(file);
    if (!archive)
        return tl::unexpected(archive.error());
    auto manifest = exportAll(connection, **archive, now);
    if (!manifest)
        return manifest;
    if (auto done = (*archive)->finish(*manifest); !done)
        return tl::unexpected(done.error());
    return manifest;
}

core::Result<Manifest> restore(const Location &location, const QString &file, const QDateTime &now)
{
    auto archive = ArchiveReader::open(file);
    if (!archive)
        return tl::unexpected(archive.error());
    const auto &manifest = (*archive)->manifest();
    if (manifest.schema > newestSchema() || manifest.schema < oldestArchive)
        return core::failure(
            ErrorCode::Version,
            u"the backup has schema %1; this version supports %2 to %3"_s.arg(manifest.schema)
                .arg(oldestArchive)
                .arg(newestSchema()));
    auto done = location.engine() == Engine::Sqlite
                    ? restoreSqlite(location, **archive, now)
                    : rebuildPostgres(location, manifest.schema, [&](Connection &owner) {
                          return fill(owner, **archive, now);
                      });
    if (done)
        done = prepareSchema(location);
    if (!done)
        return tl::unexpected(done.error());
    return manifest;
}

core::Result<Manifest> moveTo(const Location &from, const Location &to, const QDateTime &now)
{
    if (auto done = prepareSchema(from); !done)
        return tl::unexpected(done.error());
    auto source = SqliteConnection::open(from.file, core::sql::Access::ReadWrite,
                                         SqliteConnection::Wall::Down);
    if (!source)
        return tl::unexpected(source.error());
    if (auto done = checkEmpty(to); !done)
        return tl::unexpected(done.error());
    Manifest manifest;
    auto done = rebuildPostgres(to, newestSchema(), [&](Connection &owner) -> core::Result<void> {
        BulkInsert insert(owner);
        auto exported = exportAll(**source, insert, now);
        if (!exported)
            return tl::unexpected(exported.error());
        manifest = std::move(*exported);
        return checkCounts(manifest.counts, insert.counts());
    });
    if (!done)
        return tl::unexpected(done.error());
    return manifest;
}

} // namespace server
