#include "app/ctl/terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>

#include <windows.h>

#include <shellapi.h>

#include <cstdio>

namespace app {
namespace {

QPointer<QObject> endContext;
std::function<void()> onEnd;

BOOL WINAPI onControl(DWORD)
{
    if (endContext)
        QMetaObject::invokeMethod(endContext, onEnd, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

core::Result<core::Secret> readSecret(const QString &prompt)
{
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD mode = 0;
    const bool console = GetConsoleMode(input, &mode) != 0;
    if (console) {
        std::fputs(qPrintable(prompt), stderr);
        SetConsoleMode(input, mode & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    QFile file;
    QByteArray line;
    if (file.open(stdin, QIODevice::ReadOnly))
        line = file.readLine(4096);
    if (console) {
        SetConsoleMode(input, mode);
        std::fputc('\n', stderr);
    }
    if (line.isEmpty())
        return core::failure(core::ErrorCode::Cancelled, QStringLiteral("end of standard input"));
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return core::Secret(std::move(line));
}

core::Result<core::Secret> readSecretFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::failure(core::ErrorCode::Storage, file.errorString(), path);
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return core::Secret(std::move(line));
}

bool isErrorATerminal()
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), &mode) != 0;
}

bool openInBrowser(const QUrl &address)
{
    const auto text = address.toString(QUrl::FullyEncoded).toStdWString();
    const auto done =
        ShellExecuteW(nullptr, L"open", text.c_str(), nullptr, nullptr, SW_SHOWNORMAL);
    return reinterpret_cast<INT_PTR>(done) > 32;
}

void onEndSignal(QObject *context, const std::function<void()> &end)
{
    endContext = context;
    onEnd = end;
    SetConsoleCtrlHandler(onControl, TRUE);
}

} // namespace app
