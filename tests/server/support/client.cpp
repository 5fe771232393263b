#include "tests/server/support/client.h"

#include "tests/support/secondopinion.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {
namespace {

constexpr int patience = 30'000;

void note(const QByteArray &method, const QString &path, const Reply &reply)
{
    const auto file = qEnvironmentVariable("TENANTRY_ANSWERS");
    if (file.isEmpty() || reply.status == 0)
        return;
    QFile out(file);
    if (!out.open(QIODevice::Append | QIODevice::Unbuffered))
        return;
    out.write(
        QJsonDocument(QJsonObject{{u"method"_s, QString::fromLatin1(method)},
                                  {u"path"_s, path.section(u'?', 0, 0)},
                                  {u"status"_s, reply.status},
                                  {u"type"_s, QString::fromLatin1(reply.header("content-type"))},
                                  {u"body"_s, reply.json}})
            .toJson(QJsonDocument::Compact) +
        '\n');
}

} // namespace

QByteArray Reply::header(QByteArrayView lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

QStringList Reply::problems() const
{
    QStringList list;
    const auto errors = json[u"errors"].toArray();
    for (const auto &error : errors)
        list << error[u"pointer"].toString() + u' ' + error[u"problem"].toString();
    return list;
}

Client::Client(quint16 port, QByteArray token)
    : m_port(port)
    , m_token(std::move(token))
{
}

Reply Client::get(const QString &path)
{
    return send("GET", path, {}, {});
}

Reply Client::put(const QString &path, const QJsonObject &body, Conditions conditions)
{
    QList<Header> headers{Header{"Idempotency-Key", conditions.key.toString().toLatin1()}};
    if (conditions.create)
        headers.push_back(Header{"If-None-Match", "*"});
    return send("PUT", path, QJsonDocument(body).toJson(), headers);
}

Reply Client::patch(const QString &path, const QJsonObject &body, const QString &ifMatch)
{
    return send("PATCH", path, QJsonDocument(body).toJson(),
                {Header{"Idempotency-Key", Id::make().toString().toLatin1()},
                 Header{"If-Match", ifMatch.toLatin1()}});
}

Reply Client::post(const QString &path, const QJsonObject &body, Conditions conditions)
{
    QList<Header> headers{Header{"Idempotency-Key", conditions.key.toString().toLatin1()}};
    if (!conditions.ifMatch.isEmpty())
        headers.push_back(Header{"If-Match", conditions.ifMatch.toLatin1()});
    return send("POST", path, QJsonDocument(body).toJson(), headers);
}

Reply Client::remove(const QString &path, const QString &ifMatch)
{
    return send("DELETE", path, {},
                {Header{"Idempotency-Key", Id::make().toString().toLatin1()},
                 Header{"If-Match", ifMatch.toLatin1()}});
}

Reply Client::send(const QByteArray &method, const QString &path, const QByteArray &body,
                   const QList<Header> &headers)
{
    QByteArray bytes = method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!m_token.isEmpty())
        bytes += "Authorization: Bearer " + m_token + "\r\n";
    if (!body.isEmpty())
        bytes += "Content-Type: application/json\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    auto reply = raw(bytes);
    note(method, path, reply);
    return reply;
}

Reply Client::raw(const QByteArray &bytes)
{
    // No data is expected; but the server closes a connection that was idle for a minute, which the
    // socket notices only when it looks.
    (void)m_socket.waitForReadyRead(0);
    if (m_socket.state() != QAbstractSocket::ConnectedState) {
        m_socket.abort();
        m_socket.connectToHost(u"127.0.0.1"_s, m_port);
        if (!m_socket.waitForConnected(patience))
            return {};
    }
    m_socket.write(bytes);
    return read();
}

