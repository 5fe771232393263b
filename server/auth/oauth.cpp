#include "server/auth/oauth.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr qsizetype longestState = 512;
constexpr qsizetype mostFields = 32;

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

} // namespace

std::optional<Fields> Fields::read(const QByteArray &text)
{
    Fields fields;
    const auto parts = text.split('&');
    if (parts.size() > mostFields)
        return std::nullopt;
    for (const auto &part : parts) {
        if (part.isEmpty())
            continue;
        const auto equals = part.indexOf('=');
        const auto name = decoded(equals < 0 ? part : part.left(equals)).toUtf8();
        if (fields.m_values.contains(name))
            return std::nullopt;
        fields.m_values.insert(name, equals < 0 ? QString() : decoded(part.mid(equals + 1)));
    }
    return fields;
}

AuthorizeAnswer readAuthorize(const Fields &fields)
{
    AuthorizeAnswer answer{{fields["client_id"], fields["redirect_uri"], fields["state"],
                            fields["code_challenge"], fields["login_hint"]},
                           std::nullopt};
    static const QRegularExpression challenge(u"\\A[A-Za-z0-9_-]{43}\\z"_s);
    const auto &request = answer.request;
    if (!isKnownClient(request.client))
        answer.error = {"unauthorized_client", false};
    else if (!isLoopbackRedirect(request.redirect))
        answer.error = {"invalid_request", false};
    else if (fields["response_type"] != u"code")
        answer.error = {"unsupported_response_type", true};
    else if (request.state.size() > longestState || fields["code_challenge_method"] != u"S256" ||
             !challenge.match(request.challenge).hasMatch())
        answer.error = {"invalid_request", true};
    else if (fields["prompt"] == u"none")
        answer.error = {"login_required", true}; // no browser session to continue
    return answer;
}

bool isKnownClient(const QString &client)
{
    return client == u"tenantry-desktop" || client == u"tenantry-cli";
}

bool isLoopbackRedirect(const QString &redirect)
{
    static const QRegularExpression form(
        u"\\Ahttp://(127\\.0\\.0\\.1|\\[::1\\]):([1-9][0-9]{0,4})/callback\\z"_s);
    const auto match = form.match(redirect);
    return match.hasMatch() && match.capturedView(2).toUInt() <= 65535;
}

bool fitsChallenge(const QString &verifier, const QString &challenge)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9._~-]{43,128}\\z"_s);
    if (!form.match(verifier).hasMatch())
        return false;
    const auto hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                          .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return challenge == QString::fromLatin1(hash);
}

QByteArray redirectWith(const QString &redirect,
                        std::initializer_list<std::pair<const char *, QString>> fields)
{
    auto url = redirect.toLatin1();
    char separator = '?';
    for (const auto &[name, value] : fields) {
        if (value.isEmpty())
            continue;
        url += separator;
        url += name;
        url += '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return url;
}

} // namespace server
