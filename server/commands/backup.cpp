#include "server/commands/command.h"
#include "server/commands/database.h"
#include "server/commands/manifest.h"
#include "server/embedded/desk.h"
#include "server/embedded/process.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! No second process may open the file of a running server, so that server is asked.
core::Result<Manifest> backUpHere(const Location &location, const QString &folder,
                                  const QString &file)
{
    const auto lock = FolderLock::take(folder);
    if (!lock && location.engine() == Engine::Sqlite)
        return askDesk(folder, {{u"do"_s, u"backup"_s}, {u"file"_s, file}})
            .map(&Manifest::fromJson);
    auto connection = openReader(location);
    if (!connection)
        return tl::unexpected(connection.error());
    return backUp(**connection, file, core::SystemClock().now());
}

} // namespace

//! backup FILE: everything but the keys, whether the server is running or not.
int backup(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"file"_s, u"New file for the backup."_s);
    Config config;
    if (const auto ended = parse(parser, "backup", arguments, config))
        return *ended;
    if (parser.positionalArguments().size() != 1)
        return fail(Usage, u"usage: backup FILE"_s);
    const auto file = QDir::current().absoluteFilePath(parser.positionalArguments().first());
    const auto location = locationOf(config);
    return say(location.and_then(
                   [&](const Location &where) { return backUpHere(where, config.data, file); }),
               config.data);
}

} // namespace server
