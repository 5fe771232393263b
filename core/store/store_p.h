#pragma once

#include "core/store/store.h"
#include "core/store/work.h"

#include <set>

namespace core {

//! What the parts of the store share. Nothing here opens a transaction: the public functions do.
class Store::Private {
public:
    Private(sql::Database openDatabase, const Clock &usedClock)
        : db(std::move(openDatabase))
        , clock(usedClock)
    {
    }

    sql::Database db;
    const Clock &clock;
    Secret key;
    Error whyNoKey{ErrorCode::Secrets, {}, {}};
    QString account; //!< never null
    std::function<void(const StoreChanges &)> listener;
    FillListener fillListener;
    //! Ahead: a commit is one write, and everything is written twice. Rollback: what is new is
    //! written once, which is most of what the first reading writes. Both keep a commit.
    enum class Journal { Ahead, Rollback };
    Journal usedJournal = Journal::Ahead;

    [[nodiscard]] qint64 now() const { return clock.now().toMSecsSinceEpoch(); }
    //! Commits, and tells the listener what changed.
    [[nodiscard]] Result<void> finish(Work &work, const StoreChanges &changes,
                                      const QList<Envelope> &filled = {}, int total = -1);
    [[nodiscard]] Result<void> needKey() const;

    // --- sealing; the context binds a box to its row
    [[nodiscard]] static QByteArray context(const Id &operation, const QString &ofAccount,
                                            const char *part);
    [[nodiscard]] QByteArray sealJson(Work &work, const QJsonObject &json,
                                      const QByteArray &context) const;
    [[nodiscard]] QByteArray sealText(Work &work, const QByteArray &text,
                                      const QByteArray &context) const;
    [[nodiscard]] QJsonObject openJson(Work &work, const QByteArray &box,
                                       const QByteArray &context) const;

    // --- the effect on this computer (store_read.cpp)
    [[nodiscard]] static EntityRef refAt(const Rows &row, int type, int id, int customer);
    //! What is seen of an entity, an empty object when it is not there.
    [[nodiscard]] QJsonObject localOf(Work &work, const EntityRef &ref);
    void setLocal(Work &work, const EntityRef &ref, const QJsonObject &local,
                  StoreChanges &changes);
    //! The same as text, empty when it is not there.
    [[nodiscard]] QByteArray localText(Work &work, const EntityRef &ref);
    void setLocalText(Work &work, const EntityRef &ref, const QByteArray &text,
                      StoreChanges &changes);
    //! Base with all pending operations replayed, and the badge.
    void rebuild(Work &work, const EntityRef &ref, StoreChanges &changes);
    void updateBadge(Work &work, const EntityRef &ref, StoreChanges &changes);
    //! Notes the seats that a licence operation takes, seen from what the user has now.
    void noteSeats(Work &work, qint64 seq, const QJsonObject &local, const QJsonObject &body,
                   QSet<Id> &touched);
    void rebuildSubscriptions(Work &work, const QSet<Id> &subscriptions, StoreChanges &changes);
    [[nodiscard]] bool hasPending(Work &work, const Id &entity);

    // --- server state (store_sync.cpp)
    struct BaseChange {
        bool known = false; //!< it had a base before
        bool wasGone = false;
        //! The members that differ, and who changed them; of one without a base before all.
        QJsonObject before;
        QJsonObject after;
    };
    //! False when what is there is as new. `change` is filled, and the history written, once the
    //! first reading is over: who gives none pays for neither.
    [[nodiscard]] bool putBase(Work &work, const Envelope &envelope, StoreChanges &changes,
                               BaseChange *change = nullptr, const QString &by = {});
    //! Everything was read once.
    [[nodiscard]] static bool isFull(Work &work);
    //! A page comes in the order of changes: what was acknowledged up to its last one is in the
    //! subscriptions by now, whichever of them an operation changed.
    void forgetSeats(Work &work, const QList<Envelope> &page, StoreChanges &changes);
    //! The same for a whole page of the first reading, of which nobody asks what changed.
    void fill(Work &work, const QList<Envelope> &page, StoreChanges &changes);
    void useJournal(Journal journal);
    void putSyncState(Work &work, const QString &epoch, const QString &cursor, bool full);
    //! A moment that is kept as a setting; 0 = never.
    [[nodiscard]] static qint64 timeOf(Work &work, const QString &name);
    void noteTime(Work &work, const QString &name);
    //! Notes which types a reading from the start takes over.
    static void noteTypes(Work &work);

    // --- history (store_history.cpp)
    int historyDays = usualHistoryDays;
    //! From now on what changes is kept, if anything is to be.
    void beginHistory(Work &work);
    //! Writes nothing when nothing changed that a person would call a change.
    void noteHistory(Work &work, const Envelope &envelope, const BaseChange &change,
                     const QString &by);
    //! What the snapshot that waits in staging will change. Of what this account does not see any
    //! more nothing stays.
    void noteSnapshot(Work &work);
    //! Before this nothing is known; invalid = nothing is kept.
    [[nodiscard]] QDateTime historyKnownFrom(Work &work) const;
    //! True when there is more to take away.
    bool pruneHistory(Work &work);

