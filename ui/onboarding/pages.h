#pragma once

#include "core/services/directory.h"
#include "ui/onboarding/onboardingdraft.h"
#include "ui/onboarding/wizardpage.h"

class QButtonGroup;
class QCheckBox;

namespace ui {

class AccountForm;
class ChoiceCard;
class Label;

//! Types of a later version are shown and cannot be chosen.
class AccountTypePage final : public WizardPage {
    Q_OBJECT
public:
    explicit AccountTypePage(OnboardingDraft &draft, QWidget *parent = nullptr);
    void focusFirst() override;

Q_SIGNALS:
    //! The draft has another account type, and so the wizard has other steps.
    void typeChosen();

private:
    QButtonGroup *m_types;
};

//! EL7.
class AccountPage final : public WizardPage {
    Q_OBJECT
public:
    AccountPage(core::Directory &directory, OnboardingDraft &draft, QWidget *parent = nullptr);
    [[nodiscard]] bool check() override;
    void focusFirst() override;
    [[nodiscard]] AccountForm &form() const { return *m_form; }

private:
    AccountForm *m_form;
};

//! Customer management cannot be reversed, so that choice needs a confirmation.
class ManagementPage final : public WizardPage {
    Q_OBJECT
public:
    explicit ManagementPage(OnboardingDraft &draft, QWidget *parent = nullptr);
    [[nodiscard]] bool check() override;
    void focusFirst() override;

private:
    void showMode();

    OnboardingDraft &m_draft;
    ChoiceCard *m_partner;
    ChoiceCard *m_customer;
    QWidget *m_warning;
    QCheckBox *m_confirm;
    Label *m_error;
};

} // namespace ui
