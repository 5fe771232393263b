#include "tests/server/support/dieafter.h"

#include <sqlite3.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace server {
namespace {

int left = 0;

int count(unsigned, void *, void *, void *)
{
    if (left-- <= 0)
        kill(getpid(), SIGKILL);
    return 0;
}

int watch(sqlite3 *database, const char **, const struct sqlite3_api_routines *)
{
    sqlite3_trace_v2(database, SQLITE_TRACE_STMT, count, nullptr);
    return SQLITE_OK;
}

} // namespace

bool diesAfter(int statements, const std::function<bool()> &work)
{
    const auto child = fork();
    if (child == 0) {
        left = statements;
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
        _exit(work() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
        abort();
    return WIFSIGNALED(status);
}

} // namespace server
