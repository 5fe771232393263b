#pragma once

#include <QStringList>

namespace core {

//! What a role can allow. The server decides; the program only does not offer what would be
//! refused.
enum class Right {
    ManageCustomers,
    DeleteCustomers,
    ManageUsers,
    ResetPasswords,
    ManageLicences,
    ManageSubscriptions,
    ManageTags,
    ManageServicePlans,
    Invite,
};

//! As the server calls it.
[[nodiscard]] QString rightName(Right right);

} // namespace core
