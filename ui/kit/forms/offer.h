#pragma once

#include "core/services/access.h"

#include <QString>

class QAction;
class QWidget;

//! Actions that a role or a customer may not allow stay visible, with the reason.
namespace ui {

//! Empty if the signed-in person may do it.
[[nodiscard]] QString reasonAgainst(const core::Access &access, core::Right right);
//! Enables it unless there is a reason, which becomes its tooltip and is announced.
void offer(QWidget *widget, const QString &reason);
void offer(QAction *action, const QString &reason);
//! The same for the person's role, now and whenever it changes.
void offerBy(const core::Access &access, core::Right right, QWidget *widget);

} // namespace ui
