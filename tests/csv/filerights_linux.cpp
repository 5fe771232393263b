#include "filerights_linux.h"

#include <csignal>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

NobodysFileRights::NobodysFileRights()
{
    m_wasRoot = geteuid() == 0;
    // Root stays the saved id, so that it can be restored.
    if (m_wasRoot && setresuid(65534, 65534, 0) != 0)
        std::abort();
}

NobodysFileRights::~NobodysFileRights()
{
    if (m_wasRoot && setresuid(0, 0, 0) != 0)
        std::abort();
}

FileSizeLimit::FileSizeLimit(unsigned long bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    m_before = limit.rlim_cur;
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

FileSizeLimit::~FileSizeLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = m_before;
    setrlimit(RLIMIT_FSIZE, &limit);
}

bool makePipe(const char *path)
{
    return mkfifo(path, 0600) == 0;
}
