#pragma once

#include "core/domain/field.h"

#include <QByteArray>
#include <QJsonObject>

namespace server {

//! The picture of a PNG and nothing else: each chunk is checked, the pixels are unpacked within the
//! bounds of the header (which checkImage has seen to) and packed again. What rides along in a
//! file, or behind its end, is gone. Null when it is not whole, has 16 bits a channel, or is
//! interlaced or animated.
[[nodiscard]] QByteArray remadePng(const QByteArray &png);

//! Puts the remade picture in place of a new `image` of an entity.
void remakeImage(core::FieldErrors &errors, QJsonObject &data, const QJsonObject &before);

} // namespace server
