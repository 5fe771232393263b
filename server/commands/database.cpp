#include "server/commands/database.h"

#include "server/auth/publicaddress.h"
#include "server/config/secretfile.h"
#include "server/server.h"

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

core::Result<std::unique_ptr<Connection>> openDatabase(const Config &config)
{
    if (auto done = makePrivateFolder(config.data); !done)
        return tl::unexpected(done.error());
    const auto location = locationOf(config);
    if (!location)
        return tl::unexpected(location.error());
    // A running server holds the folder, and has seen to the schema.
    if (const auto lock = FolderLock::take(config.data); lock) {
        if (auto done = prepareSchema(*location); !done)
            return tl::unexpected(done.error());
    }
    return openWriter(*location);
}

} // namespace server
