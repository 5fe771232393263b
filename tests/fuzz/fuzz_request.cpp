#include "core/base/seal.h"
#include "core/net/serverapi.h"
#include "core/sql/migrations.h"
#include "server/catalog/catalog.h"
#include "server/routes/ahead.h"
#include "server/routes/batch.h"
#include "server/routes/cursor.h"
#include "server/routes/routes.h"
#include "server/store/sqliteconnection.h"
#include "server/store/workspace.h"
#include "tests/fuzz/input.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace server;
using core::Id;

namespace {

template <typename T>
T sure(core::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

std::unique_ptr<SqliteConnection> openDatabase()
{
    auto connection = sure(SqliteConnection::open(u":memory:"_s, core::sql::Access::ReadWrite,
                                                  SqliteConnection::Wall::Down));
    sure(core::sql::migrate(connection->database(),
                            core::sql::migrationFiles(u":/server/migrations/sqlite"_s)));
    return connection;
}

ServerKeys makeKeys()
{
    always(core::initCrypto(), "libsodium starts");
    const QTemporaryDir folder;
    return sure(loadKeys(folder.filePath(u"keys.json"_s)));
}

//! The inside of a server with a customer, a subscription and a user; each input's changes are
//! rolled back.
struct World {
    ServerKeys keys = makeKeys();
    std::unique_ptr<SqliteConnection> database = openDatabase();
    Identity identity = sure(loadIdentity(*database));
    Principal principal{
        .tenant = identity.tenant, .account = identity.account, .role = Role::Owner};
    core::ManualClock clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC)};

    World()
    {
        auto transaction = sure(Transaction::begin(*database, identity.tenant));
        Records records(*database, identity.tenant);
        sure(loadCatalog(records));
        const QString customer = u"019b76da-a800-7005-8000-0000000000c1"_s;
        const QString operation = u"019b76da-a800-7005-8000-0000000000e1"_s;
        const QString sealed =
            u"Correct-Horse-9\n%1\n%2\n%3"_s.arg(operation, customer, identity.tenant.toString());
        const auto box = sure(core::seal(keys.seal.publicKey, core::Secret(sealed.toUtf8())));
        const QJsonObject password{{u"kid"_s, keys.kid},
                                   {u"box"_s, QString::fromLatin1(box.toBase64())}};
        const QString path = u"/v1/customers/"_s + customer;
        make(path, operation,
             {{u"accountType"_s, u"local"_s},
              {u"account"_s, u"ana@example.com"_s},
              {u"name"_s, u"Ana Example"_s},
              {u"organisation"_s, u"Example"_s},
              {u"telephone"_s, u"020 555 0142"_s},
              {u"country"_s, u"NL"_s},
              {u"dataCenter"_s, u"019b76da-a800-7001-8000-000000000001"_s},
              {u"ownerPassword"_s, password}});
        make(path + u"/subscriptions/019b76da-a800-7005-8000-0000000000b1"_s,
             u"019b76da-a800-7005-8000-0000000000e2"_s,
             {{u"sku"_s, u"019b76da-a800-7003-8000-000000000001"_s},
              {u"term"_s, u"annual"_s},
              {u"bought"_s, 5}});
        make(path + u"/users/019b76da-a800-7005-8000-0000000000a1"_s,
             u"019b76da-a800-7005-8000-0000000000e3"_s,
             {{u"userName"_s, u"bob@example.com"_s},
              {u"displayName"_s, u"Bob"_s},
              {u"usageLocation"_s, u"NL"_s}});
        sure(transaction.commit());
    }

    void make(const QString &path, const QString &operation, const QJsonObject &body)
    {
        Records records(*database, identity.tenant);
        const auto answer =
            sure(perform(records, principal, keys, clock,
                         prepared({"PUT", path.toLatin1(), operation.toLatin1(), {}, "*", body})));
        if (answer.status != 201)
            qFatal("%s", answer.body.constData());
    }

    //! In the state in which it reaches the database.
    [[nodiscard]] WriteRequest prepared(WriteRequest request) const
    {
        request.ahead = workAhead(request, {principal.account, clock.now()});
        return request;
    }

    QJsonArray run(const std::vector<BatchItem> &items)
    {
        Records records(*database, identity.tenant);
        const auto body = sure(performBatch(records, principal, keys, clock, items));
        QJsonParseError parsed;
        const auto results = QJsonDocument::fromJson(body, &parsed).object()[u"results"].toArray();
        always(parsed.error == QJsonParseError::NoError, "an answer is JSON");
        always(results.size() == static_cast<qsizetype>(items.size()), "each item has an answer");
        return results;
    }

    Response read(const QByteArray &path, const QString &query)
    {
        Request request{"GET", path, Query(query.toUtf8())};
        const auto match = findRoute(request.method, request.path);
        if (!match.route || !match.route->read)
            return {404};
        Records records(*database, identity.tenant);
        ReadCall call{records, principal, keys, identity, match.route->type, match.ids, request};
        auto response = match.route->read(call);
        always(!records.fault(), "reading does not make the database fail");
        return response;
    }
};

void runBatch(World &world, const QByteArray &body)
{
    auto items = readBatch(body);
    if (!items)
        return (void)QJsonDocument::fromJson(toBody(items.error()));
    for (auto &item : *items)
        item.request = world.prepared(std::move(item.request));
    const auto first = world.run(*items);
    const auto second = world.run(*items);
    for (qsizetype i = 0; i < first.size(); ++i) {
        const auto before = first[i].toObject();
        const auto after = second[i].toObject();
        if (before[u"status"].toInt() >= 300)
            continue;
        always(after[u"replayed"].toBool(), "what succeeded is not done twice");
        always(before[u"body"] == after[u"body"], "a replay answers the same");
    }
    // Whatever was stored, the client must be able to read it again.
    const auto changes = world.read("/v1/changes", u"limit=1000"_s);
    always(changes.status == 200 && core::feedPageFromJson(changes.body).has_value(),
           "the client reads the feed");
}

void runOne(World &world, const QList<QByteArray> &lines)
{
    const auto request =
        world.prepared({lines.value(0), lines.value(1), lines.value(2), lines.value(3),
                        lines.value(4), QJsonDocument::fromJson(lines.mid(5).join('\n')).object()});
    Records records(*world.database, world.identity.tenant);
    const auto answer = sure(perform(records, world.principal, world.keys, world.clock, request));
    QJsonParseError parsed;
    (void)QJsonDocument::fromJson(answer.body, &parsed);
    always(parsed.error == QJsonParseError::NoError, "an answer is JSON");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static World world;
    Input input(data, size);
    // Printable letters choose, so that the corpus is readable.
    const char mode = static_cast<char>(input.below(256));
    const QByteArray rest = input.rest();
    const auto transaction = sure(Transaction::begin(*world.database, world.identity.tenant));
    switch (mode) {
    case 'c':
        always(!readCursor(world.keys.cursor, world.identity.epoch, world.identity.tenant, rest),
               "no cursor can be made up");
        break;
    case 'r': {
        const auto lines = rest.split('\n');
        (void)world.read(lines.value(0), QString::fromUtf8(lines.value(1)));
        break;
    }
    case 'w':
        runOne(world, rest.split('\n'));
        break;
    default:
        runBatch(world, rest);
    }
    return 0;
}
