#include "tests/server/auth/signinkit.h"

#include "server/auth/passwords.h"
#include "server/store/records.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

QString challengeOf(const QString &verifier)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QList<std::pair<QByteArray, QString>> replaced(QList<std::pair<QByteArray, QString>> fields,
                                               const QHash<QByteArray, QString> &instead)
{
    for (auto &[name, value] : fields)
        value = instead.value(name, value);
    return fields;
}

} // namespace

Browser::Browser(quint16 port)
    : m_client(port, {})
{
}

Reply Browser::get(const QString &path, const QList<Header> &headers)
{
    return send("GET " + path.toUtf8(), headers, {});
}

Reply Browser::post(const QString &path, const QList<std::pair<QByteArray, QString>> &fields,
                    const QList<Header> &headers)
{
    return send("POST " + path.toUtf8(),
                headers + QList<Header>{{"Content-Type", "application/x-www-form-urlencoded"}},
                formBody(fields));
}

Reply Browser::send(const QByteArray &head, const QList<Header> &headers, const QByteArray &body)
{
    QByteArray bytes = head + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto &[name, value] : always + headers)
        bytes += name + ": " + value + "\r\n";
    QByteArrayList jar;
    for (auto it = cookies.cbegin(); it != cookies.cend(); ++it)
        jar << it.key() + '=' + it.value();
    if (!jar.isEmpty())
        bytes += "Cookie: " + jar.join("; ") + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    auto reply = m_client.raw(bytes);
    for (const auto &[name, value] : reply.headers) {
        if (name != "set-cookie")
            continue;
        const auto cookie = value.split(';').first();
        const auto equals = cookie.indexOf('=');
        if (equals == cookie.size() - 1)
            cookies.remove(cookie.left(equals));
        else
            cookies.insert(cookie.left(equals), cookie.mid(equals + 1));
    }
    return reply;
}

QString fieldOf(const Reply &page, const QByteArray &name)
{
    const QRegularExpression field(
        u"name=\"%1\" value=\"([^\"]*)\""_s.arg(QString::fromLatin1(name)));
    return field.match(QString::fromUtf8(page.body)).captured(1);
}

QString sentBack(const Reply &reply, const QByteArray &name)
{
    const auto location = reply.header("location");
    const auto fields = Fields::read(location.mid(location.indexOf('?') + 1));
    return fields ? (*fields)[name] : QString();
}

QByteArray formBody(const QList<std::pair<QByteArray, QString>> &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += (body.isEmpty() ? "" : "&") + name + '=' + QUrl::toPercentEncoding(value);
    return body;
}

SignInWorld::SignInWorld()
{
    inDatabase([this](Connection &connection) -> core::Result<void> {
        const auto link =
            makePartner(connection, {u"Northwind MSP"_s, u"Ana Keller"_s, ownerEmail}, clock.now());
        if (!link)
            return tl::unexpected(link.error());
        owner = link->key;
        return setPassword(connection, owner, hashTyped(core::Secret(QByteArray(goodPassword))));
    });
}

void SignInWorld::inDatabase(const std::function<core::Result<void>(Connection &)> &work)
{
    auto connection = openWriter(database.location());
    auto transaction = Transaction::begin(**connection);
    if (auto done = work(**connection); !done)
        qFatal("database: %s %s", qPrintable(done.error().detail), qPrintable(done.error().name()));
    if (auto done = transaction->commit(); !done)
        qFatal("commit: %s", qPrintable(done.error().detail));
}

AccountKey SignInWorld::addStaff(const QString &name, const QString &email, core::StaffRole role,
                                 const char *password)
{
    const AccountKey key{owner.tenant, core::Id::make()};
    inDatabase([&](Connection &connection) -> core::Result<void> {
        if (auto done = connection.setTenant(key.tenant); !done)
            return done;
        Records records(connection, key.tenant);
        Record record;
        record.type = core::EntityType::Staff;
        record.id = key.account;
        records.setName(u"staff"_s, {}, email.toLower(), key.account);
        records.put(record, core::toJson(core::Staff{
                                .id = key.account, .name = name, .email = email, .role = role}));
        if (records.fault())
            return tl::unexpected(*records.fault());
        return password
                   ? setPassword(connection, key, hashTyped(core::Secret(QByteArray(password))))
                   : core::Result<void>();
    });
    return key;
}

