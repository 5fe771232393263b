#include "server/store/sessions.h"
#include "tests/server/auth/signinkit.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

QString access(const Reply &reply)
{
    return reply.json[u"access_token"].toString();
}

QString renewal(const Reply &reply)
{
    return reply.json[u"refresh_token"].toString();
}

} // namespace

class SignInGrantsTest final : public QObject {
    Q_OBJECT

    static int asks(const SignInWorld &world, const Reply &grant,
                    const QString &path = u"/v1/server"_s)
    {
        return Client(world.server->port(), access(grant).toLatin1()).get(path).status;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void theServerSaysHowToSignIn()
    {
        SignInWorld world;
        const auto about = world.browser().get(u"/.well-known/oauth-authorization-server"_s).json;
        const auto origin = QString::fromLatin1(world.origin());
        QCOMPARE(about[u"issuer"].toString(), origin);
        QCOMPARE(about[u"authorization_endpoint"].toString(), origin + u"/authorize"_s);
        QCOMPARE(about[u"code_challenge_methods_supported"].toArray(), QJsonArray{u"S256"_s});
        QVERIFY(about[u"authorization_response_iss_parameter_supported"].toBool());
    }

    void aCodeIsBoundToItsRequest_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error");
        const auto refused = u"invalid_grant"_s;
        QTest::newRow("wrong verifier")
            << QByteArray("code_verifier") << QString(43, u'x') << refused;
        QTest::newRow("no verifier") << QByteArray("code_verifier") << QString() << refused;
        QTest::newRow("another redirect")
            << QByteArray("redirect_uri") << u"http://127.0.0.1:49153/callback"_s << refused;
        QTest::newRow("foreign redirect")
            << QByteArray("redirect_uri") << u"https://evil.example/"_s << refused;
        QTest::newRow("our other program")
            << QByteArray("client_id") << u"tenantry-cli"_s << refused;
        QTest::newRow("unknown program")
            << QByteArray("client_id") << u"other"_s << u"invalid_client"_s;
        QTest::newRow("no code") << QByteArray("code") << QString() << refused;
        QTest::newRow("password grant")
            << QByteArray("grant_type") << u"password"_s << u"unsupported_grant_type"_s;
    }
    void aCodeIsBoundToItsRequest()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, value);
        QFETCH(QString, error);
        SignInWorld world;
        const auto code = world.codeFor(world.ownerEmail);
        QVERIFY(!code.isEmpty());
        const auto reply = world.redeem(code, {{field, value}});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json[u"error"].toString(), error);
    }

    void aCodeIsForOneTry()
    {
        SignInWorld world;
        const auto code = world.codeFor(world.ownerEmail);
        QCOMPARE(world.redeem(code, {{"code_verifier", QString(43, u'x')}}).status, 400);
        QCOMPARE(world.redeem(code).status, 400);
    }

    void aCodeThatComesTwiceEndsWhatItGave()
    {
        SignInWorld world;
        const auto code = world.codeFor(world.ownerEmail);
        const auto grant = world.redeem(code);
        QCOMPARE(grant.status, 200);
        QCOMPARE(asks(world, grant), 200);
        QCOMPARE(world.redeem(code).json[u"error"].toString(), u"invalid_grant"_s);
        QCOMPARE(asks(world, grant), 401);
        QCOMPARE(world.refresh(renewal(grant)).status, 400);
    }

    void aCodeIsGoodForAMinute_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("status");
        QTest::newRow("before") << 59 << 200;
        QTest::newRow("at its end") << 60 << 400;
        QTest::newRow("after") << 61 << 400;
    }
    void aCodeIsGoodForAMinute()
    {
        QFETCH(int, seconds);
        SignInWorld world;
        const auto code = world.codeFor(world.ownerEmail);
        world.clock.advanceSeconds(seconds);
        QTEST(world.redeem(code).status, "status");
    }

    void anAccessTokenEndsAfterTenMinutes()
    {
        SignInWorld world;
        const auto grant = world.redeem(world.codeFor(world.ownerEmail));
        QCOMPARE(grant.json[u"expires_in"].toInt(), 600);
        world.clock.advanceSeconds(599);
        QCOMPARE(asks(world, grant), 200);
        world.clock.advanceSeconds(1);
        QCOMPARE(asks(world, grant), 401);
    }

    void renewingGivesAnotherPairEachTime()
    {
        SignInWorld world;
        auto grant = world.redeem(world.codeFor(world.ownerEmail));
        for (int i = 0; i < 5; ++i) {
            world.clock.advanceSeconds(500);
            const auto next = world.refresh(renewal(grant));
            QCOMPARE(next.status, 200);
            QVERIFY(renewal(next) != renewal(grant));
            QVERIFY(access(next) != access(grant));
            QCOMPARE(asks(world, next), 200);
            grant = next;
        }
        QCOMPARE(grant.json[u"account"].toObject()[u"email"].toString(), world.ownerEmail);
    }

    void aLostAnswerIsHealedOnce()
    {
        SignInWorld world;
        const auto first = world.redeem(world.codeFor(world.ownerEmail));
        const auto lost = world.refresh(renewal(first));
        QCOMPARE(lost.status, 200);
        world.clock.advanceSeconds(59);
        const auto healed = world.refresh(renewal(first));
        QCOMPARE(healed.status, 200);
        QCOMPARE(asks(world, healed), 200);
        // The holder of the lost answer is not the one who asked again.
        QCOMPARE(world.refresh(renewal(lost)).status, 400);
        QCOMPARE(asks(world, healed), 401);
        QCOMPARE(world.refresh(renewal(healed)).status, 400);
    }

    void aCopiedTokenEndsTheFamily_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("after the grace") << 60 << QByteArray();
        QTest::newRow("from another device") << 1 << QByteArray("device_id");
        QTest::newRow("in another program") << 1 << QByteArray("client_id");
    }
    void aCopiedTokenEndsTheFamily()
    {
        QFETCH(int, seconds);
        QFETCH(QByteArray, field);
        SignInWorld world;
        const auto first = world.redeem(world.codeFor(world.ownerEmail));
        const auto second = world.refresh(renewal(first));
        world.clock.advanceSeconds(seconds);
        const auto value = field == "device_id" ? core::Id::make().toString() : u"tenantry-cli"_s;
        QCOMPARE(world.refresh(renewal(first), {{field, value}}).status, 400);
        QCOMPARE(asks(world, second), 401);
        QCOMPARE(world.refresh(renewal(second)).status, 400);
    }

    void anOlderTokenThanTheLastEndsTheFamily()
    {
        SignInWorld world;
        const auto first = world.redeem(world.codeFor(world.ownerEmail));
        const auto second = world.refresh(renewal(first));
        const auto third = world.refresh(renewal(second));
        QCOMPARE(world.refresh(renewal(first)).status, 400);
        QCOMPARE(world.refresh(renewal(third)).status, 400);
    }

    void anUnusedSignInEndsAfterThirtyDays_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("status");
        const qint64 days = qint64(sessionIdleDays) * 24 * 60 * 60;
        QTest::newRow("before") << days - 1 << 200;
        QTest::newRow("at its end") << days << 400;
    }
    void anUnusedSignInEndsAfterThirtyDays()
    {
        QFETCH(qint64, seconds);
        SignInWorld world;
        const auto grant = world.redeem(world.codeFor(world.ownerEmail));
        world.clock.advanceSeconds(seconds);
        QTEST(world.refresh(renewal(grant)).status, "status");
    }

    void signingOutEndsTheSession_data()
    {
        QTest::addColumn<bool>("byRefreshToken");
        QTest::newRow("refresh token") << true;
        QTest::newRow("access token") << false;
    }
    void signingOutEndsTheSession()
    {
        QFETCH(bool, byRefreshToken);
        SignInWorld world;
        const auto grant = world.redeem(world.codeFor(world.ownerEmail));
        QCOMPARE(asks(world, grant), 200);
        const auto revoke = [&](const QString &token) {
            return world.browser()
                .post(u"/revoke"_s, {{"token", token}, {"client_id", u"tenantry-desktop"_s}})
                .status;
        };
        QCOMPARE(revoke(u"nonsense"_s), 200);
        QCOMPARE(revoke(byRefreshToken ? renewal(grant) : access(grant)), 200);
        QCOMPARE(asks(world, grant), 401);
        QCOMPARE(world.refresh(renewal(grant)).status, 400);
    }

    void devicesAreListedAndEnded()
    {
        SignInWorld world;
        const auto here = world.redeem(world.codeFor(world.ownerEmail));
        world.clock.advanceSeconds(5);
        const auto there = world.redeem(world.codeFor(world.ownerEmail),
                                        {{"device_name", u"  Old\u202e phone\n "_s}});
        Client client(world.server->port(), access(here).toLatin1());
        const auto items = client.get(u"/v1/sessions"_s).json[u"items"].toArray();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0][u"deviceName"].toString(), u"Old phone"_s);
        QCOMPARE(items[1][u"deviceName"].toString(), u"Ana’s laptop"_s);
        QCOMPARE(items[1][u"current"].toBool(), true);

        QCOMPARE(asks(world, there), 200);
        const auto path = u"/v1/sessions/"_s + items[0][u"id"].toString();
        QCOMPARE(client.send("DELETE", path, {}, {}).status, 200);
        world.clock.advanceSeconds(10);
        QCOMPARE(asks(world, there), 401);
        QCOMPARE(world.refresh(renewal(there)).status, 400);
        QCOMPARE(asks(world, here), 200);
        QCOMPARE(client.send("DELETE", path, {}, {}).status, 404);
        QCOMPARE(client.get(u"/v1/sessions"_s).json[u"items"].toArray().size(), 1);
    }

    void othersDevicesAreForWhoManagesStaff()
    {
        SignInWorld world;
        const auto helper = world.addStaff(u"Ben Ode"_s, u"ben@northwind.example"_s,
                                           core::StaffRole::Helpdesk, goodPassword);
        const auto owner = world.redeem(world.codeFor(world.ownerEmail));
        const auto help = world.redeem(world.codeFor(u"ben@northwind.example"_s));
        Client byOwner(world.server->port(), access(owner).toLatin1());
        Client byHelper(world.server->port(), access(help).toLatin1());
        const auto own = byOwner.get(u"/v1/sessions"_s).json[u"items"][0][u"id"].toString();
        QCOMPARE(byHelper.get(u"/v1/sessions?account=all"_s).status, 403);
        QCOMPARE(byHelper.get(u"/v1/sessions?account="_s + world.owner.account.toString()).status,
                 403);
        QCOMPARE(byHelper.send("DELETE", u"/v1/sessions/"_s + own, {}, {}).status, 404);
        const auto all = byOwner.get(u"/v1/sessions?account=all"_s).json[u"items"].toArray();
        QCOMPARE(all.size(), 2);
        const auto his = byOwner.get(u"/v1/sessions?account="_s + helper.account.toString())
                             .json[u"items"]
                             .toArray();
        QCOMPARE(his.size(), 1);
        QCOMPARE(
            byOwner.send("DELETE", u"/v1/sessions/"_s + his[0][u"id"].toString(), {}, {}).status,
            200);
        world.clock.advanceSeconds(10);
        QCOMPARE(byHelper.get(u"/v1/me"_s).status, 401);
    }

    void aPersonWhoGoesIsOutWithinSeconds()
    {
        SignInWorld world;
        const auto person = world.addStaff(u"Ben Ode"_s, u"ben@northwind.example"_s,
                                           core::StaffRole::Administrator, goodPassword);
        const auto grant = world.redeem(world.codeFor(u"ben@northwind.example"_s));
        Client client(world.server->port(), access(grant).toLatin1());
        QCOMPARE(client.get(u"/v1/me"_s).json[u"role"].toString(), u"administrator"_s);
        world.changePerson(person, [](auto &staff) { staff.role = core::StaffRole::ReadOnly; });
        world.clock.advanceSeconds(10);
        QCOMPARE(client.get(u"/v1/me"_s).json[u"role"].toString(), u"readOnly"_s);
        world.changePerson(person, [](auto &staff) { staff.disabled = true; });
        world.clock.advanceSeconds(10);
        QCOMPARE(client.get(u"/v1/me"_s).status, 401);
        QCOMPARE(world.refresh(renewal(grant)).status, 400);
    }

    void aTokenOfOnePartnerIsNothingToAnother()
    {
        SignInWorld world;
        AccountKey other;
        world.inDatabase([&](Connection &connection) {
            return makePartner(connection, {u"Other"_s, u"Zoe"_s, u"zoe@other.example"_s},
                               world.clock.now())
                .map([&other](const OneTimeLink &link) { other = link.key; });
        });
        QVERIFY(other.tenant != world.owner.tenant);
        const auto grant = world.redeem(world.codeFor(world.ownerEmail));
        auto bytes =
            QByteArray::fromBase64(access(grant).toLatin1(), QByteArray::Base64UrlEncoding);
        bytes.replace(0, 16, other.tenant.toBytes());
        Client client(world.server->port(), bytes.toBase64(QByteArray::Base64UrlEncoding));
        QCOMPARE(client.get(u"/v1/me"_s).status, 401);
        QCOMPARE(asks(world, grant), 200);
    }

    void tokensAreStoredAsHashesOnly()
    {
        if (TestDatabase::isPostgres())
            QSKIP("the files are the cluster's");
        SignInWorld world;
        const auto grant = world.redeem(world.codeFor(world.ownerEmail));
        const auto link = world.link(world.ownerEmail);
        world.restart();
        QByteArray all;
        const QDir folder = QFileInfo(world.database.location().file).dir();
        for (const auto &name : folder.entryList({u"tenantry.db*"_s}, QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            all += file.readAll();
        }
        QVERIFY(all.size() > 10'000);
        for (const auto &text : {access(grant).toLatin1(), renewal(grant).toLatin1(), link.token}) {
            const auto secret = QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding).mid(16);
            QVERIFY(!all.contains(text));
            QVERIFY(!all.contains(secret));
        }
        QVERIFY(!all.contains(goodPassword));
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::SignInGrantsTest)
#include "tst_signin_grants.moc"
