#pragma once

#include "core/base/fold.h"
#include "core/base/id.h"
#include "core/base/nameorder.h"
#include "ui/kit/tables/columnmodel.h"
#include "ui/kit/tables/rowsteps.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace ui {

//! A list of values as a table. A new list is compared with the one before by the ids of its rows,
//! and views are told the difference only: selection, current row and scroll position stay. Only
//! the first list resets the model. For up to some ten thousand rows.
template <typename Row, typename Key = core::Id>
class ListModel : public RowsModel<Row> {
public:
    //! How many rows there are without search and filter.
    [[nodiscard]] int total() const { return static_cast<int>(m_all.size()); }
    [[nodiscard]] const Row &at(int row) const { return *m_shown.at(static_cast<size_t>(row)); }

    //! Shows the rows that have this text in a column with `filter`; empty shows all.
    void setText(const QString &text)
    {
        m_search = core::SearchText(text);
        select();
    }
    void sort(int column, Qt::SortOrder order) override
    {
        m_sortColumn = column;
        m_order = order;
        select();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
    }

protected:
    using RowsModel<Row>::RowsModel;

    [[nodiscard]] virtual Key keyOf(const Row &row) const = 0;
    //! Whether a row is shown at all, beside the search.
    [[nodiscard]] virtual bool fits(const Row &) const { return true; }

    [[nodiscard]] const QList<Row> &all() const { return m_all; }
    void setRows(const QList<Row> &rows)
    {
        const auto before = m_all; // views still see these while they are told the steps
        m_all = rows;
        m_searched.clear();
        select();
    }
    //! Again, because fits() answers otherwise, or what columns sort and search by has changed.
    void select()
    {
        const auto wanted = wantedRows();
        if (!m_isLoaded) {
            this->beginResetModel();
            m_shown = wanted;
            m_isLoaded = true;
            this->endResetModel();
        } else {
            for (const auto &step : rowSteps(this->rowCount(), oldRowsOf(wanted), m_mostSteps))
                take(step, wanted);
            takeValues(wanted);
        }
        Q_EMIT this->updated();
    }
    //! More steps than these are told together; for tests.
    void setMostSteps(int steps) { m_mostSteps = steps; }

    [[nodiscard]] const Row *rowAt(int row) const final
    {
        return m_shown.at(static_cast<size_t>(row));
    }
    [[nodiscard]] QVariant idOf(const Row &row) const override
    {
        if constexpr (std::is_same_v<Key, core::Id>)
            return keyOf(row).toString();
        else
            return keyOf(row);
    }

private:
    using Shown = std::vector<const Row *>;

