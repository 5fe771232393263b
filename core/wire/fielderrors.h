#pragma once

#include "core/domain/field.h"

#include <QJsonArray>

#include <optional>
#include <utility>

namespace core {

//! A problem that only a newer server knows counts as NotAllowed.
[[nodiscard]] FieldError fieldErrorFromJson(const QJsonObject &json);
[[nodiscard]] FieldErrors fieldErrorsFromJson(const QJsonArray &json);
[[nodiscard]] QJsonArray toJson(const FieldErrors &errors);

//! Characters allowed or required (TooLong, TooShort); 0 = not given.
[[nodiscard]] int limitOf(const FieldError &error);
//! Least and most (OutOfRange); nothing = not given.
[[nodiscard]] std::optional<std::pair<qint64, qint64>> rangeOf(const FieldError &error);

} // namespace core
