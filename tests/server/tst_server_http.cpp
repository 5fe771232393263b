#include "tests/server/support/client.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

class HttpTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void badRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("another host")
            << QByteArray("GET /livez HTTP/1.1\r\nHost: evil.example\r\n\r\n") << 400;
        QTest::newRow("no host") << QByteArray("GET /livez HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two hosts")
            << QByteArray("GET /livez HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n")
            << 400;
        QTest::newRow("length and chunks")
            << QByteArray("POST /v1/batches HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n"
                          "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
            << 400;
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
        QTest::newRow("large header")
            << QByteArray("GET /livez HTTP/1.1\r\nHost: localhost\r\nX: " +
                          QByteArray(10'000, 'x') + "\r\n\r\n")
            << 431;
        QTest::newRow("large body") << QByteArray("POST /v1/batches HTTP/1.1\r\nHost: "
                                                  "localhost\r\nContent-Length: 3000000\r\n\r\n")
                                    << 413;
        QTest::newRow("fine") << QByteArray("GET /livez HTTP/1.1\r\nHost: 127.0.0.1:80\r\n\r\n")
                              << 200;
    }
    void badRequestsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        Running running;
        Client client(running.server->port(), {});
        const auto reply = client.raw(bytes);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.header("tenantry-api"), "1");
        QVERIFY(Id::fromString(QString::fromLatin1(reply.header("request-id"))));
    }

    void onlyHealthIsOpen()
    {
        Running running;
        Client stranger(running.server->port(), {});
        QCOMPARE(stranger.get(u"/livez"_s).status, 200);
        QCOMPARE(stranger.get(u"/readyz"_s).status, 200);
        QCOMPARE(stranger.get(u"/v1/server"_s).status, 401);
        QCOMPARE(stranger.get(u"/v1/nothing"_s).status, 401);
        Client guesser(running.server->port(), QByteArray(43, 'A'));
        QCOMPARE(guesser.get(u"/v1/changes"_s).status, 401);
        QCOMPARE(guesser.post(u"/v1/batches"_s, {}).status, 401);
    }

    void unknownPathsAndMethodsAreTold()
    {
        Running running;
        auto client = running.client();
        QCOMPARE(client.get(u"/v1/nothing"_s).code(), u"not-found");
        QCOMPARE(client.get(u"/v1/tags/no-id"_s).code(), u"not-found");
        QCOMPARE(client.post(u"/v1/customers"_s, {}).code(), u"method-not-allowed");
        QCOMPARE(client.get(u"/v1/customers/"_s + Id::make().toString() + u"/users"_s).code(),
                 u"not-found");
    }

    void aBodyMustBeJson()
    {
        Running running;
        auto client = running.client();
        const QList<Header> headers{Header{"Idempotency-Key", Id::make().toString().toLatin1()},
                                    Header{"If-None-Match", "*"}};
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        QCOMPARE(client.send("PUT", path, "[1]", headers).status, 400);
        QCOMPARE(client.send("PUT", path, "{nonsense", headers).status, 400);
        const auto token = running.server->tokens().issue(running.server->owner());
        Client plain(running.server->port(), token);
        QCOMPARE(plain
                     .raw("PUT " + path.toLatin1() +
                          " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token +
                          "\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}")
                     .status,
                 415);
    }

    void keysThatOthersCanReadAreRefused()
    {
        Running running;
        running.server.reset();
        const auto path = running.folder.filePath(u"data/keys.json"_s);
        QVERIFY(
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const auto started = Server::start(running.folder.filePath(u"data"_s), 0, running.clock);
        QVERIFY(!started);
        QCOMPARE(started.error().code, core::ErrorCode::Permission);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::HttpTest)
#include "tst_server_http.moc"
