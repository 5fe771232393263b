#include "core/wire/fielderrors.h"

namespace core {

FieldError fieldErrorFromJson(const QJsonObject &json)
{
    const auto problem = fieldProblemFromName(json[QLatin1StringView("problem")].toString());
    return {json[QLatin1StringView("pointer")].toString(),
            problem.value_or(FieldProblem::NotAllowed),
            json[QLatin1StringView("argument")].toString()};
}

FieldErrors fieldErrorsFromJson(const QJsonArray &json)
{
    FieldErrors errors;
    errors.reserve(json.size());
    for (const auto &value : json)
        errors.append(fieldErrorFromJson(value.toObject()));
    return errors;
}

QJsonArray toJson(const FieldErrors &errors)
{
    QJsonArray json;
    for (const auto &error : errors)
        json.append(toJson(error));
    return json;
}

int limitOf(const FieldError &error)
{
    return error.argument.toInt();
}

std::optional<std::pair<qint64, qint64>> rangeOf(const FieldError &error)
{
    const auto between = error.argument.indexOf(u'…');
    bool hasLeast = false;
    bool hasMost = false;
    const auto least = error.argument.left(between).toLongLong(&hasLeast);
    const auto most = error.argument.mid(between + 1).toLongLong(&hasMost);
    if (between < 0 || !hasLeast || !hasMost)
        return std::nullopt;
    return std::pair(least, most);
}

} // namespace core
