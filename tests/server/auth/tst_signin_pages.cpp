#include "server/web/flow.h"
#include "tests/server/auth/signinkit.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

const QString good = QString::fromUtf8(goodPassword);

//! The text of a page, without random and typed parts.
QByteArray said(Reply reply, const QByteArray &typed)
{
    const auto form = fieldOf(reply, "form").toLatin1();
    return QByteArray::number(reply.status) + ' ' +
           reply.body.replace(form, "FORM").replace(typed, "TYPED");
}

} // namespace

class SignInPagesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void aPersonSignsInWithAPassword()
    {
        SignInWorld world;
        auto browser = world.browser();
        const auto page = browser.get(world.authorizePath());
        QCOMPARE(page.status, 200);
        QVERIFY(page.header("content-type").startsWith("text/html"));

        const auto back = world.signIn(browser, u" Ana@Northwind.example "_s, good);
        QCOMPARE(back.status, 303);
        QVERIFY(back.header("location").startsWith(QByteArray(redirectUri) + "?code="));
        QCOMPARE(sentBack(back, "state"), u"state 1"_s);
        QCOMPARE(sentBack(back, "iss").toLatin1(), world.origin());

        const auto answer = world.redeem(sentBack(back, "code"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json[u"account"].toObject()[u"email"].toString(), world.ownerEmail);
        QCOMPARE(answer.json[u"tenant"].toObject()[u"name"].toString(), u"Northwind MSP"_s);
        QCOMPARE(answer.header("cache-control"), "no-store");

        Client client(world.server->port(), answer.json[u"access_token"].toString().toLatin1());
        const auto me = client.get(u"/v1/me"_s);
        QCOMPARE(me.status, 200);
        QCOMPARE(me.json[u"role"].toString(), u"owner"_s);
        QCOMPARE(me.json[u"account"].toObject()[u"name"].toString(), u"Ana Keller"_s);
        QCOMPARE(client.get(u"/v1/customers"_s).status, 200);
    }

    void nobodyAndAWrongPasswordLookTheSame()
    {
        SignInWorld world;
        const auto off = world.addStaff(u"Off"_s, u"off@northwind.example"_s,
                                        core::StaffRole::Helpdesk, goodPassword);
        world.changePerson(off, [](core::Staff &person) { person.disabled = true; });
        world.addStaff(u"New"_s, u"new@northwind.example"_s, core::StaffRole::Helpdesk);
        const auto sso = world.addStaff(u"Elsewhere"_s, u"sso@northwind.example"_s,
                                        core::StaffRole::Helpdesk, goodPassword);
        world.changePerson(sso, [](core::Staff &person) {
            person.identityProvider = core::IdentityProvider::SingleSignOn;
        });
        const auto answer = [&world](const QByteArray &email, const QString &password) {
            auto browser = world.browser();
            return said(world.signIn(browser, QString::fromLatin1(email), password), email);
        };
        const auto wrong = answer("ana@northwind.example", u"not this one"_s);
        QVERIFY(wrong.startsWith("403 "));
        QCOMPARE(answer("nobody@northwind.example", good), wrong);
        QCOMPARE(answer("off@northwind.example", good), wrong);
        QCOMPARE(answer("new@northwind.example", good), wrong);
        QCOMPARE(answer("new@northwind.example", {}), wrong);
        QCOMPARE(answer("sso@northwind.example", good), wrong);
        world.addStaff(u"Ben"_s, u"ben@northwind.example"_s, core::StaffRole::Administrator,
                       goodPassword);
        world.changePartner({{u"requireSingleSignOn"_s, true}});
        QCOMPARE(answer("ben@northwind.example", good), wrong);
        QVERIFY(answer("ana@northwind.example", good).startsWith("303 "));
    }

    void formsFromElsewhereAreRefused_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("withCookie");
        QTest::addColumn<int>("status");
        const QByteArray none;
        QTest::newRow("good") << none << none << true << 303;
        QTest::newRow("null origin") << QByteArray("Origin") << QByteArray("null") << true << 303;
        QTest::newRow("same origin")
            << QByteArray("Sec-Fetch-Site") << QByteArray("same-origin") << true << 303;
        QTest::newRow("foreign origin")
            << QByteArray("Origin") << QByteArray("https://evil.example") << true << 400;
        QTest::newRow("cross-site")
            << QByteArray("Sec-Fetch-Site") << QByteArray("cross-site") << true << 400;
        QTest::newRow("same site")
            << QByteArray("Sec-Fetch-Site") << QByteArray("same-site") << true << 400;
        QTest::newRow("no cookie") << none << none << false << 400;
    }
    void formsFromElsewhereAreRefused()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(bool, withCookie);
        SignInWorld world;
        auto browser = world.browser();
        const auto page = browser.get(world.authorizePath());
        if (!withCookie)
            browser.cookies.clear();
        if (!header.isEmpty())
            browser.always = {{header, value}};
        const auto reply = browser.post(
            u"/authorize"_s,
            {{"form", fieldOf(page, "form")}, {"email", world.ownerEmail}, {"password", good}});
        QTEST(reply.status, "status");
    }

    void aFormOfAnotherBrowserOrTimeIsRefused()
    {
        SignInWorld world;
        auto browser = world.browser();
        auto other = world.browser();
        const auto form = fieldOf(browser.get(world.authorizePath()), "form");
        static_cast<void>(other.get(world.authorizePath()));
        const auto post = [&](Browser &from, const QString &text) {
            return from
                .post(u"/authorize"_s,
                      {{"form", text}, {"email", world.ownerEmail}, {"password", good}})
                .status;
        };
        QCOMPARE(post(other, form), 400);
        QCOMPARE(post(browser, form.chopped(1)), 400);
        world.clock.advanceSeconds(30 * 60);
        QCOMPARE(post(browser, form), 400);
    }

    void badQuestionsAreAnsweredAsTheyMayBe_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("error"); // empty: shown on a page, not sent to the redirect
        QTest::newRow("foreign redirect")
            << QByteArray("redirect_uri") << u"https://evil.example/callback"_s << QString();
        QTest::newRow("unknown client") << QByteArray("client_id") << u"other"_s << QString();
        QTest::newRow("no PKCE") << QByteArray("code_challenge") << QString()
                                 << u"invalid_request"_s;
        QTest::newRow("plain PKCE")
            << QByteArray("code_challenge_method") << u"plain"_s << u"invalid_request"_s;
        QTest::newRow("token wanted")
            << QByteArray("response_type") << u"token"_s << u"unsupported_response_type"_s;
        QTest::newRow("large state")
            << QByteArray("state") << QString(513, u'x') << u"invalid_request"_s;
    }
    void badQuestionsAreAnsweredAsTheyMayBe()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, value);
        QFETCH(QString, error);
        SignInWorld world;
        const auto path = world.authorizePath();
        QList<std::pair<QByteArray, QString>> fields;
        const auto parts = path.section(u'?', 1).split(u'&');
        for (const auto &part : parts) {
            const auto name = part.section(u'=', 0, 0).toLatin1();
            fields.append({name, name == field ? value
                                               : QUrl::fromPercentEncoding(
                                                     part.section(u'=', 1).toLatin1())});
        }
        const auto reply =
            world.browser().get(u"/authorize?"_s + QString::fromLatin1(formBody(fields)));
        QCOMPARE(reply.status, error.isEmpty() ? 400 : 303);
        QCOMPARE(sentBack(reply, "error"), error);
        if (error.isEmpty())
            QVERIFY(reply.header("location").isEmpty());
        else
            QCOMPARE(sentBack(reply, "iss").toLatin1(), world.origin());
    }

    void aFirstPasswordIsChangedOnTheWay()
    {
        SignInWorld world;
        const auto person = world.addStaff(u"Ben Ode"_s, u"ben@northwind.example"_s,
                                           core::StaffRole::Helpdesk, goodPassword);
        world.mustChange(person);
        auto browser = world.browser();
        const auto page = world.signIn(browser, u"ben@northwind.example"_s, good);
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("action=\"/password\""));
        const auto change = [&](const QString &form, const QString &password) {
            return browser.post(u"/password"_s,
                                {{"form", form}, {"password", password}, {"repeat", password}});
        };
        const auto form = fieldOf(page, "form");
        QCOMPARE(change(form, good).body.contains("current password"), true);
        QCOMPARE(change(form, u"short"_s).status, 422);
        const auto back = change(form, u"Blaue-Lampe-77-Regen"_s);
        QCOMPARE(back.status, 303);
        QCOMPARE(world.redeem(sentBack(back, "code")).status, 200);
        // The form was for a password that is no longer valid.
        QCOMPARE(change(form, u"Rote-Lampe-78-Regen"_s).status, 400);
        auto again = world.browser();
        QCOMPARE(world.signIn(again, u"ben@northwind.example"_s, good).status, 403);
        QCOMPARE(world.signIn(again, u"ben@northwind.example"_s, u"Blaue-Lampe-77-Regen"_s).status,
                 303);
    }

    void pagesAreClosedToOthers()
    {
        SignInWorld world;
        auto browser = world.browser();
        const QList<Reply> pages{browser.get(world.authorizePath()), browser.get(u"/authorize"_s),
                                 browser.get(u"/setup"_s), browser.get(u"/signed-out"_s),
                                 world.signIn(browser, u"nobody@northwind.example"_s, good)};
        for (const auto &page : pages) {
            const auto policy = page.header("content-security-policy");
            QVERIFY(policy.contains("default-src 'none'"));
            QVERIFY(policy.contains("frame-ancestors 'none'"));
            QVERIFY(!policy.contains("script-src"));
            QCOMPARE(page.header("referrer-policy"), "no-referrer");
            QCOMPARE(page.header("x-content-type-options"), "nosniff");
            QCOMPARE(page.header("cross-origin-opener-policy"), "same-origin");
            QCOMPARE(page.header("cache-control"), "no-store");
            QVERIFY(!page.body.contains("<script"));
            QVERIFY(!page.body.contains(" style="));
        }
        QCOMPARE(browser.get(u"/assets/pages.css"_s).header("content-type"),
                 "text/css; charset=utf-8");
        QCOMPARE(browser.post(u"/signed-out"_s, {}).status, 405);
    }

    void cookiesAreForThisHostAndNoScript()
    {
        SignInWorld world;
        auto browser = world.browser();
        const auto page = browser.get(world.authorizePath());
        const auto cookie = page.header("set-cookie");
        QVERIFY(cookie.startsWith("tenantry-browser="));
        QVERIFY(cookie.contains("; HttpOnly"));
        QVERIFY(cookie.contains("; SameSite=Strict"));
        QVERIFY(cookie.contains("; Path=/"));
        // Plain HTTP on this computer; over TLS they are __Host- and Secure.
        QVERIFY(!cookie.contains("Secure"));
        const PublicAddress address(QUrl(u"https://tenantry.example"_s));
        const auto secure = setCookie(address, "tenantry-link", "x", 1800, SameSite::Lax).second;
        QCOMPARE(secure, "__Host-tenantry-link=x; Path=/; HttpOnly; Max-Age=1800; SameSite=Lax; "
                         "Secure");
    }

    void whatIsTypedIsTextOnThePage()
    {
        SignInWorld world;
        auto browser = world.browser();
        const auto nasty = u"\"><script>alert(1)</script>@x.example"_s;
        const auto page = world.signIn(browser, nasty, good);
        QCOMPARE(page.status, 403);
        QVERIFY(!page.body.contains("<script"));
        QVERIFY(page.body.contains("&lt;script&gt;"));
    }

    void germanIsSpoken()
    {
        SignInWorld world;
        auto browser = world.browser();
        browser.always = {{"Accept-Language", "de-DE,de;q=0.9"}};
        const auto page = browser.get(world.authorizePath());
        QVERIFY(page.body.contains("lang=\"de\""));
        QVERIFY(page.body.contains("<h1>Anmelden</h1>"));
        QCOMPARE(page.header("vary"), "Accept-Language");
    }

    void aProgramBehindIpv6IsReachedToo()
    {
        SignInWorld world;
        auto browser = world.browser();
        const auto page = browser.get(world.authorizePath(u"http://[::1]:49152/callback"_s));
        const auto reply = browser.post(
            u"/authorize"_s,
            {{"form", fieldOf(page, "form")}, {"email", world.ownerEmail}, {"password", good}});
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.header("refresh").startsWith("0; url=http://[::1]:49152/callback?code="));
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::SignInPagesTest)
#include "tst_signin_pages.moc"
