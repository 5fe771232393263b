#include "ui/plans/planpage.h"

#include "core/base/whenfinished.h"
#include "ui/conflicts/decisions.h"
#include "ui/kit/chipbar.h"
#include "ui/kit/forms/card.h"
#include "ui/kit/forms/confirm.h"
#include "ui/kit/forms/offer.h"
#include "ui/kit/forms/progressline.h"
#include "ui/kit/forms/stattile.h"
#include "ui/kit/forms/toast.h"
#include "ui/kit/label.h"
#include "ui/kit/tables/liststates.h"
#include "ui/kit/tables/tableview.h"
#include "ui/plans/planrowsmodel.h"
#include "ui/review/planresults.h"
#include "ui/review/planreview.h"
#include "ui/theme/buttons.h"
#include "ui/words/errortext.h"
#include "ui/words/format.h"
#include "ui/words/plantext.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr int tickMs = 1000;

struct StateChip {
    const char *name;
    std::optional<core::RowState> state;
};
constexpr std::array<StateChip, 7> chips = {{{"planAll", std::nullopt},
                                             {"planNeedsYou", core::RowState::NeedsYou},
                                             {"planBlocked", core::RowState::Blocked},
                                             {"planRunning", core::RowState::Sending},
                                             {"planWaiting", core::RowState::Waiting},
                                             {"planDone", core::RowState::Done},
                                             {"planCancelled", core::RowState::Cancelled}}};

} // namespace

PlanPage::PlanPage(core::Workspace &workspace, Theme &theme, const core::Id &plan, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_plan(plan)
    , m_model(new PlanRowsModel(workspace, plan, this))
    , m_toast(new Toast(this))
    , m_watch(workspace.plans(), plan, [this] { refresh(); })
{
    setObjectName(QStringLiteral("planPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::xl, space::l);
    column->setSpacing(space::m);
    column->addWidget(makeHeader());
    column->addWidget(makeTiles());
    m_progress = new ProgressLine(tr("Progress of the plan"));
    m_progress->setObjectName(QStringLiteral("planProgress"));
    column->addWidget(m_progress);
    column->addWidget(makeFilters());
    column->addWidget(makeTable(), 1);

    connect(&workspace.directory(), &core::Directory::loaded, &m_watch, &PlanWatch::later);
    connect(&workspace, &core::Workspace::rightsChanged, &m_watch, &PlanWatch::later);
    // The rate falls when nothing happens, which no signal reports.
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &PlanPage::refresh);
    refresh();
}

QWidget *PlanPage::makeHeader()
{
    auto *back = iconButton(QStringLiteral("chevron-left"), tr("Back to plans"));
    back->setObjectName(QStringLiteral("planBack"));
    connect(back, &QToolButton::clicked, this, &PlanPage::back);
    m_title = plainLabel({}, TextRole::Title);
    m_title->setObjectName(QStringLiteral("planTitle"));
    m_subtitle = plainLabel({}, TextRole::Secondary, LabelColor::Muted);
    m_subtitle->setObjectName(QStringLiteral("planSubtitle"));
    for (Label *label : {m_title, m_subtitle})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    m_pause = pushButton({}, QStringLiteral("pause"));
    m_pause->setObjectName(QStringLiteral("planPause"));
    m_cancel = pushButton(tr("Cancel…"), QStringLiteral("x"));
    m_cancel->setObjectName(QStringLiteral("planCancel"));
    m_undo = pushButton({}, QStringLiteral("undo-2"));
    m_undo->setObjectName(QStringLiteral("planUndo"));
    m_save = pushButton(tr("Save results"), QStringLiteral("download"));
    m_save->setObjectName(QStringLiteral("planSaveResults"));
    m_credentials = pushButton({}, QStringLiteral("printer"));
    m_credentials->setObjectName(QStringLiteral("planCredentials"));
    connect(m_pause, &QPushButton::clicked, this, &PlanPage::pauseOrResume);
    connect(m_cancel, &QPushButton::clicked, this, &PlanPage::cancel);
    connect(m_undo, &QPushButton::clicked, this, &PlanPage::undo);
    connect(m_save, &QPushButton::clicked, this, [this] {
        choosePlanFile(this, tr("Save results"), tr("%1 results").arg(m_title->text()),
                       [this](const QString &path) { saveResults(path); });
    });
    connect(m_credentials, &QPushButton::clicked, this, [this] { Q_EMIT sheetRequested(m_plan); });

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s + 2);
    row->addWidget(back);
    row->addLayout(words, 1);
    for (auto *button : {m_pause, m_cancel, m_undo, m_save, m_credentials})
        row->addWidget(button);
    return header;
}

QWidget *PlanPage::makeTiles()
{
    m_done = new StatTile(Tone::Good);
    m_running = new StatTile(Tone::Accent);
    m_waiting = new StatTile(Tone::Neutral);
    m_blocked = new StatTile(Tone::Bad);
    m_done->setObjectName(QStringLiteral("planTileDone"));
    m_running->setObjectName(QStringLiteral("planTileRunning"));
    m_waiting->setObjectName(QStringLiteral("planTileWaiting"));
    m_blocked->setObjectName(QStringLiteral("planTileBlocked"));
    auto *tiles = new QWidget;
    auto *row = new QHBoxLayout(tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s + 2);
    for (StatTile *tile : {m_done, m_running, m_waiting, m_blocked})
        row->addWidget(tile, 1);
    return tiles;
}

QWidget *PlanPage::makeFilters()
{
    m_chips = new ChipBar;
    for (const StateChip &chip : chips)
        m_chips->add(QLatin1String(chip.name),
                     chip.state ? PlanText::stateText(*chip.state) : tr("All"),
                     chip.state ? PlanText::stateTone(*chip.state) : Tone::Neutral);
    // Until the plan is known only this chip is shown; hidden chips must not widen the page.
    for (int chip = 1; chip < static_cast<int>(chips.size()); ++chip)
        m_chips->setShown(chip, false);
    connect(m_chips, &ChipBar::currentChanged, this, [this](int chip) {
        m_model->setFilter(chips.at(static_cast<size_t>(chip)).state);
        refresh();
    });
    m_edit = pushButton(tr("Edit and retry"), QStringLiteral("pencil"));
    m_edit->setObjectName(QStringLiteral("planEdit"));
    m_drop = pushButton(tr("Discard"), QStringLiteral("trash-2"));
    m_drop->setObjectName(QStringLiteral("planDrop"));
    makeDanger(m_drop);
    m_edit->hide();
    m_drop->hide();
    connect(m_edit, &QPushButton::clicked, this, &PlanPage::decideCurrent);
    connect(m_drop, &QPushButton::clicked, this, &PlanPage::dropCurrent);

    auto *filters = new QWidget;
    auto *row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_chips);
    row->addStretch();
    row->addWidget(m_edit);
    row->addWidget(m_drop);
    return filters;
}

