#include "core/store/store_p.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 longestWaitMs = 300'000;
constexpr qint64 hourMs = 3'600'000;
//! A fault of the server that comes again and again is somebody's to look at.
constexpr int doubtfulTries = 10;
constexpr qint64 doubtfulMs = 24 * hourMs;
//! So long after a restore others may still bring back what an operation is about.
constexpr qint64 patienceMs = 24 * hourMs;
//! Of a version that no thing has: who asks with it is told what is there.
const QString neverTag = u"\"0.000000000000\""_s;

qint64 waitMs(int attempts, qint64 retryAfterMs, double fraction)
{
    if (retryAfterMs > 0)
        return std::clamp<qint64>(retryAfterMs, 1'000, hourMs);
    return qRound64(fraction *
                    static_cast<double>(std::min(longestWaitMs, 1'000LL << std::min(attempts, 9))));
}

} // namespace

void Store::Private::setRowState(Work &work, const Item &item, RowState state,
                                 const Refusal *refusal)
{
    work.run("UPDATE plan_row SET state = ?, refusal = ? WHERE op_id = ?", static_cast<int>(state),
             refusal ? toText(*refusal) : QString(), item.operation);
}

QString Store::Private::baseFrom(Work &work, const Envelope &answer, qint64 seq)
{
    const auto follower = item(work, seq);
    if (!follower ||
        (follower->kind != OperationKind::Change && follower->kind != OperationKind::Delete))
        return answer.etag;
    const auto body = bodyOf(work, *follower);
    const auto before = detailOf(work, *follower)[u"before"].toObject();
    const auto now = fromText({answer.data.constData(), static_cast<size_t>(answer.data.size())});
    // A change asks about what it sets, a delete about all that goes with it.
    const auto names = follower->kind == OperationKind::Change ? body.keys() : before.keys();
    return isUnseen(names, before, body, now) ? neverTag : answer.etag;
}

void Store::Private::release(Work &work, const Item &done, const Envelope &answer,
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
    for (const auto &follower : followers) {
        work.run(
            "UPDATE outbox SET open_needs = open_needs - 1, state = CASE WHEN state = 'waiting' AND"
            " open_needs = 1 THEN 'ready' ELSE state END WHERE seq = ?",
            follower.seq);
        if (follower.wantsBase && !answer.etag.isEmpty())
            work.run("UPDATE outbox SET base_etag = ? WHERE seq = ?",
                     baseFrom(work, answer, follower.seq), follower.seq);
    }
    work.run("DELETE FROM outbox_dep WHERE needs = ?", done.seq);
    changes.outbox = true;
}

void Store::Private::block(Work &work, const Item &item, StoreChanges &changes)
{
    std::vector<qint64> followers;
    {
        auto rows = work.rows(
            "SELECT d.seq FROM outbox_dep d JOIN outbox o ON o.seq = d.seq WHERE d.needs = ?"
            " AND o.state IN ('ready', 'waiting', 'paused')",
            item.seq);
        while (rows.next())
            followers.push_back(rows->integer(0));
    }
    const Refusal because{
        0, OwnReason::BlockedBy, {}, {}, {{u"operation"_s, item.operation.toString()}}};
    for (const auto seq : followers) {
        const auto follower = this->item(work, seq);
        if (!follower)
            return;
        work.run("UPDATE outbox SET state = 'blocked' WHERE seq = ?", seq);
        setRowState(work, *follower, RowState::NeedsYou, &because);
        updateBadge(work, follower->ref, changes);
        changes.plans.insert(follower->plan);
        block(work, *follower, changes);
    }
}

void Store::Private::unblock(Work &work, const Item &item, StoreChanges &changes)
{
    std::vector<qint64> followers;
    {
        auto rows = work.rows(
            "SELECT d.seq FROM outbox_dep d JOIN outbox o ON o.seq = d.seq WHERE d.needs = ?"
            " AND o.state = 'blocked'",
            item.seq);
        while (rows.next())
            followers.push_back(rows->integer(0));
    }
    for (const auto seq : followers) {
        // Another one that it needs may still be parked.
        if (work.number("SELECT EXISTS (SELECT 1 FROM outbox_dep d JOIN outbox o ON o.seq = d.needs"
                        " WHERE d.seq = ? AND d.needs <> ? AND o.state IN ('parked', 'blocked'))",
                        seq, item.seq) != 0)
            continue;
        const auto follower = this->item(work, seq);
        if (!follower)
            return;
        const bool paused = work.number("SELECT state FROM plan WHERE id = ?", follower->plan) ==
                            static_cast<int>(PlanState::Paused);
        work.run(
            "UPDATE outbox SET state = CASE WHEN ?1 THEN 'paused' WHEN open_needs = 0 THEN 'ready'"
            " ELSE 'waiting' END, made_at = CASE WHEN first_sent_at IS NULL THEN ?3 ELSE made_at"
            " END WHERE seq = ?2", // who let the first one go has seen what hangs on it
            paused, seq, now());
        setRowState(work, *follower, RowState::Waiting);
        work.run("UPDATE plan SET state = ? WHERE id = ? AND state = ?",
                 static_cast<int>(PlanState::Running), follower->plan,
                 static_cast<int>(PlanState::Finished));
        updateBadge(work, follower->ref, changes);
        changes.plans.insert(follower->plan);
        unblock(work, *follower, changes);
    }
}

void Store::Private::settle(Work &work, const Item &item, const Envelope &answer,
                            StoreChanges &changes)
{
    work.run("INSERT INTO acked SELECT op_id, seq, account, plan, type, entity, customer, kind,"
             " CASE has_secret WHEN 0 THEN body END, base_etag, ?, ?, carrier FROM outbox"
             " WHERE seq = ?",
             answer.changeNo, now(), item.seq);
    work.run("DELETE FROM outbox WHERE seq = ?", item.seq);
    release(work, item, answer, changes);
    setRowState(work, item, RowState::Done);
    addActivity(work, item.ref, "done", operationKindName(item.kind), {}, {}, item.plan);
    changes.activity = true;
    changes.plans.insert(item.plan);
}

void Store::Private::park(Work &work, const Item &item, const Refusal &refusal,
                          StoreChanges &changes)
{
    putDown(work, item, changes);
    work.run("UPDATE outbox SET state = 'parked', next_at = NULL, crashes = 0 WHERE seq = ?",
             item.seq);
    setRowState(work, item, RowState::NeedsYou, &refusal);
    updateBadge(work, item.ref, changes);
    addActivity(work, item.ref, "rejected", operationKindName(item.kind), {}, {}, item.plan);
    changes.activity = changes.outbox = true;
    changes.plans.insert(item.plan);
    block(work, item, changes);
}

void Store::Private::supersede(Work &work, const Item &item, const QJsonObject &body,
                               const QJsonObject &detail, const QString &baseEtag,
                               StoreChanges &changes, const Id &renewed)
{
    putDown(work, item, changes); // it knows its carrier by the key
    const Id id = renewed.isNull() ? Id::make() : renewed;
    const bool paused = work.number("SELECT state FROM plan WHERE id = ?", item.plan) ==
                        static_cast<int>(PlanState::Paused);
    work.run(
        "UPDATE outbox SET op_id = ?1, supersedes = ?2, body = ?3, has_secret = ?4, base_etag = ?5,"
        " earlier_base = earlier_base AND base_etag IS ?5,"
        " state = CASE WHEN ?6 THEN 'paused' WHEN open_needs = 0 THEN 'ready' ELSE 'waiting' END,"
        " attempts = 0, crashes = 0, next_at = NULL, first_sent_at = NULL, made_at = ?7 WHERE seq "
        "= ?8",
        id, item.operation, sealJson(work, body, context(id, item.account, "body")),
        hasSecret(body), baseEtag.isEmpty() ? QString() : baseEtag, paused, now(), item.seq);
    work.run("UPDATE plan_row SET op_id = ?, state = ?, refusal = NULL, detail = ? WHERE op_id = ?",
             id, static_cast<int>(RowState::Waiting),
             sealJson(work, detail, context(id, item.account, "detail")), item.operation);
    work.run("UPDATE plan SET state = ? WHERE id = ? AND state = ?",
             static_cast<int>(PlanState::Running), item.plan,
             static_cast<int>(PlanState::Finished));
    unblock(work, item, changes);
    changes.outbox = true;
    changes.plans.insert(item.plan);
}

Result<void> Store::answer(const QList<std::pair<Id, Answer>> &answers)
{
    Work work(d->db);
    StoreChanges changes;
    changes.outbox = true;
    QList<EntityRef> touched;
    QSet<Id> subscriptions;
    std::vector<qint64> undecided; // not looked at because of another that failed
    const auto now = d->now();
    const bool isFull = Private::isFull(work);
    const auto putBase = [&](const Envelope &envelope, const QString &by) {
        Private::BaseChange change;
        return d->putBase(work, envelope, changes, isFull ? &change : nullptr, by);
    };
    const auto snapshotAt = d->timeOf(work, u"snapshotAt"_s);
    const auto replayedAt = d->timeOf(work, u"replayedAt"_s);
    // One draw for all of them: a batch that found no server stays a batch.
    const double fraction = QRandomGenerator::global()->generateDouble();
    for (const auto &[id, answer] : answers) {
        if (work.failed())
            break;
        for (const auto &other : answer.others) {
            if (putBase(other, {}))
                touched.append(other.entity);
        }
        const auto item = d->item(work, id);
        if (!item)
            continue; // answered before: a late copy
        changes.plans.insert(item->plan);
        auto outcome = answer.outcome;
        const auto &refusal = answer.refusal;
        if (outcome == Answer::Class::Transient || outcome == Answer::Class::NothingStored ||
            outcome == Answer::Class::Fault) {
            if (outcome == Answer::Class::NothingStored) {
                // As if it had not been sent, unless it was before: then its outcome is unknown.
                const bool isUnsent = item->attempts == 0 && item->crashes == 0;
                if (isUnsent)
                    d->putDown(work, *item, changes);
                const auto state = static_cast<PlanState>(
                    work.number("SELECT state FROM plan WHERE id = ?", item->plan));
                if (state == PlanState::Cancelled && isUnsent) {
                    d->remove(work, *item, subscriptions, changes);
                    touched.append(item->ref);
                    continue;
                }
                work.run("UPDATE outbox SET state = CASE WHEN ?1 THEN 'paused' WHEN open_needs = 0 "
                         "THEN 'ready'"
                         " ELSE 'waiting' END, attempts = MAX(attempts, MIN(crashes, 1)),"
                         " first_sent_at = CASE WHEN ?3 THEN NULL ELSE first_sent_at END,"
                         " crashes = 0 WHERE seq = ?2",
                         state == PlanState::Paused, item->seq, isUnsent);
                d->setRowState(work, *item, RowState::Waiting);
                d->updateBadge(work, item->ref, changes);
                undecided.push_back(item->seq);
                continue;
            }
            if (outcome == Answer::Class::Transient || item->attempts + 1 < doubtfulTries ||
                now - item->firstSentAt < doubtfulMs) {
                const bool paused = work.number("SELECT state FROM plan WHERE id = ?",
                                                item->plan) == static_cast<int>(PlanState::Paused);
                work.run("UPDATE outbox SET state = CASE WHEN ?1 THEN 'paused' WHEN open_needs = 0 "
                         "THEN 'ready'"
                         " ELSE 'waiting' END, attempts = attempts + 1, crashes = 0,"
                         " next_at = CASE open_needs WHEN 0 THEN ?2 END WHERE seq = ?3",
                         paused, now + waitMs(item->attempts, answer.retryAfterMs, fraction),
                         item->seq);
                d->setRowState(work, *item, RowState::Waiting);
                d->updateBadge(work, item->ref, changes);
                continue;
            }
            outcome = Answer::Class::Rejected;
        }
        // Somebody else deleted it already: it is as it was wanted.
        if (item->kind == OperationKind::Delete && refusal.status == 410 &&
            refusal.code == ProblemCode::Gone)
            outcome = Answer::Class::Done;
        const bool isMine = outcome == Answer::Class::Done;
        // A stored answer from before everything was read anew says what was, and what was read
        // says what is: the thing may be gone since.
        const bool isPast =
            answer.replayed && item->firstSentAt != 0 && item->firstSentAt <= snapshotAt;
        const bool isNews = !isPast && !answer.envelope.entity.id.isNull() &&
                            putBase(answer.envelope, isMine ? item->account : QString());
        if (isNews)
            touched.append(answer.envelope.entity);
        touched.append(item->ref);

        // The server was restored, and the thing may be among what somebody else has to send again.
        if (refusal.status == 404 && replayedAt != 0 && now - replayedAt < patienceMs) {
            d->supersede(work, *item, d->bodyOf(work, *item), d->detailOf(work, *item),
                         item->baseEtag, changes);
            work.run("UPDATE outbox SET next_at = ? WHERE seq = ?",
                     now + std::max<qint64>(1000, (now - replayedAt) / 4), item->seq);
            continue;
        }
        if (outcome == Answer::Class::Conflict && refusal.status == 412 &&
            item->kind == OperationKind::Change && !answer.envelope.data.isEmpty()) {
            const auto body = d->bodyOf(work, *item);
            const auto detail = d->detailOf(work, *item);
            const auto &data = answer.envelope.data;
            const auto theirs = fromText({data.constData(), static_cast<size_t>(data.size())});
            const auto fields = merged(detail[u"before"].toObject(), withoutSecrets(body), theirs);
            if (fields.isEmpty() && !hasSecret(body))
                outcome = Answer::Class::Done;
            else if (!asks(fields)) {
                d->supersede(work, *item, body, detail, answer.envelope.etag, changes);
                d->addActivity(work, item->ref, "merged", operationKindName(item->kind),
                               theirs[u"changedBy"].toString(), body.keys().join(u',').toUtf8(),
                               item->plan);
                changes.activity = true;
                continue;
            }
        }
        const auto carried =
            item->firstSentAt != 0 ? d->carriedBy(work, *item) : std::vector<Private::Item>();
        if (outcome != Answer::Class::Done && refusal.status != 412 && !carried.empty()) {
            // It may be about what went with it. By itself it is told what is its own.
            d->supersede(work, *item, d->bodyOf(work, *item), d->detailOf(work, *item),
                         item->baseEtag, changes);
            work.run("UPDATE outbox SET alone = 1 WHERE seq = ?", item->seq);
            continue;
        }
        if (outcome != Answer::Class::Done) {
            d->park(work, *item, refusal, changes);
            continue;
        }
        if (!isMine)
            d->putDown(work, *item, changes);
        d->settle(work, *item, answer.envelope, changes);
        if (isMine) {
            for (const auto &one : carried)
                d->settle(work, one, answer.envelope, changes);
        }
        if (item->kind == OperationKind::Licences) {
            work.run("UPDATE outbox_seat SET acked_change = ? WHERE seq = ?",
                     answer.envelope.changeNo, item->seq);
            auto rows = work.rows("SELECT subscription FROM outbox_seat WHERE seq = ?", item->seq);
            while (rows.next())
                subscriptions.insert(rows->id(0));
            // What came with this very answer, or before it, may have them already; and when the
            // user is as it was known, either nothing was changed or it was read before.
            work.run("DELETE FROM outbox_seat WHERE seq = ?1 AND (?2 OR acked_change <= (SELECT"
                     " change_no + 1 FROM entity e WHERE e.type = 'subscription'"
                     " AND e.id = outbox_seat.subscription))",
                     item->seq, !isNews);
        }
        if (!answer.sealedPassword.isEmpty())
            work.run(
                "INSERT INTO sealed_password SELECT ?1, id, ?2, ?3 FROM plan WHERE id = ?4"
                " AND password_key IN (SELECT public_key FROM password_key) ON CONFLICT DO NOTHING",
                id, answer.sealedPassword, now, item->plan);
    }
    for (const auto seq : undecided) {
        const auto parked =
            work.number("SELECT COALESCE(MIN(d.needs), 0) FROM outbox_dep d JOIN outbox o"
                        " ON o.seq = d.needs WHERE d.seq = ? AND o.state IN ('parked', 'blocked')",
                        seq);
        if (const auto parent = parked != 0 ? d->item(work, parked) : std::nullopt)
            d->block(work, *parent, changes);
    }
    for (const auto &ref : touched)
        d->rebuild(work, ref, changes);
    d->rebuildSubscriptions(work, subscriptions, changes);
    d->settlePlans(work, changes.plans);
    return d->finish(work, changes);
}

} // namespace core
