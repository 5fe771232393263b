#include "core/sync/wakewatch.h"

#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace core {
namespace {

constexpr auto every = 2s;
//! A check later than this was not merely late: nothing ran here.
constexpr auto asleep = 15s;

} // namespace

WakeWatch::WakeWatch(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void WakeWatch::start()
{
    m_looked = m_clock.now();
    auto *const timer = new QTimer(this);
    timer->setTimerType(Qt::VeryCoarseTimer);
    connect(timer, &QTimer::timeout, this, &WakeWatch::look);
    timer->start(every);
    askSystem();
}

//! Works everywhere: the next check comes soon after waking, and finds the clock ahead. A clock
//! that was set forward looks the same, and costs one exchange.
void WakeWatch::look()
{
    const auto now = m_clock.now();
    if (m_looked.addDuration(every + asleep) < now)
        Q_EMIT woke();
    m_looked = now;
}

void WakeWatch::sleepChanged(bool sleeps)
{
    if (sleeps)
        return;
    m_looked = m_clock.now(); // once is enough
    Q_EMIT woke();
}

} // namespace core
