#include "server/http/limiter.h"

#include <algorithm>
#include <cmath>

namespace server {

Limiter::Verdict Limiter::take(QByteArrayView who, Clock::time_point now)
{
    if (m_perMinute <= 0)
        return {};
    const auto most = static_cast<double>(m_perMinute);
    const auto perSecond = most / 60;
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= m_lookAgainAt)
        forgetFull(now);
    auto &bucket = m_buckets
                       .try_emplace(std::string(who.data(), static_cast<std::size_t>(who.size())),
                                    Bucket{most, now})
                       .first->second;
    const auto passed = std::chrono::duration<double>(now - bucket.at).count();
    bucket.tokens = std::min(most, bucket.tokens + std::max(0.0, passed) * perSecond);
    bucket.at = std::max(now, bucket.at);
    Verdict verdict{bucket.tokens >= 1, m_perMinute, 0, 0};
    if (verdict.allowed)
        bucket.tokens -= 1;
    verdict.left = static_cast<qint64>(bucket.tokens);
    const auto missing = std::ceil(bucket.tokens + 1e-9) - bucket.tokens;
    verdict.seconds = std::max<qint64>(1, static_cast<qint64>(std::ceil(missing / perSecond)));
    return verdict;
}

void Limiter::forgetFull(Clock::time_point now)
{
    std::erase_if(m_buckets, [&](const auto &entry) {
        return now - entry.second.at >= std::chrono::minutes(1);
    });
    m_lookAgainAt = std::max<std::size_t>(4096, m_buckets.size() * 2);
}

std::size_t Limiter::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_buckets.size();
}

} // namespace server
