#pragma once

#include <QFutureWatcher>

namespace core {

//! Calls `function` with the future's result on the context's thread, or never when the context is
//! gone by then or the future was cancelled. To be used instead of `future.then(…)` wherever
//! another thread finishes the future: Qt 6.4 runs a continuation twice when the future finishes
//! while it is attached, the second time with what the first one has moved away, and it looks at a
//! context on the thread that finishes. Called on the context's thread.
template <typename T, typename Function>
void whenFinished(const QFuture<T> &future, QObject *context, Function function)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context,
                     [watcher, function = std::move(function)]() mutable {
                         watcher->deleteLater();
                         if (const auto done = watcher->future();
                             !done.isCanceled() && done.resultCount() > 0)
                             function(done.result());
                     });
    watcher->setFuture(future);
}

} // namespace core
