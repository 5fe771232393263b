#pragma once

#include "core/domain/entity.h"

#include <QHash>
#include <QJsonValue>

//! Values of entities as a person reads them.
namespace ui {

//! "City"; of a part ("address/city"): "Address: City".
[[nodiscard]] QString fieldPathLabel(const QString &path);
//! What stands in a field. `names` has what ids stand for; empty for what is empty.
[[nodiscard]] QString valueText(core::EntityType type, const QString &field,
                                const QJsonValue &value, const QHash<QString, QString> &names);

} // namespace ui
