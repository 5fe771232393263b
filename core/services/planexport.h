#pragma once

#include "core/store/store.h"

namespace core {

//! As other programs read it.
[[nodiscard]] QString rowStateName(RowState state);
[[nodiscard]] QJsonObject exported(const Operation &operation);
//! A row of a plan and what became of it. `reason`: why it needs a person, in words.
[[nodiscard]] QJsonObject exported(const PlanRow &row, const QString &reason);

} // namespace core
