#pragma once

#include "core/services/workspace.h"
#include "ui/kit/tables/columnmodel.h"

namespace ui {

//! The differences between two dates: one row a field, or an entity that was created or deleted.
class CompareModel final : public RowsModel<core::HistoryChange> {
    Q_OBJECT

public:
    explicit CompareModel(core::Workspace &workspace, QObject *parent = nullptr);

    void setDifference(const core::HistoryDifference &difference);
    //! With a header; whole dates, and empty where the screen shows a dash.
    [[nodiscard]] QList<QStringList> rows() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] const core::HistoryChange *rowAt(int row) const override
    {
        return &m_difference.changes.at(row);
    }
    [[nodiscard]] QVariant idOf(const core::HistoryChange &) const override { return {}; }

private:
    [[nodiscard]] QString whom(const core::HistoryChange &change) const;
    [[nodiscard]] QString field(const core::HistoryChange &change) const;
    [[nodiscard]] QString value(const core::HistoryChange &change, const QJsonValue &value) const;
    [[nodiscard]] QString by(const core::HistoryChange &change) const;
    [[nodiscard]] QString when(const core::HistoryChange &change) const;

    core::Workspace &m_workspace;
    core::HistoryDifference m_difference;
};

} // namespace ui
