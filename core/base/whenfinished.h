#pragma once

#include <QFutureWatcher>

namespace core {

//! Calls `function` with the future's result on the context's thread, or never when the context is
//! gone by then or the future was cancelled. To be used instead of `future.then(context, …)` where
//! the context may die first: Qt 6.4 looks at the context on the thread that finishes the future,
//! which asserts, or races with its destruction. Called on the context's thread.
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
