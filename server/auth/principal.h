#pragma once

#include "server/auth/roles.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace server {

//! So long is a sign-in good for what does much harm in the wrong hands.
constexpr int freshSeconds = 15 * 60;

//! Who asks. The tenant comes from the sign-in and from nothing else.
struct Principal {
    core::Id tenant;
    core::Id account;
    core::Id device; //!< the session
    Role role = Role::ReadOnly;
    QSet<core::Id> tags;        //!< sees only customers that have one of these; empty: all
    QSet<Privilege> extra = {}; //!< given beside the role
    //! When the person last proved who they are; invalid where nobody signs in, on one's own
    //! computer.
    QDateTime signedInAt = {};

    [[nodiscard]] bool may(Privilege privilege) const
    {
        return allows(role, privilege) || extra.contains(privilege);
    }
    [[nodiscard]] bool isFresh(const QDateTime &now) const
    {
        return !signedInAt.isValid() || signedInAt.addSecs(freshSeconds) > now;
    }
    [[nodiscard]] bool isLimited() const { return !tags.isEmpty(); }
};

} // namespace server
