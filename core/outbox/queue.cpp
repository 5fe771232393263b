#include "core/outbox/queue.h"

#include "core/base/bytes.h"
#include "core/plan/effect.h"

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

//! The tag of no version: a request with it is answered with the current one.
const QString neverTag = u"\"0.000000000000\""_s;

constexpr std::string_view itemBySeq = "SELECT seq, op_id, account, plan, type, entity, customer, "
                                       "kind, body, base_etag, state, attempts, crashes,"
                                       " first_sent_at, earlier_base FROM outbox WHERE seq = ?";
constexpr std::string_view itemById = "SELECT seq, op_id, account, plan, type, entity, customer, "
                                      "kind, body, base_etag, state, attempts, crashes,"
                                      " first_sent_at, earlier_base FROM outbox WHERE op_id = ?";

std::optional<QueuedItem> itemAt(Work &work, Rows &rows)
{
    if (!rows.next())
        return std::nullopt;
    QueuedItem item;
    item.seq = rows->integer(0);
    item.operation = rows->id(1);
    item.account = rows->text(2);
    item.plan = rows->id(3);
    item.ref = refAt(rows, 4, 5, 6);
    item.kind = operationKindFromName(rows->text(7)).value_or(OperationKind::Change);
    item.body = rows->blob(8);
    item.baseEtag = rows->isNull(9) ? QString() : rows->text(9);
    const auto state = outboxStateFromName(rows->view(10));
    if (!state) {
        work.fail({ErrorCode::Storage, u"unknown state in the outbox: "_s + rows->text(10), {}});
        return std::nullopt;
    }
    item.state = *state;
    item.attempts = static_cast<int>(rows->integer(11));
    item.crashes = static_cast<int>(rows->integer(12));
    item.firstSentAt = rows->integer(13);
    item.hasEarlierBase = rows->integer(14) != 0;
    return item;
}

} // namespace

std::optional<QueuedItem> Queue::item(Work &work, const Id &operation) const
{
    auto rows = work.rows(itemById, operation);
    return itemAt(work, rows);
}

std::optional<QueuedItem> Queue::item(Work &work, qint64 seq) const
{
    auto rows = work.rows(itemBySeq, seq);
    return itemAt(work, rows);
}

QJsonObject Queue::bodyOf(Work &work, const QueuedItem &item) const
{
    return seals.openJson(work, item.body, Seals::context(item.operation, item.account, "body"));
}

QJsonObject Queue::detailOf(Work &work, const QueuedItem &item) const
{
    auto rows = work.rows("SELECT detail FROM plan_row WHERE op_id = ?", item.operation);
    if (!rows.next())
        return {};
    return seals.openJson(work, rows->blob(0),
                          Seals::context(item.operation, item.account, "detail"));
}

void Queue::move(Work &work, qint64 seq, OutboxEvent event)
{
    work.run("UPDATE outbox SET " + sqlMove(event) + " WHERE seq = ?", seq);
}

QString Queue::baseFrom(Work &work, const Envelope &answer, qint64 seq) const
{
    const auto follower = item(work, seq);
    if (!follower ||
        (follower->kind != OperationKind::Change && follower->kind != OperationKind::Delete))
        return answer.etag;
    const auto body = bodyOf(work, *follower);
    const auto before = detailOf(work, *follower)[u"before"].toObject();
    const auto now = fromText(viewOf(answer.data));
    // A change depends on the members that it sets, a delete on all of them.
    const auto names = follower->kind == OperationKind::Change ? body.keys() : before.keys();
    return isUnseen(names, before, body, now) ? neverTag : answer.etag;
}

void Queue::release(Work &work, const QueuedItem &done, const Envelope &answer,
                    StoreChanges &changes)
{
    struct Follower {
        qint64 seq = 0;
        bool wantsBase = false;
    };
    std::vector<Follower> followers;
    {
        auto rows = work.rows("SELECT d.seq, o.entity = ? AND o.needs_base = 1 AND o.base_etag IS"
                              " NULL FROM outbox_dep d JOIN outbox o ON o.seq = d.seq"
                              " WHERE d.needs = ? ORDER BY d.seq",
                              done.ref.id, done.seq);
        while (rows.next())
            followers.push_back({rows->integer(0), rows->integer(1) != 0});
    }
    static const std::string needDone = "UPDATE outbox SET " + sqlMove(OutboxEvent::NeedDone) +
                                        ", open_needs = open_needs - 1"
                                        " WHERE seq = ?";
    for (const auto &follower : followers) {
        work.run(needDone, follower.seq);
        if (follower.wantsBase && !answer.etag.isEmpty())
            work.run("UPDATE outbox SET base_etag = ? WHERE seq = ?",
                     baseFrom(work, answer, follower.seq), follower.seq);
    }
    work.run("DELETE FROM outbox_dep WHERE needs = ?", done.seq);
    changes.outbox = true;
}

