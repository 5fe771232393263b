#include "core/sync/tokenkeeper.h"

#include "core/base/seal.h"
#include "tests/net/lineserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

const Device device{u"tenantry-desktop"_s, u"d1"_s, u"Front desk"_s};

//! The token endpoint of RFC 6749 with rotation, like ours: the previous token is accepted once
//! more.
class TokenServer final : public LineServer {
public:
    int number = 1; //!< refresh token "r<number>" is the newest
    int loses = 0;  //!< number of answers that get lost
    bool revoked = false;
    QStringList given; //!< received refresh tokens
    int resourceCalls = 0;
    QString padding; //!< makes a token long

    TokenServer()
    {
        answer = [this](QTcpSocket &socket) { serve(socket); };
    }

private:
    void serve(QTcpSocket &socket)
    {
        const auto request = requests.constLast();
        if (request.startsWith("GET /v1/")) {
            ++resourceCalls;
            const bool good = request.contains("Bearer a" + QByteArray::number(number) + "\r\n");
            return write(socket, good ? "200 OK" : "401 Unauthorized", {});
        }
        const QUrlQuery form(QString::fromLatin1(request.mid(request.indexOf("\r\n\r\n") + 4)));
        if (request.startsWith("POST /revoke")) {
            revoked = form.queryItemValue(u"token"_s) == u"r%1"_s.arg(number);
            return write(socket, "200 OK", {});
        }
        const auto token = form.queryItemValue(u"refresh_token"_s);
        given << token;
        const bool newest = token == u"r%1"_s.arg(number);
        if (revoked || (!newest && token != u"r%1"_s.arg(number - 1)))
            return write(socket, "400 Bad Request", {{u"error"_s, u"invalid_grant"_s}});
        if (newest)
            ++number;
        if (loses-- > 0)
            return socket.abort();
        write(socket, "200 OK",
              {{u"access_token"_s, u"a%1"_s.arg(number)},
               {u"refresh_token"_s, u"r%1"_s.arg(number) + padding},
               {u"token_type"_s, u"Bearer"_s},
               {u"expires_in"_s, 600}});
    }
    static void write(QTcpSocket &socket, const QByteArray &status, const QJsonObject &json)
    {
        const auto body = QJsonDocument(json).toJson();
        socket.write(head(status, body.size()) + body);
    }
};

} // namespace

