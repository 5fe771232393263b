#include "server/auth/keyfile.h"
#include "server/auth/oidc/fetch.h"
#include "server/commands/command.h"
#include "server/commands/database.h"
#include "server/config/secretfile.h"
#include "server/store/records.h"
#include "server/store/workspace.h"
#include "server/web/singlesignonpages.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! The partner that is meant: the only one, or the one that is named.
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
                         u"--tenant has to be one of: "_s + known.join(u", "_s));
}

int show(const std::optional<ProviderSettings> &settings)
{
    const auto json =
        settings ? QJsonObject{{u"issuer"_s, settings->issuer},
                               {u"client"_s, settings->client},
                               {u"hasSecret"_s, !settings->sealedSecret.isEmpty()},
                               {u"domains"_s, QJsonArray::fromStringList(settings->domains)},
                               {u"newPeople"_s, settings->newRole}}
                 : QJsonObject();
    std::fputs(QJsonDocument(json).toJson().constData(), stdout);
    return Ok;
}

} // namespace

//! The identity provider with which a partner's people sign in.
int sso(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"set|show|off"_s, u"What to do with the settings."_s);
    parser.addOptions(
        {{u"issuer"_s, u"The provider's issuer."_s, u"https://…"_s},
         {u"client"_s, u"What the provider calls this server."_s, u"ID"_s},
         {u"secret-file"_s, u"File with the secret that it gave."_s, u"FILE"_s},
         {u"domain"_s, u"Addresses behind this @ sign in there; as often as needed."_s,
          u"DOMAIN"_s},
         {u"new-people"_s, u"Role of people who are not staff yet; without it they are refused."_s,
          u"ROLE"_s},
         {u"tenant"_s, u"The partner, where there are several."_s, u"ID"_s}});
    Config config;
    if (const auto ended = parse(parser, "sso", arguments, config))
        return *ended;
    const auto action = parser.positionalArguments().join(u' ');
    ProviderSettings settings{.issuer = parser.value(u"issuer"_s),
                              .client = parser.value(u"client"_s),
                              .newRole = parser.value(u"new-people"_s)};
    for (const auto &domain : parser.values(u"domain"_s))
        settings.domains << domain.trimmed().toLower();
    core::Secret secret;
    if (action == u"set") {
        if (!mayFetch(QUrl(settings.issuer, QUrl::StrictMode)) || settings.client.isEmpty() ||
            settings.domains.isEmpty())
            return fail(Usage, u"sso set needs --issuer with an https address, --client and at "
                               "least one --domain"_s);
        if (!settings.newRole.isEmpty() && !core::staffRoleFromName(settings.newRole))
            return fail(Usage, u"there is no role "_s + settings.newRole);
        if (parser.isSet(u"secret-file"_s)) {
            auto read = readSecretFile(parser.value(u"secret-file"_s));
            if (!read)
                return fail(Usage, read.error().detail);
            secret = std::move(*read);
        }
    } else if (action != u"show" && action != u"off") {
        return fail(Usage, u"the form is: sso set|show|off; see --help"_s);
    }
    const auto keys = loadKeys(config.data + u"/keys.json"_s);
    if (!keys)
        return fail(keys.error(), config.data);

    const auto kept = inDatabase<std::optional<ProviderSettings>>(
        config,
        [&](Connection &connection,
            const QDateTime &) -> core::Result<std::optional<ProviderSettings>> {
            const auto tenant = partnerMeant(connection, parser.value(u"tenant"_s));
            if (!tenant)
                return tl::unexpected(tenant.error());
            if (auto done = connection.setTenant(*tenant); !done)
                return tl::unexpected(done.error());
            if (action == u"off") {
                if (auto done = dropProvider(connection, *tenant); !done)
                    return tl::unexpected(done.error());
            } else if (action == u"set") {
                settings.tenant = *tenant;
                const auto sealed = secret.isEmpty()
                                        ? core::Result<QByteArray>(QByteArray(""))
                                        : sealSecret(SealedForms(keys->cursor), *tenant, secret);
                if (!sealed)
                    return tl::unexpected(sealed.error());
                settings.sealedSecret = *sealed;
                if (auto done = putProvider(connection, settings); !done)
                    return tl::unexpected(done.error());
            }
            return findProvider(connection, *tenant);
        });
    if (!kept && (kept.error().code == core::ErrorCode::Invalid ||
                  kept.error().code == core::ErrorCode::Conflict))
        return fail(Usage, kept.error().detail + u' ' + kept.error().argument);
    if (!kept)
        return fail(kept.error(), config.data);
    return show(*kept);
}

} // namespace server
