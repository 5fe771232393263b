#include "ui/users/usersview.h"

#include "ui/kit/forms/card.h"
#include "ui/kit/forms/offer.h"
#include "ui/kit/label.h"
#include "ui/kit/tables/bulkbar.h"
#include "ui/kit/tables/filterchips.h"
#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/searchfield.h"
#include "ui/kit/tables/tableview.h"
#include "ui/review/planreview.h"
#include "ui/users/adduserdialog.h"
#include "ui/users/licencepanel.h"
#include "ui/users/userplans.h"
#include "ui/words/errortext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace ui {

UsersView::UsersView(core::Workspace &workspace, Theme &theme, const core::Id &customer,
                     QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_customer(customer)
    , m_model(new UsersModel(workspace.directory(), customer, this))
    , m_table(new TableView)
    , m_search(new SearchField(tr("Filter users"), Qt::CTRL | Qt::Key_F))
    , m_filters(new FilterChips)
    , m_bulk(new BulkBar)
    , m_count(plainLabel({}, TextRole::Body, LabelColor::Muted))
    , m_panel(new LicencePanel(workspace))
    , m_query{.customer = customer}
    , m_answers([this](const Answer &answer) { showAnswer(answer); })
{
    setObjectName(u"usersView"_s);
    buildTable();
    addFilters();

    m_manage = m_bulk->addAction(u"key-round"_s, tr("Manage licences"));
    m_manage->setObjectName(u"manageLicences"_s);
    connect(m_manage, &QPushButton::clicked, this, &UsersView::manageLicences);
    m_reset = m_bulk->addAction(u"rotate-ccw-key"_s, tr("Reset password…"));
    m_reset->setObjectName(u"resetPasswords"_s);
    connect(m_reset, &QPushButton::clicked, this, &UsersView::resetPasswords);
    m_delete = m_bulk->addDestructive(u"trash-2"_s, tr("Delete…"));
    m_delete->setObjectName(u"deleteUsers"_s);
    connect(m_delete, &QPushButton::clicked, this, &UsersView::deleteUsers);
    connect(m_table, &TableView::deletePressed, m_delete, &QPushButton::click);
    connect(m_bulk, &BulkBar::clearRequested, m_table, &QTableView::clearSelection);

    m_states = new ListStates(m_table);
    m_states->setObjectName(u"usersStates"_s);
    auto *first = new EmptyState(
        u"users"_s, tr("No users yet"),
        customer.isNull()
            ? tr("Each user belongs to a customer. Import a CSV file, or open a customer and add "
                 "users there.")
            : tr("Add users one by one, or drop a CSV file from a vendor’s portal here."));
    if (!customer.isNull()) {
        auto *add = first->addPrimary(tr("Add user"), u"user-plus"_s);
        offerBy(m_workspace.access(), core::Right::ManageUsers, add);
        connect(add, &QPushButton::clicked, this, &UsersView::addUser);
    }
    auto *import = first->addSecondary(tr("Import CSV"), u"file-up"_s);
    offerBy(m_workspace.access(), core::Right::ManageUsers, import);
    connect(import, &QPushButton::clicked, this, &UsersView::importRequested);
    m_states->setFirstUse(first);
    connect(m_states, &ListStates::clearFilterRequested, this, &UsersView::clearFilters);
    connect(m_states, &ListStates::retryRequested, this, &UsersView::runQuery);

    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    inside->addWidget(m_bulk);
    inside->addWidget(m_states, 1);

    m_search->setObjectName(u"usersFilter"_s);
    m_search->setMaximumWidth(240);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_search);
    line->addWidget(m_filters, 1);
    line->addWidget(m_count);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(20, 10, 20, 16);
    left->setSpacing(10);
    left->addLayout(line);
    left->addWidget(card, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_panel);
    m_panel->hide();
    setFocusProxy(m_table);

    connect(m_search, &SearchField::textChanged, this, [this](const QString &text) {
        auto query = m_query;
        query.text = text.trimmed();
        setQuery(query);
    });
    connect(m_search, &SearchField::leftForResults, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_panel, &LicencePanel::closed, this, &UsersView::closePanel);
    connect(m_panel, &LicencePanel::reviewRequested, this, [this](const core::Plan &plan) {
        auto *review = new PlanReview(m_workspace.plans(), m_workspace.directory(),
                                      m_workspace.clock(), m_theme, plan, window());
        review->setAttribute(Qt::WA_DeleteOnClose);
        connect(review, &PlanReview::started, this, [this](const core::Id &id) {
            closePanel();
            Q_EMIT planStarted(id);
        });
        review->open();
    });
    auto *shortcut =
        new QShortcut(QKeySequence::Paste, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &UsersView::paste);

    const auto &directory = workspace.directory();
    connect(&directory, &core::Directory::usersChanged, this, &UsersView::runQuery);
    connect(&directory, &core::Directory::loaded, this, &UsersView::runQuery);
    connect(&directory, &core::Directory::subscriptionsChanged, this, &UsersView::fillLicenceMenu);
    connect(&directory, &core::Directory::failed, this,
            [this](const core::Error &error) { m_states->showFailed(errorText(error)); });
    if (customer.isNull())
        connect(&directory, &core::Directory::customersChanged, this, [this] {
            if (m_query.sort == core::UserColumn::Customer)
                runQuery();
        });
    m_states->showLoading();
    runQuery();
}

