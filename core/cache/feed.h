#pragma once

#include "core/cache/bases.h"
#include "core/ledger/activitylog.h"

#include <functional>

namespace core {

//! Takes in the server's change feed and snapshots.
class Feed {
public:
    Feed(StoreConnection &connection, Bases &bases, EntityHistory &history, Pending &pending,
         ActivityLog &activity)
        : m_connection(connection)
        , m_bases(bases)
        , m_history(history)
        , m_pending(pending)
        , m_activity(activity)
    {
    }

    struct State {
        QString epoch;
        QString cursor; //!< empty = from the start
        QDateTime lastExchange;
        bool full = false; //!< the first sync is complete
        //! The program that read the cache knew the same entity types as this one.
        bool hasAllTypes = false;
    };
    [[nodiscard]] Result<State> state() const;
    //! A page and its cursor in one transaction; versions older than the cache's are ignored.
    //! `more` = further pages follow at once. During the first sync no activity is written and no
    //! entity is named before the last page. `total` is the number of entities in all pages, -1 =
    //! unknown.
    [[nodiscard]] Result<void> applyPage(const QList<Envelope> &page, const QString &epoch,
                                         const QString &cursor, bool more = false, int total = -1);
    //! 410 resync: the next pages are staged, and replace the cache in finishSnapshot(). The outbox
    //! is not touched.
    [[nodiscard]] Result<void> beginSnapshot();
    [[nodiscard]] Result<void> stagePage(const QList<Envelope> &page);
    [[nodiscard]] Result<void> finishSnapshot(const QString &epoch, const QString &cursor);
    //! The server was reached and had nothing new.
    [[nodiscard]] Result<void> noteExchange();

    //! Called with each page of the first sync, before its change is told.
    using FillListener = std::function<void(const QList<Envelope> &page, int total)>;
    void onFilled(FillListener listener) { m_fillListener = std::move(listener); }

private:
    //! Ahead: a commit is one write, and everything is written twice. Rollback: new rows are
    //! written once, and the first sync writes almost only those. Both keep a commit.
    enum class Journal { Ahead, Rollback };
    [[nodiscard]] Result<void> applyFirstPage(Work &work, const QList<Envelope> &page,
                                              const QString &epoch, const QString &cursor,
                                              bool more, int total);
    void fill(Work &work, const QList<Envelope> &page, StoreChanges &changes);
    void addActivity(Work &work, const Envelope &envelope, const BaseChange &change,
                     StoreChanges &changes) const;
    void forgetSeats(Work &work, const QList<Envelope> &page, StoreChanges &changes);
    void putState(Work &work, const QString &epoch, const QString &cursor, bool full);
    void useJournal(Journal journal);

    StoreConnection &m_connection;
    Bases &m_bases;
    EntityHistory &m_history;
    Pending &m_pending;
    ActivityLog &m_activity;
    FillListener m_fillListener;
    Journal m_journal = Journal::Ahead;
};

} // namespace core
