#include "server/commands/database.h"
#include "server/commands/manifest.h"
#include "server/embedded/process.h"
#include "server/host/server.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace server {

//! migrate --to URL: copies the SQLite file to PostgreSQL.
int migrate(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"to"_s, u"Empty target database: postgresql://user@host/name."_s, u"URL"_s});
    parser.addOption(
        {u"to-owner"_s, u"Target with the role that owns the tables, if different."_s, u"URL"_s});
    parser.addOption(dataOption());
    if (const auto ended = parse(parser, "migrate", arguments))
        return *ended;
    const auto folder = dataFolder(parser);
    const Location to{{}, parser.value(u"to"_s), parser.value(u"to-owner"_s), {}};
    if (folder.isEmpty() || !to.url.startsWith(u"postgresql://"_s))
        return fail(Usage, u"usage: migrate --data DIR --to postgresql://…"_s);
    const auto lock = FolderLock::take(folder);
    if (!lock)
        return fail(lock.error(), folder);
    if (!QFile::exists(databasePath(folder)))
        return fail(DatabaseUnusable, u"no database in "_s + folder);
    return say(moveTo({databasePath(folder), {}, {}, {}}, to, core::SystemClock().now()), folder);
}

} // namespace server
