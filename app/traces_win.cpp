#include "app/traces.h"

#include <windows.h>

namespace app {

void leaveNoTraces()
{
    SetErrorMode(SEM_NOGPFAULTERRORBOX | SEM_FAILCRITICALERRORS); // no report, so no dump
}

} // namespace app
