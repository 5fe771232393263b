#pragma once

#include "core/base/clock.h"
#include "server/store/store.h"

namespace server {

//! Deletes expired rows: idempotency keys after 90 days, the bodies of their answers after 30,
//! tombstones after 180. In small steps between requests, one tenant at a time.
void startUpkeep(Store &store, const core::Clock &clock);

//! One step for one tenant; returns whether there may be more.
[[nodiscard]] core::Result<bool> forgetSome(Connection &connection, const core::Id &tenant,
                                            const QDateTime &now);

//! Fails if the newest audit entry is more than five minutes ahead of `now`: expiry would come
//! late, and the audit would run backwards.
[[nodiscard]] core::Result<void> checkClock(Connection &connection, const QDateTime &now);

} // namespace server
