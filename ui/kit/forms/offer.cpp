#include "ui/kit/forms/offer.h"

#include "ui/kit/label.h"
#include "ui/words/signintext.h"

#include <QAction>

namespace ui {

QString reasonAgainst(const core::Access &access, core::Right right)
{
    return access.may(right) ? QString() : notAllowedText(right, access.role());
}

void offer(QWidget *widget, const QString &reason)
{
    widget->setEnabled(reason.isEmpty());
    setPlainToolTip(widget, reason);
    widget->setAccessibleDescription(reason);
}

void offerBy(const core::Access &access, core::Right right, QWidget *widget)
{
    const auto follow = [&access, right, widget] { offer(widget, reasonAgainst(access, right)); };
    QObject::connect(&access, &core::Access::changed, widget, follow);
    follow();
}

void offer(QAction *action, const QString &reason)
{
    action->setEnabled(reason.isEmpty());
    action->setToolTip(plainToolTip(reason));
    action->setStatusTip(reason);
}

} // namespace ui