QWidget *PlanPage::makeTable()
{
    m_table = new TableView;
    m_table->setObjectName(QStringLiteral("planTable"));
    m_table->setAccessibleName(tr("Changes in this plan"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setColumns(m_model);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PlanPage::showRowActions);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PlanPage::showRowActions);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PlanPage::showRowActions);
    connect(m_table, &TableView::opened, this, &PlanPage::decideCurrent);
    connect(m_table, &TableView::deletePressed, this, &PlanPage::dropCurrent);
    auto *none = new QShortcut(Qt::Key_Escape, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(none, &QShortcut::activated, m_table, &QTableView::clearSelection);

    auto *card = new Card;
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 5, 1, 5);
    inner->addWidget(m_table);
    m_states = new ListStates(card);
    auto *nothing = new EmptyState(QStringLiteral("filter"), tr("No changes with this status"),
                                   tr("Show all changes to see the rest of the plan."));
    auto *all = nothing->addPrimary(tr("Show all"));
    all->setObjectName(QStringLiteral("planShowAll"));
    connect(all, &QPushButton::clicked, this, [this] { m_chips->setCurrent(0); });
    m_states->setNothingMatches(nothing);
    connect(m_states, &ListStates::retryRequested, this, &PlanPage::refresh);
    connect(m_model, &PlanRowsModel::failed, this,
            [this](const core::Error &error) { m_states->showFailed(errorText(error)); });
    return m_states;
}

void PlanPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void PlanPage::refresh()
{
    if (const auto *summary = m_workspace.plans().plan(m_plan))
        showPlan(*summary);
    else
        m_states->showLoading();
}

