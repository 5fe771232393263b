#include "server/store/upkeep.h"

#include "core/base/log.h"
#include "server/store/workspace.h"

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr int keyDays = 90;
constexpr int bodyDays = 30;
constexpr int tombstoneDays = 180;
constexpr int biteRows = 500;
constexpr int clockTolerance = 5 * 60;

void forgetAll(Store &store, const core::Clock &clock, const core::Id &tenant)
{
    store.write(
        tenant,
        [tenant, now = clock.now()](Connection &connection) {
            return forgetSome(connection, tenant, now);
        },
        [&store, &clock, tenant](const core::Result<bool> &more) {
            if (!more)
                core::log("store")->warn("upkeep failed: {}", more.error().detail.toStdString());
            else if (*more)
                forgetAll(store, clock, tenant);
        });
}

core::Result<qint64> number(core::Result<Rows> rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->step().map([&rows](bool row) { return row ? rows->integer(0) : 0; });
}

} // namespace

void startUpkeep(Store &store, const core::Clock &clock)
{
    store.read({}, [&store, &clock](Connection &connection) {
        const auto tenants = listedTenants(connection);
        if (!tenants)
            return core::log("store")->warn("upkeep failed: {}",
                                            tenants.error().detail.toStdString());
        for (const auto &tenant : *tenants)
            forgetAll(store, clock, tenant);
    });
}

core::Result<bool> forgetSome(Connection &connection, const core::Id &tenant, const QDateTime &now)
{
    const auto keys = core::toWire(now.addDays(-keyDays));
    const auto bodies = core::toWire(now.addDays(-bodyDays));
    const auto graves = core::toWire(now.addDays(-tombstoneDays));
    bool more = false;
    // Refusals keep their body, because it cannot be rebuilt.
    auto done = connection.run(
        "UPDATE idempotency SET has_body=0, answer=?1 WHERE tenant=?2 AND (principal, key) IN"
        " (SELECT principal, key FROM idempotency WHERE tenant=?2 AND has_body=1 AND made_at<?3"
        " ORDER BY made_at LIMIT ?4)",
        QByteArray(""), tenant, bodies, biteRows);
    more |= connection.changes() == biteRows;
    if (done) {
        done = connection.run(
            "DELETE FROM idempotency WHERE tenant=?1 AND (principal, key) IN"
            " (SELECT principal, key FROM idempotency WHERE tenant=?1 AND has_body=0 AND made_at<?2"
            " ORDER BY made_at LIMIT ?3)",
            tenant, keys, biteRows);
        more |= connection.changes() == biteRows;
    }
    if (!done)
        return tl::unexpected(done.error());
    const auto newest = number(connection.query(
        "SELECT coalesce(max(change_no), 0) FROM (SELECT change_no FROM entity WHERE tenant=?"
        " AND gone=1 AND gone_at<? ORDER BY change_no LIMIT ?) AS graves",
        tenant, graves, biteRows));
    if (!newest)
        return tl::unexpected(newest.error());
    if (*newest == 0)
        return more;
    const auto forget = [&](std::string_view sql, const auto &...values) {
        if (done)
            done = connection.run(sql, values...);
    };
    forget("UPDATE tenant_clock SET pruned=? WHERE tenant=? AND pruned<?", *newest, tenant,
           *newest);
    forget("DELETE FROM customer_tag WHERE tenant=?1 AND customer IN (SELECT id FROM entity"
           " WHERE tenant=?1 AND type='customer' AND gone=1 AND gone_at<?2 AND change_no<=?3)",
           tenant, graves, *newest);
    forget("DELETE FROM entity WHERE tenant=? AND gone=1 AND gone_at<? AND change_no<=?", tenant,
           graves, *newest);
    if (!done)
        return tl::unexpected(done.error());
    return true;
}

core::Result<void> checkClock(Connection &connection, const QDateTime &now)
{
    const auto transaction = Transaction::begin(connection, {}, Transaction::For::Reading);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto tenants = listedTenants(connection);
    if (!tenants)
        return tl::unexpected(tenants.error());
    for (const auto &tenant : *tenants) {
        if (auto done = connection.setTenant(tenant); !done)
            return done;
        auto rows = connection.query(
            "SELECT at FROM audit WHERE tenant=? ORDER BY seq DESC LIMIT 1", tenant);
        if (!rows)
            return tl::unexpected(rows.error());
        const auto row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (*row && core::timeFromWire(rows->text(0)) > now.addSecs(clockTolerance))
            return core::failure(
                core::ErrorCode::Invalid,
                u"the clock says %1, but the newest audit entry is from %2: set the"
                " clock, or start once with TENANTRY_ACCEPT_CLOCK=1 if the clock is right"_s.arg(
                    core::toWire(now), rows->text(0)));
    }
    return {};
}

} // namespace server
