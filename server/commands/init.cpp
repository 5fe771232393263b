#include "server/commands/command.h"
#include "server/commands/database.h"
#include "server/setup/firstsignin.h"
#include "server/web/setuppages.h"

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! The link is for the administrator who runs the command, and never for a log.
int say(const QJsonObject &link, const Config &config, const QString &sentence)
{
    std::printf("%s\n\n    %s\n\nThe link works once, within %d hours.\n", qPrintable(sentence),
                setupUrl(publicOrigin(config), link[u"token"].toString().toLatin1()).constData(),
                linkHours);
    return Ok;
}

} // namespace

//! Creates the first partner and its owner.
int init(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"organisation"_s, u"Name of the partner."_s, u"NAME"_s},
                       {u"email"_s, u"E-mail address of the first administrator."_s, u"ADDRESS"_s},
                       {u"name"_s, u"Name of the first administrator."_s, u"NAME"_s}});
    Config config;
    if (const auto ended = parse(parser, "init", arguments, config))
        return *ended;
    const auto organisation = parser.value(u"organisation"_s).trimmed();
    const auto name = parser.value(u"name"_s);
    const auto email = parser.value(u"email"_s);
    if (organisation.isEmpty() || email.isEmpty() || name.isEmpty())
        return fail(Usage, u"usage: init --organisation NAME --email ADDRESS --name NAME"_s);
    const auto link = runErrand(config, {{u"do"_s, u"init"_s},
                                         {u"organisation"_s, organisation},
                                         {u"name"_s, name},
                                         {u"email"_s, email}});
    if (!link && link.error().code == core::ErrorCode::Invalid)
        return fail(Usage, link.error().detail);
    if (!link)
        return fail(link.error(), config.data);
    return say(
        *link, config,
        u"%1 is set up. Send this link to %2 to choose a password:"_s.arg(organisation, name));
}

//! staff reset-link ADDRESS: for a person who can no longer sign in.
int staff(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"reset-link"_s, u"Creates a link for choosing a new password."_s);
    parser.addPositionalArgument(u"address"_s,
                                 u"E-mail address that the staff member signs in with."_s);
    parser.addOption({u"tenant"_s, u"Partner, if several have this address."_s, u"ID"_s});
    Config config;
    if (const auto ended = parse(parser, "staff", arguments, config))
        return *ended;
    const auto words = parser.positionalArguments();
    const auto tenant = core::Id::fromString(parser.value(u"tenant"_s));
    if (words.size() != 2 || words.first() != u"reset-link" ||
        (parser.isSet(u"tenant"_s) && !tenant))
        return fail(Usage, u"usage: staff reset-link ADDRESS [--tenant ID]"_s);
    const auto link = runErrand(config, {{u"do"_s, u"reset-link"_s},
                                         {u"email"_s, words.at(1)},
                                         {u"tenant"_s, parser.value(u"tenant"_s)}});
    if (!link && link.error().code == core::ErrorCode::NotFound)
        return fail(Usage, link.error().detail);
    if (!link && link.error().code == core::ErrorCode::Conflict)
        return fail(Usage,
                    link.error().detail + u": add --tenant with one of "_s + link.error().name());
    if (!link)
        return fail(link.error(), config.data);
    return say(*link, config, u"Send this link to the staff member to choose a new password:"_s);
}

} // namespace server
