#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>

namespace ui {

//! The largest image file that is read, in MB.
constexpr int mostImageMegabytes = 64;
//! The largest width and height that are read, in pixels.
constexpr int mostImageSide = 2048;

//! A picture from the user's disk, made safe: what is kept is a new PNG, never the file.
struct SquareImage {
    QImage image;
    QByteArray png;
};

//! PNG, JPEG or WebP; the header is checked before anything is decoded. Errors: Format, TooLarge,
//! Permission. Runs in any thread.
[[nodiscard]] core::Result<SquareImage> readSquareImage(const QString &path);

} // namespace ui
