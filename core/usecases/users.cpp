#include "core/usecases/users.h"

#include "core/domain/periods.h"
#include "core/usecases/nearest.h"

#include <algorithm>
#include <tuple>

namespace core {
namespace {

//! Each guess compares with every user of the customer.
constexpr qsizetype mostGuesses = 10;

//! The server stamps the deletion as the last change.
bool isKept(const User &user, const QDateTime &now)
{
    return !user.changedAt.isValid() || user.changedAt.daysTo(now) <= restoreDays;
}

void sortByName(QList<User> &users)
{
    std::ranges::sort(users, [](const User &a, const User &b) {
        return std::tie(a.displayName, a.userName) < std::tie(b.displayName, b.userName);
    });
}

std::optional<PickProblem> problemOf(const User &user, PickFrom from, const QDateTime &now)
{
    const bool isDeleted = user.status == UserStatus::Deleted;
    if (from == PickFrom::Existing)
        return isDeleted ? std::optional(PickProblem::Deleted) : std::nullopt;
    if (!isDeleted)
        return PickProblem::NotDeleted;
    return isKept(user, now) ? std::nullopt : std::optional(PickProblem::TooLate);
}

} // namespace

PickedUsers pickUsers(const CustomerView &view, const QStringList &typed, PickFrom from,
                      const QDateTime &now)
{
    PickedUsers picked;
    QHash<Id, const User *> byId;
    byId.reserve(view.usersByName.size());
    for (const auto &user : view.usersByName)
        byId.insert(user.id, &user);
    QStringList names;
    QSet<Id> chosen;
    for (const auto &text : typed) {
        const auto id = Id::fromString(text.trimmed());
        const auto named = view.usersByName.constFind(foldedUserName(text));
        const User *user = named != view.usersByName.cend() ? &*named
                           : id                             ? byId.value(*id)
                                                            : nullptr;
        if (!user) {
            if (names.isEmpty()) {
                for (const auto &one : view.usersByName)
                    names << one.userName;
            }
            const bool guesses = picked.problems.size() < mostGuesses;
            picked.problems << PickedUsers::Problem{text, PickProblem::Unknown,
                                                    guesses ? nearestWord(text, names) : QString()};
        } else if (const auto problem = problemOf(*user, from, now)) {
            picked.problems << PickedUsers::Problem{text, *problem, {}};
        } else if (!chosen.contains(user->id)) {
            chosen.insert(user->id);
            picked.users << *user;
        }
    }
    sortByName(picked.users);
    return picked;
}

QList<User> usersWithIds(const CustomerView &view, const QSet<Id> &ids)
{
    QList<User> users;
    for (const auto &user : view.usersByName) {
        if (user.status != UserStatus::Deleted && ids.contains(user.id))
            users << user;
    }
    sortByName(users);
    return users;
}

QList<User> restorableUsers(const CustomerView &view, const QDateTime &now)
{
    QList<User> users;
    for (const auto &user : view.usersByName) {
        if (!problemOf(user, PickFrom::Deleted, now))
            users << user;
    }
    sortByName(users);
    return users;
}

} // namespace core
