#include "server/commands/command.h"
#include "server/commands/database.h"
#include "server/embedded/process.h"
#include "server/store/sqliteconnection.h"
#include "server/store/workspace.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

core::Result<Counts> countsOf(const Location &location)
{
    if (location.engine() == Engine::PostgreSql)
        return openReader(location).and_then(
            [](const std::unique_ptr<Connection> &connection) { return countAll(*connection); });
    return SqliteConnection::open(location.file, core::sql::Access::ReadWrite,
                                  SqliteConnection::Wall::Down)
        .and_then([](const std::unique_ptr<SqliteConnection> &connection) {
            return countAll(*connection);
        });
}

} // namespace

//! Counts only, no names. Does not open the file of a running server.
int check(const QStringList &arguments)
{
    QCommandLineParser parser;
    Config config;
    if (const auto ended = parse(parser, "check", arguments, config))
        return *ended;
    const auto location = locationOf(config);
    if (!location)
        return fail(location.error(), config.data);
    const auto lock = FolderLock::take(config.data);
    if (location->engine() == Engine::Sqlite) {
        if (!QFile::exists(location->file))
            return fail(DatabaseUnusable, u"no database in "_s + config.data);
        if (!lock)
            return fail(lock.error(), config.data);
    }
    const auto counts = countsOf(*location);
    if (!counts)
        return fail(counts.error(), config.data);
    const QJsonObject report{{u"intact"_s, counts->intact},
                             {u"customers"_s, counts->customers},
                             {u"users"_s, counts->users},
                             {u"distinctUserNames"_s, counts->distinctUserNames},
                             {u"subscriptions"_s, counts->subscriptions},
                             {u"licences"_s, counts->licences},
                             {u"seatsUsed"_s, counts->seatsUsed},
                             {u"changes"_s, counts->changes},
                             {u"auditEntries"_s, counts->auditEntries}};
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    const bool consistent = counts->intact && counts->users == counts->distinctUserNames &&
                            counts->licences == counts->seatsUsed;
    return consistent ? Ok : DatabaseUnusable;
}

} // namespace server
