#include "server/routes/routes.h"
#include "tests/server/support/client.h"
#include "tests/server/support/people.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {
namespace {

template <typename T>
concept MadeWithoutPrivilege = requires
{
    T{QByteArray(), QByteArray()};
};
static_assert(!MadeWithoutPrivilege<Route>, "a route has to say which privilege it needs");

//! A request for each route, with ids of one tenant's entities in its path.
struct Probe {
    const Route *route;
    QString path;
    QJsonObject body;
};

QString withIds(const QByteArray &pattern, const House &house, const QString &own)
{
    auto path = QString::fromLatin1(pattern);
    path.replace(u"{customer}"_s, house.customer.toString());
    path.replace(u"{reset}"_s, Id::make().toString());
    path.replace(u"{send}"_s, Id::make().toString());
    return path.replace(u"{id}"_s, own);
}

std::vector<Probe> probesFor(const House &house)
{
    std::vector<Probe> probes;
    for (const auto &route : routes()) {
        if (route.privilege == Privilege::None)
            continue;
        const bool creates = route.method == "PUT" && route.pattern.endsWith("/{id}");
        const auto own = creates || !house.things.contains(route.type)
                             ? Id::make()
                             : house.things.value(route.type);
        Probe probe{&route, withIds(route.pattern, house, own.toString()), {}};
        if (route.pattern == "/v1/batches")
            probe.body = {{u"items"_s, QJsonArray()}};
        probes.push_back(std::move(probe));
    }
    return probes;
}

Reply ask(Client &client, const Probe &probe)
{
    QList<Header> headers;
    if (probe.route->method != "GET") {
        headers = {Header{"Idempotency-Key", Id::make().toString().toLatin1()},
                   Header{"If-Match", "\"9.000000000000\""}};
        if (probe.route->method == "PUT")
            headers.push_back(Header{"If-None-Match", "*"});
    }
    const auto body = probe.route->method == "GET" || probe.route->method == "DELETE"
                          ? QByteArray()
                          : QJsonDocument(probe.body).toJson();
    return client.send(probe.route->method, probe.path, body, headers);
}

QJsonObject itemOf(const Probe &probe)
{
    return {{u"opId"_s, Id::make().toString()},
            {u"method"_s, QString::fromLatin1(probe.route->method)},
            {u"path"_s, probe.path},
            {u"ifMatch"_s, u"\"9.000000000000\""_s},
            {u"ifNoneMatch"_s, probe.route->method == "PUT" ? u"*"_s : QString(u""_s)},
            {u"body"_s, probe.body}};
}

} // namespace

class RolesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void theDocumentSaysWhatTheTableSays()
    {
        QFile file(QStringLiteral(TENANTRY_ROLES_DOCUMENT));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList rows;
        while (!file.atEnd()) {
            const auto line = QString::fromUtf8(file.readLine()).trimmed();
            if (line.startsWith(u"| `"_s))
                rows << line;
        }
        QCOMPARE(rows.size(), qsizetype(privilegeTable().size()));
        qsizetype at = 0;
        for (const auto &row : privilegeTable()) {
            QString expected = u"| `%1` |"_s.arg(QString::fromLatin1(row.name));
            for (const auto role : core::staffRoles())
                expected += row.roles.contains(role) ? u" ✓ |"_s : u" |"_s;
            expected += u" %1 |"_s.arg(QString::fromUtf8(row.means));
            QCOMPARE(rows[at++], expected);
        }
    }

    void privilegesThatCanBeGivenAloneAreTheOnesOfTheTable()
    {
        QStringList grantable;
        for (const auto &row : privilegeTable()) {
            if (row.grantable)
                grantable << QString::fromLatin1(row.name);
        }
        QCOMPARE(grantable, core::staffPrivileges());
    }

    void everyRoleMayDoOnEveryRouteWhatTheTableSays()
    {
        Running running;
        const auto house = makeHouse(running);
        int checked = 0;
        for (const auto role : core::staffRoles()) {
            auto client = signedIn(running, {.tenant = house.tenant, .role = role});
            for (const auto &probe : probesFor(house)) {
                const auto reply = ask(client, probe);
                const auto what = probe.route->method + ' ' + probe.route->pattern + ' ' +
                                  core::staffRoleName(role).toLatin1() + ' ' + reply.body;
                if (allows(role, probe.route->privilege)) {
                    QVERIFY2(reply.status != 403 && reply.status != 401 && reply.status < 500,
                             what.constData());
                    QVERIFY2(reply.status != 404 || probe.route->pattern.contains("sessions") ||
                                 probe.route->pattern.contains("approvals"),
                             what.constData());
                    if (probe.route->method == "GET")
                        QVERIFY2(reply.status == 200 || probe.route->pattern == "/v1/me",
                                 what.constData());
                } else {
                    QVERIFY2(reply.status == 403 && reply.code() == u"forbidden", what.constData());
                    QCOMPARE(reply.json[u"privilege"].toString(),
                             privilegeName(probe.route->privilege));
                }
                ++checked;
            }
        }
        QVERIFY(checked >= 6 * 80);
    }

    void aBatchIsNoWayAroundTheTable()
    {
        Running running;
        const auto house = makeHouse(running);
        for (const auto role : core::staffRoles()) {
            auto client = signedIn(running, {.tenant = house.tenant, .role = role});
            QJsonArray items;
            std::vector<Probe> tried;
            for (const auto &probe : probesFor(house)) {
                if (!probe.route->write)
                    continue;
                items.append(itemOf(probe));
                tried.push_back(probe);
            }
            const auto results =
                client.post(u"/v1/batches"_s, {{u"items"_s, items}}).json[u"results"].toArray();
            QCOMPARE(results.size(), qsizetype(tried.size()));
            for (std::size_t i = 0; i < tried.size(); ++i) {
                const auto result = results[qsizetype(i)].toObject();
                const bool isForbidden =
                    result[u"status"].toInt() == 403 && result[u"body"][u"code"] == u"forbidden"_s;
                const auto what = tried[i].route->method + ' ' + tried[i].route->pattern + ' ' +
                                  QJsonDocument(result).toJson();
                QVERIFY2(isForbidden != allows(role, tried[i].route->privilege), what.constData());
            }
        }
    }

    void anotherTenantsThingsAreNotThere()
    {
        Running running;
        const auto house = makeHouse(running);
        for (const auto role : core::staffRoles()) {
            auto stranger = signedIn(running, {.tenant = Id::make(), .role = role});
            for (const auto &probe : probesFor(house)) {
                const auto reply = ask(stranger, probe);
                const auto what = probe.route->method + ' ' + probe.route->pattern + ' ' +
                                  core::staffRoleName(role).toLatin1() + ' ' + reply.body;
                QVERIFY2(reply.status < 500, what.constData());
                if (!allows(role, probe.route->privilege)) {
                    QVERIFY2(reply.status == 403, what.constData());
                    continue;
                }
                const bool namesSomething = probe.route->pattern.contains('{');
                const bool creates = probe.route->method == "PUT" &&
                                     probe.route->pattern.endsWith("/{id}") &&
                                     !probe.route->pattern.contains("{customer}");
                if (namesSomething && !creates)
                    QVERIFY2(reply.status == 404, what.constData());
                // Attempts are in one's own audit.
                if (probe.route->privilege == Privilege::ReadAudit)
                    continue;
                for (const auto &id : house.things)
                    QVERIFY2(probe.path.contains(id.toString()) ||
                                 !reply.body.contains(id.toString().toLatin1()),
                             what.constData());
            }
        }
    }

    void aRefusalForWantOfAPrivilegeStays()
    {
        Running running;
        const auto house = makeHouse(running);
        Principal person{.tenant = house.tenant, .account = Id::make(), .role = Role::ReadOnly};
        auto reader = signedIn(running, person);
        const Conditions once{.create = true};
        const auto path = u"/v1/tags/"_s + Id::make().toString();
        QCOMPARE(reader.put(path, {{u"name"_s, u"Late"_s}}, once).status, 403);
        person.role = Role::Owner;
        auto owner = signedIn(running, person);
        const auto again = owner.put(path, {{u"name"_s, u"Late"_s}}, once);
        QCOMPARE(again.status, 403);
        QCOMPARE(again.header("idempotency-replayed"), "true");
        QCOMPARE(owner.put(path, {{u"name"_s, u"Late"_s}}).status, 201);
    }

    void aServicePlanNeedsItsPrivilege()
    {
        Running running;
        const auto house = makeHouse(running);
        const auto plan = house.things[core::EntityType::ServicePlan].toString();
        const auto path = u"/v1/customers/"_s + house.customer.toString();
        Principal person{.tenant = house.tenant, .account = Id::make(), .role = Role::Onboarding};
        auto without = signedIn(running, person);
        const auto etag = without.get(path).etag();
        const auto refused = without.patch(path, {{u"servicePlan"_s, plan}}, etag);
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.json[u"privilege"].toString(), u"manageServicePlans"_s);
        // Everything else of the customer may be changed, and the plan may be sent unchanged.
        const auto changed =
            without.patch(path, {{u"name"_s, u"Other"_s}, {u"servicePlan"_s, u""_s}}, etag);
        QCOMPARE(changed.status, 200);
        person.extra = {Privilege::ManageServicePlans};
        auto with = signedIn(running, person);
        QCOMPARE(with.patch(path, {{u"servicePlan"_s, plan}}, changed.etag()).status, 200);
        QCOMPARE(with.put(u"/v1/servicePlans/"_s + Id::make().toString(), {{u"name"_s, u"Mine"_s}})
                     .status,
                 201);
        QCOMPARE(
            with.put(u"/v1/policies/"_s + Id::make().toString(), {{u"name"_s, u"Mine"_s}}).status,
            403);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::RolesTest)
#include "tst_server_roles.moc"
