#pragma once

#include <QFutureWatcher>

namespace core {

//! Calls `function` with the future's result on the context's thread, or never if the context is
//! gone by then or the future was cancelled.
//!
//! Use it instead of `future.then(…)` whenever another thread finishes the future: Qt 6.4 runs a
//! continuation twice if the future finishes while it is being attached (the second time with a
//! moved-from result), and it checks the context on the finishing thread. Call it on the context's
//! thread.
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
