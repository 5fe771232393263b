#include "server/store/workspace.h"

#include "server/store/audit.h"

#include <array>

namespace server {
namespace {

core::Result<core::Id> idOf(Connection &connection, std::string_view name)
{
    auto rows = connection.query("SELECT value FROM meta WHERE key=?", name);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto row = rows->step();
    if (!row)
        return tl::unexpected(row.error());
    if (*row)
        return rows->id(0);
    const auto id = core::Id::make();
    return connection.run("INSERT INTO meta(key, value) VALUES (?, ?)", name, id).map([&id] {
        return id;
    });
}

core::Result<qint64> number(Connection &connection, std::string_view sql, const core::Id &tenant)
{
    auto rows = connection.query(sql, tenant);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto row = rows->step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? rows->integer(0) : 0;
}

core::Result<bool> isIntact(Connection &connection)
{
    // PostgreSQL maintains its own pages.
    if (connection.engine() == Engine::PostgreSql)
        return true;
    auto rows = connection.query("PRAGMA integrity_check");
    if (!rows)
        return tl::unexpected(rows.error());
    const auto row = rows->step();
    if (!row)
        return tl::unexpected(row.error());
    return rows->view(0) == "ok";
}

core::Result<void> addCounts(Connection &connection, const core::Id &tenant, Counts &counts)
{
    if (auto done = connection.setTenant(tenant); !done)
        return done;
    const bool isSqlite = connection.engine() == Engine::Sqlite;
    const std::array<std::pair<const char *, qint64 *>, 7> queries{{
        {"SELECT count(*) FROM entity WHERE tenant=? AND type='customer' AND gone=0",
         &counts.customers},
        {"SELECT count(*) FROM entity WHERE tenant=? AND type='user' AND gone=0", &counts.users},
        {isSqlite ? "SELECT count(DISTINCT hex(customer) || lower(json_extract(CAST(body AS TEXT),"
                    " '$.userName'))) FROM entity WHERE tenant=? AND type='user' AND gone=0"
                  : "SELECT count(DISTINCT encode(customer, 'hex') ||"
                    " lower(convert_from(body, 'UTF8')::json->>'userName')) FROM entity"
                    " WHERE tenant=? AND type='user' AND gone=0",
         &counts.distinctUserNames},
        {"SELECT count(*) FROM entity WHERE tenant=? AND type='subscription' AND gone=0",
         &counts.subscriptions},
        {"SELECT count(*) FROM licence WHERE tenant=?", &counts.licences},
        {isSqlite ? "SELECT coalesce(sum(json_extract(CAST(body AS TEXT), '$.used')), 0)"
                    " FROM entity WHERE tenant=? AND type='subscription' AND gone=0"
                  : "SELECT coalesce(sum((convert_from(body, 'UTF8')::json->>'used')::bigint), 0)"
                    "::bigint FROM entity WHERE tenant=? AND type='subscription' AND gone=0",
         &counts.seatsUsed},
        {"SELECT seq FROM tenant_clock WHERE tenant=?", &counts.changes},
    }};
    for (const auto &[sql, target] : queries) {
        const auto value = number(connection, sql, tenant);
        if (!value)
            return tl::unexpected(value.error());
        *target += *value;
    }
    const auto audit = verifyAudit(connection, tenant);
    if (!audit)
        return tl::unexpected(audit.error());
    counts.auditEntries += audit->entries;
    counts.intact = counts.intact && audit->firstBad == 0;
    return {};
}

} // namespace

core::Result<Identity> loadIdentity(Connection &connection)
{
    Identity identity;
    const std::array names{std::pair{"epoch", &identity.epoch},
                           std::pair{"tenant", &identity.tenant},
                           std::pair{"account", &identity.account}};
    for (const auto &[name, id] : names) {
        const auto found = idOf(connection, name);
        if (!found)
            return tl::unexpected(found.error());
        *id = *found;
    }
    return listTenant(connection, identity.tenant).map([&identity] { return identity; });
}

core::Result<void> listTenant(Connection &connection, const core::Id &tenant)
{
    return connection.run("INSERT INTO tenant_list(id) VALUES (?) ON CONFLICT(id) DO NOTHING",
                          tenant);
}

core::Result<QList<core::Id>> listedTenants(Connection &connection)
{
    auto rows = connection.query("SELECT id FROM tenant_list ORDER BY id");
    if (!rows)
        return tl::unexpected(rows.error());
    QList<core::Id> tenants;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return tenants;
        tenants.append(rows->id(0));
    }
}

core::Result<Counts> countAll(Connection &connection)
{
    const auto transaction = Transaction::begin(connection, {}, Transaction::For::Reading);
    if (!transaction)
        return tl::unexpected(transaction.error());
    Counts counts;
    const auto intact = isIntact(connection);
    if (!intact)
        return tl::unexpected(intact.error());
    counts.intact = *intact;
    const auto tenants = listedTenants(connection);
    if (!tenants)
        return tl::unexpected(tenants.error());
    for (const auto &tenant : *tenants) {
        if (auto done = addCounts(connection, tenant, counts); !done)
            return tl::unexpected(done.error());
    }
    return counts;
}

} // namespace server
