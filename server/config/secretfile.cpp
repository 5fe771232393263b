#include "server/config/secretfile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace server {

core::Result<void> checkSecretFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return core::failure(core::ErrorCode::Secrets, path + u" is not a file"_s, path);
    if (info.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                              QFile::ReadOther | QFile::WriteOther | QFile::ExeOther))
        return core::failure(core::ErrorCode::Secrets,
                             path + u" can be read by others: set it to 0600"_s, path);
    if (!info.isReadable())
        return core::failure(core::ErrorCode::Secrets, path + u" cannot be read"_s, path);
    return {};
}

core::Result<core::Secret> readSecretFile(const QString &path)
{
    if (auto done = checkSecretFile(path); !done)
        return tl::unexpected(done.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return core::failure(core::ErrorCode::Secrets, path + u" cannot be read"_s, path);
    auto content = file.read(64 * 1024);
    core::Secret secret(content.trimmed());
    content.fill('\0');
    return secret;
}

} // namespace server
