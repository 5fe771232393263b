#include "core/base/seal.h"
#include "core/net/browsersignin.h"
#include "tests/net/lineserver.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace core;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

//! A minimal authorization server for public clients: one code, bound as RFC 7636 requires.
class SmallServer final : public LineServer {
public:
    QString issuer = url().toString();
    QString authorize = url().toString() + u"/authorize"_s;
    QString challenge;
    QString redirect;
    QString code = u"the-code"_s;
    bool knowsPkce = true;
    int redeemed = 0;
    QUrlQuery asked; //!< the last form

    SmallServer()
    {
        answer = [this](QTcpSocket &socket) {
            const auto request = requests.constLast();
            if (request.startsWith("GET /.well-known/oauth-authorization-server "))
                return write(socket, "200 OK", metadata());
            asked = QUrlQuery(QString::fromLatin1(request.mid(request.indexOf("\r\n\r\n") + 4)));
            const auto value = [this](const QString &name) {
                return asked.queryItemValue(name, QUrl::FullyDecoded);
            };
            const auto hash =
                QCryptographicHash::hash(value(u"code_verifier"_s).toLatin1(),
                                         QCryptographicHash::Sha256)
                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
            if (value(u"code"_s) != code || value(u"redirect_uri"_s) != redirect ||
                QString::fromLatin1(hash) != challenge || redeemed > 0)
                return write(socket, "400 Bad Request", {{u"error"_s, u"invalid_grant"_s}});
            ++redeemed;
            write(socket, "200 OK",
                  {{u"access_token"_s, u"access"_s},
                   {u"refresh_token"_s, u"refresh"_s},
                   {u"token_type"_s, u"Bearer"_s},
                   {u"expires_in"_s, 600},
                   {u"account"_s, QJsonObject{{u"id"_s, u"a1"_s}, {u"name"_s, u"Ana"_s}}},
                   {u"tenant"_s, QJsonObject{{u"id"_s, u"t1"_s}, {u"name"_s, u"Northwind"_s}}}});
        };
    }

private:
    QJsonObject metadata() const
    {
        return {{u"issuer"_s, issuer},
                {u"authorization_endpoint"_s, authorize},
                {u"authorization_response_iss_parameter_supported"_s, true},
                {u"code_challenge_methods_supported"_s,
                 QJsonArray{knowsPkce ? u"S256"_s : u"plain"_s}}};
    }
    static void write(QTcpSocket &socket, const QByteArray &status, const QJsonObject &json)
    {
        const auto body = QJsonDocument(json).toJson();
        socket.write(head(status, body.size()) + body);
    }
};

const Device device{u"tenantry-desktop"_s, u"d1"_s, u"Front desk"_s};

} // namespace

//! RFC 8252, 7636 and 9207 from the client's side.
class TestBrowserSignIn : public QObject {
    Q_OBJECT

    std::unique_ptr<SmallServer> m_server;
    std::unique_ptr<BrowserSignIn> m_signIn;
    QUrl m_address; //!< for the browser to open
    std::optional<Result<SharedGrant>> m_end;

    void start(std::chrono::milliseconds patience = 60s)
    {
        m_end.reset();
        m_address.clear();
        m_signIn = std::make_unique<BrowserSignIn>(
            m_server->url(), device,
            [](SignInPage page) {
                return page == SignInPage::Done ? QByteArray("<style>p{color:red}</style><p>done")
                                                : QByteArray("<p>not done");
            },
            u"ana@northwind.example"_s, patience);
        connect(m_signIn.get(), &BrowserSignIn::waiting, this,
                [this](const QUrl &address) { m_address = address; });
        connect(m_signIn.get(), &BrowserSignIn::finished, this,
                [this](const Result<SharedGrant> &grant) { m_end = grant; });
        m_signIn->start();
    }
    void untilBrowser()
    {
        start();
        QTRY_VERIFY(!m_address.isEmpty());
        m_server->challenge = sent(u"code_challenge"_s);
        m_server->redirect = sent(u"redirect_uri"_s);
    }
    QString sent(const QString &name) const
    {
        return QUrlQuery(m_address).queryItemValue(name, QUrl::FullyDecoded);
    }
    //! The browser's reaction to the server's redirect.
    QByteArray bring(const QString &query, const QByteArray &path = "/callback",
                     const QByteArray &host = {})
    {
        const QUrl redirect(sent(u"redirect_uri"_s));
        QTcpSocket browser;
        browser.connectToHost(redirect.host(), static_cast<quint16>(redirect.port()));
        browser.write("GET " + path + '?' + query.toLatin1() + " HTTP/1.1\r\nHost: " +
                      (host.isEmpty() ? redirect.authority().toLatin1() : host) + "\r\n\r\n");
        if (!QTest::qWaitFor([&] { return browser.state() == QAbstractSocket::UnconnectedState; }))
            return "no end";
        return browser.readAll();
    }
    QString good(const QString &code = u"the-code"_s) const
    {
        return u"code=%1&state=%2&iss=%3"_s.arg(
            code, sent(u"state"_s), QString::fromLatin1(QUrl::toPercentEncoding(m_server->issuer)));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(initCrypto()); }
    void init() { m_server = std::make_unique<SmallServer>(); }
    void cleanup()
    {
        m_signIn.reset();
        m_server.reset();
    }