void Queue::block(Work &work, const QueuedItem &item, StoreChanges &changes)
{
    std::vector<qint64> followers;
    {
        static const std::string notYetBlocked =
            "SELECT d.seq FROM outbox_dep d JOIN outbox o ON o.seq = d.seq WHERE d.needs = ? AND " +
            sqlIsIn(transitionOf(OutboxEvent::NeedRefused).from, "o");
        auto rows = work.rows(notYetBlocked, item.seq);
        while (rows.next())
            followers.push_back(rows->integer(0));
    }
    const Refusal because{
        0, OwnReason::BlockedBy, {}, {}, {{u"operation"_s, item.operation.toString()}}};
    for (const auto seq : followers) {
        const auto follower = this->item(work, seq);
        if (!follower)
            return;
        move(work, seq, OutboxEvent::NeedRefused);
        plans.setRowState(work, follower->operation, RowState::NeedsYou, &because);
        effects.updateBadge(work, follower->ref, changes);
        changes.plans.insert(follower->plan);
        block(work, *follower, changes);
    }
}

void Queue::unblock(Work &work, const QueuedItem &item, StoreChanges &changes)
{
    std::vector<qint64> followers;
    {
        static const std::string blocked =
            "SELECT d.seq FROM outbox_dep d JOIN outbox o ON o.seq = d.seq WHERE d.needs = ? AND " +
            sqlIsIn(transitionOf(OutboxEvent::NeedDecided).from, "o");
        auto rows = work.rows(blocked, item.seq);
        while (rows.next())
            followers.push_back(rows->integer(0));
    }
    for (const auto seq : followers) {
        // Another operation that it needs may still be parked.
        static const std::string hasParkedNeed =
            "SELECT EXISTS (SELECT 1 FROM outbox_dep d JOIN outbox o ON o.seq = d.needs"
            " WHERE d.seq = ? AND d.needs <> ? AND " +
            sqlIsIn(needsPersonStates, "o") + ')';
        if (work.number(hasParkedNeed, seq, item.seq) != 0)
            continue;
        const auto follower = this->item(work, seq);
        if (!follower)
            return;
        // A person who decided about the first one has reviewed its followers too: their age
        // starts again.
        static const std::string decided = "UPDATE outbox SET " +
                                           sqlMove(OutboxEvent::NeedDecided) +
                                           ", made_at = CASE WHEN first_sent_at IS NULL THEN ?1"
                                           " ELSE made_at END WHERE seq = ?2";
        work.run(decided, connection.now(), seq);
        plans.setRowState(work, follower->operation, RowState::Waiting);
        plans.reopen(work, follower->plan);
        effects.updateBadge(work, follower->ref, changes);
        changes.plans.insert(follower->plan);
        unblock(work, *follower, changes);
    }
}

void Queue::settle(Work &work, const QueuedItem &item, const Envelope &answer,
                   StoreChanges &changes)
{
    work.run("INSERT INTO acked SELECT op_id, seq, account, plan, type, entity, customer, kind,"
             " CASE has_secret WHEN 0 THEN body END, base_etag, ?, ?, carrier FROM outbox"
             " WHERE seq = ?",
             answer.changeNo, connection.now(), item.seq);
    work.run("DELETE FROM outbox WHERE seq = ?", item.seq);
    release(work, item, answer, changes);
    plans.setRowState(work, item.operation, RowState::Done);
    activity.add(work, item.ref, "done", item.kind, {}, {}, item.plan);
    changes.activity = true;
    changes.plans.insert(item.plan);
}

