#include "tests/server/support/client.h"
#include "tests/server/support/people.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::Id;

namespace server {
namespace {

QJsonObject staffBody(const QString &name, const QString &role)
{
    return {{u"name"_s, name}, {u"email"_s, name + u"@example.com"_s}, {u"role"_s, role}};
}

QString newPath(const QString &collection)
{
    return collection + u'/' + Id::make().toString();
}

QJsonObject invitedCustomer(const QString &account, const Id &invitation)
{
    return {{u"accountType"_s, u"local"_s},
            {u"account"_s, account},
            {u"organisation"_s, u"Example"_s},
            {u"invitation"_s, invitation.toString()}};
}

//! As the page behind an invitation leaves it: the account belongs to the person.
void letJoin(const Running &running, const House &house)
{
    const auto user = house.things[EntityType::User];
    const auto connection = running.database.unbound();
    auto transaction = Transaction::begin(*connection, house.tenant);
    QByteArray body;
    {
        auto rows = connection->query("SELECT body FROM entity WHERE type='user' AND id=?", user);
        if (!rows || !rows->step().value_or(false))
            qFatal("there is no such user");
        body = rows->blob(0);
    }
    body.insert(1, R"("joined":true,)");
    if (!connection->run("UPDATE entity SET body=? WHERE type='user' AND id=?", body, user) ||
        !transaction->commit())
        qFatal("the user cannot be changed");
}

} // namespace

//! Rules between staff, invitations, groups, policies, plans and subscriptions.
class PeopleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void thereIsAlwaysAnOwner()
    {
        Running running;
        auto owner = running.client();
        const auto first = newPath(u"/v1/staff"_s);
        const auto made = owner.put(first, staffBody(u"ana"_s, u"owner"_s));
        QCOMPARE(made.status, 201);
        for (const auto &patch :
             {QJsonObject{{u"role"_s, u"administrator"_s}}, QJsonObject{{u"disabled"_s, true}}})
            QCOMPARE(owner.patch(first, patch, made.etag()).code(), u"last-owner");
        QCOMPARE(owner.remove(first, made.etag()).code(), u"last-owner");
        const auto second = newPath(u"/v1/staff"_s);
        auto other = owner.put(second, staffBody(u"bo"_s, u"owner"_s));
        QCOMPARE(other.status, 201);
        // A disabled one does not count.
        other = owner.patch(second, {{u"disabled"_s, true}}, other.etag());
        QCOMPARE(other.status, 200);
        QCOMPARE(owner.remove(first, made.etag()).code(), u"last-owner");
        QCOMPARE(owner.patch(second, {{u"disabled"_s, false}}, other.etag()).status, 200);
        QCOMPARE(owner.remove(first, made.etag()).status, 200);
    }

    void onlyOwnersMakeOwners()
    {
        Running running;
        auto owner = running.client();
        const auto path = newPath(u"/v1/staff"_s);
        const auto made = owner.put(path, staffBody(u"ana"_s, u"owner"_s));
        auto admin = signedIn(
            running, {.tenant = running.server->owner().tenant, .role = Role::Administrator});
        QCOMPARE(admin.put(newPath(u"/v1/staff"_s), staffBody(u"bo"_s, u"owner"_s)).status, 403);
        QCOMPARE(admin.patch(path, {{u"name"_s, u"Other"_s}}, made.etag()).status, 403);
        QCOMPARE(admin.remove(path, made.etag()).status, 403);
        const auto own = newPath(u"/v1/staff"_s);
        const auto bo = admin.put(own, staffBody(u"bo"_s, u"administrator"_s));
        QCOMPARE(bo.status, 201);
        QCOMPARE(admin.patch(own, {{u"role"_s, u"owner"_s}}, bo.etag()).status, 403);
    }

