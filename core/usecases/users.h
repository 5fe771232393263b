#pragma once

#include "core/plan/planners.h"

#include <QSet>

//! Which users an act is about, the same for the window and the command line.
namespace core {

enum class PickFrom {
    Existing, //!< users who are not deleted
    Deleted,  //!< users who can still be restored
};

enum class PickProblem {
    Unknown,    //!< the customer has no such user
    Deleted,    //!< wanted from Existing
    NotDeleted, //!< wanted from Deleted
    TooLate,    //!< deleted for longer than the server keeps users
};

struct PickedUsers {
    struct Problem {
        QString typed;
        PickProblem problem = PickProblem::Unknown;
        QString nearest; //!< of Unknown: the user name that was probably meant, or empty

        friend bool operator==(const Problem &, const Problem &) = default;
    };
    QList<User> users; //!< each once, by display name
    QList<Problem> problems;
};

//! By user name, in any case, or id.
[[nodiscard]] PickedUsers pickUsers(const CustomerView &view, const QStringList &typed,
                                    PickFrom from, const QDateTime &now);
//! Users of these ids that still exist in the customer, by display name.
[[nodiscard]] QList<User> usersWithIds(const CustomerView &view, const QSet<Id> &ids);
//! Users who can still be restored, by display name.
[[nodiscard]] QList<User> restorableUsers(const CustomerView &view, const QDateTime &now);

} // namespace core
