#include "core/store/store_p.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

Result<Undo> Store::undoOf(const Id &plan, const QSet<Id> &chosen)
{
    if (auto keyThere = d->needKey(); !keyThere)
        return tl::unexpected(keyThere.error());
    Plan undone;
    {
        Work work(d->db, Work::Mode::Read);
        auto rows = work.rows("SELECT customer, source, source_name FROM plan WHERE id = ?", plan);
        if (!rows.next())
            return work.failed() ? tl::unexpected(work.result().error())
                                 : Result<Undo>(failure(ErrorCode::NotFound, plan.toString()));
        undone.customer = rows->id(0);
        undone.source = planSourceFromName(rows->text(1));
        undone.sourceName = rows->text(2);
    }
    constexpr int pageSize = 1000;
    QList<UndoRow> rows;
    for (int from = 0;; from += pageSize) {
        const auto page = planRows(plan, from, pageSize);
        if (!page)
            return tl::unexpected(page.error());
        for (const auto &row : *page) {
            if (!chosen.isEmpty() && !chosen.contains(row.operation.id))
                continue;
            UndoRow one{row.operation, row.state == RowState::Done, true, {}};
            if (const auto there = entity(row.operation.entity)) {
                one.gone = there->gone;
                one.now = there->local;
            }
            rows.append(std::move(one));
        }
        if (page->size() < pageSize)
            break;
    }
    return planUndo(undone, rows, d->clock.now());
}

} // namespace core
