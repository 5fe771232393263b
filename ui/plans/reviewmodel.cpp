#include "ui/plans/reviewmodel.h"

#include "ui/plans/plantext.h"
#include "ui/tables/roles.h"
#include "ui/text/label.h"

namespace ui {

ReviewModel::ReviewModel(core::Plan plan, const core::Directory &directory, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(std::move(plan))
    , m_directory(directory)
{
    setFilter({});
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

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const core::Operation &operation = m_plan.operations.at(m_rows.at(index.row()));
    if (role == role::Id)
        return operation.id.toString();
    if (index.column() == Note) {
        const QString why = PlanText::findings(operation, m_directory);
        if (role == Qt::DisplayRole)
            return operation.isBlocked() ? PlanText::stateText(core::RowState::Blocked) : QString();
        if (role == role::Tone)
            return static_cast<int>(Tone::Bad);
        if (role == role::Note)
            return why;
        return role == Qt::ToolTipRole && !why.isEmpty() ? plainToolTip(why) : QVariant();
    }
    if (role == role::Muted)
        return index.column() == Before;
    if (role != Qt::DisplayRole && role != role::Icon && role != Qt::ToolTipRole)
        return {};
    const OperationText text = PlanText::of(operation, m_directory, m_plan.madeAt.date());
    if (role == role::Icon)
        return index.column() == Change ? text.icon : QVariant();
    const QString words = index.column() == Change   ? text.change
                          : index.column() == Who    ? text.who
                          : index.column() == Before ? text.before
                                                     : text.after;
    return role == Qt::ToolTipRole ? plainToolTip(words) : words;
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Change:
        return tr("Change");
    case Who:
        return tr("Who");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Note:
        return tr("What to know");
    default:
        return {};
    }
}

} // namespace ui

#include "moc_reviewmodel.cpp"
