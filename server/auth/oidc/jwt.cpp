#include "server/auth/oidc/jwt.h"

#include "server/auth/principal.h"

#include <QJsonDocument>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr qsizetype longestToken = 16 * 1024;
constexpr qint64 skewSeconds = 60;
constexpr qint64 oldestSeconds = 10 * 60;
constexpr int fewestRsaBits = 2048;
constexpr qsizetype p256Size = 32;

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T *value) const
    {
        Free(value);
    }
};
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;

const unsigned char *bytes(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

std::optional<QByteArray> decoded(const QByteArray &text)
{
    auto result = QByteArray::fromBase64Encoding(text, QByteArray::Base64UrlEncoding |
                                                           QByteArray::OmitTrailingEquals |
                                                           QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(std::move(result.decoded)) : std::nullopt;
}

Number numberOf(const QByteArray &big)
{
    return Number(BN_bin2bn(bytes(big), static_cast<int>(big.size()), nullptr));
}

Key keyFrom(const char *type, OSSL_PARAM_BLD *builder)
{
    const Params params(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return nullptr;
    return Key(key);
}

Key rsaKey(const QJsonObject &jwk)
{
    const auto n = decoded(jwk[u"n"].toString().toLatin1());
    const auto e = decoded(jwk[u"e"].toString().toLatin1());
    if (!n || !e || n->isEmpty() || e->isEmpty())
        return nullptr;
    const auto modulus = numberOf(*n);
    const auto exponent = numberOf(*e);
    const Builder builder(OSSL_PARAM_BLD_new());
    if (!builder || !modulus || !exponent ||
        !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) ||
        !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()))
        return nullptr;
    auto key = keyFrom("RSA", builder.get());
    return key && EVP_PKEY_get_bits(key.get()) >= fewestRsaBits ? std::move(key) : nullptr;
}

Key p256Key(const QJsonObject &jwk)
{
    const auto x = decoded(jwk[u"x"].toString().toLatin1());
    const auto y = decoded(jwk[u"y"].toString().toLatin1());
    if (jwk[u"crv"].toString() != u"P-256" || !x || !y || x->size() != p256Size ||
        y->size() != p256Size)
        return nullptr;
    const auto point = '\x04' + *x + *y;
    const Builder builder(OSSL_PARAM_BLD_new());
    if (!builder ||
        !OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1",
                                         0) ||
        !OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                          static_cast<size_t>(point.size())))
        return nullptr;
    return keyFrom("EC", builder.get());
}

//! Converts r and s side by side, as in JWS, to the DER form that OpenSSL reads.
QByteArray derOf(const QByteArray &raw)
{
    const Signature signature(ECDSA_SIG_new());
    auto r = numberOf(raw.left(p256Size));
    auto s = numberOf(raw.mid(p256Size));
    if (raw.size() != 2 * p256Size || !signature || !r || !s ||
        ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return {};
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    if (size <= 0)
        return {};
    const QByteArray result(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return result;
}

bool isSigned(EVP_PKEY *key, const QByteArray &text, const QByteArray &signature)
{
    const DigestContext context(EVP_MD_CTX_new());
    return context &&
           EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), bytes(signature), static_cast<size_t>(signature.size()),
                            bytes(text), static_cast<size_t>(text.size())) == 1;
}

QJsonObject objectOf(const QByteArray &part)
{
    const auto text = decoded(part);
    return text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
}

core::Result<QJsonObject> keyFor(const QJsonObject &header, const QString &type,
                                 const QJsonArray &keys)
{
    const auto kid = header[u"kid"].toString();
    QList<QJsonObject> fitting;
    for (const auto &value : keys) {
        const auto key = value.toObject();
        const auto use = key[u"use"].toString();
        if (key[u"kty"].toString() == type && (use.isEmpty() || use == u"sig") &&
            (kid.isEmpty() || key[u"kid"].toString() == kid))
            fitting.append(key);
    }
    if (fitting.size() != 1)
        return core::failure(core::ErrorCode::NotFound, u"the token's key is not known"_s);
    return fitting.first();
}

tl::unexpected<core::Error> forbidden(const QString &why)
{
    return core::failure(core::ErrorCode::Forbidden, u"ID token: "_s + why);
}

bool isFor(const QJsonObject &claims, const QString &client)
{
    const auto aud = claims[u"aud"];
    if (aud.isString())
        return aud.toString() == client;
    const auto list = aud.toArray();
    return list.contains(client) && (list.size() == 1 || claims[u"azp"].toString() == client);
}

} // namespace

core::Result<QJsonObject> verifiedClaims(const QByteArray &token, const QJsonArray &keys)
{
    const auto parts = token.split('.');
    if (token.size() > longestToken || parts.size() != 3)
        return core::failure(core::ErrorCode::Format, u"not a token"_s);
    const auto header = objectOf(parts[0]);
    const auto algorithm = header[u"alg"].toString();
    const bool isRsa = algorithm == u"RS256";
    // `crit` lists extensions that must be understood, and none is.
    if ((!isRsa && algorithm != u"ES256") || header.contains(u"crit"))
        return forbidden(u"algorithm "_s + algorithm.left(16));
    const auto jwk = keyFor(header, isRsa ? u"RSA"_s : u"EC"_s, keys);
    if (!jwk)
        return jwk;
    const auto key = isRsa ? rsaKey(*jwk) : p256Key(*jwk);
    const auto signature = decoded(parts[2]);
    if (!key || !signature)
        return core::failure(core::ErrorCode::Format, u"key or signature cannot be read"_s);
    if (!isSigned(key.get(), parts[0] + '.' + parts[1], isRsa ? *signature : derOf(*signature)))
        return forbidden(u"signature"_s);
    return objectOf(parts[1]);
}

core::Result<QString> judgeClaims(const QJsonObject &claims, const ExpectedToken &expected)
{
    const auto exp = claims[u"exp"].toInteger();
    const auto iat = claims[u"iat"].toInteger();
    if (claims[u"iss"].toString() != expected.issuer)
        return forbidden(u"issuer"_s);
    if (!isFor(claims, expected.client))
        return forbidden(u"audience"_s);
    if (exp + skewSeconds <= expected.now)
        return forbidden(u"expired"_s);
    if (iat > expected.now + skewSeconds || iat < expected.now - oldestSeconds)
        return forbidden(u"issued at another time"_s);
    // max_age asks for it, but a provider that does not support that omits it.
    if (claims.contains(u"auth_time") &&
        claims[u"auth_time"].toInteger() < expected.now - freshSeconds - skewSeconds)
        return forbidden(u"signed in at the provider long ago"_s);
    if (expected.nonce.isEmpty() || claims[u"nonce"].toString() != expected.nonce)
        return forbidden(u"nonce"_s);
    // Microsoft says "domain owner verified" where others say "e-mail verified".
    const auto edov = claims[u"xms_edov"];
    const bool isVerified =
        claims[u"email_verified"].toBool() || edov.toBool() || edov.toInteger() == 1;
    const auto email = claims[u"email"].toString();
    if (email.isEmpty() || !isVerified)
        return forbidden(u"no verified e-mail address"_s);
    return email;
}

} // namespace server
