// Pending operations for people, and their decisions.
#include "core/cache/entityhistory.h"
#include "core/cache/names.h"
#include "core/domain/field.h"
#include "core/domain/lifecycle.h"
#include "core/outbox/outbox.h"
#include "core/plan/effect.h"

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace core {
Result<QList<WaitingChange>> Outbox::waitingChanges(int limit) const
{
    Work work(m_queue.connection.db, Work::Mode::Read);
    QList<WaitingChange> found;
    const std::string pending =
        "SELECT o.seq, o.op_id, o.type, o.entity, o.customer, o.kind, o.state, o.attempts,"
        " o.next_at, o.made_at, o.account, o.plan, o.body, r.detail, r.refusal, r.source_row"
        " FROM outbox o LEFT JOIN plan_row r ON r.op_id = o.op_id ORDER BY NOT " +
        sqlIsIn(needsPersonStates, "o") + ", o.seq LIMIT ?";
    const std::string firstNeed =
        "SELECT COALESCE(MIN(d.needs), 0) FROM outbox_dep d JOIN outbox o ON o.seq = d.needs WHERE"
        " d.seq = ?1 AND (?2 = 0 OR " +
        sqlIsIn(needsPersonStates, "o") + ')';
    auto rows = work.rows(pending, limit);
    while (rows.next()) {
        WaitingChange change;
        auto &operation = change.row.operation;
        const Id id = rows->id(1);
        const QString account = rows->text(10);
        const auto state = outboxStateFromName(rows->view(6)).value_or(OutboxState::Parked);
        if (m_queue.seals.hasKey()) {
            auto json =
                m_queue.seals.openJson(work, rows->blob(13), Seals::context(id, account, "detail"));
            json.insert(u"body"_s, m_queue.seals.openJson(work, rows->blob(12),
                                                          Seals::context(id, account, "body")));
            operation = operationFromJson(json);
        }
        operation.id = id;
        operation.entity = refAt(rows, 2, 3, 4);
        operation.kind = operationKindFromName(rows->text(5)).value_or(OperationKind::Change);
        operation.sourceRow = static_cast<int>(rows->integer(15));
        change.row.attempts = static_cast<int>(rows->integer(7));
        if (!rows->isNull(14))
            change.row.refusal = refusalFromJson(fromText(rows->view(14)));
        change.row.state = rowOf(state).row;
        const bool later = !rows->isNull(8) && rows->integer(8) > m_queue.connection.now();
        change.reason = !account.isEmpty() && account != m_queue.account
                            ? WaitReason::Account
                            : reasonOf(state, change.row.refusal, later);
        change.account = account;
        change.plan = rows->id(11);
        change.madeAt = timeAt(rows->integer(9));
        if (later)
            change.nextTry = timeAt(rows->integer(8));
        if (change.reason == WaitReason::Needs || change.reason == WaitReason::Blocked) {
            const auto first =
                work.number(firstNeed, rows->integer(0), change.reason == WaitReason::Blocked);
            const auto needed = first != 0 ? m_queue.item(work, first) : std::nullopt;
            if (needed && m_queue.seals.hasKey())
                change.needs = m_queue.detailOf(work, *needed)[u"who"].toString();
        }
        found.append(std::move(change));
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return found;
}

Result<QList<Operation>> Outbox::dependents(const Id &operation) const
{
    Work work(m_queue.connection.db, Work::Mode::Read);
    QList<Operation> found;
    std::vector<qint64> open;
    std::set<qint64> seen;
    // As Queue::remove() does it: only a create and a restore have dependents.
    if (const auto item = m_queue.item(work, operation);
        item && (item->kind == OperationKind::Create || item->kind == OperationKind::Restore))
        open.push_back(item->seq);
    while (!open.empty() && !work.failed()) {
        const auto needed = open.back();
        open.pop_back();
        auto rows = work.rows("SELECT seq FROM outbox_dep WHERE needs = ? ORDER BY seq", needed);
        while (rows.next()) {
            if (!seen.insert(rows->integer(0)).second)
                continue;
            const auto item = m_queue.item(work, rows->integer(0));
            if (!item)
                continue;
            Operation one;
            one.id = item->operation;
            one.entity = item->ref;
            one.kind = item->kind;
            if (m_queue.seals.hasKey())
                one.who = m_queue.detailOf(work, *item)[u"who"].toString();
            found.append(one);
            // Later operations on the same entity depend on it too.
            open.push_back(item->seq);
        }
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return found;
}

Result<Conflict> Outbox::conflict(const Id &operation) const
{
    if (auto hasKey = m_queue.seals.needKey(); !hasKey)
        return tl::unexpected(hasKey.error());
    Work work(m_queue.connection.db, Work::Mode::Read);
    const auto item = m_queue.item(work, operation);
    Refusal refusal;
    if (item && item->state == OutboxState::Parked) {
        auto rows = work.rows("SELECT refusal FROM plan_row WHERE op_id = ?", operation);
        if (rows.next() && !rows->isNull(0))
            refusal = refusalFromJson(fromText(rows->view(0)));
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    if (!isConflict(refusal))
        return failure(item ? ErrorCode::Invalid : ErrorCode::NotFound, u"no conflict"_s);
    auto detail = m_queue.detailOf(work, *item);
    Conflict conflict;
    detail.insert(u"body"_s, m_queue.bodyOf(work, *item));
    conflict.operation = operationFromJson(detail);
    conflict.operation.id = operation;
    conflict.operation.entity = item->ref;
    conflict.operation.kind = item->kind;
    auto rows = work.rows("SELECT base, etag, gone FROM entity WHERE type = ? AND id = ?",
                          entityTypeText(item->ref.type), item->ref.id);
    QJsonObject theirs;
    bool gone = refusal.status == 410;
    if (rows.next()) {
        theirs = fromText(rows->view(0));
        conflict.etag = rows->text(1);
        gone = gone || rows->integer(2) != 0 || isDeleted(theirs);
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    const auto before = conflict.operation.before.object();
    conflict.by = theirs.value(u"changedBy").toString();
    conflict.at = timeFromWire(theirs.value(u"changedAt").toString());
    if (gone) {
        conflict.kind = Conflict::Kind::Deleted;
        conflict.canRestore =
            canBeRestored(item->ref.type) &&
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
            names.addAll(item->ref.type, field.name, value);
    }
    conflict.names = names.all();
    if (work.failed())
        return tl::unexpected(work.result().error());
    return conflict;
}

Result<void> Outbox::resolve(const Id &operation, const QString &etag, const QStringList &mine)
{
    const auto now = conflict(operation);
    if (!now)
        return tl::unexpected(now.error());
    if (now->etag != etag)
        return failure(ErrorCode::Conflict, u"it was changed again meanwhile"_s);
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
        // A patch of an object that they removed becomes the whole object.
        const auto field = std::ranges::find(now->fields, name, &MergedField::name);
        const bool whole =
            body[name].isObject() && field != now->fields.end() && !field->theirs.isObject();
        kept.insert(name, whole ? field->mine : body[name]);
    }
    return kept.isEmpty() ? drop(operation) : sendAgain(operation, kept, letGo);
}

Result<void> Outbox::restoreAndApply(const Id &operation)
{
    const auto now = conflict(operation);
    if (!now)
        return tl::unexpected(now.error());
    if (!now->canRestore)
        return failure(ErrorCode::Invalid, u"there is nothing to restore"_s);
    Plan plan;
    plan.id = Id::make();
    plan.customer = now->operation.entity.customer;
    plan.madeAt = m_queue.connection.clock.now();
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
    Work work(m_queue.connection.db);
    StoreChanges changes;
    QSet<Id> subscriptions;
    if (const auto item = m_queue.item(work, operation))
        m_queue.remove(work, *item, subscriptions, changes);
    m_queue.effects.rebuild(work, restore.entity, changes);
    m_queue.put(work, plan, m_queue.connection.now(), changes);
    return m_queue.connection.commit(work, changes);
}

Result<void> Outbox::sendNow(const Id &operation)
{
    Work work(m_queue.connection.db);
    const auto item = m_queue.item(work, operation);
    if (work.failed())
        return work.result();
    if (!item)
        return failure(ErrorCode::NotFound, u"no such operation in the outbox"_s);
    if (item->state == OutboxState::Parked) {
        const auto body = m_queue.bodyOf(work, *item);
        if (auto ended = work.commit(); !ended)
            return ended;
        return sendAgain(operation, body);
    }
    work.run("UPDATE outbox SET next_at = NULL WHERE seq = ?", item->seq);
    StoreChanges changes;
    changes.outbox = true;
    return m_queue.connection.commit(work, changes);
}

} // namespace core
