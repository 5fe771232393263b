#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace core {

//! X25519 pair; `secretKey` opens anything sealed to `publicKey` (libsodium crypto_box_seal, 48
//! bytes longer than the text).
struct KeyPair {
    QByteArray publicKey;
    Secret secretKey;
};

[[nodiscard]] KeyPair makeKeyPair();
//! Anyone can seal to a public key; only its owner can open.
[[nodiscard]] Result<QByteArray> seal(const QByteArray &publicKey, const Secret &text);
[[nodiscard]] Result<Secret> openSealed(const KeyPair &pair, const QByteArray &box);

//! XChaCha20-Poly1305 under a 32-byte key; the nonce precedes the ciphertext. `context` is
//! authenticated, so that a box cannot be moved to another row.
[[nodiscard]] Result<QByteArray> encrypt(const Secret &key, const QByteArray &text,
                                         const QByteArray &context);
[[nodiscard]] Result<QByteArray> decrypt(const Secret &key, const QByteArray &box,
                                         const QByteArray &context);

//! First `hexDigits` of BLAKE2b-256 in lower-case hex.
[[nodiscard]] QByteArray fingerprint(const QByteArray &bytes, int hexDigits = 64);

//! Call once before any other function of this file; false if there is no source of randomness.
[[nodiscard]] bool initCrypto();

} // namespace core
