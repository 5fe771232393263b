#include "core/services/rights.h"

#include "core/base/enumnames.h"
#include "core/plan/plan.h"

namespace core {
namespace {

constexpr EnumNames<Right> names{{
    {Right::ManageCustomers, "manageCustomers"},
    {Right::DeleteCustomers, "deleteCustomers"},
    {Right::ManageUsers, "manageUsers"},
    {Right::ResetPasswords, "resetPasswords"},
    {Right::ManageLicences, "manageLicences"},
    {Right::ManageSubscriptions, "manageSubscriptions"},
    {Right::ManageTags, "manageTags"},
    {Right::ManageServicePlans, "manageServicePlans"},
    {Right::Invite, "invite"},
}};

} // namespace

QString rightName(Right right)
{
    return names.name(right);
}

std::optional<Right> rightFromName(QStringView name)
{
    return names.value(name);
}

std::optional<Right> rightFor(const Operation &operation)
{
    if (operation.kind == OperationKind::Licences)
        return Right::ManageLicences;
    if (operation.kind == OperationKind::ResetPassword)
        return Right::ResetPasswords;
    switch (operation.entity.type) {
    case EntityType::Customer:
        return operation.kind == OperationKind::Delete ? Right::DeleteCustomers
                                                       : Right::ManageCustomers;
    case EntityType::User:
    case EntityType::UserGroup:
        return Right::ManageUsers;
    case EntityType::Subscription:
        return Right::ManageSubscriptions;
    case EntityType::Tag:
        return Right::ManageTags;
    case EntityType::ServicePlan:
        return Right::ManageServicePlans;
    case EntityType::Invitation:
        return Right::Invite;
    default:
        return std::nullopt;
    }
}

} // namespace core
