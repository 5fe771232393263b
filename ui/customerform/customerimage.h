#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace ui {

//! A picture file made into what a customer may have: its middle as a square PNG of at most 128 px
//! and 48 KiB, without anything that the file told besides. To be called on a worker.
[[nodiscard]] core::Result<QByteArray> customerImage(const QString &path);

} // namespace ui
