#include "core/net/restclient.h"
#include "core/net/serverapi.h"
#include "tests/net/lineserver.h"

#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray empty = "{}";

} // namespace

//! Answers may be anything: only those that are certainly our server's count.
class TestRestClient : public QObject {
    Q_OBJECT

private:
    static Result<HttpAnswer> ask(const QUrl &url, const QByteArray &method = "GET",
                                  HttpTimeouts timeouts = {})
    {
        RestClient client(url, Secret("token"), timeouts);
        const auto future =
            client.request(method, u"/v1/thing"_s, {}, method == "GET" ? QByteArray() : empty);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            return failure(ErrorCode::Internal, u"no end"_s);
        return future.result();
    }

private Q_SLOTS:
    void anAnswerOfOurServerIsGivenWhateverItsStatus_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("code"); // of errorOf(); -1 = a success
        QTest::addColumn<qint64>("retryAfterMs");
        const auto row = [](const char *status, const QByteArray &headers, int code,
                            qint64 wait = 0) {
            QTest::newRow(status) << QByteArray(status) << headers << code << wait;
        };
        const auto problem = LineServer::problem();
        row("200 OK", LineServer::ours(), -1);
        row("201 Created", LineServer::ours(), -1);
        row("401 Unauthorized", problem, int(ErrorCode::SignIn));
        row("403 Forbidden", problem, int(ErrorCode::Forbidden));
        row("404 Not Found", problem, int(ErrorCode::NotFound));
        row("410 Gone", problem, int(ErrorCode::Gone));
        row("412 Precondition Failed", problem, int(ErrorCode::Conflict));
        row("413 Content Too Large", problem, int(ErrorCode::TooLarge));
        row("422 Unprocessable Content", problem, int(ErrorCode::Invalid));
        row("429 Too Many Requests", LineServer::problem("Retry-After: 7\r\n"),
            int(ErrorCode::Busy), 7000);
        row("500 Internal Server Error", problem, int(ErrorCode::ServerFault));
        row("503 Service Unavailable", LineServer::problem("Retry-After: 99999\r\n"),
            int(ErrorCode::Busy), 3'600'000);
        row("504 Gateway Timeout", LineServer::problem("Retry-After: nonsense\r\n"),
            int(ErrorCode::Busy), 0);
    }
    void anAnswerOfOurServerIsGivenWhateverItsStatus()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, headers);
        QFETCH(int, code);
        LineServer server;
        server.always(status, R"({"code":"x"})", headers);
        for (const auto *method : {"GET", "PUT"}) {
            const auto answer = ask(server.url(), method);
            QVERIFY2(answer.has_value(), qPrintable(answer ? QString() : answer.error().detail));
            QCOMPARE(answer->status, status.left(3).toInt());
            QCOMPARE(answer->body, QByteArray(R"({"code":"x"})"));
            QTEST(answer->retryAfterMs, "retryAfterMs");
            const auto error = errorOf(*answer);
            QCOMPARE(error ? int(error->code) : -1, code);
        }
        QVERIFY(server.requests.constFirst().contains("Authorization: Bearer token\r\n"));
    }

    void whatIsNotOurServerCountsAsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray portal = "<html>Welcome to Hotel Wi-Fi</html>";
        QTest::newRow("captive portal")
            << LineServer::head("200 OK", portal.size(), "Content-Type: text/html\r\n") + portal;
        QTest::newRow("portal with our header")
            << LineServer::head("200 OK", portal.size(),
                                "Tenantry-Api: 1\r\nContent-Type: text/html\r\n") +
                   portal;
        QTest::newRow("json of somebody else")
            << LineServer::head("200 OK", 2, "Content-Type: application/json\r\n") + empty;
        QTest::newRow("a proxy asks for a password")
            << LineServer::head("407 Proxy Authentication Required", 2,
                                "Proxy-Authenticate: Basic\r\n") +
                   empty;
        QTest::newRow("a proxy's fault")
            << LineServer::head("502 Bad Gateway", 2, "Content-Type: text/plain\r\n") + empty;
        QTest::newRow("a proxy's 401")
            << LineServer::head("401 Unauthorized", 2,
                                "WWW-Authenticate: Basic\r\nContent-Type: text/html\r\n") +
                   empty;
        QTest::newRow("not http") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a cut head")
            << QByteArray("HTTP/1.1 200 OK\r\nTenantry-Api: 1\r\nContent-Ty");
        QTest::newRow("a cut body") << LineServer::head("200 OK", 4000) + "{\"items\":[";
        QTest::newRow("a cut chunk") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" +
                                            LineServer::ours() + "\r\nff\r\n{\"items\"";
        QTest::newRow("a cut problem")
            << LineServer::head("422 Unprocessable", 4000, LineServer::problem()) + "{";
    }
    void whatIsNotOurServerCountsAsNoAnswer()
    {
        QFETCH(QByteArray, bytes);
        LineServer server;
        server.answer = [bytes](QTcpSocket &socket) {
            socket.write(bytes);
            socket.disconnectFromHost();
        };
        for (const auto *method : {"GET", "PUT"}) {
            const auto answer = ask(server.url(), method);
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, ErrorCode::Offline);
        }
    }

    void nobodyIsFollowedElsewhere_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("headers");
        for (const char *status :
             {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"}) {
            QTest::addRow("%s", status)
                << QByteArray(status) << QByteArray("Content-Type: text/html\r\n");
            QTest::addRow("%s with our header", status) << QByteArray(status) << LineServer::ours();
        }
    }
    void nobodyIsFollowedElsewhere()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, headers);
        LineServer elsewhere;
        elsewhere.always("200 OK", empty);
        LineServer server;
        server.always(status, empty,
                      headers + "Location: " + elsewhere.url().toEncoded() + "/\r\n");
        for (const auto *method : {"GET", "PUT", "PATCH", "POST", "DELETE"}) {
            const auto answer = ask(server.url(), method);
            QCOMPARE(answer.error().code, ErrorCode::Offline);
        }
        QVERIFY(elsewhere.requests.isEmpty());
        QCOMPARE(server.requests.size(), 5);
    }

    void anotherVersionOfTheApiIsToldAsSuch()
    {
        LineServer server;
        server.always("200 OK", empty, "Tenantry-Api: 2\r\nContent-Type: application/json\r\n");
        QCOMPARE(ask(server.url()).error().code, ErrorCode::Version);
        server.always("426 Upgrade Required", empty, LineServer::problem());
        QCOMPARE(ask(server.url()).error().code, ErrorCode::Version);
    }

    void aServerThatSaysNothingIsGivenUp()
    {
        LineServer server; // reads the request and stays silent
        QCOMPARE(ask(server.url(), "PUT", {5s, 200ms, 10s}).error().code, ErrorCode::Offline);
        QCOMPARE(server.requests.size(), 1);
    }

    void aBodyThatDripsBeyondTheTimeIsGivenUp()
    {
        LineServer server;
        int drops = 0;
        server.answer = [&drops](QTcpSocket &socket) {
            socket.write(LineServer::head("200 OK", 1'000'000));
            auto *const drip = new QTimer(&socket);
            connect(drip, &QTimer::timeout, &socket, [&socket, &drops] {
                ++drops;
                socket.write(" ");
            });
            drip->start(20ms);
        };
        QCOMPARE(ask(server.url(), "GET", {5s, 5s, 500ms}).error().code, ErrorCode::Offline);
        QVERIFY(drops > 2); // it was in progress
    }

    void aConnectionThatIsResetOrRefusedIsNoAnswer()
    {
        LineServer server;
        server.answer = [](QTcpSocket &socket) {
            socket.write("HTTP/1.1 200 OK\r\n");
            socket.abort();
        };
        QCOMPARE(ask(server.url(), "PUT").error().code, ErrorCode::Offline);
        const auto url = server.url();
        server.close();
        QCOMPARE(ask(url).error().code, ErrorCode::Offline);
    }

    void whatIsUnderWayIsCancelledWhenTheClientGoes()
    {
        LineServer server;
        auto client = std::make_unique<RestClient>(server.url(), Secret("token"));
        const auto future = client->request("GET", u"/v1/server"_s);
        QTRY_COMPARE(server.requests.size(), 1);
        client.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRestClient)
#include "tst_restclient.moc"
