#include "server/store/schema.h"

#include "core/base/log.h"
#include "server/store/pgconnection.h"
#include "server/store/sqliteconnection.h"
#include "server/store/sqlitecopy.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

using core::ErrorCode;

struct Step {
    qint64 version;
    QString file;
};

std::vector<Step> stepsFor(Engine engine)
{
    const QString folder = engine == Engine::Sqlite ? u":/server/migrations/sqlite"_s
                                                    : u":/server/migrations/postgresql"_s;
    std::vector<Step> steps;
    const auto names = QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const auto &name : names)
        steps.push_back({name.section(u'_', 0, 0).toLongLong(), folder + u'/' + name});
    return steps;
}

core::Result<qint64> number(Connection &connection, std::string_view sql)
{
    auto rows = connection.query(sql);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto row = rows->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? rows->integer(0) : 0;
}

core::Result<QStringList> texts(Connection &connection, std::string_view sql)
{
    auto rows = connection.query(sql);
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList list;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return list;
        list << rows->text(0);
    }
}

core::Result<void> noteVersion(Connection &connection, qint64 version)
{
    if (connection.engine() == Engine::Sqlite)
        return connection.script("PRAGMA user_version=" + QByteArray::number(version));
    return connection.run("UPDATE schema_version SET version=?", version);
}

//! In the caller's transaction.
core::Result<void> migrate(Connection &connection, qint64 from, qint64 to)
{
    for (const auto &step : stepsFor(connection.engine())) {
        if (step.version <= from || step.version > to)
            continue;
        QFile file(step.file);
        if (!file.open(QIODevice::ReadOnly))
            return core::failure(ErrorCode::Internal, step.file + u" cannot be read"_s);
        if (auto done = connection.script(file.readAll()); !done)
            return done;
    }
    return noteVersion(connection, to);
}

core::Result<void> checkVersion(qint64 found, qint64 known)
{
    if (found > known)
        return core::failure(
            ErrorCode::Version,
            u"the database has schema %1; this version supports up to %2"_s.arg(found).arg(known));
    return {};
}

core::Result<void> prepareSqlite(const Location &location)
{
    if (!QFile::exists(location.file) && QFile::exists(restoringPath(location)))
        return core::failure(ErrorCode::Storage, u"a restore was interrupted: run it again"_s);
    const auto version = newestSchema();
    auto connection = SqliteConnection::open(location.file, core::sql::Access::ReadWrite,
                                             SqliteConnection::Wall::Down);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto found = schemaVersion(**connection);
    if (!found)
        return tl::unexpected(found.error());
    if (auto done = checkVersion(*found, version); !done)
        return done;
    if (*found == version)
        return {};
    if (*found > 0) {
        const auto copy = u"%1.schema-%2"_s.arg(location.file).arg(*found);
        if (auto done = copySqlite((*connection)->database(), copy); !done)
            return done;
        core::log("store")->info("the database of schema {} was copied before its migration",
                                 *found);
    }
    auto transaction = Transaction::begin(**connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto done = migrate(**connection, *found, version); !done)
        return done;
    return transaction->commit();
}

// Row security for every role, including the tables' owner. The setting is read once per statement.
constexpr const char *wallOfTable =
    "DROP POLICY IF EXISTS tenant_wall ON \"$\";"
    "ALTER TABLE \"$\" ENABLE ROW LEVEL SECURITY;"
    "ALTER TABLE \"$\" FORCE ROW LEVEL SECURITY;"
    "CREATE POLICY tenant_wall ON \"$\" USING (tenant=(SELECT decode(current_setting("
    "'tenantry.tenant', true), 'hex'))) WITH CHECK (tenant=(SELECT decode(current_setting("
    "'tenantry.tenant', true), 'hex')))";

