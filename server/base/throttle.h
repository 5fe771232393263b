#pragma once

#include <QDateTime>

#include <chrono>

namespace server {

//! How many failures of one kind are free, and how the wait grows after them. It doubles up to
//! `most` and never ends in a lock: after `forget` without a failure all is forgotten.
struct ThrottleRule {
    int free;
    std::chrono::seconds first;
    std::chrono::seconds most;
    std::chrono::seconds forget;
};

//! Failures of one account, address block or known device, and when the next try may be.
struct Tally {
    int failures = 0;
    QDateTime lastAt;
    QDateTime freeAt;
};

//! One account, whoever tries and from wherever: 5 free tries, then 1 s, 2 s, 4 s … 20 min, which
//! is at most 87 tries on the first day and 72 on each later one.
constexpr ThrottleRule accountRule{5, std::chrono::seconds(1), std::chrono::minutes(20),
                                   std::chrono::hours(24)};
//! An address block (/24 or /56), whichever accounts it tries; a whole office may stand behind it.
constexpr ThrottleRule addressRule{30, std::chrono::seconds(1), std::chrono::minutes(5),
                                   std::chrono::hours(1)};
//! Everybody who is not known, together: many blocks with a few tries each.
constexpr ThrottleRule everybodyRule{1000, std::chrono::seconds(1), std::chrono::seconds(10),
                                     std::chrono::minutes(10)};
//! A device on which this account has signed in before counts by itself: what others do to the
//! account does not reach it.
constexpr ThrottleRule deviceRule{5, std::chrono::seconds(1), std::chrono::minutes(20),
                                  std::chrono::hours(24)};

//! How long to wait before the next try; zero when it may be now.
[[nodiscard]] std::chrono::seconds waitOf(const Tally &tally, const QDateTime &now);
//! With one more failure.
[[nodiscard]] Tally counted(Tally tally, const ThrottleRule &rule, const QDateTime &now);

//! "192.0.2.0/24" or "2001:db8:1:100::/56": what one customer of a provider usually has to itself.
[[nodiscard]] QString addressBlock(const QString &address);

} // namespace server
