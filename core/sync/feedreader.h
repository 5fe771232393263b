#pragma once

#include "core/sync/exchange.h"

#include <QElapsedTimer>

namespace core {

//! Reads the change feed into the store: page by page, all of it again when the server wants that,
//! and by waiting at the server for what others do. Asks for the next page while earlier ones are
//! being stored.
class FeedReader final : public QObject {
    Q_OBJECT

public:
    FeedReader(Exchange &exchange, QObject *parent);

    //! Reads from this cursor on; what was being read is forgotten. `staging` = into a snapshot
    //! that replaces the cache at its end.
    void start(const QString &cursor, bool staging);
    void stop();
    //! To the end of the feed: finished() or failed().
    void read();
    //! The server wants a new beginning; it may be a different one than before.
    void resync(const Error &why);

    [[nodiscard]] bool isDue() const { return m_due; }
    void setDue() { m_due = true; }

    //! Waits at the server for the next change, beside everything else; waited() tells of the end.
    //! False = waiting has proved useless here, so poll instead.
    [[nodiscard]] bool listen();
    [[nodiscard]] bool isListening() const { return m_listening; }
    //! The connection is gone, and its wait with it.
    void stopListening() { m_listening = false; }
    //! Another network may have other proxies.
    void forgiveDeafness() { m_deaf = 0; }
    //! A poll took place of a wait: after some of them, waiting is tried once more.
    void countPoll();
    //! Judges the wait that just ended. False = it failed: an ordinary exchange shows why.
    [[nodiscard]] bool judgeWait();
    //! Takes what the wait brought: finished(), failed(), or quiet() when there is nothing new.
    void takeHeard();

Q_SIGNALS:
    void finished();
    void quiet();
    void failed(const core::Error &error);
    void waited();
    //! Everything is read again; the person may see more or less than before.
    void resyncing();

private:
    //! What is being read and not stored yet.
    struct Reading {
        quint64 number = 0; //!< answers to an earlier one are dropped
        QList<QList<Envelope>> pages;
        QElapsedTimer since; //!< the arrival of the first of them
        std::optional<Error> failure;
        int unstored = 0;    //!< entities of a first sync that arrived
        bool ended = false;  //!< the last page arrived
        bool asks = false;   //!< a page is on its way
        bool stores = false; //!< earlier pages are being stored
    };
    struct Heard {
        Result<FeedPage> page;
        QString asked; //!< the cursor of the request
        std::chrono::milliseconds took{0};
    };

    void takePage(const Result<FeedPage> &page);
    void readOn();
    void storePages();
    void fail(const Error &error);

    Exchange &m_exchange;
    Reading m_reading;
    QString m_cursor; //!< for the next request
    bool m_staging = false;
    bool m_due = true;
    QDateTime m_notedAt; //!< when the last exchange was stored
    std::optional<Heard> m_heard;
    bool m_listening = false;
    int m_deaf = 0; //!< useless waits in a row
};

} // namespace core
