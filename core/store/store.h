#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/seal.h"
#include "core/plan/plan.h"
#include "core/plan/undo.h"
#include "core/sql/database.h"
#include "core/store/history.h"
#include "core/store/waiting.h"
#include "core/wire/envelope.h"
#include "core/wire/problem.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace core {

//! What a call changed; goes to the services, which tell the screens.
struct StoreChanges {
    QList<EntityRef> entities;
    bool everything =
        false; //!< a snapshot was swapped in, or the first reading has come to its end
    //! Entities that a page of the first reading brought. They are not named: whoever keeps a copy
    //! of them all reads it anew now and then, and at the end.
    int filled = 0;
    QSet<Id> plans;
    bool outbox = false;
    bool drafts = false;
    bool activity = false;

    void add(const StoreChanges &other);
};

//! Where a row of a plan stands. Blocked rows never enter the outbox.
enum class RowState { Blocked, Waiting, Sending, Done, NeedsYou, Cancelled };
enum class PlanState { Running, Paused, Finished, Cancelled };

struct PlanSummary {
    Id id;
    Id customer;
    PlanSource source = PlanSource::Single;
    QString sourceName;
    QDateTime madeAt;
    PlanState state = PlanState::Running;
    int total = 0;
    int done = 0;
    int sending = 0;
    int waiting = 0;
    int blocked = 0;
    int needsYou = 0;
    int cancelled = 0;
    int passwords = 0;      //!< sealed temporary passwords that wait on the confirmation sheet
    QByteArray passwordKey; //!< public half; plans with the same one share a sheet
    friend bool operator==(const PlanSummary &, const PlanSummary &) = default;
};

//! How many users of a plan another one changes too.
struct Overlap {
    Id plan;
    int users = 0;
    friend bool operator==(const Overlap &, const Overlap &) = default;
};

//! The server's refusal of one operation, kept with it.
struct Refusal {
    int status = 0;
    RefusalCode code;
    QString title; //!< the server's words
    FieldErrors errors;
    QJsonObject more; //!< the rest of the problem (counts, current state)
};
//! Somebody else was first: a person compares and decides.
[[nodiscard]] bool isConflict(const Refusal &refusal);
//! What it needs waits for a person; nothing is to be decided here.
[[nodiscard]] bool isBlocked(const Refusal &refusal);

struct PlanRow {
    Operation operation; //!< without its body once it is done; with body, row and findings while it
                         //!< needs you
    RowState state = RowState::Waiting;
    int attempts = 0;
    Refusal refusal;
    Id carrier; //!< the earlier change in whose request it went; null = its own
};

//! One operation that is not done yet, for the list of what waits.
struct WaitingChange {
    PlanRow row; //!< as in its plan; without the key only what is not sealed
    Id plan;
    WaitReason reason = WaitReason::Turn;
    QString account; //!< whose it is
    QDateTime madeAt;
    QDateTime nextTry; //!< invalid = with the next exchange
    QString needs;     //!< whom the one concerns that it waits for
};

struct OutboxItem {
    qint64 seq = 0;
    Operation operation; //!< as it is sent, with what it carries
    int attempts = 0;
    QList<Id> carried; //!< later changes of the same thing that go with it
};

//! What became of an operation that was sent.
struct Answer {
    enum class Class {
        Done,
        Transient,     //!< unknown: the same request goes again
        NothingStored, //!< as if it had not been sent, this time
        Fault,         //!< the server failed at it: retried, but not for ever
        Rejected,
        Conflict
    };
    Class outcome = Class::Transient;
    Envelope envelope;      //!< when Done; when Conflict the current state if the server sent it
    QList<Envelope> others; //!< other entities that the answer brought
    QByteArray sealedPassword;
    Refusal refusal;
    qint64 retryAfterMs = 0; //!< when Transient
    bool replayed = false;   //!< what was answered once before, and is as old as that
};

enum class Badge { None, OnThisComputer, Sending, NeedsYou };

struct CachedEntity {
    EntityRef entity;
    QString etag; //!< of the base; empty = the server has never seen it
    bool gone = false;
    QJsonObject local; //!< base with the pending operations applied
    Badge badge = Badge::None;
};

struct Draft {
    Id id;
    QString kind; //!< "onboarding", "import"
    QDateTime savedAt;
    QJsonObject content; //!< never a secret
};

struct ActivityLine {
    QDateTime at;
    EntityRef entity;
    QString what; //!< "made", "done", "rejected", "changed", "created", "deleted"
    OperationKind kind = OperationKind::Change;
    QString by; //!< empty = on this computer
    QStringList fields;
    Id plan;
};

struct SheetRow {
    Id operation;
    QString displayName;
    QString userName;
    Secret password;
};

struct Waiting {
    int queued = 0;
    int sending = 0;
    int needsYou = 0;
    int others = 0; //!< of other accounts: only their own sign-in sends them
    QStringList otherAccounts;
    friend bool operator==(const Waiting &, const Waiting &) = default;
};

