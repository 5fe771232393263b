#pragma once

#include "core/base/clock.h"

#include <QObject>

namespace core {

//! Reports that the computer slept. Earlier connections may be dead without notice, and timers
//! stood still. Lives on a thread with an event loop.
class WakeWatch final : public QObject {
    Q_OBJECT

public:
    explicit WakeWatch(const Clock &clock, QObject *parent = nullptr);

    //! From now on; also asks the operating system where it reports sleep.
    void start();

Q_SIGNALS:
    void woke();

private Q_SLOTS:
    //! The operating system's report, before (true) and after sleep.
    void sleepChanged(bool sleeps);

private:
    void look();
    void askSystem();

    const Clock &m_clock;
    QDateTime m_looked; //!< by the wall clock, which continues during sleep
};

} // namespace core
