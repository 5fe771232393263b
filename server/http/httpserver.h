#pragma once

#include "core/base/result.h"
#include "server/http/limiter.h"
#include "server/http/requestparser.h"

#include <QStringList>

#include <chrono>
#include <memory>
#include <span>

namespace server {

struct Endpoint {
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0; //!< 0 takes a free one
};

//! One request from its first byte to the last byte of its answer, for the log and the figures.
struct Finished {
    const Note &note;
    QByteArrayView method;
    QByteArrayView requestId;
    int status;
    qint64 microseconds;
    qint64 bytesIn;
    qint64 bytesOut;
};

struct HttpOptions {
    std::vector<Endpoint> listen{Endpoint{}};
    QString certificateFile; //!< with it, TLS only
    QString keyFile;
    //! Names that a request may ask for besides those of this computer, with their ports.
    QByteArrayList hosts;
    bool anyHost = false;
    QStringList trustedProxies;

    int threads = 1;
    ParserLimits parser;
    std::size_t connections = 1024;
    std::size_t connectionsPerAddress = 128;
    std::chrono::seconds read{10};
    std::chrono::seconds idle{60};
    qint64 requestsPerMinute = 0; //!< of one address; 0 for no limit
    //! Called on an I/O thread.
    std::function<void(const Finished &)> finished;
};

//! HTTP/1.1, with or without TLS, on some I/O threads. Speaks bytes only: knows no route and no
//! database.
class HttpServer {
public:
    explicit HttpServer(Handler handler, HttpOptions options = {});
    ~HttpServer();

    //! The ports that it got, in the order of the options.
    [[nodiscard]] core::Result<std::vector<quint16>> listen();
    //! Reads certificate and key again, for connections from now on. Keeps the old ones when the
    //! new ones are not good.
    [[nodiscard]] core::Result<void> reloadCertificate();
    //! No new connections; those that rest are closed, and those with a request get their answer.
    //! Returns when the last one has, or after `limit`. What handlers need must still run.
    void finish(std::chrono::milliseconds limit);
    //! Closes what is left and ends the threads. Answers that come later go nowhere.
    void stop();

    struct Figures {
        qint64 connections = 0;
        qint64 accepted = 0;
        qint64 refused = 0;   //!< connections above a limit
        qint64 bodyBytes = 0; //!< of requests that are in memory
    };
    [[nodiscard]] Figures figures() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace server
