#include "core/services/history.h"

#include "core/base/whenfinished.h"
#include "core/cache/entityhistory.h"
#include "core/csv/writer.h"
#include "core/store/storethread.h"

#include <QtConcurrentRun>

namespace core {

History::History(StoreThread &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void History::load()
{
    auto reading = m_store.run([](Store &store) { return Result<int>(store.history().days()); });
    whenFinished(reading, this, [this](const Result<int> &days) {
        if (!days || *days == m_days)
            return;
        m_days = *days;
        Q_EMIT daysChanged();
    });
}

QFuture<Result<HistoryDifference>> History::between(const EntityRef &of, const QDateTime &from,
                                                    const QDateTime &to) const
{
    return m_store.run([of, from, to](Store &store) {
        return store.history().difference(of, from, to, mostChanges);
    });
}

void History::setDays(int days)
{
    if (days == m_days)
        return;
    auto setting = m_store.run([days](Store &store) { return store.history().setDays(days); });
    whenFinished(setting, this, [this, days](const Result<void> &done) {
        if (!done) {
            Q_EMIT daysChanged(); // nothing changed
            Q_EMIT failed(done.error());
            return;
        }
        m_days = days;
        Q_EMIT daysChanged();
        prune();
    });
}

//! One step at a time, so that other work of the store comes in between.
void History::prune()
{
    whenFinished(m_store.run([](Store &store) { return store.history().prune(); }), this,
                 [this](const Result<bool> &more) {
                     if (!more)
                         Q_EMIT failed(more.error());
                     else if (*more)
                         prune();
                 });
}

QFuture<Result<void>> History::writeCsv(const QString &path, const QList<QStringList> &rows)
{
    return QtConcurrent::run([path, rows]() -> Result<void> {
        csv::Writer writer(path);
        if (auto opened = writer.open(); !opened)
            return tl::unexpected(csv::toError(opened.error()));
        for (const auto &row : rows)
            writer.writeRow(row);
        if (auto done = writer.commit(); !done)
            return tl::unexpected(csv::toError(done.error()));
        return {};
    });
}

} // namespace core
