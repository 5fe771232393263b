#include "core/base/seal.h"
#include "core/net/embeddedserver.h"
#include "core/net/serverapi.h"

#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! The real server as a child process.
class TestEmbeddedServer : public QObject {
    Q_OBJECT

private:
    static bool isRunning(qint64 process) { return ::kill(static_cast<pid_t>(process), 0) == 0; }
    static Error errorOf(const QSignalSpy &down) { return down.last().at(0).value<Error>(); }
    //! True if the server answers this token on this port.
    static bool answers(const QSignalSpy &ready)
    {
        RestClient rest(QUrl(u"http://127.0.0.1:%1"_s.arg(ready.last().at(0).toUInt())),
                        Secret(ready.last().at(1).toByteArray()));
        const ServerApi api(rest);
        const auto info = api.server();
        return QTest::qWaitFor([&] { return info.isFinished(); }, 10'000) &&
               info.result().has_value();
    }

    static bool ends(EmbeddedServer &server)
    {
        QSignalSpy stopped(&server, &EmbeddedServer::stopped);
        server.stop();
        return stopped.wait(20'000) && !server.isOwnChild();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<Error>("core::Error");
        QVERIFY(initCrypto());
    }
    void init() { qputenv("TENANTRY_SERVER", qgetenv("TENANTRY_BIN") + "/tenantry-server"); }

    void itIsStartedOnANewFolderAndStoppedWithoutATrace()
    {
        QTemporaryDir folder;
        EmbeddedServer server(folder.filePath(u"a/b/server"_s));
        QSignalSpy ready(&server, &EmbeddedServer::ready);
        server.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
        QVERIFY(server.isOwnChild());
        QVERIFY(answers(ready));
        const auto process = server.processId();
        QVERIFY(isRunning(process));
        QVERIFY(ends(server));
        QVERIFY(!isRunning(process));
        QVERIFY(ends(server)); // also reported if there is nothing to end
    }

    void aServerThatDoesNotEndIsKilled()
    {
        QTemporaryDir folder;
        EmbeddedServer server(folder.filePath(u"server"_s));
        QSignalSpy ready(&server, &EmbeddedServer::ready);
        server.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
        const auto process = server.processId();
        QVERIFY(::kill(static_cast<pid_t>(process), SIGSTOP) == 0);
        QVERIFY(ends(server));
        QVERIFY(!isRunning(process));
    }

    void oneThatIsWantedAgainWhileItEndsComesBack()
    {
        QTemporaryDir folder;
        EmbeddedServer server(folder.filePath(u"server"_s));
        QSignalSpy ready(&server, &EmbeddedServer::ready);
        server.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
        server.stop();
        server.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 20'000);
        QVERIFY(answers(ready));
    }

    void nothingIsLeftBehindByOneThatWasNotStopped()
    {
        QTemporaryDir folder;
        qint64 process = 0;
        {
            EmbeddedServer server(folder.filePath(u"server"_s));
            QSignalSpy ready(&server, &EmbeddedServer::ready);
            server.start();
            QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
            process = server.processId();
        }
        QVERIFY(!isRunning(process));
    }

    void aKilledServerIsStartedAgain()
    {
        QTemporaryDir folder;
        EmbeddedServer server(folder.filePath(u"server"_s));
        QSignalSpy ready(&server, &EmbeddedServer::ready);
        QSignalSpy down(&server, &EmbeddedServer::down);
        server.start();
        for (int times = 1; times <= 2; ++times) {
            QTRY_COMPARE_WITH_TIMEOUT(ready.size(), times, 20'000);
            QVERIFY(answers(ready));
            QVERIFY(::kill(static_cast<pid_t>(server.processId()), SIGKILL) == 0);
            QTRY_COMPARE(down.size(), times);
            QCOMPARE(errorOf(down).code, ErrorCode::Offline);
        }
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 3, 20'000);
        QVERIFY(ready[2][1].toByteArray() != ready[0][1].toByteArray()); // a new secret each time
    }

    void aChildThatAlwaysDiesIsNotTriedAllTheTime()
    {
        QTemporaryDir folder;
        qputenv("TENANTRY_SERVER", "/bin/false");
        EmbeddedServer server(folder.filePath(u"server"_s));
        QSignalSpy down(&server, &EmbeddedServer::down);
        QList<qint64> at;
        QElapsedTimer timer;
        timer.start();
        connect(&server, &EmbeddedServer::down, this, [&] { at.append(timer.elapsed()); });
        server.start();
        QTRY_VERIFY_WITH_TIMEOUT(down.size() >= 4, 30'000);
        QVERIFY(at[3] - at[2] >= 1'400); // a lower bound, minus what a coarse timer may be early
        server.lookAgain();              // must not shorten the delay
        QCOMPARE(down.size(), 4);
    }

    void aSecondOneJoinsTheFirstAndTakesOverWhenThatEnds()
    {
        QTemporaryDir folder;
        auto first = std::make_unique<EmbeddedServer>(folder.filePath(u"server"_s));
        QSignalSpy firstReady(first.get(), &EmbeddedServer::ready);
        first->start();
        QTRY_COMPARE_WITH_TIMEOUT(firstReady.size(), 1, 20'000);

        EmbeddedServer second(folder.filePath(u"server"_s));
        QSignalSpy secondReady(&second, &EmbeddedServer::ready);
        second.start();
        QTRY_COMPARE_WITH_TIMEOUT(secondReady.size(), 1, 20'000);
        QVERIFY(!second.isOwnChild());
        QCOMPARE(secondReady[0][0], firstReady[0][0]);
        QVERIFY(secondReady[0][1] != firstReady[0][1]);
        QVERIFY(answers(secondReady));

        QVERIFY(ends(second)); // is a guest: the server keeps running
        QVERIFY(answers(firstReady));
        second.start();
        QTRY_COMPARE_WITH_TIMEOUT(secondReady.size(), 2, 20'000);

        QVERIFY(ends(*first));
        second.lookAgain();
        QTRY_COMPARE_WITH_TIMEOUT(secondReady.size(), 3, 20'000);
        QVERIFY(second.isOwnChild());
        QVERIFY(answers(secondReady));
    }

    void lookingAgainAndAgainDoesNotKnockAllTheTime()
    {
        QTemporaryDir folder;
        EmbeddedServer first(folder.filePath(u"server"_s));
        QSignalSpy firstReady(&first, &EmbeddedServer::ready);
        first.start();
        QTRY_COMPARE_WITH_TIMEOUT(firstReady.size(), 1, 20'000);
        EmbeddedServer second(folder.filePath(u"server"_s));
        QSignalSpy ready(&second, &EmbeddedServer::ready);
        // Like an engine that gets the same port again and still no answer.
        QElapsedTimer timer;
        timer.start();
        connect(&second, &EmbeddedServer::ready, &second, &EmbeddedServer::lookAgain);
        second.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 20'000);
        QVERIFY(timer.elapsed() >= 4'500);
    }

    void aMissingProgramIsSaidAndNotTriedAgain()
    {
        QTemporaryDir folder;
        qputenv("TENANTRY_SERVER", "/nonexistent/tenantry-server");
        EmbeddedServer server(folder.filePath(u"server"_s));
        QSignalSpy down(&server, &EmbeddedServer::down);
        server.start();
        QTRY_COMPARE(down.size(), 1);
        QCOMPARE(errorOf(down).code, ErrorCode::NotFound);
        QCOMPARE(errorOf(down).name(), u"/nonexistent/tenantry-server"_s);
        QVERIFY(!server.isOwnChild());
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        EmbeddedServer server(folder.filePath(u"file/server"_s));
        QSignalSpy down(&server, &EmbeddedServer::down);
        server.start();
        QCOMPARE(down.size(), 1);
        QCOMPARE(errorOf(down).code, ErrorCode::Storage);
    }

    void aFolderInUseByAServerThatCannotBeReachedIsSaid()
    {
        QTemporaryDir folder;
        EmbeddedServer first(folder.filePath(u"server"_s));
        QSignalSpy ready(&first, &EmbeddedServer::ready);
        first.start();
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
        QVERIFY(
            QLocalServer::removeServer(EmbeddedServer::handoffName(folder.filePath(u"server"_s))));
        EmbeddedServer second(folder.filePath(u"server"_s));
        QSignalSpy down(&second, &EmbeddedServer::down);
        QSignalSpy secondReady(&second, &EmbeddedServer::ready);
        second.start();
        QTRY_VERIFY_WITH_TIMEOUT(!down.isEmpty(), 20'000);
        QCOMPARE(errorOf(down).code, ErrorCode::Locked);
        // Automatically, when the folder is free.
        QVERIFY(ends(first));
        QTRY_COMPARE_WITH_TIMEOUT(secondReady.size(), 1, 40'000);
        QVERIFY(second.isOwnChild());
    }

    void aDamagedDatabaseIsSaidAndNotTriedAgain()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"server"_s);
        {
            EmbeddedServer server(path);
            QSignalSpy ready(&server, &EmbeddedServer::ready);
            server.start();
            QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 20'000);
            QVERIFY(ends(server));
        }
        const auto names = QDir(path).entryList({u"*.sqlite"_s, u"*.db"_s}, QDir::Files);
        QVERIFY(!names.isEmpty());
        QFile database(path + u'/' + names.constFirst());
        QVERIFY(database.open(QIODevice::WriteOnly | QIODevice::Truncate));
        database.write(QByteArray(8192, 'x'));
        database.close();
        EmbeddedServer server(path);
        QSignalSpy down(&server, &EmbeddedServer::down);
        server.start();
        QTRY_COMPARE_WITH_TIMEOUT(down.size(), 1, 20'000);
        QCOMPARE(errorOf(down).code, ErrorCode::Storage);
    }
};

QTEST_GUILESS_MAIN(TestEmbeddedServer)
#include "tst_embeddedserver.moc"
