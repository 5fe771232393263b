#include "core/base/traces.h"

#include <windows.h>

namespace core {

void leaveNoTraces()
{
    SetErrorMode(SEM_NOGPFAULTERRORBOX | SEM_FAILCRITICALERRORS); // no report, so no dump
}

} // namespace core
