#include "core/domain/fieldspec.h"

#include "core/domain/fieldtable.h"

#include <algorithm>

namespace core {
namespace {

QString rangeOf(const FieldSpec &field)
{
    return QStringLiteral("%1…%2").arg(field.least).arg(field.most);
}

} // namespace

const FieldSpec *fieldNamed(std::span<const FieldSpec> fields, QStringView key)
{
    const auto found = std::ranges::find_if(
        fields, [key](const FieldSpec &field) { return key == QLatin1StringView(field.key); });
    return found == fields.end() ? nullptr : &*found;
}

const FieldSpec *fieldNamed(std::span<const FieldSpec> fields, std::string_view key)
{
    const auto found = std::ranges::find(fields, key, &FieldSpec::key);
    return found == fields.end() ? nullptr : &*found;
}

QStringList wordList(std::span<const std::string_view> words)
{
    QStringList list;
    for (const auto word : words)
        list.append(QLatin1StringView(word));
    return list;
}

namespace detail {

void checkNumber(FieldErrors &errors, const QString &pointer, const FieldSpec &field, double value)
{
    if (value < field.least || value > field.most)
        errors.append({pointer, FieldProblem::OutOfRange, rangeOf(field)});
}

void checkList(FieldErrors &errors, const QString &pointer, const FieldSpec &field,
               const QStringList &list)
{
    if (field.most != 0 && list.size() > field.most)
        errors.append({pointer, FieldProblem::OutOfRange, rangeOf(field)});
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto at = [&] { return pointer + QLatin1Char('/') + QString::number(i); };
        if (field.kind == FieldKind::Emails)
            checkEmail(errors, at(), list[i], true);
        else if (std::ranges::none_of(field.words, [&](std::string_view word) {
                     return list[i] == QLatin1StringView(word);
                 }))
            errors.append({at(), field.wrongWord, {}});
    }
}

void checkText(FieldErrors &errors, const QString &pointer, const FieldSpec &field,
               const QString &text, const FieldContext &context)
{
    const bool needed = isNeeded(field, context);
    switch (field.kind) {
    case FieldKind::Email:
        return checkEmail(errors, pointer, text, needed, field.most);
    case FieldKind::Country:
        return checkCountry(errors, pointer, text, needed);
    case FieldKind::Phone:
        return checkPhone(errors, pointer, text, context.country, needed);
    default:
        // What the server writes has no limit.
        if (field.most != 0)
            core::checkText(errors, pointer, text, field.most, needed);
    }
}

} // namespace detail
} // namespace core
