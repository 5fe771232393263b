#pragma once

#include "core/net/servercalls.h"
#include "core/sync/syncpolicy.h"
#include "core/sync/syncstatus.h"
#include "core/sync/tokenkeeper.h"

#include <QThread>

namespace core {

class SyncLink;

//! Follows the server's changes into the store and sends the outbox, on a thread of its own.
class SyncEngine final : public QObject, public ServerCalls {
    Q_OBJECT

public:
    SyncEngine(StoreThread &store, const Clock &clock, QObject *parent = nullptr);
    //! Stops at once: operations in progress are queued again. The store must still exist.
    ~SyncEngine() override;

    //! The server's address; again whenever its port or token changes.
    void connectTo(const QUrl &server, Secret token);
    //! With the sign-in in the store, renewed when needed.
    void connectSignedIn(const ServerAddress &server, const Device &device);
    //! Done = nothing is sent any more until the next connection.
    [[nodiscard]] QFuture<Result<void>> halt();
    //! Stops, and ends the session here and, if it answers, on the server.
    [[nodiscard]] QFuture<Result<void>> signOut();
    //! Between the exchanges, over their connection.
    void perform(std::function<void(RestClient *)> job) override;
    //! The server is known to be down (the child died): trying is pointless.
    void disconnectFrom(const Error &why);
    //! Something was queued, or should be looked at now.
    void wake();
    //! A person asks for an exchange now, also where nothing is retried automatically. Returns the
    //! number of this request: it is answered when SyncStatus::answered reaches it.
    quint64 tryNow();
    void setPolicy(SyncPolicy policy);
    void setBehind(bool behind);
    //! Listens to the operating system for network changes and sleep.
    void watchNetwork();
    [[nodiscard]] const SyncStatus &status() const { return m_status; }

Q_SIGNALS:
    void statusChanged(const core::SyncStatus &status);

private:
    //! Runs `function` with the link on the sync thread.
    template <typename T, typename Function>
    [[nodiscard]] QFuture<Result<T>> ask(Function function);

    const Clock &m_clock;
    QThread m_thread;
    SyncLink *m_link = nullptr;
    SyncStatus m_status;
    quint64 m_asked = 0;
};

} // namespace core
