#pragma once

#include "core/plan/plan.h"

namespace core {

//! Above so many deletes a person types whose they are, unless the workspace says another number.
constexpr int deletesUnaskedAtFirst = 20;

//! How many things the plan deletes.
[[nodiscard]] int deletesOf(const Plan &plan);
//! Whether what was typed is this customer's name. Capitals and spaces around it do not matter.
[[nodiscard]] bool isNameOf(const QString &organisation, const QString &typed);

} // namespace core
