#pragma once

#include "core/base/secret.h"
#include "server/auth/principal.h"

#include <QHash>
#include <QMutex>

#include <optional>

namespace server {

//! The bearer tokens that are good as long as this process lives. Only their BLAKE2b-256 is kept,
//! and they are found by it, so comparing tells nothing about a token.
class Tokens {
public:
    void add(const core::Secret &secret, const Principal &principal);
    //! A fresh token in base64url.
    [[nodiscard]] QByteArray issue(const Principal &principal);
    [[nodiscard]] std::optional<Principal> find(const QByteArray &authorisationHeader) const;

private:
    mutable QMutex m_mutex;
    QHash<QByteArray, Principal> m_principals;
};

} // namespace server
