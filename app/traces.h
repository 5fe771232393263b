#pragma once

namespace app {

//! First thing in main(): the program writes no core dump, and memory that it gives back is
//! overwritten at once. Libraries copy what goes through them; a copy that is freed is not kept.
//! Except where glibc keeps a freed piece for the same thread (at most seven of each size up to
//! 1 KiB): our own secrets overwrite themselves for that reason too.
void leaveNoTraces();

} // namespace app
