#pragma once

#include "core/base/clock.h"
#include "server/config/config.h"
#include "server/embedded/desk.h"
#include "server/embedded/process.h"
#include "server/http/httpserver.h"
#include "server/routes/api.h"
#include "server/watch/health.h"
#include "server/watch/metrics.h"
#include "server/web/pages.h"

#include <QTimer>

namespace server {

//! The whole server of one data folder: lock, keys, database, HTTP. main() and the tests start it
//! the same way.
class Server {
public:
    //! Locks the folder, opens or creates its contents, and runs until destroyed. The database is
    //! in the folder unless `location` names another.
    [[nodiscard]] static core::Result<std::unique_ptr<Server>> start(const QString &folder,
                                                                     quint16 port,
                                                                     const core::Clock &clock,
                                                                     Location location = {});
    //! The same with all options.
    [[nodiscard]] static core::Result<std::unique_ptr<Server>> start(const Config &config,
                                                                     Location location,
                                                                     const core::Clock &clock);
    ~Server();

    [[nodiscard]] core::Result<void> reloadCertificate();
    [[nodiscard]] quint16 port() const { return m_port; }
    //! 0 if disabled.
    [[nodiscard]] quint16 metricsPort() const { return m_metricsPort; }
    [[nodiscard]] Tokens &tokens() { return m_tokens; }
    //! The identity for a single computer.
    [[nodiscard]] Principal owner() const
    {
        return {.tenant = m_identity.tenant, .account = m_identity.account, .role = Role::Owner};
    }

private:
    [[nodiscard]] HttpOptions options();
    void handle(Request request, Responder respond);
    [[nodiscard]] core::Result<void> listen();
    void tellFigures(MetricsText &text);

    Server(const Config &config, FolderLock lock, ServerKeys keys, std::unique_ptr<Store> store,
           Identity identity, const core::Clock &clock);

    Config m_config;
    FolderLock m_lock;
    ServerKeys m_keys;
    std::unique_ptr<Store> m_store;
    Identity m_identity;
    Tokens m_tokens;
    Authenticator m_authenticator;
    WorkerPool m_hashes;
    PublicAddress m_address;
    Pages m_pages;
    Api m_api;
    Health m_health;
    Metrics m_metrics;
    HttpServer m_http;
    QTimer m_upkeep;
    std::unique_ptr<Desk> m_desk; //!< SQLite only
    std::unique_ptr<HttpServer> m_metricsHttp;
    quint16 m_port = 0;
    quint16 m_metricsPort = 0;
};

//! The database file of a data folder.
[[nodiscard]] QString databasePath(const QString &folder);

} // namespace server
