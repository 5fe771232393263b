/* Stops a process at its very end, so that what its memory still holds can be looked at. */
#include <signal.h>
#include <stdlib.h>

__attribute__((destructor)) static void stop(void)
{
    if (getenv("TENANTRY_STOP_AT_END"))
        raise(SIGSTOP);
}
