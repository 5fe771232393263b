#include "tests/server/support/client.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

class LicencesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void givingAndTakingCounts()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client, 3);
        const auto user = tenant.usersPath + Id::make().toString();
        const auto made = client.put(user, userBody(u"ana@example.com"_s));
        const auto used = [&] {
            return client.get(tenant.subscriptionPath).data()[u"used"].toInt();
        };
        const QJsonArray seat{tenant.subscription.toString()};
        const auto given = client.post(user + u"/licences"_s, {{u"add"_s, seat}});
        QCOMPARE(given.status, 200);
        QCOMPARE(given.data()[u"licences"].toArray(), seat);
        QCOMPARE(used(), 1);
        // Sets: assigning again changes nothing.
        const auto again = client.post(user + u"/licences"_s, {{u"add"_s, seat}});
        QCOMPARE(again.etag(), given.etag());
        QCOMPARE(used(), 1);
        QCOMPARE(client.post(user + u"/licences"_s, {{u"remove"_s, seat}}).status, 200);
        QCOMPARE(used(), 0);
        QCOMPARE(client.post(user + u"/licences"_s, {{u"remove"_s, seat}}).status, 200);
        QCOMPARE(used(), 0);
        // Deleting a user frees its seats.
        const auto last = client.post(user + u"/licences"_s, {{u"add"_s, seat}});
        QCOMPARE(client.remove(user, last.etag()).status, 200);
        QCOMPARE(used(), 0);
        Q_UNUSED(made)
    }

    void aSeatNeedsAUsageLocation()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto user = tenant.usersPath + Id::make().toString();
        auto body = userBody(u"ana@example.com"_s);
        body.remove(u"usageLocation"_s);
        const auto made = client.put(user, body);
        const QJsonObject give{{u"add"_s, QJsonArray{tenant.subscription.toString()}}};
        const auto refused = client.post(user + u"/licences"_s, give);
        QCOMPARE(refused.status, 422);
        QCOMPARE(refused.problems(), QStringList{u"/usageLocation required"_s});
        QCOMPARE(client.patch(user, {{u"usageLocation"_s, u"NL"_s}}, made.etag()).status, 200);
        const auto given = client.post(user + u"/licences"_s, give);
        QCOMPARE(given.status, 200);
        QCOMPARE(client.patch(user, {{u"usageLocation"_s, QJsonValue()}}, given.etag()).problems(),
                 QStringList{u"/usageLocation required"_s});
    }

    void aSeatOfAnotherCustomerIsUnknown()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto other = makeTenant(client);
        const auto user = tenant.usersPath + Id::make().toString();
        QCOMPARE(client.put(user, userBody(u"ana@example.com"_s)).status, 201);
        QCOMPARE(client
                     .post(user + u"/licences"_s,
                           {{u"add"_s, QJsonArray{other.subscription.toString()}}})
                     .problems(),
                 QStringList{u"/add/0 unknownReference"_s});
    }

    void boughtCannotFallBelowUsed()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client, 2);
        for (const auto &name : {u"ana@example.com"_s, u"bob@example.com"_s}) {
            const auto user = tenant.usersPath + Id::make().toString();
            QCOMPARE(client.put(user, userBody(name)).status, 201);
            QCOMPARE(client
                         .post(user + u"/licences"_s,
                               {{u"add"_s, QJsonArray{tenant.subscription.toString()}}})
                         .status,
                     200);
        }
        const auto before = client.get(tenant.subscriptionPath);
        QCOMPARE(before.data()[u"used"].toInt(), 2);
        const auto refused =
            client.patch(tenant.subscriptionPath, {{u"bought"_s, 1}}, before.etag());
        QCOMPARE(refused.code(), u"no-free-licence");
        QCOMPARE(refused.json[u"needed"].toInt(), 2);
        QCOMPARE(client.patch(tenant.subscriptionPath, {{u"bought"_s, 1.5}}, before.etag()).status,
                 422);
        QCOMPARE(client.patch(tenant.subscriptionPath, {{u"term"_s, u"monthly"_s}}, before.etag())
                     .problems(),
                 QStringList{u"/term notAllowed"_s});
        QCOMPARE(client.patch(tenant.subscriptionPath, {{u"bought"_s, 5}}, before.etag()).status,
                 200);
        const auto now = client.get(tenant.subscriptionPath);
        QCOMPARE(client.remove(tenant.subscriptionPath, now.etag()).code(), u"in-use");
    }

    void theLastSeatGoesToOne()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client, 1);
        std::vector<QString> users;
        for (int i = 0; i < 8; ++i) {
            users.push_back(tenant.usersPath + Id::make().toString());
            QCOMPARE(client.put(users.back(), userBody(u"u%1@example.com"_s.arg(i))).status, 201);
        }
        std::atomic<int> won = 0;
        std::atomic<int> lost = 0;
        std::vector<std::thread> threads;
        for (const auto &user : users) {
            threads.emplace_back([&running, &tenant, &won, &lost, user] {
                auto own = running.client();
                const auto reply =
                    own.post(user + u"/licences"_s,
                             {{u"add"_s, QJsonArray{tenant.subscription.toString()}}});
                won += reply.status == 200;
                lost += reply.code() == u"no-free-licence" && reply.json[u"free"].toInt() == 0;
            });
        }
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(won.load(), 1);
        QCOMPARE(lost.load(), 7);
        QCOMPARE(client.get(tenant.subscriptionPath).data()[u"used"].toInt(), 1);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::LicencesTest)
#include "tst_server_licences.moc"