    [[nodiscard]] Shown wantedRows()
    {
        readSearched();
        Shown wanted;
        for (qsizetype i = 0; i < m_all.size(); ++i) {
            const Row &row = m_all.at(i);
            if (fits(row) && (m_search.isEmpty() || m_search.isInFolded(m_searched.at(i))))
                wanted.push_back(&row);
        }
        if (m_sortColumn < 0 || m_sortColumn >= this->columns().size())
            return wanted;
        const auto &column = this->columns().at(m_sortColumn);
        struct Keyed {
            double number;
            std::string name;
            const Row *row;
        };
        const auto names = core::NameOrder::current();
        std::vector<Keyed> keyed;
        keyed.reserve(wanted.size());
        for (const Row *row : wanted) {
            const SortKey key = column.sortKey ? column.sortKey(*row) : column.text(*row);
            keyed.push_back({key.number, names->key(key.name), row});
        }
        const auto before = [](const Keyed &a, const Keyed &b) {
            return a.number != b.number ? a.number < b.number : a.name < b.name;
        };
        if (m_order == Qt::AscendingOrder)
            std::stable_sort(keyed.begin(), keyed.end(), before);
        else
            std::stable_sort(keyed.begin(), keyed.end(),
                             [&](const Keyed &a, const Keyed &b) { return before(b, a); });
        std::transform(keyed.begin(), keyed.end(), wanted.begin(),
                       [](const Keyed &one) { return one.row; });
        return wanted;
    }
    void readSearched()
    {
        if (m_search.isEmpty() || m_searched.size() == m_all.size())
            return;
        m_searched.reserve(m_all.size());
        for (const Row &row : std::as_const(m_all)) {
            QStringList texts;
            for (const auto &column : this->columns()) {
                if (column.filter)
                    texts += core::folded(column.filter(row));
            }
            m_searched += texts.join(u'\n');
        }
    }
    [[nodiscard]] QList<int> oldRowsOf(const Shown &wanted) const
    {
        QHash<Key, int> rows;
        rows.reserve(static_cast<qsizetype>(m_shown.size()));
        for (size_t row = 0; row < m_shown.size(); ++row)
            rows.insert(keyOf(*m_shown[row]), static_cast<int>(row));
        QList<int> oldOf;
        oldOf.reserve(static_cast<qsizetype>(wanted.size()));
        for (const Row *row : wanted) {
            const auto old = rows.constFind(keyOf(*row));
            oldOf.append(old == rows.constEnd() ? -1 : *old);
            if (old != rows.constEnd())
                rows.erase(old); // an id that comes twice is one old and one new row
        }
        return oldOf;
    }
    void take(const RowStep &step, const Shown &wanted)
    {
        const auto at = [this](int row) { return m_shown.begin() + row; };
        switch (step.kind) {
        case RowStep::Kind::Remove:
            this->beginRemoveRows({}, step.first, step.last);
            m_shown.erase(at(step.first), at(step.last + 1));
            this->endRemoveRows();
            break;
        case RowStep::Kind::Insert: {
            Shown rows;
            for (const int row : step.rows)
                rows.push_back(wanted[static_cast<size_t>(row)]);
            this->beginInsertRows({}, step.first, step.first + static_cast<int>(rows.size()) - 1);
            m_shown.insert(at(step.first), rows.begin(), rows.end());
            this->endInsertRows();
            break;
        }
        case RowStep::Kind::Move: {
            const bool isDown = step.last > step.first;
            this->beginMoveRows({}, step.first, step.first, {}, isDown ? step.last + 1 : step.last);
            if (isDown)
                std::rotate(at(step.first), at(step.first + 1), at(step.last + 1));
            else
                std::rotate(at(step.last), at(step.first), at(step.first + 1));
            this->endMoveRows();
            break;
        }
        case RowStep::Kind::Order:
            reorder(step.rows);
            break;
        }
    }
    void reorder(const QList<int> &rows)
    {
        Q_EMIT this->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        Shown shown;
        std::vector<int> newRowOf(m_shown.size());
        for (const int row : rows) {
            newRowOf[static_cast<size_t>(row)] = static_cast<int>(shown.size());
            shown.push_back(m_shown[static_cast<size_t>(row)]);
        }
        m_shown = std::move(shown);
        const auto before = this->persistentIndexList();
        QModelIndexList after;
        for (const auto &index : before)
            after.append(this->index(newRowOf[static_cast<size_t>(index.row())], index.column()));
        this->changePersistentIndexList(before, after);
        Q_EMIT this->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }
    //! Same rows in the same order: neighbours that differ are told about together.
    void takeValues(const Shown &wanted)
    {
        int from = -1;
        const int count = this->rowCount();
        for (int row = 0; row <= count; ++row) {
            const auto at = static_cast<size_t>(row);
            const bool differs =
                row < count && m_shown[at] != wanted[at] && !(*m_shown[at] == *wanted[at]);
            if (row < count)
                m_shown[at] = wanted[at];
            if (differs && from < 0)
                from = row;
            if (!differs && from >= 0) {
                Q_EMIT this->dataChanged(this->index(from, 0),
                                         this->index(row - 1, this->columnCount() - 1));
                from = -1;
            }
        }
    }

    QList<Row> m_all;
    QStringList m_searched; //!< folded texts of all rows, made when a search first needs them
    Shown m_shown;          //!< into m_all
    core::SearchText m_search;
    int m_sortColumn = -1; //!< -1 = as they come
    Qt::SortOrder m_order = Qt::AscendingOrder;
    int m_mostSteps = 48;
    bool m_isLoaded = false;
};

} // namespace ui
