#pragma once

#include "core/services/workspace.h"

#include <functional>

class QWidget;

//! Plans for the selected users of a customer. Each is shown for review, and nothing changes before
//! a person runs it; `started` is called then.
namespace ui {

class Theme;

using PlanStarted = std::function<void(const core::Id &plan)>;

void reviewDeletes(core::Workspace &workspace, Theme &theme, const core::Id &customer,
                   const QList<core::Id> &users, QWidget *parent, const PlanStarted &started);
//! The confirmation sheet of the plan has the new passwords.
void reviewPasswordResets(core::Workspace &workspace, Theme &theme, const core::Id &customer,
                          const QList<core::Id> &users, QWidget *parent,
                          const PlanStarted &started);

} // namespace ui
