#pragma once

#include "core/base/clock.h"
#include "server/embedded/process.h"
#include "server/http/httpserver.h"
#include "server/routes/api.h"

namespace server {

//! The whole server of one data folder: lock, keys, database, HTTP. main() and the tests start it
//! the same way.
class Server {
public:
    //! Takes the folder, opens or makes what is in it, and runs until it is destroyed.
    [[nodiscard]] static core::Result<std::unique_ptr<Server>> start(const QString &folder,
                                                                     quint16 port,
                                                                     const core::Clock &clock);
    ~Server();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] Tokens &tokens() { return m_tokens; }
    //! Whoever signs in on this computer.
    [[nodiscard]] Principal owner() const
    {
        return {.tenant = m_identity.tenant, .account = m_identity.account, .role = Role::Owner};
    }

private:
    Server(FolderLock lock, ServerKeys keys, std::unique_ptr<Store> store, Identity identity,
           const core::Clock &clock);

    FolderLock m_lock;
    ServerKeys m_keys;
    std::unique_ptr<Store> m_store;
    Identity m_identity;
    Tokens m_tokens;
    Api m_api;
    HttpServer m_http;
    quint16 m_port = 0;
};

//! The database file of a data folder.
[[nodiscard]] QString databasePath(const QString &folder);

} // namespace server