void UsersView::buildTable()
{
    m_table->setObjectName(u"usersTable"_s);
    m_table->setAccessibleName(tr("Users"));
    m_table->setColumns(m_model);
    m_table->keepById(role::Id, [this](const QString &id) {
        const auto user = core::Id::fromString(id);
        return user ? m_model->rowOf(*user) : -1;
    });
    auto *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(m_model->columnOf("user"_L1), Qt::AscendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                const auto sort = m_model->storeColumn(column);
                if (!sort)
                    return;
                auto query = m_query;
                query.sort = *sort;
                query.order = order;
                setQuery(query);
            });
    connect(m_table, &TableView::opened, this,
            [this](const QModelIndex &index) { editUser(index.row()); });
    connect(m_table, &TableView::selectionChangedByRows, this, &UsersView::selectionMoved);
}

void UsersView::addFilters()
{
    auto *statuses = new QMenu(this);
    for (const auto status : {core::UserStatus::Active, core::UserStatus::Blocked}) {
        statuses->addAction(statusText(status), this, [this, status] {
            auto query = m_query;
            query.status = status;
            m_filters->setActive(Filter::Status, statusText(status));
            setQuery(query);
        });
    }
    m_filters->addFilter(Filter::Status, u"userStatus"_s, tr("Status"), statuses);
    m_licenceMenu = new QMenu(this);
    m_filters->addFilter(Filter::Licence, u"licence"_s, tr("Licence"), m_licenceMenu);
    fillLicenceMenu();
    if (!m_customer.isNull()) {
        m_departmentMenu = new QMenu(this);
        m_filters->addFilter(Filter::Department, u"department"_s, tr("Department"),
                             m_departmentMenu);
        fillDepartmentMenu({});
    }
    connect(m_filters, &FilterChips::removed, this,
            [this](int key) { clearFilter(static_cast<Filter>(key)); });
}

void UsersView::fillLicenceMenu()
{
    m_licenceMenu->clear();
    m_licenceMenu->addAction(tr("No licence"), this, [this] {
        auto query = m_query;
        query.licence.reset();
        query.withoutLicence = true;
        m_filters->setActive(Filter::Licence, tr("None"));
        setQuery(query);
    });
    if (m_customer.isNull())
        return;
    const auto &directory = m_workspace.directory();
    for (const auto &one : directory.subscriptions(m_customer)) {
        const QString name = directory.subscriptionName(one.id);
        m_licenceMenu->addAction(name, this, [this, id = one.id, name] {
            auto query = m_query;
            query.licence = id;
            query.withoutLicence = false;
            m_filters->setActive(Filter::Licence, name);
            setQuery(query);
        });
    }
}

