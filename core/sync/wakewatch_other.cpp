#include "core/sync/wakewatch.h"

namespace core {

//! The clock is enough.
void WakeWatch::askSystem() {}

} // namespace core
