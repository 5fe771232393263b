#pragma once

#include "core/services/workspace.h"

#include <QAbstractTableModel>

namespace ui {

//! What happened at a customer, newest first.
class ActivityModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, Whom, Fields, By, When, ColumnCount };

    ActivityModel(core::Workspace &workspace, QObject *parent = nullptr);

    void setLines(const QList<core::ActivityLine> &lines);
    [[nodiscard]] const core::EntityRef &entity(int row) const { return m_lines[row].entity; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString nameOf(const core::EntityRef &entity) const;

    core::Workspace &m_workspace;
    QList<core::ActivityLine> m_lines;
};

} // namespace ui
