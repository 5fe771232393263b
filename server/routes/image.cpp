#include "server/routes/image.h"

#include "core/domain/contact.h"

#include <QtEndian>

#include <zlib.h>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

const auto magic = QByteArrayLiteral("\x89PNG\r\n\x1a\n");

struct Header {
    quint32 side = 0;
    int depth = 0;
    int kind = 0;

    //! As defined by PNG, without 16 bits per channel; 0 for an invalid combination.
    [[nodiscard]] int channels() const
    {
        switch (kind) {
        case 0: // gray
            return depth == 1 || depth == 2 || depth == 4 || depth == 8;
        case 2: // colors
            return depth == 8 ? 3 : 0;
        case 3: // palette
            return depth == 1 || depth == 2 || depth == 4 || depth == 8;
        case 4: // gray and alpha
            return depth == 8 ? 2 : 0;
        case 6: // colors and alpha
            return depth == 8 ? 4 : 0;
        default:
            return 0;
        }
    }
    [[nodiscard]] qsizetype rowBytes() const
    {
        return 1 + (qsizetype(side) * channels() * depth + 7) / 8;
    }
};

std::optional<Header> readHeader(const QByteArray &content)
{
    if (content.size() != 13)
        return std::nullopt;
    const Header header{qFromBigEndian<quint32>(content.constData()), content[8], content[9]};
    const bool isPlain = content[10] == 0 && content[11] == 0 && content[12] == 0;
    if (!isPlain || header.channels() == 0 || header.side == 0 || header.side > 128 ||
        qFromBigEndian<quint32>(content.constData() + 4) != header.side)
        return std::nullopt;
    return header;
}

quint32 crcOf(const QByteArray &bytes)
{
    return static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()),
                                      static_cast<uInt>(bytes.size())));
}

void append(QByteArray &png, const QByteArray &name, const QByteArray &content)
{
    char number[4];
    qToBigEndian(static_cast<quint32>(content.size()), number);
    png.append(number, sizeof number);
    png += name + content;
    qToBigEndian(crcOf(name + content), number);
    png.append(number, sizeof number);
}

//! Exactly `size` bytes, or nothing: stops unpacking data that would exceed it.
QByteArray unpacked(const QByteArray &packed, qsizetype size)
{
    QByteArray bytes(size, '\0');
    auto length = static_cast<uLongf>(size);
    auto read = static_cast<uLong>(packed.size());
    const int result = uncompress2(reinterpret_cast<Bytef *>(bytes.data()), &length,
                                   reinterpret_cast<const Bytef *>(packed.constData()), &read);
    const bool isAll = result == Z_OK && length == static_cast<uLongf>(size) &&
                       read == static_cast<uLong>(packed.size());
    return isAll ? bytes : QByteArray();
}

QByteArray packed(const QByteArray &bytes)
{
    auto length = compressBound(static_cast<uLong>(bytes.size()));
    QByteArray result(static_cast<qsizetype>(length), '\0');
    if (compress2(reinterpret_cast<Bytef *>(result.data()), &length,
                  reinterpret_cast<const Bytef *>(bytes.constData()),
                  static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION) != Z_OK)
        return {};
    result.truncate(static_cast<qsizetype>(length));
    return result;
}

} // namespace

QByteArray remadePng(const QByteArray &png)
{
    if (!png.startsWith(magic))
        return {};
    std::optional<Header> header;
    QByteArray palette;
    QByteArray opaque;
    QByteArray data;
    bool isWhole = false;
    for (qsizetype at = magic.size(); !isWhole;) {
        if (png.size() - at < 12)
            return {};
        const auto size = qsizetype(qFromBigEndian<quint32>(png.constData() + at));
        if (size > png.size() - at - 12)
            return {};
        const auto name = png.mid(at + 4, 4);
        const auto content = png.mid(at + 8, size);
        if (qFromBigEndian<quint32>(png.constData() + at + 8 + size) != crcOf(name + content))
            return {};
        at += 12 + size;
        if (!header) {
            header = name == "IHDR" ? readHeader(content) : std::nullopt;
            if (!header)
                return {};
        } else if (name == "PLTE") {
            palette = content;
        } else if (name == "tRNS") {
            opaque = content;
        } else if (name == "IDAT") {
            data += content;
        } else if (name == "IEND") {
            isWhole = true;
        } else if (name == "acTL" || (name[0] & 0x20) == 0) {
            return {}; // animated, or an unknown chunk that is required to show it
        }
    }
    const bool hasPalette = header->kind == 3;
    if (hasPalette
            ? palette.isEmpty() || palette.size() % 3 != 0 ||
                  palette.size() > 3 * (1 << header->depth) || opaque.size() > palette.size() / 3
            : !opaque.isEmpty() && opaque.size() != (header->kind == 0   ? 2
                                                     : header->kind == 2 ? 6
                                                                         : -1))
        return {};
    const auto rows = unpacked(data, header->rowBytes() * header->side);
    if (rows.isEmpty())
        return {};
    for (qsizetype row = 0; row < rows.size(); row += header->rowBytes()) {
        if (static_cast<quint8>(rows[row]) > 4) // the filters that PNG defines
            return {};
    }
    QByteArray result = magic;
    append(result, "IHDR", png.mid(magic.size() + 8, 13));
    if (hasPalette)
        append(result, "PLTE", palette);
    if (!opaque.isEmpty())
        append(result, "tRNS", opaque);
    append(result, "IDAT", packed(rows));
    append(result, "IEND", {});
    return result;
}

void remakeImage(core::FieldErrors &errors, QJsonObject &data, const QJsonObject &before)
{
    const auto image = data.value(u"image"_s).toString(); // [] would insert one
    if (image.isEmpty() || image == before[u"image"].toString() ||
        core::errorAt(errors, u"/image"_s))
        return;
    const auto remade = remadePng(QByteArray::fromBase64(image.toLatin1()));
    if (remade.isEmpty())
        errors.append({u"/image"_s, core::FieldProblem::BadImage, {}});
    core::checkImage(errors, u"/image"_s, remade); // re-encoded it may be larger
    data[u"image"] = QString::fromLatin1(remade.toBase64());
}

} // namespace server
