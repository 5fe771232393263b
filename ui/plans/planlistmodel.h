#pragma once

#include "core/services/workspace.h"
#include "ui/kit/tables/listmodel.h"

namespace ui {

//! The plans of this computer, newest first.
class PlanListModel final : public ListModel<core::PlanSummary> {
    Q_OBJECT
public:
    PlanListModel(core::Workspace &workspace, QObject *parent);

    //! True if two visible plans change the same user.
    [[nodiscard]] bool hasOverlaps() const;

protected:
    [[nodiscard]] core::Id keyOf(const core::PlanSummary &plan) const override { return plan.id; }

private:
    [[nodiscard]] QString customerName(const core::PlanSummary &plan) const;
    [[nodiscard]] QString overlaps(const core::PlanSummary &plan) const;

    core::Workspace &m_workspace;
};

} // namespace ui
