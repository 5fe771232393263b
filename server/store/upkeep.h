#pragma once

#include "core/base/clock.h"
#include "server/store/store.h"

namespace server {

//! Forgets what has had its time: keys of requests after 90 days, the bodies of their answers after
//! 30, tombstones after 180. In small bites between the requests, a tenant at a time.
void startUpkeep(Store &store, const core::Clock &clock);

//! One bite of one tenant; whether there may be more.
[[nodiscard]] core::Result<bool> forgetSome(Connection &connection, const core::Id &tenant,
                                            const QDateTime &now);

//! Refuses to go on when the newest entry of an audit is more than five minutes ahead of `now`:
//! what expires would live longer, and the audit would run backwards.
[[nodiscard]] core::Result<void> checkClock(Connection &connection, const QDateTime &now);

} // namespace server
