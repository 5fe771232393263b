#include "server/http/httpconnection.h"

#include "server/http/gzip.h"
#include "server/http/problem.h"
#include "server/http/responsehead.h"

#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

#include <array>

namespace net = boost::asio;
using boost::system::error_code;

namespace server {
namespace {

constexpr std::size_t firstBuffer = 8 * 1024;
constexpr std::size_t mostBuffer = 128 * 1024;
//! A client that receives its answer more slowly than this is disconnected.
constexpr qint64 leastBytesPerSecond = 32 * 1024;
//! Limit for the bodies of all requests in memory.
constexpr qint64 mostBodyBytes = 128 * 1024 * 1024;
//! Lets a refused client that is still sending read the reason.
constexpr std::size_t mostDrained = 512 * 1024;
constexpr std::chrono::seconds drainTime{2};
constexpr qsizetype worthCompressing = 4 * 1024;

using Plain = Tcp::socket;
using Tls = net::ssl::stream<Tcp::socket>;

Tcp::socket &socketOf(Plain &stream)
{
    return stream;
}

Tcp::socket &socketOf(Tls &stream)
{
    return stream.next_layer();
}

bool isAcceptableId(QByteArrayView id)
{
    return !id.isEmpty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '-' || c == '_' || c == '.';
    });
}

QByteArray textOf(const net::ip::address &address)
{
    const auto plain =
        address.is_v6() && address.to_v6().is_v4_mapped()
            ? net::ip::address(net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6()))
            : address;
    return QByteArray::fromStdString(plain.to_string());
}

template <typename Stream>
class ConnectionOver final : public HttpConnection {
public:
    template <typename... More>
    ConnectionOver(std::shared_ptr<HttpLoop> loop, TlsContext tls, bool isTrusted, QByteArray peer,
                   QByteArray block, Tcp::socket socket, More &...more)
        : m_loop(std::move(loop))
        , m_common(*m_loop->common)
        , m_tls(std::move(tls))
        , m_stream(std::move(socket), more...)
        , m_isTrusted(isTrusted)
        , m_peer(std::move(peer))
        , m_block(std::move(block))
        , m_parser(m_common.options.parser)
    {
        error_code ignored;
        socketOf(m_stream).set_option(Tcp::no_delay(true), ignored);
    }
    ~ConnectionOver() override
    {
        m_common.bodyBytes -= m_countedBody;
        m_common.leave(m_block);
    }

    void begin() override
    {
        if constexpr (std::is_same_v<Stream, Tls>) {
            m_deadline = now() + m_common.options.read;
            m_stream.async_handshake(
                net::ssl::stream_base::server,
                [self = self()](const error_code &error) { error ? self->close() : self->next(); });
        } else {
            next();
        }
    }

    void answer(Response response) override
    {
        // Here and not on the loop's thread, which serves others.
        if (m_acceptsGzip && response.body.size() >= worthCompressing &&
            response.contentType.endsWith("json") && !hasHeader(response, "ETag"))
            compress(response);
        if (m_loop->isCurrent())
            write(std::move(response));
        else
            m_loop->deliver(self(), std::move(response));
    }

    void write(Response response) override
    {
        if (m_state == State::Closed)
            return;
        m_state = State::Writing;
        m_keepsAlive = m_keepsAlive && !m_common.ends;
        m_status = response.status;
        m_body = std::move(response.body);
        writeHead(m_head, response, m_body.size(),
                  {m_requestId, note, m_keepsAlive, m_scheme == "https"});
        if (m_isHead)
            m_body.clear();
        m_bytesOut = m_head.size() + m_body.size();
        m_deadline =
            now() + m_common.options.read + std::chrono::seconds(m_bytesOut / leastBytesPerSecond);
        const std::array buffers{bufferOf(m_head), bufferOf(m_body)};
        net::async_write(m_stream, buffers, [self = self()](const error_code &error, std::size_t) {
            self->written(error);
        });
    }

    void sweep(Instant instant, bool restingToo) override
    {
        if (m_state == State::Working || m_state == State::Closed)
            return;
        if (instant > m_deadline || (restingToo && m_state == State::Resting))
            close();
    }

    void close() override
    {
        if (m_state == State::Closed)
            return;
        m_state = State::Closed;
        error_code ignored;
        socketOf(m_stream).shutdown(Tcp::socket::shutdown_both, ignored);
        socketOf(m_stream).close(ignored);
    }

private:
    enum class State { Resting, Reading, Working, Writing, Draining, Closed };

