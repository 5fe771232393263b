#pragma once

#include "core/base/whenfinished.h"
#include "core/net/accountapi.h"
#include "core/net/approvalsapi.h"
#include "core/net/serverapi.h"
#include "core/sync/syncpolicy.h"
#include "core/sync/tokenkeeper.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>

namespace core {

struct SyncStatus {
    enum class State {
        Connecting,
        Paused, //!< by the person: nothing is exchanged
        Online,
        Offline,
        SignInNeeded,
        NotTrusted, //!< the certificate; only a person can go on from here
        OtherVersion,
        KeyMissing
    };
    State state = State::Connecting;
    QDateTime lastExchange; //!< invalid = never
    bool firstSync = false; //!< the cache is being filled for the first time
    int received = 0;       //!< entities that the first sync has brought so far
    int total = -1;         //!< of how many; -1 = unknown
    bool restored = false;  //!< the server began anew, from a backup, since this program started
    int sentAgain = 0;      //!< changes that the restored server may not have
    int toSetAgain = 0;     //!< those among them that only a person can make again
    qint64 clockAhead = 0;  //!< seconds by which this clock is ahead of the server's
    Error error;            //!< why it is not Online
    ServerInfo server;      //!< as of the last time it said; empty account = never
    Me me;                  //!< who is signed in; empty account = not said yet
};

//! The engine's part on its thread: one step at a time, each ended by an answer or a time-out.
class SyncWorker final : public QObject {
    Q_OBJECT

public:
    SyncWorker(StoreThread &store, const Clock &clock);

    void connectTo(const ServerAddress &server, Secret token);
    void connectSignedIn(const ServerAddress &server, const Device &device);
    [[nodiscard]] QFuture<Result<void>> signOut();
    void disconnectFrom(const Error &why);
    void wake();
    void tryNow();
    void setPolicy(SyncPolicy policy);
    //! Nobody looks at it: what others do may come later.
    void setBehind(bool behind);
    //! There is a network again: worth a try soon.
    void networkUp();
    //! The operating system says that this network wants a sign-in on a page of its own first.
    void setPortal(bool portal);
    //! The computer slept: what was under way is dead, and every wait is over.
    void woke();
    //! Null while there is no server.
    [[nodiscard]] RestClient *connection() const { return m_rest.get(); }
    void stop();
    //! Stops, and ends the thread when the store has answered everything: what was under way is put
    //! back in line.
    void end();

Q_SIGNALS:
    void statusChanged(const core::SyncStatus &status);

private:
    void begin();
    void meet(const Result<ServerInfo> &server);
    //! Asks who is signed in, and what they may do.
    void learnWho();
    //! What waits for its time goes now, unless the server asked for that wait.
    void hasten();
    void compareClocks(const QDateTime &serverTime);
    void step();
    void push();
    void sendItems(const QList<OutboxItem> &ready);
    //! `failed` = the exchange as a whole did.
    void takeAnswers(const QList<std::pair<Id, Answer>> &answers,
                     const std::optional<Error> &failed, quint64 round);
    //! From this cursor; what was being read before is forgotten.
    void startReading(const QString &cursor, bool staging);
    void stopReading();
    void pull();
    void takePage(const Result<FeedPage> &page);
    //! Asks for the next page while those before it are stored.
    void readOn();
    void storePages();
    //! The server wants a new beginning; it may be another one than it was.
    void readAnew(const Error &why);
    void rest();
    //! Waits at the server for what others do, beside everything else. False = it will be asked now
    //! and then instead.
    [[nodiscard]] bool listen();
    //! A poll instead: after some, waiting is tried once more.
    void countPoll();
    void heard(const Result<FeedPage> &page, const QString &asked, std::chrono::milliseconds took);
    //! Later again, by itself where that has a chance.
    void fail(const Error &error);
    void setState(SyncStatus::State state, const Error &error = {});
    //! Runs `function` on the store's thread and `then` with its result here. Counted, because the
    //! thread must not end before what was answered is stored.
    template <typename Function, typename Then>
    void ask(Function function, Then then)
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
    [[nodiscard]] bool dropped(quint64 round) const { return round != m_round || !m_rest; }

    StoreThread &m_store;
    const Clock &m_clock;
    std::unique_ptr<TokenKeeper> m_keeper; //!< null for the server of this computer
    std::unique_ptr<RestClient> m_rest;
    std::optional<ServerApi> m_api;
    QTimer *m_timer = nullptr;
    SyncStatus m_status;
    //! What is being read of the feed and is not stored yet.
    struct Reading {
        quint64 number = 0; //!< answers for an earlier one are dropped
        QList<QList<Envelope>> pages;
        QElapsedTimer since; //!< the first of them came
        std::optional<Error> failure;
        int unstored = 0;    //!< entities of a first sync that came
        bool ended = false;  //!< there is no page after them
        bool asks = false;   //!< a page is on its way
        bool stores = false; //!< pages before them are being stored
    };
    Reading m_reading;
    QString m_cursor; //!< to ask with next
    QString m_epoch;  //!< that the cache is of
    SyncPolicy m_policy = SyncPolicy::Online;
    QDateTime m_holdDue;     //!< when to look for what waits for too long
    QDateTime m_notedAt;     //!< when the last exchange was written down
    QDateTime m_politeUntil; //!< the server asked for the latest of its waits until then
    QDeadlineTimer m_eager;  //!< the network may come back at any moment
    quint64 m_round = 0;     //!< counts connections: answers of an older one are dropped
    bool m_met = false;
    bool m_whoDue = false; //!< what the person may do may have changed
    bool m_recovered = false;
    bool m_busy = false;  //!< a step is under way
    bool m_woken = false; //!< asked to look while it was busy
    bool m_pullDue = true;
    bool m_staging = false;
    bool m_ending = false;
    bool m_behind = false;
    bool m_portal = false;
    bool m_isLocal = false;   //!< the server is on this computer, behind no network
    bool m_once = false;      //!< one exchange though the policy is Offline
    bool m_listening = false; //!< a request waits at the server
    int m_deaf = 0;           //!< waits in a row that were of no use
    int m_asked = 0;          //!< calls of the store that are not answered yet
    int m_failures = 0;       //!< in a row, of the exchange as a whole
    int m_mostItems = 200;    //!< of a batch; smaller after one that was refused as a whole
    //! Answers that could not be stored (the disk was full): they come before anything else.
    QList<std::pair<Id, Answer>> m_unsaved;
};

} // namespace core
