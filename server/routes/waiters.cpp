#include "server/routes/waiters.h"

#include <vector>

namespace server {

Waiters::Waiters()
    : m_thread([this] { run(); })
{
}

Waiters::~Waiters()
{
    stop();
    m_thread.join();
}

quint64 Waiters::changesOf(const core::Id &tenant)
{
    const std::lock_guard lock(m_mutex);
    return m_changes[tenant];
}

void Waiters::add(const core::Id &tenant, quint64 seen, Time until, Again again)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopped && m_changes[tenant] == seen) {
            m_waiting.emplace(until, Waiting{tenant, std::move(again)});
            m_wakes.notify_one();
            return;
        }
    }
    again();
}

void Waiters::changed(const core::Id &tenant)
{
    std::vector<Again> ready;
    {
        const std::lock_guard lock(m_mutex);
        ++m_changes[tenant];
        for (auto it = m_waiting.begin(); it != m_waiting.end();) {
            if (it->second.tenant == tenant) {
                ready.push_back(std::move(it->second.again));
                it = m_waiting.erase(it);
            } else {
                ++it;
            }
        }
    }
    for (const auto &again : ready)
        again();
}

bool Waiters::isOver(Time until)
{
    const std::lock_guard lock(m_mutex);
    return m_stopped || std::chrono::steady_clock::now() >= until;
}

void Waiters::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_wakes.notify_one();
}

void Waiters::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (m_stopped || m_waiting.empty()) {
            m_wakes.wait(lock, [this] { return m_stopped || !m_waiting.empty(); });
        } else {
            // A copy: the waiting request and its entry may be gone before the wait ends.
            const auto next = m_waiting.begin()->first;
            m_wakes.wait_until(lock, next);
        }
        std::vector<Again> ready;
        const auto now = std::chrono::steady_clock::now();
        while (!m_waiting.empty() && (m_stopped || m_waiting.begin()->first <= now)) {
            ready.push_back(std::move(m_waiting.begin()->second.again));
            m_waiting.erase(m_waiting.begin());
        }
        const bool last = m_stopped;
        lock.unlock();
        for (const auto &again : ready)
            again();
        if (last)
            return;
        lock.lock();
    }
}

} // namespace server
