#include "ui/kit/forms/offer.h"

#include "core/services/workspace.h"
#include "ui/kit/label.h"
#include "ui/words/signintext.h"

#include <QAction>

namespace ui {

QString reasonAgainst(const core::Workspace &workspace, core::Right right)
{
    return workspace.may(right) ? QString() : notAllowedText(right, workspace.me().role);
}

void offer(QWidget *widget, const QString &reason)
{
    widget->setEnabled(reason.isEmpty());
    setPlainToolTip(widget, reason);
    widget->setAccessibleDescription(reason);
}

void offerBy(const core::Workspace &workspace, core::Right right, QWidget *widget)
{
    const auto follow = [&workspace, right, widget] {
        offer(widget, reasonAgainst(workspace, right));
    };
    QObject::connect(&workspace, &core::Workspace::rightsChanged, widget, follow);
    follow();
}

void offer(QAction *action, const QString &reason)
{
    action->setEnabled(reason.isEmpty());
    action->setToolTip(plainToolTip(reason));
    action->setStatusTip(reason);
}

} // namespace ui
