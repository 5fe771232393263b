#include "core/base/seal.h"
#include "core/sql/database.h"
#include "core/store/rooms.h"
#include "tests/support/storework.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowsOfAPlan = 60;

//! Runs in the process that is killed: makes plans, sends and answers until it dies. Prints each
//! plan's id when enqueue returned.
int work(const QString &path, const QByteArray &key)
{
    const SystemClock clock;
    auto store = Store::open(path, clock);
    if (!store)
        return 1;
    (*store)->setKey(Secret(QByteArray::fromHex(key)));
    if (!(*store)->sender().recover())
        return 2;
    const Id customer = Id::make();
    qint64 changeNo = QDateTime::currentMSecsSinceEpoch();
    for (;;) {
        const auto plan = planOfUsers(customer, rowsOfAPlan / 2, clock.now());
        if (!(*store)->outbox().enqueue(plan))
            return 3;
        puts(plan.id.toString().toLatin1().constData());
        fflush(stdout);
        // Not all of it, so that something is always in progress.
        const auto ready = (*store)->sender().ready(rowsOfAPlan * 3 / 4);
        if (!ready || !(*store)->sender().markSending(*ready))
            return 4;
        if (!(*store)->sender().answer(doneBy(*ready, changeNo)))
            return 5;
    }
}

} // namespace

//! A client that is killed at any moment keeps whole plans and whole answers.
class TestStoreKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledClientLeavesNoHalfPlanAndForgetsNone()
    {
        QVERIFY(initCrypto());
        QTemporaryDir folder;
        const auto path = folder.filePath(u"cache.sqlite"_s);
        const auto key = Secret::random(32);
        QSet<Id> told;
        for (int round = 0; round < 20; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--work"_s, path, QString::fromLatin1(key.reveal().toHex())});
            QVERIFY(child.waitForReadyRead(20'000));
            // At another point of its work each time.
            QThread::usleep(static_cast<unsigned long>(round * 1'700 % 23'000));
            ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            while (child.canReadLine())
                told.insert(*Id::fromString(QString::fromLatin1(child.readLine().trimmed())));
            check(path, told);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(told.size() >= 20);
        // Operations in progress are sent again, and everything completes.
        const SystemClock clock;
        auto store = Store::open(path, clock).value();
        store->setKey(key.copy());
        QVERIFY(store->sender().recover());
        const auto waiting = store->outbox().waiting().value();
        QCOMPARE(waiting.sending, 0);
        QVERIFY(waiting.queued > 0);
        QVERIFY(!store->sender().ready(200)->isEmpty());
    }

private:
    static qint64 number(sql::Database &database, std::string_view sql)
    {
        auto rows = database.query(sql);
        return rows && rows->step().value_or(false) ? rows->integer(0) : -1;
    }
    static void check(const QString &path, const QSet<Id> &told)
    {
        auto database = sql::Database::open(path).value();
        auto integrity = database.query("PRAGMA integrity_check");
        QVERIFY(integrity && integrity->step().value_or(false));
        QCOMPARE(integrity->text(0), u"ok"_s);
        // Each plan has all of its rows, each open row its operation, and each finished one none.
        QCOMPARE(number(database, "SELECT COUNT(*) FROM (SELECT plan FROM plan_row GROUP BY plan "
                                  "HAVING COUNT(*) <> 60)"),
                 0);
        QCOMPARE(number(database,
                        "SELECT COUNT(*) FROM plan WHERE id NOT IN (SELECT plan FROM plan_row)"),
                 0);
        QCOMPARE(
            number(database,
                   "SELECT COUNT(*) FROM plan_row WHERE (op_id IN (SELECT op_id FROM outbox)) ="
                   " (op_id IN (SELECT op_id FROM acked))"),
            0);
        QCOMPARE(number(database, "SELECT COUNT(*) FROM plan_row WHERE (state = 3) <> (op_id IN "
                                  "(SELECT op_id FROM acked))"),
                 0);
        QCOMPARE(
            number(
                database,
                "SELECT COUNT(*) FROM plan_count c WHERE rows <> (SELECT COUNT(*) FROM plan_row r"
                " WHERE r.plan = c.plan AND r.state = c.state)"),
            0);
        QCOMPARE(number(database, "SELECT COUNT(*) FROM outbox o WHERE open_needs <> (SELECT "
                                  "COUNT(*) FROM outbox_dep d"
                                  " WHERE d.seq = o.seq)"),
                 0);
        auto plans = database.query("SELECT id FROM plan");
        QVERIFY(plans.has_value());
        QSet<Id> there;
        while (plans->step().value_or(false))
            there.insert(plans->id(0));
        QVERIFY(there.contains(told)); // everything reported as saved is saved
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const auto arguments = app.arguments();
    if (arguments.size() == 4 && arguments[1] == u"--work"_s)
        return initCrypto() ? work(arguments[2], arguments[3].toLatin1()) : 9;
    TestStoreKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storekill.moc"
