#pragma once

namespace core {

//! First call in main(): disables core dumps and has freed memory overwritten at once, because
//! libraries copy whatever passes through them. Exception: glibc keeps a few freed blocks for the
//! same thread (at most seven of each size up to 1 KiB), which is why our own secrets overwrite
//! themselves too.
void leaveNoTraces();

} // namespace core
