#pragma once

#include "core/domain/field.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace core {

//! ISO 3166-1 alpha-2 codes, sorted.
[[nodiscard]] const QStringList &countryCodes();
[[nodiscard]] bool isCountry(const QString &code);
void checkCountry(FieldErrors &errors, const QString &pointer, const QString &code, bool required);
//! The name in the program's language.
[[nodiscard]] QString countryName(const QString &code);
//! Accepts a code of two or three letters, a name in English, German or the country's own language,
//! or a common other name ("USA", "Holland"); ignores case, accents and blanks.
[[nodiscard]] std::optional<QString> countryFromText(const QString &text);
//! Degrees north and east of the country's principal city (IANA zone.tab).
[[nodiscard]] std::optional<std::pair<double, double>> countryPosition(const QString &code);

} // namespace core
