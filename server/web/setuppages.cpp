#include "server/web/setuppages.h"

#include "core/base/log.h"
#include "server/auth/passwords.h"
#include "server/auth/token.h"
#include "server/store/records.h"
#include "server/store/sessions.h"
#include "server/web/newpassword.h"

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

const QByteArray cookieName = "tenantry-link";
constexpr qsizetype longestPassword = 256;

Response linkOver(const Words &words, const PublicAddress &address)
{
    auto response = messagePage(words, words.linkOver, words.linkOverText, 410);
    response.headers.push_back(setCookie(address, cookieName, {}, 0, SameSite::Lax));
    return response;
}

Response failed(const Words &words, const core::Error &error)
{
    core::log("auth")->error("setup: {}", error.detail.toStdString());
    auto response = messagePage(words, words.fault, words.faultText, 503);
    response.headers.push_back({"Retry-After", "5"});
    return response;
}

} // namespace

QByteArray setupUrl(const QByteArray &origin, const QByteArray &token)
{
    return origin + "/setup?link=" + token;
}

SetupPages::SetupPages(const Web &web)
    : m_web(web)
{
}

core::Result<std::optional<SetupPages::Holder>> SetupPages::holderOf(Connection &connection,
                                                                     const core::Id &tenant,
                                                                     const QByteArray &hash) const
{
    const auto key = findLink(connection, tenant, hash, m_web.flow.now());
    if (!key)
        return tl::unexpected(key.error());
    if (!*key)
        return std::nullopt;
    const auto account = findAccount(connection, **key);
    if (!account)
        return tl::unexpected(account.error());
    if (!*account)
        return std::nullopt;
    return partnerData(connection, tenant).map([&account](const QJsonObject &partner) {
        return std::optional(Holder{**account, partner});
    });
}

Response SetupPages::form(const Words &words, const QByteArray &link, const Holder &holder,
                          const QStringList &problems) const
{
    return passwordPage(words, {"/setup", m_web.flow.seal("setup", {}, link)},
                        holder.account.person.name, holder.account.person.email,
                        words.choosePasswordIntro, policyOf(holder.partner), problems);
}

void SetupPages::show(const Request &request, Responder respond)
{
    const auto &words = wordsFor(request.header("accept-language"));
    const auto &address = m_web.flow.address();
    // The link's secret moves from the address bar to a cookie at once, so that it is in no
    // history, no Referer and no log of the next page. Lax, because people come from their mail.
    if (request.query.hasQueryItem(u"link"_s)) {
        const auto link = request.query.queryItemValue(u"link"_s).toLatin1();
        if (!Token::read(link))
            return respond(linkOver(words, address));
        return respond({303,
                        {},
                        "text/plain",
                        {setCookie(address, cookieName, link, flowSeconds, SameSite::Lax),
                         {"Location", "/setup"},
                         {"Referrer-Policy", "no-referrer"}}});
    }
    const auto link = readCookie(request, address, cookieName);
    const auto token = Token::read(link);
    if (!token)
        return respond(linkOver(words, address));
    m_web.store.read(token->tenant, [this, &words, link, tenant = token->tenant,
                                     hash = token->hash(), respond](Connection &connection) {
        const auto holder = holderOf(connection, tenant, hash);
        if (!holder)
            return respond(failed(words, holder.error()));
        respond(*holder ? form(words, link, **holder, {}) : linkOver(words, m_web.flow.address()));
    });
}

void SetupPages::save(const Request &request, Responder respond)
{
    const auto &words = wordsFor(request.header("accept-language"));
    const auto link = readCookie(request, m_web.flow.address(), cookieName);
    const auto token = Token::read(link);
    const auto posted = m_web.flow.read("setup", request, link);
    if (!token || !posted)
        return respond(messagePage(words, words.pageTooOld, words.pageTooOldText, 400));
    m_web.store.read(token->tenant, [this, &words, link, fields = posted->fields,
                                     tenant = token->tenant, hash = token->hash(),
                                     respond](Connection &connection) {
        const auto holder = holderOf(connection, tenant, hash);
        if (!holder)
            return respond(failed(words, holder.error()));
        if (!*holder)
            return respond(linkOver(words, m_web.flow.address()));
        auto typed = fields["password"].left(longestPassword);
        const auto problems = problemsOf(words, typed, fields["repeat"], (*holder)->account.person,
                                         (*holder)->partner);
        if (!problems.isEmpty())
            return respond(form(words, link, **holder, problems));
        const auto password = std::make_shared<const core::Secret>(core::Secret::take(typed));
        const bool runs =
            m_web.hashes.run([this, &words, key = (*holder)->account.key, hash, password, respond] {
                keep(words, key, hash, hashTyped(*password), respond);
            });
        if (!runs)
            respond(failed(words, {}));
    });
}

void SetupPages::keep(const Words &words, const AccountKey &key, const QByteArray &link,
                      const QByteArray &password, Responder respond)
{
    m_web.store.write(
        key.tenant,
        [this, &words, key, link, password](Connection &connection) -> core::Result<Response> {
            const auto now = m_web.flow.now();
            const auto mine = consumeLink(connection, key.tenant, link, now);
            if (!mine)
                return tl::unexpected(mine.error());
            if (!*mine)
                return linkOver(words, m_web.flow.address());
            // Anyone signed in with the old password is signed out.
            if (auto done = setPassword(connection, key, password).and_then([&] {
                    return endSessions(connection, key, now);
                });
                !done)
                return tl::unexpected(done.error());
            Records records(connection, key.tenant);
            records.audit({key.account, {}, "POST", "/setup", 200, core::toWire(now)});
            if (records.fault())
                return tl::unexpected(*records.fault());
            auto response = messagePage(words, words.passwordSaved, words.passwordSavedText);
            response.headers.push_back(
                setCookie(m_web.flow.address(), cookieName, {}, 0, SameSite::Lax));
            return response;
        },
        [&words, respond](core::Result<Response> response) {
            respond(response ? std::move(*response) : failed(words, response.error()));
        });
}

} // namespace server
