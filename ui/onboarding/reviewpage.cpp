#include "ui/onboarding/reviewpage.h"

#include "core/domain/country.h"
#include "core/domain/phone.h"
#include "core/services/workspace.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/label.h"
#include "ui/theme/buttons.h"
#include "ui/theme/tokens.h"
#include "ui/words/names.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

ReviewPage::ReviewPage(core::Directory &directory, const OnboardingDraft &draft, QWidget *parent)
    : WizardPage(core::OnboardingStep::Review,
                 tr("Nothing has been sent yet. Check the details before you invite the customer."),
                 parent)
    , m_directory(directory)
    , m_draft(draft)
{
    body()->addStretch();
}

void ReviewPage::enter()
{
    delete m_sections;
    m_sections = new QWidget;
    auto *column = new QVBoxLayout(m_sections);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    int position = 0;
    for (const auto step : core::accountTypeSpec(m_draft.customer.accountType).steps) {
        if (step != core::OnboardingStep::Review)
            addSection(position, onboardingStepText(step), rowsOf(step));
        ++position;
    }
    body()->insertWidget(1, m_sections);
}

QList<ReviewPage::Row> ReviewPage::rowsOf(core::OnboardingStep step) const
{
    const auto &customer = m_draft.customer;
    switch (step) {
    case core::OnboardingStep::AccountType:
        return {{fieldLabel(u"accountType"_s), accountTypeText(customer.accountType)}};
    case core::OnboardingStep::Account:
        return accountRows();
    case core::OnboardingStep::Preferences:
        return preferenceRows();
    case core::OnboardingStep::Management:
        return {{tr("Managed by"), customer.managementMode == core::ManagementMode::Partner
                                       ? tr("Partner: your staff can access the tenant")
                                       : tr("Customer: your staff has no access, permanently")}};
    case core::OnboardingStep::Review:
        break;
    }
    return {};
}

QList<ReviewPage::Row> ReviewPage::accountRows() const
{
    QList<Row> rows;
    for (const auto field : core::accountTypeSpec(m_draft.customer.accountType).entered)
        rows.append({fieldLabel(core::accountFieldKey(field)), valueOf(field)});
    return rows;
}

QString ReviewPage::valueOf(core::AccountField field) const
{
    const auto &customer = m_draft.customer;
    switch (field) {
    case core::AccountField::Account:
        return customer.account;
    case core::AccountField::Name:
        return customer.name;
    case core::AccountField::Password:
        return m_hasPassword ? tr("Set, and encrypted for the server")
                             : tr("Not saved in the draft: choose Edit and enter it again");
    case core::AccountField::Organisation:
        return customer.organisation;
    case core::AccountField::Country:
        return customer.country.isEmpty() ? QString() : core::countryName(customer.country);
    case core::AccountField::Telephone:
        return core::displayPhone(core::normalisedPhone(customer.telephone, customer.country));
    case core::AccountField::DataCenter:
        for (const auto &one : m_directory.dataCenters()) {
            if (one.id == customer.dataCenter)
                return one.city.isEmpty() || one.name.contains(one.city)
                           ? one.name
                           : tr("%1 (%2)", "data center (city)").arg(one.name, one.city);
        }
        return {};
    }
    return {};
}

QList<ReviewPage::Row> ReviewPage::preferenceRows() const
{
    const auto &customer = m_draft.customer;
    const auto &directory = m_directory;
    QStringList tags;
    for (const auto &id : customer.tags) {
        if (const auto *tag = directory.tag(id))
            tags << tag->name;
    }
    QString profile;
    for (const auto &one : directory.notificationProfiles()) {
        if (one.id == customer.notificationProfile)
            profile = one.name;
    }
    QStringList mails;
    if (customer.communication.serviceNews)
        mails << tr("Planned work and incidents");
    if (customer.communication.productNews)
        mails << tr("News about products");
    if (customer.communication.surveys)
        mails << tr("Surveys");
    QStringList accepted;
    for (const auto &text : directory.legalTexts()) {
        if (customer.acceptedTexts.contains(text.id))
            accepted << text.title;
    }
    const QLocale locale;
    return {
        {fieldLabel(u"tags"_s), locale.createSeparatedList(tags)},
        {fieldLabel(u"image"_s), customer.image.isEmpty() ? tr("Initials") : tr("Custom image")},
        {fieldLabel(u"notificationProfile"_s), profile},
        {tr("E-mails"), locale.createSeparatedList(mails)},
        {tr("Accepted"), locale.createSeparatedList(accepted)}};
}

void ReviewPage::addSection(int step, const QString &title, const QList<Row> &rows)
{
    auto *card = new Card;
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(space::l, space::s, space::s, space::m);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnMinimumWidth(0, 150);
    grid->setColumnStretch(1, 1);
    auto *edit = pushButton(tr("Edit"), u"pencil"_s);
    edit->setObjectName(u"edit_%1"_s.arg(step));
    edit->setAccessibleName(tr("Edit %1", "section of the review").arg(title));
    makeQuiet(edit);
    edit->setAutoDefault(true);
    connect(edit, &QPushButton::clicked, this, [this, step] { Q_EMIT editRequested(step); });
    grid->addWidget(plainLabel(title, TextRole::Strong), 0, 0, 1, 2, Qt::AlignVCenter);
    grid->addWidget(edit, 0, 2);
    for (int i = 0; i < rows.size(); ++i) {
        auto *value =
            plainParagraph(rows[i].value.isEmpty() ? tr("–", "nothing was chosen") : rows[i].value,
                           TextRole::Body, LabelColor::Text);
        value->setAccessibleName(tr("%1: %2", "field: value").arg(rows[i].label, value->text()));
        value->setObjectName(u"review_%1_%2"_s.arg(step).arg(i));
        grid->addWidget(plainLabel(rows[i].label, TextRole::Body, LabelColor::Muted), i + 1, 0,
                        Qt::AlignTop);
        grid->addWidget(value, i + 1, 1, 1, 2);
    }
    m_sections->layout()->addWidget(card);
}

void ReviewPage::focusFirst()
{
    // The final buttons are next; the wizard focuses them.
}

} // namespace ui
