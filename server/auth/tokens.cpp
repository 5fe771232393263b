#include "server/auth/tokens.h"

#include "core/base/seal.h"

#include <QMutexLocker>

namespace server {

void Tokens::add(const core::Secret &secret, const Principal &principal)
{
    const QMutexLocker lock(&m_mutex);
    m_principals.insert(core::fingerprint(secret.reveal()), principal);
}

QByteArray Tokens::issue(const Principal &principal)
{
    const auto secret = core::Secret::random(32);
    add(secret, principal);
    return secret.reveal().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<Principal> Tokens::find(const QByteArray &authorisationHeader) const
{
    constexpr QByteArrayView scheme = "Bearer ";
    if (authorisationHeader.size() > 256 ||
        authorisationHeader.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const auto secret = QByteArray::fromBase64Encoding(
        authorisationHeader.mid(scheme.size()).trimmed(), QByteArray::Base64UrlEncoding);
    if (!secret || secret.decoded.size() != 32)
        return std::nullopt;
    const auto hash = core::fingerprint(secret.decoded);
    const QMutexLocker lock(&m_mutex);
    const auto found = m_principals.constFind(hash);
    return found == m_principals.cend() ? std::nullopt : std::optional(*found);
}

} // namespace server
