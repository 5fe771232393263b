#include "core/base/seal.h"
#include "core/sql/database.h"
#include "core/sql/migrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::sql;
using namespace Qt::Literals::StringLiterals;

class TestSql final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(initCrypto()); }

    void valuesComeBackAsTheyWere()
    {
        auto db = Database::open(u":memory:"_s);
        QVERIFY(db);
        QVERIFY(db->script("CREATE TABLE t(i INTEGER, s TEXT, b BLOB, u BLOB, n TEXT)"));
        const Id id = Id::make();
        QVERIFY(db->run("INSERT INTO t VALUES(?,?,?,?,?)", std::int64_t(1) << 40, u"Zoë \u0000!"_s,
                        QByteArray("\0\1", 2), id, QString()));
        auto row = db->query("SELECT * FROM t");
        QVERIFY(row);
        QCOMPARE(*row->step(), true);
        QCOMPARE(row->integer(0), std::int64_t(1) << 40);
        QCOMPARE(row->text(1), u"Zoë \u0000!"_s);
        QCOMPARE(row->blob(2), QByteArray("\0\1", 2));
        QCOMPARE(row->id(3), id);
        QVERIFY(row->isNull(4));
        QCOMPARE(*row->step(), false);
    }

    void aStatementCanBeUsedInsideItself()
    {
        auto db = Database::open(u":memory:"_s);
        QVERIFY(db->script("CREATE TABLE t(i INTEGER); INSERT INTO t VALUES(1),(2)"));
        auto outer = db->query("SELECT i FROM t");
        QVERIFY(*outer->step());
        {
            auto inner = db->query("SELECT i FROM t");
            QVERIFY(*inner->step());
            QCOMPARE(inner->integer(0), 1);
        }
        QVERIFY(*outer->step());
        QCOMPARE(outer->integer(0), 2);
    }

    void whatIsNotCommittedIsNotThere()
    {
        auto db = Database::open(u":memory:"_s);
        QVERIFY(db->script("CREATE TABLE t(i INTEGER)"));
        {
            auto transaction = Transaction::begin(*db);
            QVERIFY(db->run("INSERT INTO t VALUES(1)"));
        }
        auto transaction = Transaction::begin(*db);
        {
            auto part = Savepoint::begin(*db);
            QVERIFY(db->run("INSERT INTO t VALUES(2)"));
        }
        {
            auto part = Savepoint::begin(*db);
            QVERIFY(db->run("INSERT INTO t VALUES(3)"));
            QVERIFY(part->release());
        }
        QVERIFY(transaction->commit());
        auto rows = db->query("SELECT group_concat(i) FROM t");
        QVERIFY(*rows->step());
        QCOMPARE(rows->text(0), u"3"_s);
    }

    void errorsHaveTheirCodes()
    {
        auto db = Database::open(u":memory:"_s);
        QVERIFY(db->script("CREATE TABLE t(i INTEGER PRIMARY KEY)"));
        QVERIFY(db->run("INSERT INTO t VALUES(1)"));
        QCOMPARE(db->run("INSERT INTO t VALUES(1)").error().code, ErrorCode::Conflict);
        QVERIFY(db->script("PRAGMA max_page_count=4"));
        QVERIFY(db->script("CREATE TABLE big(b BLOB)"));
        QCOMPARE(db->run("INSERT INTO big VALUES(?)", QByteArray(100'000, 'x')).error().code,
                 ErrorCode::DiskFull);
        QCOMPARE(db->run("SELEC").error().code, ErrorCode::Storage);
        QVERIFY(!Database::open(u"/nowhere/at/all.sqlite"_s));
    }

    void aFileThatIsNoDatabaseIsSaidToBeOne()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"x.sqlite"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto db = Database::open(file.fileName());
        QVERIFY(!db);
        QCOMPARE(db.error().code, ErrorCode::Format);
    }

    void migrationsRunOnceAndInOrderAndRefuseTheFuture()
    {
        QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &sql) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(sql);
        };
        write(u"001_first.sql"_s, "CREATE TABLE a(i);");
        auto db = Database::open(folder.filePath(u"x.sqlite"_s));
        QVERIFY(migrate(*db, migrationFiles(folder.path())));
        QVERIFY(migrate(*db, migrationFiles(folder.path())));
        write(u"002_second.sql"_s, "CREATE TABLE b(i); NONSENSE;");
        QVERIFY(!migrate(*db, migrationFiles(folder.path())));
        QVERIFY(!db->run("SELECT * FROM b"));
        write(u"002_second.sql"_s, "CREATE TABLE b(i);");
        QVERIFY(migrate(*db, migrationFiles(folder.path())));
        QVERIFY(db->run("SELECT * FROM b"));
        QVERIFY(db->script("PRAGMA user_version=9"));
        QCOMPARE(migrate(*db, migrationFiles(folder.path())).error().code, ErrorCode::Version);
    }
};

QTEST_GUILESS_MAIN(TestSql)
#include "tst_sql.moc"
