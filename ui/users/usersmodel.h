#pragma once

#include "core/services/directory.h"
#include "ui/kit/tables/columnmodel.h"

#include <QHash>

namespace ui {

//! A worker's result: rows of one generation of the store.
struct UserRows {
    std::shared_ptr<const core::UserColumns> users;
    QVector<int> rows;
    bool sameUsers = false; //!< the same people in the same order: only their cells may differ
};

//! Rows of a column store, selected by a worker. Holds no user: a cell is read when it is painted,
//! so a million rows cost four bytes each.
class UsersModel final : public RowsModel<core::UserCell> {
    Q_OBJECT

public:
    //! The users of one customer, or of all (null id) with the customer's name.
    UsersModel(const core::Directory &directory, const core::Id &customer,
               QObject *parent = nullptr);

    void setResult(const UserRows &result);
    [[nodiscard]] std::shared_ptr<const core::UserColumns> users() const { return m_users; }
    [[nodiscard]] const QVector<int> &rows() const { return m_rows; }
    [[nodiscard]] core::UserCell cell(int row) const { return m_users->at(m_rows.at(row)); }
    [[nodiscard]] int rowOf(const core::Id &user) const; //!< -1 if the user is not among the rows

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    //! The column of the store that a column of the table is sorted by.
    [[nodiscard]] std::optional<core::UserColumn> storeColumn(int column) const
    {
        const int number = columns().at(column).sortedBy;
        return number < 0 ? std::nullopt : std::optional(static_cast<core::UserColumn>(number));
    }

protected:
    //! Valid until the next row is asked for.
    [[nodiscard]] const core::UserCell *rowAt(int row) const override;
    [[nodiscard]] QVariant idOf(const core::UserCell &user) const override
    {
        return user.id.toString();
    }

private:
    [[nodiscard]] QString licenceNames(const core::UserCell &user) const;
    void forgetNames();

    const core::Directory &m_directory;
    std::shared_ptr<const core::UserColumns> m_users;
    QVector<int> m_rows;
    mutable core::UserCell m_cell;
    mutable QHash<core::Id, QString>
        m_names; //!< subscription → its short name, filled while painting
};

} // namespace ui
