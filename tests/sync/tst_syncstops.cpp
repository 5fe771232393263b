#include "core/base/seal.h"
#include "core/store/rooms.h"
#include "core/sync/syncengine.h"
#include "tests/net/lineserver.h"
#include "tests/support/testca.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

#include <atomic>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray description =
    R"({"apiVersion":1,"epoch":"e","serverVersion":"0","tenant":"t","account":"a"})";

const QByteArray person =
    R"({"account":{"id":"a","name":"Ana"},"role":"helpdesk","privileges":["read"]})";

const QByteArray aTag =
    R"({"items":[{"type":"tag","id":"ID","etag":"1.a","changeNo":1,"gone":false,"data":{}}],"next":"c9","more":false})";

QByteArray dated(const QDateTime &time)
{
    return LineServer::ours(
        "Date: " + QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() +
        " GMT\r\n");
}

} // namespace

//! What stops the exchange as a whole, and what resumes it.
class TestSyncStops : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<SyncEngine> m_engine;

    const SyncStatus &status() const { return m_engine->status(); }
    //! A server that is healthy except for `headers`.
    void answerWell(LineServer &server, const QByteArray &headers = LineServer::ours())
    {
        server.answer = [&server, headers](QTcpSocket &socket) {
            const auto request = server.requests.constLast();
            const auto body = request.startsWith("GET /v1/server ") ? description
                              : request.startsWith("GET /v1/changes")
                                  ? QByteArray(R"({"items":[],"next":"c","more":false})")
                                  : person;
            socket.write(LineServer::head("200 OK", body.size(), headers) + body);
        };
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(initCrypto()); }
    void init()
    {
        QFile::remove(m_folder.filePath(u"cache.sqlite"_s));
        m_store = std::make_unique<StoreThread>();
        auto opened = m_store->open(m_folder.filePath(u"cache.sqlite"_s), m_clock);
        QTRY_VERIFY(opened.isFinished() && opened.result());
        m_engine = std::make_unique<SyncEngine>(*m_store, m_clock);
    }
    void cleanup()
    {
        m_engine.reset();
        m_store.reset();
    }

    void aCertificateThatIsNotBelievedStopsUntilSomebodyTriesAgain()
    {
        TestCa ca;
        QVERIFY2(ca.make(), "openssl is needed");
        const auto files = ca.selfSigned();
        QFile certificate(files.certificate);
        QFile key(files.key);
        QVERIFY(certificate.open(QIODevice::ReadOnly) && key.open(QIODevice::ReadOnly));
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(&certificate, QSsl::Pem));
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec, QSsl::Pem));
        QSslServer server;
        server.setSslConfiguration(tls);
        int tries = 0;
        connect(&server, &QSslServer::startedEncryptionHandshake, this, [&tries] { ++tries; });
        QVERIFY(server.listen(QHostAddress::LocalHost));

        m_engine->connectTo(QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())),
                            Secret("token"));
        QTRY_COMPARE(status().state, SyncStatus::State::NotTrusted);
        QCOMPARE(status().error.code, ErrorCode::Certificate);
        QVERIFY(status().error.is(TlsProblem::SelfSigned));
        QCOMPARE(tries, 1);
        m_engine->wake(); // a new operation is no reason to retry
        m_engine->tryNow();
        QTRY_COMPARE(tries, 2);
        QTRY_COMPARE(status().state, SyncStatus::State::NotTrusted);
    }
    void aServerOfAnotherVersionPausesTheQueue_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<VersionGap>("gap");
        QTest::newRow("newer") << QByteArray("2") << VersionGap::ProgramTooOld;
        QTest::newRow("older") << QByteArray("0") << VersionGap::ServerTooOld;
    }
    void aServerOfAnotherVersionPausesTheQueue()
    {
        QFETCH(QByteArray, version);
        LineServer server;
        server.always("200 OK", description,
                      "Tenantry-Api: " + version + "\r\nContent-Type: application/json\r\n");
        m_engine->connectTo(server.url(), Secret("token"));
        QTRY_COMPARE(status().state, SyncStatus::State::OtherVersion);
        QFETCH(VersionGap, gap);
        QVERIFY(status().error.is(gap));
        answerWell(server); // it was upgraded
        m_engine->tryNow();
        QTRY_COMPARE(status().state, SyncStatus::State::KeyMissing); // there is none in this test
    }
    //! Whoever asks while an exchange is running has not been answered by its end.
    void aRequestIsAnsweredOnlyByAnExchangeThatBeganAfterIt()
    {
        LineServer server;
        answerWell(server);
        const auto answer = server.answer;
        bool holds = false;
        QList<QTcpSocket *> held;
        server.answer = [&](QTcpSocket &socket) {
            if (server.requests.constLast().contains("wait="))
                return; // the long poll: nothing happens on its own
            if (holds)
                held.append(&socket);
            else
                answer(socket);
        };
        const auto release = [&] {
            for (auto *const socket : std::exchange(held, {}))
                answer(*socket);
        };
        m_engine->connectTo(server.url(), Secret("token"));
        const auto zeroth = m_engine->tryNow();
        QTRY_COMPARE(status().answered, zeroth);
        holds = true;
        const auto first = m_engine->tryNow();
        QTRY_COMPARE(held.size(), 1);
        const auto second = m_engine->tryNow();
        std::atomic_bool isTaken = false; // before the answer, which takes another way
        m_engine->perform([&isTaken](RestClient *) { isTaken = true; });
        QTRY_VERIFY(isTaken);
        release();
        QTRY_COMPARE(held.size(), 1); // it begins once more
        QTRY_COMPARE(status().answered, first);
        release();
        QTRY_COMPARE(status().answered, second);
    }
    void aCaptivePortalIsNoConnection()
    {
        LineServer server;
        server.always("200 OK", "<html>Welcome to our hotel", "Content-Type: text/html\r\n");
        m_engine->connectTo(server.url(), Secret("token"));
        QTRY_COMPARE(status().state, SyncStatus::State::Offline);
        QVERIFY(status().error.is(Impostor::Portal));
    }
    void aSignInThatEndedStopsUntilThereIsANewOne()
    {
        LineServer server;
        server.always("401 Unauthorized", R"({"code":"unauthorised"})", LineServer::problem());
        m_engine->connectTo(server.url(), Secret("token"));
        QTRY_COMPARE(status().state, SyncStatus::State::SignInNeeded);
        const auto asked = server.requests.size();
        m_engine->wake();
        answerWell(server);
        m_engine->connectTo(server.url(), Secret("another"));
        QTRY_COMPARE(status().state, SyncStatus::State::KeyMissing);
        QCOMPARE(server.requests.at(asked).contains("Bearer another"), true);
    }
    void whoIsSignedInIsAskedFor()
    {
        LineServer server;
        answerWell(server);
        m_engine->connectTo(server.url(), Secret("token"));
        QTRY_COMPARE(status().me.role, u"helpdesk"_s);
        QCOMPARE(status().me.name, u"Ana"_s);
        QCOMPARE(status().me.privileges, QStringList{u"read"_s});
    }
    void aWrongClockIsMeasuredAgainstTheServers_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::newRow("here is an hour behind") << 3600;
        QTest::newRow("here is ten minutes ahead") << -600;
        QTest::newRow("both agree") << 0;
    }
    void aWrongClockIsMeasuredAgainstTheServers()
    {
        QFETCH(int, seconds);
        LineServer server;
        answerWell(server, dated(m_clock.now().addSecs(seconds)));
        m_engine->connectTo(server.url(), Secret("token"));
        QTRY_COMPARE(status().state, SyncStatus::State::KeyMissing);
        QVERIFY2(std::abs(status().clockAhead + seconds) < 30,
                 qPrintable(QString::number(status().clockAhead)));
    }
    void aServerThatCannotWaitIsPolled()
    {
        LineServer server;
        answerWell(server); // it answers at once, whether asked to wait or not
        m_engine->connectTo(server.url(), Secret("token"));
        const auto waits = [&server] {
            return std::ranges::count_if(server.requests, [](const QByteArray &request) {
                return request.startsWith("GET /v1/changes?") && request.contains("wait=");
            });
        };
        QTRY_COMPARE(waits(), 2);
        QCOMPARE(status().state, SyncStatus::State::KeyMissing);
        // A manual sync is an ordinary exchange, and no reason to wait again.
        const auto before = server.requests.size();
        m_engine->wake();
        QTRY_COMPARE(server.requests.size(), before + 1);
        QCOMPARE(waits(), 2);
    }
    void whatIsHeardWhileWaitingIsHereAtOnce()
    {
        LineServer server;
        answerWell(server);
        const auto well = server.answer;
        QPointer<QTcpSocket> waiting;
        const Id id = Id::make();
        auto page = aTag;
        page.replace("ID", id.toString().toLatin1());
        bool isThere = false;
        server.answer = [&](QTcpSocket &socket) {
            const auto &asked = server.requests.constLast();
            if (asked.contains("wait="))
                waiting = &socket;
            else if (isThere && asked.contains("/v1/changes") && !asked.contains("cursor=c9"))
                // A busy receiver asks for it again.
                socket.write(LineServer::head("200 OK", page.size()) + page);
            else
                well(socket);
        };
        m_engine->connectTo(server.url(), Secret("token"));
        QTRY_VERIFY(waiting);
        // One's own changes do not wait for it.
        const auto before = server.requests.size();
        m_engine->wake();
        QTRY_COMPARE(server.requests.size(), before + 1);
        isThere = true;
        auto *const heard = waiting.data();
        waiting = nullptr;
        heard->write(LineServer::head("200 OK", page.size()) + page);
        const auto isHere = [&] {
            auto read = m_store->run([id](Store &s) {
                return s.cache().entity({EntityType::Tag, id, {}});
            });
            read.waitForFinished();
            return read.result().has_value();
        };
        QTRY_VERIFY(isHere());
        QTRY_VERIFY(waiting); // and it waits for more, from there
        QVERIFY(server.requests.constLast().contains("cursor=c9"));
    }
    void aWaitThatIsCutOffIsNoFault()
    {
        LineServer server;
        answerWell(server);
        const auto well = server.answer;
        int cuts = 0;
        server.answer = [&](QTcpSocket &socket) {
            if (!server.requests.constLast().contains("wait="))
                return well(socket);
            ++cuts;
            socket.abort(); // like a proxy after its idle timeout
        };
        m_engine->connectTo(server.url(), Secret("token"));
        // Twice in a row (Qt repeats a request when a connection breaks), then it polls.
        QTRY_VERIFY(cuts > 2 && !server.requests.constLast().contains("wait="));
        const auto before = server.requests.size();
        const int cut = cuts;
        m_engine->wake();
        // At least one: a round in progress may have one more to come.
        QTRY_VERIFY(server.requests.size() > before);
        QCOMPARE(cuts, cut);
        QCOMPARE(status().state, SyncStatus::State::KeyMissing);
    }
    void nothingIsExchangedWhileSomebodyWantsNone()
    {
        LineServer server;
        answerWell(server);
        m_engine->setPolicy(SyncPolicy::Offline);
        m_engine->connectTo(server.url(), Secret("token"));
        QTRY_COMPARE(status().state, SyncStatus::State::Paused);
        m_engine->wake(); // a change is saved, but does not request a sync
        m_engine->tryNow();
        QTRY_VERIFY(status().lastExchange.isValid());
        QTRY_COMPARE(status().state, SyncStatus::State::Paused); // once, and no more
        const auto asked = server.requests.size();
        QVERIFY(!server.requests.constLast().contains("wait="));
        m_engine->setPolicy(SyncPolicy::Metered);
        QTRY_VERIFY(server.requests.size() > asked);
        QTRY_COMPARE(status().state, SyncStatus::State::KeyMissing);
        QVERIFY(!server.requests.constLast().contains("wait="));
        m_engine->setPolicy(SyncPolicy::Online);
        QTRY_VERIFY(server.requests.constLast().contains("wait="));
    }
    void eachPageIsAskedForOnceHoweverLateItComes()
    {
        constexpr int late = 9; // by then earlier ones are stored
        LineServer server;
        QPointer<QTcpSocket> waiting;
        const auto page = [](int number, bool more) {
            auto body = aTag;
            body.replace("ID", Id::make().toString().toLatin1())
                .replace("\"c9\"", "\"at" + QByteArray::number(number) + '"');
            if (more)
                body.replace("\"more\":false", "\"more\":true");
            return LineServer::head("200 OK", body.size()) + body;
        };
        int given = 0;
        server.answer = [&](QTcpSocket &socket) {
            const auto request = server.requests.constLast();
            if (!request.startsWith("GET /v1/changes")) {
                const auto &body = request.startsWith("GET /v1/server ") ? description : person;
                socket.write(LineServer::head("200 OK", body.size()) + body);
            } else if (++given == late) {
                waiting = &socket;
            } else if (given < late) {
                socket.write(page(given, true));
            }
        };
        m_engine->connectTo(server.url(), Secret("token"));
        QTRY_VERIFY(waiting && status().lastExchange.isValid());
        given = late;
        waiting->write(page(late, false));
        QTRY_VERIFY(server.requests.constLast().contains("cursor=at9"));
        const auto times = std::ranges::count_if(server.requests, [](const QByteArray &request) {
            return request.contains("cursor=at8");
        });
        QCOMPARE(times, 1);
    }
    void anotherEpochIsSaidAndEverythingIsReadAnew()
    {
        LineServer server;
        answerWell(server);
        m_engine->connectTo(server.url(), Secret("token"));
        QTRY_COMPARE(status().state, SyncStatus::State::KeyMissing);
        QVERIFY(!status().restored);
        server.answer = [&server](QTcpSocket &socket) {
            auto body = server.requests.constLast().startsWith("GET /v1/changes")
                            ? QByteArray(R"({"items":[],"next":"c2","more":false})")
                            : description;
            body.replace("\"e\"", "\"restored\"");
            socket.write(LineServer::head("200 OK", body.size()) + body);
        };
        m_engine->connectTo(server.url(), Secret("token"));
        QTRY_VERIFY(status().restored);
        QTRY_COMPARE(status().state, SyncStatus::State::KeyMissing);
        const auto reads = std::ranges::count_if(server.requests, [](const QByteArray &request) {
            return request.startsWith("GET /v1/changes?") && !request.contains("cursor=");
        });
        QCOMPARE(reads, 2);
    }
};

QTEST_GUILESS_MAIN(TestSyncStops)
#include "tst_syncstops.moc"
