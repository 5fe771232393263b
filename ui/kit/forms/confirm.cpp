#include "ui/kit/forms/confirm.h"

#include "ui/kit/label.h"
#include "ui/theme/buttons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Confirm)
};

QDialog *dialog(QWidget *parent, const QString &title, const QString &text, QHBoxLayout *&buttons)
{
    auto *box = new QDialog(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(title);
    box->setModal(true);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::s);
    column->addWidget(plainLabel(title, TextRole::Heading));
    auto *body = plainParagraph(text);
    body->setMinimumWidth(360);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(body);
    column->addSpacing(space::m);
    buttons = new QHBoxLayout;
    buttons->addStretch();
    column->addLayout(buttons);
    box->setAccessibleDescription(text);
    return box;
}

} // namespace

void confirm(QWidget *parent, const Question &question, std::function<void()> yes)
{
    QHBoxLayout *buttons = nullptr;
    QDialog *box = dialog(parent, question.title, question.text, buttons);
    QPushButton *cancel =
        pushButton(question.cancel.isEmpty() ? Words::tr("Cancel") : question.cancel);
    QPushButton *action = pushButton(question.action);
    cancel->setObjectName(QStringLiteral("cancel"));
    action->setObjectName(QStringLiteral("action"));
    if (question.severity == Severity::Destructive) {
        makeDanger(action);
        cancel->setDefault(true);
        cancel->setFocus();
    } else {
        makePrimary(action);
        action->setDefault(true);
        action->setFocus();
    }
    buttons->addWidget(cancel);
    buttons->addWidget(action);
    QObject::connect(cancel, &QPushButton::clicked, box, &QDialog::reject);
    QObject::connect(action, &QPushButton::clicked, box, &QDialog::accept);
    QObject::connect(box, &QDialog::accepted, parent ? static_cast<QObject *>(parent) : box,
                     std::move(yes));
    box->open();
}

void inform(QWidget *parent, const QString &title, const QString &text)
{
    QHBoxLayout *buttons = nullptr;
    QDialog *box = dialog(parent, title, text, buttons);
    QPushButton *close = pushButton(Words::tr("Close"));
    makePrimary(close);
    close->setDefault(true);
    buttons->addWidget(close);
    QObject::connect(close, &QPushButton::clicked, box, &QDialog::accept);
    box->open();
}

} // namespace ui
