#pragma once

#include "core/domain/entity.h"
#include "core/domain/licences.h"

#include <QJsonObject>

namespace core {

//! The body of a licence operation, and its wire form.
[[nodiscard]] inline LicenceDelta<QString> licencesIn(const QJsonObject &body)
{
    return {stringsFromJson(body.value(QLatin1StringView("add"))),
            stringsFromJson(body.value(QLatin1StringView("remove")))};
}
[[nodiscard]] inline QJsonObject bodyOf(const LicenceDelta<QString> &licences)
{
    return {{QStringLiteral("add"), QJsonArray::fromStringList(licences.add)},
            {QStringLiteral("remove"), QJsonArray::fromStringList(licences.remove)}};
}

} // namespace core
