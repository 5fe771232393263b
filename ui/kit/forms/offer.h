#pragma once

#include "core/services/rights.h"

#include <QString>

namespace core {
class Workspace;
}
class QAction;
class QWidget;

//! Actions that a person's role, or a customer, may not allow are shown and say why they cannot be
//! had.
namespace ui {

//! Empty when the signed-in person may do it.
[[nodiscard]] QString reasonAgainst(const core::Workspace &workspace, core::Right right);
//! Enables it unless there is a reason, which becomes the tooltip and is read out.
void offer(QWidget *widget, const QString &reason);
void offer(QAction *action, const QString &reason);
//! The same by the person's role alone, now and whenever that changes.
void offerBy(const core::Workspace &workspace, core::Right right, QWidget *widget);

} // namespace ui
