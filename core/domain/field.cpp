#include "core/domain/field.h"

#include "core/base/enumnames.h"

namespace core {
namespace {

constexpr EnumNames<FieldProblem> names{{
    {FieldProblem::Required, "required"},
    {FieldProblem::TooLong, "tooLong"},
    {FieldProblem::TooShort, "tooShort"},
    {FieldProblem::NotAnEmail, "notAnEmail"},
    {FieldProblem::NoDomain, "noDomain"},
    {FieldProblem::HasSpaces, "hasSpaces"},
    {FieldProblem::BadCharacter, "badCharacter"},
    {FieldProblem::UnknownCountry, "unknownCountry"},
    {FieldProblem::PhoneTooShort, "phoneTooShort"},
    {FieldProblem::PhoneTooLong, "phoneTooLong"},
    {FieldProblem::PhoneInvalid, "phoneInvalid"},
    {FieldProblem::PasswordTooShort, "passwordTooShort"},
    {FieldProblem::PasswordNeedsUpper, "passwordNeedsUpper"},
    {FieldProblem::PasswordNeedsLower, "passwordNeedsLower"},
    {FieldProblem::PasswordNeedsDigitOrSymbol, "passwordNeedsDigitOrSymbol"},
    {FieldProblem::PasswordMismatch, "passwordMismatch"},
    {FieldProblem::UnknownReference, "unknownReference"},
    {FieldProblem::NotAllowed, "notAllowed"},
    {FieldProblem::UnknownField, "unknownField"},
    {FieldProblem::WrongType, "wrongType"},
    {FieldProblem::NotANumber, "notANumber"},
    {FieldProblem::OutOfRange, "outOfRange"},
    {FieldProblem::Taken, "taken"},
    {FieldProblem::BadImage, "badImage"},
    {FieldProblem::NotAccepted, "notAccepted"},
}};

//! Control characters, and those that reorder text: with them a name can look like another one.
bool isForbidden(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != u'\n' && u != u'\t' && u != u'\r') || (u >= 0x7f && u < 0xa0) ||
           (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x200e ||
           u == 0x200f || u == 0xfffe || u == 0xffff;
}

} // namespace

QString fieldProblemName(FieldProblem problem)
{
    return names.name(problem);
}

std::optional<FieldProblem> fieldProblemFromName(const QString &name)
{
    return names.value(name);
}

QJsonObject toJson(const FieldError &error)
{
    QJsonObject json{{QStringLiteral("pointer"), error.pointer},
                     {QStringLiteral("problem"), fieldProblemName(error.problem)}};
    if (!error.argument.isEmpty())
        json.insert(QStringLiteral("argument"), error.argument);
    return json;
}

const FieldError *errorAt(const FieldErrors &errors, QStringView pointer)
{
    for (const auto &error : errors) {
        if (error.pointer == pointer)
            return &error;
    }
    return nullptr;
}

void checkText(FieldErrors &errors, const QString &pointer, const QString &value, int most,
               bool required)
{
    if (value.trimmed().isEmpty()) {
        if (required)
            errors.append({pointer, FieldProblem::Required, {}});
        return;
    }
    if (value.size() > most)
        errors.append({pointer, FieldProblem::TooLong, QString::number(most)});
    for (const QChar c : value) {
        if (isForbidden(c)) {
            errors.append(
                {pointer, FieldProblem::BadCharacter,
                 QStringLiteral("U+%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0')).toUpper()});
            return;
        }
    }
}

void checkEmail(FieldErrors &errors, const QString &pointer, const QString &value, bool required,
                int most)
{
    const auto before = errors.size();
    checkText(errors, pointer, value, most, required);
    if (errors.size() != before || value.isEmpty())
        return;
    for (const QChar c : value) {
        if (c.isSpace()) {
            errors.append({pointer, FieldProblem::HasSpaces, {}});
            return;
        }
    }
    const auto at = value.indexOf(QLatin1Char('@'));
    if (at < 0 || at == value.size() - 1) {
        errors.append({pointer, FieldProblem::NoDomain, {}});
        return;
    }
    const QString domain = value.mid(at + 1);
    const QString local = value.left(at);
    static const QString forbidden = QStringLiteral("()<>[]:;,\\\"");
    bool good = !local.isEmpty() && local.size() <= 64 && !local.startsWith(QLatin1Char('.')) &&
                !local.endsWith(QLatin1Char('.')) && !local.contains(QLatin1String("..")) &&
                !domain.contains(QLatin1Char('@'));
    for (const QChar c : local)
        good = good && !forbidden.contains(c);
    const auto labels = domain.split(QLatin1Char('.'));
    if (good && labels.size() < 2) {
        errors.append({pointer, FieldProblem::NoDomain, {}});
        return;
    }
    for (const auto &label : labels) {
        good = good && !label.isEmpty() && label.size() <= 63 &&
               !label.startsWith(QLatin1Char('-')) && !label.endsWith(QLatin1Char('-'));
        for (const QChar c : label)
            good = good && (c.isLetterOrNumber() || c == QLatin1Char('-'));
    }
    if (!good)
        errors.append({pointer, FieldProblem::NotAnEmail, {}});
}

QJsonObject mergePatch(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject patch;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.value(it.key()) != it.value())
            patch.insert(it.key(), it.value());
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!after.contains(it.key()))
            patch.insert(it.key(), QJsonValue::Null);
    }
    return patch;
}

QJsonObject applyMergePatch(QJsonObject target, const QJsonObject &patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it.value().isNull())
            target.remove(it.key());
        else if (it.value().isObject())
            target.insert(it.key(), applyMergePatch(target.value(it.key()).toObject(),
                                                    it.value().toObject()));
        else
            target.insert(it.key(), it.value());
    }
    return target;
}

} // namespace core
