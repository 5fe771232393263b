#pragma once

#include "core/base/whenfinished.h"
#include "core/store/storethread.h"
#include "core/sync/syncstatus.h"
#include "core/sync/tokenkeeper.h"

#include <QThread>

#include <memory>
#include <optional>

namespace core {

//! What link, reader and sender share: one connection, the store and the status. After close()
//! nothing of the connection before is answered any more, except where a function says "always".
class Exchange final : public QObject {
    Q_OBJECT

public:
    Exchange(StoreThread &store, const Clock &clock, QObject *parent);

    void open(const ServerAddress &server, Secret token);
    //! Renews the token of this connection whenever it is refused.
    void keepSignedIn(const ServerAddress &server, const Device &device,
                      std::function<void()> renewing);
    void close();
    //! Gives the keeper of the sign-in away; null when no one is signed in.
    [[nodiscard]] std::unique_ptr<TokenKeeper> takeKeeper() { return std::move(m_keeper); }
    //! Ends the thread as soon as the store has answered everything.
    void end();

    [[nodiscard]] bool isOpen() const { return m_rest != nullptr; }
    [[nodiscard]] RestClient *connection() const { return m_rest.get(); }
    [[nodiscard]] const ServerApi &api() const { return *m_api; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    //! Counts connections.
    [[nodiscard]] quint64 round() const { return m_round; }
    [[nodiscard]] bool isCurrent(quint64 round) const { return round == m_round && isOpen(); }

    //! Runs `function` on the store's thread and `then` with its result here.
    template <typename Function, typename Then>
    void ask(Function function, Then then)
    {
        using R = std::invoke_result_t<Function, Store &>;
        askAlways(std::move(function),
                  [this, round = m_round, then = std::move(then)](const R &result) {
                      if (isCurrent(round))
                          then(result);
                  });
    }
    template <typename Function, typename Then>
    void askAlways(Function function, Then then)
    {
        using R = std::invoke_result_t<Function, Store &>;
        ++m_asked;
        whenFinished(m_store.run(std::move(function)), this,
                     [this, then = std::move(then)](const R &result) {
                         --m_asked;
                         then(result);
                         if (m_ending && m_asked == 0)
                             thread()->quit();
                     });
    }
    //! For a request of this connection. Runs inside close() too: there what was being sent goes
    //! back in line before the thread ends. So it must be a continuation and not a watcher.
    template <typename T, typename Then>
    void awaitAlways(QFuture<Result<T>> future, Then then)
    {
        future.then(this, std::move(then));
    }
    template <typename T, typename Then>
    void await(QFuture<Result<T>> future, Then then)
    {
        awaitAlways(std::move(future),
                    [this, round = m_round, then = std::move(then)](const Result<T> &result) {
                        if (isCurrent(round))
                            then(result);
                    });
    }

    void setState(SyncStatus::State state, const Error &error = {});
    void publish() { Q_EMIT statusChanged(status); }
    void compareClocks(const QDateTime &serverTime);
    //! The server did what it was asked: `lastExchange` is now.
    void noteSuccess();

    SyncStatus status;
    QString epoch;    //!< of the cache
    int failures = 0; //!< in a row, of whole exchanges

Q_SIGNALS:
    void statusChanged(const core::SyncStatus &status);

private:
    StoreThread &m_store;
    const Clock &m_clock;
    std::unique_ptr<TokenKeeper> m_keeper; //!< null for the server of this computer
    std::unique_ptr<RestClient> m_rest;
    std::optional<ServerApi> m_api;
    quint64 m_round = 0;
    int m_asked = 0; //!< unanswered calls to the store
    bool m_ending = false;
};

} // namespace core
