#pragma once

#include "core/domain/field.h"

#include <QString>

namespace core {

//! Checks a typed telephone number for a country with libphonenumber. Appends the reason to
//! `errors`, with an example of the country as argument.
void checkPhone(FieldErrors &errors, const QString &pointer, const QString &number,
                const QString &country, bool required);
//! E.164 ("+31205550142"), or the unchanged text if it is not a number of the country.
[[nodiscard]] QString normalisedPhone(const QString &number, const QString &country);
//! "+31 20 555 0142"
[[nodiscard]] QString displayPhone(const QString &e164);

//! The country's calling code without plus, 0 if it has none.
[[nodiscard]] int callingCode(const QString &country);

} // namespace core
