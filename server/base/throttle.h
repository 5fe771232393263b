#pragma once

#include <QDateTime>

#include <chrono>

namespace server {

//! How many failures of one kind are free, and how the delay then grows. It doubles up to `most`
//! and never becomes a lock: after `forget` without a failure, the count restarts.
struct ThrottleRule {
    int free;
    std::chrono::seconds first;
    std::chrono::seconds most;
    std::chrono::seconds forget;
};

//! Failures of one account, address block or known device, and the time of the next allowed
//! attempt.
struct Tally {
    int failures = 0;
    QDateTime lastAt;
    QDateTime freeAt;
};

//! Per account, from anywhere: 5 free attempts, then 1 s, 2 s, 4 s … 20 min, which is at most 87
//! attempts on the first day and 72 on each later one.
constexpr ThrottleRule accountRule{5, std::chrono::seconds(1), std::chrono::minutes(20),
                                   std::chrono::hours(24)};
//! Per address block (/24 or /56), for all accounts; a whole office may share one.
constexpr ThrottleRule addressRule{30, std::chrono::seconds(1), std::chrono::minutes(5),
                                   std::chrono::hours(1)};
//! All unknown clients together: catches many blocks with a few attempts each.
constexpr ThrottleRule everybodyRule{1000, std::chrono::seconds(1), std::chrono::seconds(10),
                                     std::chrono::minutes(10)};
//! A device on which this account has signed in before is counted separately, so attacks on the
//! account do not affect it.
constexpr ThrottleRule deviceRule{5, std::chrono::seconds(1), std::chrono::minutes(20),
                                  std::chrono::hours(24)};

//! Delay until the next attempt; zero if it is allowed now.
[[nodiscard]] std::chrono::seconds waitOf(const Tally &tally, const QDateTime &now);
//! Adds one failure.
[[nodiscard]] Tally counted(Tally tally, const ThrottleRule &rule, const QDateTime &now);

//! "192.0.2.0/24" or "2001:db8:1:100::/56": the block that one customer of a provider usually has.
[[nodiscard]] QString addressBlock(const QString &address);

} // namespace server
