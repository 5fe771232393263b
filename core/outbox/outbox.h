#pragma once

#include "core/outbox/queue.h"
#include "core/plan/undo.h"
#include "core/plan/waiting.h"

namespace core {

//! A person's side of the outbox: queue, pause, discard, decide. Each function is one transaction.
class Outbox {
public:
    explicit Outbox(Queue &queue)
        : m_queue(queue)
    {
    }

    //! Queues a whole plan in one transaction: rows, operations with their needs, effect on this
    //! computer, activity; the draft that it was made from is deleted. More deletes than
    //! `deletesUnasked` need the customer's name, typed by a person. Operations of another customer
    //! are refused.
    [[nodiscard]] Result<void> enqueue(const Plan &plan, const Id &draft = {},
                                       const QString &customerTyped = {});
    [[nodiscard]] Result<void> setPlanState(const Id &plan, PlanState state);
    //! Queues a refused operation again, with this body and under a new key (`supersedes`), which
    //! is `renewed` unless that is null. Fields in `letGo` have no effect on this computer any
    //! more.
    [[nodiscard]] Result<void> sendAgain(const Id &operation, const QJsonObject &body,
                                         const QStringList &letGo = {}, const Id &renewed = {});
    //! Discards an operation that was never sent or was refused, with its dependents.
    [[nodiscard]] Result<void> drop(const Id &operation);
    //! Sends without waiting for the next retry; a refused operation under a new key.
    [[nodiscard]] Result<void> sendNow(const Id &operation);
    //! The account whose operations may be sent; those of other accounts stay queued.
    [[nodiscard]] Result<void> setAccount(const QString &account);

    [[nodiscard]] Result<Waiting> waiting() const;
    //! Operations that need a person first, then in order.
    [[nodiscard]] Result<QList<WaitingChange>> waitingChanges(int limit) const;
    //! Operations that a drop would discard too.
    [[nodiscard]] Result<QList<Operation>> dependents(const Id &operation) const;

    [[nodiscard]] Result<Conflict> conflict(const Id &operation) const;
    //! Keeps these fields of mine and gives up the others; with none of them my change is dropped.
    //! A conflicting delete deletes the current version. Conflict when that is no longer `etag`.
    [[nodiscard]] Result<void> resolve(const Id &operation, const QString &etag,
                                       const QStringList &mine);
    //! Restores a deleted entity and applies my change to it.
    [[nodiscard]] Result<void> restoreAndApply(const Id &operation);

    //! A plan that undoes these operations of a plan (none chosen = all). Changes nothing.
    [[nodiscard]] Result<Undo> undoOf(const Id &plan, const QSet<Id> &chosen = {}) const;

private:
    [[nodiscard]] QString nextBase(Work &work, const QueuedItem &item, const QStringList &members,
                                   QJsonObject &detail) const;
    void noteSeatsAgain(Work &work, const QueuedItem &item, const QJsonObject &body,
                        StoreChanges &changes);

    Queue &m_queue;
};

} // namespace core