    void theBrowserIsSentToTheServerWithEverythingThatBindsTheAnswer()
    {
        untilBrowser();
        QCOMPARE(m_address.adjusted(QUrl::RemoveQuery), QUrl(m_server->authorize));
        QCOMPARE(sent(u"response_type"_s), u"code"_s);
        QCOMPARE(sent(u"client_id"_s), u"tenantry-desktop"_s);
        QCOMPARE(sent(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(sent(u"login_hint"_s), u"ana@northwind.example"_s);
        QCOMPARE(sent(u"code_challenge"_s).size(), 43);
        QCOMPARE(sent(u"state"_s).size(), 43);
        QVERIFY(sent(u"redirect_uri"_s).startsWith(u"http://127.0.0.1:"_s));
    }
    void aCodeBecomesTokensAndTheBrowserIsTold()
    {
        untilBrowser();
        const auto page = bring(good());
        QVERIFY2(page.startsWith("HTTP/1.1 200"), page);
        QVERIFY(page.contains("<p>done"));
        QVERIFY(page.contains("Content-Security-Policy: default-src 'none'"));
        QVERIFY(page.contains("style-src 'sha256-"));
        QTRY_VERIFY(m_end);
        QVERIFY2(m_end->has_value(), qPrintable(*m_end ? QString() : m_end->error().detail));
        const auto &grant = ***m_end;
        QCOMPARE(grant.access.reveal(), QByteArray("access"));
        QCOMPARE(grant.refresh.reveal(), QByteArray("refresh"));
        QCOMPARE(grant.account, u"a1"_s);
        QCOMPARE(grant.organisation, u"Northwind"_s);
        QCOMPARE(m_server->asked.queryItemValue(u"device_id"_s), u"d1"_s);
        QCOMPARE(m_server->asked.queryItemValue(u"device_name"_s, QUrl::FullyDecoded),
                 u"Front desk"_s);
    }
    void whatIsNotTheAnswerIsTurnedAwayAndTheRealOneStillComes_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("host");
        QTest::newRow("wrong state")
            << u"code=stolen&state=wrong"_s << QByteArray("/callback") << QByteArray();
        QTest::newRow("no state") << u"code=stolen"_s << QByteArray("/callback") << QByteArray();
        QTest::newRow("an error without state")
            << u"error=access_denied"_s << QByteArray("/callback") << QByteArray();
        QTest::newRow("another path") << u"STATE"_s << QByteArray("/favicon.ico") << QByteArray();
        QTest::newRow("under another name")
            << u"STATE"_s << QByteArray("/callback") << QByteArray("evil.example");
    }
    void whatIsNotTheAnswerIsTurnedAwayAndTheRealOneStillComes()
    {
        QFETCH(QString, query);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, host);
        untilBrowser();
        if (query == u"STATE")
            query = good();
        QVERIFY(bring(query, path, host).startsWith("HTTP/1.1 404"));
        QVERIFY(!m_end);
        QCOMPARE(m_server->redeemed, 0);
        bring(good());
        QTRY_VERIFY(m_end);
        QVERIFY(m_end->has_value());
    }
    void anAnswerOfAnotherIssuerIsRefused()
    {
        untilBrowser();
        bring(u"code=the-code&state=%1&iss=https%3A%2F%2Fevil.example"_s.arg(sent(u"state"_s)));
        QTRY_VERIFY(m_end);
        QVERIFY(!*m_end);
        QCOMPARE(m_end->error().code, ErrorCode::Forbidden);
        QCOMPARE(m_server->redeemed, 0);
    }
    void itIsHeardOnlyOnce()
    {
        untilBrowser();
        bring(good());
        QTRY_VERIFY(m_end);
        QTcpSocket second;
        const QUrl redirect(sent(u"redirect_uri"_s));
        second.connectToHost(redirect.host(), static_cast<quint16>(redirect.port()));
        QTRY_COMPARE(second.error(), QAbstractSocket::ConnectionRefusedError);
        QCOMPARE(m_server->redeemed, 1);
    }
    void aPersonWhoRefusesIsBelieved()
    {
        untilBrowser();
        const auto page =
            bring(u"error=access_denied&state=%1&iss=%2"_s.arg(sent(u"state"_s), m_server->issuer));
        QVERIFY(page.contains("<p>not done"));
        QTRY_VERIFY(m_end);
        QVERIFY(!*m_end);
        QCOMPARE(m_end->error().code, ErrorCode::Cancelled);
        QVERIFY(m_end->error().detail.contains(u"access_denied"_s));
    }
    void aCodeThatTheServerDoesNotTakeEndsTheAttempt()
    {
        untilBrowser();
        bring(good(u"another"_s));
        QTRY_VERIFY(m_end);
        QVERIFY(!*m_end);
        QCOMPARE(m_end->error().code, ErrorCode::SignIn);
    }
    void aVerifierIsFreshEachTime()
    {
        untilBrowser();
        const auto first = sent(u"code_challenge"_s);
        untilBrowser();
        QVERIFY(first != sent(u"code_challenge"_s));
    }
    void nobodyIsWaitedForForEver()
    {
        start(50ms);
        QTRY_VERIFY(m_end);
        QVERIFY(!*m_end);
        QCOMPARE(m_end->error().code, ErrorCode::Cancelled);
        QVERIFY(m_end->error().is(SignInProblem::TimedOut));
    }
    void aServerThatMeansAnotherAddressIsNotFollowed_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("authorize");
        QTest::newRow("issuer") << u"https://other.example"_s << QString();
        QTest::newRow("page") << QString() << u"https://other.example/authorize"_s;
    }
    void aServerThatMeansAnotherAddressIsNotFollowed()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, authorize);
        if (!issuer.isEmpty())
            m_server->issuer = issuer;
        if (!authorize.isEmpty())
            m_server->authorize = authorize;
        start();
        QTRY_VERIFY(m_end);
        QVERIFY(!*m_end);
        QCOMPARE(m_end->error().code, ErrorCode::Format);
        QVERIFY(m_address.isEmpty());
    }
    void aServerWithoutPkceIsNotUsed()
    {
        m_server->knowsPkce = false;
        start();
        QTRY_VERIFY(m_end);
        QVERIFY(!*m_end);
        QVERIFY(m_address.isEmpty());
    }

    void anAddressIsTakenAsAPersonTypesIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url"); // empty = refused for the problem
        QTest::addColumn<AddressProblem>("problem");
        constexpr auto none = AddressProblem::Malformed;
        QTest::newRow("name") << u"tenantry.example"_s << u"https://tenantry.example"_s << none;
        QTest::newRow("spaces") << u"  tenantry.example "_s << u"https://tenantry.example"_s
                                << none;
        QTest::newRow("port") << u"tenantry.example:8443"_s << u"https://tenantry.example:8443"_s
                              << none;
        QTest::newRow("usual port")
            << u"https://Tenantry.example:443/"_s << u"https://tenantry.example"_s << none;
        QTest::newRow("here") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s << none;
        QTest::newRow("empty") << u"  "_s << QString() << AddressProblem::Empty;
        QTest::newRow("clear text")
            << u"http://tenantry.example"_s << QString() << AddressProblem::Scheme;
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString() << AddressProblem::Malformed;
        QTest::newRow("ftp") << u"ftp://tenantry.example"_s << QString() << AddressProblem::Scheme;
        QTest::newRow("password") << u"https://me:pass@tenantry.example"_s << QString()
                                  << AddressProblem::Malformed;
        QTest::newRow("path") << u"https://tenantry.example/login"_s << QString()
                              << AddressProblem::Path;
        QTest::newRow("words") << u"our server"_s << QString() << AddressProblem::Malformed;
    }
    void anAddressIsTakenAsAPersonTypesIt()
    {
        QFETCH(QString, typed);
        const auto url = serverUrlFromText(typed);
        QFETCH(AddressProblem, problem);
        QTEST(url ? url->toString() : QString(), "url");
        QVERIFY(url || url.error().is(problem));
    }
};

QTEST_GUILESS_MAIN(TestBrowserSignIn)
#include "tst_browsersignin.moc"
