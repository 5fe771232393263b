#include "app/ctl/terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace app {
namespace {

int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    // A full pipe is harmless: the quit is already on its way.
    [[maybe_unused]] const auto written = write(signalPipe[0], &byte, 1);
}

core::Result<core::Secret> readLine()
{
    QByteArray line;
    for (;;) {
        char byte = 0;
        const auto got = read(STDIN_FILENO, &byte, 1);
        if (got <= 0 && line.isEmpty())
            return core::failure(core::ErrorCode::Cancelled,
                                 QStringLiteral("end of standard input"));
        if (got <= 0 || byte == '\n')
            break;
        line += byte;
    }
    if (line.endsWith('\r'))
        line.chop(1);
    return core::Secret(std::move(line));
}

} // namespace

core::Result<core::Secret> readSecret(const QString &prompt)
{
    if (!isatty(STDIN_FILENO))
        return readLine();
    termios shown{};
    tcgetattr(STDIN_FILENO, &shown);
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    std::fputs(qPrintable(prompt), stderr);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    auto line = readLine();
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    std::fputc('\n', stderr);
    return line;
}

core::Result<core::Secret> readSecretFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::failure(core::ErrorCode::Storage, file.errorString(), path);
    struct stat info {};
    if (fstat(file.handle(), &info) != 0 || (info.st_mode & 077) != 0)
        return core::failure(core::ErrorCode::Permission,
                             QStringLiteral("others may read the file"), path);
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return core::Secret(std::move(line));
}

bool isErrorATerminal()
{
    return isatty(STDERR_FILENO) != 0;
}

bool openInBrowser(const QUrl &address)
{
#ifdef Q_OS_MACOS
    const QString program = QStringLiteral("open");
#else
    const QString program = QStringLiteral("xdg-open");
#endif
    return QProcess::startDetached(program, {address.toString(QUrl::FullyEncoded)});
}

void onEndSignal(QObject *context, const std::function<void()> &end)
{
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [end] {
        char byte = 0;
        if (read(signalPipe[1], &byte, 1) == 1)
            end();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

} // namespace app
