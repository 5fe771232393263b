#include "server/http/httpserver.h"

#include "core/base/log.h"
#include "server/http/children.h"
#include "server/http/httpconnection.h"

#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>

#include <openssl/err.h>

#include <QFile>

namespace net = boost::asio;
using boost::system::error_code;

namespace server {
namespace {

QHostAddress toQt(const net::ip::address &address)
{
    if (address.is_v4())
        return QHostAddress(address.to_v4().to_uint());
    const auto bytes = address.to_v6().to_bytes();
    QHostAddress result(bytes.data());
    bool isMapped = false;
    const auto v4 = result.toIPv4Address(&isMapped);
    return isMapped ? QHostAddress(v4) : result;
}

core::Result<TlsContext> makeContext(const HttpOptions &options)
{
    const auto failed = [](const QString &path, const error_code &error) {
        return core::failure(core::ErrorCode::Secrets,
                             path + QStringLiteral(": ") + QString::fromStdString(error.message()),
                             path);
    };
    auto context = std::make_shared<net::ssl::context>(net::ssl::context::tls_server);
    auto *native = context->native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                    SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_SINGLE_ECDH_USE);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    // Forward secrecy and authenticated encryption only; TLS 1.3 has nothing else.
    SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20");
    error_code error;
    context->use_certificate_chain_file(QFile::encodeName(options.certificateFile).toStdString(),
                                        error);
    if (error)
        return failed(options.certificateFile, error);
    context->use_private_key_file(QFile::encodeName(options.keyFile).toStdString(),
                                  net::ssl::context::pem, error);
    if (error)
        return failed(options.keyFile, error);
    if (SSL_CTX_check_private_key(native) != 1)
        return core::failure(core::ErrorCode::Secrets,
                             QStringLiteral("the key does not belong to the certificate"));
    return context;
}

} // namespace

QByteArray blockOf(const net::ip::address &address)
{
    const auto plain = toQt(address);
    if (plain.protocol() == QAbstractSocket::IPv4Protocol) {
        const auto number = plain.toIPv4Address();
        return {reinterpret_cast<const char *>(&number), sizeof number};
    }
    const auto bytes = address.to_v6().to_bytes();
    return {reinterpret_cast<const char *>(bytes.data()), 8};
}

HttpShared::HttpShared(Handler itsHandler, HttpOptions itsOptions)
    : handler(std::move(itsHandler))
    , options(std::move(itsOptions))
    , limiter(options.requestsPerMinute)
{
    for (const auto &network : options.trustedProxies)
        trusted.push_back(QHostAddress::parseSubnet(network));
}

bool HttpShared::isTrusted(const net::ip::address &address) const
{
    return !trusted.empty() && std::ranges::any_of(trusted, [&](const auto &network) {
        return toQt(address).isInSubnet(network);
    });
}

//! A page of some other site must not reach us through a name that resolves to this computer, nor
//! make us write links to it.
bool HttpShared::isOurHost(QByteArrayView host) const
{
    const auto isNamed = [host](QByteArrayView name) {
        return host.size() == name.size() && host.compare(name, Qt::CaseInsensitive) == 0;
    };
    if (std::ranges::any_of(options.hosts, isNamed))
        return true;
    const auto colon = host.lastIndexOf(':');
    const bool hasPort = colon >= 0 && colon > host.lastIndexOf(']');
    const auto name = hasPort ? host.first(colon) : host;
    return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

bool HttpShared::enter(const QByteArray &block, bool trustedPeer)
{
    const std::lock_guard lock(mutex);
    auto &ofBlock = byBlock[block.toStdString()];
    if (connections >= options.connections ||
        (!trustedPeer && ofBlock >= options.connectionsPerAddress)) {
        if (ofBlock == 0)
            byBlock.erase(block.toStdString());
        ++refused;
        return false;
    }
    ++ofBlock;
    ++connections;
    ++accepted;
    return true;
}

void HttpShared::leave(const QByteArray &block)
{
    const std::lock_guard lock(mutex);
    const auto found = byBlock.find(block.toStdString());
    if (--found->second == 0)
        byBlock.erase(found);
    if (--connections == 0)
        emptied.notify_all();
}

HttpLoop::HttpLoop(std::shared_ptr<HttpShared> itsCommon)
    : common(std::move(itsCommon))
    , m_work(io.get_executor())
    , m_timer(io)
{
}

void HttpLoop::start()
{
    sweep();
    m_thread = std::thread([this] {
        m_id = std::this_thread::get_id();
        io.run();
    });
}

void HttpLoop::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_answers.clear();
    }
    net::post(io, [this] {
        m_isStopping = true;
        m_timer.cancel();
        m_work.reset();
        for (const auto &known : m_connections) {
            if (const auto connection = known.lock())
                connection->close();
        }
    });
    m_thread.join();
}

void HttpLoop::add(const std::shared_ptr<HttpConnection> &connection)
{
    net::post(io, [self = shared_from_this(), connection] {
        const bool ended = [&] {
            const std::lock_guard lock(self->m_mutex);
            return self->m_ended;
        }();
        if (ended)
            return connection->close();
        self->m_connections.push_back(connection);
        connection->begin();
    });
}

void HttpLoop::deliver(std::shared_ptr<HttpConnection> connection, Response response)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_ended)
            return;
        isFirst = m_answers.empty();
        m_answers.emplace_back(std::move(connection), std::move(response));
    }
    // One wake-up for all that come until the loop looks.
    if (isFirst)
        net::post(io, [self = shared_from_this()] { self->drain(); });
}

