#include "ui/review/operationsmodel.h"

#include "ui/kit/label.h"
#include "ui/kit/tables/roles.h"
#include "ui/words/plantext.h"

namespace ui {

OperationsModel::OperationsModel(const core::Directory &directory, QObject *parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
{
}

int OperationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperationsModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const core::Operation *operation = operationAt(index.row());
    if (!operation)
        return {};
    if (role == role::Id)
        return operation->id.toString();
    if (index.column() == Standing)
        return standing(index.row(), role);
    if (role == role::Muted)
        return index.column() == Before;
    if (role != Qt::DisplayRole && role != role::Icon && role != Qt::ToolTipRole)
        return {};
    const OperationText text = PlanText::of(*operation, m_directory, today());
    if (role == role::Icon)
        return index.column() == Change ? text.icon : QVariant();
    const QString words = index.column() == Change   ? text.change
                          : index.column() == Who    ? text.who
                          : index.column() == Before ? text.before
                                                     : text.after;
    return role == Qt::ToolTipRole ? plainToolTip(words) : words;
}

QVariant OperationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Change:
        return tr("Change");
    case Who:
        return tr("Item");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Standing:
        return standingHeader();
    default:
        return {};
    }
}

} // namespace ui

#include "moc_operationsmodel.cpp"
