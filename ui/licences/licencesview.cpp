#include "ui/licences/licencesview.h"

#include "ui/kit/forms/card.h"
#include "ui/kit/forms/offer.h"
#include "ui/kit/label.h"
#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/searchfield.h"
#include "ui/kit/tables/tableview.h"
#include "ui/licences/subscriptiondialog.h"
#include "ui/licences/subscriptionsmodel.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

LicencesView::LicencesView(core::Workspace &workspace, const core::Id &customer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_customer(customer)
    , m_model(new SubscriptionsModel(workspace.directory(), workspace.clock(), customer, this))
    , m_table(new TableView)
    , m_search(new SearchField(tr("Filter subscriptions"), Qt::CTRL | Qt::Key_F))
    , m_states(new ListStates(m_table))
    , m_count(plainLabel({}, TextRole::Body, LabelColor::Muted))
{
    setObjectName(u"licencesView"_s);
    m_table->setObjectName(u"licencesTable"_s);
    m_table->setAccessibleName(tr("Subscriptions"));
    m_table->setColumns(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(m_model->columnOf("product"_L1), Qt::AscendingOrder);
    connect(m_table, &TableView::opened, this,
            [this](const QModelIndex &index) { openRow(index.row()); });

    auto *first = new EmptyState(
        u"key-round"_s, tr("No subscriptions yet"),
        tr("A subscription is a product that the customer bought, with a number of seats "
           "to assign to users."));
    if (!customer.isNull()) {
        auto *add = first->addPrimary(tr("Add subscription"), u"plus"_s);
        offerBy(m_workspace.access(), core::Right::ManageSubscriptions, add);
        connect(add, &QPushButton::clicked, this, &LicencesView::addSubscription);
    }
    m_states->setFirstUse(first);
    connect(m_states, &ListStates::clearFilterRequested, m_search, &QLineEdit::clear);
    connect(m_states, &ListStates::retryRequested, this, [this] { m_workspace.open(); });

    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_states);
    m_search->setObjectName(u"licencesFilter"_s);
    m_search->setMaximumWidth(280);
    auto *line = new QHBoxLayout;
    line->addWidget(m_search, 1);
    line->addStretch(1);
    if (!customer.isNull()) {
        auto *change = pushButton(tr("Change seats"), u"pencil"_s);
        change->setObjectName(u"changeSeats"_s);
        change->setEnabled(false);
        connect(m_table, &TableView::selectionChangedByRows, this, [this, change](int count) {
            change->setEnabled(count > 0 && m_readOnly.isEmpty());
        });
        connect(change, &QPushButton::clicked, this, [this] {
            if (m_table->currentIndex().isValid())
                openRow(m_table->currentIndex().row());
        });
        line->addWidget(change);
    }
    line->addWidget(m_count);
    setFocusProxy(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 10, 20, 16);
    column->setSpacing(10);
    column->addLayout(line);
    column->addWidget(card, 1);

    connect(m_search, &SearchField::textChanged, m_model, &SubscriptionsModel::setText);
    connect(m_search, &SearchField::leftForResults, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &ColumnModel::updated, this, &LicencesView::follow);
    connect(&workspace, &core::Workspace::syncChanged, this, &LicencesView::follow);
    connect(&workspace.directory(), &core::Directory::failed, this,
            [this](const core::Error &error) { m_states->showFailed(errorText(error)); });
    follow();
}

void LicencesView::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LicencesView::addSubscription()
{
    openDialog(m_customer, std::nullopt);
}

void LicencesView::openRow(int row)
{
    const auto subscription = m_model->at(row);
    if (m_customer.isNull())
        Q_EMIT openCustomer(subscription.customer);
    else if (m_readOnly.isEmpty())
        openDialog(m_customer, subscription);
}

void LicencesView::openDialog(const core::Id &customer,
                              const std::optional<core::Subscription> &subscription)
{
    auto *dialog = new SubscriptionDialog(m_workspace.plans(), m_workspace.directory(),
                                          m_workspace.clock(), customer, subscription, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SubscriptionDialog::done, this, &LicencesView::saved);
    dialog->open();
}

void LicencesView::follow()
{
    m_count->setText(tr("%Ln subscription(s)", nullptr, m_model->rowCount()));
    if (m_model->rowCount() > 0)
        m_states->showContent();
    else if (m_model->total() > 0)
        m_states->showNothingMatches();
    else if (!m_workspace.directory().isLoaded() || m_workspace.sync().firstSync)
        m_states->showLoading();
    else
        m_states->showFirstUse();
}

} // namespace ui
