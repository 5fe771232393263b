#pragma once

#include "core/base/id.h"
#include "server/store/location.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace server {

//! Readings of the change feed that found nothing and wait for something: one of this server's
//! writes, or one that another copy announced. Costs a connection each, and no thread.
class Waiters {
public:
    using Time = std::chrono::steady_clock::time_point;
    //! Reads again. Called once, on any thread, and must hand the work on.
    using Again = std::function<void()>;

    Waiters();
    ~Waiters();

    //! To be asked for before reading: what changes between the reading and add() is not missed.
    [[nodiscard]] quint64 changesOf(const core::Id &tenant);
    //! Until the tenant's next change, but no longer than `until`; not at all when there was a
    //! change after the one that `seen` counts, or after stop().
    void add(const core::Id &tenant, quint64 seen, Time until, Again again);
    void changed(const core::Id &tenant);
    //! Whether a reading that found nothing has to be content with it.
    [[nodiscard]] bool isOver(Time until);
    //! Lets everybody go.
    void stop();

private:
    struct Waiting {
        core::Id tenant;
        Again again;
    };
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wakes;
    std::multimap<Time, Waiting> m_waiting;
    std::unordered_map<core::Id, quint64, IdHash> m_changes;
    bool m_stopped = false;
    std::thread m_thread;
};

} // namespace server
