#pragma once

#include <functional>

namespace server {

//! Runs `work` in a process of its own that is killed when SQLite has begun `statements` of them.
//! Whether it was killed before it had ended; work that fails is fatal.
[[nodiscard]] bool diesAfter(int statements, const std::function<bool()> &work);

} // namespace server
