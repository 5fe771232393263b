#include "server/embedded/errands.h"

#include "server/setup/firstsignin.h"
#include "server/store/identityproviders.h"
#include "server/store/workspace.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

using Done = core::Result<QJsonObject>;

Done told(const core::Result<OneTimeLink> &link)
{
    if (!link)
        return tl::unexpected(link.error());
    return QJsonObject{{u"token"_s, QString::fromLatin1(link->token)}};
}

//! The named partner, or the only one.
core::Result<core::Id> partnerMeant(Connection &connection, const QString &named)
{
    const auto tenants = listedTenants(connection);
    if (!tenants)
        return tl::unexpected(tenants.error());
    const auto id = core::Id::fromString(named);
    if (named.isEmpty() && tenants->size() == 1)
        return tenants->first();
    if (id && tenants->contains(*id))
        return *id;
    QStringList known;
    for (const auto &tenant : *tenants)
        known << tenant.toString();
    return core::failure(core::ErrorCode::Invalid,
                         u"--tenant must be one of: "_s + known.join(u", "_s));
}

Done shown(Connection &connection, const core::Id &tenant)
{
    const auto settings = findProvider(connection, tenant);
    if (!settings)
        return tl::unexpected(settings.error());
    QJsonObject json{{u"tenant"_s, tenant.toString()}};
    if (const auto &found = *settings) {
        json[u"issuer"] = found->issuer;
        json[u"client"] = found->client;
        json[u"hasSecret"] = !found->sealedSecret.isEmpty();
        json[u"domains"] = QJsonArray::fromStringList(found->domains);
        json[u"newPeople"] = found->newRole;
    }
    return json;
}

Done singleSignOn(Connection &connection, const QString &name, const QJsonObject &errand)
{
    const auto tenant = partnerMeant(connection, errand[u"tenant"].toString());
    if (!tenant)
        return tl::unexpected(tenant.error());
    auto done = connection.setTenant(*tenant);
    if (done && name == u"sso-off") {
        done = dropProvider(connection, *tenant);
    } else if (done && name == u"sso-set") {
        ProviderSettings settings{
            *tenant,
            errand[u"issuer"].toString(),
            errand[u"client"].toString(),
            QByteArray::fromBase64(errand[u"sealedSecret"].toString().toLatin1()),
            errand[u"newRole"].toString(),
            {}};
        const auto domains = errand[u"domains"].toArray();
        for (const auto &domain : domains)
            settings.domains << domain.toString();
        done = putProvider(connection, settings);
    }
    return done.and_then([&] { return shown(connection, *tenant); });
}

} // namespace

core::Result<QJsonObject> doErrand(Connection &connection, const QJsonObject &errand,
                                   const QDateTime &now)
{
    const auto name = errand[u"do"].toString();
    if (name == u"init")
        return told(makePartner(connection,
                                {errand[u"organisation"].toString(), errand[u"name"].toString(),
                                 errand[u"email"].toString()},
                                now));
    if (name == u"reset-link")
        return told(makeResetLink(
            connection, errand[u"email"].toString(),
            core::Id::fromString(errand[u"tenant"].toString()).value_or(core::Id()), now));
    if (name == u"sso-show" || name == u"sso-off" || name == u"sso-set")
        return singleSignOn(connection, name, errand);
    return core::failure(core::ErrorCode::Invalid,
                         u"the running server does not support this command"_s);
}

} // namespace server
