#pragma once

#include "core/plan/plan.h"

namespace core {

//! Plans with more deletes than this require the customer's name, unless the workspace has another
//! limit.
constexpr int deletesUnaskedAtFirst = 20;

//! Number of entities that the plan deletes.
[[nodiscard]] int deletesOf(const Plan &plan);
//! True if the typed text is this customer's name, ignoring case and surrounding spaces.
[[nodiscard]] bool isNameOf(const QString &organisation, const QString &typed);

} // namespace core
