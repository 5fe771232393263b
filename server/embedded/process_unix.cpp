#include "server/embedded/process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace server {

FolderLock::FolderLock(int file)
    : m_file(file)
{
}

FolderLock::FolderLock(FolderLock &&other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{
}

FolderLock::~FolderLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

core::Result<FolderLock> FolderLock::take(const QString &folder)
{
    const QString path = folder + u"/lock"_s;
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return core::failure(core::ErrorCode::Permission, u"lock file cannot be opened"_s, path);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return core::failure(core::ErrorCode::Locked, u"data folder is in use by another server"_s,
                             folder);
    }
    return FolderLock(file);
}

void forbidCoreDumps()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

void keepFilesPrivate()
{
    ::umask(0077);
}

void surviveFullDisks()
{
    std::signal(SIGXFSZ, SIG_IGN);
}

core::Result<void> makePrivateFolder(const QString &path)
{
    keepFilesPrivate();
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(path) || !QFileInfo(path).isWritable() ||
        !QFile::setPermissions(path, ownerOnly))
        return core::failure(core::ErrorCode::Permission, u"data folder cannot be made private"_s,
                             path);
    return {};
}

void whenAskedToEnd(std::function<void()> callback, std::function<void()> reload)
{
    // Blocked here and so in every later thread; only the waiting thread receives them.
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::thread([signals, callback = std::move(callback), reload = std::move(reload)] {
        int signal = 0;
        while (sigwait(&signals, &signal) == 0 && signal == SIGHUP && reload)
            reload();
        callback();
    }).detach();
}

void whenInputEnds(std::function<void()> callback)
{
    std::thread([callback = std::move(callback)] {
        char ignored[256];
        for (;;) {
            const auto size = ::read(STDIN_FILENO, ignored, sizeof ignored);
            if (size == 0 || (size < 0 && errno != EINTR))
                break;
        }
        callback();
    }).detach();
}

void endWithin(int seconds)
{
    std::thread([seconds] {
        std::this_thread::sleep_for(std::chrono::seconds(seconds));
        std::_Exit(1);
    }).detach();
}

} // namespace server
