#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace server {

//! The claims of a signed token (RFC 7519, compact form) whose signature one of `keys` (RFC 7517)
//! proves. RS256 and ES256 only: a token must not choose a weaker check. NotFound if the key is
//! missing, otherwise Format or Forbidden.
[[nodiscard]] core::Result<QJsonObject> verifiedClaims(const QByteArray &token,
                                                       const QJsonArray &keys);

//! The values an ID token must have to be for this server and this sign-in.
struct ExpectedToken {
    QString issuer;
    QString client;
    QString nonce;
    qint64 now = 0; //!< seconds since 1970
};

//! OpenID Connect Core §3.1.3.7. Returns the verified e-mail address.
[[nodiscard]] core::Result<QString> judgeClaims(const QJsonObject &claims,
                                                const ExpectedToken &expected);

} // namespace server
