#pragma once

#include "server/auth/roles.h"

#include <QSet>

#include <algorithm>

namespace server {

//! Who asks. The tenant comes from the sign-in and from nothing else.
struct Principal {
    core::Id tenant;
    core::Id account;
    core::Id device; //!< the session
    Role role = Role::ReadOnly;
    QSet<core::Id> tags;        //!< sees only customers that have one of these; empty: all
    QSet<Privilege> extra = {}; //!< given beside the role

    [[nodiscard]] bool may(Privilege privilege) const
    {
        return allows(role, privilege) || extra.contains(privilege);
    }
    [[nodiscard]] bool isLimited() const { return !tags.isEmpty(); }
};

} // namespace server
