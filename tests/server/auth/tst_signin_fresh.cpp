#include "server/routes/routes.h"
#include "tests/server/auth/signinkit.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::Id;

namespace server {
namespace {

//! A sensitive action, as a request that can be repeated.
struct Act {
    QByteArray method;
    QString path;
    QJsonObject body;
    QByteArray key = Id::make().toString().toLatin1();
    QString ifMatch = {};

    [[nodiscard]] Reply by(Client &client) const
    {
        QList<Header> headers{Header{"Idempotency-Key", key}};
        headers.append(ifMatch.isEmpty() ? Header{"If-None-Match", "*"}
                                         : Header{"If-Match", ifMatch.toLatin1()});
        return client.send(method, path,
                           body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(), headers);
    }
};

//! The owner at a desktop, who signed in some time ago.
class World : public SignInWorld {
public:
    Client signedIn()
    {
        const auto grant = redeem(codeFor(ownerEmail));
        m_renewal = grant.json[u"refresh_token"].toString();
        return {server->port(), grant.json[u"access_token"].toString().toLatin1()};
    }
    //! The program continues automatically: new tokens, the same sign-in.
    Client renewed()
    {
        const auto grant = refresh(m_renewal);
        m_renewal = grant.json[u"refresh_token"].toString();
        return {server->port(), grant.json[u"access_token"].toString().toLatin1()};
    }

    Act actCalled(const QByteArray &name, Client &client)
    {
        if (name == "another owner")
            return {"PUT", u"/v1/staff/"_s + Id::make().toString(), ownerBody()};
        if (name == "rules of signing in") {
            return {"PATCH",
                    u"/v1/partner"_s,
                    {{u"passwordPolicy"_s, u"length-15"_s}},
                    Id::make().toString().toLatin1(),
                    client.get(u"/v1/partner"_s).etag()};
        }
        if (name == "giving a customer away") {
            const auto tenant = makeTenant(client);
            return {"PATCH",
                    tenant.customerPath,
                    {{u"managementMode"_s, u"customer"_s}},
                    Id::make().toString().toLatin1(),
                    client.get(tenant.customerPath).etag()};
        }
        // Someone else's device.
        addStaff(u"Ben Ode"_s, u"ben@northwind.example"_s, Role::Helpdesk, goodPassword);
        redeem(codeFor(u"ben@northwind.example"_s));
        const auto all = client.get(u"/v1/sessions?account=all"_s).json[u"items"].toArray();
        for (const auto &session : all) {
            if (session[u"account"].toString() != owner.account.toString())
                return {"DELETE", u"/v1/sessions/"_s + session[u"id"].toString(), {}};
        }
        return {};
    }

    static QJsonObject ownerBody()
    {
        return {{u"name"_s, u"Cleo"_s},
                {u"email"_s, u"cleo@northwind.example"_s},
                {u"role"_s, u"owner"_s}};
    }

private:
    QString m_renewal;
};

void nameActs()
{
    QTest::addColumn<QByteArray>("act");
    for (const auto *act :
         {"another owner", "rules of signing in", "giving a customer away", "another's device"})
        QTest::newRow(act) << QByteArray(act);
}

} // namespace

class SignInFreshTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void theDocumentNamesEveryRouteThatWantsAFreshSignIn()
    {
        QFile file(QStringLiteral(TENANTRY_SIGN_IN_DOCUMENT));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        int count = 0;
        for (const auto &route : routes()) {
            const auto line = "| `" + route.method + ' ' + route.pattern + "` | " +
                              (route.fresh == Fresh::Always ? "always" : "");
            QVERIFY2(text.contains(line) == (route.fresh != Fresh::Never), line.constData());
            count += route.fresh != Fresh::Never;
        }
        QVERIFY(count > 0);
        QVERIFY(text.contains("15 minutes"));
        QCOMPARE(freshSeconds, 15 * 60);
    }

