#include "ui/kit/forms/field.h"

#include "ui/kit/label.h"
#include "ui/theme/buttons.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

Field::Field(const QString &label, QWidget *editor, Required required, QWidget *parent)
    : QWidget(parent)
    , m_required(required)
    , m_label(plainLabel({}, TextRole::Strong))
    , m_editor(editor)
    , m_messageRow(new QWidget(this))
    , m_icon(new IconLabel(QStringLiteral("circle-alert"), Tint::Bad, 14))
    , m_message(plainParagraph({}, TextRole::Secondary))
    , m_action(pushButton({}))
{
    // The link has its own line: messages wrap, and translations are longer.
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_message);
    words->addWidget(m_action, 0, Qt::AlignLeft);
    auto *line = new QHBoxLayout(m_messageRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    makeLink(m_action);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_label);
    column->addWidget(m_editor);
    column->addWidget(m_messageRow);
    column->addStretch();

    m_label->setBuddy(target());
    setFocusProxy(m_editor);
    connect(m_action, &QPushButton::clicked, this, &Field::warningActivated);
    setLabel(label);
    showMessage();
}

QWidget *Field::target() const
{
    QWidget *widget = m_editor;
    while (widget->focusProxy())
        widget = widget->focusProxy();
    return widget;
}

void Field::setLabel(const QString &label)
{
    m_labelText = label;
    m_label->setText(m_required == Required::Yes
                         ? tr("%1 *", "label of a field that must be filled in").arg(label)
                         : label);
    const QString name = m_required == Required::Yes ? tr("%1, required").arg(label) : label;
    target()->setAccessibleName(name);
    // Screen readers see the focus in the line edit of a combo box, not on the box.
    if (const auto *combo = qobject_cast<QComboBox *>(target()); combo && combo->lineEdit())
        combo->lineEdit()->setAccessibleName(name);
}

void Field::setHint(const QString &hint)
{
    m_hint = hint;
    showMessage();
}

void Field::setWarning(const QString &warning, const QString &action)
{
    m_warning = warning;
    m_action->setText(action);
    showMessage();
}

void Field::setError(const QString &error)
{
    if (m_error == error)
        return;
    m_error = error;
    target()->setProperty("invalid", !error.isEmpty());
    target()->update();
    showMessage();
    if (!error.isEmpty()) {
        QAccessibleEvent event(target(), QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Field::showMessage()
{
    const bool bad = !m_error.isEmpty();
    const bool warns = !bad && !m_warning.isEmpty();
    const QString text = bad ? m_error : warns ? m_warning : m_hint;
    m_message->setText(text);
    m_message->setColor(bad ? LabelColor::Bad : warns ? LabelColor::Warning : LabelColor::Muted);
    m_icon->setIcon(bad ? QStringLiteral("circle-alert") : QStringLiteral("triangle-alert"),
                    bad ? Tint::Bad : Tint::Warning);
    m_icon->setVisible(bad || warns);
    m_action->setVisible(warns && !m_action->text().isEmpty());
    m_messageRow->setVisible(!text.isEmpty());
    target()->setAccessibleDescription(text);
}

} // namespace ui
