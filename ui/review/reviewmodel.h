#pragma once

#include "core/plan/plan.h"
#include "core/services/directory.h"
#include "ui/kit/tables/columnmodel.h"

#include <optional>

namespace ui {

//! The operations of a plan before its run.
class ReviewModel final : public RowsModel<core::Operation> {
    Q_OBJECT
public:
    //! Which operations are shown: all, those of a kind, or the blocked ones.
    struct Filter {
        std::optional<core::OperationKind> kind;
        bool blocked = false;
    };

    ReviewModel(core::Plan plan, const core::Directory &directory, QObject *parent);
    ~ReviewModel() override;

    void setFilter(Filter filter);
    [[nodiscard]] const core::Plan &plan() const { return m_plan; }

    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] const core::Operation *rowAt(int row) const override
    {
        return &m_plan.operations.at(m_rows.at(row));
    }
    [[nodiscard]] QVariant idOf(const core::Operation &operation) const override
    {
        return operation.id.toString();
    }

private:
    core::Plan m_plan;
    QVector<int> m_rows;
};

} // namespace ui
