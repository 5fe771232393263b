#pragma once

#include "core/base/secret.h"
#include "server/auth/principal.h"

#include <QHash>
#include <QMutex>

#include <optional>

namespace server {

//! Bearer tokens that are valid while this process lives. Only their BLAKE2b-256 is kept and looked
//! up, so comparing reveals nothing about a token.
class Tokens {
public:
    void add(const core::Secret &secret, const Principal &principal);
    //! A new token in base64url.
    [[nodiscard]] QByteArray issue(const Principal &principal);
    [[nodiscard]] std::optional<Principal> find(const QByteArray &authorisationHeader) const;

private:
    mutable QMutex m_mutex;
    QHash<QByteArray, Principal> m_principals;
};

} // namespace server
