#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace server {

//! Threads for what costs a tenth of a second of processor and 64 MiB each: hashing passwords. As
//! many as wait beyond the limit are refused, so that a flood of sign-ins cannot take the memory.
class HashPool {
public:
    explicit HashPool(std::size_t threads = 4, std::size_t mostWaiting = 64);
    ~HashPool();

    //! False when too much is waiting: `work` is not run then.
    [[nodiscard]] bool run(std::function<void()> work);
    //! Ends the threads after the work that is waiting; from then on nothing is taken.
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
