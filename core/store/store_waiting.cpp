// What waits, for a person who looks at it; and what they decide.
#include "core/store/names.h"
#include "core/store/store_p.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

WaitReason reasonOf(const QString &state, const Refusal &refusal, bool later)
{
    if (state == "sending"_L1)
        return WaitReason::Sending;
    if (state == "paused"_L1)
        return WaitReason::Paused;
    if (state == "waiting"_L1 || state == "carried"_L1)
        return WaitReason::Needs;
    if (state == "blocked"_L1)
        return WaitReason::Blocked;
    if (state != "parked"_L1)
        return later ? WaitReason::Retry : WaitReason::Turn;
    return refusal.code == OwnReason::Held          ? WaitReason::Held
           : refusal.code == OwnReason::Quarantined ? WaitReason::Quarantined
           : refusal.code == OwnReason::SetAgain    ? WaitReason::SetAgain
           : isConflict(refusal)                    ? WaitReason::Conflict
                                                    : WaitReason::Refused;
}

} // namespace

bool isConflict(const Refusal &refusal)
{
    return refusal.status == 412 || (refusal.status == 410 && refusal.code != ProblemCode::ApiGone);
}

bool isBlocked(const Refusal &refusal)
{
    return refusal.code == OwnReason::BlockedBy;
}

