#pragma once

#include "core/base/id.h"
#include "core/base/secret.h"

#include <optional>

namespace server {

//! A credential of a person or a program: access and refresh tokens, codes, links. The partner's id
//! precedes the secret, so that the search covers that partner's rows only; with another partner's
//! id it finds nothing.
struct Token {
    core::Id tenant;
    core::Secret secret;

    [[nodiscard]] static Token make(const core::Id &tenant);
    //! Empty unless it has the form that text() writes.
    [[nodiscard]] static std::optional<Token> read(const QByteArray &text);
    //! 64 characters of base64url.
    [[nodiscard]] QByteArray text() const;
    //! BLAKE2b-256 of the secret. Only the hash is stored and looked up, so comparing reveals
    //! nothing about a token.
    [[nodiscard]] QByteArray hash() const;
};

//! The 32 bytes of BLAKE2b-256.
[[nodiscard]] QByteArray hashOf(const QByteArray &bytes);

} // namespace server
