#include "ui/onboarding/wizardpage.h"

#include "ui/kit/label.h"

#include <QVBoxLayout>

namespace ui {

QString onboardingStepText(core::OnboardingStep step)
{
    switch (step) {
    case core::OnboardingStep::AccountType:
        return WizardPage::tr("Account type");
    case core::OnboardingStep::Account:
        return WizardPage::tr("Account information");
    case core::OnboardingStep::Preferences:
        return WizardPage::tr("Tags and settings");
    case core::OnboardingStep::Management:
        return WizardPage::tr("Management mode");
    case core::OnboardingStep::Review:
        return WizardPage::tr("Review");
    }
    return {};
}

WizardPage::WizardPage(core::OnboardingStep step, const QString &subtitle, QWidget *parent)
    : QWidget(parent)
    , m_step(step)
    , m_body(new QVBoxLayout(this))
{
    const QString title = onboardingStepText(step);
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
