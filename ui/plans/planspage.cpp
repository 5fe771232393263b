#include "ui/plans/planspage.h"

#include "ui/kit/forms/card.h"
#include "ui/kit/label.h"
#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/searchfield.h"
#include "ui/kit/tables/tableview.h"
#include "ui/plans/planlistmodel.h"
#include "ui/words/errortext.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace ui {

PlansPage::PlansPage(core::Workspace &workspace, Theme &, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new PlanListModel(workspace, this))
    , m_subtitle(plainLabel({}, TextRole::Secondary, LabelColor::Muted))
    , m_search(new SearchField(tr("Search plans")))
    , m_table(new TableView)
{
    setObjectName(QStringLiteral("plansPage"));
    setAccessibleName(tr("Plans"));
    m_search->setObjectName(QStringLiteral("plansSearch"));
    m_search->setAccessibleName(tr("Search plans"));
    m_search->setMaximumWidth(260);
    m_table->setObjectName(QStringLiteral("plansTable"));
    m_table->setAccessibleName(tr("Plans"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumns(m_model);
    connect(m_table, &TableView::opened, this,
            [this](const QModelIndex &index) { Q_EMIT openPlan(m_model->at(index.row()).id); });
    connect(m_search, &QLineEdit::textChanged, m_model, &PlanListModel::setText);
    connect(m_search, &SearchField::leftForResults, this,
            [this] { m_table->setFocus(Qt::TabFocusReason); });

    auto *card = new Card;
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 5, 1, 5);
    inner->addWidget(m_table);
    m_states = new ListStates(card);
    m_states->setFirstUse(new EmptyState(
        QStringLiteral("list-checks"), tr("No plans yet"),
        tr("Every change becomes a plan: you review it first, then run it. After an import "
           "or a licence change, the plan and the result of each row are listed here.")));
    connect(m_states, &ListStates::clearFilterRequested, m_search, &QLineEdit::clear);
    connect(m_states, &ListStates::retryRequested, &workspace, &core::Workspace::open);
    connect(m_model, &ColumnModel::updated, this, &PlansPage::showState);
    connect(&workspace, &core::Workspace::stateChanged, this, &PlansPage::showState);

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(plainLabel(tr("Plans"), TextRole::Title));
    words->addWidget(m_subtitle);
    auto *top = new QHBoxLayout;
    top->addLayout(words, 1);
    top->addWidget(m_search, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::m);
    column->addLayout(top);
    column->addWidget(m_states, 1);
    showState();
}

void PlansPage::showState()
{
    const auto waiting = m_workspace.plans().waiting();
    m_subtitle->setText(waiting.needsYou
                            ? tr("%Ln change(s) need attention", nullptr, waiting.needsYou)
                        : waiting.queued + waiting.sending
                            ? tr("%Ln pending change(s)", nullptr, waiting.queued + waiting.sending)
                            : tr("All changes sent"));
    m_table->setColumnHidden(m_model->columnOf("overlaps"_L1), !m_model->hasOverlaps());
    m_table->fitColumns();
    if (m_workspace.state() == core::Workspace::State::Failed)
        m_states->showFailed(errorText(m_workspace.error()));
    else if (m_workspace.state() == core::Workspace::State::Opening)
        m_states->showLoading();
    else if (m_workspace.plans().list().isEmpty())
        m_states->showFirstUse();
    else if (m_model->rowCount() == 0)
        m_states->showNothingMatches();
    else
        m_states->showContent();
}

} // namespace ui

#include "moc_planspage.cpp"
