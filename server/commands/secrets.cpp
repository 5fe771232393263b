#include "server/commands/secrets.h"

#include "server/config/secretfile.h"

#include <iostream>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

core::Result<core::Secret> readSecret(QByteArray text)
{
    auto decoded = QByteArray::fromBase64Encoding(text.trimmed(), QByteArray::Base64UrlEncoding);
    text.fill('\0');
    if (!decoded || decoded.decoded.size() != 32)
        return core::failure(core::ErrorCode::Secrets,
                             u"the secret must be 32 bytes in base64url"_s);
    return core::Secret(std::move(decoded.decoded));
}

} // namespace

core::Result<core::Secret> secretOfParent()
{
    std::string line;
    if (!std::getline(std::cin, line) || line.size() > 128)
        return core::failure(core::ErrorCode::Secrets, u"no secret on standard input"_s);
    return readSecret(QByteArray(line.data(), static_cast<qsizetype>(line.size())));
}

core::Result<core::Secret> secretOfFile(const QString &path)
{
    const auto secret = readSecretFile(path);
    return secret ? readSecret(secret->reveal()) : tl::unexpected(secret.error());
}

} // namespace server
