#include "server/server.h"

#include "core/base/log.h"
#include "server/catalog/catalog.h"

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr int keyDays = 90;
constexpr int tombstoneDays = 180;

core::Result<Identity> prepare(Connection &connection, const core::Clock &clock)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto identity = loadIdentity(connection);
    if (!identity)
        return identity;
    if (auto done = connection.setTenant(identity->tenant); !done)
        return tl::unexpected(done.error());
    Records records(connection, identity->tenant);
    if (!records.partner()) {
        if (auto done = loadCatalog(records); !done)
            return tl::unexpected(done.error());
    }
    const auto now = clock.now();
    records.prune(core::toWire(now.addDays(-keyDays)), core::toWire(now.addDays(-tombstoneDays)));
    if (records.fault())
        return tl::unexpected(*records.fault());
    if (auto done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return identity;
}

} // namespace

QString databasePath(const QString &folder)
{
    return folder + u"/tenantry.db"_s;
}

core::Result<std::unique_ptr<Server>> Server::start(const QString &folder, quint16 port,
                                                    const core::Clock &clock)
{
    if (auto done = makePrivateFolder(folder); !done)
        return tl::unexpected(done.error());
    auto lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    auto keys = loadKeys(folder + u"/keys.json"_s);
    if (!keys)
        return tl::unexpected(keys.error());
    auto store = Store::open({databasePath(folder), {}, {}});
    if (!store)
        return tl::unexpected(store.error());
    auto identity = prepare((*store)->writerConnection(), clock);
    if (!identity)
        return tl::unexpected(identity.error());
    std::unique_ptr<Server> server(
        new Server(std::move(*lock), std::move(*keys), std::move(*store), *identity, clock));
    auto bound = server->m_http.listen(port);
    if (!bound)
        return core::failure(core::ErrorCode::Offline, bound.error().detail);
    server->m_port = *bound;
    core::log("server")->info("listening on port {}", *bound);
    return server;
}

Server::Server(FolderLock lock, ServerKeys keys, std::unique_ptr<Store> store, Identity identity,
               const core::Clock &clock)
    : m_lock(std::move(lock))
    , m_keys(std::move(keys))
    , m_store(std::move(store))
    , m_identity(identity)
    , m_api(*m_store, m_tokens, m_keys, clock, identity)
    , m_http([this](Request request, Responder respond) {
        m_api.handle(std::move(request), std::move(respond));
    })
{
}

Server::~Server()
{
    // What was taken on is done and answered before the database closes.
    m_http.stopAccepting();
    m_store->stop();
    m_http.stop();
}

} // namespace server
