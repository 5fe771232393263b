#pragma once

namespace app {

//! First thing in main(): the program writes no core dump, and memory that it gives back is
//! overwritten at once. Libraries copy what goes through them; a copy that is freed is not kept.
void leaveNoTraces();

} // namespace app
