#pragma once

#include "core/domain/subscription.h"
#include "core/plan/plan.h"

namespace core {

//! Why an operation of a finished plan cannot be undone.
enum class UndoProblem {
    NotDone,      //!< it never happened
    Onboarding,   //!< an onboarded customer is deleted by hand, if at all
    Passwords,    //!< a replaced password is not stored anywhere
    ChangedSince, //!< someone changed the same afterwards
    Gone,         //!< its entity no longer exists
    Already,      //!< it is already as before
};

//! An operation of the plan with the current state.
struct UndoRow {
    Operation operation; //!< before and after are sufficient
    bool done = false;
    bool gone = false;
    QJsonObject now;
};

struct Undo {
    Plan plan; //!< empty if nothing can be undone
    QList<std::pair<Operation, UndoProblem>> cannot;
};

//! The operations that reverse these, last first. Only where the state is still as the plan left
//! it: a later change is never overwritten. Licences are assigned again as far as `subscriptions`,
//! the customer's, have seats.
[[nodiscard]] Undo planUndo(const Plan &undone, const QList<UndoRow> &rows,
                            const QList<Subscription> &subscriptions, const QDateTime &now);

} // namespace core
