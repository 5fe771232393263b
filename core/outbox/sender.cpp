#include "core/outbox/sender.h"

#include "core/domain/periods.h"
#include "core/plan/effect.h"

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 heldAfterMs = heldAfterDays * dayMs;
//! After this many crashes an operation is sent alone, to find out whether it causes them.
constexpr int suspectAfter = 2;
constexpr int quarantinedAfter = suspectAfter + 3;

} // namespace

Result<QList<OutboxItem>> Sender::ready(int limit) const
{
    static const std::string oldest = "SELECT seq, crashes FROM outbox WHERE state = '" +
                                      std::string(nameOf(OutboxState::Ready)) +
                                      "' AND (next_at IS NULL OR next_at <= ?) AND account IN (?,"
                                      " '') ORDER BY seq LIMIT ?";
    // Followers whose every prerequisite is in this batch.
    static const std::string followersOf =
        "SELECT d.seq FROM outbox_dep d JOIN outbox o ON o.seq = d.seq WHERE d.needs = ?"
        " AND o.state = '" +
        std::string(nameOf(OutboxState::Waiting)) +
        "' AND (o.needs_base = 0 OR o.base_etag IS NOT NULL) AND o.next_at IS NULL"
        " AND o.crashes < ? AND o.account IN (?, '') ORDER BY d.seq LIMIT ?";
    Work work(m_queue.connection.db, Work::Mode::Read);
    std::set<qint64> open;
    {
        auto rows = work.rows(oldest, m_queue.connection.now(), m_queue.account, limit);
        while (rows.next()) {
            const bool suspect = rows->integer(1) >= suspectAfter;
            if (suspect && !open.empty())
                break;
            open.insert(rows->integer(0));
            if (suspect) {
                limit = 1;
                break;
            }
        }
    }
    // Oldest first.
    QSet<qint64> chosen;
    QSet<qint64> carriedHere; // inside the request of a chosen one, with no request of their own
    QList<OutboxItem> items;
    while (!open.empty() && items.size() < limit && !work.failed()) {
        const auto seq = *open.begin();
        open.erase(open.begin());
        const auto item = m_queue.item(work, seq);
        if (!item)
            continue;
        chosen.insert(seq);
        OutboxItem ready;
        ready.seq = seq;
        ready.attempts = item->attempts;
        ready.operation.id = item->operation;
        ready.operation.entity = item->ref;
        ready.operation.kind = item->kind;
        ready.operation.body = m_queue.bodyOf(work, *item);
        ready.operation.baseEtag = item->baseEtag;
        ready.operation.hasEarlierBase = item->hasEarlierBase;
        for (const auto &carried : m_queue.carriedBy(work, *item)) {
            ready.operation.body = joined(ready.operation.body, m_queue.bodyOf(work, carried));
            ready.carried.append(carried.operation);
            carriedHere.insert(carried.seq);
        }
        auto needs = work.rows(
            "SELECT o.op_id FROM outbox_dep d JOIN outbox o ON o.seq = d.needs WHERE d.seq = ?",
            seq);
        while (needs.next())
            ready.operation.needs.append(needs->id(0));
        items.append(std::move(ready));

        auto followers = work.rows(followersOf, seq, suspectAfter, m_queue.account, limit);
        while (followers.next()) {
            bool all = !carriedHere.contains(followers->integer(0));
            auto others =
                work.rows("SELECT needs FROM outbox_dep WHERE seq = ?", followers->integer(0));
            while (others.next())
                all = all && chosen.contains(others->integer(0));
            if (all)
                open.insert(followers->integer(0));
        }
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return items;
}

Result<std::optional<QDateTime>> Sender::nextAttempt() const
{
    Work work(m_queue.connection.db, Work::Mode::Read);
    std::optional<QDateTime> at;
    auto rows =
        work.rows("SELECT next_at FROM outbox INDEXED BY outbox_later WHERE next_at IS NOT NULL"
                  " AND state = ? AND account IN (?, '') ORDER BY next_at LIMIT 1",
                  nameOf(OutboxState::Ready), m_queue.account);
    if (rows.next())
        at = QDateTime::fromMSecsSinceEpoch(rows->integer(0), Qt::UTC);
    if (work.failed())
        return tl::unexpected(work.result().error());
    return at;
}

Result<void> Sender::waitNoLonger()
{
    Work work(m_queue.connection.db);
    work.run("UPDATE outbox SET next_at = NULL WHERE next_at IS NOT NULL AND state = ?",
             nameOf(OutboxState::Ready));
    StoreChanges changes;
    changes.outbox = true;
    return m_queue.connection.commit(work, changes);
}

Result<bool> Sender::markSending(const QList<OutboxItem> &items)
{
    static const std::string carry =
        "UPDATE outbox SET " + sqlMove(OutboxEvent::SentWithCarrier) +
        ", carrier = ?1, first_sent_at = COALESCE(first_sent_at, ?2) WHERE seq = ?3";
    static const std::string send =
        "UPDATE outbox SET " + sqlMove(OutboxEvent::Sent) +
        ", next_at = NULL, first_sent_at = COALESCE(first_sent_at, ?1) WHERE seq = ?2";
    Work work(m_queue.connection.db);
    StoreChanges changes;
    changes.outbox = true;
    for (const auto &sent : items) {
        const auto item = m_queue.item(work, sent.operation.id);
        if (!item || !transitionOf(OutboxEvent::Sent).from.contains(item->state))
            return work.failed() ? Result<bool>(tl::unexpected(work.result().error())) : false;
        for (const auto &id : sent.carried) {
            const auto carried = m_queue.item(work, id);
            if (!carried ||
                !transitionOf(OutboxEvent::SentWithCarrier).from.contains(carried->state))
                return work.failed() ? Result<bool>(tl::unexpected(work.result().error())) : false;
            work.run(carry, item->operation, m_queue.connection.now(), carried->seq);
            changes.plans.insert(carried->plan);
        }
        work.run(send, m_queue.connection.now(), item->seq);
        m_queue.plans.setRowState(work, item->operation, RowState::Sending);
        m_queue.effects.updateBadge(work, item->ref, changes);
        changes.plans.insert(item->plan);
    }
    return m_queue.connection.commit(work, changes).map([] { return true; });
}

Result<void> Sender::recover()
{
    static const std::string returned = "UPDATE outbox SET " + sqlMove(OutboxEvent::Returned) +
                                        ", crashes = crashes + 1 WHERE seq = ?";
    Work work(m_queue.connection.db);
    StoreChanges changes;
    changes.outbox = true;
    std::vector<qint64> sending;
    {
        auto rows =
            work.rows("SELECT seq FROM outbox WHERE state = ?", nameOf(OutboxState::Sending));
        while (rows.next())
            sending.push_back(rows->integer(0));
    }
    for (const auto seq : sending) {
        const auto item = m_queue.item(work, seq);
        if (!item)
            break;
        changes.plans.insert(item->plan);
        if (item->crashes + 1 >= quarantinedAfter) {
            m_queue.park(work, *item, {0, OwnReason::Quarantined, {}, {}, {}}, changes);
            continue;
        }
        work.run(returned, seq);
        m_queue.plans.setRowState(work, item->operation, RowState::Waiting);
        m_queue.effects.updateBadge(work, item->ref, changes);
    }
    m_queue.plans.settle(work, changes.plans);
    return m_queue.connection.commit(work, changes);
}

Result<void> Sender::holdOld()
{
    std::vector<qint64> old;
    {
        static const std::string unsentSince = "SELECT seq FROM outbox WHERE " +
                                               sqlIsIn(sendableStates) +
                                               " AND first_sent_at IS NULL AND made_at < ?"
                                               " ORDER BY seq";
        Work look(m_queue.connection.db, Work::Mode::Read);
        auto rows = look.rows(unsentSince, m_queue.connection.now() - heldAfterMs);
        while (rows.next())
            old.push_back(rows->integer(0));
        if (look.failed() || old.empty())
            return look.result();
    }
    Work work(m_queue.connection.db);
    StoreChanges changes;
    changes.outbox = true;
    for (const auto seq : old) {
        const auto item = m_queue.item(work, seq);
        if (item && item->state != OutboxState::Blocked)
            m_queue.park(work, *item, {0, OwnReason::Held, {}, {}, {}}, changes);
    }
    m_queue.plans.settle(work, changes.plans);
    return m_queue.connection.commit(work, changes);
}

} // namespace core
