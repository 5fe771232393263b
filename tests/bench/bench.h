#pragma once

#include "core/base/result.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonObject>
#include <QStringList>

#include <initializer_list>
#include <type_traits>

//! Shared by the programs of ./dev bench.
namespace bench {

//! Ends the program.
[[noreturn]] void fail(const QString &words);

template <typename T>
T need(core::Result<T> result)
{
    if (!result)
        fail(QStringLiteral("%1 %2").arg(result.error().detail, result.error().name()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <typename T>
T wait(QFuture<T> future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

//! One line of JSON.
void print(const QJsonObject &report);

//! CPU of this process, including ended threads.
[[nodiscard]] double ownCpu();
//! CPU of all threads of a process, by the scheduler's accounting, which is finer than its ticks.
[[nodiscard]] double cpuOf(const QString &process);
[[nodiscard]] QString childOf(const QString &process);
//! Peak MiB of this process so far.
[[nodiscard]] double peak();

//! Seconds since construction.
class Meter {
public:
    explicit Meter(QString server = {})
        : m_server(std::move(server))
        , m_cpu(ownCpu())
        , m_serverCpu(m_server.isEmpty() ? 0 : cpuOf(m_server))
    {
        m_timer.start();
    }
    [[nodiscard]] QJsonObject read() const
    {
        return {{QStringLiteral("wall"), static_cast<double>(m_timer.nsecsElapsed()) / 1e9},
                {QStringLiteral("cpu"), ownCpu() - m_cpu},
                {QStringLiteral("server"), m_server.isEmpty() ? 0 : cpuOf(m_server) - m_serverCpu}};
    }

private:
    QString m_server;
    double m_cpu;
    double m_serverCpu;
    QElapsedTimer m_timer;
};

//! One part of a program, chosen by its first argument.
struct Part {
    const char *name;
    int (*run)(const QStringList &arguments); //!< arguments[0] is the program, [1] the part
};
//! All of main().
[[nodiscard]] int run(int argc, char *argv[], std::initializer_list<Part> parts);

} // namespace bench
