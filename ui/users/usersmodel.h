#pragma once

#include "core/services/directory.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ui {

//! What a worker found: rows of one generation of the store.
struct UserRows {
    std::shared_ptr<const core::UserColumns> users;
    QVector<int> rows;
    bool sameUsers =
        false; //!< the same people in the same order as before: only their cells may differ
};

//! Rows of a column store that a worker selected. Holds no user: a cell is read when it is painted,
//! so a million rows cost four bytes each.
class UsersModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Check, User, CustomerName, JobTitle, Department, Status, Licences, ColumnCount };

    explicit UsersModel(const core::Directory &directory, QObject *parent = nullptr);

    void setResult(const UserRows &result);
    [[nodiscard]] std::shared_ptr<const core::UserColumns> users() const { return m_users; }
    [[nodiscard]] const QVector<int> &rows() const { return m_rows; }
    [[nodiscard]] core::UserCell cell(int row) const;
    [[nodiscard]] int rowOf(const core::Id &user) const; //!< -1 when the user is not among the rows

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    //! Which column of the store a column of the table is sorted by.
    [[nodiscard]] static core::UserColumn storeColumn(int column);

private:
    [[nodiscard]] QString licenceNames(const core::UserCell &user) const;
    void forgetNames();

    const core::Directory &m_directory;
    std::shared_ptr<const core::UserColumns> m_users;
    QVector<int> m_rows;
    mutable QHash<core::Id, QString>
        m_names; //!< subscription → its short name, filled while painting
};

} // namespace ui
