#pragma once

#include "server/routes/write.h"

namespace server {

//! What must hold between an entity and the others, and between its states, whatever its values
//! are. An empty `before` is a new entity, an empty `after` one that goes.
[[nodiscard]] std::optional<Answer> refusalByRules(WriteCall &call, const QJsonObject &before,
                                                   const QJsonObject &after);

} // namespace server
