#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace server {

//! The claims of a signed token (RFC 7519, compact form) whose signature one of `keys` (RFC 7517)
//! proves. RS256 and ES256 only: what a token says of itself never chooses a weaker check. A key
//! that is not there fails with NotFound, everything else with Format or Forbidden.
[[nodiscard]] core::Result<QJsonObject> verifiedClaims(const QByteArray &token,
                                                       const QJsonArray &keys);

//! What an ID token has to say to be for us and for this sign-in.
struct ExpectedToken {
    QString issuer;
    QString client;
    QString nonce;
    qint64 now = 0; //!< seconds since 1970
};

//! OpenID Connect Core §3.1.3.7. The verified e-mail address on success.
[[nodiscard]] core::Result<QString> judgeClaims(const QJsonObject &claims,
                                                const ExpectedToken &expected);

} // namespace server