void PlanPage::showPlan(const core::PlanSummary &plan)
{
    const Format format;
    m_title->setText(PlanText::title(plan.source, plan.sourceName));
    QStringList about{
        tr("Plan for %1").arg(PlanText::customerName(plan.customer, m_workspace.directory()))};
    if (!plan.sourceName.isEmpty())
        about.append(PlanText::madeFrom(plan.sourceName));
    if (const QString account = m_workspace.sync().account; !account.isEmpty())
        about.append(account);
    m_subtitle->setText(about.join(QStringLiteral(" · ")));

    const bool running = plan.state == core::PlanState::Running;
    const bool paused = plan.state == core::PlanState::Paused;
    const double rate = running ? m_workspace.plans().rate(m_plan) : 0;
    m_done->setStat(tr("%1 of %2").arg(format.number(plan.done), format.number(plan.total)),
                    tr("Done"));
    m_running->setStat(format.number(plan.sending),
                       rate > 0 ? tr("Running · %1/s").arg(format.number(qMax(1, qRound(rate))))
                                : tr("Running"));
    const QString ahead =
        paused ? tr("Pending · paused")
        : rate > 0 && plan.waiting
            ? tr("Pending · about %1")
                  .arg(format.duration(static_cast<qint64>(std::ceil(plan.waiting / rate))))
            : tr("Pending");
    m_waiting->setStat(format.number(plan.waiting), ahead);
    if (plan.needsYou && plan.blocked)
        m_blocked->setStat(format.number(plan.needsYou + plan.blocked),
                           tr("%1 need attention · %2 blocked")
                               .arg(format.number(plan.needsYou), format.number(plan.blocked)));
    else if (plan.needsYou)
        m_blocked->setStat(format.number(plan.needsYou),
                           tr("Need attention", nullptr, plan.needsYou));
    else
        m_blocked->setStat(format.number(plan.blocked), tr("Blocked"));
    m_progress->setProgress(plan.done + plan.blocked + plan.cancelled + plan.needsYou,
                            qMax(1, plan.total));

    for (size_t i = 0; i < chips.size(); ++i) {
        const int count = PlanRowsModel::countOf(plan, chips.at(i).state);
        m_chips->setCount(static_cast<int>(i), count);
        m_chips->setShown(static_cast<int>(i), count > 0 || !chips.at(i).state);
    }
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause"), Tint::Text));
    m_pause->setVisible(running || paused);
    m_cancel->setVisible(running || paused);
    m_undo->setVisible(!running && !paused && plan.done > 0);
    m_credentials->setText(tr("Sign-in details (%1)").arg(format.number(plan.passwords)));
    m_credentials->setVisible(plan.passwords > 0);
    m_edit->setVisible(plan.needsYou > 0);
    m_drop->setVisible(plan.needsYou > 0);
    if (m_chips->current() != 0 &&
        PlanRowsModel::countOf(plan, chips.at(static_cast<size_t>(m_chips->current())).state) == 0)
        m_states->showNothingMatches();
    else
        m_states->showContent();
    showRowActions();
    running &&plan.waiting + plan.sending > 0 ? m_tick.start() : m_tick.stop();
}

void PlanPage::showRowActions()
{
    const auto *row = current();
    const QString why = row ? QString() : tr("Select a change that needs attention first.");
    m_edit->setText(row && core::isConflict(row->refusal) ? tr("Decide…") : tr("Edit and retry"));
    offer(m_edit, row ? reasonAgainstSending(*row) : why);
    offer(m_drop, why);
    const auto selected = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_undo->setText(undoesChosen(selected) ? tr("Undo %Ln selected…", nullptr, selected)
                                           : tr("Undo…"));
}

//! A change that would be refused again cannot be sent; discarding is always possible.
QString PlanPage::reasonAgainstSending(const core::PlanRow &row) const
{
    if (core::isBlocked(row.refusal))
        return refusalText(row.refusal, &m_workspace.directory());
    const auto right = core::rightFor(row.operation);
    return right ? reasonAgainst(m_workspace.access(), *right) : QString();
}

void PlanPage::report(const core::Error &error)
{
    m_toast->showMessage(errorText(error), ToastKind::Problem);
}

void PlanPage::pauseOrResume()
{
    const auto *summary = m_workspace.plans().plan(m_plan);
    if (!summary)
        return;
    auto done = summary->state == core::PlanState::Paused ? m_workspace.plans().resume(m_plan)
                                                          : m_workspace.plans().pause(m_plan);
    core::whenFinished(done, this, [this](const core::Result<void> &result) {
        if (!result)
            report(result.error());
    });
}

