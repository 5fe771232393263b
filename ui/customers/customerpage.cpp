#include "ui/customers/customerpage.h"

#include "ui/customers/customersmodel.h"
#include "ui/customers/customertabs.h"
#include "ui/kit/forms/offer.h"
#include "ui/kit/label.h"
#include "ui/kit/pageheader.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

CustomerPage::CustomerPage(core::Workspace &workspace, CustomerTabs tabs, const core::Id &customer,
                           QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_others(std::move(tabs))
    , m_customer(customer)
    , m_header(new PageHeader({}))
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_notice(new QWidget)
    , m_import(m_header->addAction(tr("Import CSV"), u"upload"_s, u"importCsv"_s))
    , m_primary(m_header->addPrimary({}, u"user-plus"_s, u"primaryAction"_s))
{
    setObjectName(u"customerPage"_s);
    m_tabs->setObjectName(u"customerTabs"_s);
    m_tabs->setAccessibleName(tr("Customer sections"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const auto &name :
         {tr("Overview"), tr("Users"), tr("Licences"), tr("Services"), tr("Activity")})
        m_tabs->addTab(name);
    for (int i = 0; i < TabCount; ++i)
        m_stack->addWidget(new QWidget);

    m_notice->setObjectName(u"managedByCustomer"_s);
    auto *told = new QHBoxLayout(m_notice);
    told->setContentsMargins(20, 10, 20, 0);
    told->addWidget(new IconLabel(u"lock"_s, Tint::Warning), 0, Qt::AlignTop);
    told->addWidget(
        plainParagraph(
            tr("This customer manages its own tenant. You can read the data from before the "
               "change; changes are rejected, and partner management cannot be restored."),
            TextRole::Body, LabelColor::Warning),
        1);

    auto *head = new QWidget;
    auto *headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(20, 10, 20, 0);
    headLayout->setSpacing(8);
    headLayout->addWidget(m_header);
    headLayout->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);

    connect(m_header, &PageHeader::searchRequested, this, &CustomerPage::searchRequested);
    connect(m_header, &PageHeader::backRequested, this, &CustomerPage::back);
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importRequested(m_customer); });
    connect(m_primary, &QPushButton::clicked, this, [this] {
        if (m_tabs->currentIndex() != Licences) {
            addUser();
            return;
        }
        m_licences.add();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &CustomerPage::setTab);
    const auto &directory = workspace.directory();
    connect(&directory, &core::Directory::customersChanged, this, &CustomerPage::follow);
    connect(&directory, &core::Directory::usersChanged, this, &CustomerPage::follow);
    connect(&workspace, &core::Workspace::rightsChanged, this, &CustomerPage::follow);
    setTab(Overview);
    follow();
}

void CustomerPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void CustomerPage::showUser(const QString &userName)
{
    showTab(Users);
    m_users.show(userName);
}

void CustomerPage::focusFilter()
{
    if (m_tabs->currentIndex() == Licences) {
        m_licences.focusFilter();
        return;
    }
    showTab(Users);
    m_users.focusFilter();
}

void CustomerPage::addUser()
{
    if (!reason(core::Right::ManageUsers).isEmpty())
        return;
    showTab(Users);
    m_users.add();
}

QWidget *CustomerPage::makeTab(Tab tab)
{
    switch (tab) {
    case Users:
        m_users = m_others.users(*this);
        return m_users.widget;
    case Licences:
        m_licences = m_others.licences(*this);
        return m_licences.widget;
    case Services:
        m_services = new ServicesTab(m_workspace.plans(), m_workspace.directory(),
                                     m_workspace.clock(), m_customer);
        connect(m_services, &ServicesTab::saved, this, &CustomerPage::saved);
        return m_services;
    case Activity: {
        auto *activity = new ActivityTab(m_workspace, m_customer);
        connect(activity, &ActivityTab::settingsRequested, this, &CustomerPage::settingsRequested);
        return activity;
    }
    default:
        return new OverviewTab(m_workspace.directory(), m_workspace.clock(), m_customer);
    }
}

void CustomerPage::setTab(int tab)
{
    if (!m_pages[tab]) {
        // Created on first use: opening a customer costs one tab, not five.
        m_pages[tab] = makeTab(static_cast<Tab>(tab));
        auto *empty = m_stack->widget(tab);
        m_stack->removeWidget(empty);
        delete empty;
        m_stack->insertWidget(tab, m_pages[tab]);
    }
    m_stack->setCurrentIndex(tab);
    follow();
}

//! Reason why this customer cannot be changed: its management mode, or the user's role.
QString CustomerPage::reason(core::Right right) const
{
    return m_readOnly.isEmpty() ? reasonAgainst(m_workspace.access(), right) : m_readOnly;
}

void CustomerPage::follow()
{
    const auto &directory = m_workspace.directory();
    const auto *entry = directory.customer(m_customer);
    if (!entry)
        return;
    const auto &customer = entry->customer;
    const bool managed = customer.managementMode == core::ManagementMode::Partner;
    m_readOnly =
        managed
            ? QString()
            : tr("This customer manages its own tenant. You can view the data but not change it.");
    m_header->setAvatar(customer.id.toString(), customer.organisation, avatarImage(customer));
    m_header->setTitle(customer.organisation);
    m_header->setBreadcrumb(
        tr("Customers"), tr("/ %1 / %2", "account type, management mode")
                             .arg(accountTypeText(customer.accountType),
                                  managed ? tr("Managed by partner") : tr("Managed by customer")));
    m_tabs->setTabText(Users,
                       tr("Users (%1)").arg(Format().number(directory.userCount(m_customer))));
    m_notice->setVisible(!managed);

    const bool licences = m_tabs->currentIndex() == Licences;
    m_primary->setText(licences ? tr("Add subscription") : tr("Add user"));
    m_primary->setIcon(icon(licences ? u"plus"_s : u"user-plus"_s, Tint::OnAccent));
    offer(m_primary,
          reason(licences ? core::Right::ManageSubscriptions : core::Right::ManageUsers));
    offer(m_import, reason(core::Right::ManageUsers));
    if (m_users.widget)
        m_users.setReadOnly(m_readOnly);
    if (m_licences.widget)
        m_licences.setReadOnly(reason(core::Right::ManageSubscriptions));
    if (m_services)
        m_services->setReadOnly(reason(core::Right::ManageCustomers));
}

} // namespace ui
