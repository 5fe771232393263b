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
    quint16 port = 0; //!< 0 picks a free one
};

//! One request from its first byte to the last byte of its answer, for the log and the metrics.
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
    QString certificateFile; //!< if set, TLS only
    QString keyFile;
    //! Host names that are accepted besides this computer's, with their ports.
    QByteArrayList hosts;
    bool anyHost = false;
    QStringList trustedProxies;

    int threads = 1;
    ParserLimits parser;
    std::size_t connections = 1024;
    std::size_t connectionsPerAddress = 128;
    std::chrono::seconds read{10};
    std::chrono::seconds idle{60};
    qint64 requestsPerMinute = 0; //!< per address; 0 for no limit
    //! Called on an I/O thread.
    std::function<void(const Finished &)> finished;
};

//! HTTP/1.1, with or without TLS, on some I/O threads. Handles bytes only: knows no route and no
//! database.
class HttpServer {
public:
    explicit HttpServer(Handler handler, HttpOptions options = {});
    ~HttpServer();

    //! The ports in use, in the order of the options.
    [[nodiscard]] core::Result<std::vector<quint16>> listen();
    //! Reloads certificate and key for new connections. Keeps the old ones if the new ones are not
    //! valid.
    [[nodiscard]] core::Result<void> reloadCertificate();
    //! Accepts no new connections; closes idle ones and answers pending requests. Returns after the
    //! last answer, or after `limit`. Everything that handlers need must still be running.
    void finish(std::chrono::milliseconds limit);
    //! Closes the remaining connections and ends the threads. Later answers are dropped.
    void stop();

    struct Figures {
        qint64 connections = 0;
        qint64 accepted = 0;
        qint64 refused = 0;   //!< connections refused by a limit
        qint64 bodyBytes = 0; //!< in memory now
    };
    [[nodiscard]] Figures figures() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace server
