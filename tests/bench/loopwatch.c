//! Preloaded into the window: measures how long its first thread did not look for events. A click,
//! a key or a repaint waits at most that long. The program is unchanged: GLib's main loop, on which
//! Qt runs here, gets a poll function that records when it is left and entered again.
//!   TENANTRY_LOOPWATCH   file that gets a line for each gap of 20 ms and more: its end, in seconds
//!                        of the monotonic clock, its length and the thread's CPU time in it, both
//!                        in milliseconds
#define _GNU_SOURCE
#include <dlfcn.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

typedef int (*poll_function)(struct pollfd *, unsigned int, int);

static const double worth_telling = 20;
static FILE *told;
static double left_wall;
static double left_cpu;

static double now(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int watched_poll(struct pollfd *files, unsigned int count, int timeout)
{
    const double wall = now(CLOCK_MONOTONIC);
    const double gap = wall - left_wall;
    if (left_wall > 0 && gap >= worth_telling) {
        fprintf(told, "%.3f %.1f %.1f\n", wall / 1e3, gap, now(CLOCK_THREAD_CPUTIME_ID) - left_cpu);
        fflush(told);
    }
    const int ready = poll(files, count, timeout);
    left_wall = now(CLOCK_MONOTONIC);
    left_cpu = now(CLOCK_THREAD_CPUTIME_ID);
    return ready;
}

int g_main_context_iteration(void *context, int may_block)
{
    static int (*real)(void *, int);
    if (!real)
        real = (int (*)(void *, int))dlsym(RTLD_NEXT, "g_main_context_iteration");
    if (!told && gettid() == getpid() && getenv("TENANTRY_LOOPWATCH")) {
        told = fopen(getenv("TENANTRY_LOOPWATCH"), "a");
        unsetenv("TENANTRY_LOOPWATCH"); // the server has no window
        unsetenv("LD_PRELOAD");
        void (*set)(void *, poll_function) =
            (void (*)(void *, poll_function))dlsym(RTLD_NEXT, "g_main_context_set_poll_func");
        if (told && set)
            set(context, watched_poll);
    }
    return real(context, may_block);
}
