#pragma once

#include "server/base/throttle.h"
#include "server/store/connection.h"

namespace server {

//! One thing that failures are counted for. `key` is a keyed hash of its identity.
struct Counted {
    QByteArray key;
    ThrottleRule rule;
};

//! Counts an attempt as failed before the password is checked, so that a thousand at once are not
//! more than one after another. Returns the delay if the attempt is not allowed; nothing is counted
//! then. Belongs to no tenant.
[[nodiscard]] core::Result<std::chrono::seconds> takeTry(Connection &connection,
                                                         QList<Counted> counted,
                                                         const QDateTime &now);
//! The password was right: resets `forgotten`, and takes the attempt back from `lowered`.
[[nodiscard]] core::Result<void> giveBackTry(Connection &connection,
                                             const QList<QByteArray> &forgotten,
                                             const QList<QByteArray> &lowered,
                                             const QDateTime &now);

} // namespace server
