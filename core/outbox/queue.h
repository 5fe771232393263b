#pragma once

#include "core/ledger/activitylog.h"
#include "core/ledger/planledger.h"
#include "core/outbox/effects.h"
#include "core/outbox/states.h"
#include "core/wire/envelope.h"

#include <vector>

namespace core {

//! One operation in the outbox.
struct QueuedItem {
    qint64 seq = 0;
    Id operation;
    QString account;
    Id plan;
    EntityRef ref;
    OperationKind kind = OperationKind::Change;
    QByteArray body; //!< sealed
    QString baseEtag;
    OutboxState state = OutboxState::Ready;
    int attempts = 0;
    int crashes = 0;
    qint64 firstSentAt = 0; //!< 0 = never
    bool hasEarlierBase = false;
};

//! The steps of the outbox. Each moves one operation, with everything that follows from it, inside
//! the transaction of its caller: Outbox for people, Sender for the network.
class Queue {
public:
    Queue(StoreConnection &usedConnection, const Seals &usedSeals, PlanLedger &usedPlans,
          ActivityLog &usedActivity, Effects &usedEffects)
        : connection(usedConnection)
        , seals(usedSeals)
        , plans(usedPlans)
        , activity(usedActivity)
        , effects(usedEffects)
    {
    }

    StoreConnection &connection;
    const Seals &seals;
    PlanLedger &plans;
    ActivityLog &activity;
    Effects &effects;
    QString account; //!< whose operations may be sent; never null

    [[nodiscard]] std::optional<QueuedItem> item(Work &work, const Id &operation) const;
    [[nodiscard]] std::optional<QueuedItem> item(Work &work, qint64 seq) const;
    [[nodiscard]] QJsonObject bodyOf(Work &work, const QueuedItem &item) const;
    //! who, before, after, findings
    [[nodiscard]] QJsonObject detailOf(Work &work, const QueuedItem &item) const;

    //! Queues a plan, and shows its effect on this computer.
    void put(Work &work, const Plan &plan, qint64 made, StoreChanges &changes);
    //! Acknowledged: out of the outbox, and its followers have one need less.
    void settle(Work &work, const QueuedItem &item, const Envelope &answer, StoreChanges &changes);
    //! Refused: a person has to decide.
    void park(Work &work, const QueuedItem &item, const Refusal &refusal, StoreChanges &changes);
    //! Decided: the same place in the queue under a new key.
    void supersede(Work &work, const QueuedItem &item, const QJsonObject &body,
                   const QJsonObject &detail, const QString &baseEtag, StoreChanges &changes,
                   const Id &renewed = {});
    //! Out of the outbox without an effect, with every operation that cannot do without it.
    void remove(Work &work, const QueuedItem &item, QSet<Id> &subscriptions, StoreChanges &changes);
    //! Blocks every operation that needs it, directly or not.
    void block(Work &work, const QueuedItem &item, StoreChanges &changes);

    //! Later changes of the entity that were never sent go inside an earlier change's request,
    //! under its key. Once that is sent they stay in the outbox as `carried` until its answer.
    [[nodiscard]] std::vector<QueuedItem> carriedBy(Work &work, const QueuedItem &item) const;
    //! The carrier's answer is none to the carried changes: each is sent on its own.
    void putDown(Work &work, const QueuedItem &carrier, StoreChanges &changes);

private:
    static void move(Work &work, qint64 seq, OutboxEvent event);
    void unblock(Work &work, const QueuedItem &item, StoreChanges &changes);
    //! The answer is the base of the next operation on the same entity.
    void release(Work &work, const QueuedItem &done, const Envelope &answer, StoreChanges &changes);
    //! The version that the follower is made on. The answer before it may bring other people's
    //! edits that its author never saw (a licence operation has no precondition, a merged change
    //! got a new base). Then the tag of no version, so that the server's refusal leads to a merge.
    [[nodiscard]] QString baseFrom(Work &work, const Envelope &answer, qint64 seq) const;
    [[nodiscard]] std::vector<QueuedItem> toCarry(Work &work, const QueuedItem &first) const;
};

//! Every id in the text of a JSON object.
void collectIds(const QByteArray &json, QSet<Id> &ids);
//! One of these members has a value that the author of a change neither saw nor wants.
[[nodiscard]] bool isUnseen(const QStringList &names, const QJsonObject &seen,
                            const QJsonObject &wanted, const QJsonObject &now);

} // namespace core
