#include "core/services/rights.h"

#include "core/plan/plan.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

QString rightName(Right right)
{
    switch (right) {
    case Right::ManageCustomers:
        return u"manageCustomers"_s;
    case Right::DeleteCustomers:
        return u"deleteCustomers"_s;
    case Right::ManageUsers:
        return u"manageUsers"_s;
    case Right::ResetPasswords:
        return u"resetPasswords"_s;
    case Right::ManageLicences:
        return u"manageLicences"_s;
    case Right::ManageSubscriptions:
        return u"manageSubscriptions"_s;
    case Right::ManageTags:
        return u"manageTags"_s;
    case Right::ManageServicePlans:
        return u"manageServicePlans"_s;
    case Right::Invite:
        return u"invite"_s;
    }
    return {};
}

std::optional<Right> rightFromName(QStringView name)
{
    for (int i = 0; i <= static_cast<int>(Right::Invite); ++i) {
        if (const auto right = static_cast<Right>(i); name == rightName(right))
            return right;
    }
    return std::nullopt;
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
