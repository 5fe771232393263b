#include "core/domain/entity.h"
#include "server/routes/routes.h"
#include "tests/server/support/client.h"
#include "tests/server/support/people.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::Id;

namespace server {
namespace {

//! Two customers with a tag each, and a person who is limited to the first tag.
struct Street {
    House mine;
    House others;
    Id tag;
    Id otherTag;
    Principal limited;
};

void giveTag(Client &owner, const House &house, const QList<Id> &tags)
{
    const auto path = house.pathOf(EntityType::Customer);
    const auto changed =
        owner.patch(path, {{u"tags"_s, core::idsToJson(tags)}}, owner.get(path).etag());
    if (changed.status != 200)
        qFatal("tags cannot be given: %s", changed.body.constData());
}

Street makeStreet(Running &running)
{
    Street street{makeHouse(running), makeHouse(running), {}, {}, {}};
    street.tag = street.mine.things[EntityType::Tag];
    street.otherTag = street.others.things[EntityType::Tag];
    auto owner = running.client();
    giveTag(owner, street.mine, {street.tag});
    giveTag(owner, street.others, {street.otherTag});
    street.limited = {.tenant = street.mine.tenant,
                      .account = Id::make(),
                      .role = Role::Administrator,
                      .tags = {street.tag}};
    return street;
}

//! Everything in the feed from `cursor` on, and its end.
std::pair<QJsonArray, QString> readFeed(Client &client, QString cursor = {})
{
    QJsonArray all;
    for (;;) {
        const auto page = client.get(u"/v1/changes?limit=7&cursor="_s + cursor).json;
        const auto items = page[u"items"].toArray();
        for (const auto &item : items)
            all.append(item);
        cursor = page[u"next"].toString();
        if (!page[u"more"].toBool())
            return {all, cursor};
    }
}

bool tellsOf(const QJsonArray &items, const Id &id)
{
    return QJsonDocument(items).toJson().contains(id.toString().toLatin1());
}

QString withIds(const QByteArray &pattern, const House &house, const Route &route)
{
    auto path = QString::fromLatin1(pattern);
    const bool creates = route.method == "PUT" && route.pattern.endsWith("/{id}");
    const auto id = creates ? Id::make() : house.things.value(route.type);
    path.replace(u"{customer}"_s, house.customer.toString());
    path.replace(u"{reset}"_s, Id::make().toString());
    path.replace(u"{send}"_s, Id::make().toString());
    return path.replace(u"{id}"_s, id.toString());
}

Reply ask(Client &client, const Route &route, const QString &path)
{
    QList<Header> headers;
    if (route.method != "GET") {
        headers = {Header{"Idempotency-Key", Id::make().toString().toLatin1()},
                   Header{"If-Match", "\"9.000000000000\""}, Header{"If-None-Match", "*"}};
    }
    const bool hasBody = route.method != "GET" && route.method != "DELETE";
    return client.send(route.method, path, hasBody ? "{}" : QByteArray(), headers);
}

} // namespace

class ScopeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void customersWithoutMyTagsAreNotThereOnAnyRoute()
    {
        Running running;
        const auto street = makeStreet(running);
        auto person = signedIn(running, street.limited);
        int checked = 0;
        for (const auto &route : routes()) {
            const bool inside = core::isOfCustomer(route.type);
            const bool isCustomer =
                route.type == EntityType::Customer && route.pattern.contains("{id}");
            const bool makesCustomer = isCustomer && route.method == "PUT";
            if ((!inside && !isCustomer) || makesCustomer)
                continue;
            const auto mine = ask(person, route, withIds(route.pattern, street.mine, route));
            const auto others = ask(person, route, withIds(route.pattern, street.others, route));
            QVERIFY2(mine.status != 404 && mine.status < 500, mine.body.constData());
            QVERIFY2(others.status == 404, (route.pattern + others.body).constData());
            ++checked;
        }
        QVERIFY(checked >= 25);
        // The id of a customer that the person may not see is not free either, and reveals nothing.
        const auto path = street.others.pathOf(EntityType::Customer);
        QCOMPARE(person.put(path, {{u"name"_s, u"Mine"_s}}).status, 404);
    }

