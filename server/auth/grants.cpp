#include "server/auth/grants.h"

#include "core/base/log.h"
#include "server/auth/token.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr int accessSeconds = 600;
//! How long a program whose answer was lost may use the previous token.
constexpr int graceSeconds = 60;
constexpr qsizetype longestDeviceName = 64;

Response json(int status, const QJsonObject &object)
{
    return {status,
            QJsonDocument(object).toJson(QJsonDocument::Compact),
            "application/json",
            {{"Pragma", "no-cache"}}};
}

Response refused(const char *error)
{
    return json(400, {{u"error"_s, QLatin1StringView(error)}});
}

Response unavailable(const core::Error &error)
{
    core::log("auth")->error("token: {}", error.detail.toStdString());
    auto response = json(503, {{u"error"_s, u"temporarily_unavailable"_s}});
    response.headers.push_back(Header{"Retry-After", "5"});
    return response;
}

std::optional<Fields> formOf(const Request &request)
{
    const auto type = request.header("content-type").split(';').first().trimmed().toLower();
    if (type != "application/x-www-form-urlencoded")
        return std::nullopt;
    return Fields::read(request.body);
}

//! For lists of sessions: one line of printable characters.
QString deviceName(QString name)
{
    name.removeIf([](QChar c) { return !c.isPrint(); });
    return name.simplified().left(longestDeviceName);
}

auto answering(Responder respond)
{
    return [respond = std::move(respond)](core::Result<Response> response) {
        respond(response ? std::move(*response) : unavailable(response.error()));
    };
}

} // namespace

Grants::Grants(Store &store, Authenticator &authenticator, const core::Clock &clock,
               const PublicAddress &address)
    : m_store(store)
    , m_authenticator(authenticator)
    , m_clock(clock)
    , m_address(address)
{
}

void Grants::token(const Request &request, Responder respond)
{
    const auto fields = formOf(request);
    if (!fields)
        return respond(refused("invalid_request"));
    if (!isKnownClient((*fields)["client_id"]))
        return respond(refused("invalid_client"));
    const auto grant = (*fields)["grant_type"];
    const bool isCode = grant == u"authorization_code";
    if (!isCode && grant != u"refresh_token")
        return respond(refused("unsupported_grant_type"));
    const auto token = Token::read((*fields)[isCode ? "code" : "refresh_token"].toLatin1());
    if (!token)
        return respond(refused("invalid_grant"));
    m_store.write(
        token->tenant,
        [this, isCode, fields = *fields, tenant = token->tenant,
         hash = token->hash()](Connection &connection) {
            return isCode ? redeem(connection, tenant, hash, fields)
                          : refresh(connection, tenant, hash, fields);
        },
        answering(std::move(respond)));
}

core::Result<Response> Grants::redeem(Connection &connection, const core::Id &tenant,
                                      const QByteArray &code, const Fields &fields)
{
    const auto now = m_clock.now();
    const auto found = findCode(connection, tenant, code);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return refused("invalid_grant");
    const auto &grant = **found;
    // The second user of a code has copied it, or was copied: the session ends.
    if (!grant.session.isNull())
        return end(connection, tenant, grant.session);
    const auto account = findAccount(connection, {tenant, grant.account});
    if (!account)
        return tl::unexpected(account.error());
    Session session{core::Id::make(),
                    grant.account,
                    grant.client,
                    core::Id::fromString(fields["device_id"]).value_or(core::Id()),
                    deviceName(fields["device_name"]),
                    grant.signedInAt,
                    core::toWire(now)};
    // A code allows one attempt, so it is consumed whatever the rest of the request says.
    const auto mine = consumeCode(connection, tenant, code, session.id);
    if (!mine)
        return tl::unexpected(mine.error());
    if (!*mine || core::toWire(now) >= grant.expiresAt || fields["client_id"] != grant.client ||
        fields["redirect_uri"] != grant.redirect ||
        !fitsChallenge(fields["code_verifier"], grant.challenge) || !*account)
        return refused("invalid_grant");
    return addSession(connection, tenant, session)
        .and_then([&] { return pruneSessions(connection, tenant, now); })
        .and_then([&] { return issue(connection, **account, session); });
}

