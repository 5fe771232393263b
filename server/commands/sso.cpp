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
    parser.addPositionalArgument(u"set|show|off"_s, u"Action."_s);
    parser.addOptions(
        {{u"issuer"_s, u"Issuer URL of the identity provider."_s, u"https://…"_s},
         {u"client"_s, u"Client ID of this server at the provider."_s, u"ID"_s},
         {u"secret-file"_s, u"File with the client secret."_s, u"FILE"_s},
         {u"domain"_s, u"E-mail domain that signs in there (repeatable)."_s, u"DOMAIN"_s},
         {u"new-people"_s, u"Role for new staff members; without it, new people are rejected."_s,
          u"ROLE"_s},
         {u"tenant"_s, u"Partner, if there are several."_s, u"ID"_s}});
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
            return fail(Usage, u"usage: sso set --issuer https://… --client ID --domain DOMAIN…"_s);
        if (!settings.newRole.isEmpty() && !core::staffRoleFromName(settings.newRole))
            return fail(Usage, u"unknown role "_s + settings.newRole);
        if (parser.isSet(u"secret-file"_s)) {
            auto read = readSecretFile(parser.value(u"secret-file"_s));
            if (!read)
                return fail(Usage, read.error().detail);
            secret = std::move(*read);
        }
    } else if (action != u"show" && action != u"off") {
        return fail(Usage, u"usage: sso set | show | off; see --help"_s);
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
