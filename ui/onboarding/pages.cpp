#include "ui/onboarding/pages.h"

#include "ui/customerform/accountform.h"
#include "ui/kit/label.h"
#include "ui/onboarding/choicecard.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/words/names.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {

QString iconOf(core::AccountType type)
{
    switch (type) {
    case core::AccountType::Local:
        return u"building-2"_s;
    case core::AccountType::Microsoft365:
    case core::AccountType::Salesforce:
        return u"cloud"_s;
    case core::AccountType::Microsoft365Gov:
        return u"shield"_s;
    case core::AccountType::Google:
        return u"globe"_s;
    case core::AccountType::AuthorizationLink:
        return u"link"_s;
    }
    return {};
}

QString textOf(core::AccountProof proof)
{
    switch (proof) {
    case core::AccountProof::Password:
        return AccountTypePage::tr("With an e-mail address and a password that you set here.");
    case core::AccountProof::SignIn:
        return AccountTypePage::tr("Not available yet: requires sign-in through the team server.");
    case core::AccountProof::Link:
        return AccountTypePage::tr(
            "Not available yet: requires a team server that the customer can reach.");
    }
    return {};
}

} // namespace

AccountTypePage::AccountTypePage(OnboardingDraft &draft, QWidget *parent)
    : WizardPage(core::OnboardingStep::AccountType, tr("How does the customer’s owner sign in?"),
                 parent)
    , m_types(new QButtonGroup(this))
{
    auto *cards = new QVBoxLayout;
    cards->setSpacing(10);
    for (const auto type : core::accountTypesOffered) {
        const auto spec = core::accountTypeSpec(type);
        auto *card = new ChoiceCard(iconOf(type), accountTypeText(type), textOf(spec.proof));
        card->setObjectName(u"type_"_s + core::accountTypeName(type));
        card->setEnabled(spec.isAvailable);
        card->setChecked(type == draft.customer.accountType);
        m_types->addButton(card);
        cards->addWidget(card);
        connect(card, &QRadioButton::toggled, this, [this, type, &draft](bool on) {
            if (!on)
                return;
            draft.customer.accountType = type;
            Q_EMIT typeChosen();
            Q_EMIT changed();
        });
    }
    body()->addLayout(cards);
    body()->addStretch();
}

void AccountTypePage::focusFirst()
{
    m_types->checkedButton()->setFocus(Qt::OtherFocusReason);
}

AccountPage::AccountPage(core::Directory &directory, OnboardingDraft &draft, QWidget *parent)
    : WizardPage(core::OnboardingStep::Account,
                 tr("The customer’s details and the region for its data. All fields are required."),
                 parent)
    , m_form(new AccountForm(directory, draft.customer))
{
    m_form->setObjectName(u"accountForm"_s);
    body()->addWidget(m_form);
    body()->addStretch();
    connect(m_form, &AccountForm::changed, this, [this, &draft] {
        draft.passwordTyped = draft.passwordTyped || m_form->hasPassword();
        Q_EMIT changed();
    });
    if (draft.passwordTyped)
        m_form->askPasswordAgain();
}

bool AccountPage::check()
{
    return m_form->check();
}

void AccountPage::focusFirst()
{
    m_form->focusFirst();
}

ManagementPage::ManagementPage(OnboardingDraft &draft, QWidget *parent)
    : WizardPage(core::OnboardingStep::Management,
                 tr("Who manages the tenant’s users and services?"), parent)
    , m_draft(draft)
    , m_partner(new ChoiceCard(u"briefcase"_s, tr("&Partner management"),
                               tr("Your staff can access the tenant, its users and its services.")))
    , m_customer(
          new ChoiceCard(u"lock"_s, tr("C&ustomer management"),
                         tr("Only the customer manages the tenant; your staff has no access.")))
    , m_warning(new QWidget)
    , m_confirm(new QCheckBox(tr("I &understand that this cannot be changed later.")))
    , m_error(plainParagraph(QString(), TextRole::Secondary, LabelColor::Bad))
{
    m_partner->setObjectName(u"modePartner"_s);
    m_customer->setObjectName(u"modeCustomer"_s);
    m_confirm->setObjectName(u"confirmCustomerMode"_s);
    m_error->setObjectName(u"modeError"_s);
    auto *group = new QButtonGroup(this);
    group->addButton(m_partner);
    group->addButton(m_customer);

    auto *text = new QVBoxLayout;
    text->setSpacing(space::s);
    const QString warning =
        tr("You cannot change customer management to partner management later. You will "
           "not be able to add users or licences for this customer.");
    text->addWidget(plainParagraph(warning, TextRole::Body, LabelColor::Warning));
    text->addWidget(m_confirm);
    text->addWidget(m_error);
    auto *line = new QHBoxLayout(m_warning);
    line->setContentsMargins(2, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(new IconLabel(u"triangle-alert"_s, Tint::Warning), 0, Qt::AlignTop);
    line->addLayout(text, 1);

    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(m_partner);
    column->addWidget(m_customer);
    body()->addLayout(column);
    body()->addWidget(m_warning);
    body()->addStretch();

    (draft.customer.managementMode == core::ManagementMode::Partner ? m_partner : m_customer)
        ->setChecked(true);
    m_confirm->setChecked(draft.customerModeConfirmed);
    showMode();
    connect(m_customer, &QRadioButton::toggled, this, [this](bool customer) {
        m_draft.customer.managementMode =
            customer ? core::ManagementMode::Customer : core::ManagementMode::Partner;
        if (!customer)
            m_confirm->setChecked(false);
        showMode();
        Q_EMIT changed();
    });
    connect(m_confirm, &QCheckBox::toggled, this, [this](bool on) {
        m_draft.customerModeConfirmed = on;
        m_error->hide();
        Q_EMIT changed();
    });
}

void ManagementPage::showMode()
{
    m_warning->setVisible(m_draft.customer.managementMode == core::ManagementMode::Customer);
    m_error->hide();
}

bool ManagementPage::check()
{
    if (m_draft.customer.managementMode == core::ManagementMode::Partner ||
        m_draft.customerModeConfirmed)
        return true;
    m_error->setText(tr("Select this to continue, or choose partner management."));
    m_error->show();
    m_confirm->setAccessibleDescription(m_error->text());
    m_confirm->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent event(m_confirm, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    return false;
}

void ManagementPage::focusFirst()
{
    (m_partner->isChecked() ? m_partner : m_customer)->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
