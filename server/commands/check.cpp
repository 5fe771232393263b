#include "server/commands/command.h"
#include "server/server.h"
#include "server/store/sqliteconnection.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace server {

//! Counts only: no names. Does not open the file of a running server.
int check(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption(dataOption());
    if (const auto ended = parse(parser, "check", arguments))
        return *ended;
    const auto folder = dataFolder(parser);
    if (folder.isEmpty())
        return fail(Usage, u"check needs --data DIR"_s);
    if (!QFile::exists(databasePath(folder)))
        return fail(DatabaseUnusable, u"there is no database in "_s + folder);
    const auto lock = FolderLock::take(folder);
    if (!lock)
        return fail(lock.error(), folder);
    auto connection = SqliteConnection::open(databasePath(folder), core::sql::Access::ReadWrite,
                                             SqliteConnection::Wall::Down);
    if (!connection)
        return fail(connection.error(), folder);
    const auto counts = countAll(**connection);
    if (!counts)
        return fail(counts.error(), folder);
    const QJsonObject report{{u"intact"_s, counts->intact},
                             {u"customers"_s, counts->customers},
                             {u"users"_s, counts->users},
                             {u"distinctUserNames"_s, counts->distinctUserNames},
                             {u"subscriptions"_s, counts->subscriptions},
                             {u"licences"_s, counts->licences},
                             {u"seatsUsed"_s, counts->seatsUsed},
                             {u"changes"_s, counts->changes}};
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    const bool consistent = counts->intact && counts->users == counts->distinctUserNames &&
                            counts->licences == counts->seatsUsed;
    return consistent ? Ok : DatabaseUnusable;
}

} // namespace server