    static Instant now() { return std::chrono::steady_clock::now(); }
    static net::const_buffer bufferOf(const QByteArray &bytes)
    {
        return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
    }
    std::shared_ptr<ConnectionOver> self()
    {
        return std::static_pointer_cast<ConnectionOver>(shared_from_this());
    }

    //! The next request, which may have arrived together with this one.
    void next()
    {
        if (m_common.ends)
            return close();
        note = {};
        m_bytesIn = 0;
        m_state = State::Resting;
        m_deadline = now() + m_common.options.idle;
        if (m_to > m_from)
            return startRequest();
        // An idle connection must not keep a big body's buffer.
        if (m_buffer.size() > firstBuffer)
            m_buffer = std::vector<char>(firstBuffer);
        read();
    }

    void read()
    {
        if (m_from == m_to)
            m_from = m_to = 0;
        if (m_to == m_buffer.size() && m_from > 0) {
            std::copy(m_buffer.begin() + std::ptrdiff_t(m_from),
                      m_buffer.begin() + std::ptrdiff_t(m_to), m_buffer.begin());
            m_to -= m_from;
            m_from = 0;
        }
        if (m_to == m_buffer.size())
            m_buffer.resize(std::max(firstBuffer, m_buffer.size() * 2));
        m_stream.async_read_some(net::buffer(m_buffer.data() + m_to, m_buffer.size() - m_to),
                                 [self = self()](const error_code &error, std::size_t size) {
                                     if (error)
                                         return self->close();
                                     self->m_to += size;
                                     self->m_state == State::Resting ? self->startRequest()
                                                                     : self->goOn();
                                 });
    }

    void startRequest()
    {
        m_state = State::Reading;
        m_began = now();
        m_method.clear();
        m_isHead = false;
        m_deadline = m_began + m_common.options.read;
        nameRequest();
        goOn();
    }

    void goOn()
    {
        while (!m_parser.isDone() && m_parser.refusal() == 0) {
            const auto taken =
                m_parser.feed({m_buffer.data() + m_from, static_cast<qsizetype>(m_to - m_from)});
            m_from += static_cast<std::size_t>(taken);
            m_bytesIn += taken;
            if (taken == 0 && m_parser.refusal() == 0 && !m_parser.isDone())
                break;
        }
        countBody(m_parser.request().body.size());
        if (m_parser.refusal() != 0)
            return refuse(m_parser.refusal());
        if (m_parser.isDone())
            return handle();
        if (m_common.bodyBytes > mostBodyBytes)
            return refuse(503);
        if (m_to - m_from > mostBuffer)
            return refuse(413);
        if (m_parser.wantsContinue()) {
            static constexpr std::string_view goAhead = "HTTP/1.1 100 Continue\r\n\r\n";
            return net::async_write(m_stream, net::buffer(goAhead),
                                    [self = self()](const error_code &error, std::size_t) {
                                        error ? self->close() : self->read();
                                    });
        }
        // A larger buffer for the rest of a big body: fewer calls.
        if (m_parser.request().body.size() > qsizetype(firstBuffer) &&
            m_buffer.size() < mostBuffer && m_from == m_to) {
            m_from = m_to = 0;
            m_buffer.resize(mostBuffer);
        }
        read();
    }

    void handle()
    {
        m_keepsAlive = m_parser.keepsAlive();
        m_isHead = m_parser.isHead();
        auto request = m_parser.take();
        m_method = m_isHead ? QByteArrayLiteral("HEAD") : request.method;
        if (!m_common.options.anyHost && !m_common.isOurHost(request.header("host")))
            return refuse(421);
        m_acceptsGzip = acceptsGzip(request.header("accept-encoding"));
        request.peer = m_peer;
        auto block = m_block;
        m_scheme =
            std::is_same_v<Stream, Tls> ? QByteArrayLiteral("https") : QByteArrayLiteral("http");
        if (m_isTrusted)
            believeProxy(request, block);
        request.scheme = m_scheme;
        request.requestId = m_requestId;
        m_state = State::Working;
        const auto verdict = m_common.limiter.take(block);
        if (!verdict.allowed)
            return write(tooMany(verdict.seconds));
        m_common.handler(std::move(request), Responder(shared_from_this()));
    }

    //! Takes the nearest address that is not one of our proxies, and the proxy's other headers.
    void believeProxy(Request &request, QByteArray &block)
    {
        const auto list = request.header("x-forwarded-for").split(',');
        for (auto it = list.crbegin(); it != list.crend(); ++it) {
            error_code error;
            const auto address = net::ip::make_address(it->trimmed().toStdString(), error);
            if (error)
                break;
            request.peer = textOf(address);
            block = blockOf(address);
            if (!m_common.isTrusted(address))
                break;
        }
        if (request.header("x-forwarded-proto") == "https")
            m_scheme = QByteArrayLiteral("https");
        if (const auto id = request.header("request-id"); isAcceptableId(id))
            m_requestId = id;
        else if (const auto other = request.header("x-request-id"); isAcceptableId(other))
            m_requestId = other;
    }

