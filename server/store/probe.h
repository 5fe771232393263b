#pragma once

#include "server/store/connection.h"

namespace server {

//! Whether this connection could write now; changes nothing.
[[nodiscard]] core::Result<void> tryWriting(Connection &connection);

} // namespace server