    void whatDoesHarmNeedsASignInOfTheLastMinutes_data() { nameActs(); }
    void whatDoesHarmNeedsASignInOfTheLastMinutes()
    {
        QFETCH(QByteArray, act);
        World world;
        auto early = world.signedIn();
        const auto request = world.actCalled(act, early);
        QVERIFY(!request.path.isEmpty());
        world.clock.advanceSeconds(freshSeconds);
        auto late = world.renewed();
        QCOMPARE(late.get(u"/v1/me"_s).status, 200);
        const auto refused = request.by(late);
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.code(), u"fresh-sign-in");
        QCOMPARE(refused.json[u"maxAge"].toInt(), freshSeconds);
        QCOMPARE(refused.header("www-authenticate"),
                 "Bearer error=\"insufficient_user_authentication\", max_age=\"900\"");
        // It ends no session and is not an outcome: the identical request succeeds later.
        QCOMPARE(late.get(u"/v1/me"_s).status, 200);
        auto again = world.signedIn();
        const auto done = request.by(again);
        QVERIFY2(done.status == 200 || done.status == 201, done.body.constData());
        QVERIFY(done.header("idempotency-replayed").isEmpty());
    }

    void itIsFreshForAQuarterOfAnHour_data() { nameActs(); }
    void itIsFreshForAQuarterOfAnHour()
    {
        QFETCH(QByteArray, act);
        World world;
        auto early = world.signedIn();
        const auto request = world.actCalled(act, early);
        world.clock.advanceSeconds(freshSeconds - 1);
        auto later = world.renewed();
        const auto done = request.by(later);
        QVERIFY2(done.status == 200 || done.status == 201, done.body.constData());
    }

    void everydayWorkNeedsNone()
    {
        World world;
        auto early = world.signedIn();
        const auto tenant = makeTenant(early);
        const auto ben =
            world.addStaff(u"Ben Ode"_s, u"ben@northwind.example"_s, Role::Helpdesk, goodPassword);
        world.redeem(world.codeFor(world.ownerEmail), {{"device_name", u"Phone"_s}});
        world.clock.advanceSeconds(freshSeconds * 10);
        auto client = world.renewed();
        const auto change = [&client](const QString &path, const QJsonObject &body) {
            return client.patch(path, body, client.get(path).etag()).status;
        };
        QCOMPARE(change(tenant.customerPath, {{u"organisation"_s, u"Other"_s}}), 200);
        QCOMPARE(change(u"/v1/partner"_s, {{u"name"_s, u"Southwind"_s}}), 200);
        QCOMPARE(change(u"/v1/staff/"_s + ben.account.toString(), {{u"role"_s, u"readOnly"_s}}),
                 200);
        QCOMPARE(change(u"/v1/staff/"_s + world.owner.account.toString(), {{u"name"_s, u"Ann"_s}}),
                 200);
        // One's own devices: a lost phone must not have to wait.
        const auto own = client.get(u"/v1/sessions"_s).json[u"items"].toArray();
        QCOMPARE(own.size(), 2);
        for (const auto &session : own) {
            if (!session[u"current"].toBool())
                QCOMPARE(
                    client.send("DELETE", u"/v1/sessions/"_s + session[u"id"].toString(), {}, {})
                        .status,
                    200);
        }
    }

    void aBatchIsNoWayAroundIt()
    {
        World world;
        auto early = world.signedIn();
        world.clock.advanceSeconds(freshSeconds);
        auto late = world.renewed();
        const auto tag = u"/v1/tags/"_s + Id::make().toString();
        const auto staff = u"/v1/staff/"_s + Id::make().toString();
        const QJsonObject batch{
            {u"items"_s, QJsonArray{createItem(staff, World::ownerBody()),
                                    createItem(tag, {{u"name"_s, u"Blue"_s}})}}};
        const auto results = late.post(u"/v1/batches"_s, batch).json[u"results"].toArray();
        QCOMPARE(results[0][u"status"].toInt(), 401);
        QCOMPARE(results[0][u"body"][u"code"].toString(), u"fresh-sign-in");
        QCOMPARE(results[1][u"status"].toInt(), 201);
        auto again = world.signedIn();
        const auto more = again.post(u"/v1/batches"_s, batch).json[u"results"].toArray();
        QCOMPARE(more[0][u"status"].toInt(), 201);
        QVERIFY(more[1][u"replayed"].toBool());
    }

    void onOnesOwnComputerNobodyIsAsked()
    {
        Running running;
        auto client = running.client();
        const auto tenant = makeTenant(client);
        running.clock.advanceSeconds(86400);
        QCOMPARE(client
                     .patch(tenant.customerPath, {{u"managementMode"_s, u"customer"_s}},
                            client.get(tenant.customerPath).etag())
                     .status,
                 200);
        QCOMPARE(client.put(u"/v1/staff/"_s + Id::make().toString(), World::ownerBody()).status,
                 201);
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::SignInFreshTest)
#include "tst_signin_fresh.moc"
