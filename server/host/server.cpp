#include "server/host/server.h"

#include "core/base/log.h"
#include "server/auth/passwords.h"
#include "server/catalog/catalog.h"
#include "server/config/options.h"
#include "server/http/problem.h"
#include "server/store/probe.h"
#include "server/store/upkeep.h"
#include "server/watch/log.h"

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr std::chrono::hours upkeepInterval{1};

core::Result<Identity> prepare(Connection &connection, const core::Clock &clock)
{
    if (qEnvironmentVariable("TENANTRY_ACCEPT_CLOCK") != u"1") {
        if (auto done = checkClock(connection, clock.now()); !done)
            return tl::unexpected(done.error());
    }
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
                                                    const core::Clock &clock, Location location)
{
    return start(embeddedConfig(folder, port), std::move(location), clock);
}

core::Result<std::unique_ptr<Server>> Server::start(const Config &config, Location location,
                                                    const core::Clock &clock)
{
    const auto &folder = config.data;
    if (auto done = makePrivateFolder(folder); !done)
        return tl::unexpected(done.error());
    auto lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    auto keys = loadKeys(folder + u"/keys.json"_s);
    if (!keys)
        return tl::unexpected(keys.error());
    if (location.file.isEmpty())
        location.file = databasePath(folder);
    auto store = Store::open(location);
    if (!store)
        return tl::unexpected(store.error());
    auto identity = prepare((*store)->writerConnection(), clock);
    if (!identity)
        return tl::unexpected(identity.error());
    std::unique_ptr<Server> server(new Server(config, std::move(*lock), std::move(*keys),
                                              std::move(*store), *identity, clock));
    if (auto done = server->listen(); !done)
        return tl::unexpected(done.error());
    if (location.engine() == Engine::Sqlite) {
        server->m_desk = std::make_unique<Desk>(*server->m_store, location, clock);
        if (auto done = server->m_desk->listen(folder); !done)
            return tl::unexpected(done.error());
    }
    return server;
}

Server::Server(const Config &config, FolderLock lock, ServerKeys keys, std::unique_ptr<Store> store,
               Identity identity, const core::Clock &clock)
    : m_config(config)
    , m_lock(std::move(lock))
    , m_keys(std::move(keys))
    , m_store(std::move(store))
    , m_identity(identity)
    , m_authenticator(m_tokens, clock)
    , m_address(QUrl(config.publicUrl))
    , m_pages(*m_store, m_authenticator, m_hashes, m_keys.cursor, clock, m_address)
    , m_api(*m_store, m_authenticator, m_hashes, m_keys, clock, identity,
            config.tenantPerMinute / config.copies, config.waiting)
    , m_health([this](auto told) { m_store->write({}, tryWriting, std::move(told)); }, config.data)
    , m_http([this](Request request,
                    Responder respond) { handle(std::move(request), std::move(respond)); },
             options())
{
    m_metrics.add([this](MetricsText &text) { tellFigures(text); });
    // A permission change takes effect here at once, on other servers within seconds.
    QObject::connect(&m_upkeep, &QTimer::timeout, &m_upkeep,
                     [this, &clock] { startUpkeep(*m_store, clock); });
    m_upkeep.start(upkeepInterval);
    startUpkeep(*m_store, clock);
    m_store->whenChanged([this](const core::Id &tenant) {
        m_authenticator.forgetTenant(tenant);
        m_api.changed(tenant);
    });
}

HttpOptions Server::options()
{
    auto options = httpOptions(m_config);
    options.finished = [this](const Finished &request) {
        m_metrics.count(request);
        logRequest(request);
    };
    return options;
}

void Server::handle(Request request, Responder respond)
{
    if (m_health.handle(request, respond))
        return;
    respond.note().route = "page";
    if (m_pages.handle(request, respond))
        return;
    respond.note().route = "";
    m_api.handle(std::move(request), std::move(respond));
}

core::Result<void> Server::listen()
{
    const auto ports = m_http.listen();
    if (!ports)
        return tl::unexpected(ports.error());
    m_port = ports->front();
    m_address.setPort(m_port);
    core::log("server")->info("listening on port {}", m_port);
    const auto address = splitAddress(m_config.metricsListen);
    if (!address)
        return {};
    HttpOptions metrics;
    metrics.listen = {{address->host, address->port}};
    metrics.anyHost = !isLoopback(address->host);
    metrics.connections = 16;
    m_metricsHttp = std::make_unique<HttpServer>(
        [this](const Request &request, const Responder &respond) {
            if (request.path != "/metrics")
                return respond(toResponse({ProblemCode::NotFound}));
            if (request.method != "GET")
                return respond(methodNotAllowed("GET, HEAD"));
            respond({200, m_metrics.text(), "text/plain; version=0.0.4; charset=utf-8", {}});
        },
        metrics);
    const auto metricsPorts = m_metricsHttp->listen();
    if (!metricsPorts)
        return tl::unexpected(metricsPorts.error());
    m_metricsPort = metricsPorts->front();
    return {};
}

void Server::tellFigures(MetricsText &text)
{
    const auto figures = m_http.figures();
    text.family("tenantry_connections", "gauge", "Client connections.");
    text.sample(double(figures.connections));
    text.family("tenantry_connections_accepted_total", "counter", "Accepted connections.");
    text.sample(double(figures.accepted));
    text.family("tenantry_connections_refused_total", "counter",
                "Connections rejected by a limit.");
    text.sample(double(figures.refused));
    const auto waiting = m_store->waiting();
    text.family("tenantry_waiting", "gauge", "Reads and writes that wait for the database.");
    text.sample(double(waiting.reads), "queue=\"reads\"");
    text.sample(double(waiting.writes), "queue=\"writes\"");
    text.family("tenantry_commit_size", "histogram", "Writes that share a commit.");
    text.histogram(m_store->commitSizes());
    text.family("tenantry_password_checks_total", "counter",
                "Passwords checked at full cost; far more than sign-ins suggests guessing.");
    text.sample(double(fullChecks()));
    text.family("tenantry_body_bytes", "gauge", "Request bodies in memory.");
    text.sample(double(figures.bodyBytes));
}

core::Result<void> Server::reloadCertificate()
{
    return m_config.certificateFile.isEmpty() ? core::Result<void>() : m_http.reloadCertificate();
}

Server::~Server()
{
    // Accepted requests are finished and answered before the database closes.
    m_health.end();
    m_api.stopWaiting();
    m_http.finish(std::chrono::seconds(m_config.stopSeconds));
    if (m_metricsHttp)
        m_metricsHttp->stop();
    m_pages.stop();
    m_hashes.stop();
    m_store->stop();
    m_http.stop();
}

} // namespace server
