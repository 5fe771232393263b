#include "tests/server/support/client.h"

#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {

class WritesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void theSameRequestWithTheSameKeyGetsTheSameAnswer()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto path = tenant.usersPath + Id::make().toString();
        const Conditions once{.create = true};
        const auto first = client.put(path, userBody(u"ana@example.com"_s), once);
        const auto second = client.put(path, userBody(u"ana@example.com"_s), once);
        QCOMPARE(first.status, 201);
        QVERIFY(first.header("idempotency-replayed").isEmpty());
        QCOMPARE(second.status, 201);
        QCOMPARE(second.header("idempotency-replayed"), "true");
        QCOMPARE(second.header("etag"), first.header("etag"));
        QCOMPARE(second.body, first.body);
    }

    void anotherRequestWithAUsedKeyIsRefused()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const Conditions once{.create = true};
        const auto path = tenant.usersPath + Id::make().toString();
        QCOMPARE(client.put(path, userBody(u"ana@example.com"_s), once).status, 201);
        const auto other = client.put(path, userBody(u"bob@example.com"_s), once);
        QCOMPARE(other.status, 422);
        QCOMPARE(other.code(), u"key-reused");
    }

    void aWriteWithoutAKeyIsRefused()
    {
        Running running;
        auto client = running.client();
        const auto reply = client.send("PUT", u"/v1/tags/"_s + Id::make().toString(),
                                       R"({"name":"A"})", {Header{"If-None-Match", "*"}});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), u"key-missing");
    }

    void aRefusalStaysTheOutcomeOfItsKey()
    {
        Running running;
        auto client = running.client();
        auto tenant = makeTenant(client, 1);
        const auto ana = tenant.usersPath + Id::make().toString();
        const auto bob = tenant.usersPath + Id::make().toString();
        QCOMPARE(client.put(ana, userBody(u"ana@example.com"_s)).status, 201);
        QCOMPARE(client.put(bob, userBody(u"bob@example.com"_s)).status, 201);
        const QJsonObject give{{u"add"_s, QJsonArray{tenant.subscription.toString()}}};
        QCOMPARE(client.post(ana + u"/licences"_s, give).status, 200);
        const Conditions once;
        QCOMPARE(client.post(bob + u"/licences"_s, give, once).code(), u"no-free-licence");
        // It could succeed now, but the client was refused.
        QCOMPARE(client.post(ana + u"/licences"_s, {{u"remove"_s, give[u"add"]}}).status, 200);
        const auto late = client.post(bob + u"/licences"_s, give, once);
        QCOMPARE(late.code(), u"no-free-licence");
        QCOMPARE(late.header("idempotency-replayed"), "true");
        QCOMPARE(client.post(bob + u"/licences"_s, give).status, 200);
    }

    void twoAtOnceWithOneKeyAreOneEffect()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto path = tenant.usersPath + Id::make().toString();
        const Conditions once{.create = true};
        std::array<Reply, 8> replies;
        std::vector<std::thread> threads;
        for (auto &reply : replies) {
            threads.emplace_back([&] {
                auto own = running.client();
                reply = own.put(path, userBody(u"ana@example.com"_s), once);
            });
        }
        for (auto &thread : threads)
            thread.join();
        int effects = 0;
        for (const auto &reply : replies) {
            QCOMPARE(reply.status, 201);
            QCOMPARE(reply.body, replies.front().body);
            effects += reply.header("idempotency-replayed").isEmpty();
        }
        QCOMPARE(effects, 1);
    }

    void aChangeNeedsTheStateThatItIsBasedOn()
    {
        Running running;
        auto client = running.client();
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        const auto made = client.put(path, {{u"name"_s, u"First"_s}});
        QCOMPARE(made.status, 201);
        QCOMPARE(client.patch(path, {{u"name"_s, u"Other"_s}}, {}).status, 428);
        const auto changed = client.patch(path, {{u"name"_s, u"Second"_s}}, made.etag());
        QCOMPARE(changed.status, 200);
        QVERIFY(changed.etag() != made.etag());
        const auto stale = client.patch(path, {{u"name"_s, u"Third"_s}}, made.etag());
        QCOMPARE(stale.status, 412);
        const auto current = stale.json[u"current"].toObject();
        QCOMPARE(current[u"etag"].toString(), changed.etag());
        QCOMPARE(current[u"changeNo"], changed.json[u"changeNo"]);
        QCOMPARE(current[u"data"][u"name"].toString(), u"Second");
        QCOMPARE(client.put(path, {{u"name"_s, u"Second"_s}}, {}).status, 428);
        QCOMPARE(client.put(path, {{u"name"_s, u"Second"_s}}).code(), u"exists");
    }

    void aChangeThatChangesNothingTakesNoNumber()
    {
        Running running;
        auto client = running.client();
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        const auto made = client.put(path, {{u"name"_s, u"First"_s}});
        const auto same = client.patch(path, {{u"name"_s, u"First"_s}}, made.etag());
        QCOMPARE(same.status, 200);
        QCOMPARE(same.json[u"changeNo"], made.json[u"changeNo"]);
    }

    void whatIsGoneSaysSo()
    {
        Running running;
        auto client = running.client();
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        const auto made = client.put(path, {{u"name"_s, u"First"_s}});
        const auto gone = client.remove(path, made.etag());
        QCOMPARE(gone.status, 200);
        QCOMPARE(gone.json[u"gone"].toBool(), true);
        const auto read = client.get(path);
        QCOMPARE(read.status, 410);
        QCOMPARE(read.json[u"gone"][u"at"].toString(), core::toWire(running.clock.now()));
        QCOMPARE(client.patch(path, {{u"name"_s, u"Second"_s}}, gone.etag()).status, 410);
        QCOMPARE(client.put(path, {{u"name"_s, u"First"_s}}).status, 410);
        // Its name is free again.
        QCOMPARE(
            client.put(u"/v1/tags/"_s + Id::make().toString(), {{u"name"_s, u"first"_s}}).status,
            201);
    }

    void bodiesAreClosed_data()
    {
        QTest::addColumn<QString>("extra");
        QTest::addColumn<QString>("problem");
        QTest::newRow("unknown member") << u"isAdmin"_s << u"/isAdmin unknownField"_s;
        QTest::newRow("id") << u"id"_s << u"/id unknownField"_s;
        QTest::newRow("what the server decides") << u"licences"_s << u"/licences unknownField"_s;
        QTest::newRow("status") << u"status"_s << u"/status unknownField"_s;
        QTest::newRow("wrong type") << u"city"_s << u"/city wrongType"_s;
        QTest::newRow("wrong list") << u"roles"_s << u"/roles wrongType"_s;
    }
    void bodiesAreClosed()
    {
        QFETCH(QString, extra);
        QFETCH(QString, problem);
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto path = tenant.usersPath + Id::make().toString();
        auto body = userBody(u"ana@example.com"_s);
        const auto made = client.put(path, body);
        body.insert(extra, 7);
        const auto created = client.put(tenant.usersPath + Id::make().toString(), body);
        QCOMPARE(created.status, 422);
        QCOMPARE(created.problems(), QStringList{problem});
        const auto changed = client.patch(path, {{extra, 7}}, made.etag());
        QCOMPARE(changed.status, 422);
        QCOMPARE(changed.problems(), QStringList{problem});
    }

    void everyFaultOfACustomerIsListed()
    {
        Running running;
        auto client = running.client();
        const auto id = Id::make();
        const auto operation = Id::make();
        auto body = customerBody(client, id, operation, u"nobody"_s);
        body[u"organisation"] = QString();
        body[u"country"] = u"XX"_s;
        body[u"dataCenter"] = Id::make().toString();
        body[u"tags"] = QJsonArray{u"no id"_s};
        body[u"managementMode"] = u"nobody"_s;
        const auto reply = client.put(u"/v1/customers/"_s + id.toString(), body,
                                      {.key = operation, .create = true});
        QCOMPARE(reply.status, 422);
        const auto problems = reply.problems();
        for (const auto &problem : {u"/account noDomain"_s, u"/organisation required"_s,
                                    u"/country unknownCountry"_s, u"/dataCenter unknownReference"_s,
                                    u"/tags unknownReference"_s, u"/managementMode notAllowed"_s})
            QVERIFY2(problems.contains(problem),
                     qPrintable(problem + u" not in "_s + problems.join(u", "_s)));
    }

    void aCustomerStartsWithTheDefaultServices()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        QStringList names;
        const auto services = client.get(tenant.customerPath).data()[u"services"].toArray();
        for (const auto &id : services)
            names << client.get(u"/v1/services/"_s + id.toString()).data()[u"name"].toString();
        QVERIFY(names.contains(u"Mail"_s));
        QVERIFY(!names.contains(u"Storage"_s));
        QVERIFY(!names.contains(u"Workflow"_s));
    }

    void aServiceThatThePartnerLacksCannotBeSwitchedOn()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        QJsonValue storage;
        const auto services = client.get(u"/v1/services"_s).json[u"items"].toArray();
        for (const auto &service : services) {
            if (service[u"data"][u"name"].toString() == u"Storage")
                storage = service[u"id"];
        }
        const QJsonObject patch{{u"services"_s, QJsonArray{storage}}};
        const auto customer = client.get(tenant.customerPath);
        const auto refused = client.patch(tenant.customerPath, patch, customer.etag());
        QCOMPARE(refused.problems(), QStringList{u"/services/0 notAllowed"_s});
        const auto partner = client.get(u"/v1/partner"_s);
        auto enabled = partner.data()[u"enabledServices"].toArray();
        enabled.append(storage);
        QCOMPARE(client.patch(u"/v1/partner"_s, {{u"enabledServices"_s, enabled}}, partner.etag())
                     .status,
                 200);
        QCOMPARE(client.patch(tenant.customerPath, patch, customer.etag()).status, 200);
    }

    void aPasswordCannotBeMovedToAnotherCustomerOrOperation()
    {
        Running running;
        auto client = running.client();
        const auto id = Id::make();
        const auto operation = Id::make();
        const auto body = customerBody(client, id, operation, u"ana@example.com"_s);
        const auto moved = client.put(u"/v1/customers/"_s + Id::make().toString(), body,
                                      {.key = operation, .create = true});
        QCOMPARE(moved.problems(), QStringList{u"/ownerPassword/box notAllowed"_s});
        const auto replayed = client.put(u"/v1/customers/"_s + id.toString(), body);
        QCOMPARE(replayed.problems(), QStringList{u"/ownerPassword/box notAllowed"_s});
        auto retired = body;
        retired[u"ownerPassword"] =
            QJsonObject{{u"kid"_s, u"old"_s}, {u"box"_s, body[u"ownerPassword"][u"box"]}};
        QCOMPARE(client.put(u"/v1/customers/"_s + id.toString(), retired).problems(),
                 QStringList{u"/ownerPassword/kid unknownReference"_s});
    }

    void theCustomerWhoManagesItselfIsLeftAlone()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto user = tenant.usersPath + Id::make().toString();
        const auto made = client.put(user, userBody(u"ana@example.com"_s));
        const auto customer = client.get(tenant.customerPath);
        const auto handed = client.patch(tenant.customerPath,
                                         {{u"managementMode"_s, u"customer"_s}}, customer.etag());
        QCOMPARE(handed.status, 200);
        QCOMPARE(client.patch(user, {{u"city"_s, u"Delft"_s}}, made.etag()).code(),
                 u"customer-manages");
        QCOMPARE(
            client.put(tenant.usersPath + Id::make().toString(), userBody(u"bob@example.com"_s))
                .code(),
            u"customer-manages");
        QCOMPARE(client.patch(tenant.customerPath, {{u"services"_s, QJsonArray()}}, handed.etag())
                     .code(),
                 u"customer-manages");
        QCOMPARE(
            client.patch(tenant.customerPath, {{u"managementMode"_s, u"partner"_s}}, handed.etag())
                .code(),
            u"forbidden");
        QCOMPARE(client.get(user).code(), u"customer-manages");
    }

    void userNamesAreUniqueInTheCustomerOnly()
    {
        Running running;
        auto client = running.client();
        const auto one = makeTenant(client);
        const auto two = makeTenant(client);
        QCOMPARE(client.put(one.usersPath + Id::make().toString(), userBody(u"ana@example.com"_s))
                     .status,
                 201);
        QCOMPARE(client.put(two.usersPath + Id::make().toString(), userBody(u"ana@example.com"_s))
                     .status,
                 201);
        const auto taken =
            client.put(one.usersPath + Id::make().toString(), userBody(u"ANA@example.com"_s));
        QCOMPARE(taken.code(), u"name-taken");
        QCOMPARE(taken.problems(), QStringList{u"/userName taken"_s});
    }

    void aUserOfAnotherCustomerIsNotFound()
    {
        Running running;
        auto client = running.client();
        const auto one = makeTenant(client);
        const auto two = makeTenant(client);
        const auto id = Id::make().toString();
        const auto made = client.put(one.usersPath + id, userBody(u"ana@example.com"_s));
        QCOMPARE(client.get(two.usersPath + id).status, 404);
        QCOMPARE(client.patch(two.usersPath + id, {{u"city"_s, u"Delft"_s}}, made.etag()).status,
                 404);
        QCOMPARE(client.remove(two.usersPath + id, made.etag()).status, 404);
    }

    void aTemporaryPasswordComesSealedAndAgainOnReplay()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto pair = core::makeKeyPair();
        auto body = userBody(u"ana@example.com"_s);
        body[u"temporaryPasswordFor"] = QString::fromLatin1(pair.publicKey.toBase64());
        const auto path = tenant.usersPath + Id::make().toString();
        const Conditions once{.create = true};
        const auto made = client.put(path, body, once);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.data()[u"mustChangePassword"].toBool(), true);
        const auto open = [&pair](const Reply &reply) {
            return core::openSealed(
                pair, QByteArray::fromBase64(reply.json[u"sealedPassword"].toString().toLatin1()));
        };
        QCOMPARE(open(made)->reveal().size(), 16);
        QCOMPARE(open(client.put(path, body, once))->reveal(), open(made)->reveal());
        const QJsonObject reset{{u"temporaryPasswordFor"_s, body[u"temporaryPasswordFor"]}};
        const auto resets = path + u"/passwordResets/"_s + Id::make().toString();
        const auto next = client.put(resets, reset, {});
        QCOMPARE(next.status, 200);
        QVERIFY(open(next)->reveal() != open(made)->reveal());
        QCOMPARE(client.put(resets, reset, {}).code(), u"exists");
        QCOMPARE(client
                     .put(path + u"/passwordResets/"_s + Id::make().toString(),
                          {{u"temporaryPasswordFor"_s, u"no key"_s}}, {})
                     .problems(),
                 QStringList{u"/temporaryPasswordFor notAllowed"_s});
    }

    void aDeletedUserCanBeRestoredForThirtyDays()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto path = tenant.usersPath + Id::make().toString();
        const auto made = client.put(path, userBody(u"ana@example.com"_s));
        const auto gone = client.remove(path, made.etag());
        QCOMPARE(gone.status, 200);
        QCOMPARE(gone.data()[u"status"].toString(), u"deleted");
        const auto back = client.post(path + u"/restore"_s, {}, {.ifMatch = gone.etag()});
        QCOMPARE(back.status, 200);
        QCOMPARE(back.data()[u"status"].toString(), u"active");
        const auto again = client.remove(path, back.etag());
        running.clock.advanceSeconds(31 * 86400);
        QCOMPARE(client.post(path + u"/restore"_s, {}, {.ifMatch = again.etag()}).status, 410);
    }

    void whatIsUsedCannotBeDeleted()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto user = tenant.usersPath + Id::make().toString();
        const auto made = client.put(user, userBody(u"ana@example.com"_s));
        const auto customer = client.get(tenant.customerPath);
        QCOMPARE(client.remove(tenant.customerPath, customer.etag()).code(), u"has-users");
        const auto center =
            client.get(u"/v1/dataCenters/"_s + customer.data()[u"dataCenter"].toString());
        QCOMPARE(client.remove(u"/v1/dataCenters/"_s + center.json[u"id"].toString(), center.etag())
                     .code(),
                 u"in-use");
        QCOMPARE(client.remove(user, made.etag()).status, 200);
        QCOMPARE(client.remove(tenant.customerPath, customer.etag()).status, 200);
    }

    void aRestartKeepsEverything()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        const auto path = tenant.usersPath + Id::make().toString();
        const Conditions once{.create = true};
        const auto made = client.put(path, userBody(u"ana@example.com"_s), once);
        const auto cursor = client.get(u"/v1/changes"_s).json[u"next"].toString();
        const auto about = client.get(u"/v1/server"_s).json;
        running.restart();
        auto later = running.client();
        QCOMPARE(later.get(path).body, made.body);
        QCOMPARE(
            later.put(path, userBody(u"ana@example.com"_s), once).header("idempotency-replayed"),
            "true");
        QCOMPARE(later.get(u"/v1/changes?cursor="_s + cursor).json[u"items"].toArray().size(), 0);
        QCOMPARE(later.get(u"/v1/server"_s).json, about);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::WritesTest)
#include "tst_server_writes.moc"
