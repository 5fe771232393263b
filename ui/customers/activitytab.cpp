#include "ui/customers/customertabs.h"

#include "core/base/whenfinished.h"

#include "ui/customers/activitymodel.h"
#include "ui/customers/comparepane.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/tableview.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

namespace {
constexpr int mostLines = 500;
}

ActivityTab::ActivityTab(core::Workspace &workspace, const core::Id &customer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_customer(customer)
    , m_model(new ActivityModel(workspace, this))
    , m_table(new TableView)
    , m_states(new ListStates(m_table))
    , m_stack(new QStackedWidget)
    , m_logButton(pushButton(tr("History")))
    , m_compareButton(pushButton(tr("Compare two dates")))
{
    setObjectName(u"activityTab"_s);
    m_logButton->setObjectName(u"activityLog"_s);
    m_compareButton->setObjectName(u"activityCompare"_s);
    m_stack->addWidget(makeLog());
    auto *views = new QHBoxLayout;
    views->setSpacing(8);
    for (auto *button : {m_logButton, m_compareButton}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        views->addWidget(button);
    }
    views->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 10, 20, 16);
    column->setSpacing(10);
    column->addLayout(views);
    column->addWidget(m_stack, 1);
    connect(m_logButton, &QPushButton::clicked, this, [this] { show(false); });
    connect(m_compareButton, &QPushButton::clicked, this, [this] { compare(); });
    connect(m_table, &TableView::opened, this,
            [this](const QModelIndex &index) { compare(m_model->at(index.row()).entity); });
    connect(&workspace.directory(), &core::Directory::activityChanged, this, &ActivityTab::load);
    connect(m_states, &ListStates::retryRequested, this, &ActivityTab::load);
    show(false);
    m_states->showLoading();
    load();
}

QWidget *ActivityTab::makeLog()
{
    m_table->setObjectName(u"activityTable"_s);
    m_table->setAccessibleName(tr("Activity"));
    m_table->setColumns(m_model);
    m_states->setFirstUse(new EmptyState(
        u"history"_s, tr("No activity yet"),
        tr("Every change to this customer, its users and its subscriptions is listed here.")));
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_states);
    return card;
}

void ActivityTab::show(bool comparing)
{
    (comparing ? m_compareButton : m_logButton)->setChecked(true);
    makePill(m_logButton, !comparing);
    makePill(m_compareButton, comparing);
    m_stack->setCurrentIndex(comparing ? 1 : 0);
}

void ActivityTab::compare(const core::EntityRef &of)
{
    const bool isFirst = !m_compare;
    if (isFirst) {
        m_compare = new ComparePane(m_workspace, m_customer);
        connect(m_compare, &ComparePane::settingsRequested, this, &ActivityTab::settingsRequested);
        m_stack->addWidget(m_compare);
    }
    show(true);
    // The earlier choice is kept when the user only looked at the list in between.
    if (isFirst || !of.id.isNull())
        m_compare->begin(of);
}

void ActivityTab::load()
{
    core::whenFinished(m_workspace.directory().activity(m_customer, mostLines), this,
                       [this](const core::Result<QList<core::ActivityLine>> &lines) {
                           if (!lines) {
                               m_states->showFailed(errorText(lines.error()));
                               return;
                           }
                           m_model->setLines(*lines);
                           lines->isEmpty() ? m_states->showFirstUse() : m_states->showContent();
                       });
}

} // namespace ui
