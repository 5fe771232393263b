#pragma once

#include "core/services/workspace.h"

#include <QAbstractTableModel>

namespace ui {

//! The plans that were run on this computer, newest first.
class PlanListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Customer, Progress, State, Overlaps, MadeFrom, When, ColumnCount };

    PlanListModel(core::Workspace &workspace, QObject *parent);

    //! Any part of name, customer or file, in any case; empty shows all.
    void setText(const QString &text);
    //! Whether any two of the plans that are shown change the same user.
    [[nodiscard]] bool hasOverlaps() const;
    [[nodiscard]] core::Id plan(int row) const { return m_plans.at(row).id; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void updated();

private:
    void update();
    [[nodiscard]] QList<core::PlanSummary> matching() const;
    [[nodiscard]] QString overlaps(const core::PlanSummary &plan) const;
    [[nodiscard]] QVariant text(const core::PlanSummary &plan, int column) const;

    core::Workspace &m_workspace;
    QString m_text;
    QList<core::PlanSummary> m_plans;
};

} // namespace ui
