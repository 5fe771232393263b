#pragma once

#include "core/services/workspace.h"
#include "ui/review/operationsmodel.h"

#include <QCache>
#include <QTimer>

#include <optional>

namespace ui {

//! Rows of a running plan, read one visible page at a time. While the plan runs, visible rows are
//! read again at most ten times a second, and only rows that differ are reported.
class PlanRowsModel final : public OperationsModel {
    Q_OBJECT
public:
    PlanRowsModel(core::Workspace &workspace, const core::Id &plan, QObject *parent);

    void setFilter(std::optional<core::RowState> state);
    //! nullptr while its page is not here.
    [[nodiscard]] const core::PlanRow *row(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;

    //! How many rows of the plan are in this state, or all.
    [[nodiscard]] static int countOf(const core::PlanSummary &plan,
                                     std::optional<core::RowState> state);

Q_SIGNALS:
    void failed(const core::Error &error);

protected:
    [[nodiscard]] const core::Operation *operationAt(int row) const override;
    [[nodiscard]] QDate today() const override;
    [[nodiscard]] QString standingHeader() const override;
    [[nodiscard]] QVariant standing(int row, int role) const override;

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
    int m_generation = 0; //!< answers to questions of an earlier filter are not wanted any more
    QCache<int, Page> m_pages;
    mutable QList<int> m_recent; //!< pages last looked at, newest first
    mutable QList<int> m_wanted;
    QList<int> m_asked;
    mutable QTimer m_fetch;
    QTimer m_throttle;
};

} // namespace ui
