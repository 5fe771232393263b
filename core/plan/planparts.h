#pragma once

#include "core/plan/planners.h"

//! What the planners share.
namespace core::planning {

[[nodiscard]] Plan newPlan(const Id &customer, PlanSource source, const QDateTime &now);

//! True when staff may not reach into the customer any more: every operation on its users and
//! services is blocked.
[[nodiscard]] bool customerManages(const CustomerView &view);
//! What is no longer the partner's to change of a user who has joined.
void blockIfJoined(const User &user, const QJsonObject &changed, QList<Finding> &findings);
void blockIfCustomerManages(const CustomerView &view, Operation &operation);
void addFieldErrors(const FieldErrors &errors, QList<Finding> &findings);
//! Only those of members that are among `changed`: what was wrong before stops nobody from changing
//! something else.
void addFieldErrors(const FieldErrors &errors, const QJsonObject &changed,
                    QList<Finding> &findings);

[[nodiscard]] Operation createUser(const CustomerView &view, const User &user,
                                   const QByteArray &passwordKey, const QDateTime &now);
//! A merge patch with the members that differ; its body is empty when nothing does.
[[nodiscard]] Operation change(const EntityRef &entity, const QString &etag,
                               const QJsonObject &before, const QJsonObject &after);
//! Adds what the user lacks and takes what it has; empty body when there is nothing to do. The
//! usage location is the one of `user`.
[[nodiscard]] Operation changeLicences(const CustomerView &view, const User &user,
                                       const QList<Id> &add, const QList<Id> &remove);

//! Counts seats from the customer's subscriptions as operations take and give them back.
class Seats {
public:
    explicit Seats(const QList<Subscription> &subscriptions);

    void want(const QList<Id> &add, const QList<Id> &remove);
    //! Subscriptions that somebody wants or gives back, in the customer's order.
    [[nodiscard]] QList<SeatNeed> needs() const;

private:
    QList<SeatNeed> m_needs;
    QHash<Id, qsizetype> m_index;
};

//! Fills in the plan's seats over all its licence operations and blocks those for which none is
//! left: the first in the plan get them. Operations that only give back go first, so that their
//! seats are there.
void countSeats(const CustomerView &view, Plan &plan);

} // namespace core::planning