core::Result<void> onTenantTables(Connection &connection, const QByteArray &sql)
{
    const auto tables =
        texts(connection, "SELECT c.relname::text FROM pg_class c JOIN pg_attribute a"
                          " ON a.attrelid=c.oid AND a.attname='tenant' AND NOT a.attisdropped"
                          " WHERE c.relnamespace=current_schema()::regnamespace AND c.relkind='r'");
    if (!tables)
        return tl::unexpected(tables.error());
    for (const auto &table : *tables) {
        if (auto done = connection.script(QByteArray(sql).replace("$", table.toUtf8())); !done)
            return done;
    }
    return {};
}

constexpr const char *versionTable = "CREATE TABLE schema_version(version bigint NOT NULL);"
                                     "INSERT INTO schema_version(version) VALUES (0)";
constexpr const char *allTables =
    "SELECT c.relname::text FROM pg_class c"
    " WHERE c.relnamespace=current_schema()::regnamespace AND c.relkind='r'";

//! The server's role may not do what the server never does: change the schema, or modify audited
//! rows.
core::Result<void> grantRights(Connection &owner, const QString &role)
{
    const auto tables = texts(owner, allTables);
    if (!tables)
        return tl::unexpected(tables.error());
    const auto quotedRole = '"' + QString(role).replace(u'"', u"\"\""_s).toUtf8() + '"';
    QByteArray sql;
    for (const auto &table : *tables) {
        const QByteArray rights = table == u"audit"            ? "SELECT, INSERT"
                                  : table == u"schema_version" ? "SELECT"
                                                               : "SELECT, INSERT, UPDATE, DELETE";
        sql += "REVOKE ALL ON \"" + table.toUtf8() + "\" FROM " + quotedRole + "; GRANT " + rights +
               " ON \"" + table.toUtf8() + "\" TO " + quotedRole + ';';
    }
    return owner.script(sql);
}

core::Result<void> preparePostgres(const Location &location)
{
    const auto version = newestSchema();
    const auto role = roleOf(location);
    if (!role)
        return tl::unexpected(role.error());
    auto connection = openOwner(location);
    if (!connection)
        return tl::unexpected(connection.error());
    auto &owner = **connection;
    {
        // A usual start changes nothing and needs no right to.
        const auto transaction = Transaction::begin(owner, {}, Transaction::For::Reading);
        if (!transaction)
            return tl::unexpected(transaction.error());
        const auto found = schemaVersion(owner);
        if (!found)
            return tl::unexpected(found.error());
        if (auto done = checkVersion(*found, version); !done)
            return done;
        if (*found == version)
            return {};
    }
    auto transaction = Transaction::begin(owner);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Several servers may start at once; the first one does it.
    if (auto done = owner.script("SELECT pg_advisory_xact_lock(8368451203377)"); !done)
        return done;
    const auto found = schemaVersion(owner);
    if (!found)
        return tl::unexpected(found.error());
    if (*found == version)
        return {};
    if (*found > 0)
        core::log("store")->warn("migrating the schema from {} to {}: keep a backup made before",
                                 *found, version);
    else if (auto done = owner.script(versionTable); !done)
        return done;
    // Migrations work on all tenants; walls and rights bind the owner too.
    const auto tables = texts(owner, allTables);
    if (!tables)
        return tl::unexpected(tables.error());
    for (const auto &table : *tables) {
        if (auto done = owner.script("GRANT ALL ON \"" + table.toUtf8() + "\" TO CURRENT_USER");
            !done)
            return done;
    }
    if (auto done = onTenantTables(owner, "ALTER TABLE \"$\" NO FORCE ROW LEVEL SECURITY"); !done)
        return done;
    if (auto done = migrate(owner, *found, version); !done)
        return done;
    if (auto done = raiseWalls(owner, *role); !done)
        return done;
    return transaction->commit();
}

} // namespace

core::Result<void> prepareSchema(const Location &location)
{
    return location.engine() == Engine::Sqlite ? prepareSqlite(location)
                                               : preparePostgres(location);
}

