#pragma once

#include "ui/review/operationsmodel.h"

#include <optional>

namespace ui {

//! The operations of a plan that was not run yet.
class ReviewModel final : public OperationsModel {
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
    [[nodiscard]] const core::Operation *operationAt(int row) const override;
    [[nodiscard]] QDate today() const override;
    [[nodiscard]] QString standingHeader() const override;
    [[nodiscard]] QVariant standing(int row, int role) const override;

private:
    core::Plan m_plan;
    QVector<int> m_rows;
};

} // namespace ui
