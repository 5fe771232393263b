#include "server/store/audit.h"
#include "server/store/workspace.h"
#include "tests/server/support/client.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

class BatchesTest final : public QObject {
    Q_OBJECT

    static QList<int> statuses(const Reply &reply)
    {
        QList<int> list;
        const auto results = reply.json[u"results"].toArray();
        for (const auto &result : results)
            list << result[u"status"].toInt();
        return list;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void eachItemHasItsOwnOutcome()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto path = [&tenant] { return tenant.usersPath + Id::make().toString(); };
        const QJsonArray items{createItem(path(), userBody(u"ana@example.com"_s)),
                               createItem(path(), userBody(u"no address"_s)),
                               createItem(path(), userBody(u"Ana@Example.com"_s)),
                               createItem(u"/v1/nothing"_s, {}),
                               createItem(path(), userBody(u"bob@example.com"_s))};
        const auto reply = client.post(u"/v1/batches"_s, {{u"items"_s, items}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(statuses(reply), (QList<int>{201, 422, 409, 404, 201}));
        QCOMPARE(client.get(tenant.usersPath.chopped(1)).json[u"items"].toArray().size(), 2);
    }

    void anItemWhoseNeedsFailedIsNotTriedAndMayComeAgain()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto user = tenant.usersPath + Id::make().toString();
        const auto make = Id::make();
        const auto give = Id::make();
        const QJsonObject licences{
            {u"opId"_s, give.toString()},
            {u"method"_s, u"POST"_s},
            {u"path"_s, QString(user + u"/licences"_s)},
            {u"needs"_s, QJsonArray{make.toString()}},
            {u"body"_s, QJsonObject{{u"add"_s, QJsonArray{tenant.subscription.toString()}}}}};
        const auto first = client.post(
            u"/v1/batches"_s,
            {{u"items"_s, QJsonArray{createItem(user, userBody(u"bad"_s), make), licences}}});
        QCOMPARE(statuses(first), (QList<int>{422, 424}));
        const auto second = client.post(
            u"/v1/batches"_s,
            {{u"items"_s, QJsonArray{createItem(user, userBody(u"ana@example.com"_s)), licences}}});
        QCOMPARE(statuses(second), (QList<int>{201, 200}));
    }

    void anItemAndTheSingleRequestAreTheSame()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto path = tenant.usersPath + Id::make().toString();
        const auto operation = Id::make();
        const auto body = userBody(u"ana@example.com"_s);
        const auto batch = client.post(
            u"/v1/batches"_s, {{u"items"_s, QJsonArray{createItem(path, body, operation)}}});
        QCOMPARE(statuses(batch), QList<int>{201});
        const auto single = client.put(path, body, {.key = operation, .create = true});
        QCOMPARE(single.header("idempotency-replayed"), "true");
        QCOMPARE(single.json, batch.json[u"results"][0][u"body"].toObject());
    }

