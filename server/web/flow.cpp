#include "server/web/flow.h"

#include "server/store/accounts.h"

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr int deviceDays = 365;
constexpr qsizetype randomSize = 32;
const QByteArray browserName = "tenantry-browser";

QByteArray nameOf(const PublicAddress &address, const QByteArray &name)
{
    return address.isSecure() ? "__Host-" + name : name;
}

} // namespace

QByteArray readCookie(const Request &request, const PublicAddress &address, const QByteArray &name)
{
    const auto wanted = nameOf(address, name) + '=';
    const auto cookies = request.header("cookie").split(';');
    for (const auto &cookie : cookies) {
        if (const auto trimmed = cookie.trimmed(); trimmed.startsWith(wanted))
            return trimmed.mid(wanted.size());
    }
    return {};
}

Header setCookie(const PublicAddress &address, const QByteArray &name, const QByteArray &value,
                 qint64 seconds, SameSite sameSite)
{
    QByteArray cookie = nameOf(address, name) + '=' + value +
                        "; Path=/; HttpOnly; Max-Age=" + QByteArray::number(seconds) +
                        (sameSite == SameSite::Strict ? "; SameSite=Strict" : "; SameSite=Lax");
    if (address.isSecure())
        cookie += "; Secure";
    return {"Set-Cookie", cookie};
}

Flow::Flow(const SealedForms &forms, const core::Clock &clock, const PublicAddress &address)
    : m_forms(forms)
    , m_clock(clock)
    , m_address(address)
{
}

QByteArray Flow::browserOf(const Request &request) const
{
    const auto value = readCookie(request, m_address, browserName);
    if (QByteArray::fromBase64(value, base64).size() == randomSize)
        return value;
    return core::Secret::random(randomSize).reveal().toBase64(base64);
}

Header Flow::browserCookie(const QByteArray &browser) const
{
    return setCookie(m_address, browserName, browser, flowSeconds, SameSite::Strict);
}

QByteArray Flow::seal(QByteArrayView purpose, QJsonObject state, const QByteArray &cookie) const
{
    state.insert(u"cookie"_s, QString::fromLatin1(m_forms.mark(cookie).toBase64(base64)));
    return m_forms.seal(purpose, state, m_clock.now().addSecs(flowSeconds));
}

std::optional<Flow::Posted> Flow::read(QByteArrayView purpose, const Request &request,
                                       const QByteArray &cookie) const
{
    const auto type = request.header("content-type").split(';').first().trimmed().toLower();
    if (type != "application/x-www-form-urlencoded" || cookie.isEmpty() || !isFromHere(request))
        return std::nullopt;
    auto fields = Fields::read(request.body);
    if (!fields)
        return std::nullopt;
    auto state = m_forms.open(purpose, (*fields)["form"].toLatin1(), m_clock.now());
    if (!state ||
        (*state)[u"cookie"].toString().toLatin1() != m_forms.mark(cookie).toBase64(base64))
        return std::nullopt;
    return Posted{std::move(*fields), std::move(*state)};
}

bool Flow::isFromHere(const Request &request) const
{
    const auto site = request.header("sec-fetch-site");
    const auto origin = request.header("origin");
    // Our pages send no referrer, and therefore no origin: it is "null".
    return (site.isEmpty() || site == "same-origin") &&
           (origin.isEmpty() || origin == "null" || origin == m_address.origin());
}

QByteArray Flow::deviceCookieName(const QString &email) const
{
    return "tenantry-device-" +
           m_forms.mark("cookie\n" + foldedEmail(email).toUtf8()).left(6).toHex();
}

Header Flow::deviceCookie(const QString &email) const
{
    const QJsonObject state{
        {u"email"_s, foldedEmail(email)},
        {u"device"_s, QString::fromLatin1(core::Secret::random(16).reveal().toHex())}};
    return setCookie(m_address, deviceCookieName(email),
                     m_forms.seal("device", state, m_clock.now().addDays(deviceDays)),
                     qint64(deviceDays) * 24 * 60 * 60, SameSite::Strict);
}

QByteArray Flow::deviceOf(const Request &request, const QString &email) const
{
    const auto state = m_forms.open(
        "device", readCookie(request, m_address, deviceCookieName(email)), m_clock.now());
    return state && (*state)[u"email"].toString() == foldedEmail(email)
               ? (*state)[u"device"].toString().toLatin1()
               : QByteArray();
}

} // namespace server
