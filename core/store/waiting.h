#pragma once

#include "core/plan/plan.h"
#include "core/store/merge.h"

#include <QDateTime>
#include <QHash>

namespace core {

//! Why an operation was not done yet.
enum class WaitReason {
    Turn, //!< it goes with the next exchange
    Sending,
    Retry,       //!< the server did not answer, or said that it cannot now
    Needs,       //!< another one must be done first
    Paused,      //!< its plan is
    Account,     //!< somebody else's: only their sign-in sends it
    Held,        //!< unsent for so long that a person should look first
    Quarantined, //!< the program died several times while sending it
    SetAgain,    //!< had a password, and the server was restored
    Conflict,    //!< somebody else changed the same
    Refused,
    Blocked //!< what it needs waits for a person
};

//! What somebody else did to what I change.
struct Conflict {
    enum class Kind {
        Fields,       //!< both changed the same
        Deleted,      //!< it is gone
        ChangedSince, //!< I delete what they changed
    };
    Kind kind = Kind::Fields;
    Operation operation;
    QList<MergedField> fields; //!< of ChangedSince: what they changed, with nothing of mine
    QString by;                //!< an account; empty = not said
    QString byName;            //!< empty = nobody that this account may see
    QDateTime at;
    QString etag;                  //!< of what was looked at
    bool canRestore = false;       //!< of Deleted
    QHash<QString, QString> names; //!< of what the fields name by their ids
};

} // namespace core
