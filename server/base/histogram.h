#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>

namespace server {

//! Counts values up to each of some bounds. From any thread.
class Histogram {
public:
    //! `bounds` ascend and live as long as the program.
    explicit Histogram(std::span<const double> bounds)
        : m_bounds(bounds)
        , m_counts(std::make_unique<std::atomic<std::uint64_t>[]>(bounds.size() + 1))
    {
    }

    void observe(double value)
    {
        std::size_t i = 0;
        while (i < m_bounds.size() && value > m_bounds[i])
            ++i;
        m_counts[i].fetch_add(1, std::memory_order_relaxed);
        // In micros, because adding to a double is not atomic on all platforms.
        m_micros.fetch_add(static_cast<std::uint64_t>(value * 1e6), std::memory_order_relaxed);
    }

    [[nodiscard]] std::span<const double> bounds() const { return m_bounds; }
    //! Values above bound `i - 1` and up to bound `i`.
    [[nodiscard]] std::uint64_t count(std::size_t i) const { return m_counts[i]; }
    [[nodiscard]] double sum() const { return static_cast<double>(m_micros) / 1e6; }

private:
    std::span<const double> m_bounds;
    std::unique_ptr<std::atomic<std::uint64_t>[]> m_counts;
    std::atomic<std::uint64_t> m_micros = 0;
};

} // namespace server