    void anAddressBelongsToOneOfTheStaffInATenant()
    {
        Running running;
        auto owner = running.client();
        const auto made = owner.put(newPath(u"/v1/staff"_s), staffBody(u"ana"_s, u"helpdesk"_s));
        QCOMPARE(made.status, 201);
        auto again = staffBody(u"ana"_s, u"helpdesk"_s);
        again[u"email"] = u"ANA@example.com"_s;
        const auto refused = owner.put(newPath(u"/v1/staff"_s), again);
        QCOMPARE(refused.code(), u"name-taken");
        QCOMPARE(refused.problems(), QStringList{u"/email taken"_s});
        auto elsewhere = signedIn(running, {.tenant = Id::make(), .role = Role::Owner});
        QCOMPARE(elsewhere.put(newPath(u"/v1/staff"_s), again).status, 201);
    }

    void staffHasOnlyWhatThereIs()
    {
        Running running;
        auto owner = running.client();
        auto body = staffBody(u"ana"_s, u"wizard"_s);
        body[u"privileges"] = QJsonArray{u"manageServicePlans"_s, u"everything"_s};
        body[u"tags"] = QJsonArray{Id::make().toString()};
        QCOMPARE(owner.put(newPath(u"/v1/staff"_s), body).problems(),
                 (QStringList{u"/privileges/1 notAllowed"_s, u"/role notAllowed"_s,
                              u"/tags/0 unknownReference"_s}));
    }

    void anInvitationIsGoodForSevenDaysFromEachSending()
    {
        Running running;
        const auto house = makeHouse(running);
        auto owner = running.client();
        const auto path = house.pathOf(EntityType::Invitation);
        const auto first = owner.get(path);
        QCOMPARE(first.data()[u"state"].toString(), u"pending");
        QCOMPARE(first.data()[u"sends"].toInt(), 1);
        const auto days = [](const Reply &reply) {
            return core::timeFromWire(reply.data()[u"sentAt"].toString())
                .daysTo(core::timeFromWire(reply.data()[u"expiresAt"].toString()));
        };
        QCOMPARE(days(first), 7);
        running.clock.advanceSeconds(3 * 86400);
        const auto send = path + u"/sends/"_s + Id::make().toString();
        const auto again = owner.put(send, {});
        QCOMPARE(again.status, 200);
        QCOMPARE(again.data()[u"sends"].toInt(), 2);
        QCOMPARE(days(again), 7);
        QVERIFY(again.data()[u"expiresAt"].toString() > first.data()[u"expiresAt"].toString());
        // One resend happens once, whatever its key.
        QCOMPARE(owner.put(send, {}).status, 409);
        QCOMPARE(owner.get(path).data()[u"sends"].toInt(), 2);
        const auto cancelled = owner.remove(path, again.etag());
        QCOMPARE(cancelled.data()[u"state"].toString(), u"cancelled");
        QCOMPARE(owner.put(path + u"/sends/"_s + Id::make().toString(), {}).status, 410);
    }

    void anInvitationIsForSomebodyOfTheSameCustomer()
    {
        Running running;
        const auto house = makeHouse(running);
        const auto other = makeHouse(running);
        auto owner = running.client();
        const auto collection = house.pathOf(EntityType::Customer) + u"/invitations"_s;
        QCOMPARE(
            owner
                .put(newPath(collection), {{u"person"_s, other.things[EntityType::User].toString()},
                                           {u"email"_s, u"a@example.com"_s}})
                .problems(),
            QStringList{u"/person unknownReference"_s});
        // Without a person it is for the customer's first administrator.
        QCOMPARE(owner.put(newPath(collection), {{u"email"_s, u"a@example.com"_s}}).status, 201);
    }

