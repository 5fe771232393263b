#pragma once

#include "server/http/httpserver.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <QHostAddress>

#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

namespace server {

class HttpConnection;
class HttpLoop;

using Tcp = boost::asio::ip::tcp;
using TlsContext = std::shared_ptr<boost::asio::ssl::context>;
using Instant = std::chrono::steady_clock::time_point;

//! State shared by all connections of a server.
struct HttpShared {
    HttpShared(Handler itsHandler, HttpOptions itsOptions);

    //! Checked once per connection.
    [[nodiscard]] bool isTrusted(const boost::asio::ip::address &address) const;
    [[nodiscard]] bool isOurHost(QByteArrayView host) const;

    //! False above a limit.
    [[nodiscard]] bool enter(const QByteArray &block, bool trustedPeer);
    void leave(const QByteArray &block);

    Handler handler;
    HttpOptions options;
    Limiter limiter;
    std::vector<std::pair<QHostAddress, int>> trusted;
    std::atomic<bool> ends = false;
    std::atomic<qint64> accepted = 0;
    std::atomic<qint64> refused = 0;
    std::atomic<qint64> bodyBytes = 0;

    mutable std::mutex mutex;
    std::condition_variable emptied;
    std::size_t connections = 0;
    std::unordered_map<std::string, std::size_t> byBlock;
};

//! The address, or the /64 of an IPv6 address, which is what one customer of a provider has.
[[nodiscard]] QByteArray blockOf(const boost::asio::ip::address &address);

//! One thread and its connections. Outlives the server while an answer is pending.
class HttpLoop : public std::enable_shared_from_this<HttpLoop> {
public:
    explicit HttpLoop(std::shared_ptr<HttpShared> common);

    void start();
    //! Sweeps all connections now and then every few milliseconds, because the server is stopping.
    void sweepSoon();
    //! Closes all connections and joins the thread.
    void stop();
    //! From any thread: the connection continues on the loop's thread.
    void deliver(std::shared_ptr<HttpConnection> connection, Response response);
    void add(const std::shared_ptr<HttpConnection> &connection);
    [[nodiscard]] bool isCurrent() const { return m_id == std::this_thread::get_id(); }

    boost::asio::io_context io{1};
    const std::shared_ptr<HttpShared> common;

private:
    void sweep();
    void drain();

    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    boost::asio::steady_timer m_timer;
    std::list<std::weak_ptr<HttpConnection>> m_connections;
    std::thread m_thread;
    std::thread::id m_id;      // set by the thread before it serves a connection
    bool m_isStopping = false; // used on the thread only

    std::mutex m_mutex;
    std::vector<std::pair<std::shared_ptr<HttpConnection>, Response>> m_answers;
    bool m_ended = false;
};

//! One connection: reads a request, waits for its answer, writes it, and repeats; one at a time.
class HttpConnection : public Exchange, public std::enable_shared_from_this<HttpConnection> {
public:
    virtual void begin() = 0;
    //! Continues with an answer, on the loop's thread.
    virtual void write(Response response) = 0;
    //! Closes it if it has timed out, or if it is idle and `restingToo`.
    virtual void sweep(Instant now, bool restingToo) = 0;
    virtual void close() = 0;
};

//! `tls` is null for plain HTTP.
[[nodiscard]] std::shared_ptr<HttpConnection> makeConnection(std::shared_ptr<HttpLoop> loop,
                                                             Tcp::socket socket, TlsContext tls);

} // namespace server
