#include "ui/kit/forms/imageread.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

namespace ui {
namespace {

constexpr int side = 128;

} // namespace

core::Result<SquareImage> readSquareImage(const QString &path)
{
    using core::ErrorCode;
    const QFileInfo info(path);
    // Reading a device or a pipe may never end.
    if (!info.isFile() || !info.isReadable())
        return core::failure(ErrorCode::Permission, QStringLiteral("not a readable regular file"));
    if (info.size() > qint64(mostImageMegabytes) * 1024 * 1024)
        return core::failure(ErrorCode::TooLarge, QStringLiteral("file size"));
    QImageReader reader(path);
    reader.setAutoDetectImageFormat(true);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(mostImageMegabytes);
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg" && format != "webp")
        return core::failure(ErrorCode::Format, QStringLiteral("neither PNG, JPEG nor WebP"));
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return core::failure(ErrorCode::Format, QStringLiteral("no size in the header"));
    if (size.width() > mostImageSide || size.height() > mostImageSide)
        return core::failure(ErrorCode::TooLarge,
                             QStringLiteral("more than %1 px").arg(mostImageSide),
                             QString::number(mostImageSide));
    const QImage whole = reader.read();
    if (whole.isNull())
        return core::failure(ErrorCode::Format, reader.errorString());
    const int edge = qMin(whole.width(), whole.height());
    const QImage square =
        whole.copy((whole.width() - edge) / 2, (whole.height() - edge) / 2, edge, edge);
    SquareImage result;
    // Drawn into a new image: comments, places and profiles survive scaled() and copy().
    result.image = QImage(side, side, QImage::Format_ARGB32);
    result.image.fill(Qt::transparent);
    QPainter painter(&result.image);
    painter.drawImage(0, 0,
                      square.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.end();
    QBuffer buffer(&result.png);
    buffer.open(QIODevice::WriteOnly);
    if (!result.image.save(&buffer, "PNG"))
        return core::failure(ErrorCode::Internal, QStringLiteral("PNG was not written"));
    return result;
}

} // namespace ui
