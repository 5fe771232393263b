#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace ui {

//! The middle of a picture file as a square PNG of at most 128 px and 48 KiB, without comments,
//! places and profiles. PNG and JPEG. Errors: NotFound, Permission, Format, TooLarge. For a worker.
[[nodiscard]] core::Result<QByteArray> customerImage(const QString &path);

} // namespace ui
