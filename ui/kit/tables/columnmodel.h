#pragma once

#include "ui/kit/tables/column.h"
#include "ui/kit/tables/roles.h"

#include <QAbstractTableModel>

namespace ui {

//! The columns of a table as its view sees them: TableView::setColumns() takes delegates, widths
//! and alignment from here.
class ColumnModel : public QAbstractTableModel {
    Q_OBJECT
public:
    [[nodiscard]] const QList<ColumnLook> &looks() const { return m_looks; }
    //! -1 when there is none.
    [[nodiscard]] int columnOf(QLatin1StringView id) const;
    [[nodiscard]] QModelIndex cellIndex(int row, QLatin1StringView column) const
    {
        return index(row, columnOf(column));
    }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    //! Typing in a table finds a beginning as every search does, without case and accents.
    [[nodiscard]] QModelIndexList match(const QModelIndex &start, int role, const QVariant &value,
                                        int hits, Qt::MatchFlags flags) const override;

Q_SIGNALS:
    //! The rows follow their source again, changed or not.
    void updated();

protected:
    using QAbstractTableModel::QAbstractTableModel;
    void setLooks(const QList<ColumnLook> &looks) { m_looks = looks; }
    //! Cells of the column may show something else, though their rows are the same.
    void refreshColumn(QLatin1StringView id);

private:
    QList<ColumnLook> m_looks;
};

//! A table whose cells come from columns; where its rows are is up to the class that derives.
template <typename Row>
class RowsModel : public ColumnModel {
public:
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
        const Row *row = rowAt(index.row());
        if (!row)
            return {};
        return role == role::Id ? idOf(*row) : m_columns.at(index.column()).data(*row, role);
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const auto flags = ColumnModel::flags(index);
        return index.isValid() && m_columns.at(index.column()).edit ? flags | Qt::ItemIsEditable
                                                                    : flags;
    }

protected:
    using ColumnModel::ColumnModel;

    //! Null while the row is not here.
    [[nodiscard]] virtual const Row *rowAt(int row) const = 0;
    //! role::Id: selection and scroll position are kept by it.
    [[nodiscard]] virtual QVariant idOf(const Row &row) const = 0;

    void setColumns(QList<Column<Row>> columns)
    {
        m_columns = std::move(columns);
        QList<ColumnLook> looks;
        for (const auto &column : std::as_const(m_columns))
            looks.append(column.look());
        setLooks(looks);
    }
    [[nodiscard]] const QList<Column<Row>> &columns() const { return m_columns; }

private:
    QList<Column<Row>> m_columns;
};

} // namespace ui
