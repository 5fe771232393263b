#pragma once

#include "core/plan/planners.h"

//! Shared by the planners.
namespace core::planning {

[[nodiscard]] Plan newPlan(const Id &customer, PlanSource source, const QDateTime &now);

//! True if staff may no longer access the customer: every operation on its users and services is
//! blocked.
[[nodiscard]] bool customerManages(const CustomerView &view);
//! Blocks members that the partner may no longer change of a user who has joined.
void blockIfJoined(const User &user, const QJsonObject &changed, QList<Finding> &findings);
void blockIfCustomerManages(const CustomerView &view, Operation &operation);
void addFieldErrors(const FieldErrors &errors, QList<Finding> &findings);
//! Only those for members in `changed`: an old error must not prevent other changes.
void addFieldErrors(const FieldErrors &errors, const QJsonObject &changed,
                    QList<Finding> &findings);

[[nodiscard]] Operation createUser(const CustomerView &view, const User &user,
                                   const QByteArray &passwordKey, const QDateTime &now);
//! A merge patch of the differing members; empty body if there are none.
[[nodiscard]] Operation change(const EntityRef &entity, const QString &etag,
                               const QJsonObject &before, const QJsonObject &after);
//! Adds missing licences and removes existing ones; empty body if nothing changes. The usage
//! location is the one of `user`.
[[nodiscard]] Operation changeLicences(const CustomerView &view, const User &user,
                                       const QList<Id> &add, const QList<Id> &remove);

//! Counts seats of the customer's subscriptions as operations take and free them.
class Seats {
public:
    explicit Seats(const QList<Subscription> &subscriptions);

    void want(const QList<Id> &add, const QList<Id> &remove);
    //! Subscriptions that are needed or freed, in the customer's order.
    [[nodiscard]] QList<SeatNeed> needs() const;

private:
    QList<SeatNeed> m_needs;
    QHash<Id, qsizetype> m_index;
};

//! Fills in the plan's seats over all licence operations and blocks those without a free seat: the
//! first in the plan get them. Operations that only free seats go first, so that their seats are
//! available.
void countSeats(const CustomerView &view, Plan &plan);

} // namespace core::planning
