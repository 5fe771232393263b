#pragma once

#include "core/store/store.h"
#include "core/wire/envelope.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

namespace core {

//! The store's thread. `run` takes a function on values and returns a future; functions run in the
//! order in which they were given.
class StoreThread final : public QObject {
    Q_OBJECT

public:
    explicit StoreThread(QObject *parent = nullptr);
    ~StoreThread() override;

    [[nodiscard]] QFuture<Result<void>> open(const QString &path, const Clock &clock);

    template <typename Function>
    [[nodiscard]] auto run(Function function) -> QFuture<std::invoke_result_t<Function, Store &>>
    {
        using R = std::invoke_result_t<Function, Store &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QMetaObject::invokeMethod(
            m_worker,
            [this, promise, function = std::move(function)]() mutable {
                promise->addResult(
                    m_store ? function(*m_store)
                            : R(failure(ErrorCode::Storage, QStringLiteral("store is not open"))));
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

Q_SIGNALS:
    void changed(const core::StoreChanges &changes);
    //! The content of a page of the first sync, and the total number of entities (-1 = unknown);
    //! for listeners on the store's thread.
    void filled(const QList<core::Envelope> &page, int total);

private:
    QThread m_thread;
    QObject *m_worker = nullptr;
    std::unique_ptr<Store> m_store; // created, used and destroyed on m_thread
};

} // namespace core
