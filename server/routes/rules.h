#pragma once

#include "server/routes/write.h"

namespace server {

//! Rules between an entity and others, and between its states. `before` is empty for a new entity,
//! `after` for a deleted one.
[[nodiscard]] std::optional<Answer> refusalByRules(WriteCall &call, const QJsonObject &before,
                                                   const QJsonObject &after);

} // namespace server