void Queue::park(Work &work, const QueuedItem &item, const Refusal &refusal, StoreChanges &changes)
{
    static const std::string refused = "UPDATE outbox SET " + sqlMove(OutboxEvent::Refused) +
                                       ", next_at = NULL, crashes = 0 WHERE seq = ?";
    putDown(work, item, changes);
    work.run(refused, item.seq);
    plans.setRowState(work, item.operation, RowState::NeedsYou, &refusal);
    effects.updateBadge(work, item.ref, changes);
    activity.add(work, item.ref, "rejected", item.kind, {}, {}, item.plan);
    changes.activity = changes.outbox = true;
    changes.plans.insert(item.plan);
    block(work, item, changes);
}

void Queue::supersede(Work &work, const QueuedItem &item, const QJsonObject &body,
                      const QJsonObject &detail, const QString &baseEtag, StoreChanges &changes,
                      const Id &renewed)
{
    static const std::string decided =
        "UPDATE outbox SET " + sqlMove(OutboxEvent::Decided) +
        ", op_id = ?1, supersedes = ?2, body = ?3, has_secret = ?4, base_etag = ?5,"
        " earlier_base = earlier_base AND base_etag IS ?5, attempts = 0, crashes = 0,"
        " next_at = NULL, first_sent_at = NULL, made_at = ?6 WHERE seq = ?7";
    putDown(work, item, changes); // carried changes name their carrier by its key
    const Id id = renewed.isNull() ? Id::make() : renewed;
    work.run(decided, id, item.operation,
             seals.seal(work, body, Seals::context(id, item.account, "body")), hasSecret(body),
             baseEtag.isEmpty() ? QString() : baseEtag, connection.now(), item.seq);
    work.run("UPDATE plan_row SET op_id = ?, state = ?, refusal = NULL, detail = ? WHERE op_id = ?",
             id, static_cast<int>(RowState::Waiting),
             seals.seal(work, detail, Seals::context(id, item.account, "detail")), item.operation);
    plans.reopen(work, item.plan);
    unblock(work, item, changes);
    changes.outbox = true;
    changes.plans.insert(item.plan);
}

void Queue::remove(Work &work, const QueuedItem &item, QSet<Id> &subscriptions,
                   StoreChanges &changes)
{
    changes.plans.insert(item.plan);
    changes.outbox = true;
    if (item.kind == OperationKind::Create || item.kind == OperationKind::Restore) {
        // Looked up again each time: removing a follower lets the next one on its entity wait for
        // this operation.
        constexpr std::string_view next =
            "SELECT COALESCE(MIN(seq), 0) FROM outbox_dep WHERE needs = ?";
        for (auto seq = work.number(next, item.seq); seq != 0; seq = work.number(next, item.seq)) {
            const auto follower = this->item(work, seq);
            if (!follower)
                break;
            remove(work, *follower, subscriptions, changes);
        }
    }
    unblock(work, item, changes);
    // The next operation on the entity gets the base of this one.
    Envelope start{item.ref, item.baseEtag};
    {
        auto rows = work.rows("SELECT etag, base FROM entity WHERE type = ? AND id = ?"
                              " AND etag <> '' AND base IS NOT NULL",
                              entityTypeText(item.ref.type), item.ref.id);
        if (rows.next() && (start.etag.isEmpty() || start.etag == rows->text(0))) {
            start.etag = rows->text(0);
            start.data = rows->blob(1);
        }
    }
    const bool first = work.number("SELECT COUNT(*) FROM outbox WHERE entity = ? AND seq < ?",
                                   item.ref.id, item.seq) == 0;
    effects.addSubscriptions(work, item.seq, subscriptions);
    // Between two operations on one entity, the later one now needs the earlier one.
    if (!first) {
        const auto previous = work.number(
            "SELECT MAX(seq) FROM outbox WHERE entity = ? AND seq < ?", item.ref.id, item.seq);
        work.run("UPDATE OR IGNORE outbox_dep SET needs = ?1 WHERE needs = ?2 AND seq IN (SELECT "
                 "seq FROM outbox"
                 " WHERE entity = ?3)",
                 previous, item.seq, item.ref.id);
        if (const auto before = this->item(work, previous);
            before && needsPersonStates.contains(before->state))
            block(work, *before, changes);
    }
    work.run("DELETE FROM outbox_seat WHERE seq = ?", item.seq);
    work.run("DELETE FROM outbox WHERE seq = ?", item.seq);
    release(work, item, first ? start : Envelope(), changes);
    plans.setRowState(work, item.operation, RowState::Cancelled);
}

} // namespace core
