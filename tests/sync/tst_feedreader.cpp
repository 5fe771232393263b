#include "core/sync/feedreader.h"
#include "tests/sync/partworld.h"

#include <QSignalSpy>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray page(const QByteArray &items, const QByteArray &next, bool more)
{
    return R"({"items":[)" + items + R"(],"next":")" + next + R"(","more":)" +
           (more ? "true}" : "false}");
}

QByteArray tag()
{
    return R"({"type":"tag","id":")" + Id::make().toString().toLatin1() +
           R"(","etag":"1.a","changeNo":1,"gone":false,"data":{"name":"t"}})";
}

const QByteArray description =
    R"({"apiVersion":1,"epoch":"e2","serverVersion":"0","tenant":"t","account":"a"})";

} // namespace

class TestFeedReader final : public QObject {
    Q_OBJECT

    std::unique_ptr<PartWorld> m_world;
    std::unique_ptr<FeedReader> m_reader;

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<PartWorld>();
        QVERIFY(m_world->open());
        m_world->exchange.status.server.epoch = u"e"_s;
        m_reader = std::make_unique<FeedReader>(m_world->exchange, nullptr);
    }
    void cleanup()
    {
        m_world->exchange.close();
        m_reader.reset();
        m_world.reset();
    }

    void pagesAreReadToTheEndAndStored()
    {
        m_world->server.answer = [this](QTcpSocket &socket) {
            const bool first = !m_world->server.requests.constLast().contains("cursor=");
            const auto body = first ? page(tag(), "c1", true) : page(tag(), "c2", false);
            socket.write(LineServer::head("200 OK", body.size()) + body);
        };
        QSignalSpy finished(m_reader.get(), &FeedReader::finished);
        m_reader->start({}, false);
        m_reader->read();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_world->server.requests.size(), 2);
        QVERIFY(!m_reader->isDue());
        QVERIFY(m_world->exchange.status.lastExchange.isValid());
        const auto state = m_world->inStore<Result<Feed::State>>(
            [](Store &store) { return store.feed().state(); });
        QCOMPARE(state->cursor, u"c2"_s);
    }
    void whatArrivedBeforeAFailureIsStored()
    {
        m_world->server.answer = [this](QTcpSocket &socket) {
            if (m_world->server.requests.size() > 1)
                return socket.abort();
            const auto body = page(tag(), "c1", true);
            socket.write(LineServer::head("200 OK", body.size()) + body);
        };
        QSignalSpy failed(m_reader.get(), &FeedReader::failed);
        m_reader->start({}, false);
        m_reader->read();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::Offline);
        const auto state = m_world->inStore<Result<Feed::State>>(
            [](Store &store) { return store.feed().state(); });
        QCOMPARE(state->cursor, u"c1"_s);
    }
    void aServerThatWantsANewBeginningIsReadFromTheStart()
    {
        m_world->server.answer = [this](QTcpSocket &socket) {
            const auto request = m_world->server.requests.constLast();
            if (request.contains("cursor=old")) {
                const QByteArray body = R"({"code":"resync","title":"x"})";
                socket.write(LineServer::head("410 Gone", body.size(), LineServer::problem()) +
                             body);
                return;
            }
            const auto body =
                request.startsWith("GET /v1/server ") ? description : page(tag(), "c1", false);
            socket.write(LineServer::head("200 OK", body.size()) + body);
        };
        m_world->exchange.epoch = u"e"_s;
        QSignalSpy finished(m_reader.get(), &FeedReader::finished);
        QSignalSpy resyncing(m_reader.get(), &FeedReader::resyncing);
        m_reader->start(u"old"_s, false);
        m_reader->read();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(resyncing.size(), 1);
        QVERIFY(m_world->exchange.status.restored); // another epoch
        QCOMPARE(m_world->exchange.epoch, u"e2"_s);
    }
    void aWaitThatIsAnsweredAtOnceTwiceIsGivenUp()
    {
        const auto body = page({}, "c", false);
        m_world->server.always("200 OK", body);
        m_reader->start(u"c"_s, false);
        QSignalSpy waited(m_reader.get(), &FeedReader::waited);
        for (int i = 1; i <= 2; ++i) {
            QVERIFY(m_reader->listen());
            QTRY_COMPARE(waited.size(), i);
            QVERIFY(m_reader->judgeWait());
        }
        QVERIFY(!m_reader->listen());
        m_reader->forgiveDeafness(); // another network
        QVERIFY(m_reader->listen());
    }
    void anAnswerOfAClosedConnectionIsDropped()
    {
        m_world->server.answer = [](QTcpSocket &) {}; // never
        QSignalSpy failed(m_reader.get(), &FeedReader::failed);
        QSignalSpy finished(m_reader.get(), &FeedReader::finished);
        m_reader->start({}, false);
        m_reader->read();
        QTRY_COMPARE(m_world->server.requests.size(), 1);
        m_world->exchange.close();
        QCOMPARE(failed.size() + finished.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFeedReader)
#include "tst_feedreader.moc"
