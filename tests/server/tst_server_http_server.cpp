#include "server/http/httpserver.h"
#include "server/http/problem.h"
#include "server/watch/log.h"
#include "server/watch/metrics.h"

#include "core/base/seal.h"

#include <QFile>
#include <QProcess>
#include <QSemaphore>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/err.h>
#include <openssl/ssl.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace server {
namespace {

constexpr int patience = 10'000;

QByteArray get(const QByteArray &path, const QByteArray &fields = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

//! A server whose answers tell what it understood.
struct Listening {
    explicit Listening(HttpOptions options = {}, Handler handler = echo())
        : server(std::move(handler), std::move(options))
    {
        auto ports = server.listen();
        if (!ports)
            qFatal("%s", qPrintable(ports.error().detail));
        port = ports->front();
    }

    static Handler echo()
    {
        return [](const Request &request, const Responder &respond) {
            if (request.path == "/big")
                return respond(
                    {200, QByteArray("[1,2,3],").repeated(4000), "application/json", {}});
            respond({200,
                     request.method + ' ' + request.peer + ' ' + request.scheme + ' ' +
                         request.requestId + ' ' + request.body,
                     "text/plain",
                     {}});
        };
    }

    HttpServer server;
    quint16 port = 0;
};

struct Answer {
    int status = 0;
    QByteArray head;
    QByteArray body;

    QByteArray header(const QByteArray &name) const
    {
        for (const auto &line : head.split('\n')) {
            if (line.toLower().startsWith(name + ':'))
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }
};

class Line {
public:
    explicit Line(quint16 port)
    {
        m_socket.connectToHost(u"127.0.0.1"_s, port);
        m_socket.waitForConnected(patience);
    }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    Answer receive(bool withBody = true)
    {
        Answer answer;
        while (!m_bytes.contains("\r\n\r\n") && more()) {
        }
        const auto end = m_bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return answer;
        answer.head = m_bytes.left(end);
        answer.status = answer.head.mid(9, 3).toInt();
        const auto size = withBody ? answer.header("content-length").toLongLong() : 0;
        while (m_bytes.size() < end + 4 + size && more()) {
        }
        answer.body = m_bytes.mid(end + 4, size);
        m_bytes.remove(0, end + 4 + size);
        return answer;
    }
    Answer ask(const QByteArray &bytes)
    {
        send(bytes);
        return receive();
    }
    bool isClosed()
    {
        return m_socket.state() != QAbstractSocket::ConnectedState ||
               m_socket.waitForDisconnected(patience);
    }

private:
    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patience))
            return false;
        m_bytes += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_bytes;
};

//! What OpenSSL's own client gets from a server: the version, or nothing when it is refused.
struct TlsTry {
    QByteArray version;
    QByteArray answer;
    QByteArray subject;
};

TlsTry tryTls(quint16 port, int least, int most, const char *ciphers = "ALL:@SECLEVEL=0")
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(patience))
        return {};
    auto *context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_min_proto_version(context, least);
    SSL_CTX_set_max_proto_version(context, most);
    SSL_CTX_set_cipher_list(context, ciphers);
    auto *tls = SSL_new(context);
    auto *in = BIO_new(BIO_s_mem());
    auto *out = BIO_new(BIO_s_mem());
    SSL_set_bio(tls, in, out);
    SSL_set_connect_state(tls);
    const auto exchange = [&] {
        char buffer[16384];
        for (int size; (size = BIO_read(out, buffer, sizeof buffer)) > 0;)
            socket.write(buffer, size);
        socket.flush();
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(patience))
            return false;
        const auto bytes = socket.readAll();
        BIO_write(in, bytes.constData(), int(bytes.size()));
        return true;
    };
    TlsTry result;
    while (SSL_do_handshake(tls) != 1) {
        const int error = SSL_get_error(tls, -1);
        if ((error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE) || !exchange())
            break;
    }
    if (SSL_is_init_finished(tls)) {
        result.version = SSL_get_version(tls);
        if (auto *certificate = SSL_get1_peer_certificate(tls)) {
            char name[256];
            X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name,
                                      sizeof name);
            result.subject = name;
            X509_free(certificate);
        }
        const auto request = get("/a", "Connection: close\r\n");
        SSL_write(tls, request.constData(), int(request.size()));
        char buffer[4096];
        do {
            for (int size; (size = SSL_read(tls, buffer, sizeof buffer)) > 0;)
                result.answer += QByteArrayView(buffer, size);
        } while (!result.answer.contains("\r\n\r\n") && exchange());
    }
    SSL_free(tls);
    SSL_CTX_free(context);
    ERR_clear_error();
    return result;
}

