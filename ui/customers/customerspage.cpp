#include "ui/customers/customerspage.h"

#include "core/services/workspace.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/offer.h"
#include "ui/kit/label.h"
#include "ui/kit/pageheader.h"
#include "ui/kit/tables/filterchips.h"
#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/searchfield.h"
#include "ui/kit/tables/tableview.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

CustomersPage::CustomersPage(core::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new CustomersModel(workspace.directory(), this))
    , m_table(new TableView)
    , m_search(new SearchField(tr("Filter customers"), Qt::CTRL | Qt::Key_F))
    , m_filters(new FilterChips)
    , m_states(nullptr)
    , m_count(plainLabel({}, TextRole::Body, LabelColor::Muted))
{
    setObjectName(u"customersPage"_s);
    auto *header = new PageHeader(tr("Customers"));
    auto *import = header->addAction(tr("Import CSV"), u"file-up"_s, u"importCsv"_s);
    auto *onboard = header->addPrimary(tr("Onboard customer"), u"plus"_s, u"onboardCustomer"_s);
    offerBy(workspace.access(), core::Right::ManageUsers, import);
    offerBy(workspace.access(), core::Right::ManageCustomers, onboard);
    connect(header, &PageHeader::searchRequested, this, &CustomersPage::searchRequested);
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT importRequested({}); });
    connect(onboard, &QPushButton::clicked, this, &CustomersPage::onboardRequested);

    m_table->setObjectName(u"customersTable"_s);
    m_table->setAccessibleName(tr("Customers"));
    m_table->setColumns(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(m_model->columnOf("organisation"_L1), Qt::AscendingOrder);
    connect(m_table, &TableView::opened, this, [this](const QModelIndex &index) {
        Q_EMIT openCustomer(m_model->at(index.row()).customer.id);
    });

    m_states = new ListStates(m_table);
    m_states->setObjectName(u"customersStates"_s);
    auto *first = new EmptyState(
        u"building-2"_s, tr("No customers yet"),
        tr("A customer is a tenant that you manage, with its users, licences and services. "
           "To begin, onboard your first customer."));
    auto *begin = first->addPrimary(tr("Onboard customer"), u"plus"_s);
    offerBy(workspace.access(), core::Right::ManageCustomers, begin);
    connect(begin, &QPushButton::clicked, this, &CustomersPage::onboardRequested);
    m_states->setFirstUse(first);
    connect(m_states, &ListStates::clearFilterRequested, this, &CustomersPage::clearFilters);
    connect(m_states, &ListStates::retryRequested, this, [this] {
        m_failure.clear();
        m_workspace.open();
        follow();
    });
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_states);

    addFilters();
    m_search->setObjectName(u"customersFilter"_s);
    m_search->setMaximumWidth(240);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_search);
    line->addWidget(m_filters, 1);
    line->addWidget(m_count);
    connect(m_search, &SearchField::textChanged, this, [this](const QString &text) {
        auto filter = m_model->filter();
        filter.text = text;
        setFilter(filter);
    });
    connect(m_search, &SearchField::leftForResults, m_table, qOverload<>(&QWidget::setFocus));

    setFocusProxy(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 10, 20, 16);
    column->setSpacing(10);
    column->addWidget(header);
    column->addLayout(line);
    column->addWidget(card, 1);

    const auto &directory = workspace.directory();
    connect(m_model, &ColumnModel::updated, this, &CustomersPage::follow);
    connect(&directory, &core::Directory::loaded, this, &CustomersPage::follow);
    connect(&directory, &core::Directory::catalogChanged, this, &CustomersPage::fillTagMenu);
    connect(&directory, &core::Directory::failed, this, [this](const core::Error &error) {
        m_failure = errorText(error);
        follow();
    });
    connect(&workspace, &core::Workspace::syncChanged, this, &CustomersPage::follow);
    follow();
}

void CustomersPage::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CustomersPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The customer's name needs the space more than its manager, which is also a filter and on the
    // page.
    constexpr int roomForAll = 920;
    m_table->setColumnHidden(m_model->columnOf("managedBy"_L1), width() < roomForAll);
    m_table->fitColumns();
}

