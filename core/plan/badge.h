#pragma once

namespace core {

//! What a table shows beside an entity that has unsent changes. The numbers are stored.
enum class Badge { None = 0, OnThisComputer = 1, Sending = 2, NeedsYou = 3 };

} // namespace core