void PlanPage::cancel()
{
    const auto *summary = m_workspace.plans().plan(m_plan);
    if (!summary)
        return;
    const int sent = summary->done + summary->sending;
    const QString taken = tr("%Ln unsent change(s) will be discarded.", nullptr,
                             summary->waiting + summary->needsYou);
    confirm(this,
            {tr("Cancel this plan?"),
             sent > 0 ? taken + QLatin1Char(' ') +
                            tr("%Ln change(s) already sent will not be undone.", nullptr, sent)
                      : taken,
             tr("Cancel plan"), Severity::Destructive, tr("Keep plan")},
            [this] {
                core::whenFinished(m_workspace.plans().cancel(m_plan), this,
                                   [this](const core::Result<void> &done) {
                                       if (!done)
                                           return report(done.error());
                                       if (const auto *now = m_workspace.plans().plan(m_plan))
                                           m_toast->showMessage(
                                               now->done + now->sending > 0
                                                   ? tr("Plan canceled. %Ln change(s) had already "
                                                        "been sent and are not undone.",
                                                        nullptr, now->done + now->sending)
                                                   : tr("Plan canceled before anything was sent."),
                                               ToastKind::Note);
                                   });
            });
}

//! With a single row there is nothing to select.
bool PlanPage::undoesChosen(int selected) const
{
    const auto *summary = m_workspace.plans().plan(m_plan);
    return selected > 0 && summary && summary->total > 1;
}

//! The selected rows, or all.
void PlanPage::undo()
{
    const auto selected = m_table->selectionModel()->selectedRows();
    if (!undoesChosen(static_cast<int>(selected.size())))
        return undoRows({});
    QList<int> positions;
    for (const auto &index : selected)
        positions.append(index.row());
    const auto state = chips.at(static_cast<size_t>(m_chips->current())).state;
    core::whenFinished(m_workspace.plans().rows(m_plan, 0, m_model->rowCount(), state), this,
                       [this, positions](const core::Result<QList<core::PlanRow>> &rows) {
                           if (!rows)
                               return report(rows.error());
                           QSet<core::Id> chosen;
                           for (const int position : positions) {
                               if (position < rows->size())
                                   chosen.insert(rows->at(position).operation.id);
                           }
                           undoRows(chosen);
                       });
}

void PlanPage::undoRows(const QSet<core::Id> &chosen)
{
    core::whenFinished(m_workspace.plans().undoOf(m_plan, chosen), this,
                       [this](const core::Result<core::Undo> &undone) {
                           if (undone)
                               reviewUndo(*undone);
                           else
                               report(undone.error());
                       });
}

void PlanPage::reviewUndo(const core::Undo &undone)
{
    const QString cannot = PlanText::cannotBeUndone(undone);
    if (undone.plan.operations.isEmpty())
        return inform(this, tr("Nothing to undo"), cannot);
    auto *review = new PlanReview(m_workspace.plans(), m_workspace.directory(), m_workspace.clock(),
                                  m_theme, undone.plan, this);
    review->setAttribute(Qt::WA_DeleteOnClose);
    review->setNote(cannot);
    connect(review, &PlanReview::started, this, &PlanPage::started);
    review->open();
}

//! Null unless the current change needs the user.
const core::PlanRow *PlanPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    const core::PlanRow *row = index.isValid() ? m_model->row(index.row()) : nullptr;
    return row && row->state == core::RowState::NeedsYou ? row : nullptr;
}

void PlanPage::decideCurrent()
{
    const auto *row = current();
    if (!row || !reasonAgainstSending(*row).isEmpty())
        return;
    openDecision(m_workspace.plans(), m_workspace.credentials(), m_workspace.directory(),
                 m_workspace.access(), m_workspace.clock(), *row, this,
                 [this](const core::Id &customer, const QString &userName) {
                     Q_EMIT openOther(customer, userName);
                 });
}

void PlanPage::dropCurrent()
{
    if (const auto *row = current())
        askToDrop(m_workspace.plans(), row->operation, this,
                  [this](const core::Error &error) { report(error); });
}

void PlanPage::saveResults(const QString &path)
{
    auto *results = new PlanResults(m_workspace.plans(), m_workspace.directory(),
                                    m_workspace.clock(), path, this);
    connect(results, &PlanResults::written, this, [this, path](int rows) {
        m_toast->showMessage(
            tr("Saved %Ln row(s) to %1.", nullptr, rows).arg(QFileInfo(path).fileName()));
    });
    connect(results, &PlanResults::failed, this, &PlanPage::report);
    results->start(m_plan);
}

} // namespace ui

#include "moc_planpage.cpp"
