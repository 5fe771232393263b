// PROTOCOL §8: the server was restored from a backup.
#include "core/store/store_p.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 weekMs = 7LL * 24 * 60 * 60 * 1000;

//! What everything in the outbox waits for, now that older operations came back before it.
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
    // What it went with may be a moment older than the week.
    work.run("UPDATE outbox SET state = 'waiting', carrier = NULL, first_sent_at = NULL WHERE state"
             " = 'carried' AND carrier NOT IN (SELECT op_id FROM outbox)");
    work.run("UPDATE outbox SET open_needs = (SELECT COUNT(*) FROM outbox_dep d WHERE d.seq ="
             " outbox.seq)");
    work.run("UPDATE outbox SET state = CASE open_needs WHEN 0 THEN 'ready' ELSE 'waiting' END"
             " WHERE state IN ('ready', 'waiting')");
}

} // namespace

Result<Store::Replay> Store::replayAcked()
{
    const auto due = setting(u"replay"_s);
    if (!due)
        return tl::unexpected(due.error());
    if (due->isEmpty())
        return Replay{};
    if (auto keyThere = d->needKey(); !keyThere)
        return tl::unexpected(keyThere.error());
    Work work(d->db);
    StoreChanges changes;
    changes.outbox = true;
    std::vector<std::pair<qint64, Id>> lost;
    {
        auto rows = work.rows("SELECT seq, op_id FROM acked WHERE acked_at >= ? ORDER BY seq",
                              d->now() - weekMs);
        while (rows.next())
            lost.emplace_back(rows->integer(0), rows->id(1));
    }
    const auto snapshotAt = d->timeOf(work, u"snapshotAt"_s);
    Replay replay;
    std::vector<Private::Item> toSetAgain;
    QList<EntityRef> touched;
    QSet<Id> subscriptions;
    for (const auto &[seq, operation] : lost) {
        const bool secret =
            work.number("SELECT body IS NULL FROM acked WHERE op_id = ?", operation);
        // Made with a secret, and there: it is inside of the backup.
        if (secret && work.number("SELECT EXISTS (SELECT 1 FROM acked a JOIN entity e ON e.type ="
                                  " a.type AND e.id = a.entity WHERE a.op_id = ? AND a.kind ="
                                  " 'create' AND e.base IS NOT NULL AND e.gone = 0)",
                                  operation))
            continue;
        // Sent before: never held for its age, and its bytes never change. That was before
        // everything was read anew, whatever the clock said then.
        work.run(
            "INSERT INTO outbox (seq, op_id, account, plan, type, entity, customer, kind, body,"
            " has_secret, needs_base, base_etag, earlier_base, carrier, state, open_needs, "
            "attempts,"
            " first_sent_at, made_at)"
            " SELECT seq, op_id, account, plan, type, entity, customer, kind,"
            " COALESCE(body, x''), 0, kind IN ('change', 'delete', 'restore'), base_etag,"
            " base_etag IS NOT NULL, carrier, CASE WHEN carrier IS NULL THEN 'ready' ELSE "
            "'carried' END, 0, 1, MIN(acked_at, ?), acked_at FROM acked WHERE op_id = ?",
            snapshotAt, operation);
        work.run("DELETE FROM acked WHERE op_id = ?", operation);
        const auto item = d->item(work, seq);
        if (!item)
            break;
        d->setRowState(work, *item, RowState::Waiting);
        work.run("UPDATE plan SET state = ? WHERE id = ? AND state = ?",
                 static_cast<int>(PlanState::Running), item->plan,
                 static_cast<int>(PlanState::Finished));
        changes.plans.insert(item->plan);
        touched.append(item->ref);
        if (secret) {
            const auto after = d->detailOf(work, *item)[u"after"].toObject();
            work.run("UPDATE outbox SET body = ? WHERE seq = ?",
                     d->sealJson(work, withoutSecrets(after),
                                 Private::context(operation, item->account, "body")),
                     seq);
            toSetAgain.push_back(*item);
            ++replay.toSetAgain;
            continue;
        }
        ++replay.sent;
        if (item->kind == OperationKind::Licences) {
            work.run("DELETE FROM outbox_seat WHERE seq = ?", seq);
            d->noteSeats(work, seq, d->localOf(work, item->ref), d->bodyOf(work, *item),
                         subscriptions);
        }
    }
    connectAgain(work, [&](qint64 seq) {
        const auto item = d->item(work, seq);
        return item ? d->bodyOf(work, *item) : QJsonObject();
    });
    for (const auto &item : toSetAgain)
        d->park(work, item, {0, OwnReason::SetAgain, {}, {}, {}}, changes);
    for (const auto &ref : touched)
        d->rebuild(work, ref, changes);
    d->rebuildSubscriptions(work, subscriptions, changes);
    work.run("DELETE FROM setting WHERE name = 'replay'");
    d->noteTime(work, u"replayedAt"_s);
    if (auto done = d->finish(work, changes); !done)
        return tl::unexpected(done.error());
    return replay;
}

} // namespace core
