#include "server/commands/database.h"

#include "core/base/clock.h"
#include "server/auth/publicaddress.h"
#include "server/config/secretfile.h"
#include "server/embedded/desk.h"
#include "server/embedded/errands.h"
#include "server/host/server.h"

using namespace Qt::Literals::StringLiterals;

namespace server {

core::Result<Location> locationOf(const Config &config)
{
    Location location;
    location.file = databasePath(config.data);
    location.readers = static_cast<int>(config.databaseReaders);
    if (config.database == u"sqlite")
        return location;
    location.url = config.database;
    location.ownerUrl = config.databaseOwner;
    for (const auto &[file, password] :
         {std::pair(config.databasePasswordFile, &location.password),
          std::pair(config.databaseOwnerPasswordFile, &location.ownerPassword)}) {
        if (file.isEmpty())
            continue;
        const auto secret = readSecretFile(file);
        if (!secret)
            return tl::unexpected(secret.error());
        *password = QString::fromUtf8(secret->reveal());
    }
    return location;
}

QByteArray publicOrigin(const Config &config)
{
    PublicAddress address{QUrl(config.publicUrl)};
    if (const auto own = splitAddress(config.listen.value(0)))
        address.setPort(own->port);
    return address.origin();
}

core::Result<QJsonObject> runErrand(const Config &config, const QJsonObject &errand)
{
    if (auto done = makePrivateFolder(config.data); !done)
        return tl::unexpected(done.error());
    const auto location = locationOf(config);
    if (!location)
        return tl::unexpected(location.error());
    // No second process may open the file of a running server, so that server is asked.
    const auto lock = FolderLock::take(config.data);
    if (!lock && location->engine() == Engine::Sqlite)
        return askDesk(config.data, errand);
    // A running server has already migrated the schema.
    if (lock) {
        if (auto done = prepareSchema(*location); !done)
            return tl::unexpected(done.error());
    }
    auto connection = openWriter(*location);
    if (!connection)
        return tl::unexpected(connection.error());
    auto transaction = Transaction::begin(**connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto answer = doErrand(**connection, errand, core::SystemClock().now());
    if (!answer)
        return answer;
    if (auto done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return answer;
}

} // namespace server
