#pragma once

#include "core/plan/sheet.h"

#include <QAbstractTableModel>
#include <QSet>

#include <memory>
#include <vector>

namespace ui {

//! Names, user names and temporary passwords of a plan; a password is text only while it is shown.
class SheetModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, UserName, Password, ColumnCount };
    //! Shared with the worker that prints: no secret is copied, and the last owner wipes them.
    using Rows = std::shared_ptr<std::vector<core::SheetRow>>;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(Rows rows);
    [[nodiscard]] const Rows &rows() const { return m_rows; }

    void showAll(bool shown);
    [[nodiscard]] bool showsAll() const { return m_all; }
    void toggle(int row);
    [[nodiscard]] bool isShown(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Rows m_rows;
    bool m_all = false;
    QSet<core::Id> m_shown;
};

} // namespace ui