struct Certificate {
    QString certificate;
    QString key;
};

Certificate makeCertificate(const QTemporaryDir &folder, const QString &name)
{
    Certificate made{folder.filePath(name + u".crt"_s), folder.filePath(name + u".key"_s)};
    const auto done =
        QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                         u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-days"_s,
                                         u"2"_s, u"-subj"_s, QString(u"/CN="_s + name),
                                         u"-keyout"_s, made.key, u"-out"_s, made.certificate});
    if (done != 0)
        qFatal("openssl makes no certificate");
    return made;
}

} // namespace

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
        // Behind two proxies of ours; and nonsense is no address and no id.
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

    void oldVersionsOfTlsAreRefused_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QByteArray>("ciphers");
        QTest::addColumn<QByteArray>("name");
        const QByteArray all = "ALL:@SECLEVEL=0";
        QTest::newRow("1.0") << int(TLS1_VERSION) << all << QByteArray();
        QTest::newRow("1.1") << int(TLS1_1_VERSION) << all << QByteArray();
        QTest::newRow("1.2") << int(TLS1_2_VERSION) << all << QByteArray("TLSv1.2");
        QTest::newRow("1.3") << int(TLS1_3_VERSION) << all << QByteArray("TLSv1.3");
        QTest::newRow("1.2 without forward secrecy")
            << int(TLS1_2_VERSION) << QByteArray("AES128-GCM-SHA256:@SECLEVEL=0") << QByteArray();
        QTest::newRow("1.2 with CBC")
            << int(TLS1_2_VERSION) << QByteArray("ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0")
            << QByteArray();
    }
    void oldVersionsOfTlsAreRefused()
    {
        QFETCH(int, version);
        QFETCH(QByteArray, ciphers);
        QFETCH(QByteArray, name);
        const QTemporaryDir folder;
        const auto made = makeCertificate(folder, u"first"_s);
        HttpOptions options;
        options.certificateFile = made.certificate;
        options.keyFile = made.key;
        const Listening listening(options);
        const auto result = tryTls(listening.port, version, version, ciphers.constData());
        QCOMPARE(result.version, name);
        if (!name.isEmpty()) {
            QVERIFY(result.answer.startsWith("HTTP/1.1 200 OK\r\n"));
            QVERIFY(result.answer.contains("Strict-Transport-Security: "));
            QVERIFY(result.answer.contains(" https "));
        }
        // Nobody gets an answer in the open.
        Line plain(listening.port);
        plain.send(get("/a"));
        QVERIFY(!plain.receive().head.startsWith("HTTP/1.1 2"));
    }

    void anotherCertificateIsTakenWhileItRuns()
    {
        const QTemporaryDir folder;
        const auto first = makeCertificate(folder, u"first"_s);
        const auto second = makeCertificate(folder, u"second"_s);
        HttpOptions options;
        options.certificateFile = folder.filePath(u"used.crt"_s);
        options.keyFile = folder.filePath(u"used.key"_s);
        const auto use = [&](const Certificate &one, const Certificate &other) {
            QFile::remove(options.certificateFile);
            QFile::remove(options.keyFile);
            QVERIFY(QFile::copy(one.certificate, options.certificateFile));
            QVERIFY(QFile::copy(other.key, options.keyFile));
        };
        use(first, first);
        Listening listening(options);
        const auto subject = [&] { return tryTls(listening.port, 0, 0).subject; };
        QCOMPARE(subject(), "first");
        use(second, first);
        QVERIFY(!listening.server.reloadCertificate());
        QCOMPARE(subject(), "first");
        use(second, second);
        QVERIFY(listening.server.reloadCertificate());
        QCOMPARE(subject(), "second");
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

    void aCertificateThatIsNoneStopsTheStart()
    {
        const QTemporaryDir folder;
        HttpOptions options;
        options.certificateFile = options.keyFile = folder.filePath(u"nothing"_s);
        HttpServer server(Listening::echo(), options);
        QVERIFY(!server.listen());
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