Result<QList<WaitingChange>> Store::waitingChanges(int limit)
{
    Work work(d->db, Work::Mode::Read);
    QList<WaitingChange> found;
    auto rows = work.rows(
        "SELECT o.seq, o.op_id, o.type, o.entity, o.customer, o.kind, o.state, o.attempts,"
        " o.next_at, o.made_at, o.account, o.plan, o.body, r.detail, r.refusal, r.source_row"
        " FROM outbox o LEFT JOIN plan_row r ON r.op_id = o.op_id"
        " ORDER BY o.state NOT IN ('parked', 'blocked'), o.seq LIMIT ?",
        limit);
    while (rows.next()) {
        WaitingChange change;
        auto &operation = change.row.operation;
        const Id id = rows->id(1);
        const QString account = rows->text(10);
        const auto state = rows->text(6);
        if (!d->key.isEmpty()) {
            auto json = d->openJson(work, rows->blob(13), Private::context(id, account, "detail"));
            json.insert(u"body"_s,
                        d->openJson(work, rows->blob(12), Private::context(id, account, "body")));
            operation = operationFromJson(json);
        }
        operation.id = id;
        operation.entity = Private::refAt(rows, 2, 3, 4);
        operation.kind = operationKindFromName(rows->text(5)).value_or(OperationKind::Change);
        operation.sourceRow = static_cast<int>(rows->integer(15));
        change.row.attempts = static_cast<int>(rows->integer(7));
        if (!rows->isNull(14))
            change.row.refusal = refusalFromText(rows->view(14));
        change.row.state = state == "parked"_L1 || state == "blocked"_L1 ? RowState::NeedsYou
                           : state == "sending"_L1                       ? RowState::Sending
                                                                         : RowState::Waiting;
        const bool later = !rows->isNull(8) && rows->integer(8) > d->now();
        change.reason = !account.isEmpty() && account != d->account
                            ? WaitReason::Account
                            : reasonOf(state, change.row.refusal, later);
        change.account = account;
        change.plan = rows->id(11);
        change.madeAt = QDateTime::fromMSecsSinceEpoch(rows->integer(9), Qt::UTC);
        if (later)
            change.nextTry = QDateTime::fromMSecsSinceEpoch(rows->integer(8), Qt::UTC);
        if (change.reason == WaitReason::Needs || change.reason == WaitReason::Blocked) {
            const auto first =
                work.number("SELECT COALESCE(MIN(d.needs), 0) FROM outbox_dep d JOIN outbox o ON"
                            " o.seq = d.needs WHERE d.seq = ?1 AND (?2 = 0 OR o.state IN"
                            " ('parked', 'blocked'))",
                            rows->integer(0), change.reason == WaitReason::Blocked);
            const auto needed = first != 0 ? d->item(work, first) : std::nullopt;
            if (needed && !d->key.isEmpty())
                change.needs = d->detailOf(work, *needed)[u"who"].toString();
        }
        found.append(std::move(change));
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return found;
}

Result<QList<Operation>> Store::dependents(const Id &operation)
{
    Work work(d->db, Work::Mode::Read);
    QList<Operation> found;
    std::vector<qint64> open;
    std::set<qint64> seen;
    // As remove() does it: what was to be made takes along all that needs it.
    if (const auto item = d->item(work, operation);
        item && (item->kind == OperationKind::Create || item->kind == OperationKind::Restore))
        open.push_back(item->seq);
    while (!open.empty() && !work.failed()) {
        const auto needed = open.back();
        open.pop_back();
        auto rows = work.rows("SELECT seq FROM outbox_dep WHERE needs = ? ORDER BY seq", needed);
        while (rows.next()) {
            if (!seen.insert(rows->integer(0)).second)
                continue;
            const auto item = d->item(work, rows->integer(0));
            if (!item)
                continue;
            Operation one;
            one.id = item->operation;
            one.entity = item->ref;
            one.kind = item->kind;
            if (!d->key.isEmpty())
                one.who = d->detailOf(work, *item)[u"who"].toString();
            found.append(one);
            // What follows on the same entity goes with it in any case.
            open.push_back(item->seq);
        }
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return found;
}

Result<Conflict> Store::conflict(const Id &operation)
{
    if (auto keyThere = d->needKey(); !keyThere)
        return tl::unexpected(keyThere.error());
    Work work(d->db, Work::Mode::Read);
    const auto item = d->item(work, operation);
    Refusal refusal;
    if (item && item->state == "parked"_L1) {
        auto rows = work.rows("SELECT refusal FROM plan_row WHERE op_id = ?", operation);
        if (rows.next() && !rows->isNull(0))
            refusal = refusalFromText(rows->view(0));
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    if (!isConflict(refusal))
        return failure(item ? ErrorCode::Invalid : ErrorCode::NotFound, u"no conflict"_s);
    auto detail = d->detailOf(work, *item);
    Conflict conflict;
    detail.insert(u"body"_s, d->bodyOf(work, *item));
    conflict.operation = operationFromJson(detail);
    conflict.operation.id = operation;
    conflict.operation.entity = item->ref;
    conflict.operation.kind = item->kind;
    auto rows = work.rows("SELECT base, etag, gone FROM entity WHERE type = ? AND id = ?",
                          entityTypeName(item->ref.type), item->ref.id);
    QJsonObject theirs;
    bool gone = refusal.status == 410;
    if (rows.next()) {
        theirs = fromText(rows->view(0));
        conflict.etag = rows->text(1);
        gone = gone || rows->integer(2) != 0 || theirs.value(u"status").toString() == "deleted"_L1;
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    const auto before = conflict.operation.before.object();
    conflict.by = theirs.value(u"changedBy").toString();
    conflict.at = timeFromWire(theirs.value(u"changedAt").toString());
    if (gone) {
        conflict.kind = Conflict::Kind::Deleted;
        // Only a user is kept for a while.
        conflict.canRestore =
            item->ref.type == EntityType::User &&
            (item->kind == OperationKind::Change || item->kind == OperationKind::Licences ||
             item->kind == OperationKind::ResetPassword);
        const auto said = refusal.more[u"gone"].toObject();
        conflict.by = said[u"by"].toString(conflict.by);
        if (const auto at = timeFromWire(said[u"at"].toString()); at.isValid())
            conflict.at = at;
    }
    Names names(work);
    conflict.byName = names.add(EntityType::Staff, conflict.by);
    if (item->kind == OperationKind::Change) {
        conflict.fields = merged(before, withoutSecrets(conflict.operation.body), theirs);
    } else if (item->kind == OperationKind::Delete && !gone) {
        conflict.kind = Conflict::Kind::ChangedSince;
        if (!before.isEmpty()) {
            for (const auto &name : changedFields(before, theirs))
                conflict.fields.append({name, before[name], {}, theirs.value(name), true});
        }
    }
    for (const auto &field : std::as_const(conflict.fields)) {
        for (const auto &value : {field.before, field.mine, field.theirs})
            names.addAll(field.name, value);
    }
    conflict.names = names.all();
    if (work.failed())
        return tl::unexpected(work.result().error());
    return conflict;
}

Result<void> Store::resolve(const Id &operation, const QString &etag, const QStringList &mine)
{
    const auto now = conflict(operation);
    if (!now)
        return tl::unexpected(now.error());
    if (now->etag != etag)
        return failure(ErrorCode::Conflict, u"it was changed once more meanwhile"_s);
    if (now->kind == Conflict::Kind::Deleted)
        return failure(ErrorCode::Gone, u"it is deleted"_s);
    const auto body = now->operation.body.object();
    if (now->kind == Conflict::Kind::ChangedSince)
        return sendAgain(operation, body);
    QJsonObject kept;
    QStringList letGo;
    for (const auto &name : body.keys()) {
        if (!mine.contains(name)) {
            letGo.append(name);
            continue;
        }
        // A part of what is not there any more is the whole now.
        const auto field = std::ranges::find(now->fields, name, &MergedField::name);
        const bool whole =
            body[name].isObject() && field != now->fields.end() && !field->theirs.isObject();
        kept.insert(name, whole ? field->mine : body[name]);
    }
    return kept.isEmpty() ? drop(operation) : sendAgain(operation, kept, letGo);
}

Result<void> Store::restoreAndApply(const Id &operation)
{
    const auto now = conflict(operation);
    if (!now)
        return tl::unexpected(now.error());
    if (!now->canRestore)
        return failure(ErrorCode::Invalid, u"there is nothing to restore"_s);
    Plan plan;
    plan.id = Id::make();
    plan.customer = now->operation.entity.customer;
    plan.madeAt = d->clock.now();
    Operation restore;
    restore.id = Id::make();
    restore.entity = now->operation.entity;
    restore.kind = OperationKind::Restore;
    restore.who = now->operation.who;
    restore.baseEtag = now->etag;
    auto change = now->operation;
    change.id = Id::make();
    change.baseEtag.clear();
    change.needs = {restore.id};
    plan.operations = {restore, change};
    Work work(d->db);
    StoreChanges changes;
    QSet<Id> subscriptions;
    if (const auto item = d->item(work, operation))
        d->remove(work, *item, subscriptions, changes);
    d->rebuild(work, restore.entity, changes);
    d->put(work, plan, d->now(), changes);
    return d->finish(work, changes);
}

Result<void> Store::sendNow(const Id &operation)
{
    Work work(d->db);
    const auto item = d->item(work, operation);
    if (work.failed())
        return work.result();
    if (!item)
        return failure(ErrorCode::NotFound, u"no such operation in the outbox"_s);
    if (item->state == "parked"_L1) {
        const auto body = d->bodyOf(work, *item);
        if (auto ended = work.commit(); !ended)
            return ended;
        return sendAgain(operation, body);
    }
    work.run("UPDATE outbox SET next_at = NULL WHERE seq = ?", item->seq);
    StoreChanges changes;
    changes.outbox = true;
    return d->finish(work, changes);
}

} // namespace core