    // --- outbox (store_outbox.cpp)
    //! One row of the outbox as its columns are.
    struct Item {
        qint64 seq = 0;
        Id operation;
        QString account;
        Id plan;
        EntityRef ref;
        OperationKind kind = OperationKind::Change;
        QByteArray body;
        QString baseEtag;
        QString state;
        int attempts = 0;
        int crashes = 0;
        qint64 firstSentAt = 0; //!< 0 = never
        bool hasEarlierBase = false;
    };
    [[nodiscard]] std::optional<Item> item(Work &work, const Id &operation);
    [[nodiscard]] std::optional<Item> item(Work &work, qint64 seq);
    [[nodiscard]] QJsonObject bodyOf(Work &work, const Item &item) const;
    //! who, before, after, findings
    [[nodiscard]] QJsonObject detailOf(Work &work, const Item &item);
    //! Later changes of the thing that were never sent go with a change, in one request under its
    //! key. Once that was sent they stay in the outbox as `carried` until its answer.
    [[nodiscard]] std::vector<Item> carriedBy(Work &work, const Item &item);
    [[nodiscard]] std::vector<Item> toCarry(Work &work, const Item &first);
    //! Its answer is no answer to them: they go by themselves.
    void putDown(Work &work, const Item &carrier, StoreChanges &changes);
    void setRowState(Work &work, const Item &item, RowState state,
                     const Refusal *refusal = nullptr);
    //! What waited for `done` has one need less; the answer is the base of the next operation on
    //! the same thing.
    void release(Work &work, const Item &done, const Envelope &answer, StoreChanges &changes);
    //! The tag that the change `seq` is made on. The answer to what went before it may bring what
    //! others did and nobody here has seen (a set change has no precondition, a merged one got a
    //! new base): then one that the server refuses, so that it is merged or asked about.
    [[nodiscard]] QString baseFrom(Work &work, const Envelope &answer, qint64 seq);
    //! What needs `item` is blocked by it, all the way down.
    void block(Work &work, const Item &item, StoreChanges &changes);
    void unblock(Work &work, const Item &item, StoreChanges &changes);
    //! Done with this answer: out of the outbox, and what waited for it may go.
    void settle(Work &work, const Item &item, const Envelope &answer, StoreChanges &changes);
    void park(Work &work, const Item &item, const Refusal &refusal, StoreChanges &changes);
    //! Out of the outbox without having happened, with what cannot be without it.
    void remove(Work &work, const Item &item, QSet<Id> &subscriptions, StoreChanges &changes);
    //! The same place in line under a new key.
    void supersede(Work &work, const Item &item, const QJsonObject &body, const QJsonObject &detail,
                   const QString &baseEtag, StoreChanges &changes, const Id &renewed = {});
    //! Puts a plan and its operations in line, with their effect on this computer.
    void put(Work &work, const Plan &plan, qint64 now, StoreChanges &changes);
    void settlePlans(Work &work, const QSet<Id> &plans);

    // --- activity (store_plans.cpp)
    //! `fields` has commas between.
    void addActivity(Work &work, const EntityRef &ref, const char *what, const QString &kind,
                     const QString &by, const QByteArray &fields, const Id &plan);
    void dropOldSecrets(Work &work);
};

//! What an entity was before a change, as it stands in the history.
enum class Was { Nothing, There, Deleted };
//! Tells of a write, and not of the entity.
[[nodiscard]] bool isStamp(const QString &member);
//! Changes without anybody having changed it: a stamp, or seats that licences take.
[[nodiscard]] bool isCounted(const QString &member);
//! Members of a body that are for the server only and no part of the entity.
[[nodiscard]] QJsonObject withoutSecrets(QJsonObject body);
[[nodiscard]] bool hasSecret(const JsonText &body);
//! An operation's effect as far as this computer can tell.
[[nodiscard]] QJsonObject applied(QJsonObject local, const EntityRef &ref, OperationKind kind,
                                  const QJsonObject &body, const QJsonObject &after);
[[nodiscard]] QByteArray appliedText(const QByteArray &local, const Operation &operation);
[[nodiscard]] bool needsBase(OperationKind kind);
//! Two merge patches of which the second is applied after the first, as one.
[[nodiscard]] QJsonObject joined(QJsonObject first, const QJsonObject &second);
//! Whether one of these members is neither what somebody saw who wants to change it nor what they
//! want.
[[nodiscard]] bool isUnseen(const QStringList &names, const QJsonObject &seen,
                            const QJsonObject &wanted, const QJsonObject &now);
//! What a page says about who changed what, for people: not the members that change with every
//! write.
[[nodiscard]] QStringList changedFields(const QJsonObject &before, const QJsonObject &after);
//! Every id that is named anywhere in it.
void collectIds(const QByteArray &json, QSet<Id> &ids);
[[nodiscard]] QByteArray toText(const QJsonObject &json);
[[nodiscard]] QJsonObject fromText(std::string_view text);
[[nodiscard]] QString toText(const Refusal &refusal);
[[nodiscard]] Refusal refusalFromText(std::string_view text);

} // namespace core
