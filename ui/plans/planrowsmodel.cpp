#include "ui/plans/planrowsmodel.h"

#include "core/base/whenfinished.h"
#include "ui/review/operationcolumns.h"

namespace ui {
namespace {

constexpr int pageSize = 100;
constexpr int pagesKept = 40;
constexpr int pagesInSight = 3;

bool sameForReader(const core::PlanRow &a, const core::PlanRow &b)
{
    return a.operation.id == b.operation.id && a.state == b.state && a.attempts == b.attempts &&
           a.refusal.status == b.refusal.status && a.refusal.code == b.refusal.code &&
           a.refusal.errors == b.refusal.errors;
}

} // namespace

PlanRowsModel::PlanRowsModel(core::Workspace &workspace, const core::Id &plan, QObject *parent)
    : RowsModel(parent)
    , m_workspace(workspace)
    , m_plan(plan)
    , m_pages(pagesKept)
    , m_watch(workspace.plans(), plan, [this] { refresh(); })
{
    using Row = core::PlanRow;
    const auto &directory = workspace.directory();
    auto columns = OperationColumns<Row>::make(
        directory, [](const Row &r) -> const core::Operation & { return r.operation; },
        [this] { return m_workspace.clock().now().date(); });
    const auto note = [&directory](const Row &r) { return PlanText::note(r, directory); };
    columns.append({.id = "state",
                    .header = tr("Status"),
                    .text = [](const Row &r) { return PlanText::stateText(r.state); },
                    .cell = cell<StatusDelegate>,
                    .width = 200,
                    .tone = [](const Row &r) { return PlanText::stateTone(r.state); },
                    .note = note,
                    .toolTip = note,
                    .description = note});
    setColumns(std::move(columns));
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(0);
    connect(&m_fetch, &QTimer::timeout, this, &PlanRowsModel::fetchWanted);
    if (const auto *summary = workspace.plans().plan(plan))
        m_count = countOf(*summary, m_filter);
}

int PlanRowsModel::countOf(const core::PlanSummary &plan, std::optional<core::RowState> state)
{
    if (!state)
        return plan.total;
    switch (*state) {
    case core::RowState::Blocked:
        return plan.blocked;
    case core::RowState::Waiting:
        return plan.waiting;
    case core::RowState::Sending:
        return plan.sending;
    case core::RowState::Done:
        return plan.done;
    case core::RowState::NeedsYou:
        return plan.needsYou;
    case core::RowState::Cancelled:
        return plan.cancelled;
    }
    return 0;
}

void PlanRowsModel::setFilter(std::optional<core::RowState> state)
{
    if (m_filter == state)
        return;
    const auto *summary = m_workspace.plans().plan(m_plan);
    beginResetModel();
    m_filter = state;
    m_count = summary ? countOf(*summary, state) : 0;
    ++m_generation;
    m_pages.clear();
    m_recent.clear();
    m_wanted.clear();
    m_asked.clear();
    endResetModel();
}

void PlanRowsModel::refresh()
{
    const auto *summary = m_workspace.plans().plan(m_plan);
    const int count = summary ? countOf(*summary, m_filter) : 0;
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    } else if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
    // Hidden pages are dropped; visible ones are read again and stay until the answer comes.
    const auto kept = m_pages.keys();
    for (const int page : kept) {
        if (!m_recent.contains(page))
            m_pages.remove(page);
    }
    m_wanted = m_recent;
    m_asked.clear();
    fetchWanted();
}

const PlanRowsModel::Page *PlanRowsModel::page(int page) const
{
    if (m_recent.isEmpty() || m_recent.first() != page) {
        m_recent.removeOne(page);
        m_recent.prepend(page);
        if (m_recent.size() > pagesInSight)
            m_recent.removeLast();
    }
    if (const Page *found = m_pages.object(page))
        return found;
    if (!m_asked.contains(page) && !m_wanted.contains(page)) {
        m_wanted.append(page);
        m_fetch.start();
    }
    return nullptr;
}

void PlanRowsModel::fetchWanted()
{
    const auto wanted = std::exchange(m_wanted, {});
    for (const int page : wanted) {
        if (m_asked.contains(page) || page * pageSize >= m_count)
            continue;
        m_asked.append(page);
        core::whenFinished(m_workspace.plans().rows(m_plan, page * pageSize, pageSize, m_filter),
                           this,
                           [this, page, generation = m_generation](const core::Result<Page> &rows) {
                               if (generation != m_generation)
                                   return;
                               m_asked.removeOne(page);
                               if (rows)
                                   take(page, *rows);
                               else
                                   Q_EMIT failed(rows.error());
                           });
    }
}

void PlanRowsModel::take(int page, Page rows)
{
    const Page old = m_pages.contains(page) ? *m_pages.object(page) : Page();
    const auto fresh = static_cast<int>(rows.size());
    m_pages.insert(page, new Page(std::move(rows)));
    const Page &now = *m_pages.object(page);
    const int first = page * pageSize;
    int from = -1;
    // One signal for neighbours that differ.
    for (int i = 0; i <= fresh; ++i) {
        const bool differs = i < fresh && (i >= old.size() || !sameForReader(old.at(i), now.at(i)));
        if (differs && from < 0)
            from = i;
        if (!differs && from >= 0) {
            const int last = qMin(first + i - 1, m_count - 1);
            if (first + from <= last)
                Q_EMIT dataChanged(index(first + from, 0), index(last, columnCount() - 1));
            from = -1;
        }
    }
}

const core::PlanRow *PlanRowsModel::rowAt(int row) const
{
    const Page *found = page(row / pageSize);
    const int at = row % pageSize;
    return found && at < found->size() ? &found->at(at) : nullptr;
}

int PlanRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

} // namespace ui

#include "moc_planrowsmodel.cpp"
