#include "server/auth/authenticator.h"

#include "server/auth/token.h"
#include "server/auth/tokens.h"
#include "server/store/sessions.h"

#include <QMutexLocker>

namespace server {
namespace {

//! How long a session that another server ended may stay valid here.
constexpr int rememberedSeconds = 10;
//! Limits memory, not people: others cost a database query.
constexpr qsizetype mostKnown = 20'000;

std::optional<Token> tokenOf(const QByteArray &authorisation)
{
    constexpr QByteArrayView scheme = "Bearer ";
    if (authorisation.size() > 256 ||
        authorisation.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return Token::read(authorisation.mid(scheme.size()).trimmed());
}

Principal principalOf(const Account &account, const Session &session)
{
    const auto &person = account.person;
    Principal principal{.tenant = account.key.tenant,
                        .account = account.key.account,
                        .device = session.id,
                        .role = person.role,
                        .tags = QSet<core::Id>(person.tags.begin(), person.tags.end()),
                        .signedInAt = core::timeFromWire(session.signedInAt)};
    // An unreadable time must not count as a single computer, which has no sign-in.
    if (!principal.signedInAt.isValid())
        principal.signedInAt = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    for (const auto &row : privilegeTable()) {
        if (row.grantable && person.privileges.contains(privilegeName(row.privilege)))
            principal.extra.insert(row.privilege);
    }
    return principal;
}

} // namespace

Authenticator::Authenticator(const Tokens &tokens, const core::Clock &clock)
    : m_tokens(tokens)
    , m_clock(clock)
{
}

std::optional<Principal> Authenticator::known(const QByteArray &authorisation) const
{
    if (const auto principal = m_tokens.find(authorisation))
        return principal;
    const auto token = tokenOf(authorisation);
    if (!token)
        return std::nullopt;
    const auto hash = token->hash();
    const auto now = m_clock.now();
    const QMutexLocker lock(&m_mutex);
    const auto found = m_known.constFind(hash);
    if (found == m_known.cend() || found->until <= now ||
        found->until > now.addSecs(rememberedSeconds) || found->principal.tenant != token->tenant)
        return std::nullopt;
    return found->principal;
}

core::Id Authenticator::tenantOf(const QByteArray &authorisation)
{
    const auto token = tokenOf(authorisation);
    return token ? token->tenant : core::Id();
}

core::Result<std::optional<Principal>> Authenticator::find(Connection &connection,
                                                           const QByteArray &authorisation)
{
    const auto token = tokenOf(authorisation);
    if (!token)
        return std::nullopt;
    const auto hash = token->hash();
    const auto grant = findAccess(connection, token->tenant, hash);
    if (!grant)
        return tl::unexpected(grant.error());
    const auto now = m_clock.now();
    const auto expires = *grant ? core::timeFromWire((*grant)->expiresAt) : QDateTime();
    if (!expires.isValid() || expires <= now)
        return std::nullopt;
    const auto account = findAccount(connection, {token->tenant, (*grant)->session.account});
    if (!account)
        return tl::unexpected(account.error());
    if (!*account)
        return std::nullopt;
    const auto principal = principalOf(**account, (*grant)->session);
    const QMutexLocker lock(&m_mutex);
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.insert(hash, {principal, std::min(expires, now.addSecs(rememberedSeconds))});
    return principal;
}

void Authenticator::forgetSession(const core::Id &session)
{
    const QMutexLocker lock(&m_mutex);
    m_known.removeIf([&](const auto &entry) { return entry.value().principal.device == session; });
}

void Authenticator::forgetTenant(const core::Id &tenant)
{
    const QMutexLocker lock(&m_mutex);
    m_known.removeIf([&](const auto &entry) { return entry.value().principal.tenant == tenant; });
}

} // namespace server
