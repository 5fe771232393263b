#include "core/net/serverapi.h"
#include "tests/net/lineserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

Operation createUser()
{
    Operation operation;
    operation.id = Id::make();
    operation.entity = {EntityType::User, Id::make(), Id::make()};
    operation.body = {{u"displayName"_s, u"Ana"_s}};
    return operation;
}

QJsonObject envelopeOf(const Operation &operation)
{
    return {{u"type"_s, u"user"_s},
            {u"id"_s, operation.entity.id.toString()},
            {u"etag"_s, u"\"1.abc\""_s},
            {u"changeNo"_s, 7},
            {u"gone"_s, false},
            {u"data"_s, QJsonObject{{u"customer"_s, operation.entity.customer.toString()},
                                    {u"displayName"_s, u"Ana"_s}}}};
}

QByteArray text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

class TestServerApi : public QObject {
    Q_OBJECT

private:
    LineServer m_server;
    std::unique_ptr<RestClient> m_rest;
    std::unique_ptr<ServerApi> m_api;

    template <typename T>
    static Result<T> waitFor(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            return failure(ErrorCode::Internal, u"no end"_s);
        return future.result();
    }

private Q_SLOTS:
    void init()
    {
        m_server.requests.clear();
        m_rest = std::make_unique<RestClient>(m_server.url(), Secret("token"));
        m_api = std::make_unique<ServerApi>(*m_rest);
    }

    void aCreateCarriesItsKeyAndGetsItsEnvelope()
    {
        const auto operation = createUser();
        m_server.always("201 Created", text(envelopeOf(operation)),
                        LineServer::ours("Idempotency-Replayed: true\r\n"));
        const auto answer = waitFor(m_api->send(operation));
        QVERIFY(answer);
        QCOMPARE(answer->status, 201);
        QVERIFY(answer->replayed);
        QCOMPARE(answer->envelope.entity, operation.entity);
        QCOMPARE(answer->envelope.changeNo, 7);
        const auto sent = m_server.requests.constFirst();
        QVERIFY(sent.startsWith("PUT " + pathOf(operation).toLatin1() + " HTTP/1.1\r\n"));
        QVERIFY(sent.contains("Idempotency-Key: " + operation.id.toString().toLatin1()));
        QVERIFY(sent.contains("If-None-Match: *\r\n"));
        QVERIFY(sent.endsWith(R"({"displayName":"Ana"})"));
    }

