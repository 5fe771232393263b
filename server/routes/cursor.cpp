#include "server/routes/cursor.h"

#include <QtEndian>

#include <sodium.h>

namespace server {
namespace {

constexpr qsizetype numberSize = 8;
constexpr qsizetype macSize = 16;

QByteArray macOf(const core::Secret &key, const QByteArray &text)
{
    QByteArray mac(macSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(mac.data()), static_cast<size_t>(macSize),
                       reinterpret_cast<const unsigned char *>(text.constData()),
                       static_cast<unsigned long long>(text.size()),
                       reinterpret_cast<const unsigned char *>(key.reveal().constData()),
                       static_cast<size_t>(key.reveal().size()));
    return mac;
}

QByteArray bytesOf(qint64 number)
{
    QByteArray bytes(numberSize, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

} // namespace

QByteArray makeCursor(const core::Secret &key, const core::Id &epoch, const core::Id &tenant,
                      const Cursor &cursor)
{
    const auto text = epoch.toBytes() + tenant.toBytes() + bytesOf(cursor.number) +
                      bytesOf(cursor.origin) + cursor.scope.leftJustified(scopeSize, '\0', true);
    return (text + macOf(key, text))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<Cursor> readCursor(const core::Secret &key, const core::Id &epoch,
                                 const core::Id &tenant, const QByteArray &text)
{
    const auto bytes = QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
    const auto prefix = epoch.toBytes() + tenant.toBytes();
    const auto signedSize = prefix.size() + 2 * numberSize + scopeSize;
    if (bytes.size() != signedSize + macSize || !bytes.startsWith(prefix))
        return std::nullopt;
    const auto mac = macOf(key, bytes.left(signedSize));
    if (sodium_memcmp(mac.constData(), bytes.constData() + signedSize,
                      static_cast<size_t>(macSize)) != 0)
        return std::nullopt;
    const auto *numbers = bytes.constData() + prefix.size();
    return Cursor{qFromBigEndian<qint64>(numbers), qFromBigEndian<qint64>(numbers + numberSize),
                  bytes.mid(prefix.size() + 2 * numberSize, scopeSize)};
}

} // namespace server
