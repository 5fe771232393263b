#include "core/base/seal.h"

#include <sodium.h>

namespace core {
namespace {

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

unsigned long long length(const QByteArray &array)
{
    return static_cast<unsigned long long>(array.size());
}

} // namespace

bool initCrypto()
{
    return sodium_init() >= 0;
}

KeyPair makeKeyPair()
{
    KeyPair pair;
    pair.publicKey.resize(crypto_box_PUBLICKEYBYTES);
    QByteArray secretKey(crypto_box_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_box_keypair(bytes(pair.publicKey), bytes(secretKey));
    pair.secretKey = Secret(std::move(secretKey));
    return pair;
}

Result<QByteArray> seal(const QByteArray &publicKey, const Secret &text)
{
    if (publicKey.size() != crypto_box_PUBLICKEYBYTES)
        return failure(ErrorCode::Invalid,
                       QStringLiteral("public key has %1 bytes").arg(publicKey.size()));
    QByteArray box(text.reveal().size() + static_cast<qsizetype>(crypto_box_SEALBYTES),
                   Qt::Uninitialized);
    if (crypto_box_seal(bytes(box), bytes(text.reveal()), length(text.reveal()),
                        bytes(publicKey)) != 0)
        return failure(ErrorCode::Invalid, QStringLiteral("crypto_box_seal refused the key"));
    return box;
}

Result<Secret> openSealed(const KeyPair &pair, const QByteArray &box)
{
    if (box.size() < static_cast<qsizetype>(crypto_box_SEALBYTES))
        return failure(ErrorCode::Format, QStringLiteral("sealed box is too short"));
    QByteArray text(box.size() - static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal_open(bytes(text), bytes(box), length(box), bytes(pair.publicKey),
                             bytes(pair.secretKey.reveal())) != 0)
        return failure(ErrorCode::Secrets,
                       QStringLiteral("sealed box does not open with this key"));
    return Secret(std::move(text));
}

Result<QByteArray> encrypt(const Secret &key, const QByteArray &text, const QByteArray &context)
{
    if (key.reveal().size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
        return failure(ErrorCode::Secrets,
                       QStringLiteral("key has %1 bytes").arg(key.reveal().size()));
    constexpr auto nonceSize = static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    constexpr auto macSize = static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_ABYTES);
    QByteArray box(nonceSize + text.size() + macSize, Qt::Uninitialized);
    randombytes_buf(box.data(), static_cast<size_t>(nonceSize));
    unsigned long long written = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(box) + nonceSize, &written, bytes(text),
                                               length(text), bytes(context), length(context),
                                               nullptr, bytes(box), bytes(key.reveal()));
    return box;
}

Result<QByteArray> decrypt(const Secret &key, const QByteArray &box, const QByteArray &context)
{
    constexpr auto nonceSize = static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    constexpr auto macSize = static_cast<qsizetype>(crypto_aead_xchacha20poly1305_ietf_ABYTES);
    if (key.reveal().size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
        return failure(ErrorCode::Secrets,
                       QStringLiteral("key has %1 bytes").arg(key.reveal().size()));
    if (box.size() < nonceSize + macSize)
        return failure(ErrorCode::Format, QStringLiteral("encrypted text is too short"));
    QByteArray text(box.size() - nonceSize - macSize, Qt::Uninitialized);
    unsigned long long written = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            bytes(text), &written, nullptr, bytes(box) + nonceSize,
            static_cast<unsigned long long>(box.size() - nonceSize), bytes(context),
            length(context), bytes(box), bytes(key.reveal())) != 0)
        return failure(ErrorCode::Secrets,
                       QStringLiteral("encrypted text does not open with this key"));
    return text;
}

QByteArray fingerprint(const QByteArray &data, int hexDigits)
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(bytes(hash), static_cast<size_t>(hash.size()), bytes(data), length(data),
                       nullptr, 0);
    return hash.toHex().left(hexDigits);
}

} // namespace core
