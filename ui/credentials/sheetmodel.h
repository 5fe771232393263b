#pragma once

#include "core/plan/sheet.h"
#include "ui/kit/tables/columnmodel.h"

#include <QSet>

#include <memory>
#include <vector>

namespace ui {

//! Names, user names and temporary passwords of a plan; a password exists as text only while it is
//! shown.
class SheetModel final : public RowsModel<core::SheetRow> {
    Q_OBJECT
public:
    //! Shared with the worker that prints: secrets are not copied, and the last owner wipes them.
    using Rows = std::shared_ptr<std::vector<core::SheetRow>>;

    explicit SheetModel(QObject *parent = nullptr);

    void setRows(Rows rows);
    [[nodiscard]] const Rows &rows() const { return m_rows; }

    void showAll(bool shown);
    [[nodiscard]] bool showsAll() const { return m_all; }
    void toggle(int row);
    [[nodiscard]] bool isShown(int row) const { return isShown(*rowAt(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] const core::SheetRow *rowAt(int row) const override
    {
        return &m_rows->at(static_cast<size_t>(row));
    }
    [[nodiscard]] QVariant idOf(const core::SheetRow &row) const override
    {
        return row.operation.toString();
    }

private:
    [[nodiscard]] bool isShown(const core::SheetRow &row) const
    {
        return m_all || m_shown.contains(row.operation);
    }

    Rows m_rows;
    bool m_all = false;
    QSet<core::Id> m_shown;
};

} // namespace ui
