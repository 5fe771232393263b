#pragma once

#include "core/domain/periods.h"
#include "server/auth/roles.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace server {

//! How long a sign-in counts as fresh, for sensitive actions.
constexpr int freshSeconds = core::freshSignInMinutes * 60;

//! The sender of a request. The tenant comes from the sign-in and from nothing else.
struct Principal {
    core::Id tenant;
    core::Id account;
    core::Id device; //!< the session
    Role role = Role::ReadOnly;
    QSet<core::Id> tags;        //!< sees only customers with one of these; empty: all
    QSet<Privilege> extra = {}; //!< granted beside the role
    //! When the person last authenticated; invalid on a single computer, which has no sign-in.
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
