#pragma once

#include "core/base/result.h"
#include "server/http/message.h"

#include <chrono>
#include <memory>

namespace server {

struct HttpLimits {
    std::uint32_t headerBytes = 8 * 1024;
    std::uint64_t bodyBytes = 2 * 1024 * 1024;
    std::size_t connections = 256;
    std::chrono::seconds read{10};
    std::chrono::seconds idle{60};
};

//! HTTP/1.1 on the loopback address, one I/O thread. Speaks bytes only: knows no route and no
//! database.
class HttpServer {
public:
    explicit HttpServer(Handler handler, HttpLimits limits = {});
    ~HttpServer();

    //! Port 0 takes a free one. The port that it got.
    [[nodiscard]] core::Result<quint16> listen(quint16 port);
    //! No new connections from now on; answers that are on their way still go out.
    void stopAccepting();
    //! Ends the I/O thread.
    void stop();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace server
