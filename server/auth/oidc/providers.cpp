#include "server/auth/oidc/providers.h"

#include "server/auth/oidc/fetch.h"
#include "server/auth/oidc/jwt.h"
#include "server/auth/principal.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMutexLocker>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr qint64 knownSeconds = 60 * 60;
//! A token that names an unknown key reloads the keys, but no more often than this.
constexpr qint64 renewSeconds = 60;

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

core::Result<QJsonObject> fetchJson(const QUrl &url, const std::optional<FormPost> &form = {})
{
    const auto fetched = fetch(url, form);
    if (!fetched)
        return tl::unexpected(fetched.error());
    const auto document = QJsonDocument::fromJson(fetched->body);
    if (fetched->status != 200 || !document.isObject())
        return core::failure(core::ErrorCode::Format,
                             u"%1 answered %2"_s.arg(url.path()).arg(fetched->status));
    return document.object();
}

QByteArray encodedForm(const QList<std::pair<QByteArray, QString>> &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += (body.isEmpty() ? "" : "&") + name + '=' + QUrl::toPercentEncoding(value);
    return body;
}

} // namespace

Providers::Providers(const core::Clock &clock)
    : m_clock(clock)
{
}

core::Result<Providers::Known> Providers::discover(const QString &issuer)
{
    const auto now = m_clock.now();
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_known.constFind(issuer);
        if (found != m_known.cend() && found->at.addSecs(knownSeconds) > now)
            return *found;
    }
    const auto base = issuer.endsWith(u'/') ? issuer.chopped(1) : issuer;
    const auto about = fetchJson(QUrl(base + u"/.well-known/openid-configuration"_s));
    if (!about)
        return tl::unexpected(about.error());
    const auto url = [&about](QStringView name) {
        return QUrl((*about)[name].toString(), QUrl::StrictMode);
    };
    const auto methods = (*about)[u"token_endpoint_auth_methods_supported"].toArray();
    Known known{url(u"authorization_endpoint"),
                url(u"token_endpoint"),
                url(u"jwks_uri"),
                methods.contains(u"client_secret_post"_s) &&
                    !methods.contains(u"client_secret_basic"_s),
                {},
                now};
    if ((*about)[u"issuer"].toString() != issuer || !mayFetch(known.authorize) ||
        !mayFetch(known.token) || !mayFetch(known.keysUrl))
        return core::failure(core::ErrorCode::Format,
                             u"the identity provider names another issuer"_s);
    return withKeys(issuer, std::move(known));
}

core::Result<Providers::Known> Providers::withKeys(const QString &issuer, Known known)
{
    const auto keys = fetchJson(known.keysUrl);
    if (!keys)
        return tl::unexpected(keys.error());
    known.keys = (*keys)[u"keys"].toArray();
    known.at = m_clock.now();
    const QMutexLocker lock(&m_mutex);
    m_known.insert(issuer, known);
    return known;
}

core::Result<QUrl> Providers::visitUrl(const ProviderSettings &settings, const ProviderVisit &visit,
                                       const QString &email)
{
    const auto known = discover(settings.issuer);
    if (!known)
        return tl::unexpected(known.error());
    const auto challenge =
        QCryptographicHash::hash(visit.verifier.toLatin1(), QCryptographicHash::Sha256)
            .toBase64(base64);
    const auto fields = encodedForm({{"response_type", u"code"_s},
                                     {"client_id", settings.client},
                                     {"redirect_uri", visit.redirect},
                                     {"scope", u"openid email profile"_s},
                                     {"state", visit.state},
                                     {"nonce", visit.nonce},
                                     {"code_challenge", QString::fromLatin1(challenge)},
                                     {"code_challenge_method", u"S256"_s},
                                     // A session left open at the provider is not a fresh sign-in
                                     // here.
                                     {"max_age", QString::number(freshSeconds)},
                                     {"login_hint", email}});
    auto url = known->authorize;
    const auto own = url.query(QUrl::FullyEncoded);
    url.setQuery((own.isEmpty() ? QString() : own + u'&') + QString::fromLatin1(fields));
    return url;
}

core::Result<QString> Providers::emailOf(const ProviderSettings &settings,
                                         const core::Secret &secret, const ProviderVisit &visit,
                                         const QString &code)
{
    auto known = discover(settings.issuer);
    if (!known)
        return tl::unexpected(known.error());
    QList<std::pair<QByteArray, QString>> fields{{"grant_type", u"authorization_code"_s},
                                                 {"code", code},
                                                 {"redirect_uri", visit.redirect},
                                                 {"code_verifier", visit.verifier}};
    FormPost form;
    if (secret.isEmpty() || known->postsSecret) {
        fields.append({"client_id", settings.client});
        if (!secret.isEmpty())
            fields.append({"client_secret", QString::fromUtf8(secret.reveal())});
    } else {
        // RFC 6749 §2.3.1: both are form-encoded before they are joined.
        form.user = QUrl::toPercentEncoding(settings.client);
        form.password = QUrl::toPercentEncoding(QString::fromUtf8(secret.reveal()));
    }
    form.body = encodedForm(fields);
    const auto answer = fetchJson(known->token, form);
    if (!answer)
        return tl::unexpected(answer.error());
    const auto token = (*answer)[u"id_token"].toString().toLatin1();
    auto claims = verifiedClaims(token, known->keys);
    if (!claims && claims.error().code == core::ErrorCode::NotFound &&
        known->at.addSecs(renewSeconds) <= m_clock.now()) {
        known = withKeys(settings.issuer, std::move(*known));
        if (!known)
            return tl::unexpected(known.error());
        claims = verifiedClaims(token, known->keys);
    }
    if (!claims)
        return tl::unexpected(claims.error());
    return judgeClaims(
        *claims, {settings.issuer, settings.client, visit.nonce, m_clock.now().toSecsSinceEpoch()});
}

} // namespace server