    void anOrganisationAndAnAddressMakeACustomerWhoseAdministratorIsInvited()
    {
        Running running;
        auto owner = running.client();
        const auto invitation = Id::make();
        const auto path = newPath(u"/v1/customers"_s);
        const auto body = invitedCustomer(u"ana@contoso.example"_s, invitation);
        const auto key = Id::make();
        const auto made = owner.put(path, body, {.key = key, .create = true});
        QCOMPARE(made.status, 201);
        QCOMPARE(made.data()[u"awaitsAdministrator"].toBool(), true);
        QCOMPARE(made.data()[u"status"].toString(), u"invited");
        QCOMPARE(made.data()[u"country"].toString(), QString());
        QVERIFY(!made.data()[u"services"].toArray().isEmpty());
        const auto invited = owner.get(path + u"/invitations/"_s + invitation.toString());
        QCOMPARE(invited.data()[u"email"].toString(), u"ana@contoso.example");
        QCOMPARE(invited.data()[u"state"].toString(), u"pending");
        QCOMPARE(invited.data()[u"person"].toString(), QString());
        QCOMPARE(invited.data()[u"customer"], made.json[u"id"]);
        // Sent twice, done once.
        QCOMPARE(owner.put(path, body, {.key = key, .create = true}).etag(), made.etag());
        QCOMPARE(owner.get(path + u"/invitations"_s).json[u"items"].toArray().size(), 1);
        // An existing organisation is not created again, nor is its administrator invited.
        const auto again = Id::make();
        QCOMPARE(
            owner.put(newPath(u"/v1/customers"_s), invitedCustomer(u"ANA@contoso.example"_s, again))
                .code(),
            u"name-taken");
        QCOMPARE(owner.get(path + u"/invitations"_s).json[u"items"].toArray().size(), 1);
        // Subscriptions and policies need not wait for it.
        const auto skus = owner.get(u"/v1/skus?limit=1"_s).json[u"items"].toArray();
        QCOMPARE(owner
                     .put(newPath(path + u"/subscriptions"_s),
                          {{u"sku"_s, skus[0][u"id"]}, {u"bought"_s, 5}})
                     .status,
                 201);
        QCOMPARE(owner
                     .put(path + u"/invitations/"_s + invitation.toString() + u"/sends/"_s +
                              Id::make().toString(),
                          {})
                     .status,
                 200);
    }

    void aCustomerIsWholeBeforeAnybodyOfItMaySignIn()
    {
        Running running;
        auto owner = running.client();
        const auto path = newPath(u"/v1/customers"_s);
        const auto made = owner.put(path, invitedCustomer(u"a@contoso.example"_s, Id::make()));
        QCOMPARE(owner.patch(path, {{u"activated"_s, true}}, made.etag()).problems(),
                 (QStringList{u"/name required"_s, u"/country required"_s, u"/telephone required"_s,
                              u"/dataCenter required"_s}));
        // Without the partner's access, no person could sign in now.
        QCOMPARE(owner.patch(path, {{u"managementMode"_s, u"customer"_s}}, made.etag()).problems(),
                 QStringList{u"/managementMode notAllowed"_s});
        const auto centers = owner.get(u"/v1/dataCenters?limit=1"_s).json[u"items"].toArray();
        const auto whole = owner.patch(path,
                                       {{u"name"_s, u"Ana"_s},
                                        {u"country"_s, u"NL"_s},
                                        {u"telephone"_s, u"020 555 0142"_s},
                                        {u"dataCenter"_s, centers[0][u"id"]},
                                        {u"activated"_s, true}},
                                       made.etag());
        QCOMPARE(whole.status, 200);
        QCOMPARE(whole.data()[u"status"].toString(), u"active");
    }

    void aPasswordOrAnInvitationMakesACustomerNotBothNotNone()
    {
        Running running;
        const auto house = makeHouse(running);
        auto owner = running.client();
        const auto path = newPath(u"/v1/customers"_s);
        auto body = invitedCustomer(u"a@contoso.example"_s, {});
        QCOMPARE(owner.put(path, body).problems(), QStringList{u"/invitation notAllowed"_s});
        body[u"invitation"] = house.things[EntityType::Invitation].toString();
        QCOMPARE(owner.put(path, body).problems(), QStringList{u"/invitation taken"_s});
        body[u"ownerPassword"] = QJsonObject{{u"kid"_s, u"x"_s}, {u"box"_s, u"x"_s}};
        QCOMPARE(owner.put(path, body).problems(), QStringList{u"/invitation notAllowed"_s});
        body.remove(u"ownerPassword"_s);
        body.remove(u"invitation"_s);
        const auto problems = owner.put(path, body).problems();
        QVERIFY(problems.contains(u"/ownerPassword required"_s));
        QVERIFY(problems.contains(u"/dataCenter required"_s));
        body[u"invitation"] = Id::make().toString();
        body[u"accountType"] = u"google"_s;
        QCOMPARE(owner.put(path, body).problems(), QStringList{u"/accountType notAllowed"_s});
        QCOMPARE(owner.get(path).status, 404);
    }