void UsersView::fillDepartmentMenu(const QStringList &departments)
{
    m_departmentMenu->clear();
    for (const auto &department : departments) {
        if (department.isEmpty())
            continue;
        m_departmentMenu->addAction(department, this, [this, department] {
            auto query = m_query;
            query.department = department;
            m_filters->setActive(Filter::Department, department);
            setQuery(query);
        });
    }
    if (m_departmentMenu->isEmpty())
        m_departmentMenu->addAction(tr("No user has a department"))->setEnabled(false);
}

void UsersView::clearFilter(Filter filter)
{
    auto query = m_query;
    switch (filter) {
    case Filter::Status:
        query.status.reset();
        break;
    case Filter::Licence:
        query.licence.reset();
        query.withoutLicence = false;
        break;
    case Filter::Department:
        query.department.clear();
        break;
    }
    setQuery(query);
}

void UsersView::setQuery(const core::UserQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    runQuery();
}

void UsersView::runQuery()
{
    if (m_workspace.directory().isLoaded())
        m_answers.askInTurn([this] { return startQuery(); });
}

QFuture<UsersView::Answer> UsersView::startQuery()
{
    const auto &directory = m_workspace.directory();
    const auto users = directory.users();
    const bool newUsers = users != m_model->users();

    auto continued = m_query;
    continued.text = m_shownQuery.text;
    const bool narrower = !newUsers && continued == m_shownQuery && !m_shownQuery.text.isEmpty() &&
                          m_query.text.startsWith(m_shownQuery.text);
    m_shownQuery = m_query;
    const bool readDepartments = newUsers && !m_customer.isNull();
    return QtConcurrent::run([users, query = m_query, narrower, readDepartments,
                              ranks = directory.customerRanks(), oldUsers = m_model->users(),
                              oldRows = m_model->rows()] {
        Answer answer;
        answer.found.users = users;
        answer.found.rows = users->select(query, narrower ? &oldRows : nullptr, ranks);
        const auto &rows = answer.found.rows;
        bool same = oldUsers && rows.size() == oldRows.size();
        for (int i = 0; same && i < rows.size(); ++i)
            same = users->at(rows.at(i)).id == oldUsers->at(oldRows.at(i)).id;
        answer.found.sameUsers = same;
        answer.departmentsRead = readDepartments;
        if (readDepartments)
            answer.departments = users->departments(query.customer);
        return answer;
    });
}

void UsersView::showAnswer(const Answer &answer)
{
    m_model->setResult(answer.found);
    if (answer.departmentsRead)
        fillDepartmentMenu(answer.departments);
    follow();
}

void UsersView::follow()
{
    const int shown = m_model->rowCount();
    m_count->setText(tr("%Ln user(s)", nullptr, shown));
    core::UserQuery plain;
    plain.customer = m_customer;
    plain.sort = m_query.sort;
    plain.order = m_query.order;
    if (shown > 0)
        m_states->showContent();
    else if (m_query != plain)
        m_states->showNothingMatches();
    else if (m_workspace.sync().firstSync)
        m_states->showLoading();
    else
        m_states->showFirstUse();
}

void UsersView::clearFilters()
{
    {
        const QSignalBlocker blocker(m_search);
        m_search->clear();
    }
    core::UserQuery plain;
    plain.customer = m_customer;
    plain.sort = m_query.sort;
    plain.order = m_query.order;
    m_filters->clearAll();
    setQuery(plain);
}

void UsersView::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void UsersView::showUser(const QString &userName)
{
    clearFilters();
    m_search->setText(userName);
    m_table->setFocus();
}