void CustomersPage::addFilters()
{
    // One value at a time: another choice replaces it.
    const auto choices = [this](Filter key, const QString &name, const QString &title,
                                const auto &values, const auto &words, auto member) {
        auto *menu = new QMenu(this);
        for (const auto &value : values) {
            menu->addAction(words(value), this, [this, key, title, value, words, member] {
                auto filter = m_model->filter();
                filter.*member = value;
                m_filters->setActive(key, words(value));
                setFilter(filter);
            });
        }
        m_filters->addFilter(key, name, title, menu);
    };
    m_tagMenu = new QMenu(this);
    m_filters->addFilter(Filter::Tag, u"tag"_s, tr("Tag"), m_tagMenu);
    fillTagMenu();
    choices(
        Filter::AccountType, u"type"_s, tr("Account type"),
        QList{core::AccountType::Local, core::AccountType::Microsoft365,
              core::AccountType::Microsoft365Gov, core::AccountType::Google,
              core::AccountType::Salesforce},
        [](core::AccountType type) { return accountTypeText(type); }, &CustomerFilter::accountType);
    choices(
        Filter::Status, u"status"_s, tr("Status"),
        QList{core::CustomerStatus::Invited, core::CustomerStatus::Active,
              core::CustomerStatus::Suspended},
        [](core::CustomerStatus status) { return statusText(status); }, &CustomerFilter::status);
    choices(
        Filter::Management, u"management"_s, tr("Managed by"),
        QList{core::ManagementMode::Partner, core::ManagementMode::Customer},
        [](core::ManagementMode mode) { return managementModeText(mode); },
        &CustomerFilter::management);
    connect(m_filters, &FilterChips::removed, this,
            [this](int key) { clearFilter(static_cast<Filter>(key)); });
}

void CustomersPage::clearFilter(Filter key)
{
    auto filter = m_model->filter();
    switch (key) {
    case Filter::Tag:
        filter.tags.clear();
        break;
    case Filter::AccountType:
        filter.accountType.reset();
        break;
    case Filter::Status:
        filter.status.reset();
        break;
    case Filter::Management:
        filter.management.reset();
        break;
    }
    setFilter(filter);
    fillTagMenu();
}

void CustomersPage::fillTagMenu()
{
    m_tagMenu->clear();
    const auto &tags = m_workspace.directory().tags();
    for (const auto &tag : tags) {
        auto *action = m_tagMenu->addAction(tag.name);
        action->setCheckable(true);
        action->setChecked(m_model->filter().tags.contains(tag.id));
        connect(action, &QAction::toggled, this, [this, id = tag.id](bool on) {
            auto filter = m_model->filter();
            if (on)
                filter.tags += id;
            else
                filter.tags.removeAll(id);
            QStringList names;
            for (const auto &chosen : std::as_const(filter.tags)) {
                if (const auto *named = m_workspace.directory().tag(chosen))
                    names += named->name;
            }
            m_filters->setActive(Filter::Tag, names.join(u", "_s));
            setFilter(filter);
        });
    }
    if (tags.isEmpty())
        m_tagMenu->addAction(tr("No tags yet. Add tags when you onboard a customer."))
            ->setEnabled(false);
}

void CustomersPage::setFilter(const CustomerFilter &filter)
{
    m_model->setFilter(filter);
}

void CustomersPage::clearFilters()
{
    const QSignalBlocker blocker(m_search);
    m_search->clear();
    m_filters->clearAll();
    setFilter({});
    fillTagMenu();
}

void CustomersPage::follow()
{
    const int shown = m_model->rowCount();
    m_count->setText(tr("%Ln customer(s)", nullptr, shown));
    if (m_model->total() > 0)
        shown > 0 ? m_states->showContent() : m_states->showNothingMatches();
    else if (!m_failure.isEmpty())
        m_states->showFailed(m_failure);
    else if (!m_workspace.directory().isLoaded() || m_workspace.sync().firstSync)
        m_states->showLoading();
    else
        m_states->showFirstUse();
}

} // namespace ui
