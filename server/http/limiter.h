#pragma once

#include <QByteArray>

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

namespace server {

//! Requests per minute for each of many keys: a token bucket that refills at that rate and holds
//! one minute's worth.
class Limiter {
public:
    using Clock = std::chrono::steady_clock;

    //! 0 disables the limit.
    explicit Limiter(qint64 perMinute)
        : m_perMinute(perMinute)
    {
    }

    struct Verdict {
        bool allowed = true;
        qint64 quota = -1; //!< -1 without a limit
        qint64 left = 0;
        qint64 seconds = 0; //!< until one more is allowed
    };
    [[nodiscard]] Verdict take(QByteArrayView who, Clock::time_point now = Clock::now());
    [[nodiscard]] std::size_t size() const;

private:
    struct Bucket {
        double tokens;
        Clock::time_point at;
    };
    void forgetFull(Clock::time_point now);

    const qint64 m_perMinute;
    mutable std::mutex m_mutex;
    std::unordered_map<std::string, Bucket> m_buckets;
    std::size_t m_lookAgainAt = 4096;
};

} // namespace server
