#include "core/base/clock.h"

#include "core/base/whenfinished.h"
#include "core/csv/writer.h"
#include "core/ledger/passwordsheets.h"
#include "core/services/directory.h"
#include "core/services/importsession_p.h"
#include "core/store/storethread.h"

#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace core {

QFuture<Result<Plan>> ImportSession::makePlan()
{
    if (d->state != State::Ready || d->customer.isNull())
        return QtFuture::makeReadyFuture(
            Result<Plan>(failure(ErrorCode::Invalid, u"the file is not checked"_s)));
    auto key = d->temporaryPasswords && d->checked.counts.created > 0
                   ? d->store.run([](Store &store) { return store.sheets().makeKey(); })
                   : QtFuture::makeReadyFuture(Result<QByteArray>());

    // From the current cache: users may have changed since the check. A session destroyed meanwhile
    // destroys the promise, which cancels the future.
    auto promise = std::make_shared<QPromise<Result<Plan>>>();
    promise->start();
    const auto finish = [promise](Result<Plan> plan) {
        promise->addResult(std::move(plan));
        promise->finish();
    };
    whenFinished(key, this, [this, finish](const Result<QByteArray> &made) {
        if (!made)
            return finish(tl::unexpected(made.error()));
        const auto planned = [this, finish, k = *made](const Result<CustomerView> &view) {
            if (!view)
                return finish(tl::unexpected(view.error()));
            auto planning = QtConcurrent::run(
                [view = *view, k, grid = d->grid, choices = d->choices(), rows = d->allRows,
                 name = d->info.names.join(u", "_s), now = d->clock.now()]() -> Result<Plan> {
                    ImportJudge judge(view);
                    ImportPlanner planner(view, rows.size(), name, k, now);
                    eachImportRow(grid, rows, choices, [&](const ImportRow &row) {
                        planner.add(row, judge.judge(row));
                    });
                    return planner.finish();
                });
            whenFinished(planning, this, finish);
        };
        whenFinished(d->directory.loadView(d->customer), this, planned);
    });
    return promise->future();
}

QFuture<Result<int>> ImportSession::saveRejected(
    const QString &path, std::function<QString(const ImportVerdict &)> reasons,
    const QString &lineHeader, const QString &reasonHeader) const
{
    return QtConcurrent::run([path, rows = rows(ImportKind::Fix), verdicts = d->checked.verdicts,
                              reasons = std::move(reasons), lineHeader, reasonHeader,
                              grid = d->grid]() -> Result<int> {
        if (grid.sources().empty())
            return 0;
        csv::Writer writer(path, grid.sources().front().data.shape.dialect.delimiter);
        if (const auto opened = writer.open(); !opened)
            return tl::unexpected(csv::toError(opened.error()));
        for (const auto &column : grid.columns())
            writer.writeCell(column.header.isEmpty() ? column.field.toUtf8()
                                                     : column.header.toUtf8());
        writer.writeCell(lineHeader.toUtf8());
        writer.writeCell(reasonHeader.toUtf8());
        writer.endRow();
        for (const int row : rows) {
            for (int column = 0; column < grid.columns().size(); ++column)
                writer.writeCell(grid.cell(row, column));
            writer.writeCell(QByteArray::number(grid.lineOf(row)));
            writer.writeCell(reasons(verdicts.value(row)).toUtf8());
            writer.endRow();
        }
        if (const auto done = writer.commit(); !done)
            return tl::unexpected(csv::toError(done.error()));
        return static_cast<int>(rows.size());
    });
}

} // namespace core
