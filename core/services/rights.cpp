#include "core/services/rights.h"

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

} // namespace core
