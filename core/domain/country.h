#pragma once

#include "core/domain/field.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace core {

//! ISO 3166-1 alpha-2 codes, in order.
[[nodiscard]] const QStringList &countryCodes();
[[nodiscard]] bool isCountry(const QString &code);
void checkCountry(FieldErrors &errors, const QString &pointer, const QString &code, bool required);
//! The name in the program's language.
[[nodiscard]] QString countryName(const QString &code);
//! From what people write: a code of two or three letters, a name in English, German or the
//! country's own language, a usual other name ("USA", "Holland"); case, accents and blanks do not
//! matter.
[[nodiscard]] std::optional<QString> countryFromText(const QString &text);
//! Degrees north and east of the country's principal city (IANA zone.tab).
[[nodiscard]] std::optional<std::pair<double, double>> countryPosition(const QString &code);

} // namespace core