    void listsAndTheFeedLeaveOutWhatIsNotMine()
    {
        Running running;
        const auto street = makeStreet(running);
        auto person = signedIn(running, street.limited);
        const auto list = person.get(u"/v1/customers"_s).json[u"items"].toArray();
        QCOMPARE(list.size(), 1);
        QVERIFY(tellsOf(list, street.mine.customer));
        const auto [items, cursor] = readFeed(person);
        QVERIFY(tellsOf(items, street.mine.customer));
        QVERIFY(tellsOf(items, street.mine.things[EntityType::User]));
        QVERIFY(!tellsOf(items, street.others.customer));
        QVERIFY(!tellsOf(items, street.others.things[EntityType::User]));
        // Changes to others are skipped, changes to one's own are reported.
        auto owner = running.client();
        const auto name = u"new@example.com"_s;
        QCOMPARE(owner
                     .put(street.others.pathOf(EntityType::Customer) + u"/users/"_s +
                              Id::make().toString(),
                          userBody(name))
                     .status,
                 201);
        const auto [nothing, further] = readFeed(person, cursor);
        QVERIFY(nothing.isEmpty());
        const auto user = Id::make();
        QCOMPARE(owner
                     .put(street.mine.pathOf(EntityType::Customer) + u"/users/"_s + user.toString(),
                          userBody(name))
                     .status,
                 201);
        const auto [told, last] = readFeed(person, further);
        QCOMPARE(told.size(), 1);
        QVERIFY(tellsOf(told, user));
    }

    void howMuchThereIsToReadIsWhatOneMaySee()
    {
        Running running;
        const auto street = makeStreet(running);
        const auto third = makeHouse(running);
        auto owner = running.client();
        auto person = signedIn(running, street.limited);
        const auto isTrue = [](Client &client) {
            const auto first = client.get(u"/v1/changes?limit=1&total=true"_s).json;
            return first[u"total"].toInt() == readFeed(client).first.size();
        };
        QVERIFY(isTrue(owner));
        QVERIFY(isTrue(person));
        for (const auto *house : {&third, &street.mine}) {
            const auto path = house->pathOf(EntityType::Customer);
            QCOMPARE(
                owner.patch(path, {{u"managementMode"_s, u"customer"_s}}, owner.get(path).etag())
                    .status,
                200);
            QVERIFY(isTrue(owner));
            QVERIFY(isTrue(person));
        }
    }

    void aCursorIsOfNoUseOnceTheRightsChanged_data()
    {
        QTest::addColumn<QByteArray>("what");
        for (const auto *what :
             {"role", "tags", "unlimited", "customer came", "customer went", "customer manages"})
            QTest::newRow(what) << QByteArray(what);
    }
    void aCursorIsOfNoUseOnceTheRightsChanged()
    {
        QFETCH(QByteArray, what);
        Running running;
        const auto street = makeStreet(running);
        auto owner = running.client();
        auto before = signedIn(running, street.limited);
        const auto cursor = readFeed(before).second;
        QCOMPARE(before.get(u"/v1/changes?cursor="_s + cursor).status, 200);
        auto changed = street.limited;
        bool sees = true;
        if (what == "role") {
            changed.role = Role::Helpdesk;
            sees = false;
        } else if (what == "tags") {
            changed.tags = {street.otherTag};
        } else if (what == "unlimited") {
            changed.tags = {};
        } else if (what == "customer came") {
            giveTag(owner, street.others, {street.otherTag, street.tag});
        } else if (what == "customer went") {
            giveTag(owner, street.mine, {street.otherTag});
            sees = false;
        } else {
            const auto path = street.mine.pathOf(EntityType::Customer);
            QCOMPARE(
                owner.patch(path, {{u"managementMode"_s, u"customer"_s}}, owner.get(path).etag())
                    .status,
                200);
            sees = false;
        }
        auto after = signedIn(running, changed);
        const auto reply = after.get(u"/v1/changes?cursor="_s + cursor);
        QCOMPARE(reply.status, 410);
        QCOMPARE(reply.code(), u"resync");
        const auto [items, next] = readFeed(after);
        QCOMPARE(tellsOf(items, street.others.things[EntityType::User]), sees);
        const bool seesMine = what == "role" || what == "unlimited" || what == "customer came";
        QCOMPARE(tellsOf(items, street.mine.things[EntityType::User]), seesMine);
        QCOMPARE(after.get(u"/v1/changes?cursor="_s + next).status, 200);
    }

    void aNewCustomerDoesNotMakeOldCursorsUseless()
    {
        Running running;
        const auto street = makeStreet(running);
        auto person = signedIn(running, street.limited);
        const auto cursor = readFeed(person).second;
        const auto customer = Id::make();
        const auto operation = Id::make();
        auto body = customerBody(person, customer, operation, u"third@example.com"_s);
        const auto path = u"/v1/customers/"_s + customer.toString();
        const auto without = person.put(path, body, {.key = operation, .create = true});
        QCOMPARE(without.problems(), QStringList{u"/tags required"_s});
        const auto another = Id::make();
        body = customerBody(person, customer, another, u"third@example.com"_s);
        body[u"tags"] = QJsonArray{street.tag.toString()};
        const auto made = person.put(path, body, {.key = another, .create = true});
        QCOMPARE(made.status, 201);
        QVERIFY(tellsOf(readFeed(person, cursor).first, customer));
        // Nor can the person who sees it lose sight of it.
        QCOMPARE(person.patch(path, {{u"tags"_s, QJsonArray()}}, made.etag()).problems(),
                 QStringList{u"/tags required"_s});
    }

