#include "ui/kit/forms/lineaction.h"

#include "ui/theme/icon.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

namespace ui {
namespace {

void nameButton(QLineEdit *edit, QAction *action, const QString &name)
{
    const auto buttons = edit->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->defaultAction() == action)
            button->setAccessibleName(name);
    }
}

} // namespace

QAction *addLineAction(QLineEdit *edit, const QString &iconName, const QString &name)
{
    QAction *action = edit->addAction(icon(iconName), QLineEdit::TrailingPosition);
    renameLineAction(edit, action, iconName, name);
    return action;
}

void renameLineAction(QLineEdit *edit, QAction *action, const QString &iconName,
                      const QString &name)
{
    action->setIcon(icon(iconName));
    action->setText(name);
    action->setToolTip(name);
    nameButton(edit, action, name);
}

void addLeadingIcon(QLineEdit *edit, const QString &iconName)
{
    QAction *action = edit->addAction(icon(iconName), QLineEdit::LeadingPosition);
    // Not an action: skipped by the tab key and by screen readers.
    const auto buttons = edit->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->defaultAction() == action) {
            button->setEnabled(true);
            button->setAttribute(Qt::WA_TransparentForMouseEvents);
            button->setAccessibleName(edit->accessibleName());
        }
    }
}

void addClearButton(QLineEdit *edit)
{
    QAction *action = addLineAction(edit, QStringLiteral("x"),
                                    QCoreApplication::translate("ui::LineAction", "Clear"));
    action->setVisible(!edit->text().isEmpty());
    QObject::connect(action, &QAction::triggered, edit, &QLineEdit::clear);
    QObject::connect(edit, &QLineEdit::textChanged, action,
                     [action](const QString &text) { action->setVisible(!text.isEmpty()); });
}

} // namespace ui
