#include "ui/review/reviewmodel.h"

#include "ui/review/operationcolumns.h"

#include <QtConcurrentRun>

#include <tuple>

namespace ui {

ReviewModel::ReviewModel(core::Plan plan, const core::Directory &directory, QObject *parent)
    : RowsModel(parent)
    , m_plan(std::move(plan))
{
    using Row = core::Operation;
    auto columns = OperationColumns<Row>::make(
        directory, [](const Row &r) -> const Row & { return r; },
        [this] { return m_plan.madeAt.date(); });
    columns.append(
        {.id = "notes",
         .header = tr("Notes"),
         .text =
             [](const Row &r) {
                 return r.isBlocked() ? PlanText::stateText(core::RowState::Blocked) : QString();
             },
         .cell = cell<StatusDelegate>,
         .width = 160,
         .tone = [](const Row &) { return Tone::Bad; },
         .note = [&directory](const Row &r) { return PlanText::findings(r, directory); },
         .toolTip = [&directory](const Row &r) { return PlanText::findings(r, directory); }});
    setColumns(std::move(columns));
    setFilter({});
}

ReviewModel::~ReviewModel()
{
    // Freeing a plan of 100,000 changes takes a fifth of a second, during which the window would
    // not respond.
    std::ignore = QtConcurrent::run([plan = std::move(m_plan)] {});
}

void ReviewModel::setFilter(Filter filter)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(m_plan.operations.size());
    for (int row = 0; row < m_plan.operations.size(); ++row) {
        const core::Operation &operation = m_plan.operations.at(row);
        if (filter.blocked ? operation.isBlocked() : !filter.kind || *filter.kind == operation.kind)
            m_rows.append(row);
    }
    endResetModel();
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

} // namespace ui

#include "moc_reviewmodel.cpp"
