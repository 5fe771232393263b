/* Stops a process at its very end, so that the rest of its memory can be examined. */
#include <signal.h>
#include <stdlib.h>

__attribute__((destructor)) static void stop(void)
{
    if (getenv("TENANTRY_STOP_AT_END"))
        raise(SIGSTOP);
}
