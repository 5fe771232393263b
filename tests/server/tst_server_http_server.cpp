#include "tests/server/support/listening.h"

#include "server/http/problem.h"
#include "server/watch/log.h"
#include "server/watch/metrics.h"

#include "core/base/seal.h"

#include <QProcess>
#include <QSemaphore>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace server {
class HttpServerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void requestsOnOneConnectionAreAnsweredInTheirOrder()
    {
        const Listening listening;
        Line line(listening.port);
        QByteArray all;
        for (int i = 0; i < 50; ++i)
            all += "POST /v1/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n" +
                   QByteArray::number(10 + i);
        line.send(all);
        QSet<QByteArray> ids;
        for (int i = 0; i < 50; ++i) {
            const auto answer = line.receive();
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.body.endsWith(' ' + QByteArray::number(10 + i)));
            ids.insert(answer.header("request-id"));
        }
        QCOMPARE(ids.size(), 50);
    }

    void headHasNoBody()
    {
        const Listening listening;
        Line line(listening.port);
        line.send("HEAD /big HTTP/1.1\r\nHost: localhost\r\n\r\n");
        const auto answer = line.receive(false);
        QCOMPARE(answer.header("content-length"), "32000");
        QCOMPARE(line.ask(get("/a")).status, 200);
    }

    void bigAnswersArePackedOnWish()
    {
        const Listening listening;
        Line line(listening.port);
        const auto plain = line.ask(get("/big"));
        QCOMPARE(plain.body.size(), 32'000);
        const auto packed = line.ask(get("/big", "Accept-Encoding: gzip\r\n"));
        QCOMPARE(packed.header("content-encoding"), "gzip");
        QVERIFY(packed.body.size() < 1000);
        QVERIFY(
            line.ask(get("/a", "Accept-Encoding: gzip\r\n")).header("content-encoding").isEmpty());
    }

    void otherHostsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        QTest::newRow("ours") << QByteArray("Team.example") << 200;
        QTest::newRow("ours with its port") << QByteArray("team.example:443") << 200;
        QTest::newRow("this computer") << QByteArray("127.0.0.1:8080") << 200;
        QTest::newRow("this computer by six") << QByteArray("[::1]:8080") << 200;
        QTest::newRow("another") << QByteArray("evil.example") << 400;
        QTest::newRow("another port") << QByteArray("team.example:80") << 400;
        QTest::newRow("longer") << QByteArray("team.example.evil.example") << 400;
        QTest::newRow("none") << QByteArray("") << 400;
    }
    void otherHostsAreRefused()
    {
        QFETCH(QByteArray, host);
        QFETCH(int, status);
        HttpOptions options;
        options.hosts = {"team.example", "team.example:443"};
        const Listening listening(options);
        Line line(listening.port);
        QCOMPARE(line.ask("GET /a HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status, status);
    }

    void onlyTrustedProxiesAreBelieved()
    {
        const QByteArray fields = "X-Forwarded-For: 6.6.6.6, 203.0.113.9\r\n"
                                  "X-Forwarded-Proto: https\r\nRequest-Id: abc.1\r\n";
        {
            const Listening listening;
            const auto body = Line(listening.port).ask(get("/a", fields)).body.split(' ');
            QCOMPARE(body[1], "127.0.0.1");
            QCOMPARE(body[2], "http");
            QVERIFY(body[3] != "abc.1");
        }
        HttpOptions options;
        options.trustedProxies = {u"127.0.0.0/8"_s};
        const Listening listening(options);
        Line line(listening.port);
        const auto answer = line.ask(get("/a", fields));
        const auto body = answer.body.split(' ');
        QCOMPARE(body[1], "203.0.113.9");
        QCOMPARE(body[2], "https");
        QCOMPARE(body[3], "abc.1");
        QCOMPARE(answer.header("request-id"), "abc.1");
        QVERIFY(!answer.header("strict-transport-security").isEmpty());
        // Behind two proxies of ours; and garbage is neither an address nor an id.
        const auto two = line.ask(get("/a", "X-Forwarded-For: 203.0.113.9, 127.0.0.7\r\n"));
        QCOMPARE(two.body.split(' ')[1], "203.0.113.9");
        const auto odd = line.ask(get("/a", "X-Forwarded-For: 1.2.3\"\r\nRequest-Id: a b\r\n"));
        QCOMPARE(odd.body.split(' ')[1], "127.0.0.1");
        QVERIFY(odd.header("request-id") != "a b");
    }

    void tooManyConnectionsAreTurnedAway()
    {
        HttpOptions options;
        options.connectionsPerAddress = 3;
        const Listening listening(options);
        std::vector<std::unique_ptr<Line>> lines;
        for (int i = 0; i < 3; ++i) {
            lines.push_back(std::make_unique<Line>(listening.port));
            QCOMPARE(lines.back()->ask(get("/a")).status, 200);
        }
        QVERIFY(Line(listening.port).isClosed());
        QCOMPARE(listening.server.figures().refused, 1);
        lines.clear();
        QTRY_COMPARE(listening.server.figures().connections, 0);
        QCOMPARE(Line(listening.port).ask(get("/a")).status, 200);
    }

    void tooManyRequestsOfAnAddressWait()
    {
        HttpOptions options;
        options.requestsPerMinute = 5;
        const Listening listening(options);
        Line line(listening.port);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(line.ask(get("/a")).status, 200);
        const auto refused = line.ask(get("/a"));
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.header("retry-after"), "12");
    }

    void whatIsLeftOfThePartnersRequestsIsTold()
    {
        const Listening listening({}, [](const Request &, const Responder &respond) {
            respond.note().budget = 600;
            respond.note().budgetLeft = 7;
            respond.note().budgetSeconds = 1;
            respond({200, "{}", "application/json", {}});
        });
        const auto answer = Line(listening.port).ask(get("/a"));
        QCOMPARE(answer.header("ratelimit-policy"), "\"tenant\";q=600;w=60");
        QCOMPARE(answer.header("ratelimit"), "\"tenant\";r=7;t=1");
    }

    void anAnswerThatNobodyGivesClosesTheConnection()
    {
        const Listening listening({}, [](const Request &, const Responder &) {});
        Line line(listening.port);
        line.send(get("/a"));
        QVERIFY(line.isClosed());
        QTRY_COMPARE(listening.server.figures().connections, 0);
    }

    void slowRequestsAreCutOff()
    {
        HttpOptions options;
        options.read = 1s;
        options.idle = 1s;
        const Listening listening(options);
        Line head(listening.port);
        head.send("GET /a HTTP/1.1\r\nHo");
        Line body(listening.port);
        body.send("POST /v1/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nab");
        Line idle(listening.port);
        QVERIFY(head.isClosed());
        QVERIFY(body.isClosed());
        QVERIFY(idle.isClosed());
    }

    void aRefusedBodyDoesNotHideTheAnswer()
    {
        const Listening listening;
        Line line(listening.port);
        line.send("POST /v1/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000000\r\n\r\n" +
                  QByteArray(400'000, 'x'));
        QCOMPARE(line.receive().status, 413);
        QVERIFY(line.isClosed());
    }

    void finishingAnswersWhatHasArrived()
    {
        QSemaphore arrived;
        std::mutex mutex;
        std::vector<Responder> waiting;
        Listening listening({}, [&](const Request &request, const Responder &respond) {
            if (request.path != "/slow")
                return respond({200, "{}", "application/json", {}});
            const std::lock_guard lock(mutex);
            waiting.push_back(respond);
            arrived.release();
        });
        Line resting(listening.port);
        QCOMPARE(resting.ask(get("/a")).status, 200);
        Line working(listening.port);
        working.send(get("/slow"));
        QVERIFY(arrived.tryAcquire(1, patience));
        std::thread ending([&] { listening.server.finish(10s); });
        QVERIFY(resting.isClosed());
        {
            const std::lock_guard lock(mutex);
            waiting.front()({200, "{}", "application/json", {}});
            waiting.clear();
        }
        const auto answer = working.receive();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("connection"), "close");
        ending.join();
        QCOMPARE(listening.server.figures().connections, 0);
        QTcpSocket late;
        late.connectToHost(u"127.0.0.1"_s, listening.port);
        QVERIFY(!late.waitForConnected(patience));
    }

    void anAnswerAfterTheEndGoesNowhere()
    {
        QSemaphore arrived;
        std::vector<Responder> waiting;
        {
            Listening listening({}, [&](const Request &, const Responder &respond) {
                waiting.push_back(respond);
                arrived.release();
            });
            Line line(listening.port);
            line.send(get("/a"));
            QVERIFY(arrived.tryAcquire(1, patience));
            listening.server.finish(0ms);
        }
        waiting.front()({200, "{}", "application/json", {}});
        waiting.clear();
    }

    void severalThreadsShareTheConnections()
    {
        HttpOptions options;
        options.threads = 3;
        const Listening listening(options);
        std::vector<std::unique_ptr<Line>> lines;
        for (int i = 0; i < 9; ++i)
            lines.push_back(std::make_unique<Line>(listening.port));
        for (int round = 0; round < 20; ++round) {
            for (auto &line : lines)
                line->send(get("/a"));
            for (auto &line : lines)
                QCOMPARE(line->receive().status, 200);
        }
    }

    void aProgramThatIsStartedMeanwhileKeepsNoPortOpen()
    {
        Listening listening;
        Line line(listening.port);
        QCOMPARE(line.ask(get("/")).status, 200);
        QProcess child;
        child.start(u"cat"_s, QStringList());
        QVERIFY(child.waitForStarted());
        listening.server.stop();
        QVERIFY(line.isClosed());
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, listening.port);
        QVERIFY(!socket.waitForConnected(patience));
        QCOMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
        child.closeWriteChannel();
        QVERIFY(child.waitForFinished());
    }

    void aPortInUseIsTold()
    {
        const Listening listening;
        HttpOptions options;
        options.listen = {{u"127.0.0.1"_s, listening.port}};
        HttpServer second(Listening::echo(), options);
        const auto ports = second.listen();
        QVERIFY(!ports);
        QCOMPARE(ports.error().code, core::ErrorCode::Offline);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::HttpServerTest)
#include "tst_server_http_server.moc"
