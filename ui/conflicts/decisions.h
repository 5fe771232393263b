#pragma once

#include "core/services/workspace.h"

#include <functional>

class QWidget;

//! What a person decides about a change that waits, the same wherever it is shown.
namespace ui {

//! Opens the sheet of a conflict, or the fields of what was refused. `openOther` is called when the
//! person would rather look at what has the name already.
void openDecision(core::Workspace &workspace, const core::PlanRow &row, QWidget *parent,
                  std::function<void(const core::Id &customer, const QString &userName)> openOther);

//! Asks before it is dropped, and names what goes along. `failed` is called when that could not be
//! read or done.
void askToDrop(core::Workspace &workspace, const core::Operation &operation, QWidget *parent,
               std::function<void(const core::Error &)> failed);

} // namespace ui