void SignInWorld::changePerson(const AccountKey &key,
                               const std::function<void(core::Staff &)> &change)
{
    inDatabase([&](Connection &connection) -> core::Result<void> {
        if (auto done = connection.setTenant(key.tenant); !done)
            return done;
        Records records(connection, key.tenant);
        auto record = records.find(core::EntityType::Staff, key.account);
        auto person = core::staffFromJson(record->data());
        change(person);
        records.put(*record, core::toJson(person));
        return records.fault() ? core::Result<void>(tl::unexpected(*records.fault()))
                               : core::Result<void>();
    });
}

void SignInWorld::mustChange(const AccountKey &key)
{
    inDatabase([&](Connection &connection) -> core::Result<void> {
        if (auto done = connection.setTenant(key.tenant); !done)
            return done;
        return connection.run("UPDATE credential SET must_change=1 WHERE tenant=? AND entity=?",
                              key.tenant, key.account);
    });
}

void SignInWorld::changePartner(const QJsonObject &changes)
{
    inDatabase([&](Connection &connection) -> core::Result<void> {
        if (auto done = connection.setTenant(owner.tenant); !done)
            return done;
        Records records(connection, owner.tenant);
        auto record = records.partner();
        records.put(*record, core::applyMergePatch(record->data(), changes));
        return records.fault() ? core::Result<void>(tl::unexpected(*records.fault()))
                               : core::Result<void>();
    });
}

OneTimeLink SignInWorld::link(const QString &email)
{
    OneTimeLink link;
    inDatabase([&](Connection &connection) {
        return makeResetLink(connection, email, {}, clock.now()).map([&link](auto made) {
            link = made;
        });
    });
    return link;
}

QByteArray SignInWorld::origin() const
{
    return "http://127.0.0.1:" + QByteArray::number(server->port());
}

QString SignInWorld::authorizePath(const QString &redirect)
{
    return u"/authorize?"_s +
           QString::fromLatin1(formBody({{"response_type", u"code"_s},
                                         {"client_id", u"tenantry-desktop"_s},
                                         {"redirect_uri", redirect},
                                         {"state", u"state 1"_s},
                                         {"code_challenge", challengeOf(verifier)},
                                         {"code_challenge_method", u"S256"_s}}));
}

Reply SignInWorld::signIn(Browser &browser, const QString &email, const QString &password)
{
    const auto page = browser.get(authorizePath());
    return browser.post(u"/authorize"_s, {{"form", fieldOf(page, "form")},
                                          {"email", email},
                                          {"password", password},
                                          {"with", u"password"_s}});
}

QString SignInWorld::codeFor(const QString &email)
{
    Browser fresh = browser();
    return sentBack(signIn(fresh, email, QString::fromUtf8(goodPassword)), "code");
}

Reply SignInWorld::token(const QList<std::pair<QByteArray, QString>> &fields)
{
    return browser().post(u"/token"_s, fields);
}

Reply SignInWorld::redeem(const QString &code, const QHash<QByteArray, QString> &instead)
{
    return token(replaced({{"grant_type", u"authorization_code"_s},
                           {"client_id", u"tenantry-desktop"_s},
                           {"code", code},
                           {"redirect_uri", QString::fromLatin1(redirectUri)},
                           {"code_verifier", verifier},
                           {"device_id", device},
                           {"device_name", u"Ana’s laptop"_s}},
                          instead));
}

Reply SignInWorld::refresh(const QString &token, const QHash<QByteArray, QString> &instead)
{
    return this->token(replaced({{"grant_type", u"refresh_token"_s},
                                 {"client_id", u"tenantry-desktop"_s},
                                 {"refresh_token", token},
                                 {"device_id", device}},
                                instead));
}

} // namespace server
