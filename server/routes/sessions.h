#pragma once

#include "server/routes/read.h"

namespace server {

//! Who asks, and what this person may do.
[[nodiscard]] Response readMe(ReadCall &call);
//! Where the caller is signed in; with ?account=ID another person, with ?account=all everybody.
[[nodiscard]] Response readSessions(ReadCall &call);
//! Signs a device out; good within seconds on every copy of the server.
[[nodiscard]] Answer endSession(WriteCall &call);

} // namespace server
