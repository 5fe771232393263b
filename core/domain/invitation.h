#pragma once

#include "core/base/id.h"
#include "core/domain/fieldspec.h"
#include "core/domain/staff.h"

#include <QDateTime>

namespace core {

enum class InvitationState { Pending, Accepted, Cancelled };

//! Asks a person to take over an account: a staff member's (`customer` is null), a user's, or that
//! of a customer's first administrator (`person` is null). Valid for invitationDays after each
//! sending.
struct Invitation {
    Id id;
    Id customer;
    Id person; //!< the future owner of the account
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

[[nodiscard]] std::span<const FieldSpec> invitationFields();
[[nodiscard]] std::span<const FieldSpec> staffInvitationFields();
[[nodiscard]] QJsonObject toJson(const Invitation &invitation);
[[nodiscard]] Invitation invitationFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toRequest(const Invitation &invitation);
[[nodiscard]] FieldErrors validate(const Invitation &invitation);
//! Whether it is too late to accept it.
[[nodiscard]] bool isExpired(const Invitation &invitation, const QDateTime &now);

} // namespace core