core::Result<void> createSchema(Connection &connection, qint64 version)
{
    if (connection.engine() == Engine::PostgreSql) {
        const auto tables = texts(connection, allTables);
        if (!tables)
            return tl::unexpected(tables.error());
        QByteArray sql(versionTable);
        for (const auto &table : *tables)
            sql.prepend("DROP TABLE \"" + table.toUtf8() + "\" CASCADE;");
        if (auto done = connection.script(sql); !done)
            return done;
    }
    return migrate(connection, 0, version);
}

core::Result<void> raiseWalls(Connection &owner, const QString &role)
{
    if (auto done = onTenantTables(owner, wallOfTable); !done)
        return done;
    return grantRights(owner, role);
}

core::Result<QString> roleOf(const Location &location)
{
    auto connection = PgConnection::open(location.url, location.password);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto transaction = Transaction::begin(**connection, {}, Transaction::For::Reading);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return texts(**connection, "SELECT current_user::text").map([](const QStringList &names) {
        return names.value(0);
    });
}

core::Result<std::unique_ptr<Connection>> openOwner(const Location &location)
{
    auto connection = location.ownerUrl.isEmpty()
                          ? PgConnection::open(location.url, location.password)
                          : PgConnection::open(location.ownerUrl, location.ownerPassword);
    if (!connection)
        return tl::unexpected(connection.error());
    // Other sessions may hold locks; migrating is worth the wait.
    if (auto done = (*connection)->script("SET lock_timeout=0; SET statement_timeout=0"); !done)
        return tl::unexpected(done.error());
    return std::move(*connection);
}

core::Result<void> lockOutServers(Connection &owner)
{
    // A server that has just stopped may leave its session behind for a moment.
    if (auto done = owner.script("SET LOCAL lock_timeout='3s'"); !done)
        return done;
    auto alone =
        owner.script("SELECT pg_advisory_xact_lock(83684512, hashtext(current_schema()::text))");
    if (!alone && alone.error().code == ErrorCode::Locked)
        return core::failure(ErrorCode::Locked, u"a server is running on this database"_s);
    return alone;
}

core::Result<void> checkEmpty(const Location &location)
{
    if (location.engine() == Engine::Sqlite) {
        if (!QFile::exists(location.file))
            return {};
        return core::failure(ErrorCode::Invalid, u"a database already exists"_s, location.file);
    }
    auto owner = openOwner(location);
    if (!owner)
        return tl::unexpected(owner.error());
    const auto transaction = Transaction::begin(**owner, {}, Transaction::For::Reading);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto version = schemaVersion(**owner);
    if (!version)
        return tl::unexpected(version.error());
    if (*version != 0)
        return core::failure(ErrorCode::Invalid, u"the database is not empty"_s);
    return {};
}

QString restoringPath(const Location &location)
{
    return location.file + u".restoring"_s;
}

qint64 newestSchema()
{
    return stepsFor(Engine::Sqlite).back().version;
}

core::Result<qint64> schemaVersion(Connection &connection)
{
    if (connection.engine() == Engine::Sqlite)
        return number(connection, "PRAGMA user_version");
    const auto exists = number(connection, "SELECT to_regclass('schema_version') IS NOT NULL");
    if (!exists || *exists == 0)
        return exists;
    return number(connection, "SELECT version FROM schema_version");
}

core::Result<void> checkRole(Connection &connection)
{
    if (connection.engine() == Engine::Sqlite)
        return {};
    const auto transaction = Transaction::begin(connection, {}, Transaction::For::Reading);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto unbound = number(connection, "SELECT rolsuper OR rolbypassrls FROM pg_roles"
                                            " WHERE rolname=current_user");
    if (!unbound)
        return tl::unexpected(unbound.error());
    if (*unbound != 0)
        return core::failure(ErrorCode::Permission,
                             u"the database role of the server is a superuser or has BYPASSRLS,"
                             " so row security would not hold: give it a role of its own"_s);
    return {};
}

} // namespace server
