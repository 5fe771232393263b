#pragma once

#include "core/domain/entity.h"

#include <QHash>
#include <QJsonValue>

//! Values of entities for display.
namespace ui {

//! "City"; for a part ("address/city"): "Address: City".
[[nodiscard]] QString fieldPathLabel(core::EntityType type, const QString &path);
//! The value of a field. `names` maps ids to names; empty for an empty value.
[[nodiscard]] QString valueText(core::EntityType type, const QString &field,
                                const QJsonValue &value, const QHash<QString, QString> &names);

} // namespace ui