    void whoHasJoinedIsEditedNoMoreButForRolesAndPolicies()
    {
        Running running;
        const auto house = makeHouse(running);
        auto owner = running.client();
        const auto user = house.pathOf(EntityType::User);
        letJoin(running, house);
        const auto now = owner.get(user);
        QCOMPARE(now.data()[u"joined"].toBool(), true);
        for (const auto &patch :
             {QJsonObject{{u"displayName"_s, u"Other"_s}}, QJsonObject{{u"blocked"_s, true}},
              QJsonObject{{u"userName"_s, u"other@example.com"_s}},
              QJsonObject{{u"roles"_s, QJsonArray{u"user"_s}}, {u"city"_s, u"Oslo"_s}}})
            QCOMPARE(owner.patch(user, patch, now.etag()).code(), u"user-joined");
        QCOMPARE(owner
                     .put(user + u"/passwordResets/"_s + Id::make().toString(),
                          {{u"temporaryPasswordFor"_s,
                            u"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="_s}})
                     .code(),
                 u"user-joined");
        const auto changed =
            owner.patch(user,
                        {{u"roles"_s, QJsonArray{u"user"_s}},
                         {u"policies"_s, QJsonArray{house.things[EntityType::Policy].toString()}}},
                        now.etag());
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.data()[u"joined"].toBool(), true);
        // Licences belong to the customer, and a leaving user is removed from them.
        QCOMPARE(
            owner
                .post(user + u"/licences"_s,
                      {{u"add"_s, QJsonArray{house.things[EntityType::Subscription].toString()}}})
                .status,
            200);
        QCOMPARE(owner.remove(user, owner.get(user).etag()).status, 200);
    }

    void aServiceComesFromThePartnerAndIsEnabledThereFirst()
    {
        Running running;
        const auto house = makeHouse(running);
        auto owner = running.client();
        const auto customer = house.pathOf(EntityType::Customer);
        const auto partner = owner.get(u"/v1/partner"_s);
        const auto enabled = partner.data()[u"enabledServices"].toArray();
        QJsonArray byDefault;
        for (const auto &id : enabled) {
            const auto service = owner.get(u"/v1/services/"_s + id.toString());
            if (service.data()[u"enabledByDefault"].toBool())
                byDefault.append(id);
        }
        // Some of the partner's services are assigned initially, the rest can be added.
        QVERIFY(!byDefault.isEmpty() && byDefault.size() < enabled.size());
        QCOMPARE(owner.get(customer).data()[u"services"].toArray(), byDefault);
        QCOMPARE(
            owner.patch(customer, {{u"services"_s, enabled}}, owner.get(customer).etag()).status,
            200);
        auto more = enabled;
        more.append(house.things[EntityType::Service].toString());
        QCOMPARE(
            owner.patch(customer, {{u"services"_s, more}}, owner.get(customer).etag()).problems(),
            QStringList{u"/services/%1 notAllowed"_s.arg(enabled.size())});
        QCOMPARE(
            owner.patch(u"/v1/partner"_s, {{u"enabledServices"_s, more}}, partner.etag()).status,
            200);
        QCOMPARE(owner.patch(customer, {{u"services"_s, more}}, owner.get(customer).etag()).status,
                 200);
        // A service that the partner disables stays with customers that have it, and cannot be
        // added to others.
        const auto smaller = owner.patch(u"/v1/partner"_s, {{u"enabledServices"_s, enabled}},
                                         owner.get(u"/v1/partner"_s).etag());
        QCOMPARE(smaller.status, 200);
        QCOMPARE(
            owner.patch(customer, {{u"name"_s, u"Other"_s}}, owner.get(customer).etag()).status,
            200);
        const auto other = makeHouse(running).pathOf(EntityType::Customer);
        QCOMPARE(owner.patch(other, {{u"services"_s, more}}, owner.get(other).etag()).problems(),
                 QStringList{u"/services/%1 notAllowed"_s.arg(enabled.size())});
    }

    void usersBelongToGroupsOfTheirCustomer()
    {
        Running running;
        const auto house = makeHouse(running);
        const auto other = makeHouse(running);
        auto owner = running.client();
        const auto user = house.pathOf(EntityType::User);
        const auto etag = owner.get(user).etag();
        QCOMPARE(
            owner
                .patch(user,
                       {{u"groups"_s, QJsonArray{other.things[EntityType::UserGroup].toString()}}},
                       etag)
                .problems(),
            QStringList{u"/groups/0 unknownReference"_s});
        const auto changed = owner.patch(
            user, {{u"groups"_s, QJsonArray{house.things[EntityType::UserGroup].toString()}}},
            etag);
        QCOMPARE(changed.status, 200);
        const auto group = house.pathOf(EntityType::UserGroup);
        QCOMPARE(owner.remove(group, owner.get(group).etag()).code(), u"in-use");
        QCOMPARE(owner.patch(user, {{u"groups"_s, QJsonArray()}}, changed.etag()).status, 200);
        QCOMPARE(owner.remove(group, owner.get(group).etag()).status, 200);
    }

    void aPolicyIsForWhomItSays()
    {
        Running running;
        const auto house = makeHouse(running);
        auto owner = running.client();
        const auto made = owner.put(
            newPath(u"/v1/policies"_s),
            {{u"name"_s, u"For users"_s}, {u"forCustomers"_s, false}, {u"forUsers"_s, true}});
        const QJsonObject give{{u"policies"_s, QJsonArray{made.json[u"id"]}}};
        const auto customer = house.pathOf(EntityType::Customer);
        QCOMPARE(owner.patch(customer, give, owner.get(customer).etag()).problems(),
                 QStringList{u"/policies/0 notAllowed"_s});
        const auto user = house.pathOf(EntityType::User);
        const auto given = owner.patch(user, give, owner.get(user).etag());
        QCOMPARE(given.status, 200);
        const auto path = u"/v1/policies/"_s + made.json[u"id"].toString();
        QCOMPARE(owner.remove(path, made.etag()).code(), u"in-use");
        // A deleted user does not have it, and has it again when restored.
        const auto gone = owner.remove(user, given.etag());
        QCOMPARE(gone.status, 200);
        const auto back = owner.post(user + u"/restore"_s, {}, {.ifMatch = gone.etag()});
        QCOMPARE(back.status, 200);
        QCOMPARE(owner.remove(path, made.etag()).code(), u"in-use");
        const auto again = owner.remove(user, back.etag());
        QCOMPARE(owner.remove(path, made.etag()).status, 200);
        // A policy that was deleted meanwhile is not restored with the user.
        const auto without = owner.post(user + u"/restore"_s, {}, {.ifMatch = again.etag()});
        QCOMPARE(without.status, 200);
        QCOMPARE(without.data()[u"policies"].toArray(), QJsonArray());
    }

    void aCustomerHasOneSubscriptionForEachSkuAndTerm()
    {
        Running running;
        const auto house = makeHouse(running);
        auto owner = running.client();
        const auto collection = house.pathOf(EntityType::Customer) + u"/subscriptions"_s;
        const auto sku = house.things[EntityType::Sku].toString();
        QCOMPARE(owner.put(newPath(collection), {{u"sku"_s, sku}, {u"bought"_s, 1}}).code(),
                 u"name-taken");
        const QJsonObject monthly{{u"sku"_s, sku}, {u"term"_s, u"monthly"_s}, {u"bought"_s, 1}};
        QCOMPARE(owner.put(newPath(collection), monthly).status, 201);
        QCOMPARE(owner.put(newPath(collection), monthly).problems(), QStringList{u"/sku taken"_s});
        // An ended one makes room.
        const auto first = house.pathOf(EntityType::Subscription);
        QCOMPARE(owner.remove(first, owner.get(first).etag()).status, 200);
        QCOMPARE(owner.put(newPath(collection), {{u"sku"_s, sku}, {u"bought"_s, 1}}).status, 201);
    }

    void whatRenewsByItselfHasItsNextDayOnTheDay()
    {
        Running running;
        const auto house = makeHouse(running);
        auto owner = running.client();
        const auto collection = house.pathOf(EntityType::Customer) + u"/subscriptions"_s;
        const auto sku = house.things[EntityType::Sku].toString();
        running.clock.advanceSeconds(29 * 86400); // 31 March
        const auto renews = newPath(collection);
        const auto ends = newPath(collection);
        QCOMPARE(owner.put(renews, {{u"sku"_s, sku}, {u"term"_s, u"monthly"_s}, {u"bought"_s, 1}})
                     .data()[u"renewsOn"]
                     .toString(),
                 u"2026-04-30");
        QCOMPARE(owner
                     .put(ends, {{u"sku"_s, sku},
                                 {u"term"_s, u"triennial"_s},
                                 {u"autoRenew"_s, false},
                                 {u"bought"_s, 1}})
                     .status,
                 201);
        const auto cursor = owner.get(u"/v1/changes"_s).json[u"next"].toString();
        running.clock.advanceSeconds(70LL * 86400); // 9 June
        // The first request of a new day triggers it; its answer may still be the old one.
        QTRY_COMPARE(owner.get(renews).data()[u"renewsOn"].toString(), u"2026-06-30"_s);
        QCOMPARE(owner.get(ends).data()[u"renewsOn"].toString(), u"2029-03-31"_s);
        QCOMPARE(owner.get(u"/v1/changes?cursor="_s + cursor).json[u"items"].toArray().size(), 1);
    }

    void whoDidWhatIsReadInPages()
    {
        Running running;
        const auto house = makeHouse(running);
        auto owner = running.client();
        const auto user = house.pathOf(EntityType::User);
        const auto before = owner.get(user);
        QCOMPARE(owner.patch(user, {{u"jobTitle"_s, u"Nurse"_s}}, before.etag()).status, 200);
        QJsonArray all;
        qint64 after = 0;
        for (;;) {
            const auto page = owner.get(u"/v1/audit?limit=4&after=%1"_s.arg(after)).json;
            const auto items = page[u"items"].toArray();
            for (const auto &item : items)
                all.append(item);
            if (page[u"next"].isNull())
                break;
            after = page[u"next"].toInteger();
        }
        QVERIFY(all.size() >= 16);
        for (qsizetype i = 0; i < all.size(); ++i)
            QCOMPARE(all[i][u"seq"].toInteger(), all[0][u"seq"].toInteger() + i);
        const auto last = all.last().toObject();
        QCOMPARE(last[u"action"].toString(), u"PATCH");
        QCOMPARE(last[u"path"].toString(), user);
        QCOMPARE(last[u"changes"][0][u"after"][u"jobTitle"].toString(), u"Nurse");
        const auto customer = house.pathOf(EntityType::Customer);
        const auto own = owner.get(customer + u"/audit"_s).json[u"items"].toArray();
        QCOMPARE(own.size(), 6);
        for (const auto &item : own)
            QVERIFY(item[u"path"].toString().startsWith(customer));
        QCOMPARE(owner.get(newPath(u"/v1/customers"_s) + u"/audit"_s).status, 404);
        QCOMPARE(owner.get(u"/v1/audit?after=x"_s).status, 400);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::PeopleTest)
#include "tst_server_people.moc"