    void thatAnIdIsTakenIsSaidBeforeEverythingElse()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto ana = tenant.usersPath + Id::make().toString();
        const auto bob = tenant.usersPath + Id::make().toString();
        const auto gone = tenant.usersPath + Id::make().toString();
        const auto name = [](const char *user) {
            return userBody(QString::fromLatin1(user) + u"@example.com"_s);
        };
        QCOMPARE(client.put(gone, name("cyd")).status, 201);
        QCOMPARE(client.remove(gone, client.get(gone).etag()).status, 200);
        const auto before = client.get(u"/v1/changes"_s).json[u"items"].toArray().size();
        const auto reply = client.post(
            u"/v1/batches"_s,
            {{u"items"_s,
              QJsonArray{createItem(ana, name("ana")), createItem(bob, name("bob")),
                         createItem(ana, name("dan")), createItem(ana, name("ana")),
                         createItem(ana, name("bob")), createItem(ana, userBody(u"bad"_s)),
                         createItem(gone, name("eve")), createItem(gone, userBody(u"bad"_s)),
                         createItem(tenant.usersPath + Id::make().toString(), name("dan")),
                         createItem(tenant.usersPath + Id::make().toString(), name("eve"))}}});
        QCOMPARE(statuses(reply), (QList<int>{201, 201, 409, 409, 409, 409, 410, 410, 201, 201}));
        for (int i = 2; i < 6; ++i)
            QCOMPARE(reply.json[u"results"][i][u"body"][u"code"].toString(), u"exists");
        QCOMPARE(client.get(ana).json[u"data"][u"userName"].toString(), u"ana@example.com");
        QCOMPARE(client.get(u"/v1/changes"_s).json[u"items"].toArray().size(), before + 4);
    }

    //! A name is taken before the id turns out to be: the batch must be repeated with a savepoint
    //! per item.
    void whatARefusedItemHadDoneIsTakenBackAndNothingElse()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto ana = tenant.usersPath + Id::make().toString();
        const auto path = [&tenant] { return tenant.usersPath + Id::make().toString(); };
        const auto items = [&](const QList<QJsonObject> &list) {
            QJsonArray array;
            for (const auto &item : list)
                array << item;
            return QJsonObject{{u"items"_s, array}};
        };
        const auto bob = createItem(path(), userBody(u"bob@example.com"_s));
        const auto reply = client.post(u"/v1/batches"_s,
                                       items({createItem(ana, userBody(u"ana@example.com"_s)), bob,
                                              createItem(ana, userBody(u"dan@example.com"_s)),
                                              createItem(path(), userBody(u"dan@example.com"_s))}));
        QCOMPARE(statuses(reply), (QList<int>{201, 201, 409, 201}));
        const auto again = client.post(u"/v1/batches"_s, items({bob}));
        QCOMPARE(again.json[u"results"][0][u"replayed"].toBool(), true);

        QList<qint64> numbers;
        const auto changes = client.get(u"/v1/changes"_s).json[u"items"].toArray();
        for (const auto &change : changes)
            numbers << change[u"changeNo"].toInteger();
        QCOMPARE(numbers.size(), QSet<qint64>(numbers.cbegin(), numbers.cend()).size());
        const auto connection = running.database.unbound();
        const auto transaction = Transaction::begin(*connection);
        QVERIFY(transaction);
        const auto identity = loadIdentity(*connection);
        QVERIFY(identity);
        const auto report = verifyAudit(*connection, identity->tenant);
        QVERIFY(report);
        QCOMPARE(report->firstBad, 0);
        QVERIFY(report->entries >= 4);
    }

    void anItemSeesWhatTheOneBeforeItDidToTheCustomer()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto make = [&tenant](const QString &user) {
            return createItem(tenant.usersPath + Id::make().toString(),
                              userBody(user + u"@example.com"_s));
        };
        const auto etag = client.get(tenant.customerPath).etag();
        const QJsonObject handOver{{u"opId"_s, Id::make().toString()},
                                   {u"method"_s, u"PATCH"_s},
                                   {u"path"_s, tenant.customerPath},
                                   {u"ifMatch"_s, etag},
                                   {u"body"_s, QJsonObject{{u"managementMode"_s, u"customer"_s}}}};
        const auto reply = client.post(
            u"/v1/batches"_s, {{u"items"_s, QJsonArray{make(u"ana"_s), handOver, make(u"bob"_s)}}});
        QCOMPARE(statuses(reply), (QList<int>{201, 200, 403}));
    }

    void aWholeBatchCanComeAgain()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        QJsonArray items;
        for (int i = 0; i < 200; ++i)
            items << createItem(tenant.usersPath + Id::make().toString(),
                                userBody(u"u%1@example.com"_s.arg(i)));
        const auto first = client.post(u"/v1/batches"_s, {{u"items"_s, items}});
        QCOMPARE(statuses(first), QList<int>(200, 201));
        const auto second = client.post(u"/v1/batches"_s, {{u"items"_s, items}});
        QCOMPARE(statuses(second), QList<int>(200, 201));
        QCOMPARE(second.json[u"results"][7][u"replayed"].toBool(), true);
        QCOMPARE(second.json[u"results"][7][u"body"], first.json[u"results"][7][u"body"]);
    }

    void whatIsNoBatchIsRefusedAsAWhole_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("no JSON") << QByteArray("{") << 400;
        QTest::newRow("no items") << QByteArray("{}") << 422;
        QTest::newRow("something else") << QByteArray(R"({"items":[],"all":true})") << 422;
        QTest::newRow("no operation id")
            << QByteArray(R"({"items":[{"method":"PUT","path":"/v1/tags/x"}]})") << 422;
        QTest::newRow("no object") << QByteArray(R"({"items":[7]})") << 422;
        QTest::newRow("too large")
            << QByteArray(R"({"items":[")" + QByteArray(1024 * 1024, 'x') + R"("]})") << 413;
        QTest::newRow("far too large") << QByteArray(3 * 1024 * 1024, ' ') << 413;
    }
    void whatIsNoBatchIsRefusedAsAWhole()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        Running running;
        auto client = running.client();
        QCOMPARE(client.send("POST", u"/v1/batches"_s, body, {}).status, status);
    }

    void moreThanTwoHundredItemsAreTooMany()
    {
        Running running;
        auto client = running.client();
        QJsonArray items;
        for (int i = 0; i < 201; ++i)
            items << createItem(u"/v1/tags/"_s + Id::make().toString(),
                                {{u"name"_s, QString::number(i)}});
        QCOMPARE(client.post(u"/v1/batches"_s, {{u"items"_s, items}}).status, 422);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::BatchesTest)
#include "tst_server_batches.moc"