    void refuse(int status)
    {
        m_keepsAlive = false;
        m_bytesIn += static_cast<qint64>(m_to - m_from);
        m_state = State::Working;
        const auto code = status == 413 || status == 431 ? ProblemCode::TooLarge
                          : status == 415                ? ProblemCode::UnsupportedType
                          : status == 503                ? ProblemCode::Unavailable
                                                         : ProblemCode::BadRequest;
        Problem problem{code, {}, {}, {}};
        problem.status = status == 421 ? 400 : status;
        write(toResponse(problem));
    }

    void written(const error_code &error)
    {
        countBody(0);
        if (m_common.options.finished) {
            const auto spent =
                std::chrono::duration_cast<std::chrono::microseconds>(now() - m_began).count();
            m_common.options.finished(
                {note, m_method, m_requestId, m_status, spent, m_bytesIn, m_bytesOut});
        }
        m_body.clear();
        if (error)
            return close();
        m_keepsAlive ? next() : drain();
    }

    //! Closing at once with unread bytes would make the system discard the answer.
    void drain()
    {
        if (m_state == State::Closed)
            return;
        m_state = State::Draining;
        m_deadline = now() + drainTime;
        error_code ignored;
        if constexpr (std::is_same_v<Stream, Tls>) {
            m_stream.async_shutdown([self = self()](const error_code &) { self->close(); });
        } else {
            socketOf(m_stream).shutdown(Tcp::socket::shutdown_send, ignored);
            drainMore();
        }
    }

    void drainMore()
    {
        if (m_buffer.empty())
            m_buffer.resize(firstBuffer);
        socketOf(m_stream).async_read_some(
            net::buffer(m_buffer), [self = self()](const error_code &error, std::size_t size) {
                self->m_drained += size;
                error || self->m_drained > mostDrained ? self->close() : self->drainMore();
            });
    }

    void countBody(qint64 bytes)
    {
        m_common.bodyBytes += bytes - m_countedBody;
        m_countedBody = bytes;
    }

    //! One id is generated per connection; its last part counts the requests.
    void nameRequest()
    {
        if (m_firstId.isNull())
            m_firstId = core::Id::make();
        m_requestId = numberedId(m_firstId, m_requests++);
    }

    const std::shared_ptr<HttpLoop> m_loop;
    HttpShared &m_common;
    const TlsContext m_tls; // the stream refers to it
    Stream m_stream;
    const bool m_isTrusted;
    const QByteArray m_peer;
    const QByteArray m_block;

    State m_state = State::Resting;
    Instant m_deadline = Instant::max();
    Instant m_began;
    std::vector<char> m_buffer;
    std::size_t m_from = 0;
    std::size_t m_to = 0;
    std::size_t m_drained = 0;
    RequestParser m_parser;
    core::Id m_firstId;
    std::uint32_t m_requests = 0;

    QByteArray m_method;
    QByteArray m_requestId;
    QByteArray m_scheme;
    bool m_keepsAlive = true;
    bool m_isHead = false;
    bool m_acceptsGzip = false;
    QByteArray m_head;
    QByteArray m_body;
    int m_status = 0;
    qint64 m_bytesIn = 0;
    qint64 m_bytesOut = 0;
    qint64 m_countedBody = 0;
};

} // namespace

std::shared_ptr<HttpConnection> makeConnection(std::shared_ptr<HttpLoop> loop, Tcp::socket socket,
                                               TlsContext tls)
{
    auto &common = *loop->common;
    error_code error;
    const auto address = socket.remote_endpoint(error).address();
    if (error)
        return nullptr;
    const bool isTrusted = common.isTrusted(address);
    auto block = blockOf(address);
    if (!common.enter(block, isTrusted))
        return nullptr;
    if (!tls)
        return std::make_shared<ConnectionOver<Plain>>(std::move(loop), nullptr, isTrusted,
                                                       textOf(address), std::move(block),
                                                       std::move(socket));
    auto &context = *tls;
    return std::make_shared<ConnectionOver<Tls>>(std::move(loop), std::move(tls), isTrusted,
                                                 textOf(address), std::move(block),
                                                 std::move(socket), context);
}

} // namespace server