void HttpLoop::drain()
{
    std::vector<std::pair<std::shared_ptr<HttpConnection>, Response>> answers;
    {
        const std::lock_guard lock(m_mutex);
        answers.swap(m_answers);
    }
    for (auto &[connection, response] : answers)
        connection->write(std::move(response));
}

//! Each second, instead of a timer for each connection that is set and cancelled with each request.
void HttpLoop::sweep()
{
    const auto now = std::chrono::steady_clock::now();
    for (auto it = m_connections.begin(); it != m_connections.end();) {
        if (const auto connection = it->lock()) {
            connection->sweep(now, common->ends);
            ++it;
        } else {
            it = m_connections.erase(it);
        }
    }
    m_timer.expires_after(common->ends ? std::chrono::milliseconds(50)
                                       : std::chrono::milliseconds(1000));
    m_timer.async_wait([this](const error_code &error) {
        if (!error && !m_isStopping)
            sweep();
    });
}

void HttpLoop::sweepSoon()
{
    net::post(io, [this] {
        m_timer.cancel();
        sweep();
    });
}

struct HttpServer::Private {
    explicit Private(std::shared_ptr<HttpShared> given)
        : common(std::move(given))
    {
    }

    std::shared_ptr<HttpShared> common;
    std::vector<std::shared_ptr<HttpLoop>> loops;
    std::vector<std::unique_ptr<Tcp::acceptor>> acceptors;
    std::mutex mutex;
    TlsContext tls;
    std::size_t turn = 0;

    HttpLoop &first() { return *loops.front(); }

    core::Result<quint16> open(const Endpoint &endpoint)
    {
        error_code error;
        const auto host = endpoint.host == QStringLiteral("localhost")
                              ? std::string("127.0.0.1")
                              : endpoint.host.toStdString();
        const Tcp::endpoint where(net::ip::make_address(host, error), endpoint.port);
        auto acceptor = std::make_unique<Tcp::acceptor>(first().io);
        if (!error)
            acceptor->open(where.protocol(), error);
        if (!error)
            keepFromChildren(acceptor->native_handle());
        if (!error)
            acceptor->set_option(net::socket_base::reuse_address(true), error);
        if (!error && where.address().is_v6())
            acceptor->set_option(net::ip::v6_only(true), error);
        if (!error)
            acceptor->bind(where, error);
        if (!error)
            acceptor->listen(net::socket_base::max_listen_connections, error);
        if (error)
            return core::failure(core::ErrorCode::Offline, QString::fromStdString(error.message()),
                                 endpoint.host);
        const auto port = acceptor->local_endpoint().port();
        accept(*acceptor);
        acceptors.push_back(std::move(acceptor));
        return port;
    }

    void accept(Tcp::acceptor &acceptor)
    {
        // Each loop has its share of the connections.
        const auto loop = loops[turn++ % loops.size()];
        acceptor.async_accept(loop->io, [this, &acceptor, loop](const error_code &error,
                                                                Tcp::socket socket) {
            if (error == net::error::operation_aborted || !acceptor.is_open())
                return;
            if (error) {
                // Out of file descriptors: not at once again, that would only burn time.
                auto pause =
                    std::make_shared<net::steady_timer>(first().io, std::chrono::milliseconds(100));
                return pause->async_wait([this, &acceptor, pause](const error_code &) {
                    if (acceptor.is_open())
                        accept(acceptor);
                });
            }
            keepFromChildren(socket.native_handle());
            TlsContext context;
            {
                const std::lock_guard lock(mutex);
                context = tls;
            }
            if (const auto connection = makeConnection(loop, std::move(socket), std::move(context)))
                loop->add(connection);
            accept(acceptor);
        });
    }

    void stopAccepting()
    {
        net::post(first().io, [this] {
            error_code ignored;
            for (auto &acceptor : acceptors)
                acceptor->close(ignored);
        });
    }
};

HttpServer::HttpServer(Handler handler, HttpOptions options)
    : d(std::make_unique<Private>(
          std::make_shared<HttpShared>(std::move(handler), std::move(options))))
{
    for (int i = 0; i < std::max(1, d->common->options.threads); ++i)
        d->loops.push_back(std::make_shared<HttpLoop>(d->common));
}

HttpServer::~HttpServer()
{
    stop();
}

core::Result<std::vector<quint16>> HttpServer::listen()
{
    if (!d->common->options.certificateFile.isEmpty()) {
        if (auto done = reloadCertificate(); !done)
            return tl::unexpected(done.error());
    }
    std::vector<quint16> ports;
    for (const auto &endpoint : d->common->options.listen) {
        const auto port = d->open(endpoint);
        if (!port)
            return tl::unexpected(port.error());
        ports.push_back(*port);
    }
    for (const auto &loop : d->loops)
        loop->start();
    return ports;
}

core::Result<void> HttpServer::reloadCertificate()
{
    auto context = makeContext(d->common->options);
    ERR_clear_error();
    if (!context)
        return tl::unexpected(context.error());
    const std::lock_guard lock(d->mutex);
    d->tls = std::move(*context);
    return {};
}

void HttpServer::finish(std::chrono::milliseconds limit)
{
    d->stopAccepting();
    d->common->ends = true;
    for (const auto &loop : d->loops)
        loop->sweepSoon();
    std::unique_lock lock(d->common->mutex);
    d->common->emptied.wait_for(lock, limit, [this] { return d->common->connections == 0; });
}

void HttpServer::stop()
{
    d->stopAccepting();
    for (const auto &loop : d->loops)
        loop->stop();
}

HttpServer::Figures HttpServer::figures() const
{
    const std::lock_guard lock(d->common->mutex);
    return {static_cast<qint64>(d->common->connections), d->common->accepted, d->common->refused,
            d->common->bodyBytes};
}

} // namespace server
