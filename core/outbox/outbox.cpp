#include "core/outbox/outbox.h"

#include "core/domain/field.h"
#include "core/ledger/draftledger.h"
#include "core/plan/deletes.h"
#include "core/plan/effect.h"
#include "core/storage/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

Result<void> Outbox::enqueue(const Plan &plan, const Id &draft, const QString &customerTyped)
{
    if (auto hasKey = m_queue.seals.needKey(); !hasKey)
        return hasKey;
    for (const auto &operation : plan.operations) {
        if (!plan.customer.isNull() && operation.entity.customer != plan.customer &&
            operation.entity.id != plan.customer)
            return failure(ErrorCode::Invalid, u"an operation of another customer"_s);
    }
    const auto unasked = m_queue.plans.deletesUnasked();
    if (!unasked)
        return tl::unexpected(unasked.error());
    Work work(m_queue.connection.db);
    if (deletesOf(plan) > *unasked) {
        const auto customer = Cache::localOf(work, {EntityType::Customer, plan.customer, {}});
        if (!isNameOf(customer[u"organisation"].toString(), customerTyped))
            return failure(ErrorCode::Invalid, u"the customer is not named"_s);
    }
    StoreChanges changes;
    const auto now = m_queue.connection.now();
    m_queue.put(work, plan, now, changes);
    if (!draft.isNull())
        DraftLedger::remove(work, draft, changes);
    const auto done = m_queue.connection.commit(work, changes);
    // A COMMIT that reports an error may still have happened; only the rows tell.
    if (!done && !work.database().inTransaction()) {
        Work look(m_queue.connection.db, Work::Mode::Read);
        if (look.number("SELECT EXISTS (SELECT 1 FROM plan WHERE id = ? AND made_at = ?)", plan.id,
                        plan.madeAt.isValid() ? plan.madeAt.toMSecsSinceEpoch() : now) != 0 &&
            done.error().code != ErrorCode::Conflict) {
            m_queue.connection.tell(changes);
            return {};
        }
    }
    return done;
}

Result<void> Outbox::setPlanState(const Id &plan, PlanState state)
{
    Work work(m_queue.connection.db);
    StoreChanges changes;
    changes.plans.insert(plan);
    changes.outbox = true;
    const auto current = m_queue.plans.stateOf(work, plan);
    if (current == PlanState::Cancelled || current == state)
        return work.commit();
    work.run("UPDATE plan SET state = ? WHERE id = ?", static_cast<int>(state), plan);
    if (state == PlanState::Paused) {
        work.run("UPDATE outbox SET " + sqlMove(OutboxEvent::PlanPaused) + " WHERE plan = ? AND " +
                     sqlIsIn(transitionOf(OutboxEvent::PlanPaused).from),
                 plan);
    } else if (state == PlanState::Running) {
        work.run("UPDATE outbox SET " + sqlMove(OutboxEvent::PlanResumed) + " WHERE plan = ? AND " +
                     sqlIsIn(transitionOf(OutboxEvent::PlanResumed).from),
                 plan);
    } else if (state == PlanState::Cancelled) {
        // Only the answer tells the outcome of an operation that was sent: it stays in the queue
        // until then.
        work.run("UPDATE outbox SET " + sqlMove(OutboxEvent::PlanResumed) +
                     " WHERE plan = ? AND first_sent_at IS NOT NULL AND " +
                     sqlIsIn(transitionOf(OutboxEvent::PlanResumed).from),
                 plan);
        std::vector<qint64> unsent;
        {
            auto rows = work.rows("SELECT seq FROM outbox WHERE plan = ?1 AND (" +
                                      sqlIsIn(needsPersonStates) +
                                      " OR (first_sent_at IS NULL AND state <> ?2))"
                                      " ORDER BY seq DESC",
                                  plan, nameOf(OutboxState::Sending));
            while (rows.next())
                unsent.push_back(rows->integer(0));
        }
        QSet<Id> subscriptions;
        QList<EntityRef> touched;
        for (const auto seq : unsent) {
            const auto item = m_queue.item(work, seq);
            if (!item)
                continue; // went with another
            touched.append(item->ref);
            m_queue.remove(work, *item, subscriptions, changes);
        }
        for (const auto &ref : touched)
            m_queue.effects.rebuild(work, ref, changes);
        m_queue.effects.rebuild(work, subscriptions, changes);
    }
    m_queue.plans.settle(work, changes.plans);
    return m_queue.connection.commit(work, changes);
}

//! The version that a decided operation is made on, and what its author saw of it.
QString Outbox::nextBase(Work &work, const QueuedItem &item, const QStringList &members,
                         QJsonObject &detail) const
{
    if (!needsBase(item.kind) ||
        work.number("SELECT COUNT(*) FROM outbox WHERE entity = ? AND seq < ?", item.ref.id,
                    item.seq) != 0)
        return {};
    auto rows = work.rows("SELECT etag, base FROM entity WHERE type = ? AND id = ?",
                          entityTypeText(item.ref.type), item.ref.id);
    if (!rows.next())
        return {};
    // The person saw the current version: the next conflict is judged from there.
    const auto base = fromText(rows->view(1));
    QJsonObject before;
    for (const auto &name : members) {
        if (base.contains(name))
            before.insert(name, base.value(name));
    }
    detail.insert(u"before"_s, before);
    return rows->text(0);
}

