#include "server/store/throttles.h"

#include "core/base/clock.h"
#include "server/store/onerow.h"

namespace server {
namespace {

constexpr int keptDays = 2;

} // namespace

core::Result<std::chrono::seconds> takeTry(Connection &connection, QList<Counted> counted,
                                           const QDateTime &now)
{
    // Everyone locks the rows in the same order, so there is no deadlock.
    std::ranges::sort(counted, {}, &Counted::key);
    const auto at = core::toWire(now);
    QList<Tally> tallies;
    std::chrono::seconds wait(0);
    for (const auto &one : counted) {
        // An update that changes nothing: it locks the row, whether it existed or not.
        const auto tally = oneRow(
            connection,
            "INSERT INTO throttle(key, failures, last_at, free_at) VALUES (?, 0, ?, ?)"
            " ON CONFLICT(key) DO UPDATE SET failures=throttle.failures"
            " RETURNING failures, last_at, free_at",
            [](Rows &row) {
                return Tally{static_cast<int>(row.integer(0)), core::timeFromWire(row.text(1)),
                             core::timeFromWire(row.text(2))};
            },
            one.key, at, at);
        if (!tally)
            return tl::unexpected(tally.error());
        tallies.append(tally->value_or(Tally{}));
        wait = std::max(wait, waitOf(tallies.last(), now));
    }
    if (wait.count() > 0)
        return wait;
    for (qsizetype i = 0; i < counted.size(); ++i) {
        const auto tally = server::counted(tallies[i], counted[i].rule, now);
        if (auto done = connection.run(
                "UPDATE throttle SET failures=?, last_at=?, free_at=? WHERE key=?", tally.failures,
                core::toWire(tally.lastAt), core::toWire(tally.freeAt), counted[i].key);
            !done)
            return tl::unexpected(done.error());
    }
    return std::chrono::seconds(0);
}

core::Result<void> giveBackTry(Connection &connection, const QList<QByteArray> &forgotten,
                               const QList<QByteArray> &lowered, const QDateTime &now)
{
    const auto at = core::toWire(now);
    for (const auto &key : forgotten) {
        if (auto done = connection.run("DELETE FROM throttle WHERE key=?", key); !done)
            return done;
    }
    for (const auto &key : lowered) {
        if (auto done = connection.run("UPDATE throttle SET failures=failures-1, free_at=?"
                                       " WHERE key=? AND failures>0",
                                       at, key);
            !done)
            return done;
    }
    return connection.run("DELETE FROM throttle WHERE last_at<?",
                          core::toWire(now.addDays(-keptDays)));
}

} // namespace server
