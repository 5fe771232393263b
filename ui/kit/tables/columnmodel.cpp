#include "ui/kit/tables/columnmodel.h"

#include "core/base/fold.h"
#include "ui/kit/label.h"

namespace ui {

QVariant toolTipOfCell(const QVariant &text)
{
    const QString words = text.toString();
    return words.isEmpty() ? QVariant() : plainToolTip(words);
}

int ColumnModel::columnOf(QLatin1StringView id) const
{
    for (int column = 0; column < m_looks.size(); ++column) {
        if (m_looks.at(column).id == id)
            return column;
    }
    return -1;
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_looks.size());
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_looks.size())
        return {};
    const auto &look = m_looks.at(section);
    switch (role) {
    case Qt::DisplayRole:
        return look.header.isEmpty() ? QVariant() : look.header;
    case Qt::AccessibleTextRole:
        return look.spokenHeader.isEmpty() ? look.header : look.spokenHeader;
    case Qt::ToolTipRole:
        return toolTipOfCell(look.headerToolTip);
    case role::Subtitle:
        return look.headerSubtitle.isEmpty() ? QVariant() : look.headerSubtitle;
    case role::Muted:
        return look.headerMuted;
    case Qt::TextAlignmentRole:
        return int(look.align | Qt::AlignVCenter);
    default:
        return {};
    }
}

QModelIndexList ColumnModel::match(const QModelIndex &start, int role, const QVariant &value,
                                   int hits, Qt::MatchFlags flags) const
{
    const bool isTyped = (flags & Qt::MatchTypeMask) == Qt::MatchStartsWith && hits == 1 &&
                         !(flags & Qt::MatchCaseSensitive);
    if (!isTyped || !start.isValid())
        return QAbstractTableModel::match(start, role, value, hits, flags);
    const QString typed = core::folded(value.toString());
    const int rows = rowCount();
    const int tried = flags & Qt::MatchWrap ? rows : rows - start.row();
    for (int i = 0; i < tried; ++i) {
        const auto at = index((start.row() + i) % rows, start.column());
        if (core::folded(at.data(role).toString()).startsWith(typed))
            return {at};
    }
    return {};
}

void ColumnModel::refreshColumn(QLatin1StringView id)
{
    const int column = columnOf(id);
    if (rowCount() > 0 && column >= 0)
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

} // namespace ui

#include "moc_columnmodel.cpp"
