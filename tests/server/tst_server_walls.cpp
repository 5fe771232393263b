#include "server/store/schema.h"
#include "server/store/store.h"
#include "server/store/workspace.h"
#include "tests/server/support/database.h"
#include "tests/server/support/statements.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

//! What one tenant's transaction can see and do to another's rows if our SQL forgets the tenant:
//! nothing.
class WallsTest final : public QObject {
    Q_OBJECT

    struct Column {
        QString name;
        QString type;
    };
    using Tables = QMap<QString, QList<Column>>;

    TestDatabase m_database;
    std::unique_ptr<Connection> m_connection; //!< as in the server
    std::unique_ptr<Connection> m_unbound;
    Tables m_tables; //!< those with a tenant
    const Id m_ours = Id::make();
    const Id m_theirs = Id::make();

    static QByteArray quoted(const QString &name) { return '"' + name.toUtf8() + '"'; }

    void findTables()
    {
        const auto transaction = Transaction::begin(*m_unbound);
        QVERIFY(transaction);
        auto rows = m_unbound->query(
            TestDatabase::isPostgres()
                ? "SELECT c.relname::text, a.attname::text, CASE a.atttypid WHEN 20 THEN 'INTEGER'"
                  " WHEN 17 THEN 'BLOB' ELSE 'TEXT' END FROM pg_class c JOIN pg_attribute a"
                  " ON a.attrelid=c.oid AND a.attnum>0"
                  " WHERE c.relnamespace=current_schema()::regnamespace AND c.relkind='r'"
                : "SELECT m.name, c.name, c.type FROM sqlite_schema AS m,"
                  " pragma_table_info(m.name) AS c WHERE m.type='table' AND c.name<>'row'");
        QVERIFY(rows);
        while (rows->step().value_or(false))
            m_tables[rows->text(0)].append({rows->text(1), rows->text(2)});
        m_tables.removeIf([](const std::pair<const QString &, QList<Column> &> &table) {
            return std::ranges::none_of(table.second,
                                        [](const Column &c) { return c.name == u"tenant"; });
        });
        QVERIFY(m_tables.size() >= 12);
    }

    //! Adds a row of another tenant to every table.
    void fillTheirs()
    {
        auto transaction = Transaction::begin(*m_unbound);
        QVERIFY(transaction);
        for (auto it = m_tables.begin(); it != m_tables.end(); ++it) {
            QByteArray names;
            QByteArray marks;
            std::vector<Value> values;
            for (const auto &column : *it) {
                names += (names.isEmpty() ? "" : ",") + quoted(column.name);
                marks += marks.isEmpty() ? "?" : ",?";
                if (column.name == u"tenant")
                    values.emplace_back(m_theirs);
                else if (column.type == u"INTEGER")
                    values.emplace_back(7);
                else if (column.type == u"BLOB")
                    values.emplace_back(m_theirs);
                else
                    values.emplace_back("theirs");
            }
            const auto sql =
                "INSERT INTO " + quoted(it.key()) + '(' + names + ") VALUES (" + marks + ')';
            const auto done = m_unbound->runList(sql.toStdString(), values);
            QVERIFY2(done, qPrintable(it.key()));
        }
        QVERIFY(transaction->commit());
    }

