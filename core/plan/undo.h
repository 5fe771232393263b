#pragma once

#include "core/domain/subscription.h"
#include "core/plan/plan.h"

namespace core {

//! Why one operation of a finished plan cannot be taken back by another.
enum class UndoProblem {
    NotDone,      //!< it never happened
    Onboarding,   //!< an onboarded customer is deleted by hand, if at all
    Passwords,    //!< a password that was replaced is kept nowhere
    ChangedSince, //!< somebody changed the same after it
    Gone,         //!< what it was about is not there any more
    Already,      //!< it is as it was before
};

//! An operation of the plan with what is there now.
struct UndoRow {
    Operation operation; //!< before and after are enough
    bool done = false;
    bool gone = false;
    QJsonObject now;
};

struct Undo {
    Plan plan; //!< empty when nothing can be undone
    QList<std::pair<Operation, UndoProblem>> cannot;
};

//! What undoes these, the last first. Only what is still as the plan left it: a later change is
//! never overwritten. Licences are given again as far as `subscriptions`, the customer's, have
//! seats.
[[nodiscard]] Undo planUndo(const Plan &undone, const QList<UndoRow> &rows,
                            const QList<Subscription> &subscriptions, const QDateTime &now);

} // namespace core
