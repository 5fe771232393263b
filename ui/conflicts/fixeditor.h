#pragma once

#include "core/domain/entity.h"

#include <QJsonValue>

#include <functional>
#include <optional>

class QWidget;

namespace core {
class Directory;
}

namespace ui {

//! Edits one member of a refused change with the control that its form has: countries, data
//! centers, tags and services by name, never by id.
struct FixEditor {
    QWidget *widget = nullptr;
    std::function<QJsonValue()> value;
    //! Calls `edited` with each change that a person makes.
    std::function<void(const std::function<void()> &edited)> watch;
};

//! `key` is a member of the entity's request or, as "address/city", a part of one. Data centers are
//! sorted by their distance from `country`. Nothing for what a person cannot enter, such as keys.
[[nodiscard]] std::optional<FixEditor> makeFixEditor(core::EntityType type, const QString &key,
                                                     const QJsonValue &value,
                                                     const QString &country,
                                                     const core::Directory &directory);

} // namespace ui