    void aSuccessThatDoesNotShowTheEntityIsNoSuccess_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto operation = createUser();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no json") << QByteArray("<html>");
        QTest::newRow("half an object") << text(envelopeOf(operation)).chopped(5);
        QTest::newRow("an array") << QByteArray("[1]");
        QTest::newRow("another entity") << text(envelopeOf(createUser()));
        QTest::newRow("only an ok") << QByteArray(R"({"ok":true})");
    }
    void aSuccessThatDoesNotShowTheEntityIsNoSuccess()
    {
        QFETCH(QByteArray, body);
        m_server.always("200 OK", body);
        const auto operation = createUser();
        QCOMPARE(waitFor(m_api->send(operation)).error().code, ErrorCode::Format);
    }

    void aByteOrderMarkIsReadOver()
    {
        const auto operation = createUser();
        m_server.always("200 OK", "\xEF\xBB\xBF" + text(envelopeOf(operation)));
        const auto answer = waitFor(m_api->send(operation));
        QVERIFY2(answer.has_value(), qPrintable(answer ? QString() : answer.error().detail));
        m_server.always("200 OK", "\xEF\xBB\xBF{\"items\":[" + text(envelopeOf(operation)) +
                                      "],\"next\":\"c\"}");
        const auto page = waitFor(m_api->changes({}, 10));
        QVERIFY2(page.has_value(), qPrintable(page ? QString() : page.error().detail));
        QCOMPARE(page->items.size(), 1);
    }

    void aRefusalKeepsTheServersWordsPerField()
    {
        m_server.always(
            "422 Unprocessable Content",
            R"({"code":"invalid","title":"Not so","errors":[{"pointer":"/userName","problem":"taken","argument":"a"}],"hint":1})",
            LineServer::problem());
        const auto answer = waitFor(m_api->send(createUser()));
        QVERIFY(answer);
        QCOMPARE(answer->status, 422);
        QCOMPARE(answer->code, ProblemCode::Invalid);
        QCOMPARE(answer->errors, (FieldErrors{{u"/userName"_s, FieldProblem::Taken, u"a"_s}}));
        QCOMPARE(answer->more, (QJsonObject{{u"hint"_s, 1}}));
    }

    void eachItemOfABatchHasItsOwnAnswer()
    {
        const auto good = createUser();
        const auto bad = createUser();
        const auto odd = createUser();
        const QJsonArray results{
            QJsonObject{{u"status"_s, 201}, {u"replayed"_s, true}, {u"body"_s, envelopeOf(good)}},
            QJsonObject{{u"status"_s, 422}, {u"body"_s, QJsonObject{{u"code"_s, u"invalid"_s}}}},
            QJsonObject{{u"status"_s, 200}, {u"body"_s, QJsonObject()}}};
        m_server.always("200 OK", text({{u"results"_s, results}}));
        const auto answers =
            waitFor(m_api->batch(ServerApi::batchItem(good) + ',' + ServerApi::batchItem(bad) +
                                     ',' + ServerApi::batchItem(odd),
                                 {good.entity, bad.entity, odd.entity}));
        QVERIFY(answers);
        QCOMPARE(answers->at(0).envelope.entity, good.entity);
        QVERIFY(answers->at(0).replayed);
        QCOMPARE(answers->at(1).code, ProblemCode::Invalid);
        QCOMPARE(answers->at(2).status, 0); // its outcome is unknown
        const auto body = m_server.requests.constFirst().split('\n').last();
        QCOMPARE(QJsonDocument::fromJson(body)[u"items"].toArray().size(), 3);
    }

    void aBatchOfAnotherSizeTellsNothing()
    {
        m_server.always("200 OK", R"({"results":[]})");
        const auto operation = createUser();
        QCOMPARE(
            waitFor(m_api->batch(ServerApi::batchItem(operation), {operation.entity})).error().code,
            ErrorCode::Format);
    }

    void aPageThatIsNotOneChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an empty object") << QByteArray("{}");
        QTest::newRow("no cursor") << QByteArray(R"({"items":[],"more":false})");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("items are no list") << QByteArray(R"({"items":7,"next":"c"})");
        QTest::newRow("an item without id")
            << QByteArray(R"({"items":[{"type":"user","data":{}}],"next":"c"})");
        QTest::newRow("an item without type") << QByteArray(
            R"({"items":[{"id":"0190a8a0-0000-7000-8000-000000000001"}],"next":"c"})");
        QTest::newRow("a number that is text") << QByteArray(
            R"({"items":[{"type":"user","id":"0190a8a0-0000-7000-8000-000000000001","changeNo":"7"}],"next":"c"})");
        QTest::newRow("cut") << QByteArray("{\"items\":[{\"type\":\"user\",\"id\":\"0190a8a0-0000");
    }
    void aPageThatIsNotOneChangesNothing()
    {
        QFETCH(QByteArray, body);
        m_server.always("200 OK", body);
        QCOMPARE(waitFor(m_api->changes(u"c"_s, 10)).error().code, ErrorCode::Format);
    }

    void anItemOfATypeNotKnownYetIsPassedOver()
    {
        const QJsonArray items{QJsonObject{{u"type"_s, u"spaceship"_s},
                                           {u"id"_s, Id::make().toString()},
                                           {u"changeNo"_s, 1},
                                           {u"data"_s, QJsonObject{{u"warp"_s, 9}}}},
                               QJsonObject{{u"type"_s, u"tag"_s},
                                           {u"id"_s, Id::make().toString()},
                                           {u"changeNo"_s, 2},
                                           {u"data"_s, QJsonObject()}}};
        m_server.always(
            "200 OK",
            QJsonDocument(QJsonObject{{u"items"_s, items}, {u"next"_s, u"c"_s}, {u"more"_s, false}})
                .toJson());
        const auto page = waitFor(m_api->changes(u"c"_s, 10));
        QCOMPARE(page->items.size(), 1);
        QCOMPARE(page->items.first().entity.type, EntityType::Tag);
    }

    void theServerIsAskedForWhatItIs()
    {
        m_server.always("200 OK", "<html>");
        QCOMPARE(waitFor(m_api->server()).error().code, ErrorCode::Format);
        m_server.always("200 OK", R"({"apiVersion":2})");
        QCOMPARE(waitFor(m_api->server()).error().code, ErrorCode::Version);
        m_server.always("200 OK", R"({"apiVersion":1,"epoch":"e","limits":{"batchItems":100000}})");
        const auto info = waitFor(m_api->server());
        QCOMPARE(info->epoch, u"e"_s);
        QCOMPARE(info->batchItems, 200);
    }
};

QTEST_GUILESS_MAIN(TestServerApi)
#include "tst_serverapi.moc"
