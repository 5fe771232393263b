#include "core/net/oauthclient.h"

#include "core/net/serverapi.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace core {
namespace {

//! Short enough to retry a lost answer within the server's grace period.
constexpr HttpTimeouts patience{10s, 10s, 15s};

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Result<SharedGrant> grantFrom(const Result<HttpAnswer> &answer)
{
    if (!answer)
        return tl::unexpected(answer.error());
    const auto json = QJsonDocument::fromJson(answer->body).object();
    if (answer->status != 200) {
        const QString code = json[u"error"].toString();
        if (answer->status == 400 || answer->status == 401)
            return failure(ErrorCode::SignIn, u"%1 %2"_s.arg(answer->status).arg(code));
        return tl::unexpected(
            errorOf(*answer).value_or(Error{ErrorCode::Format, u"no token came"_s, {}}));
    }
    auto grant = std::make_shared<Grant>();
    grant->access = Secret(json[u"access_token"].toString().toLatin1());
    grant->refresh = Secret(json[u"refresh_token"].toString().toLatin1());
    const auto account = json[u"account"].toObject();
    const auto tenant = json[u"tenant"].toObject();
    grant->account = account[u"id"].toString();
    grant->name = account[u"name"].toString();
    grant->email = account[u"email"].toString();
    grant->tenant = tenant[u"id"].toString();
    grant->organisation = tenant[u"name"].toString();
    if (json[u"token_type"].toString().compare("bearer"_L1, Qt::CaseInsensitive) != 0 ||
        grant->access.isEmpty() || grant->refresh.isEmpty())
        return failure(ErrorCode::Format, u"the answer has no tokens"_s);
    return grant;
}

} // namespace

OAuthClient::OAuthClient(const ServerAddress &server, Device device)
    : m_server(server)
    , m_device(std::move(device))
    , m_rest(server, Secret(), patience)
{
}

QFuture<Result<SignInServer>> OAuthClient::find()
{
    return m_rest.request("GET", u"/.well-known/oauth-authorization-server"_s)
        .then([url = m_server.url](const Result<HttpAnswer> &answer) -> Result<SignInServer> {
            if (!answer)
                return tl::unexpected(answer.error());
            if (const auto error = errorOf(*answer))
                return tl::unexpected(*error);
            const auto json = QJsonDocument::fromJson(answer->body).object();
            const SignInServer found{
                QUrl(json[u"issuer"].toString(), QUrl::StrictMode),
                QUrl(json[u"authorization_endpoint"].toString(), QUrl::StrictMode),
                json[u"authorization_response_iss_parameter_supported"].toBool()};
            if (!json[u"code_challenge_methods_supported"].toArray().contains(u"S256"_s))
                return failure(ErrorCode::Format, u"the server does not know PKCE"_s);
            // The server must identify itself by the address that was chosen, so that no user
            // enters a password elsewhere.
            if (!isSameOrigin(found.issuer, url) || !isSameOrigin(found.authorize, url))
                return failure(ErrorCode::Format, u"the server has another address"_s,
                               found.issuer.toString());
            return found;
        });
}

QUrl OAuthClient::authorizeUrl(const SignInServer &server, const QUrl &redirect,
                               const QString &state, const QByteArray &verifier,
                               const QString &loginHint) const
{
    QUrl url = server.authorize;
    QUrlQuery query;
    QList<std::pair<QString, QString>> fields{
        {u"response_type"_s, u"code"_s},
        {u"client_id"_s, m_device.client},
        {u"redirect_uri"_s, redirect.toString()},
        {u"state"_s, state},
        {u"code_challenge"_s, QString::fromLatin1(challengeOf(verifier))},
        {u"code_challenge_method"_s, u"S256"_s}};
    if (!loginHint.isEmpty())
        fields.append({u"login_hint"_s, loginHint});
    for (const auto &[name, value] : std::as_const(fields))
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    url.setQuery(query);
    return url;
}

QFuture<Result<SharedGrant>> OAuthClient::redeem(const QString &code, const QUrl &redirect,
                                                 const QByteArray &verifier)
{
    return post(u"/token"_s, {{"grant_type", "authorization_code"},
                              {"code", code.toUtf8()},
                              {"redirect_uri", redirect.toString().toUtf8()},
                              {"code_verifier", verifier},
                              {"device_name", m_device.name.toUtf8()}})
        .then([](const Result<HttpAnswer> &answer) -> Result<SharedGrant> {
            auto grant = grantFrom(answer);
            if (grant && ((*grant)->account.isEmpty() || (*grant)->tenant.isEmpty()))
                return failure(ErrorCode::Format, u"the answer does not say who signed in"_s);
            return grant;
        });
}

QFuture<Result<SharedGrant>> OAuthClient::refresh(const Secret &token)
{
    return post(u"/token"_s, {{"grant_type", "refresh_token"}, {"refresh_token", token.reveal()}})
        .then([](const Result<HttpAnswer> &answer) { return grantFrom(answer); });
}

QFuture<Result<void>> OAuthClient::revoke(const Secret &token)
{
    return post(u"/revoke"_s, {{"token", token.reveal()}, {"token_type_hint", "refresh_token"}})
        .then([](const Result<HttpAnswer> &answer) -> Result<void> {
            if (!answer)
                return tl::unexpected(answer.error());
            if (const auto error = errorOf(*answer))
                return tl::unexpected(*error);
            return {};
        });
}

QFuture<Result<HttpAnswer>> OAuthClient::post(const QString &path, Fields fields)
{
    fields.append({"client_id", m_device.client.toUtf8()});
    fields.append({"device_id", m_device.id.toUtf8()});
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += (body.isEmpty() ? "" : "&") + name + '=' +
                QUrl::toPercentEncoding(QString::fromUtf8(value));
    return m_rest.request("POST", path, {{"Content-Type", "application/x-www-form-urlencoded"}},
                          body);
}

QByteArray OAuthClient::newVerifier()
{
    return Secret::random(32).reveal().toBase64(base64Url);
}

QByteArray OAuthClient::challengeOf(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(base64Url);
}

} // namespace core
