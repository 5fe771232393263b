#include "server/http/gzip.h"
#include "server/http/limiter.h"
#include "server/http/requestparser.h"
#include "server/http/responsehead.h"

#include <QTest>

#include <zlib.h>

using namespace std::chrono_literals;

namespace server {
namespace {

//! The result of bytes that arrive in pieces of `size`.
struct Outcome {
    int refusal = 0;
    QList<Request> requests;
    bool isWaiting = false; //!< in the middle of a request
};

Outcome feed(const QByteArray &bytes, qsizetype size, const ParserLimits &limits = {})
{
    RequestParser parser(limits);
    Outcome outcome;
    QByteArray buffer;
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        buffer += bytes.mid(at, size);
        for (;;) {
            const auto taken = parser.feed(buffer);
            buffer.remove(0, taken);
            if (parser.refusal() != 0)
                return {parser.refusal(), outcome.requests, false};
            if (parser.isDone())
                outcome.requests << parser.take();
            else if (taken == 0)
                break;
        }
    }
    outcome.isWaiting = !buffer.isEmpty() || !parser.request().method.isEmpty();
    return outcome;
}

QByteArray unpacked(const QByteArray &packed, qsizetype size)
{
    QByteArray result(size, '\0');
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    auto copy = packed;
    stream.next_in = reinterpret_cast<Bytef *>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const auto status = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return status == Z_STREAM_END ? result : QByteArray();
}

} // namespace

class HttpParserTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsTheSameInWhateverPiecesItComes()
    {
        const QByteArray bytes =
            "\r\nPOST /v1/batches?a=b%20c&d HTTP/1.1\r\nHost: localhost\r\nX-Odd:  two words \r\n"
            "Content-Length: 5\r\n\r\nhello"
            "GET /livez HTTP/1.1\r\nhOST: localhost\r\n\r\n"
            "PUT /v1/x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
            "3\r\nabc\r\nA\r\n0123456789\r\n0\r\nX-Late: 1\r\n\r\n";
        for (qsizetype size = 1; size <= bytes.size(); ++size) {
            const auto outcome = feed(bytes, size);
            QCOMPARE(outcome.refusal, 0);
            QVERIFY(!outcome.isWaiting);
            QCOMPARE(outcome.requests.size(), 3);
            const auto &first = outcome.requests[0];
            QCOMPARE(first.method, "POST");
            QCOMPARE(first.path, "/v1/batches");
            QCOMPARE(first.query.queryItemValue(u"a"), u"b c");
            QVERIFY(first.query.hasQueryItem(u"d"));
            QVERIFY(!first.query.hasQueryItem(u"c"));
            QCOMPARE(first.header("x-odd"), "two words");
            QCOMPARE(first.body, "hello");
            QCOMPARE(outcome.requests[1].header("host"), "localhost");
            QCOMPARE(outcome.requests[2].body, "abc0123456789");
            QVERIFY(outcome.requests[2].header("x-late").isNull());
        }
    }

    void anEmptyBodyInChunksComesInAnyPieces()
    {
        const QByteArray bytes = "PUT /v1/x HTTP/1.1\r\nHost: localhost\r\n"
                                 "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
        for (qsizetype size = 1; size <= bytes.size(); ++size)
            QCOMPARE(feed(bytes, size).requests.size(), 1);
    }

    void whatCanBeReadInTwoWaysIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
            QTest::newRow(name) << bytes << status;
        };
        const QByteArray get = "GET / HTTP/1.1\r\nHost: a\r\n";
        const QByteArray post = "POST /v1/a HTTP/1.1\r\nHost: a\r\n";
        row("length and chunks",
            post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("chunks and length",
            post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n");
        row("two lengths", post + "Content-Length: 3\r\nContent-Length: 30\r\n\r\nabc");
        row("the same length twice", post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc");
        row("a list of lengths", post + "Content-Length: 3, 3\r\n\r\nabc");
        row("a negative length", post + "Content-Length: -5\r\n\r\n");
        row("a signed length", post + "Content-Length: +5\r\n\r\nhello");
        row("a hexadecimal length", post + "Content-Length: 0x5\r\n\r\nhello");
        row("an empty length", post + "Content-Length: \r\n\r\n");
        row("a huge length", post + "Content-Length: 99999999999999999999\r\n\r\n");
        row("another coding", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        row("chunked in the middle", post + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n");
        row("almost chunked", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
        row("chunked twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"
                                    "\r\n0\r\n\r\n");
        row("chunked in HTTP/1.0",
            "POST /v1/a HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
            "\r\n0\r\n\r\n");
        row("a chunk with a sign",
            post + "Transfer-Encoding: chunked\r\n\r\n+3\r\nabc\r\n0\r\n\r\n");
        row("a chunk with more to say",
            post + "Transfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n0\r\n\r\n");
        row("a huge chunk",
            post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nabc\r\n0\r\n\r\n");
        row("a folded field", get + "X-A: one\r\n two\r\n\r\n");
        row("a field folded by a tab", get + "X-A: one\r\n\ttwo\r\n\r\n");
        row("a fold in the first field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n");
        row("a space before the colon", get + "X-A : one\r\n\r\n");
        row("no colon", get + "X-A\r\n\r\n");
        row("a zero", get + QByteArray("X-A: o\0e\r\n\r\n", 12));
        row("a bare line feed", "GET / HTTP/1.1\nHost: a\n\r\n\r\n");
        row("a bare carriage return", get + "X-A: a\rX-B: b\r\n\r\n");
        row("no host", "GET / HTTP/1.1\r\n\r\n");
        row("two hosts", get + "Host: b\r\n\r\n");
        row("a target of another form", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n");
        row("a star", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
        row("an authority", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n");
        row("a fragment", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n");
        row("a backslash", "GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n");
        row("bytes beyond ASCII", "GET /\xc3\xa4 HTTP/1.1\r\nHost: a\r\n\r\n");
        row("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n");
        row("HTTP/0.9", "GET /\r\n\r\n");
        row("HTTP/2", "PRI * HTTP/2.0\r\nHost: a\r\n\r\n", 505);
        row("HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505);
        row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n", 13));
        row("packed", post + "Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\n1", 415);
        row("another expectation", post + "Expect: miracles\r\nContent-Length: 1\r\n\r\n1", 417);
        row("a large head", get + "X: " + QByteArray(9'000, 'x') + "\r\n\r\n", 431);
        row("a head without end", get + "X: " + QByteArray(9'000, 'x'), 431);
        row("a large body", post + "Content-Length: 2097153\r\n\r\n", 413);
        row("a large chunked body",
            post + "Transfer-Encoding: chunked\r\n\r\n200001\r\n" + QByteArray(1000, 'x'), 413);
        row("a large form", "POST /authorize HTTP/1.1\r\nHost: a\r\nContent-Length: 20000\r\n\r\n",
            413);
    }
    void whatCanBeReadInTwoWaysIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        for (const qsizetype size : {qsizetype(1), qsizetype(7), bytes.size()}) {
            const auto outcome = feed(bytes, size);
            const int expected = outcome.refusal == 505 && status == 400 ? 505 : status;
            QCOMPARE(outcome.refusal, expected);
            QVERIFY(outcome.requests.isEmpty());
        }
    }

    void connectionsGoOnAsTheClientWants_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n") << true;
        QTest::newRow("1.1 close")
            << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n") << false;
        QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\nHost: a\r\n\r\n") << false;
    }
    void connectionsGoOnAsTheClientWants()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, keeps);
        RequestParser parser({});
        QCOMPARE(parser.feed(bytes), bytes.size());
        QVERIFY(parser.isDone());
        QCOMPARE(parser.keepsAlive(), keeps);
    }

    void aBodyThatIsHeldBackIsAskedForOnce()
    {
        RequestParser parser({});
        const QByteArray head = "POST /v1/a HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\n"
                                "Content-Length: 2\r\n\r\n";
        QCOMPARE(parser.feed(head), head.size());
        QVERIFY(parser.wantsContinue());
        QVERIFY(!parser.wantsContinue());
        QCOMPARE(parser.feed("ab"), 2);
        QVERIFY(parser.isDone());
    }

    void aHeadRequestIsAGetWithoutABody()
    {
        RequestParser parser({});
        const QByteArray head = "HEAD /v1/a HTTP/1.1\r\nHost: a\r\n\r\n";
        QCOMPARE(parser.feed(head), head.size());
        QVERIFY(parser.isHead());
        QCOMPARE(parser.take().method, "GET");
    }

    void aBucketEmptiesAndFillsAgain()
    {
        Limiter limiter(120);
        const auto start = Limiter::Clock::now();
        for (int i = 0; i < 120; ++i)
            QCOMPARE(limiter.take("a", start).left, 119 - i);
        const auto empty = limiter.take("a", start);
        QVERIFY(!empty.allowed);
        QCOMPARE(empty.quota, 120);
        QCOMPARE(empty.seconds, 1);
        QVERIFY(limiter.take("b", start).allowed);
        QVERIFY(limiter.take("a", start + 500ms).allowed);
        QVERIFY(!limiter.take("a", start + 500ms).allowed);
        QCOMPARE(limiter.take("a", start + 10min).left, 119);
        QVERIFY(Limiter(0).take("a", start).allowed);
        Limiter slow(6);
        for (int i = 0; i < 6; ++i)
            QVERIFY(slow.take("a", start).allowed);
        QCOMPARE(slow.take("a", start).seconds, 10);
    }

    void manyAddressesAreForgottenAgain()
    {
        Limiter limiter(60);
        const auto start = Limiter::Clock::now();
        for (int i = 0; i < 20'000; ++i)
            static_cast<void>(
                limiter.take(QByteArray::number(i), start + std::chrono::seconds(i / 10)));
        QVERIFY(limiter.size() < 10'000);
    }

    void packingIsByWishOnly_data()
    {
        QTest::addColumn<QByteArray>("wish");
        QTest::addColumn<bool>("packed");
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("gzip") << QByteArray("gzip") << true;
        QTest::newRow("among others") << QByteArray("br, GZip;q=0.5") << true;
        QTest::newRow("refused") << QByteArray("gzip;q=0, br") << false;
        QTest::newRow("others") << QByteArray("br, zstd") << false;
    }
    void packingIsByWishOnly()
    {
        QFETCH(QByteArray, wish);
        QFETCH(bool, packed);
        QCOMPARE(acceptsGzip(wish), packed);
    }

    void packedBodiesComeOutTheSame()
    {
        Response response;
        response.body = QByteArray("{\"a\":\"value\"},").repeated(2000);
        const auto body = response.body;
        compress(response);
        QVERIFY(response.body.size() < body.size() / 10);
        QVERIFY(hasHeader(response, "content-encoding"));
        QVERIFY(hasHeader(response, "Vary"));
        QCOMPARE(unpacked(response.body, body.size()), body);
    }

    void fieldsOfAnswersCannotBeSplit()
    {
        Response response;
        response.headers << Header{"Location", "/a\r\nSet-Cookie: b=c"}
                         << Header{"Set-Cookie", "a=1"} << Header{"Set-Cookie", "b=2"};
        QByteArray head;
        const QByteArray id = "an-id";
        writeHead(head, response, 0, {id, Note{}, true, false});
        QVERIFY(!head.contains("b=c"));
        QCOMPARE(head.count("Set-Cookie: "), 2);
        QVERIFY(head.startsWith("HTTP/1.1 200 OK\r\nDate: "));
        QVERIFY(head.endsWith("\r\n\r\n"));
        QVERIFY(!head.contains("RateLimit"));
    }

    void idsOfRequestsCountUp()
    {
        const auto first = core::Id::make();
        QCOMPARE(numberedId(first, 0), first.toString().toLatin1());
        QSet<QByteArray> ids;
        for (std::uint32_t i = 0; i < 1000; ++i)
            ids.insert(numberedId(first, i));
        QCOMPARE(ids.size(), 1000);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::HttpParserTest)
#include "tst_server_http_parser.moc"
