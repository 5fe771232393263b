#include "ui/review/reviewmodel.h"

#include "ui/kit/label.h"
#include "ui/kit/tables/roles.h"
#include "ui/words/plantext.h"

#include <QtConcurrentRun>

#include <tuple>

namespace ui {

ReviewModel::ReviewModel(core::Plan plan, const core::Directory &directory, QObject *parent)
    : OperationsModel(directory, parent)
    , m_plan(std::move(plan))
{
    setFilter({});
}

ReviewModel::~ReviewModel()
{
    // A plan of 100,000 changes takes a fifth of a second to be freed, in which a window would not
    // answer.
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

const core::Operation *ReviewModel::operationAt(int row) const
{
    return &m_plan.operations.at(m_rows.at(row));
}

QDate ReviewModel::today() const
{
    return m_plan.madeAt.date();
}

QString ReviewModel::standingHeader() const
{
    return tr("Notes");
}

QVariant ReviewModel::standing(int row, int role) const
{
    const core::Operation &operation = *operationAt(row);
    switch (role) {
    case Qt::DisplayRole:
        return operation.isBlocked() ? PlanText::stateText(core::RowState::Blocked) : QString();
    case role::Tone:
        return static_cast<int>(Tone::Bad);
    case role::Note:
        return PlanText::findings(operation, m_directory);
    case Qt::ToolTipRole: {
        const QString why = PlanText::findings(operation, m_directory);
        return why.isEmpty() ? QVariant() : plainToolTip(why);
    }
    default:
        return {};
    }
}

} // namespace ui

#include "moc_reviewmodel.cpp"
