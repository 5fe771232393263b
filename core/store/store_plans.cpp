#include "core/store/store_p.h"

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

} // namespace

void Store::Private::addActivity(Work &work, const EntityRef &ref, const char *what,
                                 const QString &kind, const QString &by, const QByteArray &fields,
                                 const Id &plan)
{
    work.run("INSERT INTO activity (at, type, entity, customer, what, kind, by_whom, fields, plan)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
             now(), entityTypeText(ref.type), ref.id, ref.customer, std::string_view(what), kind,
             by.isNull() ? u""_s : by,
             std::string_view(fields.constData(), static_cast<size_t>(fields.size())), plan);
}

void Store::Private::dropOldSecrets(Work &work)
{
    work.run("DELETE FROM acked WHERE acked_at < ?", now() - 7 * dayMs);
    // A day after the first password came, the sheet is over, unless some are still to come.
    work.run("DELETE FROM password_key WHERE public_key IN (SELECT p.password_key FROM plan p"
             " JOIN sealed_password s ON s.plan = p.id WHERE s.came_at < ?)"
             " AND NOT EXISTS (SELECT 1 FROM plan p JOIN outbox o ON o.plan = p.id"
             " WHERE p.password_key = password_key.public_key)",
             now() - dayMs);
    work.run("DELETE FROM sealed_password WHERE plan IN (SELECT id FROM plan WHERE password_key IS "
             "NOT NULL"
             " AND password_key NOT IN (SELECT public_key FROM password_key))");
}

void Store::Private::settlePlans(Work &work, const QSet<Id> &plans)
{
    for (const auto &plan : plans) {
        work.run("UPDATE plan SET state = ?1 WHERE id = ?2 AND state IN (?3, ?4) AND NOT EXISTS "
                 "(SELECT 1 FROM"
                 " plan_count c WHERE c.plan = ?2 AND c.state IN (?5, ?6) AND c.rows > 0)",
                 static_cast<int>(PlanState::Finished), plan, static_cast<int>(PlanState::Running),
                 static_cast<int>(PlanState::Paused), static_cast<int>(RowState::Waiting),
                 static_cast<int>(RowState::Sending));
    }
}