void Outbox::noteSeatsAgain(Work &work, const QueuedItem &item, const QJsonObject &body,
                            StoreChanges &changes)
{
    QSet<Id> subscriptions;
    m_queue.effects.addSubscriptions(work, item.seq, subscriptions);
    work.run("DELETE FROM outbox_seat WHERE seq = ?", item.seq);
    auto base = work.rows("SELECT COALESCE(base, '{}') FROM entity WHERE type = ? AND id = ?",
                          entityTypeText(item.ref.type), item.ref.id);
    if (base.next())
        m_queue.effects.noteSeats(work, item.seq, fromText(base->view(0)), body, subscriptions);
    m_queue.effects.rebuild(work, subscriptions, changes);
}

Result<void> Outbox::sendAgain(const Id &operation, const QJsonObject &body,
                               const QStringList &letGo, const Id &renewed)
{
    if (auto hasKey = m_queue.seals.needKey(); !hasKey)
        return hasKey;
    Work work(m_queue.connection.db);
    StoreChanges changes;
    const auto item = m_queue.item(work, operation);
    if (!item || item->state != OutboxState::Parked) {
        if (work.failed())
            return work.result();
        return failure(item ? ErrorCode::Invalid : ErrorCode::NotFound,
                       u"the operation was not refused"_s);
    }
    auto detail = m_queue.detailOf(work, *item);
    auto after = applyMergePatch(detail[u"after"].toObject(), withoutSecrets(body));
    for (const auto &name : letGo)
        after.remove(name);
    detail.insert(u"after"_s, after);
    const auto etag = nextBase(work, *item, body.keys(), detail);
    m_queue.supersede(work, *item, body, detail, etag, changes, renewed);
    if (item->kind == OperationKind::Licences)
        noteSeatsAgain(work, *item, body, changes);
    m_queue.effects.rebuild(work, item->ref, changes);
    return m_queue.connection.commit(work, changes);
}

Result<void> Outbox::drop(const Id &operation)
{
    Work work(m_queue.connection.db);
    StoreChanges changes;
    const auto item = m_queue.item(work, operation);
    if (work.failed())
        return work.result();
    if (!item)
        return failure(ErrorCode::NotFound, u"no such operation in the outbox"_s);
    const bool refused = needsPersonStates.contains(item->state);
    if (!refused && (item->state == OutboxState::Sending || item->firstSentAt != 0))
        return failure(ErrorCode::Conflict, u"the operation was sent"_s);
    QSet<Id> subscriptions;
    m_queue.remove(work, *item, subscriptions, changes);
    m_queue.effects.rebuild(work, item->ref, changes);
    m_queue.effects.rebuild(work, subscriptions, changes);
    m_queue.plans.settle(work, changes.plans);
    return m_queue.connection.commit(work, changes);
}

Result<Waiting> Outbox::waiting() const
{
    Work work(m_queue.connection.db, Work::Mode::Read);
    Waiting waiting;
    auto rows = work.rows("SELECT state, COUNT(*), account FROM outbox GROUP BY account, state");
    while (rows.next()) {
        const auto state = outboxStateFromName(rows->view(0)).value_or(OutboxState::Ready);
        const auto count = static_cast<int>(rows->integer(1));
        if (const auto account = rows->text(2); !account.isEmpty() && account != m_queue.account) {
            waiting.others += count;
            if (!waiting.otherAccounts.contains(account))
                waiting.otherAccounts.append(account);
        } else if (rowOf(state).row == RowState::Sending) {
            waiting.sending += count;
        } else if (rowOf(state).row == RowState::NeedsYou) {
            waiting.needsYou += count;
        } else {
            waiting.queued += count;
        }
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return waiting;
}

Result<void> Outbox::setAccount(const QString &account)
{
    if (account == m_queue.account)
        return {};
    Work work(m_queue.connection.db);
    Settings::setValue(work, u"account"_s, account);
    if (auto done = work.commit(); !done)
        return done;
    m_queue.account = account;
    StoreChanges changes;
    changes.outbox = true;
    m_queue.connection.tell(changes);
    return {};
}

Result<Undo> Outbox::undoOf(const Id &plan, const QSet<Id> &chosen) const
{
    if (auto hasKey = m_queue.seals.needKey(); !hasKey)
        return tl::unexpected(hasKey.error());
    Plan undone;
    {
        Work work(m_queue.connection.db, Work::Mode::Read);
        auto rows = work.rows("SELECT customer, source, source_name FROM plan WHERE id = ?", plan);
        if (!rows.next())
            return work.failed() ? tl::unexpected(work.result().error())
                                 : Result<Undo>(failure(ErrorCode::NotFound, plan.toString()));
        undone.customer = rows->id(0);
        undone.source = planSourceFromName(rows->text(1));
        undone.sourceName = rows->text(2);
    }
    const Cache cache(m_queue.connection);
    constexpr int pageSize = 1000;
    QList<UndoRow> rows;
    for (int from = 0;; from += pageSize) {
        const auto page = m_queue.plans.rows(plan, from, pageSize);
        if (!page)
            return tl::unexpected(page.error());
        for (const auto &row : *page) {
            if (!chosen.isEmpty() && !chosen.contains(row.operation.id))
                continue;
            UndoRow one{row.operation, row.state == RowState::Done, true, {}};
            if (const auto there = cache.entity(row.operation.entity)) {
                one.gone = there->gone;
                one.now = there->local;
            }
            rows.append(std::move(one));
        }
        if (page->size() < pageSize)
            break;
    }
    const auto bought = cache.entities(EntityType::Subscription, undone.customer);
    if (!bought)
        return tl::unexpected(bought.error());
    QList<Subscription> subscriptions;
    for (const auto &one : *bought) {
        if (!one.gone)
            subscriptions.append(subscriptionFromJson(one.local));
    }
    return planUndo(undone, rows, subscriptions, m_queue.connection.clock.now());
}

} // namespace core
