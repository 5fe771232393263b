#include "ui/kit/forms/passwordfield.h"

#include "ui/kit/forms/lineaction.h"
#include "ui/kit/label.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

PasswordField::PasswordField(QVector<PasswordRule> rules, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_eye(addLineAction(m_edit, QStringLiteral("eye"), tr("Show password")))
    , m_rules(std::move(rules))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    setFocusProxy(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_edit);
    for (const auto &rule : std::as_const(m_rules)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        Line line{new IconLabel(QStringLiteral("circle-x"), Tint::Muted, 14),
                  plainLabel(rule.text, TextRole::Secondary, LabelColor::Muted)};
        row->addWidget(line.icon);
        row->addWidget(line.label, 1);
        column->addLayout(row);
        m_lines.append(line);
    }
    connect(m_eye, &QAction::triggered, this,
            [this] { setRevealed(m_edit->echoMode() == QLineEdit::Password); });
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        judge();
        Q_EMIT textChanged(text);
    });
    judge();
}

QString PasswordField::text() const
{
    return m_edit->text();
}

void PasswordField::setText(const QString &text)
{
    m_edit->setText(text);
}

bool PasswordField::isAcceptable() const
{
    return std::all_of(m_rules.cbegin(), m_rules.cend(),
                       [this](const PasswordRule &rule) { return rule.met(m_edit->text()); });
}

void PasswordField::setRevealed(bool revealed)
{
    m_edit->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    renameLineAction(m_edit, m_eye, revealed ? QStringLiteral("eye-off") : QStringLiteral("eye"),
                     revealed ? tr("Hide password") : tr("Show password"));
}

void PasswordField::judge()
{
    for (qsizetype i = 0; i < m_rules.size(); ++i) {
        const bool met = m_rules.at(i).met(m_edit->text());
        const Line &line = m_lines.at(i);
        line.icon->setIcon(met ? QStringLiteral("circle-check") : QStringLiteral("circle-x"),
                           met ? Tint::Good : Tint::Muted);
        line.label->setColor(met ? LabelColor::Good : LabelColor::Muted);
        line.label->setAccessibleName(met ? tr("Requirement met: %1").arg(m_rules.at(i).text)
                                          : tr("Requirement not met: %1").arg(m_rules.at(i).text));
    }
}

} // namespace ui
