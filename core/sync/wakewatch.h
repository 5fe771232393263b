#pragma once

#include "core/base/clock.h"

#include <QObject>

namespace core {

//! Tells that the computer slept. Connections of before are dead then without anybody saying so,
//! and timers stood still. Lives on a thread with an event loop.
class WakeWatch final : public QObject {
    Q_OBJECT

public:
    explicit WakeWatch(const Clock &clock, QObject *parent = nullptr);

    //! From now on; the operating system is asked too, where it tells.
    void start();

Q_SIGNALS:
    void woke();

private Q_SLOTS:
    //! What the operating system says, before (true) and after.
    void sleepChanged(bool sleeps);

private:
    void look();
    void askSystem();

    const Clock &m_clock;
    QDateTime m_looked; //!< by the clock on the wall, which goes on in sleep
};

} // namespace core
