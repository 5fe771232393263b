#pragma once

#include "server/routes/read.h"

namespace server {

//! The caller and the caller's permissions.
[[nodiscard]] Response readMe(ReadCall &call);
//! Sessions of the caller; with ?account=ID of another person, with ?account=all of everyone.
[[nodiscard]] Response readSessions(ReadCall &call);
//! Signs a device out; takes effect within seconds on every server.
[[nodiscard]] Answer endSession(WriteCall &call);

} // namespace server
