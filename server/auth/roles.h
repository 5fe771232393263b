#pragma once

#include "core/domain/staff.h"

#include <initializer_list>
#include <span>

namespace server {

using Role = core::StaffRole;

//! What a route requires of its caller. Every route requires one.
enum class Privilege {
    None,     //!< not even a sign-in
    SignedIn, //!< one's own sessions, and the server's identity
    Read,
    ReadAudit,
    ManagePartner,
    ManageCatalogue,
    ManageServicePlans,
    ManageStaff,
    ManageTags,
    ManageCustomers,
    DeleteCustomers,
    ManageUsers,
    ResetPasswords,
    ManageLicences,
    ManageSubscriptions,
    Invite,
    Approve,
};

//! The roles that have a privilege.
class Roles {
public:
    constexpr Roles(std::initializer_list<Role> roles)
    {
        for (const auto role : roles)
            m_bits |= 1U << static_cast<unsigned>(role);
    }
    [[nodiscard]] constexpr bool contains(Role role) const
    {
        return (m_bits >> static_cast<unsigned>(role) & 1U) != 0;
    }

private:
    unsigned m_bits = 0;
};

//! One row of the table that decides; a test compares docs/server/roles.md with it.
struct PrivilegeRow {
    Privilege privilege;
    const char *name;
    const char *means;
    Roles roles;
    bool grantable = false; //!< can be granted separately
};
[[nodiscard]] std::span<const PrivilegeRow> privilegeTable();

[[nodiscard]] QString privilegeName(Privilege privilege);
[[nodiscard]] bool allows(Role role, Privilege privilege);

} // namespace server
