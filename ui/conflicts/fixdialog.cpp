#include "ui/conflicts/fixdialog.h"

#include "core/base/whenfinished.h"
#include "ui/kit/forms/field.h"
#include "ui/kit/forms/formgrid.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"
#include "ui/words/plantext.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

FixDialog::FixDialog(core::Workspace &workspace, core::PlanRow row, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_row(std::move(row))
    , m_form(new QWidget)
    , m_problem(plainParagraph({}, TextRole::Body, LabelColor::Bad))
    , m_send(pushButton(tr("Retry")))
{
    const core::Operation &operation = m_row.operation;
    const QString change = operationText(operation.kind, operation.entity.type);
    setObjectName(QStringLiteral("fixDialog"));
    setWindowTitle(tr("Edit and retry"));
    setModal(true);
    resize(640, 480);

    auto *why = plainParagraph(refusalText(m_row.refusal, &workspace.directory()), TextRole::Body,
                               LabelColor::Bad);
    why->setObjectName(QStringLiteral("fixReason"));
    auto *grid = new QVBoxLayout(m_form);
    grid->setContentsMargins(0, 0, space::s, 0);
    addFields();

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_form);
    m_problem->hide();
    auto *cancel = pushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("fixCancel"));
    m_send->setObjectName(QStringLiteral("fixSend"));
    makePrimary(m_send);
    m_send->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &FixDialog::sendAgain);

    auto *buttons = new QHBoxLayout;
    if (auto *other = makeOther())
        buttons->addWidget(other);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(
        plainLabel(tr("%1: %2", "operation, item").arg(change, operation.who), TextRole::Heading));
    if (!operation.entity.customer.isNull())
        words->addWidget(
            plainLabel(PlanText::customerName(operation.entity.customer, workspace.directory()),
                       TextRole::Secondary, LabelColor::Muted));
    column->addLayout(words);
    column->addWidget(why);
    column->addWidget(scroll, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
}

//! Null unless the name is taken by something that can be looked at.
QPushButton *FixDialog::makeOther()
{
    if (m_row.refusal.code != core::ProblemCode::NameTaken)
        return nullptr;
    const auto &operation = m_row.operation;
    const bool user = operation.entity.type == core::EntityType::User;
    const QString userName = user ? operation.body[u"userName"].toString() : QString();
    const core::Id customer =
        user ? operation.entity.customer : core::idFromJson(m_row.refusal.more[u"owner"]);
    if (customer.isNull() || (user && userName.isEmpty()) ||
        (!user && operation.entity.type != core::EntityType::Customer))
        return nullptr;
    auto *other =
        pushButton(user ? tr("Open the existing user") : tr("Open the existing customer"));
    other->setObjectName(QStringLiteral("fixOther"));
    connect(other, &QPushButton::clicked, this, [this, customer, userName] {
        reject();
        Q_EMIT openOther(customer, userName);
    });
    return other;
}

void FixDialog::addFields()
{
    const auto errorOf = [this](const QString &key) {
        return core::errorAt(m_row.refusal.errors, QLatin1Char('/') + key);
    };
    QStringList keys;
    const QJsonObject &sent = m_row.operation.body;
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        // What is not plain text (ids, roles, keys) cannot be what a person mistyped.
        const bool id = it->isString() && core::Id::fromString(it->toString());
        const bool isKey = it.key() == QLatin1String("temporaryPasswordFor");
        if ((it->isString() && !id && !isKey) || it->isDouble())
            keys.append(it.key());
    }
    for (const core::FieldError &error : m_row.refusal.errors) {
        const QString key = error.pointer.mid(1);
        if (!key.contains(QLatin1Char('/')) && !keys.contains(key) && !sent.contains(key))
            keys.append(key);
    }
    std::stable_partition(keys.begin(), keys.end(),
                          [&](const QString &key) { return errorOf(key) != nullptr; });

    auto *grid = new FormGrid;
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue value = sent.value(key);
        auto *edit =
            new QLineEdit(value.isDouble() ? QString::number(value.toInteger()) : value.toString());
        edit->setObjectName(QStringLiteral("fix-") + key);
        auto *field = new Field(fieldLabel(key), edit);
        if (const core::FieldError *error = errorOf(key)) {
            field->setError(fieldErrorText(*error));
            connect(edit, &QLineEdit::textEdited, field, &Field::clearError);
        }
        grid->add(field);
        m_edits.insert(key, edit);
    }
    auto *column = static_cast<QVBoxLayout *>(m_form->layout());
    if (keys.isEmpty())
        column->addWidget(plainParagraph(
            tr("This change has nothing to edit. Resolve the problem described above, then "
               "retry.")));
    else
        column->addWidget(grid);
    column->addStretch();
}

QJsonObject FixDialog::body() const
{
    QJsonObject body = m_row.operation.body;
    for (auto it = m_edits.begin(); it != m_edits.end(); ++it) {
        const QString text = it.value()->text().trimmed();
        bool number = false;
        const qint64 value = text.toLongLong(&number);
        if (body.value(it.key()).isDouble() && number)
            body.insert(it.key(), value);
        else if (body.contains(it.key()) || !text.isEmpty())
            body.insert(it.key(), text);
    }
    return body;
}

void FixDialog::sendAgain()
{
    m_send->setEnabled(false);
    core::whenFinished(m_workspace.plans().sendAgain(m_row.operation.id, body()), this,
                       [this](const core::Result<void> &done) {
                           if (done) {
                               accept();
                               return;
                           }
                           m_problem->setText(errorText(done.error()));
                           m_problem->show();
                           m_send->setEnabled(true);
                       });
}

} // namespace ui

#include "moc_fixdialog.cpp"
