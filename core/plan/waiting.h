#pragma once

#include "core/plan/merge.h"
#include "core/plan/planrow.h"

#include <QDateTime>
#include <QHash>

namespace core {

//! Why an operation is still pending.
enum class WaitReason {
    Turn, //!< it will be sent at the next sync
    Sending,
    Retry,       //!< the server did not answer, or asked to retry later
    Needs,       //!< another operation must be done first
    Paused,      //!< its plan is paused
    Account,     //!< queued by another account: only that account's sign-in sends it
    Held,        //!< unsent for so long that a person reviews it first
    Quarantined, //!< the program crashed several times while sending it
    SetAgain,    //!< it had a password, and the server was restored
    Conflict,    //!< someone else changed the same fields
    Refused,
    Blocked //!< an operation that it needs requires a decision
};

//! One pending operation, for the list of pending changes.
struct WaitingChange {
    PlanRow row; //!< as in its plan; without the key only the part that is not sealed
    Id plan;
    WaitReason reason = WaitReason::Turn;
    QString account; //!< that queued it
    QDateTime madeAt;
    QDateTime nextTry; //!< invalid = with the next sync
    QString needs;     //!< display name of the entity whose operation must be done first
    friend bool operator==(const WaitingChange &, const WaitingChange &) = default;
};

//! Pending operations, counted.
struct Waiting {
    int queued = 0;
    int sending = 0;
    int needsYou = 0;
    int others = 0; //!< queued by other accounts: only their sign-in sends them
    QStringList otherAccounts;
    friend bool operator==(const Waiting &, const Waiting &) = default;
};

//! Someone else's change beside mine.
struct Conflict {
    enum class Kind {
        Fields,       //!< both changed the same fields
        Deleted,      //!< the entity was deleted
        ChangedSince, //!< I delete an entity that they changed
    };
    Kind kind = Kind::Fields;
    Operation operation;
    QList<MergedField> fields; //!< of ChangedSince: their changes, with none of mine
    QString by;                //!< an account; empty = unknown
    QString byName;            //!< empty = no account that this one may see
    QDateTime at;
    QString etag;                  //!< of the version that was compared
    bool canRestore = false;       //!< of Deleted
    QHash<QString, QString> names; //!< display names of the ids in the fields
};

} // namespace core
