#include "server/auth/keyfile.h"

#include "core/base/id.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

core::Result<ServerKeys> makeKeys(const QString &path)
{
    ServerKeys keys{core::Id::make().toString(), core::makeKeyPair(), core::Secret::random(32)};
    const QJsonObject json{
        {u"kid"_s, keys.kid},
        {u"publicKey"_s, QString::fromLatin1(keys.seal.publicKey.toBase64())},
        {u"secretKey"_s, QString::fromLatin1(keys.seal.secretKey.reveal().toBase64())},
        {u"cursorKey"_s, QString::fromLatin1(keys.cursor.reveal().toBase64())}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) ||
        file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return core::failure(core::ErrorCode::Storage,
                             u"key file cannot be written: "_s + file.errorString(), path);
    return keys;
}

} // namespace

core::Result<ServerKeys> loadKeys(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return makeKeys(path);
#ifndef Q_OS_WIN
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                            QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    if (file.permissions() & others)
        return core::failure(core::ErrorCode::Permission,
                             u"key file can be read by others: set it to 0600"_s, path);
#endif
    if (!file.open(QIODevice::ReadOnly))
        return core::failure(core::ErrorCode::Permission, u"key file: "_s + file.errorString(),
                             path);
    const auto json = QJsonDocument::fromJson(file.readAll()).object();
    const auto bytes = [&json](QStringView name) {
        return QByteArray::fromBase64(json[name].toString().toLatin1());
    };
    ServerKeys keys{json[u"kid"].toString(),
                    {bytes(u"publicKey"), core::Secret(bytes(u"secretKey"))},
                    core::Secret(bytes(u"cursorKey"))};
    if (keys.kid.isEmpty() || keys.seal.publicKey.size() != 32 ||
        keys.seal.secretKey.reveal().size() != 32 || keys.cursor.reveal().size() != 32)
        return core::failure(core::ErrorCode::Format, u"key file is damaged"_s, path);
    return keys;
}

} // namespace server
