#include "core/domain/phone.h"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#endif
#include <phonenumbers/phonenumberutil.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include <string>

namespace core {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

QString formatted(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string text;
    PhoneNumberUtil::GetInstance()->Format(number, format, &text);
    return QString::fromStdString(text);
}

QString example(const QString &country)
{
    PhoneNumber number;
    if (!PhoneNumberUtil::GetInstance()->GetExampleNumber(country.toStdString(), &number))
        return {};
    return formatted(number, PhoneNumberUtil::INTERNATIONAL);
}

} // namespace

void checkPhone(FieldErrors &errors, const QString &pointer, const QString &number,
                const QString &country, bool required)
{
    if (number.trimmed().isEmpty()) {
        if (required)
            errors.append({pointer, FieldProblem::Required, {}});
        return;
    }
    const auto *util = PhoneNumberUtil::GetInstance();
    PhoneNumber parsed;
    const auto outcome =
        util->Parse(number.toStdString(), country.toUpper().toStdString(), &parsed);
    if (outcome == PhoneNumberUtil::TOO_SHORT_NSN ||
        outcome == PhoneNumberUtil::TOO_SHORT_AFTER_IDD) {
        errors.append({pointer, FieldProblem::PhoneTooShort, example(country)});
        return;
    }
    if (outcome == PhoneNumberUtil::TOO_LONG_NSN) {
        errors.append({pointer, FieldProblem::PhoneTooLong, example(country)});
        return;
    }
    if (outcome != PhoneNumberUtil::NO_PARSING_ERROR) {
        errors.append({pointer, FieldProblem::PhoneInvalid, example(country)});
        return;
    }
    // An organisation may have its switchboard abroad: any country's valid number is accepted.
    if (util->IsValidNumber(parsed))
        return;
    const auto reason = util->IsPossibleNumberWithReason(parsed);
    FieldProblem problem = FieldProblem::PhoneInvalid;
    PhoneNumber usual;
    if (reason == PhoneNumberUtil::TOO_LONG) {
        problem = FieldProblem::PhoneTooLong;
    } else if (util->GetExampleNumber(country.toStdString(), &usual)) {
        // Some countries' odd short numbers make incomplete numbers "possible": the usual length is
        // a better guide to what is missing.
        const auto digits = [](std::uint64_t n) { return std::to_string(n).size(); };
        if (digits(parsed.national_number()) < digits(usual.national_number()))
            problem = FieldProblem::PhoneTooShort;
        else if (reason == PhoneNumberUtil::INVALID_LENGTH)
            problem = FieldProblem::PhoneTooLong;
    }
    errors.append({pointer, problem, example(country)});
}

QString normalisedPhone(const QString &number, const QString &country)
{
    PhoneNumber parsed;
    const auto *util = PhoneNumberUtil::GetInstance();
    if (util->Parse(number.toStdString(), country.toUpper().toStdString(), &parsed) !=
            PhoneNumberUtil::NO_PARSING_ERROR ||
        !util->IsValidNumber(parsed))
        return number.trimmed();
    return formatted(parsed, PhoneNumberUtil::E164);
}

QString displayPhone(const QString &e164)
{
    PhoneNumber parsed;
    if (PhoneNumberUtil::GetInstance()->Parse(e164.toStdString(), "ZZ", &parsed) !=
        PhoneNumberUtil::NO_PARSING_ERROR)
        return e164;
    return formatted(parsed, PhoneNumberUtil::INTERNATIONAL);
}

int callingCode(const QString &country)
{
    return PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(country.toStdString());
}

} // namespace core
