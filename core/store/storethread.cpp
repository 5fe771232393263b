#include "core/store/storethread.h"

#include "core/cache/feed.h"

namespace core {

StoreThread::StoreThread(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    qRegisterMetaType<StoreChanges>("core::StoreChanges");
    m_thread.setObjectName(QStringLiteral("store"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    // The thread's last task: earlier ones still run.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            m_store.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
    delete m_worker;
}

QFuture<Result<void>> StoreThread::open(const QString &path, const Clock &clock)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_worker,
        [this, promise, path, &clock] {
            auto store = Store::open(path, clock);
            if (store) {
                m_store = std::move(*store);
                m_store->onChanged(
                    [this](const StoreChanges &changes) { Q_EMIT changed(changes); });
                m_store->feed().onFilled(
                    [this](const QList<Envelope> &page, int total) { Q_EMIT filled(page, total); });
                promise->addResult(Result<void>());
            } else {
                promise->addResult(Result<void>(tl::unexpected(store.error())));
            }
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

} // namespace core
