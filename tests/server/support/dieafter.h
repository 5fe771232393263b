#pragma once

#include <functional>

namespace server {

//! Runs `work` in its own process, which is killed when SQLite has started `statements` of them.
//! True if it was killed before it had ended; work that fails is fatal.
[[nodiscard]] bool diesAfter(int statements, const std::function<bool()> &work);

} // namespace server
