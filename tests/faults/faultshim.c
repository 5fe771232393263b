/* Sits between a program and its file calls (LD_PRELOAD) and makes one of them fail, or kills the
 * program there, or records what was written, so that a power cut can be simulated afterwards (see
 * storage.py).
 *
 *   FAULT_FILES   only files whose path contains this text; SQLite's shared memory (-shm) never
 *                 counts: it does not outlive the machine
 *   FAULT_AT      the number of the call that fails, from 1; 0 = none
 *   FAULT_HOW     kill (before the call), killed (after it), eio, enospc, short (half is written,
 *                 then enospc)
 *   FAULT_ALWAYS  set: every later call fails too, as on a full disk
 *   FAULT_COUNT   a file that gets the number of calls at the end
 *   FAULT_RECORD  a file that gets every call with its bytes, and the program's standard output
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum Fault { None, Kill, Killed, Eio, Enospc, Short };

static struct {
    ssize_t (*pwrite64)(int, const void *, size_t, off64_t);
    ssize_t (*write)(int, const void *, size_t);
    int (*fsync)(int);
    int (*fdatasync)(int);
    int (*ftruncate64)(int, off64_t);
    int (*unlink)(const char *);
} real;
static const char *files;
static enum Fault fault = None;
static long at, calls;
static int always, record = -1;
static pthread_once_t once = PTHREAD_ONCE_INIT;
/* One file with whole entries, whichever thread writes. */
static pthread_mutex_t recording = PTHREAD_MUTEX_INITIALIZER;

static void prepare(void)
{
    static const char *const names[] = {"none", "kill", "killed", "eio", "enospc", "short"};
    const char *how = getenv("FAULT_HOW");
    const char *path = getenv("FAULT_RECORD");
    real.pwrite64 = dlsym(RTLD_NEXT, "pwrite64");
    real.write = dlsym(RTLD_NEXT, "write");
    real.fsync = dlsym(RTLD_NEXT, "fsync");
    real.fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real.ftruncate64 = dlsym(RTLD_NEXT, "ftruncate64");
    real.unlink = dlsym(RTLD_NEXT, "unlink");
    files = getenv("FAULT_FILES");
    at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
    always = getenv("FAULT_ALWAYS") != NULL;
    for (int i = Kill; how && i <= Short; ++i) {
        if (strcmp(how, names[i]) == 0)
            fault = i;
    }
    if (path)
        record = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

static int isOurs(const char *path)
{
    return files && strstr(path, files) && !strstr(path, "-shm");
}

static int pathOf(int fd, char *path)
{
    char link[48];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t size = readlink(link, path, PATH_MAX - 1);
    if (size < 0)
        return 0;
    path[size] = 0;
    return isOurs(path);
}

static void note(char what, const char *path, long long offset, const void *bytes, long long size)
{
    char head[PATH_MAX + 64];
    if (record < 0)
        return;
    const char *name = strrchr(path, '/');
    const int length = snprintf(head, sizeof head, "%c %s %lld %lld\n", what,
                                name ? name + 1 : path, offset, size);
    pthread_mutex_lock(&recording);
    if (real.write(record, head, (size_t)length) != length ||
        (bytes && real.write(record, bytes, (size_t)size) != size))
        abort(); /* A record with holes proves nothing. */
    pthread_mutex_unlock(&recording);
}

static enum Fault nextFault(void)
{
    const long number = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
    if (fault == None || at == 0 || !(number == at || (always && number > at)))
        return None;
    if (fault == Kill)
        kill(getpid(), SIGKILL);
    return fault;
}

static int failed(enum Fault now)
{
    if (now != Eio && now != Enospc)
        return 0;
    errno = now == Eio ? EIO : ENOSPC;
    return 1;
}

/* Operations that free space need none. */
static enum Fault nextFaultOfLess(void)
{
    const enum Fault now = nextFault();
    return now == Enospc ? None : now;
}

static void afterwards(enum Fault now)
{
    if (now == Killed)
        kill(getpid(), SIGKILL);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset)
{
    char path[PATH_MAX];
    pthread_once(&once, prepare);
    if (!pathOf(fd, path))
        return real.pwrite64(fd, bytes, size, offset);
    const enum Fault now = nextFault();
    if (failed(now))
        return -1;
    const ssize_t done = real.pwrite64(fd, bytes, now == Short ? size / 2 : size, offset);
    if (done > 0)
        note('W', path, offset, bytes, done);
    afterwards(now);
    return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset)
{
    return pwrite64(fd, bytes, size, offset);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    pthread_once(&once, prepare);
    if (fd == STDOUT_FILENO && record >= 0)
        note('A', "stdout", 0, bytes, (long long)size);
    return real.write(fd, bytes, size);
}

static int synced(int fd, int (*sync)(int))
{
    char path[PATH_MAX];
    if (!pathOf(fd, path))
        return sync(fd);
    const enum Fault now = nextFault();
    if (failed(now))
        return -1;
    const int done = sync(fd);
    if (done == 0)
        note('S', path, 0, NULL, 0);
    afterwards(now);
    return done;
}

int fsync(int fd)
{
    pthread_once(&once, prepare);
    return synced(fd, real.fsync);
}

int fdatasync(int fd)
{
    pthread_once(&once, prepare);
    return synced(fd, real.fdatasync);
}

int ftruncate64(int fd, off64_t size)
{
    char path[PATH_MAX];
    pthread_once(&once, prepare);
    if (!pathOf(fd, path))
        return real.ftruncate64(fd, size);
    const enum Fault now = nextFaultOfLess();
    if (failed(now))
        return -1;
    const int done = real.ftruncate64(fd, size);
    if (done == 0)
        note('T', path, size, NULL, 0);
    afterwards(now);
    return done;
}

int ftruncate(int fd, off_t size)
{
    return ftruncate64(fd, size);
}

int unlink(const char *path)
{
    pthread_once(&once, prepare);
    if (!isOurs(path))
        return real.unlink(path);
    const enum Fault now = nextFaultOfLess();
    if (failed(now))
        return -1;
    const int done = real.unlink(path);
    if (done == 0)
        note('U', path, 0, NULL, 0);
    afterwards(now);
    return done;
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("FAULT_COUNT");
    if (!path)
        return;
    FILE *file = fopen(path, "w");
    if (file) {
        fprintf(file, "%ld\n", calls);
        fclose(file);
    }
}
