#include "server/routes/routes.h"
#include "tests/server/support/child.h"
#include "tests/server/support/people.h"

#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::Id;

namespace server {
namespace {

//! One write with everything it needs, to be sent any number of times.
struct Write {
    QByteArray method;
    QString path;
    QByteArray body;
    QByteArray otherBody; //!< that a used key must not accept
    QByteArray ifMatch;
    Id key = Id::make();

    [[nodiscard]] QList<Header> headers() const
    {
        QList<Header> list{Header{"Idempotency-Key", key.toString().toLatin1()}};
        if (!ifMatch.isEmpty())
            list.push_back(Header{"If-Match", ifMatch});
        else if (method == "PUT")
            list.push_back(Header{"If-None-Match", "*"});
        return list;
    }
    Reply send(Client &client) const { return client.send(method, path, body, headers()); }
    [[nodiscard]] QByteArray bytes(const QByteArray &token) const
    {
        QByteArray text = method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        text += "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\n";
        for (const auto &[name, value] : headers())
            text += name + ": " + value + "\r\n";
        return text + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
};

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject patchFor(EntityType type, const QString &name)
{
    switch (type) {
    case EntityType::Subscription:
        return {{u"bought"_s, 50}};
    case EntityType::User:
        return {{u"displayName"_s, name}};
    case EntityType::Invitation:
    case EntityType::StaffInvitation:
        return {{u"email"_s, u"other@example.com"_s}};
    case EntityType::LegalText:
        return {{u"title"_s, name}};
    default:
        return {{u"name"_s, name}};
    }
}

//! Creates one more entity of this type and returns its path.
QString makeAnother(Client &client, House house, EntityType type)
{
    if (type == EntityType::Subscription) {
        const auto sku = Id::make();
        client.put(u"/v1/skus/"_s + sku.toString(),
                   bodyFor(client, house, EntityType::Sku, sku, {}, sku.toString()));
        house.things[EntityType::Sku] = sku;
    }
    const auto id = Id::make();
    const auto operation = Id::make();
    house.things[type] = id;
    const auto made =
        client.put(house.pathOf(type), bodyFor(client, house, type, id, operation, id.toString()),
                   {.key = operation, .create = true});
    if (made.status != 201)
        qFatal("cannot be made: %s", made.body.constData());
    return house.pathOf(type);
}

//! A write that this route performs.
Write prepare(Client &client, House house, const Route &route)
{
    Write write{route.method, {}, {}, {}, {}};
    const auto id = Id::make();
    const auto name = id.toString();
    if (route.method == "PUT" && route.pattern.endsWith("/{id}")) {
        if (route.type == EntityType::Subscription) {
            const auto sku = makeAnother(client, house, EntityType::Sku);
            house.things[EntityType::Sku] = core::idFromJson(sku.section(u'/', -1));
        }
        house.things[route.type] = id;
        write.path = house.pathOf(route.type);
        auto body = bodyFor(client, house, route.type, id, write.key, name);
        write.body = json(body);
        body.insert(u"name"_s, u"Another"_s);
        write.otherBody = json(body);
        return write;
    }
    const auto target = route.type == EntityType::Partner ? u"/v1/partner"_s
                                                          : makeAnother(client, house, route.type);
    write.path = target;
    auto etag = client.get(target).etag();
    if (route.method == "PATCH") {
        write.body = json(patchFor(route.type, name));
        write.otherBody = json({{u"tags"_s, QJsonArray()}});
    } else if (route.method == "DELETE") {
        write.otherBody = R"({"more":true})";
    } else if (route.pattern.endsWith("/licences")) {
        const auto subscription = house.things[EntityType::Subscription].toString();
        client.patch(house.pathOf(EntityType::Subscription), {{u"bought"_s, 1000}},
                     client.get(house.pathOf(EntityType::Subscription)).etag());
        write.path += u"/licences"_s;
        write.body = json({{u"add"_s, QJsonArray{subscription}}});
        write.otherBody = json({{u"remove"_s, QJsonArray{subscription}}});
        return write;
    } else if (route.pattern.endsWith("/restore")) {
        etag = client.remove(target, etag).etag();
        write.path += u"/restore"_s;
        write.otherBody = R"({"more":true})";
    } else {
        const auto pair = core::makeKeyPair();
        write.path += (route.pattern.endsWith("{reset}") ? u"/passwordResets/"_s : u"/sends/"_s) +
                      Id::make().toString();
        write.body = route.pattern.endsWith("{reset}")
                         ? json({{u"temporaryPasswordFor"_s,
                                  QString::fromLatin1(pair.publicKey.toBase64())}})
                         : QByteArray("{}");
        write.otherBody = R"({"more":true})";
        return write;
    }
    write.ifMatch = etag.toLatin1();
    return write;
}

std::vector<const Route *> writes()
{
    std::vector<const Route *> list;
    for (const auto &route : routes()) {
        // Ending one's own session changes no data, and a decision needs a second person: both are
        // tested with sign-in.
        if (route.write && !route.pattern.startsWith("/v1/sessions") &&
            !route.pattern.startsWith("/v1/approvals"))
            list.push_back(&route);
    }
    return list;
}

QString feedEnd(Client &client)
{
    QString cursor;
    for (;;) {
        const auto page = client.get(u"/v1/changes?limit=1000&cursor="_s + cursor).json;
        cursor = page[u"next"].toString();
        // The first reading omits deleted entities and may end before the last deletion.
        if (page[u"items"].toArray().isEmpty())
            return cursor;
    }
}

qsizetype changesSince(Client &client, const QString &cursor)
{
    return client.get(u"/v1/changes?cursor="_s + cursor).json[u"items"].toArray().size();
}

} // namespace

//! Each writing route, repeated in every way that happens: one effect.
class RetriesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(core::initCrypto()); }