Reply Client::read()
{
    QByteArray bytes;
    qsizetype end = -1;
    while ((end = bytes.indexOf("\r\n\r\n")) < 0) {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patience))
            return {};
        bytes += m_socket.readAll();
    }
    Reply reply;
    const auto lines = bytes.left(end).split('\n');
    reply.status = lines.first().split(' ').value(1).toInt();
    for (const auto &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        reply.headers.push_back(Header{line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    reply.body = bytes.mid(end + 4);
    const auto size = reply.header("content-length").toLongLong();
    while (reply.body.size() < size) {
        if (!m_socket.waitForReadyRead(patience))
            return {};
        reply.body += m_socket.readAll();
    }
    reply.json = QJsonDocument::fromJson(reply.body).object();
    if (reply.header("connection") == "close")
        m_socket.abort();
    return reply;
}

Running::Running()
    : clock(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC))
{
    start();
}

Running::~Running()
{
    server.reset();
    if (TestDatabase::isPostgres())
        return;
    const auto ours = secondopinion::byOurs(database.location().file);
    const auto qts = secondopinion::byQt(database.location().file);
    const auto failure = ours.failure + qts.failure;
    if (!failure.isEmpty() || ours.lines.isEmpty() || ours.lines != qts.lines)
        QTest::qFail(qPrintable(u"Qt SQL reads another database: "_s + failure), __FILE__,
                     __LINE__);
}

void Running::start()
{
    auto started = Server::start(folder.filePath(u"data"_s), 0, clock, database.location());
    if (!started)
        qFatal("server does not start: %s", qPrintable(started.error().detail));
    server = std::move(*started);
    server->tokens().add(m_secret, server->owner());
}

void Running::restart()
{
    server.reset();
    start();
}

Client Running::client()
{
    return {server->port(), m_secret.reveal().toBase64(QByteArray::Base64UrlEncoding)};
}

QJsonObject customerBody(Client &client, const Id &customer, const Id &operation,
                         const QString &account)
{
    const auto about = client.get(u"/v1/server"_s).json;
    const auto key = about[u"sealKey"].toObject();
    const auto box =
        core::seal(QByteArray::fromBase64(key[u"publicKey"].toString().toLatin1()),
                   core::Secret(QByteArray("Correct-Horse-9\n") + operation.toString().toLatin1() +
                                '\n' + customer.toString().toLatin1() + '\n' +
                                about[u"tenant"].toString().toLatin1()));
    const auto centers = client.get(u"/v1/dataCenters?limit=1"_s).json[u"items"].toArray();
    return {{u"accountType"_s, u"local"_s},
            {u"account"_s, account},
            {u"name"_s, u"Ana Example"_s},
            {u"organisation"_s, u"Example"_s},
            {u"telephone"_s, u"020 555 0142"_s},
            {u"country"_s, u"NL"_s},
            {u"dataCenter"_s, centers[0][u"id"]},
            {u"ownerPassword"_s, QJsonObject{{u"kid"_s, key[u"kid"]},
                                             {u"box"_s, QString::fromLatin1(box->toBase64())}}}};
}

QJsonObject userBody(const QString &userName)
{
    return {{u"userName"_s, userName},
            {u"displayName"_s, userName.section(u'@', 0, 0)},
            {u"usageLocation"_s, u"NL"_s}};
}

QJsonObject createItem(const QString &path, const QJsonObject &body, const Id &operation)
{
    return {{u"opId"_s, operation.toString()},
            {u"method"_s, u"PUT"_s},
            {u"path"_s, path},
            {u"ifNoneMatch"_s, u"*"_s},
            {u"body"_s, body}};
}

Tenant makeTenant(Client &client, int seats)
{
    Tenant tenant{Id::make(), Id::make(), {}, {}, {}};
    tenant.customerPath = u"/v1/customers/"_s + tenant.customer.toString();
    tenant.usersPath = tenant.customerPath + u"/users/"_s;
    tenant.subscriptionPath =
        tenant.customerPath + u"/subscriptions/"_s + tenant.subscription.toString();
    const auto operation = Id::make();
    const auto account = tenant.customer.toString().right(12) + u"@example.com"_s;
    const auto customer =
        client.put(tenant.customerPath, customerBody(client, tenant.customer, operation, account),
                   {.key = operation, .create = true});
    const auto skus = client.get(u"/v1/skus?limit=1"_s).json[u"items"].toArray();
    const auto subscription =
        client.put(tenant.subscriptionPath,
                   {{u"sku"_s, skus[0][u"id"]}, {u"term"_s, u"annual"_s}, {u"bought"_s, seats}});
    if (customer.status != 201 || subscription.status != 201)
        qFatal("tenant cannot be made: %s %s", customer.body.constData(),
               subscription.body.constData());
    return tenant;
}

} // namespace server
