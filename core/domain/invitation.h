#pragma once

#include "core/base/id.h"
#include "core/domain/field.h"
#include "core/domain/staff.h"

#include <QDateTime>

namespace core {

enum class InvitationState { Pending, Accepted, Cancelled };

//! Asks a person to make an account their own: somebody of the staff (`customer` is null), a user
//! of a customer, or the customer's first administrator (`person` is null). Good for 7 days after
//! each sending.
struct Invitation {
    Id id;
    Id customer;
    Id person; //!< the staff member or user that the account will belong to
    QString email;
    IdentityProvider identityProvider = IdentityProvider::Own;
    // Read-only:
    InvitationState state = InvitationState::Pending;
    QDateTime sentAt;
    QDateTime expiresAt;
    int sends = 0;
    QDateTime createdAt;
    QDateTime changedAt;
    QString changedBy;

    friend bool operator==(const Invitation &, const Invitation &) = default;
};

constexpr int invitationDays = 7;

[[nodiscard]] QJsonObject toJson(const Invitation &invitation);
[[nodiscard]] Invitation invitationFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toRequest(const Invitation &invitation);
[[nodiscard]] FieldErrors validate(const Invitation &invitation);
//! Whether it can no longer be accepted because its time is over.
[[nodiscard]] bool isExpired(const Invitation &invitation, const QDateTime &now);

} // namespace core
