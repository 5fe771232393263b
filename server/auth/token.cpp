#include "server/auth/token.h"

#include "core/base/seal.h"

namespace server {
namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype idSize = 16;
constexpr qsizetype secretSize = 32;
constexpr qsizetype textSize = (idSize + secretSize) / 3 * 4;

} // namespace

Token Token::make(const core::Id &tenant)
{
    return {tenant, core::Secret::random(secretSize)};
}

std::optional<Token> Token::read(const QByteArray &text)
{
    if (text.size() != textSize)
        return std::nullopt;
    const auto bytes =
        QByteArray::fromBase64Encoding(text, base64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || bytes.decoded.size() != idSize + secretSize)
        return std::nullopt;
    const auto tenant = core::Id::fromBytes(bytes.decoded.left(idSize));
    if (!tenant || tenant->isNull())
        return std::nullopt;
    return Token{*tenant, core::Secret(bytes.decoded.mid(idSize))};
}

QByteArray Token::text() const
{
    return (tenant.toBytes() + secret.reveal()).toBase64(base64);
}

QByteArray Token::hash() const
{
    return hashOf(secret.reveal());
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QByteArray::fromHex(core::fingerprint(bytes));
}

} // namespace server
