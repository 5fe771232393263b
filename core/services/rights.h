#pragma once

#include <QStringList>

#include <optional>

namespace core {

struct Operation;

//! What a role can allow. The server decides; the program only hides what would be refused.
enum class Right {
    ManageCustomers,
    DeleteCustomers,
    ManageUsers,
    ResetPasswords,
    ManageLicences,
    ManageSubscriptions,
    ManageTags,
    ManageServicePlans,
    Invite, //!< the last one
};

//! The server's name for it.
[[nodiscard]] QString rightName(Right right);
[[nodiscard]] std::optional<Right> rightFromName(QStringView name);
//! What the server requires for an operation; empty if this program never makes that kind.
[[nodiscard]] std::optional<Right> rightFor(const Operation &operation);

} // namespace core
