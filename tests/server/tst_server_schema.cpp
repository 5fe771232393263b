#include "server/store/audit.h"
#include "server/store/pgconnection.h"
#include "server/store/schema.h"
#include "server/store/sqliteconnection.h"
#include "server/store/workspace.h"
#include "tests/server/support/client.h"
#include "tests/server/support/dieafter.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

class SchemaTest final : public QObject {
    Q_OBJECT

    //! A file as the first version of the program left it: two partners, with interleaved audit
    //! entries.
    static void makeFirstVersion(const QString &path, const Id &tenant, const Id &other)
    {
        auto database = core::sql::Database::open(path);
        QVERIFY(database);
        QFile first(u":/server/migrations/sqlite/001_first.sql"_s);
        QVERIFY(first.open(QIODevice::ReadOnly));
        QVERIFY(database->script(first.readAll() + "PRAGMA user_version=1;"));
        const QByteArray user = R"({"policies":["0190c5a2-0000-7000-8000-000000000001"]})";
        for (const int gone : {0, 1})
            QVERIFY(database->run("INSERT INTO entity(tenant, type, id, version, etag, change_no,"
                                  " gone, body) VALUES (?, 'user', ?, 1, '\"1.0\"', ?, ?, ?)",
                                  tenant, Id::make(), 100 + gone, gone, user));
        QVERIFY(database->run("INSERT INTO meta(key, value) VALUES ('epoch', ?), ('tenant', ?),"
                              " ('account', ?)",
                              Id::make(), tenant, Id::make()));
        QHash<Id, QByteArray> heads;
        for (int i = 0; i < 20; ++i) {
            const auto owner = i % 3 == 0 ? other : tenant;
            const auto id = Id::make();
            const auto body =
                QJsonDocument(QJsonObject{{u"name"_s, i}}).toJson(QJsonDocument::Compact);
            const auto at = u"2026-01-01T00:00:%1.000Z"_s.arg(i, 2, 10, QLatin1Char('0'));
            QVERIFY(database->run("INSERT INTO tenant_clock(tenant, seq) VALUES (?, 1)"
                                  " ON CONFLICT(tenant) DO UPDATE SET seq=seq+1",
                                  owner));
            QVERIFY(database->run("INSERT INTO entity(tenant, type, id, version, etag, change_no,"
                                  " body) VALUES (?, 'tag', ?, 1, '\"1.0\"', ?, ?)",
                                  owner, id, i + 1, body));
            AuditRow row;
            row.form = 1;
            row.at = at;
            row.principal = id;
            row.operation = id;
            row.action = "PUT";
            row.path = "/v1/tags/" + id.toString().toLatin1();
            row.status = 201;
            heads[owner] = auditLink(heads[owner], row);
            QVERIFY(database->run("INSERT INTO audit(tenant, at, principal, operation, action,"
                                  " path, status, chain) VALUES (?, ?, ?, ?, 'PUT', ?, 201, ?)",
                                  owner, at, id, id, QString::fromLatin1(row.path), heads[owner]));
            QVERIFY(database->run("INSERT INTO idempotency(tenant, principal, key, hash, status,"
                                  " etag, answer, made_at) VALUES (?, ?, ?, x'00', 201, 'e', ?, ?)",
                                  owner, id, id, body, at));
        }
    }

    static qint64 versionOf(const QString &path)
    {
        auto connection =
            SqliteConnection::open(path, core::sql::Access::ReadOnly, SqliteConnection::Wall::Down);
        return connection ? schemaVersion(**connection).value_or(-1) : -1;
    }

    static qint64 count(Connection &connection, std::string_view sql)
    {
        auto rows = connection.query(sql);
        return rows && rows->step().value_or(false) ? rows->integer(0) : -1;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void aFileOfTheFirstVersionIsCopiedAndBroughtUpToDate()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"tenantry.db"_s);
        const auto tenant = Id::make();
        const auto other = Id::make();
        makeFirstVersion(path, tenant, other);
        const auto done = prepareSchema({path, {}, {}, {}});
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(versionOf(path), newestSchema());
        QCOMPARE(versionOf(path + u".schema-1"_s), 1);

