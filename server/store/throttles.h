#pragma once

#include "server/base/throttle.h"
#include "server/store/connection.h"

namespace server {

//! One thing that failures are counted for. `key` is a keyed hash of what it is.
struct Counted {
    QByteArray key;
    ThrottleRule rule;
};

//! Takes a try before the password is looked at, as if it had failed, so that a thousand at once
//! are not more than one after another. The time to wait when it may not be made: then nothing is
//! counted. Belongs to no tenant.
[[nodiscard]] core::Result<std::chrono::seconds> takeTry(Connection &connection,
                                                         QList<Counted> counted,
                                                         const QDateTime &now);
//! The password was right: `forgotten` start anew, of `lowered` the one try is taken back.
[[nodiscard]] core::Result<void> giveBackTry(Connection &connection,
                                             const QList<QByteArray> &forgotten,
                                             const QList<QByteArray> &lowered,
                                             const QDateTime &now);

} // namespace server
