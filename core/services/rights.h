#pragma once

#include <QStringList>

#include <optional>

namespace core {

struct Operation;

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
    Invite, //!< the last one
};

//! As the server calls it.
[[nodiscard]] QString rightName(Right right);
[[nodiscard]] std::optional<Right> rightFromName(QStringView name);
//! What the server asks for an operation; nothing where this program makes none of the kind.
[[nodiscard]] std::optional<Right> rightFor(const Operation &operation);

} // namespace core
