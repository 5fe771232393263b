#include "server/http/httpserver.h"

#include "core/base/id.h"
#include "core/base/log.h"
#include "server/http/problem.h"

#include <boost/asio.hpp>
#include <boost/beast.hpp>

#include <atomic>
#include <optional>
#include <thread>

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
using tcp = net::ip::tcp;

namespace server {
namespace {

QByteArray toBytes(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

beast::string_view toView(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

//! A page of some other site must not reach us through a name that resolves to this computer.
bool isOurHost(beast::string_view host)
{
    const auto name = host.substr(0, host.rfind(':'));
    return name == "127.0.0.1" || name == "localhost";
}

struct Shared {
    Handler handler;
    HttpLimits limits;
    std::atomic<std::size_t> connections = 0;
};

//! One connection: reads a request, waits for its answer, writes it, and so on. One request at a
//! time.
class Session final : public Exchange, public std::enable_shared_from_this<Session> {
public:
    Session(tcp::socket socket, Shared &shared)
        : m_stream(std::move(socket))
        , m_shared(shared)
    {
        ++m_shared.connections;
        beast::error_code ignored;
        m_stream.socket().set_option(tcp::no_delay(true), ignored);
    }
    ~Session() override { --m_shared.connections; }

    //! Waits for the first byte of a request for the idle time; the rest must come within the read
    //! time.
    void wait()
    {
        if (m_buffer.size() > 0)
            return read();
        m_stream.expires_after(m_shared.limits.idle);
        m_stream.async_read_some(
            m_buffer.prepare(16 * 1024),
            [self = shared_from_this()](beast::error_code error, std::size_t size) {
                if (error)
                    return self->close();
                self->m_buffer.commit(size);
                self->read();
            });
    }

private:
    void read()
    {
        m_parser.emplace();
        m_parser->header_limit(m_shared.limits.headerBytes);
        m_parser->body_limit(m_shared.limits.bodyBytes);
        m_stream.expires_after(m_shared.limits.read);
        http::async_read(m_stream, m_buffer, *m_parser,
                         [self = shared_from_this()](beast::error_code error, std::size_t) {
                             error ? self->refuse(error) : self->handle();
                         });
    }

    void refuse(beast::error_code error)
    {
        if (error == http::error::end_of_stream || error == net::error::connection_reset ||
            error == beast::error::timeout || error == http::error::partial_message)
            return close();
        m_keepAlive = false;
        if (error == http::error::body_limit || error == http::error::buffer_overflow)
            return write(toResponse({413, "too-large"}));
        if (error == http::error::header_limit)
            return write(toResponse({431, "too-large"}));
        write(toResponse({400, "bad-request"}));
    }

    void handle()
    {
        const auto &message = m_parser->get();
        m_keepAlive = message.keep_alive();
        if (message.count(http::field::host) != 1 || !isOurHost(message[http::field::host]) ||
            (message.count(http::field::transfer_encoding) &&
             message.count(http::field::content_length)) ||
            message.count(http::field::content_encoding)) {
            m_keepAlive = false;
            return write(toResponse({400, "bad-request"}));
        }
        Request request;
        request.method = toBytes(message.method_string());
        const auto target = toBytes(message.target());
        const auto question = target.indexOf('?');
        request.path = question < 0 ? target : target.left(question);
        if (question >= 0)
            request.query = Query(target.mid(question + 1));
        for (const auto &field : message)
            request.headers.add(toBytes(field.name_string()), toBytes(field.value()));
        request.body = toBytes(message.body());
        m_parser.reset();
        m_stream.expires_never();
        request.requestId = m_requestId = core::Id::make().toString().toLatin1();
        m_shared.handler(std::move(request), Responder(shared_from_this()));
    }

    void answer(Response response) override
    {
        net::post(m_stream.get_executor(),
                  [self = shared_from_this(), response = std::move(response)]() mutable {
                      self->write(std::move(response));
                  });
    }

    void write(Response response)
    {
        m_body = std::move(response.body);
        m_message = {};
        m_message.version(11);
        m_message.result(static_cast<unsigned>(response.status));
        m_message.set(http::field::content_type, toView(response.contentType));
        m_message.set("Tenantry-Api", "1");
        m_message.set("Request-Id", toView(m_requestId));
        m_message.set(http::field::cache_control, "no-store");
        m_message.set("X-Content-Type-Options", "nosniff");
        for (const auto &[name, value] : response.headers)
            m_message.insert(toView(name), toView(value));
        m_message.body() = {m_body.constData(), static_cast<std::size_t>(m_body.size())};
        m_message.keep_alive(m_keepAlive);
        m_message.prepare_payload();
        m_stream.expires_after(m_shared.limits.read);
        http::async_write(m_stream, m_message,
                          [self = shared_from_this()](beast::error_code error, std::size_t) {
                              if (error || !self->m_keepAlive)
                                  return self->close();
                              self->m_body.clear();
                              self->wait();
                          });
    }

    void close()
    {
        beast::error_code ignored;
        m_stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
        m_stream.close();
    }

    beast::tcp_stream m_stream;
    Shared &m_shared;
    beast::flat_buffer m_buffer{64 * 1024};
    std::optional<http::request_parser<http::string_body>> m_parser;
    http::response<http::span_body<const char>> m_message;
    QByteArray m_body;
    QByteArray m_requestId = core::Id::make().toString().toLatin1();
    bool m_keepAlive = true;
};

} // namespace

struct HttpServer::Private {
    Shared shared;
    net::io_context io{1};
    tcp::acceptor acceptor{io};
    std::thread thread;

    void accept()
    {
        acceptor.async_accept([this](beast::error_code error, tcp::socket socket) {
            if (error == net::error::operation_aborted || !acceptor.is_open())
                return;
            if (!error && shared.connections < shared.limits.connections)
                std::make_shared<Session>(std::move(socket), shared)->wait();
            accept();
        });
    }
};

HttpServer::HttpServer(Handler handler, HttpLimits limits)
    : d(std::make_unique<Private>())
{
    d->shared.handler = std::move(handler);
    d->shared.limits = limits;
}

HttpServer::~HttpServer()
{
    stop();
}

core::Result<quint16> HttpServer::listen(quint16 port)
{
    beast::error_code error;
    const tcp::endpoint endpoint(net::ip::address_v4::loopback(), port);
    d->acceptor.open(endpoint.protocol(), error);
    if (!error)
        d->acceptor.set_option(net::socket_base::reuse_address(true), error);
    if (!error)
        d->acceptor.bind(endpoint, error);
    if (!error)
        d->acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
        return core::failure(core::ErrorCode::Permission, QString::fromStdString(error.message()));
    const auto bound = d->acceptor.local_endpoint().port();
    d->accept();
    d->thread = std::thread([this] { d->io.run(); });
    return bound;
}

void HttpServer::stopAccepting()
{
    net::post(d->io, [this] {
        beast::error_code ignored;
        d->acceptor.close(ignored);
    });
}

void HttpServer::stop()
{
    if (!d->thread.joinable())
        return;
    // Behind every answer that was posted before; small answers leave in the step that starts them.
    net::post(d->io, [this] { d->io.stop(); });
    d->thread.join();
}

} // namespace server