    void eachWriteHasOneEffect()
    {
        Running running;
        auto client = running.client();
        const auto house = makeHouse(client);
        for (const auto *route : writes()) {
            const auto what = route->method + ' ' + route->pattern;
            const auto write = prepare(client, house, *route);
            // Two at once.
            std::array<Reply, 2> twins;
            std::vector<std::thread> threads;
            for (auto &twin : twins) {
                threads.emplace_back([&] {
                    auto own = running.client();
                    twin = write.send(own);
                });
            }
            for (auto &thread : threads)
                thread.join();
            QVERIFY2(twins[0].status == 200 || twins[0].status == 201,
                     (what + twins[0].body).constData());
            QCOMPARE(twins[0].status, twins[1].status);
            QCOMPARE(twins[0].body, twins[1].body);
            QVERIFY2(twins[0].header("idempotency-replayed").isEmpty() !=
                         twins[1].header("idempotency-replayed").isEmpty(),
                     what.constData());
            // Later, and after a restart of the server.
            const auto cursor = feedEnd(client);
            const auto later = write.send(client);
            QCOMPARE(later.body, twins[0].body);
            QCOMPARE(later.header("idempotency-replayed"), "true");
            // With another body, or based on another state.
            auto other = write;
            other.body = write.otherBody;
            const auto reused = other.send(client);
            QVERIFY2(reused.status == 422 && reused.code() == u"key-reused",
                     (what + reused.body).constData());
            // Another person's key is a different key, and reveals no answers.
            auto colleague = signedIn(running, {.tenant = house.tenant, .role = Role::Owner});
            const auto theirs = write.send(colleague);
            QVERIFY2(theirs.header("idempotency-replayed").isEmpty(), what.constData());
            QVERIFY2(!theirs.body.contains("sealedPassword"), what.constData());
            QVERIFY2(changesSince(client, cursor) == 0, (what + theirs.body).constData());
        }
        QVERIFY(writes().size() >= 40);
    }

    void aServerThatIsKilledHasDoneItOnceOrWillDoItOnce()
    {
        QTemporaryDir folder;
        auto child = std::make_unique<Child>();
        QVERIFY(child->start(folder.path()));
        auto client = std::make_unique<Client>(child->port, child->token);
        const auto house = makeHouse(*client);
        for (const auto *route : writes()) {
            const auto what = route->method + ' ' + route->pattern;
            const auto write = prepare(*client, house, *route);
            const auto before = feedEnd(*client);
            QTcpSocket socket;
            socket.connectToHost(u"127.0.0.1"_s, child->port);
            QVERIFY(socket.waitForConnected());
            socket.write(write.bytes(child->token));
            QVERIFY(socket.waitForBytesWritten());
            child->process.kill();
            QVERIFY(child->process.waitForFinished());
            child = std::make_unique<Child>();
            QVERIFY(child->start(folder.path()));
            client = std::make_unique<Client>(child->port, child->token);
            const auto reply = write.send(*client);
            QVERIFY2(reply.status == 200 || reply.status == 201, (what + reply.body).constData());
            const auto again = write.send(*client);
            QCOMPARE(again.body, reply.body);
            QCOMPARE(again.header("idempotency-replayed"), "true");
            // One change, or two with a licence's subscription.
            const auto changes = changesSince(*client, before);
            QVERIFY2(changes == (route->pattern.endsWith("/licences") ? 2 : 1), what.constData());
        }
    }
};

} // namespace server

QTEST_GUILESS_MAIN(server::RetriesTest)
#include "tst_server_retries.moc"