void Store::Private::remove(Work &work, const Item &item, QSet<Id> &subscriptions,
                            StoreChanges &changes)
{
    changes.plans.insert(item.plan);
    changes.outbox = true;
    if (item.kind == OperationKind::Create || item.kind == OperationKind::Restore) {
        // Asked anew each time: what follows a follower on the same entity comes to wait for this
        // one.
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
    // What comes next on the entity starts from what this one would have started from.
    Envelope start{item.ref, item.baseEtag};
    {
        auto rows = work.rows("SELECT etag, base FROM entity WHERE type = ? AND id = ?"
                              " AND etag <> '' AND base IS NOT NULL",
                              entityTypeName(item.ref.type), item.ref.id);
        if (rows.next() && (start.etag.isEmpty() || start.etag == rows->text(0))) {
            start.etag = rows->text(0);
            start.data = rows->blob(1);
        }
    }
    const bool first = work.number("SELECT COUNT(*) FROM outbox WHERE entity = ? AND seq < ?",
                                   item.ref.id, item.seq) == 0;
    {
        auto rows = work.rows("SELECT subscription FROM outbox_seat WHERE seq = ?", item.seq);
        while (rows.next())
            subscriptions.insert(rows->id(0));
    }
    // In the middle of a row of operations on one entity, the one after it now waits for the one
    // before it.
    if (!first) {
        const auto previous = work.number(
            "SELECT MAX(seq) FROM outbox WHERE entity = ? AND seq < ?", item.ref.id, item.seq);
        work.run("UPDATE OR IGNORE outbox_dep SET needs = ?1 WHERE needs = ?2 AND seq IN (SELECT "
                 "seq FROM outbox"
                 " WHERE entity = ?3)",
                 previous, item.seq, item.ref.id);
        if (const auto before = this->item(work, previous);
            before && (before->state == "parked"_L1 || before->state == "blocked"_L1))
            block(work, *before, changes);
    }
    work.run("DELETE FROM outbox_seat WHERE seq = ?", item.seq);
    work.run("DELETE FROM outbox WHERE seq = ?", item.seq);
    release(work, item, first ? start : Envelope(), changes);
    setRowState(work, item, RowState::Cancelled);
}

Result<void> Store::setPlanState(const Id &plan, PlanState state)
{
    Work work(d->db);
    StoreChanges changes;
    changes.plans.insert(plan);
    changes.outbox = true;
    const auto current =
        static_cast<PlanState>(work.number("SELECT state FROM plan WHERE id = ?", plan));
    if (current == PlanState::Cancelled || current == state)
        return work.commit();
    work.run("UPDATE plan SET state = ? WHERE id = ?", static_cast<int>(state), plan);
    if (state == PlanState::Paused) {
        work.run(
            "UPDATE outbox SET state = 'paused' WHERE plan = ? AND state IN ('ready', 'waiting')",
            plan);
    } else if (state == PlanState::Running) {
        work.run("UPDATE outbox SET state = CASE open_needs WHEN 0 THEN 'ready' ELSE 'waiting' END"
                 " WHERE plan = ? AND state = 'paused'",
                 plan);
    } else if (state == PlanState::Cancelled) {
        // What was sent has an outcome that only its answer tells: it stays, and goes on until it
        // is known.
        work.run("UPDATE outbox SET state = CASE open_needs WHEN 0 THEN 'ready' ELSE 'waiting' END"
                 " WHERE plan = ? AND state = 'paused' AND first_sent_at IS NOT NULL",
                 plan);
        std::vector<qint64> unsent;
        {
            auto rows = work.rows(
                "SELECT seq FROM outbox WHERE plan = ? AND (state IN ('parked', 'blocked')"
                " OR (first_sent_at IS NULL AND state <> 'sending')) ORDER BY seq DESC",
                plan);
            while (rows.next())
                unsent.push_back(rows->integer(0));
        }
        QSet<Id> subscriptions;
        QList<EntityRef> touched;
        for (const auto seq : unsent) {
            const auto item = d->item(work, seq);
            if (!item)
                continue; // went with another
            touched.append(item->ref);
            d->remove(work, *item, subscriptions, changes);
        }
        for (const auto &ref : touched)
            d->rebuild(work, ref, changes);
        d->rebuildSubscriptions(work, subscriptions, changes);
    }
    d->settlePlans(work, changes.plans);
    return d->finish(work, changes);
}

Result<QList<PlanSummary>> Store::plans()
{
    Work work(d->db, Work::Mode::Read);
    QList<PlanSummary> plans;
    auto rows = work.rows("SELECT id, customer, source, source_name, made_at, state,"
                          " password_key FROM plan ORDER BY made_at DESC, id DESC");
    while (rows.next()) {
        PlanSummary plan;
        plan.id = rows->id(0);
        plan.customer = rows->id(1);
        plan.source = planSourceFromName(rows->text(2));
        plan.sourceName = rows->text(3);
        plan.madeAt = QDateTime::fromMSecsSinceEpoch(rows->integer(4), Qt::UTC);
        plan.state = static_cast<PlanState>(rows->integer(5));
        auto counts = work.rows("SELECT state, rows FROM plan_count WHERE plan = ?", plan.id);
        while (counts.next()) {
            int *const fields[] = {&plan.blocked, &plan.waiting,  &plan.sending,
                                   &plan.done,    &plan.needsYou, &plan.cancelled};
            const auto count = static_cast<int>(counts->integer(1));
            *fields[counts->integer(0)] = count;
            plan.total += count;
        }
        plan.passwordKey = rows->blob(6);
        if (!plan.passwordKey.isEmpty())
            plan.passwords = static_cast<int>(
                work.number("SELECT COUNT(*) FROM plan p JOIN sealed_password s ON s.plan = p.id"
                            " WHERE p.password_key = ?",
                            plan.passwordKey));
        plans.append(plan);
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return plans;
}

Result<QList<PlanRow>> Store::planRows(const Id &plan, int from, int count,
                                       std::optional<RowState> only)
{
    Work work(d->db, Work::Mode::Read);
    QList<PlanRow> found;
    constexpr std::string_view all =
        "SELECT r.op_id, r.type, r.entity, r.customer, r.kind, r.source_row, r.state, r.detail, "
        "r.refusal, p.account,"
        " o.body, o.base_etag, o.attempts, COALESCE(o.carrier, a.carrier) FROM plan_row r JOIN "
        "plan p ON p.id = r.plan"
        " LEFT JOIN outbox o ON o.op_id = r.op_id LEFT JOIN acked a ON a.op_id = r.op_id"
        " WHERE r.plan = ?1 AND r.position >= ?2 AND ?4 IS "
        "NULL"
        " ORDER BY r.position LIMIT ?3";
    constexpr std::string_view ofState =
        "SELECT r.op_id, r.type, r.entity, r.customer, r.kind, r.source_row, r.state, r.detail, "
        "r.refusal, p.account,"
        " o.body, o.base_etag, o.attempts, COALESCE(o.carrier, a.carrier) FROM plan_row r JOIN "
        "plan p ON p.id = r.plan"
        " LEFT JOIN outbox o ON o.op_id = r.op_id LEFT JOIN acked a ON a.op_id = r.op_id"
        " WHERE r.plan = ?1 AND r.state = ?4"
        " ORDER BY r.position LIMIT ?3 OFFSET ?2";
    std::optional<int> state;
    if (only)
        state = static_cast<int>(*only);
    auto rows = work.rows(only ? ofState : all, plan, from, count, state);
    while (rows.next()) {
        PlanRow row;
        const Id id = rows->id(0);
        const QString account = rows->text(9);
        // Without the key, what is not sealed can still be read.
        QJsonObject json;
        if (!d->key.isEmpty()) {
            json = d->openJson(work, rows->blob(7), Private::context(id, account, "detail"));
            if (!rows->isNull(10))
                json.insert(u"body"_s, d->openJson(work, rows->blob(10),
                                                   Private::context(id, account, "body")));
        }
        row.operation = operationFromJson(json);
        row.operation.id = id;
        row.operation.entity = Private::refAt(rows, 1, 2, 3);
        row.operation.kind = operationKindFromName(rows->text(4)).value_or(OperationKind::Change);
        row.operation.sourceRow = static_cast<int>(rows->integer(5));
        row.operation.baseEtag = rows->text(11);
        row.state = static_cast<RowState>(rows->integer(6));
        row.attempts = static_cast<int>(rows->integer(12));
        row.carrier = rows->id(13);
        if (!rows->isNull(8))
            row.refusal = refusalFromText(rows->view(8));
        found.append(std::move(row));
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return found;
}

Result<void> Store::sendAgain(const Id &operation, const QJsonObject &body,
                              const QStringList &letGo, const Id &renewed)
{
    if (auto keyThere = d->needKey(); !keyThere)
        return keyThere;
    Work work(d->db);
    StoreChanges changes;
    const auto item = d->item(work, operation);
    if (!item || item->state != "parked"_L1) {
        if (work.failed())
            return work.result();
        return failure(item ? ErrorCode::Invalid : ErrorCode::NotFound,
                       u"the operation was not refused"_s);
    }
    auto detail = d->detailOf(work, *item);
    auto after = applyMergePatch(detail[u"after"].toObject(), withoutSecrets(body));
    for (const auto &name : letGo)
        after.remove(name);
    detail.insert(u"after"_s, after);
    QString etag;
    if (needsBase(item->kind) &&
        work.number("SELECT COUNT(*) FROM outbox WHERE entity = ? AND seq < ?", item->ref.id,
                    item->seq) == 0) {
        auto rows = work.rows("SELECT etag, base FROM entity WHERE type = ? AND id = ?",
                              entityTypeName(item->ref.type), item->ref.id);
        if (rows.next()) {
            etag = rows->text(0);
            // The person has seen what is there now: a next conflict is judged from here.
            const auto base = fromText(rows->view(1));
            QJsonObject before;
            for (const auto &name : body.keys()) {
                if (base.contains(name))
                    before.insert(name, base.value(name));
            }
            detail.insert(u"before"_s, before);
        }
    }
    d->supersede(work, *item, body, detail, etag, changes, renewed);
    if (item->kind == OperationKind::Licences) {
        QSet<Id> subscriptions;
        auto rows = work.rows("SELECT subscription FROM outbox_seat WHERE seq = ?", item->seq);
        while (rows.next())
            subscriptions.insert(rows->id(0));
        work.run("DELETE FROM outbox_seat WHERE seq = ?", item->seq);
        auto base = work.rows("SELECT COALESCE(base, '{}') FROM entity WHERE type = ? AND id = ?",
                              entityTypeName(item->ref.type), item->ref.id);
        if (base.next())
            d->noteSeats(work, item->seq, fromText(base->view(0)), body, subscriptions);
        d->rebuildSubscriptions(work, subscriptions, changes);
    }
    d->rebuild(work, item->ref, changes);
    return d->finish(work, changes);
}

Result<void> Store::drop(const Id &operation)
{
    Work work(d->db);
    StoreChanges changes;
    const auto item = d->item(work, operation);
    if (work.failed())
        return work.result();
    if (!item)
        return failure(ErrorCode::NotFound, u"no such operation in the outbox"_s);
    const bool refused = item->state == "parked"_L1 || item->state == "blocked"_L1;
    if (!refused && (item->state == "sending"_L1 || item->firstSentAt != 0))
        return failure(ErrorCode::Conflict, u"the operation was sent"_s);
    QSet<Id> subscriptions;
    d->remove(work, *item, subscriptions, changes);
    d->rebuild(work, item->ref, changes);
    d->rebuildSubscriptions(work, subscriptions, changes);
    d->settlePlans(work, changes.plans);
    return d->finish(work, changes);
}

Result<Waiting> Store::waiting()
{
    Work work(d->db, Work::Mode::Read);
    Waiting waiting;
    auto rows = work.rows("SELECT state, COUNT(*), account FROM outbox GROUP BY account, state");
    while (rows.next()) {
        const auto state = rows->text(0);
        const auto count = static_cast<int>(rows->integer(1));
        if (const auto account = rows->text(2); !account.isEmpty() && account != d->account) {
            waiting.others += count;
            if (!waiting.otherAccounts.contains(account))
                waiting.otherAccounts.append(account);
        } else if (state == "sending"_L1) {
            waiting.sending += count;
        } else if (state == "parked"_L1 || state == "blocked"_L1) {
            waiting.needsYou += count;
        } else {
            waiting.queued += count;
        }
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return waiting;
}

Result<QList<ActivityLine>> Store::activity(const Id &customer, int limit)
{
    Work work(d->db, Work::Mode::Read);
    QList<ActivityLine> lines;
    constexpr std::string_view all =
        "SELECT at, type, entity, customer, what, kind, by_whom, fields, plan FROM activity"
        " WHERE ?1 IS NULL ORDER BY number DESC LIMIT ?2";
    constexpr std::string_view ofOne =
        "SELECT at, type, entity, customer, what, kind, by_whom, fields, plan"
        " FROM activity WHERE customer = ?1 ORDER BY number DESC LIMIT ?2";
    auto rows = work.rows(customer.isNull() ? all : ofOne, customer, limit);
    while (rows.next()) {
        lines.append({QDateTime::fromMSecsSinceEpoch(rows->integer(0), Qt::UTC),
                      Private::refAt(rows, 1, 2, 3), rows->text(4),
                      operationKindFromName(rows->text(5)).value_or(OperationKind::Change),
                      rows->text(6), rows->text(7).split(u',', Qt::SkipEmptyParts), rows->id(8)});
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return lines;
}

} // namespace core
