#pragma once

#include "core/domain/staff.h"

#include <initializer_list>
#include <span>

namespace server {

using Role = core::StaffRole;

//! What a route can ask of the person who calls it. Every route asks for one.
enum class Privilege {
    None,     //!< not even a sign-in
    SignedIn, //!< one's own sign-in, and who the server is
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

//! Which roles have a privilege.
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

//! One line of the table that decides: docs/server/roles.md is compared with it.
struct PrivilegeRow {
    Privilege privilege;
    const char *name;
    const char *means;
    Roles roles;
    bool grantable = false; //!< can be given to a person by itself
};
[[nodiscard]] std::span<const PrivilegeRow> privilegeTable();

[[nodiscard]] QString privilegeName(Privilege privilege);
[[nodiscard]] bool allows(Role role, Privilege privilege);

} // namespace server
