#pragma once

#include "core/services/workspace.h"

#include <functional>

class QWidget;

namespace ui {

class Theme;

//! Makes the plan that deletes these users of a customer and shows it; `started` is called when the
//! user runs it. Nothing is deleted before.
void reviewDeletes(core::Workspace &workspace, Theme &theme, const core::Id &customer,
                   const QList<core::Id> &users, QWidget *parent,
                   std::function<void(const core::Id &plan)> started);

} // namespace ui
