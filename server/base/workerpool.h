#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace server {

//! Threads for work that must delay neither connections nor the database: hashing a password (a
//! tenth of a second and 64 MiB each), waiting for an identity provider. Work above the limit is
//! refused, so that a flood of sign-ins cannot exhaust memory.
class WorkerPool {
public:
    explicit WorkerPool(std::size_t threads = 4, std::size_t mostWaiting = 64);
    ~WorkerPool();

    //! False if too much is queued; `work` is not run then.
    [[nodiscard]] bool run(std::function<void()> work);
    //! Finishes queued work and ends the threads; refuses further work.
    void stop();

private:
    void work();

    std::size_t m_mostWaiting;
    std::mutex m_mutex;
    std::condition_variable m_wakes;
    std::deque<std::function<void()>> m_waiting;
    std::size_t m_idle = 0;
    bool m_stops = false;
    std::vector<std::thread> m_threads;
};

} // namespace server
