#pragma once

#include "core/services/workspace.h"
#include "ui/kit/tables/columnmodel.h"
#include "ui/plans/planwatch.h"

#include <QCache>
#include <QTimer>

#include <optional>

namespace ui {

//! Rows of a running plan, read a page at a time as they are shown. While the plan runs, visible
//! pages are read again at most ten times a second, and views are told of rows that differ only.
class PlanRowsModel final : public RowsModel<core::PlanRow> {
    Q_OBJECT
public:
    PlanRowsModel(core::Workspace &workspace, const core::Id &plan, QObject *parent);

    void setFilter(std::optional<core::RowState> state);
    //! Null while its page is not here.
    [[nodiscard]] const core::PlanRow *row(int row) const { return rowAt(row); }

    int rowCount(const QModelIndex &parent = {}) const override;

    //! Number of rows in this state, or of all.
    [[nodiscard]] static int countOf(const core::PlanSummary &plan,
                                     std::optional<core::RowState> state);

Q_SIGNALS:
    void failed(const core::Error &error);

protected:
    [[nodiscard]] const core::PlanRow *rowAt(int row) const override;
    [[nodiscard]] QVariant idOf(const core::PlanRow &row) const override
    {
        return row.operation.id.toString();
    }

private:
    using Page = QList<core::PlanRow>;

    void refresh();
    void fetchWanted();
    void take(int page, Page rows);
    [[nodiscard]] const Page *page(int page) const;

    core::Workspace &m_workspace;
    core::Id m_plan;
    std::optional<core::RowState> m_filter;
    int m_count = 0;
    int m_generation = 0; //!< answers to questions of an earlier filter are dropped
    QCache<int, Page> m_pages;
    mutable QList<int> m_recent; //!< most recently viewed pages first
    mutable QList<int> m_wanted;
    QList<int> m_asked;
    mutable QTimer m_fetch;
    PlanWatch m_watch;
};

} // namespace ui
