// The server was restored from a backup.
#include "core/outbox/sender.h"
#include "core/plan/effect.h"
#include "core/storage/settings.h"

#include <QHash>

#include <functional>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 weekMs = 7LL * 24 * 60 * 60 * 1000;

//! Finds the needs of every operation again, with the older ones that came back before them.
void connectAgain(Work &work, const std::function<QJsonObject(qint64)> &bodyOf)
{
    struct Row {
        qint64 seq;
        Id entity;
        Id customer;
        bool makes;
    };
    std::vector<Row> all;
    {
        auto rows = work.rows("SELECT seq, entity, customer, kind IN ('create', 'restore')"
                              " FROM outbox ORDER BY seq");
        while (rows.next())
            all.push_back({rows->integer(0), rows->id(1), rows->id(2), rows->integer(3) != 0});
    }
    QHash<Id, qint64> last;
    QHash<Id, qint64> maker;
    for (const auto &row : all) {
        if (work.failed())
            return;
        QSet<Id> named;
        collectIds(toText(bodyOf(row.seq)), named);
        named.insert(row.customer);
        named.remove(row.entity);
        std::set<qint64> needs;
        if (const auto before = last.value(row.entity))
            needs.insert(before);
        for (const auto &id : std::as_const(named)) {
            if (const auto seq = maker.value(id))
                needs.insert(seq);
        }
        for (const auto need : needs)
            work.run("INSERT OR IGNORE INTO outbox_dep (needs, seq) VALUES (?, ?)", need, row.seq);
        last.insert(row.entity, row.seq);
        if (row.makes)
            maker.insert(row.entity, row.seq);
    }
    work.run("UPDATE outbox SET open_needs = (SELECT COUNT(*) FROM outbox_dep d WHERE d.seq ="
             " outbox.seq)");
    // The carrier may have been acknowledged just before the week began.
    work.run("UPDATE outbox SET " + sqlMove(OutboxEvent::LaidDown) +
                 ", carrier = NULL, first_sent_at = NULL WHERE state = ?"
                 " AND carrier NOT IN (SELECT op_id FROM outbox)",
             nameOf(OutboxState::Carried));
    work.run("UPDATE outbox SET " + sqlMove(OutboxEvent::Reordered) + " WHERE " +
             sqlIsIn(transitionOf(OutboxEvent::Reordered).from));
}

} // namespace

void Sender::dropOldAcknowledged(Work &work, qint64 now)
{
    work.run("DELETE FROM acked WHERE acked_at < ?", now - weekMs);
}

Result<Sender::Replay> Sender::replayAcked()
{
    {
        Work look(m_queue.connection.db, Work::Mode::Read);
        const auto due = Settings::value(look, u"replay"_s);
        if (look.failed())
            return tl::unexpected(look.result().error());
        if (due.isEmpty())
            return Replay{};
    }
    if (auto hasKey = m_queue.seals.needKey(); !hasKey)
        return tl::unexpected(hasKey.error());
    Work work(m_queue.connection.db);
    StoreChanges changes;
    changes.outbox = true;
    std::vector<std::pair<qint64, Id>> lost;
    {
        auto rows = work.rows("SELECT seq, op_id FROM acked WHERE acked_at >= ? ORDER BY seq",
                              m_queue.connection.now() - weekMs);
        while (rows.next())
            lost.emplace_back(rows->integer(0), rows->id(1));
    }
    const auto snapshotAt = Settings::timeOf(work, u"snapshotAt"_s);
    Replay replay;
    std::vector<QueuedItem> toSetAgain;
    QList<EntityRef> touched;
    QSet<Id> subscriptions;
    for (const auto &[seq, operation] : lost) {
        const bool secret =
            work.number("SELECT body IS NULL FROM acked WHERE op_id = ?", operation);
        // A create with a password whose entity exists: it is in the backup.
        if (secret && work.number("SELECT EXISTS (SELECT 1 FROM acked a JOIN entity e ON e.type ="
                                  " a.type AND e.id = a.entity WHERE a.op_id = ? AND a.kind ="
                                  " 'create' AND e.base IS NOT NULL AND e.gone = 0)",
                                  operation))
            continue;
        // It was sent, so it is never held for its age and its bytes never change. It was sent
        // before the snapshot, even where the clock was set back since.
        work.run(
            "INSERT INTO outbox (seq, op_id, account, plan, type, entity, customer, kind, body,"
            " has_secret, needs_base, base_etag, earlier_base, carrier, state, open_needs, "
            "attempts,"
            " first_sent_at, made_at)"
            " SELECT seq, op_id, account, plan, type, entity, customer, kind,"
            " COALESCE(body, x''), 0, kind IN ('change', 'delete', 'restore'), base_etag,"
            " base_etag IS NOT NULL, carrier, CASE WHEN carrier IS NULL THEN ? ELSE ? END, 0, 1,"
            " MIN(acked_at, ?), acked_at FROM acked WHERE op_id = ?",
            nameOf(OutboxState::Ready), nameOf(OutboxState::Carried), snapshotAt, operation);
        work.run("DELETE FROM acked WHERE op_id = ?", operation);
        const auto item = m_queue.item(work, seq);
        if (!item)
            break;
        m_queue.plans.setRowState(work, item->operation, RowState::Waiting);
        m_queue.plans.reopen(work, item->plan);
        changes.plans.insert(item->plan);
        touched.append(item->ref);
        if (secret) {
            const auto after = m_queue.detailOf(work, *item)[u"after"].toObject();
            work.run("UPDATE outbox SET body = ? WHERE seq = ?",
                     m_queue.seals.seal(work, withoutSecrets(after),
                                        Seals::context(operation, item->account, "body")),
                     seq);
            toSetAgain.push_back(*item);
            ++replay.toSetAgain;
            continue;
        }
        ++replay.sent;
        if (item->kind == OperationKind::Licences) {
            work.run("DELETE FROM outbox_seat WHERE seq = ?", seq);
            m_queue.effects.noteSeats(work, seq, Cache::localOf(work, item->ref),
                                      m_queue.bodyOf(work, *item), subscriptions);
        }
    }
    connectAgain(work, [&](qint64 seq) {
        const auto item = m_queue.item(work, seq);
        return item ? m_queue.bodyOf(work, *item) : QJsonObject();
    });
    for (const auto &item : toSetAgain)
        m_queue.park(work, item, {0, OwnReason::SetAgain, {}, {}, {}}, changes);
    for (const auto &ref : touched)
        m_queue.effects.rebuild(work, ref, changes);
    m_queue.effects.rebuild(work, subscriptions, changes);
    Settings::remove(work, u"replay"_s);
    Settings::setValue(work, u"replayedAt"_s, QString::number(m_queue.connection.now()));
    if (auto done = m_queue.connection.commit(work, changes); !done)
        return tl::unexpected(done.error());
    return replay;
}

} // namespace core
