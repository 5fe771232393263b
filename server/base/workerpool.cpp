#include "server/base/workerpool.h"

namespace server {

WorkerPool::WorkerPool(std::size_t threads, std::size_t mostWaiting)
    : m_mostWaiting(mostWaiting)
    , m_idle(threads)
{
    for (std::size_t i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool()
{
    stop();
}

void WorkerPool::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stops = true;
    }
    m_wakes.notify_all();
    for (auto &thread : m_threads)
        thread.join();
    m_threads.clear();
}

bool WorkerPool::run(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stops || m_waiting.size() >= m_mostWaiting + m_idle)
            return false;
        m_waiting.push_back(std::move(work));
    }
    m_wakes.notify_one();
    return true;
}

void WorkerPool::work()
{
    for (;;) {
        std::function<void()> next;
        {
            std::unique_lock lock(m_mutex);
            m_wakes.wait(lock, [this] { return m_stops || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            next = std::move(m_waiting.front());
            m_waiting.pop_front();
            --m_idle;
        }
        next();
        const std::lock_guard lock(m_mutex);
        ++m_idle;
    }
}

} // namespace server
