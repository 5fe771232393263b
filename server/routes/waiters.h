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

//! Long polls of the change feed, waiting for a write of this server or one that another server
//! announced. Each costs a connection, but no thread.
class Waiters {
public:
    using Time = std::chrono::steady_clock::time_point;
    //! Reads again. Called once, on any thread, and must pass the work on.
    using Again = std::function<void()>;

    Waiters();
    ~Waiters();

    //! Get it before reading: a change between the reading and add() is then not missed.
    [[nodiscard]] quint64 changesOf(const core::Id &tenant);
    //! Waits for the tenant's next change, but no longer than `until`; not at all if there was a
    //! change after `seen`, or after stop().
    void add(const core::Id &tenant, quint64 seen, Time until, Again again);
    void changed(const core::Id &tenant);
    //! True if an empty reading must be answered now.
    [[nodiscard]] bool isOver(Time until);
    //! Ends all waits.
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