        auto connection = SqliteConnection::open(path, core::sql::Access::ReadWrite,
                                                 SqliteConnection::Wall::Down);
        QVERIFY(connection);
        QCOMPARE(count(**connection, "SELECT count(*) FROM entity"), 22);
        QCOMPARE(count(**connection, "SELECT count(*) FROM user_policy"), 1);
        QCOMPARE(count(**connection, "SELECT count(*) FROM idempotency WHERE has_body=1"), 20);
        QCOMPARE(listedTenants(**connection)->size(), 2);
        for (const auto &owner : {tenant, other}) {
            const auto report = verifyAudit(**connection, owner);
            QVERIFY(report);
            QCOMPARE(report->firstBad, 0);
            QCOMPARE(report->entries, owner == other ? 7 : 13);
        }
        // And continues where it was.
        auto transaction = Transaction::begin(**connection, tenant);
        QVERIFY(transaction);
        QVERIFY(appendAudit(
            **connection,
            {Id::make(), Id::make(), "PUT", "/v1/x", 200, u"2026-03-02T09:00:00.000Z"_s, {}, {}}));
        QVERIFY(transaction->commit());
        QCOMPARE(verifyAudit(**connection, tenant)->entries, 14);
        QCOMPARE(verifyAudit(**connection, tenant)->firstBad, 0);
    }

    void killedAtAnyStatementTheFileIsOldOrNew()
    {
        const QTemporaryDir folder;
        const auto original = folder.filePath(u"original.db"_s);
        makeFirstVersion(original, Id::make(), Id::make());
        int kills = 0;
        for (bool finished = false; !finished; ++kills) {
            const auto path = folder.filePath(u"%1.db"_s.arg(kills));
            QVERIFY(QFile::copy(original, path));
            finished = !diesAfter(kills, [&path] {
                return prepareSchema({path, {}, {}, {}}).has_value();
            });
            const auto version = versionOf(path);
            QVERIFY2(version == 1 || version == newestSchema(),
                     qPrintable(QString::number(version)));
            QVERIFY(!finished || version == newestSchema());
            // The next start completes it.
            QVERIFY(prepareSchema({path, {}, {}, {}}));
            auto connection = SqliteConnection::open(path, core::sql::Access::ReadWrite,
                                                     SqliteConnection::Wall::Down);
            QVERIFY(connection);
            QCOMPARE(count(**connection, "SELECT count(*) FROM entity"), 22);
            QVERIFY(countAll(**connection)->intact);
        }
        QVERIFY2(kills > 30, qPrintable(QString::number(kills)));
    }

    void aDatabaseOfANewerProgramIsRefused()
    {
        const TestDatabase place;
        QVERIFY(prepareSchema(place.location()));
        {
            const auto unbound = place.unbound();
            QVERIFY(unbound->script(TestDatabase::isPostgres()
                                        ? QByteArray("UPDATE schema_version SET version=999")
                                        : QByteArray("PRAGMA user_version=999")));
        }
        const auto refused = prepareSchema(place.location());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, core::ErrorCode::Version);
    }

    void serversThatStartTogetherMakeOneSchema()
    {
        if (!TestDatabase::isPostgres())
            QSKIP("a file has one server");
        const TestDatabase place;
        std::vector<std::thread> threads;
        std::atomic<int> good = 0;
        for (int i = 0; i < 6; ++i)
            threads.emplace_back([&] {
                const auto done = prepareSchema(place.location());
                good += done.has_value();
            });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(good, 6);
    }

    void aRoleThatOwnsItsTablesCanBringThemUpToDate()
    {
        if (!TestDatabase::isPostgres())
            QSKIP("roles are PostgreSQL's");
        const TestDatabase place;
        auto location = place.location();
        location.url = std::exchange(location.ownerUrl, QString());
        {
            auto owner = openOwner(location);
            QVERIFY(owner);
            auto transaction = Transaction::begin(**owner);
            QVERIFY(transaction);
            QVERIFY(createSchema(**owner, 1));
            for (const auto &tenant : {Id::make(), Id::make()})
                QVERIFY((*owner)->run("INSERT INTO audit(tenant, at, principal, action, path,"
                                      " status, chain) VALUES (?, 'at', ?, 'PUT', '/', 200, ?)",
                                      tenant, tenant, QByteArray("link")));
            QVERIFY(raiseWalls(**owner, u"tenantry_owner"_s));
            QVERIFY(transaction->commit());
        }
        const auto done = prepareSchema(location);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        const auto unbound = place.unbound();
        const auto transaction = Transaction::begin(*unbound, {}, Transaction::For::Reading);
        QCOMPARE(count(*unbound, "SELECT count(*) FROM audit WHERE seq=1"), 2);
        QCOMPARE(count(*unbound, "SELECT count(*) FROM pg_class WHERE relkind='r'"
                                 " AND relnamespace=current_schema()::regnamespace"
                                 " AND relrowsecurity AND NOT relforcerowsecurity"),
                 0);
        QCOMPARE(count(*unbound, "SELECT has_table_privilege('tenantry_owner', 'audit', 'DELETE')"),
                 0);
    }

    void bothEnginesHaveTheSameTablesAndColumns()
    {
        if (!TestDatabase::isPostgres())
            QSKIP("needs both");
        const TestDatabase place;
        QVERIFY(prepareSchema(place.location()));
        QVERIFY(prepareSchema({place.location().file, {}, {}, {}}));
        const auto columnsOf = [](Connection &connection, std::string_view sql) {
            QStringList list;
            auto rows = connection.query(sql);
            while (rows && rows->step().value_or(false))
                list << rows->text(0) + u'.' + rows->text(1);
            list.sort();
            return list;
        };
        auto file = SqliteConnection::open(place.location().file, core::sql::Access::ReadOnly,
                                           SqliteConnection::Wall::Down);
        QVERIFY(file);
        const auto here = columnsOf(**file, "SELECT m.name, c.name FROM sqlite_schema AS m,"
                                            " pragma_table_info(m.name) AS c WHERE m.type='table'"
                                            " AND c.name<>'row' AND m.name NOT LIKE 'sqlite%'");
        const auto unbound = place.unbound();
        const auto transaction = Transaction::begin(*unbound, {}, Transaction::For::Reading);
        const auto there =
            columnsOf(*unbound, "SELECT c.relname::text, a.attname::text FROM pg_class c"
                                " JOIN pg_attribute a ON a.attrelid=c.oid AND a.attnum>0"
                                " AND NOT a.attisdropped WHERE c.relkind='r' AND"
                                " c.relnamespace=current_schema()::regnamespace"
                                " AND c.relname<>'schema_version'");
        QVERIFY(here.size() > 80);
        QCOMPARE(there, here);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::SchemaTest)
#include "tst_server_schema.moc"