//! The cache and the outbox of one workspace: the only client code with SQL. One thread at a time;
//! see StoreThread. A person's action is one transaction, and so is an answer. `key` (32 bytes,
//! from the keychain) seals outbox bodies, drafts and password keys; without it the cache can be
//! read and nothing can be queued.
class Store {
public:
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path,
                                                             const Clock &clock);
    ~Store();

    void setKey(Secret key);
    [[nodiscard]] bool hasKey() const;
    //! Called after each committed change, on the store's thread.
    void onChanged(std::function<void(const StoreChanges &)> listener);

    //! Called with what a page of the first reading brought, before its change is told.
    using FillListener = std::function<void(const QList<Envelope> &page, int total)>;
    void onFilled(FillListener listener);

    //! At most so many pages of 4 KiB; what does not fit fails with DiskFull.
    [[nodiscard]] Result<void> limitPages(int pages);

    // --- reading
    [[nodiscard]] Result<CachedEntity> entity(const EntityRef &ref);
    //! In no particular order. `customer` null = all customers.
    [[nodiscard]] Result<QList<CachedEntity>> entities(EntityType type, const Id &customer = {});
    //! The same one after another: thousands need not be held at once.
    [[nodiscard]] Result<void> eachEntity(EntityType type, const Id &customer,
                                          const std::function<void(CachedEntity)> &each);
    //! How many are in the cache, those that are gone with them.
    [[nodiscard]] Result<qint64> count(EntityType type);
    //! The JSON text of some entities with their badge, empty of those that are not there or gone.
    [[nodiscard]] Result<void> visit(
        const QList<EntityRef> &some,
        const std::function<void(const EntityRef &, std::string_view json, Badge)> &each);
    //! Streams the JSON text of every live entity of a type with its badge; for filling the column
    //! store.
    [[nodiscard]] Result<void> visit(
        EntityType type,
        const std::function<void(const EntityRef &, std::string_view json, Badge)> &each);

    // --- plans and outbox (a person's side)
    //! Everything of the plan in one transaction: rows, outbox, dependencies, effect on this
    //! computer, activity; and the draft that became the plan goes.
    //! What it deletes of one customer, when that is more than `deletesUnasked`, goes only with the
    //! customer's name, which a person typed. Nothing of another customer is taken.
    [[nodiscard]] Result<void> enqueue(const Plan &plan, const Id &draft = {},
                                       const QString &customerTyped = {});
    [[nodiscard]] Result<int> deletesUnasked();
    [[nodiscard]] Result<void> setDeletesUnasked(int deletes);
    [[nodiscard]] Result<void> setPlanState(const Id &plan, PlanState state);
    [[nodiscard]] Result<QList<PlanSummary>> plans();
    [[nodiscard]] Result<QList<PlanRow>> planRows(const Id &plan, int from, int count,
                                                  std::optional<RowState> only = {});
    //! Puts what was refused back in line as a new operation with a new key (`supersedes`). Fields
    //! that were let go have no effect here any more.
    [[nodiscard]] Result<void> sendAgain(const Id &operation, const QJsonObject &body,
                                         const QStringList &letGo = {}, const Id &renewed = {});
    //! Takes back an operation that was never sent, or one that needs you, and what depends on it.
    [[nodiscard]] Result<void> drop(const Id &operation);
    [[nodiscard]] Result<Waiting> waiting();
    //! Plans that are not done yet and change some of the same users as this one.
    [[nodiscard]] Result<QList<Overlap>> overlaps(const Plan &plan);
    //! Those of all plans that are not done yet.
    [[nodiscard]] Result<QHash<Id, QSet<Id>>> overlaps();
    //! What needs a person first, then in order.
    [[nodiscard]] Result<QList<WaitingChange>> waitingChanges(int limit);
    //! What a drop of it would take along.
    [[nodiscard]] Result<QList<Operation>> dependents(const Id &operation);
    [[nodiscard]] Result<Conflict> conflict(const Id &operation);
    //! Keeps these fields of mine and lets go of the others; with none of them mine is dropped. Of
    //! a delete: deletes what is there now. Conflict when that is no longer what `etag` says.
    [[nodiscard]] Result<void> resolve(const Id &operation, const QString &etag,
                                       const QStringList &mine);
    //! What somebody deleted is brought back, and my change put on it.
    [[nodiscard]] Result<void> restoreAndApply(const Id &operation);
    //! Without a wait, and though it waited for a person: with a new key where it was refused.
    [[nodiscard]] Result<void> sendNow(const Id &operation);
    //! What would undo these operations of a plan (none chosen = all of them); nothing is changed.
    [[nodiscard]] Result<Undo> undoOf(const Id &plan, const QSet<Id> &chosen = {});

    // --- outbox (the sender's side)
    //! After a crash: `sending` is queued again under the same key.
    [[nodiscard]] Result<void> recover();
    //! What was never sent for 14 days is not sent by itself any more: a person looks at it first.
    [[nodiscard]] Result<void> holdOld();
    struct Replay {
        int sent = 0;
        int toSetAgain = 0; //!< had a secret, which is kept nowhere
    };
    //! After another epoch was read in (the server was restored): what was acknowledged in the last
    //! 7 days goes back in line as it was, at its old place and under its old key. Nothing to do
    //! otherwise.
    [[nodiscard]] Result<Replay> replayAcked();
    //! The oldest operations that may be sent now, in order, at most `limit`; an operation whose
    //! needs are all earlier in the same list counts as ready unless it needs a base that only the
    //! answer gives.
    [[nodiscard]] Result<QList<OutboxItem>> ready(int limit);
    //! When the next waiting operation may be tried, if any waits for its time.
    [[nodiscard]] Result<std::optional<QDateTime>> nextAttempt();
    //! What waits for its time may be tried now: the network is back.
    [[nodiscard]] Result<void> waitNoLonger();
    //! False = one of them is not any more what ready() gave: nothing is marked, none may be sent.
    [[nodiscard]] Result<bool> markSending(const QList<OutboxItem> &items);
    //! One transaction for a whole batch of answers.
    [[nodiscard]] Result<void> answer(const QList<std::pair<Id, Answer>> &answers);

    // --- sync
    struct SyncState {
        QString epoch;
        QString cursor; //!< empty = from the start
        QDateTime lastExchange;
        bool full = false; //!< everything was read once; until then the cache is being filled
        //! What was read was read by a program that knows the types of this one, no fewer and no
        //! more.
        bool hasAllTypes = false;
    };
    [[nodiscard]] Result<SyncState> syncState();
    //! A page and its cursor in one transaction; rows that are older than what is there change
    //! nothing. `more` = further pages follow at once; only after the last one changes are told as
    //! activity, and entities are named. `total` entities come by all pages, -1 = not known.
    [[nodiscard]] Result<void> applyPage(const QList<Envelope> &page, const QString &epoch,
                                         const QString &cursor, bool more = false, int total = -1);
    //! 410 resync: the next pages go into staging and are swapped in by finishSnapshot. The outbox
    //! is not touched.
    [[nodiscard]] Result<void> beginSnapshot();
    [[nodiscard]] Result<void> stagePage(const QList<Envelope> &page);
    [[nodiscard]] Result<void> finishSnapshot(const QString &epoch, const QString &cursor);
    [[nodiscard]] Result<void> noteExchange();
    //! The account whose operations may be sent; another account's stay where they are.
    [[nodiscard]] Result<void> setAccount(const QString &account);

    // --- drafts, activity, settings
    [[nodiscard]] Result<QList<Draft>> drafts();
    [[nodiscard]] Result<void> saveDraft(const Draft &draft);
    [[nodiscard]] Result<void> removeDraft(const Id &draft);
    //! Nothing when the draft is not there.
    [[nodiscard]] Result<void> saveDraftSource(const Id &draft, const QByteArray &source);
    [[nodiscard]] Result<QByteArray> draftSource(const Id &draft);
    [[nodiscard]] Result<QList<ActivityLine>> activity(const Id &customer, int limit);
    [[nodiscard]] Result<QString> setting(const QString &name);
    [[nodiscard]] Result<void> setSetting(const QString &name, const QString &value);
    //! The same for what must not lie there in clear: sealed under the key. Nothing = not set.
    [[nodiscard]] Result<Secret> secret(const QString &name);
    //! An empty secret takes it away.
    [[nodiscard]] Result<void> setSecret(const QString &name, const Secret &value);

    // --- history: what was before each change that came from the server
    //! 0 = nothing is kept.
    [[nodiscard]] int historyDays() const;
    //! What is older than that is no longer told at once; pruneHistory() takes it away.
    [[nodiscard]] Result<void> setHistoryDays(int days);
    //! Takes away a bounded part of what is too old; true when there is more of it. Syncing does it
    //! too.
    [[nodiscard]] Result<bool> pruneHistory();
    //! What is different between two moments: of a customer with all that belongs to it, of a
    //! subscription and of who has it, or of any other entity by itself. At most `limit` changes.
    //! What waits to be sent is no part of it.
    [[nodiscard]] Result<HistoryDifference> history(const EntityRef &of, const QDateTime &from,
                                                    const QDateTime &to, int limit);

    // --- temporary passwords (PROTOCOL §9)
    //! Makes a key pair, keeps its secret half sealed, returns the public half.
    [[nodiscard]] Result<QByteArray> makePasswordKey();
    //! Of this plan and of those that were run under the same key.
    [[nodiscard]] Result<std::vector<SheetRow>> sheet(const Id &plan);
    //! Destroys the boxes and the secret half; nothing can open them afterwards.
    [[nodiscard]] Result<void> destroySheet(const Id &plan);

private:
    class Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace core
