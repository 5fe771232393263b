#include "server/embedded/handoff.h"
#include "tests/server/support/child.h"
#include "tests/server/support/program.h"

#include <QLocalSocket>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {
namespace {

QString program()
{
    return qEnvironmentVariable("TENANTRY_BIN") + u"/tenantry-server"_s;
}

QJsonObject check(const QString &folder)
{
    QProcess process;
    process.start(program(), {u"check"_s, u"--data"_s, folder});
    process.waitForFinished();
    auto report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    report[u"exitCode"] = process.exitCode();
    return report;
}

} // namespace

class ProcessTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void init()
    {
        if (TestDatabase::isPostgres() &&
            qstrcmp(QTest::currentTestFunction(), "killedInTheMiddleOfBatchesEachUserExistsOnce") !=
                0)
            QSKIP("the embedded server has its file");
    }

    void itEndsWithItsParent()
    {
        QTemporaryDir folder;
        Child child;
        QVERIFY(child.start(folder.path()));
        QCOMPARE(child.client().get(u"/readyz"_s).status, 200);
        child.process.closeWriteChannel();
        QVERIFY(child.process.waitForFinished());
        QCOMPARE(child.process.exitCode(), 0);
        QCOMPARE(check(folder.path())[u"intact"].toBool(), true);
        // The log was checkpointed: nothing is left beside the database.
        QVERIFY(QFileInfo(folder.filePath(u"tenantry.db-wal"_s)).size() == 0);
    }

    void aTermSignalEndsItInOrder()
    {
        QTemporaryDir folder;
        Child child;
        QVERIFY(child.start(folder.path()));
        child.process.terminate();
        QVERIFY(child.process.waitForFinished());
        QCOMPARE(child.process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.process.exitCode(), 0);
    }

    void aFolderHasOneServer()
    {
        QTemporaryDir folder;
        Child first;
        QVERIFY(first.start(folder.path()));
        Child second;
        QVERIFY(!second.start(folder.path()));
        QVERIFY(second.process.state() == QProcess::NotRunning || second.process.waitForFinished());
        QCOMPARE(second.process.exitCode(), 3);
        QVERIFY(second.process.readAllStandardError().contains("in use"));
        QCOMPARE(check(folder.path())[u"exitCode"].toInt(), 3);
        // A killed one leaves the folder free.
        first.process.kill();
        QVERIFY(first.process.waitForFinished());
        Child third;
        QVERIFY(third.start(folder.path()));
    }

    void otherProgramsOfTheUserGetATokenOfTheirOwn()
    {
        QTemporaryDir folder;
        Child child;
        QVERIFY(child.start(folder.path()));
        QLocalSocket socket;
        socket.connectToServer(handoffName(folder.path()));
        QVERIFY(socket.waitForConnected());
        while (!socket.canReadLine())
            QVERIFY(socket.waitForReadyRead());
        const auto hello = QJsonDocument::fromJson(socket.readLine()).object();
        QCOMPARE(hello[u"port"].toInt(), int(child.port));
        Client guest(child.port, hello[u"token"].toString().toLatin1());
        QCOMPARE(guest.get(u"/v1/server"_s).body, child.client().get(u"/v1/server"_s).body);
    }

    void wrongUsageIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown") << QStringList{u"--nonsense"_s};
        QTest::newRow("unknown command") << QStringList{u"nonsense"_s};
        QTest::newRow("not this computer") << QStringList{
            u"--data"_s, u"/tmp"_s, u"--listen"_s, u"0.0.0.0:80"_s, u"--token-file"_s, u"/tmp/x"_s};
        QTest::newRow("port") << QStringList{u"--data"_s, u"/tmp"_s, u"--embedded"_s, u"--port"_s,
                                             u"99999"_s};
    }
    void wrongUsageIsTold()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.start(program(), arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().startsWith("tenantry-server: "));
    }

    //! Batches continue with the same keys after each kill, from the first unanswered one.
    void killedInTheMiddleOfBatchesEachUserExistsOnce()
    {
        constexpr int batches = 24;
        constexpr int kills = 12;
        const QTemporaryDir folder;
        const TestDatabase database;
        Program program(folder.path(), database.location());
        QVERIFY(program.start());
        auto client = program.client();
        const auto tenant = makeTenant(client, 10'000);
        QList<QJsonObject> requests;
        for (int batch = 0; batch < batches; ++batch) {
            QJsonArray items;
            for (int i = 0; i < 50; ++i) {
                const auto path = tenant.usersPath + Id::make().toString();
                const auto make = Id::make();
                items << createItem(path, userBody(u"u%1-%2@example.com"_s.arg(batch).arg(i)),
                                    make);
                items << QJsonObject{
                    {u"opId"_s, Id::make().toString()},
                    {u"method"_s, u"POST"_s},
                    {u"path"_s, QString(path + u"/licences"_s)},
                    {u"needs"_s, QJsonArray{make.toString()}},
                    {u"body"_s,
                     QJsonObject{{u"add"_s, QJsonArray{tenant.subscription.toString()}}}}};
            }
            requests << QJsonObject{{u"items"_s, items}};
        }

        QRandomGenerator random(20260302);
        int killed = 0;
        for (int batch = 0; batch < batches;) {
            if (killed < kills) {
                // Sent without waiting for the answer, then killed at a random moment of the work.
                QTcpSocket socket;
                socket.connectToHost(u"127.0.0.1"_s, program.port);
                QVERIFY(socket.waitForConnected());
                const auto body = QJsonDocument(requests[batch]).toJson(QJsonDocument::Compact);
                socket.write(
                    "POST /v1/batches HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                    program.token + "\r\nContent-Type: application/json\r\nContent-Length: " +
                    QByteArray::number(body.size()) + "\r\n\r\n" + body);
                while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten()) {
                }
                socket.waitForReadyRead(random.bounded(40));
                program.kill();
                ++killed;
                QVERIFY(program.start());
            }
            auto again = program.client();
            const auto reply = again.post(u"/v1/batches"_s, requests[batch]);
            QCOMPARE(reply.status, 200);
            const auto results = reply.json[u"results"].toArray();
            for (const auto &result : results)
                QVERIFY2(result[u"status"].toInt() < 300, reply.body.constData());
            ++batch;
        }
        QVERIFY(program.end());
        const auto checked = program.command({u"check"_s});
        QCOMPARE(checked.code, 0);
        const auto report = checked.json();
        QCOMPARE(report[u"users"].toInt(), batches * 50);
        QCOMPARE(report[u"distinctUserNames"].toInt(), batches * 50);
        QCOMPARE(report[u"licences"].toInt(), batches * 50);
        QCOMPARE(report[u"seatsUsed"].toInt(), batches * 50);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::ProcessTest)
#include "tst_server_process.moc"
