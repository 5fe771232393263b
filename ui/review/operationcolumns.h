#pragma once

#include "core/plan/plan.h"
#include "core/services/directory.h"
#include "ui/kit/tables/column.h"
#include "ui/words/plantext.h"

#include <QCoreApplication>

namespace ui {

//! The columns that a plan has before and after it runs: the change, its user, before and after.
//! `Row` has an operation, which `operationOf` tells; `today` is the day that dates are told from.
template <typename Row>
class OperationColumns final {
    Q_DECLARE_TR_FUNCTIONS(ui::OperationColumns)
public:
    using OperationOf = const core::Operation &(*)(const Row &);

    [[nodiscard]] static QList<Column<Row>> make(const core::Directory &directory,
                                                 OperationOf operationOf,
                                                 const std::function<QDate()> &today)
    {
        const auto textOf = [&directory, operationOf, today](const Row &row) {
            return PlanText::of(operationOf(row), directory, today());
        };
        return {
            {.id = "change",
             .header = tr("Change"),
             .text = [textOf](const Row &r) { return textOf(r).change; },
             .cell = cell<IconTextDelegate>,
             .width = 190,
             .icon = [textOf](const Row &r) { return textOf(r).icon; }},
            {.id = "who",
             .header = tr("Item"),
             .text = [textOf](const Row &r) { return textOf(r).who; },
             .width = 160},
            {.id = "before",
             .header = tr("Before"),
             .text = [textOf](const Row &r) { return textOf(r).before; },
             .width = 130,
             .muted = [](const Row &) { return true; }},
            {.id = "after",
             .header = tr("After"),
             .text = [textOf](const Row &r) { return textOf(r).after; },
             .width = 260},
        };
    }
};

} // namespace ui
