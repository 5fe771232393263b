#include "server/commands/database.h"
#include "server/commands/manifest.h"
#include "server/embedded/process.h"
#include "server/store/schema.h"

using namespace Qt::Literals::StringLiterals;

namespace server {

//! restore FILE: replaces the database with the backup.
int restore(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"file"_s, u"Backup file."_s);
    parser.addOption({u"replace"_s, u"Replace an existing database."_s});
    Config config;
    if (const auto ended = parse(parser, "restore", arguments, config))
        return *ended;
    if (parser.positionalArguments().size() != 1)
        return fail(Usage, u"usage: restore FILE [--replace]"_s);
    if (auto done = makePrivateFolder(config.data); !done)
        return fail(done.error(), config.data);
    const auto lock = FolderLock::take(config.data);
    if (!lock)
        return fail(lock.error(), config.data);
    const auto location = locationOf(config);
    if (!location)
        return fail(location.error(), config.data);
    if (!parser.isSet(u"replace"_s)) {
        if (const auto empty = checkEmpty(*location); !empty)
            return fail(Usage, empty.error().detail + u": add --replace to put the backup in its"
                                                      " place"_s);
    }
    return say(restore(*location, parser.positionalArguments().first(), core::SystemClock().now()),
               config.data);
}

} // namespace server
