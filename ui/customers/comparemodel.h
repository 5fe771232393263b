#pragma once

#include "core/services/workspace.h"

#include <QAbstractTableModel>

namespace ui {

//! The difference between two dates: one row per field, or a created or deleted item.
class CompareModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Whom, Field, Before, After, When, By, ColumnCount };

    explicit CompareModel(core::Workspace &workspace, QObject *parent = nullptr);

    void setDifference(const core::HistoryDifference &difference);
    //! With a header; full dates, and empty where the screen shows a dash.
    [[nodiscard]] QList<QStringList> rows() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const core::HistoryChange &change, int column) const;
    [[nodiscard]] QString whom(const core::HistoryChange &change) const;
    [[nodiscard]] QString by(const core::HistoryChange &change) const;
    [[nodiscard]] QString when(const core::HistoryChange &change) const;

    core::Workspace &m_workspace;
    core::HistoryDifference m_difference;
};

} // namespace ui
