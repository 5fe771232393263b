#pragma once

#include "core/base/id.h"
#include "core/domain/fieldspec.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <span>

namespace core {

//! The job of a member of the partner's staff. The privileges of each are in
//! server/auth/roles.cpp.
enum class StaffRole { Owner, Administrator, Onboarding, Helpdesk, LicenceManager, ReadOnly };

//! "owner", "administrator", "onboarding", "helpdesk", "licenceManager", "readOnly".
[[nodiscard]] QString staffRoleName(StaffRole role);
[[nodiscard]] std::optional<StaffRole> staffRoleFromName(QStringView name);
[[nodiscard]] std::span<const StaffRole> staffRoles();

//! Where a person signs in: at this server, or through the organisation's single sign-on.
enum class IdentityProvider { Own, SingleSignOn };

[[nodiscard]] QString identityProviderName(IdentityProvider provider);
[[nodiscard]] std::optional<IdentityProvider> identityProviderFromName(QStringView name);

//! A person who works for the partner.
struct Staff {
    Id id;
    QString name;
    QString email; //!< for signing in; unique in the tenant, case-insensitive
    StaffRole role = StaffRole::ReadOnly;
    QStringList privileges; //!< granted beside the role: staffPrivileges()
    QList<Id> tags;         //!< sees only customers with one of these; empty: all customers
    IdentityProvider identityProvider = IdentityProvider::Own;
    bool disabled = false;
    // Read-only:
    QDateTime createdAt;
    QDateTime changedAt;
    QString changedBy;

    friend bool operator==(const Staff &, const Staff &) = default;
};

//! Privileges that can be given to one person beside the role: "manageServicePlans".
[[nodiscard]] const QStringList &staffPrivileges();
//! Tags that may limit one person.
constexpr int mostStaffTags = 16;

[[nodiscard]] std::span<const FieldSpec> staffFields();
[[nodiscard]] QJsonObject toJson(const Staff &staff);
[[nodiscard]] Staff staffFromJson(const QJsonObject &json);
//! Only members that a client may send.
[[nodiscard]] QJsonObject toRequest(const Staff &staff);
[[nodiscard]] FieldErrors validate(const Staff &staff);

} // namespace core
