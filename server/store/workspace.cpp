#include "server/store/workspace.h"

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

core::Result<qint64> number(Connection &connection, std::string_view sql)
{
    auto rows = connection.query(sql);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto row = rows->step();
    if (!row)
        return tl::unexpected(row.error());
    return rows->integer(0);
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
    return identity;
}

core::Result<Counts> countAll(Connection &connection)
{
    Counts counts;
    const std::array<std::pair<const char *, qint64 *>, 7> queries{{
        {"SELECT count(*) FROM entity WHERE type='customer' AND gone=0", &counts.customers},
        {"SELECT count(*) FROM entity WHERE type='user' AND gone=0", &counts.users},
        {"SELECT count(DISTINCT hex(customer) || lower(json_extract(CAST(body AS TEXT), "
         "'$.userName'))) FROM entity"
         " WHERE type='user' AND gone=0",
         &counts.distinctUserNames},
        {"SELECT count(*) FROM entity WHERE type='subscription' AND gone=0", &counts.subscriptions},
        {"SELECT count(*) FROM licence", &counts.licences},
        {"SELECT coalesce(sum(json_extract(CAST(body AS TEXT), '$.used')), 0) FROM entity"
         " WHERE type='subscription' AND gone=0",
         &counts.seatsUsed},
        {"SELECT coalesce(max(seq), 0) FROM tenant_clock", &counts.changes},
    }};
    for (const auto &[sql, target] : queries) {
        const auto value = number(connection, sql);
        if (!value)
            return tl::unexpected(value.error());
        *target = *value;
    }
    auto rows = connection.query("PRAGMA integrity_check");
    if (!rows)
        return tl::unexpected(rows.error());
    const auto row = rows->step();
    if (!row)
        return tl::unexpected(row.error());
    counts.intact = rows->text(0) == QStringLiteral("ok");
    return counts;
}

} // namespace server
