#include "server/auth/roles.h"

#include "core/base/enumnames.h"

#include <array>

namespace server {
namespace {

constexpr auto owner = Role::Owner;
constexpr auto admin = Role::Administrator;
constexpr auto onboarding = Role::Onboarding;
constexpr auto helpdesk = Role::Helpdesk;
constexpr auto licences = Role::LicenceManager;
constexpr auto reader = Role::ReadOnly;
constexpr Roles everybody{owner, admin, onboarding, helpdesk, licences, reader};

// In the order of the enumerators.
constexpr std::array table{
    PrivilegeRow{Privilege::None, "none", "Check that the server is up", everybody},
    PrivilegeRow{Privilege::SignedIn, "signedIn", "See the server and one's own sessions",
                 everybody},
    PrivilegeRow{Privilege::Read, "read", "Read customers and all of their data", everybody},
    PrivilegeRow{Privilege::ReadAudit, "readAudit", "Read the audit log", {owner, admin}},
    PrivilegeRow{Privilege::ManagePartner,
                 "managePartner",
                 "Change the partner's profile, services and sign-in rules",
                 {owner, admin}},
    PrivilegeRow{Privilege::ManageCatalogue,
                 "manageCatalogue",
                 "Change the partner's catalogue (data centers, services, SKUs and the like)",
                 {owner, admin}},
    PrivilegeRow{Privilege::ManageServicePlans,
                 "manageServicePlans",
                 "Change service plans, and which plan a customer has",
                 {owner, admin},
                 true},
    PrivilegeRow{Privilege::ManageStaff,
                 "manageStaff",
                 "Add, change, disable, invite and delete staff",
                 {owner, admin}},
    PrivilegeRow{Privilege::ManageTags, "manageTags", "Change tags", {owner, admin, onboarding}},
    PrivilegeRow{Privilege::ManageCustomers,
                 "manageCustomers",
                 "Add and change customers",
                 {owner, admin, onboarding}},
    PrivilegeRow{Privilege::DeleteCustomers, "deleteCustomers", "Delete customers", {owner, admin}},
    PrivilegeRow{Privilege::ManageUsers,
                 "manageUsers",
                 "Add, change, delete and restore users and user groups",
                 {owner, admin, onboarding, helpdesk}},
    PrivilegeRow{Privilege::ResetPasswords,
                 "resetPasswords",
                 "Reset users' passwords",
                 {owner, admin, onboarding, helpdesk}},
    PrivilegeRow{Privilege::ManageLicences,
                 "manageLicences",
                 "Assign and remove licences",
                 {owner, admin, onboarding, helpdesk, licences}},
    PrivilegeRow{Privilege::ManageSubscriptions,
                 "manageSubscriptions",
                 "Buy, change and cancel subscriptions",
                 {owner, admin, onboarding, licences}},
    PrivilegeRow{Privilege::Invite,
                 "invite",
                 "Invite users, resend and cancel invitations",
                 {owner, admin, onboarding, helpdesk}},
    PrivilegeRow{Privilege::Approve, "approve", "Approve other people's requests", {owner, admin}},
};

static_assert(core::isIndexedBy(table, &PrivilegeRow::privilege));

const PrivilegeRow &rowOf(Privilege privilege)
{
    return table[static_cast<std::size_t>(privilege)];
}

} // namespace

std::span<const PrivilegeRow> privilegeTable()
{
    return table;
}

QString privilegeName(Privilege privilege)
{
    return QString::fromLatin1(rowOf(privilege).name);
}

bool allows(Role role, Privilege privilege)
{
    return rowOf(privilege).roles.contains(role);
}

} // namespace server
