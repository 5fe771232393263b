#pragma once

#include "core/base/clock.h"
#include "core/services/access.h"
#include "core/services/credentials.h"
#include "core/services/directory.h"
#include "core/services/plans.h"

#include <functional>

class QWidget;

//! Decisions about pending changes, the same wherever they are shown.
namespace ui {

//! Opens the sheet of a conflict, or the fields of a refused change. `openOther` is called if the
//! user prefers to look at the item that has the name.
void openDecision(core::Plans &plans, core::Credentials &credentials, core::Directory &directory,
                  const core::Access &access, const core::Clock &clock, const core::PlanRow &row,
                  QWidget *parent,
                  std::function<void(const core::Id &customer, const QString &userName)> openOther);

//! Asks before a change is discarded, and lists its dependents. `failed` is called if they could
//! not be read or discarded.
void askToDrop(core::Plans &plans, const core::Operation &operation, QWidget *parent,
               std::function<void(const core::Error &)> failed);

} // namespace ui
