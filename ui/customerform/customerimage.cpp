#include "ui/customerform/customerimage.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace ui {
namespace {

constexpr qint64 mostFileBytes = 20 * 1024 * 1024;
constexpr int mostSide = 12'000;
constexpr qsizetype mostPngBytes = 48 * 1024;

//! Painted into a new image: comments, places and colour profiles of the file survive scaling and
//! copying, and must not leave the computer.
QByteArray pngOf(const QImage &square, int side)
{
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.drawImage(0, 0,
                      square.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? png : QByteArray();
}

} // namespace

core::Result<QByteArray> customerImage(const QString &path)
{
    const QFileInfo file(path);
    const QString name = file.fileName();
    if (!file.exists())
        return core::failure(core::ErrorCode::NotFound, {}, name);
    if (!file.isFile()) // reading a device or a pipe may never end
        return core::failure(core::ErrorCode::Format, {}, name);
    if (!file.isReadable())
        return core::failure(core::ErrorCode::Permission, {}, name);
    if (file.size() > mostFileBytes)
        return core::failure(core::ErrorCode::TooLarge, {}, name);
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const auto format = reader.format();
    if (format != "png" && format != "jpeg")
        return core::failure(core::ErrorCode::Format, {}, name);
    // The header is checked before anything is decoded.
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return core::failure(core::ErrorCode::Format, u"no size in the header"_s, name);
    if (size.width() > mostSide || size.height() > mostSide)
        return core::failure(core::ErrorCode::TooLarge, {}, name);
    const QImage image = reader.read();
    if (image.isNull())
        return core::failure(core::ErrorCode::Format, reader.errorString(), name);
    const int side = std::min(image.width(), image.height());
    const QImage square =
        image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    for (const int pixels : {128, 96, 64}) {
        // The domain requires at least 16 px.
        const QByteArray png = pngOf(square, std::max(16, std::min(pixels, side)));
        if (!png.isEmpty() && png.size() <= mostPngBytes)
            return png;
    }
    return core::failure(core::ErrorCode::TooLarge, {}, name);
}

} // namespace ui
