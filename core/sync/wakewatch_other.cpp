#include "core/sync/wakewatch.h"

namespace core {

//! The clock tells it; no more is needed.
void WakeWatch::askSystem() {}

} // namespace core
