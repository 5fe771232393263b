#include "ui/credentials/sheetmodel.h"

#include "ui/kit/label.h"
#include "ui/kit/tables/roles.h"

namespace ui {

void SheetModel::setRows(Rows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void SheetModel::showAll(bool shown)
{
    m_all = shown;
    m_shown.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Password), index(rowCount() - 1, Password));
}

void SheetModel::toggle(int row)
{
    const core::Id id = m_rows->at(static_cast<size_t>(row)).operation;
    if (!m_all && !m_shown.remove(id))
        m_shown.insert(id);
    Q_EMIT dataChanged(index(row, Password), index(row, Password));
}

bool SheetModel::isShown(int row) const
{
    return m_all || m_shown.contains(m_rows->at(static_cast<size_t>(row)).operation);
}

int SheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_rows ? 0 : static_cast<int>(m_rows->size());
}

int SheetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SheetModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const core::SheetRow &row = m_rows->at(static_cast<size_t>(index.row()));
    const bool shown = isShown(index.row());
    if (role == role::Id)
        return row.operation.toString();
    if (index.column() == Password) {
        switch (role) {
        case Qt::DisplayRole:
            return shown ? QString::fromUtf8(row.password.reveal()) : QString(16, QChar(0x2022));
        case Qt::AccessibleTextRole:
            return shown ? QString::fromUtf8(row.password.reveal()) : tr("Hidden password");
        case role::Icon:
            return shown ? QStringLiteral("eye-off") : QStringLiteral("eye");
        case role::Muted:
            return !shown;
        case Qt::ToolTipRole:
            return shown ? tr("Hide this password") : tr("Show this password");
        default:
            return {};
        }
    }
    if (role == Qt::DisplayRole)
        return index.column() == Name ? row.displayName : row.userName;
    return {};
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case UserName:
        return tr("User name");
    case Password:
        return tr("Temporary password");
    default:
        return {};
    }
}

} // namespace ui

#include "moc_sheetmodel.cpp"
