#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace core {

//! The same bytes as QJsonDocument's compact form, at a third of its cost.
[[nodiscard]] QByteArray compactJson(const QJsonObject &object);

} // namespace core
