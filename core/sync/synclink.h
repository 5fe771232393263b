#pragma once

#include "core/cache/feed.h"
#include "core/sync/exchange.h"
#include "core/sync/feedreader.h"
#include "core/sync/linkstate.h"
#include "core/sync/outboxsender.h"
#include "core/sync/syncpolicy.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace core {

//! The link to one server, on the sync thread: meets it, lets sender and reader take turns, waits,
//! and retries. moveOn() decides; this carries it out, one step at a time.
class SyncLink final : public QObject {
    Q_OBJECT

public:
    SyncLink(StoreThread &store, const Clock &clock);

    void connectTo(const ServerAddress &server, Secret token);
    void connectSignedIn(const ServerAddress &server, const Device &device);
    [[nodiscard]] QFuture<Result<void>> signOut();
    void disconnectFrom(const Error &why);
    void wake();
    //! `number` counts the requests of the person: see SyncStatus::answered.
    void tryNow(quint64 number);
    void setPolicy(SyncPolicy policy);
    //! No one is looking: what others do may come later.
    void setBehind(bool behind);
    //! The network is back: worth a try soon.
    void networkUp();
    //! The operating system reports that this network requires a sign-in of its own.
    void setPortal(bool portal);
    //! The computer slept: running requests are dead, and every wait is over.
    void woke();
    //! Null without a server.
    [[nodiscard]] RestClient *connection() const { return m_exchange.connection(); }
    void stop();
    //! Stops, and ends the thread when the store has answered everything: what was being sent goes
    //! back in line.
    void end();

Q_SIGNALS:
    void statusChanged(const core::SyncStatus &status);

private:
    void on(LinkEvent event);
    [[nodiscard]] bool isMet() const
    {
        return m_state == LinkState::Idle || m_state == LinkState::Busy;
    }
    void introduce();
    void meet(const Result<ServerInfo> &server);
    void takeUp(const Feed::State &cache);
    void exchangeNext();
    void learnWho();
    void sendNothing();
    void finishStep();
    void wait();
    //! Queued changes go now, unless the server asked for their wait.
    void hasten();
    //! The retry comes no later than this.
    void retryWithin(std::chrono::milliseconds most, std::chrono::milliseconds delay);
    void fail(const Error &met);
    [[nodiscard]] std::chrono::milliseconds retryDelay(const Error &error) const;

    Exchange m_exchange;
    FeedReader m_reader;
    OutboxSender m_sender;
    QTimer m_timer;
    LinkState m_state = LinkState::Detached;
    SyncPolicy m_policy = SyncPolicy::Online;
    QDeadlineTimer m_eager;          //!< the network may come back at any moment
    std::optional<QDateTime> m_next; //!< of a change that waits for its time
    quint64 m_asked = 0;             //!< the person's last request
    quint64 m_begunFor = 0;          //!< and the one that the running exchange answers
    bool m_once = false;             //!< one exchange although the person paused it
    bool m_woken = false;            //!< exchange once more after this step
    bool m_whoDue = false;           //!< the person's rights may have changed
    bool m_recovered = false;        //!< what an earlier run was sending is back in line
    bool m_behind = false;
    bool m_portal = false;
    bool m_isLocal = false; //!< the server is on this computer, without a network between
};

} // namespace core