//! Tokens are renewed once for all who need them, and are never only in memory.
class TestTokenKeeper : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<TokenServer> m_server;
    std::unique_ptr<TokenKeeper> m_keeper;

    QString cache() const { return m_folder.filePath(u"cache.sqlite"_s); }
    template <typename F>
    auto ask(F function)
    {
        auto future = m_store->run(function);
        future.waitForFinished();
        return future.takeResult();
    }
    template <typename T>
    static Result<T> waitFor(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000))
            return failure(ErrorCode::Internal, u"no end"_s);
        return future.result();
    }
    QByteArray keptRefresh()
    {
        const auto kept = ask(keptSignIn);
        return kept && *kept ? (*kept)->refresh.reveal() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(initCrypto()); }
    void init()
    {
        QFile::remove(cache());
        m_store = std::make_unique<StoreThread>();
        QVERIFY(waitFor(m_store->open(cache(), m_clock)));
        m_server = std::make_unique<TokenServer>();
        m_keeper = std::make_unique<TokenKeeper>(*m_store, m_server->url(), device);
        QVERIFY(ask([](Store &store) -> Result<void> {
            store.setKey(Secret(QByteArray(32, 'k')));
            auto grant = std::make_shared<Grant>();
            grant->device = device;
            grant->access = Secret("a1");
            grant->refresh = Secret("r1");
            return keepSignIn(store, grant);
        }));
    }
    void cleanup()
    {
        m_keeper.reset();
        m_store.reset();
        m_server.reset();
    }

    void aRenewalIsKeptBeforeItIsUsed()
    {
        const auto token = waitFor(m_keeper->renew());
        QVERIFY(token.has_value());
        QCOMPARE((*token)->reveal(), QByteArray("a2"));
        QCOMPARE(keptRefresh(), QByteArray("r2"));
        QCOMPARE(ask(keptSignIn).value()->device.id, u"d1"_s);
    }
    void whatCannotBeKeptIsNotUsed()
    {
        QVERIFY(ask([](Store &store) { return store.limitPages(1); }));
        m_server->padding = QString(200'000, u'x'); // needs more space than there is
        const auto token = waitFor(m_keeper->renew());
        QVERIFY(!token);
        QCOMPARE(token.error().code, ErrorCode::DiskFull);
        QCOMPARE(keptRefresh(), QByteArray("r1"));
    }
    void aLostAnswerIsAskedForAgainWithTheSameToken()
    {
        m_server->loses = 1;
        const auto token = waitFor(m_keeper->renew());
        QVERIFY2(token.has_value(), qPrintable(token ? QString() : token.error().detail));
        QCOMPARE(m_server->given, (QStringList{u"r1"_s, u"r1"_s}));
        QCOMPARE((*token)->reveal(), QByteArray("a2"));
        QCOMPARE(keptRefresh(), QByteArray("r2"));
    }
    void aServerThatIsAwayCostsNothing()
    {
        m_server->close();
        const auto token = waitFor(m_keeper->renew());
        QVERIFY(!token);
        QCOMPARE(token.error().code, ErrorCode::Offline);
        QCOMPARE(keptRefresh(), QByteArray("r1"));
    }
    void aRevokedFamilyIsForgotten()
    {
        m_server->revoked = true;
        const auto token = waitFor(m_keeper->renew());
        QVERIFY(!token);
        QCOMPARE(token.error().code, ErrorCode::SignIn);
        QVERIFY(keptRefresh().isEmpty());
        // From now on no request is needed.
        const auto calls = m_server->requests.size();
        QCOMPARE(waitFor(m_keeper->renew()).error().code, ErrorCode::SignIn);
        QCOMPARE(m_server->requests.size(), calls);
    }
    void manyRequestsShareOneRenewal()
    {
        m_server->number = 2; // "a1" has expired
        RestClient rest(m_server->url(), Secret("a1"));
        int renewals = 0;
        rest.setRenewal([&] {
            ++renewals;
            return m_keeper->renew();
        });
        QList<QFuture<Result<HttpAnswer>>> answers;
        for (int i = 0; i < 6; ++i)
            answers << rest.request("GET", u"/v1/thing"_s);
        for (const auto &answer : answers) {
            const auto done = waitFor(answer);
            QVERIFY(done.has_value());
            QCOMPARE(done->status, 200);
        }
        QCOMPARE(renewals, 1);
        QCOMPARE(m_server->given.size(), 1);
    }
    void withoutARenewalThe401Stands()
    {
        m_server->number = 2;
        m_server->revoked = true;
        RestClient rest(m_server->url(), Secret("a1"));
        rest.setRenewal([&] { return m_keeper->renew(); });
        const auto answer = waitFor(rest.request("GET", u"/v1/thing"_s));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->status, 401);
        QCOMPARE(m_server->resourceCalls, 1);
    }
    void aNewTokenThatIsRefusedTooIsNotRenewedForEver()
    {
        m_server->number = 2;
        RestClient rest(m_server->url(), Secret("a1"));
        rest.setRenewal([&] {
            auto renewing = m_keeper->renew();
            m_server->number += 5;
            return renewing;
        });
        const auto answer = waitFor(rest.request("GET", u"/v1/thing"_s));
        QVERIFY(!answer || answer->status == 401);
        QVERIFY(m_server->resourceCalls <= 2);
    }
    void signingOutRevokesAndForgets()
    {
        QVERIFY(waitFor(m_keeper->signOut()).has_value());
        QVERIFY(m_server->revoked);
        QVERIFY(keptRefresh().isEmpty());
    }
    void signingOutWithoutAServerForgetsAndSaysSo()
    {
        m_server->close();
        const auto told = waitFor(m_keeper->signOut());
        QVERIFY(!told);
        QCOMPARE(told.error().code, ErrorCode::Offline);
        QVERIFY(keptRefresh().isEmpty());
    }
    void noTokenLiesInTheFileInClear()
    {
        QVERIFY(ask([](Store &store) -> Result<void> {
            auto grant = std::make_shared<Grant>();
            grant->access = Secret("canary-access-token");
            grant->refresh = Secret("canary-refresh-token");
            return keepSignIn(store, grant);
        }));
        QCOMPARE(keptRefresh(), QByteArray("canary-refresh-token"));
        QVERIFY(ask([](Store &store) { return keepSignIn(store, {}); }));
        m_keeper.reset();
        m_store.reset();
        for (const auto &name : QDir(m_folder.path()).entryList(QDir::Files)) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            for (const auto &part : {QByteArray("canary"), QByteArray("canary").toBase64().left(7)})
                QVERIFY2(!bytes.contains(part), qPrintable(name));
        }
    }
    void withoutTheKeyNothingIsTakenForSignedOut()
    {
        ask([](Store &store) {
            store.setKey(Secret());
            return Result<void>();
        });
        const auto token = waitFor(m_keeper->renew());
        QVERIFY(!token);
        QCOMPARE(token.error().code, ErrorCode::Secrets);
        QVERIFY(m_server->requests.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTokenKeeper)
#include "tst_tokenkeeper.moc"
