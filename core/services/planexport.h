#pragma once

#include "core/plan/planrow.h"

namespace core {

//! For other programs.
[[nodiscard]] QString rowStateName(RowState state);
[[nodiscard]] QJsonObject exported(const Operation &operation);
//! A row of a plan and its result. `reason`: why it needs the user, in words.
[[nodiscard]] QJsonObject exported(const PlanRow &row, const QString &reason);

} // namespace core
