#include "server/commands/command.h"

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace server {

int config(const QStringList &arguments)
{
    const auto what = arguments.value(0);
    if (what == u"table") {
        std::fputs(describeKeys().constData(), stdout);
        return Ok;
    }
    if (what != u"check")
        return fail(Usage, u"usage: config check | config table"_s);
    QCommandLineParser parser;
    Config checked;
    if (const auto ended = parse(parser, "config check", arguments.mid(1), checked))
        return *ended;
    std::puts("The configuration is valid.");
    return Ok;
}

} // namespace server
