#pragma once

#include "core/sync/syncworker.h"

namespace core {

//! Follows the server's changes into the store and sends the outbox, on a thread of its own. The
//! only one who does.
class SyncEngine final : public QObject {
    Q_OBJECT

public:
    SyncEngine(StoreThread &store, const Clock &clock, QObject *parent = nullptr);
    //! Stops at once: what is under way is put back in line. The store must still be there.
    ~SyncEngine() override;

    //! Where the server is now; again whenever it has another port or token.
    void connectTo(const QUrl &server, Secret token);
    //! With the sign-in that is in the store, renewed whenever that is needed.
    void connectSignedIn(const ServerAddress &server, const Device &device);
    //! Done = nothing is sent any more until the next connection.
    [[nodiscard]] QFuture<Result<void>> halt();
    //! Stops, and takes the sign-in away here and, if it answers, on the server.
    [[nodiscard]] QFuture<Result<void>> signOut();
    [[nodiscard]] QFuture<Result<QList<SignedInDevice>>> devices();
    [[nodiscard]] QFuture<Result<void>> signOutDevice(const QString &session);
    [[nodiscard]] QFuture<Result<QList<Approval>>> approvals();
    [[nodiscard]] QFuture<Result<void>> decide(const Approval &approval, Decision decision);
    //! The server is known to be away (the child died): no use in trying.
    void disconnectFrom(const Error &why);
    //! Something was put in line, or should be looked at now.
    void wake();
    //! A person wants to know now: also where nothing is tried again by itself.
    void tryNow();
    void setPolicy(SyncPolicy policy);
    void setBehind(bool behind);
    //! Hears from the operating system when there is a network again, and when the computer slept.
    void watchNetwork();
    [[nodiscard]] const SyncStatus &status() const { return m_status; }

Q_SIGNALS:
    void statusChanged(const core::SyncStatus &status);

private:
    //! Asks the server, between the exchanges, with the worker's connection.
    template <typename T, typename Function>
    [[nodiscard]] QFuture<Result<T>> ask(Function function);

    const Clock &m_clock;
    QThread m_thread;
    SyncWorker *m_worker = nullptr;
    SyncStatus m_status;
};

} // namespace core
