#pragma once

#include "core/services/directory.h"

#include <QAbstractTableModel>
#include <QPixmap>

#include <optional>

namespace ui {

struct CustomerFilter {
    QString text;
    QList<core::Id> tags; //!< any of them; empty = all customers
    std::optional<core::AccountType> accountType;
    std::optional<core::CustomerStatus> status;
    std::optional<core::ManagementMode> management;

    [[nodiscard]] bool isEmpty() const { return *this == CustomerFilter{}; }
    friend bool operator==(const CustomerFilter &, const CustomerFilter &) = default;
};

//! The customers of the directory that fit a filter, in the order of a column. Holds the
//! directory's list (shared, not copied) and a vector of rows into it.
class CustomersModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Organisation, AccountType, Status, Tags, ManagedBy, Seats, ColumnCount };

    explicit CustomersModel(const core::Directory &directory, QObject *parent = nullptr);

    [[nodiscard]] const CustomerFilter &filter() const { return m_filter; }
    void setFilter(const CustomerFilter &filter);
    //! How many customers there are without the filter.
    [[nodiscard]] int total() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] const core::CustomerEntry &entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void reload();
    void select();
    [[nodiscard]] QVector<int> matching() const;
    [[nodiscard]] bool fits(int entry) const;
    [[nodiscard]] QStringList tagNames(const core::Customer &customer) const;

    const core::Directory &m_directory;
    QList<core::CustomerEntry> m_entries;
    QStringList m_searchTexts; //!< folded, same order as m_entries
    QVector<int> m_rows;
    CustomerFilter m_filter;
    QString m_folded;
    int m_column = Organisation;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

//! The customer's image in the size of an avatar, from a cache; null when there is none.
[[nodiscard]] QPixmap avatarImage(const core::Customer &customer);
//! Lower case without accents, for searching in small lists.
[[nodiscard]] QString foldedText(const QString &text);

} // namespace ui
