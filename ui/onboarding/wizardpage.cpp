#include "ui/onboarding/wizardpage.h"

#include "ui/kit/label.h"

#include <QVBoxLayout>

namespace ui {

WizardPage::WizardPage(const QString &step, const QString &title, const QString &subtitle,
                       QWidget *parent)
    : QWidget(parent)
    , m_step(step)
    , m_body(new QVBoxLayout(this))
{
    setAccessibleName(title);
    m_body->setContentsMargins(30, 24, 30, 24);
    m_body->setSpacing(space::l);
    auto *head = new QVBoxLayout;
    head->setSpacing(space::xs);
    head->addWidget(plainLabel(title, TextRole::Heading));
    head->addWidget(plainParagraph(subtitle));
    m_body->addLayout(head);
}

} // namespace ui
