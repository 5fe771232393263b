#pragma once

#include <QFutureWatcher>

namespace ui {

//! Calls `then` with the result on the thread of `context`, unless `context` is gone by then: a dialog may be closed
//! while its question is still out. QFuture::then(context, …) of Qt 6.4 asserts in that case.
template <typename T, typename Then>
void whenDone(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcher<T>::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0) // a cancelled one has none
            then(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace ui