core::Result<Response> Grants::refresh(Connection &connection, const core::Id &tenant,
                                       const QByteArray &token, const Fields &fields)
{
    const auto now = m_clock.now();
    const auto found = findRefresh(connection, tenant, token);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found || (*found)->ended)
        return refused("invalid_grant");
    const auto &grant = **found;
    const auto &session = grant.session;
    const auto device = core::Id::fromString(fields["device_id"]).value_or(core::Id());
    if (fields["client_id"] != session.client || device != session.device)
        return end(connection, tenant, session.id);
    if (!grant.replacedAt.isEmpty()) {
        const auto graceEnds = core::timeFromWire(grant.replacedAt).addSecs(graceSeconds);
        if (!grant.isPrevious || grant.lapsed || device.isNull() || now >= graceEnds)
            return end(connection, tenant, session.id);
        if (auto done = lapse(connection, tenant, session.id); !done)
            return tl::unexpected(done.error());
    }
    const auto account = findAccount(connection, {tenant, session.account});
    if (!account)
        return tl::unexpected(account.error());
    if (!*account || core::timeFromWire(session.usedAt).addDays(sessionIdleDays) <= now)
        return end(connection, tenant, session.id);
    return issue(connection, **account, session);
}

core::Result<Response> Grants::issue(Connection &connection, const Account &account,
                                     const Session &session)
{
    const auto now = m_clock.now();
    const auto &tenant = account.key.tenant;
    const auto refresh = Token::make(tenant);
    const auto access = Token::make(tenant);
    const auto partner = partnerData(connection, tenant);
    if (!partner)
        return tl::unexpected(partner.error());
    return putTokens(connection, tenant, session.id, refresh.hash(), access.hash(), now,
                     now.addSecs(accessSeconds))
        .map([&] {
            return json(
                200, {{u"access_token"_s, QString::fromLatin1(access.text())},
                      {u"token_type"_s, u"Bearer"_s},
                      {u"expires_in"_s, accessSeconds},
                      {u"refresh_token"_s, QString::fromLatin1(refresh.text())},
                      {u"scope"_s, u"tenantry"_s},
                      {u"auth_time"_s, core::timeFromWire(session.signedInAt).toSecsSinceEpoch()},
                      {u"account"_s, QJsonObject{{u"id"_s, account.key.account.toString()},
                                                 {u"name"_s, account.person.name},
                                                 {u"email"_s, account.person.email}}},
                      {u"tenant"_s, QJsonObject{{u"id"_s, tenant.toString()},
                                                {u"name"_s, (*partner)[u"name"].toString()}}}});
        });
}

core::Result<Response> Grants::end(Connection &connection, const core::Id &tenant,
                                   const core::Id &session)
{
    m_authenticator.forgetSession(session);
    core::log("auth")->warn("session {} ended: one of its tokens came twice or from elsewhere",
                            session.toString().toStdString());
    return endSession(connection, tenant, session, m_clock.now()).map([] {
        return refused("invalid_grant");
    });
}

void Grants::revoke(const Request &request, Responder respond)
{
    const auto fields = formOf(request);
    if (!fields || !(*fields).has("token"))
        return respond(refused("invalid_request"));
    const auto token = Token::read((*fields)["token"].toLatin1());
    // A malformed token counts as revoked (RFC 7009 §2.2).
    if (!token)
        return respond(json(200, {}));
    m_store.write(
        token->tenant,
        [this, client = (*fields)["client_id"], tenant = token->tenant,
         hash = token->hash()](Connection &connection) -> core::Result<Response> {
            const auto refresh = findRefresh(connection, tenant, hash);
            if (!refresh)
                return tl::unexpected(refresh.error());
            const auto access = findAccess(connection, tenant, hash);
            if (!access)
                return tl::unexpected(access.error());
            const auto session = *refresh  ? (*refresh)->session
                                 : *access ? (*access)->session
                                           : Session();
            if (session.id.isNull() || session.client != client)
                return json(200, {});
            m_authenticator.forgetSession(session.id);
            return endSession(connection, tenant, session.id, m_clock.now()).map([] {
                return json(200, {});
            });
        },
        answering(std::move(respond)));
}

Response Grants::metadata() const
{
    const auto origin = QString::fromLatin1(m_address.origin());
    return json(
        200, {{u"issuer"_s, origin},
              {u"authorization_endpoint"_s, origin + u"/authorize"_s},
              {u"token_endpoint"_s, origin + u"/token"_s},
              {u"revocation_endpoint"_s, origin + u"/revoke"_s},
              {u"response_types_supported"_s, QJsonArray{u"code"_s}},
              {u"response_modes_supported"_s, QJsonArray{u"query"_s}},
              {u"grant_types_supported"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s}},
              {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"none"_s}},
              {u"revocation_endpoint_auth_methods_supported"_s, QJsonArray{u"none"_s}},
              {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
              {u"scopes_supported"_s, QJsonArray{u"tenantry"_s}},
              {u"ui_locales_supported"_s, QJsonArray{u"en"_s, u"de"_s}},
              {u"authorization_response_iss_parameter_supported"_s, true}});
}

} // namespace server
