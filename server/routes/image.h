#pragma once

#include "core/domain/field.h"

#include <QByteArray>
#include <QJsonObject>

namespace server {

//! Re-encodes a PNG with its picture only: each chunk is checked, the pixels are unpacked within
//! the header's bounds (which checkImage has verified) and packed again. Data hidden in the file or
//! after its end is dropped. Null if it is incomplete, has 16 bits per channel, or is interlaced or
//! animated.
[[nodiscard]] QByteArray remadePng(const QByteArray &png);

//! Replaces a new `image` of an entity with the re-encoded picture.
void remakeImage(core::FieldErrors &errors, QJsonObject &data, const QJsonObject &before);

} // namespace server