    //! All data of others, as one text.
    QByteArray theirs()
    {
        QByteArray all;
        const auto transaction = Transaction::begin(*m_unbound, {}, Transaction::For::Reading);
        for (auto it = m_tables.begin(); it != m_tables.end(); ++it) {
            const auto sql =
                ("SELECT * FROM " + quoted(it.key()) + " WHERE tenant=?").toStdString();
            auto rows = m_unbound->query(sql, m_theirs);
            while (rows && rows->step().value_or(false)) {
                all += it.key().toUtf8() + ':';
                for (int i = 0; i < it->size(); ++i)
                    all += rows->blob(i).toHex() + '|';
            }
            all += '\n';
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto prepared = prepareSchema(m_database.location());
        QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
        auto connection = openWriter(m_database.location());
        QVERIFY(connection);
        m_connection = std::move(*connection);
        m_unbound = m_database.unbound();
        findTables();
        fillTheirs();
    }

    void aStatementThatForgetsTheTenantFindsAndChangesNothingOfOthers_data()
    {
        QTest::addColumn<QString>("sql");
        const auto all = tenantStatements(TestDatabase::isPostgres());
        QVERIFY2(all.size() > 60, qPrintable(QString::number(all.size())));
        for (const auto &sql : all)
            QTest::newRow(qPrintable(sql.left(90))) << sql;
    }
    void aStatementThatForgetsTheTenantFindsAndChangesNothingOfOthers()
    {
        QFETCH(QString, sql);
        const auto before = theirs();
        const bool inserts = sql.startsWith(u"INSERT INTO "_s);
        // An insert is tried for the other tenant, everything else without its conditions.
        const auto freed = inserts ? sql : withoutConditions(sql);
        const auto text = freed.toStdString();
        std::vector<Value> values(static_cast<std::size_t>(valuesOf(freed)), Value(std::nullopt));
        if (inserts)
            values.front() = Value(m_theirs);
        auto transaction = Transaction::begin(*m_connection, m_ours);
        QVERIFY(transaction);
        qint64 seen = 0;
        const auto done =
            m_connection->forEach(text, values, [&](const Rows &row) -> core::Result<void> {
                // A count or a maximum of nothing is a row too.
                seen += !row.isNull(0) && (row.view(0).size() == 16 || row.integer(0) != 0);
                return {};
            });
        QCOMPARE(seen, 0);
        if (inserts)
            QVERIFY2(!done, "an insert for another tenant went through");
        // An update may hit our own clock's row, and has no values for it.
        if (!done && !inserts)
            QVERIFY2(done.error().detail.contains(u"another tenant"_s) ||
                         done.error().detail.contains(u"null value in column"_s) ||
                         done.error().detail.contains(u"row-level security"_s),
                     qPrintable(done.error().detail));
        if (done)
            QVERIFY(transaction->commit());
        QCOMPARE(theirs(), before);
    }

    void withoutATenantEverythingIsEmpty()
    {
        const auto transaction = Transaction::begin(*m_connection, {}, Transaction::For::Reading);
        QVERIFY(transaction);
        for (auto it = m_tables.begin(); it != m_tables.end(); ++it) {
            const auto sql = ("SELECT count(*) FROM " + quoted(it.key())).toStdString();
            auto rows = m_connection->query(sql);
            QVERIFY2(rows && rows->step().value_or(false), qPrintable(it.key()));
            QCOMPARE(rows->integer(0), 0);
        }
    }

    void theTenantIsForgottenWithItsTransaction()
    {
        for (const bool commits : {true, false}) {
            {
                auto transaction = Transaction::begin(*m_connection, m_theirs);
                auto rows = m_connection->query("SELECT count(*) FROM entity");
                QVERIFY(rows && rows->step().value_or(false));
                QCOMPARE(rows->integer(0), 1);
                if (commits)
                    QVERIFY(transaction->commit());
            }
            const auto transaction = Transaction::begin(*m_connection);
            auto rows = m_connection->query("SELECT count(*) FROM entity");
            QVERIFY(rows && rows->step().value_or(false));
            QCOMPARE(rows->integer(0), 0);
        }
    }

    void theWallCannotBeWalkedAround_data()
    {
        QTest::addColumn<QString>("sql");
        if (TestDatabase::isPostgres()) {
            for (const auto *sql :
                 {"SET row_security=off; SELECT * FROM entity",
                  "ALTER TABLE entity DISABLE ROW LEVEL SECURITY",
                  "DROP POLICY tenant_wall ON entity", "UPDATE audit SET status=0",
                  "DELETE FROM audit", "TRUNCATE audit", "DROP TABLE audit",
                  "UPDATE schema_version SET version=0", "SET ROLE postgres"})
                QTest::newRow(sql) << QString::fromLatin1(sql);
            return;
        }
        for (const auto *sql : {"SELECT * FROM main.entity", "DROP VIEW temp.entity",
                                "DROP TRIGGER temp.entity_update", "ATTACH ':memory:' AS other",
                                "CREATE TEMP VIEW hole AS SELECT * FROM main.entity",
                                "SELECT 1 WHERE EXISTS(SELECT 1 FROM main.licence)",
                                "DELETE FROM main.entity", "ALTER TABLE main.audit RENAME TO gone"})
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }
    void theWallCannotBeWalkedAround()
    {
        QFETCH(QString, sql);
        const auto before = theirs();
        const auto transaction = Transaction::begin(*m_connection, m_ours);
        QVERIFY(transaction);
        const auto done = m_connection->script(sql.toLatin1());
        QVERIFY(!done);
        QCOMPARE(done.error().code, sql.startsWith(u"DELETE FROM main"_s)
                                        ? core::ErrorCode::Conflict
                                        : core::ErrorCode::Permission);
        QCOMPARE(theirs(), before);
    }

    void aRoleThatNoWallBindsIsRefused()
    {
        if (!TestDatabase::isPostgres())
            QSKIP("roles are PostgreSQL's");
        for (const auto &role : {u"postgres"_s, u"tenantry_unbound"_s}) {
            auto location = m_database.location();
            location.url = m_database.urlFor(role);
            const auto store = Store::open(location);
            QVERIFY(!store);
            QCOMPARE(store.error().code, core::ErrorCode::Permission);
        }
        QVERIFY(Store::open(m_database.location()));
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::WallsTest)
#include "tst_server_walls.moc"
