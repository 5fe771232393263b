#include "server/setup/firstsignin.h"

#include "core/base/clock.h"
#include "server/auth/token.h"
#include "server/catalog/catalog.h"
#include "server/store/records.h"
#include "server/store/workspace.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! The partner that has no staff yet, or a new one.
core::Result<core::Id> vacantTenant(Connection &connection)
{
    const auto identity = loadIdentity(connection);
    if (!identity)
        return tl::unexpected(identity.error());
    if (auto done = connection.setTenant(identity->tenant); !done)
        return tl::unexpected(done.error());
    Records records(connection, identity->tenant);
    const bool isVacant = records.list(core::EntityType::Staff, {}, {}, 1).count == 0;
    if (records.fault())
        return tl::unexpected(*records.fault());
    return isVacant ? identity->tenant : core::Id::make();
}

} // namespace

core::Result<OneTimeLink> makePartner(Connection &connection, const NewPartner &partner,
                                      const QDateTime &now)
{
    const core::Staff person{.id = core::Id::make(),
                             .name = partner.name.trimmed(),
                             .email = partner.email.trimmed(),
                             .role = core::StaffRole::Owner,
                             .createdAt = now,
                             .changedAt = now};
    if (const auto errors = core::validate(person); !errors.isEmpty())
        return core::failure(core::ErrorCode::Invalid,
                             errors.first().pointer.mid(1) + u": "_s +
                                 core::fieldProblemName(errors.first().problem));
    const auto tenant = vacantTenant(connection);
    if (!tenant)
        return tl::unexpected(tenant.error());
    if (auto done =
            connection.setTenant(*tenant).and_then([&] { return listTenant(connection, *tenant); });
        !done)
        return tl::unexpected(done.error());

    Records records(connection, *tenant);
    if (!records.partner()) {
        if (auto done = loadCatalog(records); !done)
            return tl::unexpected(done.error());
    }
    if (auto record = records.partner()) {
        auto data = record->data();
        data[u"name"] = partner.organisation.trimmed();
        records.put(*record, data);
    }
    Record record;
    record.type = core::EntityType::Staff;
    record.id = person.id;
    records.setName(core::entityTypeName(record.type), {}, foldedEmail(person.email), person.id);
    records.put(record, core::toJson(person));
    if (records.fault())
        return tl::unexpected(*records.fault());
    return makeLink(connection, {*tenant, person.id}, now);
}

core::Result<OneTimeLink> makeLink(Connection &connection, const AccountKey &key,
                                   const QDateTime &now)
{
    const auto token = Token::make(key.tenant);
    if (auto done = addLink(connection, key, token.hash(), now, now.addSecs(linkHours * 60 * 60));
        !done)
        return tl::unexpected(done.error());
    Records records(connection, key.tenant);
    records.audit({key.account, {}, "LINK", "/setup", 201, core::toWire(now)});
    if (records.fault())
        return tl::unexpected(*records.fault());
    return OneTimeLink{key, token.text()};
}

core::Result<OneTimeLink> makeResetLink(Connection &connection, const QString &email,
                                        const core::Id &tenant, const QDateTime &now)
{
    auto keys = accountsNamed(connection, email);
    if (!keys)
        return tl::unexpected(keys.error());
    if (!tenant.isNull())
        keys->removeIf([&tenant](const AccountKey &key) { return key.tenant != tenant; });
    if (keys->isEmpty())
        return core::failure(core::ErrorCode::NotFound, u"no staff member has this address"_s);
    if (keys->size() > 1) {
        QStringList tenants;
        for (const auto &key : *keys)
            tenants << key.tenant.toString();
        return core::failure(core::ErrorCode::Conflict, u"several partners have this address"_s,
                             tenants.join(u", "_s));
    }
    const auto &key = keys->first();
    return connection.setTenant(key.tenant).and_then([&] {
        return makeLink(connection, key, now);
    });
}

} // namespace server