void UsersView::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    selectionMoved(m_table->selectedRowCount());
}

void UsersView::selectionMoved(int count)
{
    m_bulk->setCount(count);
    if (count == 0) {
        closePanel();
        return;
    }
    const auto customer = customerOfSelection();
    const QString reason = !m_readOnly.isEmpty() ? m_readOnly
                           : customer.isNull()
                               ? tr("Select users of a single customer to manage licences")
                               : reasonAgainst(m_workspace.access(), core::Right::ManageLicences);
    offer(m_manage, reason);
    offer(m_reset, !m_readOnly.isEmpty() ? m_readOnly
                   : customer.isNull()
                       ? tr("Select users of a single customer to reset passwords")
                       : reasonAgainst(m_workspace.access(), core::Right::ResetPasswords));
    offer(m_delete, !m_readOnly.isEmpty() ? m_readOnly
                    : customer.isNull()
                        ? tr("Select users of a single customer to delete them")
                        : reasonAgainst(m_workspace.access(), core::Right::ManageUsers));
    if (!m_panel->isHidden()) {
        if (reason.isEmpty())
            m_panel->setUsers(customer, selectedUsers());
        else
            closePanel();
    }
}

void UsersView::manageLicences()
{
    m_panel->show();
    // The panel takes a third of a small window: the filters need the rest.
    m_count->hide();
    m_search->setMaximumWidth(150);
    m_panel->setUsers(customerOfSelection(), selectedUsers());
}

void UsersView::resetPasswords()
{
    reviewPasswordResets(m_workspace, m_theme, customerOfSelection(), selectedUsers(), this,
                         [this](const core::Id &plan) {
                             Q_EMIT planStarted(plan);
                             Q_EMIT passwordsDrawn(plan);
                         });
}

void UsersView::deleteUsers()
{
    if (!m_bulk->isVisible())
        return;
    reviewDeletes(m_workspace, m_theme, customerOfSelection(), selectedUsers(), this,
                  [this](const core::Id &plan) { Q_EMIT planStarted(plan); });
}

void UsersView::closePanel()
{
    m_panel->hide();
    m_count->show();
    m_search->setMaximumWidth(240);
}

QList<core::Id> UsersView::selectedUsers() const
{
    QList<core::Id> ids;
    const auto selection = m_table->selectionModel()->selection();
    for (const auto &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids += m_model->cell(row).id;
    }
    return ids;
}

core::Id UsersView::customerOfSelection() const
{
    if (!m_customer.isNull())
        return m_customer;
    core::Id customer;
    const auto selection = m_table->selectionModel()->selection();
    for (const auto &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const auto next = m_model->cell(row).customer;
            if (!customer.isNull() && next != customer)
                return {};
            customer = next;
        }
    }
    const auto *owner = m_workspace.directory().customer(customer);
    return owner && owner->customer.managementMode == core::ManagementMode::Partner ? customer
                                                                                    : core::Id();
}

void UsersView::addUser()
{
    auto *dialog = new AddUserDialog(m_workspace, m_customer, std::nullopt, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddUserDialog::saved, this, &UsersView::saved);
    connect(dialog, &AddUserDialog::passwordsDrawn, this, &UsersView::passwordsDrawn);
    dialog->open();
}

void UsersView::editUser(int row)
{
    const auto user = m_model->cell(row);
    auto *dialog = new AddUserDialog(m_workspace, user.customer, user.id, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setReadOnly(m_readOnly.isEmpty()
                            ? reasonAgainst(m_workspace.access(), core::Right::ManageUsers)
                            : m_readOnly);
    connect(dialog, &AddUserDialog::saved, this, &UsersView::saved);
    dialog->open();
}

void UsersView::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!m_workspace.may(core::Right::ManageUsers))
        return;
    if (text.contains(u'\n') || text.contains(u'\t'))
        Q_EMIT textPasted(text);
}

} // namespace ui
