#include "server/store/identityproviders.h"

#include "server/store/onerow.h"

namespace server {

core::Result<bool> hasProviders(Connection &connection)
{
    return oneRow(connection, "SELECT partner FROM sign_in_domain LIMIT 1",
                  [](Rows &row) { return row.id(0); })
        .map([](const std::optional<core::Id> &found) { return found.has_value(); });
}

core::Result<core::Id> partnerOfDomain(Connection &connection, const QString &domain)
{
    return oneRow(
               connection, "SELECT partner FROM sign_in_domain WHERE domain=?",
               [](Rows &row) { return row.id(0); }, domain.toLower())
        .map([](const std::optional<core::Id> &found) { return found.value_or(core::Id()); });
}

core::Result<std::optional<ProviderSettings>> findProvider(Connection &connection,
                                                           const core::Id &tenant)
{
    auto settings = oneRow(
        connection, "SELECT issuer, client, secret, new_role FROM identity_provider WHERE tenant=?",
        [&tenant](Rows &row) {
            return ProviderSettings{tenant, row.text(0), row.text(1), row.blob(2), row.text(3), {}};
        },
        tenant);
    if (!settings || !*settings)
        return settings;
    auto domains = allRows(
        connection, "SELECT domain FROM sign_in_domain WHERE partner=? ORDER BY domain",
        [](Rows &row) { return row.text(0); }, tenant);
    if (!domains)
        return tl::unexpected(domains.error());
    (*settings)->domains = *domains;
    return settings;
}

core::Result<void> putProvider(Connection &connection, const ProviderSettings &settings)
{
    if (auto done = dropProvider(connection, settings.tenant); !done)
        return done;
    for (const auto &domain : settings.domains) {
        const auto other = partnerOfDomain(connection, domain);
        if (!other)
            return tl::unexpected(other.error());
        if (!other->isNull())
            return core::failure(core::ErrorCode::Conflict,
                                 QStringLiteral("another partner has this domain"), domain);
        if (auto done = connection.run("INSERT INTO sign_in_domain(domain, partner) VALUES (?, ?)",
                                       domain.toLower(), settings.tenant);
            !done)
            return done;
    }
    return connection.run("INSERT INTO identity_provider(tenant, issuer, client, secret, new_role)"
                          " VALUES (?, ?, ?, ?, ?)",
                          settings.tenant, settings.issuer, settings.client, settings.sealedSecret,
                          settings.newRole.isEmpty() ? QString() : settings.newRole);
}

core::Result<void> dropProvider(Connection &connection, const core::Id &tenant)
{
    return connection.run("DELETE FROM sign_in_domain WHERE partner=?", tenant).and_then([&] {
        return connection.run("DELETE FROM identity_provider WHERE tenant=?", tenant);
    });
}

} // namespace server
