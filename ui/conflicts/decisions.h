#pragma once

#include "core/services/workspace.h"

#include <functional>

class QWidget;

//! Decisions about pending changes, the same wherever they are shown.
namespace ui {

//! Opens the sheet of a conflict, or the fields of a refused change. `openOther` is called if the
//! user prefers to look at the item that has the name.
void openDecision(core::Workspace &workspace, const core::PlanRow &row, QWidget *parent,
                  std::function<void(const core::Id &customer, const QString &userName)> openOther);

//! Asks before a change is discarded, and lists its dependents. `failed` is called if they could
//! not be read or discarded.
void askToDrop(core::Workspace &workspace, const core::Operation &operation, QWidget *parent,
               std::function<void(const core::Error &)> failed);

} // namespace ui