    void aNameThatAHiddenCustomerHasSaysOnlyThatItIsTaken()
    {
        Running running;
        const auto street = makeStreet(running);
        auto owner = running.client();
        auto person = signedIn(running, street.limited);
        const auto account =
            owner.get(street.others.pathOf(EntityType::Customer)).data()[u"account"].toString();
        const auto customer = Id::make();
        const auto operation = Id::make();
        auto body = customerBody(person, customer, operation, account);
        body[u"tags"] = QJsonArray{street.tag.toString()};
        const auto reply = person.put(u"/v1/customers/"_s + customer.toString(), body,
                                      {.key = operation, .create = true});
        QCOMPARE(reply.code(), u"name-taken");
        QVERIFY(!reply.json.contains(u"owner"_s));
        QVERIFY(!reply.body.contains(street.others.customer.toString().toLatin1()));
    }

    void aLimitedPersonMakesNobodyWhoSeesMore()
    {
        Running running;
        const auto street = makeStreet(running);
        auto person = signedIn(running, street.limited);
        const auto staff = [&](const QJsonArray &tags) {
            return person
                .put(u"/v1/staff/"_s + Id::make().toString(),
                     {{u"name"_s, u"Bo"_s},
                      {u"email"_s, Id::make().toString() + u"@example.com"_s},
                      {u"role"_s, u"helpdesk"_s},
                      {u"tags"_s, tags}})
                .status;
        };
        QCOMPARE(staff({}), 403);
        QCOMPARE(staff({street.tag.toString(), street.otherTag.toString()}), 403);
        QCOMPARE(staff({street.tag.toString()}), 201);
        QCOMPARE(person.get(u"/v1/audit"_s).status, 403);
        QCOMPARE(person.get(street.mine.pathOf(EntityType::Customer) + u"/audit"_s).status, 200);
        QCOMPARE(person.get(street.others.pathOf(EntityType::Customer) + u"/audit"_s).status, 404);
    }

    void aTagThatLimitsSomebodyCannotBeDeleted()
    {
        Running running;
        const auto house = makeHouse(running);
        auto owner = running.client();
        const auto tag = u"/v1/tags/"_s + Id::make().toString();
        const auto made = owner.put(tag, {{u"name"_s, u"Only mine"_s}});
        const auto path = house.pathOf(EntityType::Staff);
        QCOMPARE(
            owner.patch(path, {{u"tags"_s, QJsonArray{made.json[u"id"]}}}, owner.get(path).etag())
                .status,
            200);
        QCOMPARE(owner.remove(tag, made.etag()).code(), u"in-use");
    }

    void nothingInsideACustomerThatManagesItselfIsReached()
    {
        Running running;
        const auto house = makeHouse(running);
        auto owner = running.client();
        const auto path = house.pathOf(EntityType::Customer);
        const auto switched =
            owner.patch(path, {{u"managementMode"_s, u"customer"_s}}, owner.get(path).etag());
        QCOMPARE(switched.status, 200);
        int checked = 0;
        for (const auto &route : routes()) {
            if (!core::isOfCustomer(route.type))
                continue;
            const auto reply = ask(owner, route, withIds(route.pattern, house, route));
            QVERIFY2(reply.status == 403 && reply.code() == u"customer-manages",
                     (route.method + route.pattern + reply.body).constData());
            QVERIFY(!reply.json[u"detail"].toString().isEmpty());
            ++checked;
        }
        QVERIFY(checked >= 20);
        const auto items = readFeed(owner).first;
        QVERIFY(tellsOf(items, house.customer));
        for (const auto type : {EntityType::User, EntityType::UserGroup, EntityType::Subscription,
                                EntityType::Invitation})
            QVERIFY(!tellsOf(items, house.things[type]));
        // The partner's own data can still be changed, the customer's cannot, and it cannot be
        // reversed.
        const auto etag = owner.patch(path, {{u"name"_s, u"Other"_s}}, switched.etag()).etag();
        QCOMPARE(owner.patch(path, {{u"services"_s, QJsonArray()}}, etag).code(),
                 u"customer-manages");
        QCOMPARE(owner.patch(path, {{u"activated"_s, true}}, etag).code(), u"customer-manages");
        QCOMPARE(owner.patch(path, {{u"managementMode"_s, u"partner"_s}}, etag).status, 403);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::ScopeTest)
#include "tst_server_scope.moc"
