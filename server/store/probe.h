#pragma once

#include "server/store/connection.h"

namespace server {

//! Ok if this connection could write now; changes nothing.
[[nodiscard]] core::Result<void> tryWriting(Connection &connection);

} // namespace server
