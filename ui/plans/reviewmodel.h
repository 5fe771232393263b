#pragma once

#include "core/plan/plan.h"
#include "core/services/directory.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

//! The operations of a plan that was not run yet.
class ReviewModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Change, Who, Before, After, Note, ColumnCount };

    //! Which operations are shown: all, those of a kind, or the blocked ones.
    struct Filter {
        std::optional<core::OperationKind> kind;
        bool blocked = false;
    };

    ReviewModel(core::Plan plan, const core::Directory &directory, QObject *parent);

    void setFilter(Filter filter);
    [[nodiscard]] const core::Plan &plan() const { return m_plan; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    core::Plan m_plan;
    const core::Directory &m_directory;
    QVector<int> m_rows;
};

} // namespace ui
