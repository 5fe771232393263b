#include "server/auth/keyfile.h"
#include "server/auth/oidc/fetch.h"
#include "server/commands/command.h"
#include "server/commands/database.h"
#include "server/config/secretfile.h"
#include "server/store/identityproviders.h"
#include "server/web/singlesignonpages.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

int show(QJsonObject settings)
{
    settings.remove(u"tenant"_s);
    std::fputs(QJsonDocument(settings).toJson().constData(), stdout);
    return Ok;
}

} // namespace

//! Configures the identity provider of a partner's staff.
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

    // Finds the partner first: the secret is sealed for it before it goes anywhere.
    auto kept = runErrand(config, {{u"do"_s, action == u"off" ? u"sso-off"_s : u"sso-show"_s},
                                   {u"tenant"_s, parser.value(u"tenant"_s)}});
    if (kept && action == u"set") {
        const auto tenant = (*kept)[u"tenant"].toString();
        const auto sealed =
            secret.isEmpty()
                ? core::Result<QByteArray>(QByteArray(""))
                : sealSecret(SealedForms(keys->cursor),
                             core::Id::fromString(tenant).value_or(core::Id()), secret);
        if (!sealed)
            return fail(sealed.error(), config.data);
        kept = runErrand(config, {{u"do"_s, u"sso-set"_s},
                                  {u"tenant"_s, tenant},
                                  {u"issuer"_s, settings.issuer},
                                  {u"client"_s, settings.client},
                                  {u"sealedSecret"_s, QString::fromLatin1(sealed->toBase64())},
                                  {u"newRole"_s, settings.newRole},
                                  {u"domains"_s, QJsonArray::fromStringList(settings.domains)}});
    }
    if (!kept && (kept.error().code == core::ErrorCode::Invalid ||
                  kept.error().code == core::ErrorCode::Conflict))
        return fail(Usage, kept.error().detail + u' ' + kept.error().name());
    if (!kept)
        return fail(kept.error(), config.data);
    return show(*kept);
}

} // namespace server
