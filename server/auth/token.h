#pragma once

#include "core/base/id.h"
#include "core/base/secret.h"

#include <optional>

namespace server {

//! What a person or a program proves itself with: access and refresh tokens, codes, links. Whose it
//! is stands before the secret, so that it is looked for among that partner's rows only; a token
//! with another partner's id finds nothing.
struct Token {
    core::Id tenant;
    core::Secret secret;

    [[nodiscard]] static Token make(const core::Id &tenant);
    //! Nothing when it is not what text() writes.
    [[nodiscard]] static std::optional<Token> read(const QByteArray &text);
    //! 64 characters of base64url.
    [[nodiscard]] QByteArray text() const;
    //! BLAKE2b-256 of the secret: all that is ever stored, and what it is found by, so comparing
    //! tells nothing about a token.
    [[nodiscard]] QByteArray hash() const;
};

//! The 32 bytes of BLAKE2b-256.
[[nodiscard]] QByteArray hashOf(const QByteArray &bytes);

} // namespace server
