#pragma once

#include "server/http/message.h"

#include <atomic>
#include <chrono>
#include <mutex>

namespace server {

class Store;

//! Whether the server can do its work. /livez answers as long as it runs at all; /readyz says that
//! the database can be written and that there is room on the disk.
class Health {
public:
    Health(Store &store, QString folder);

    //! True when the request was for one of the two; it is answered then, maybe later.
    [[nodiscard]] bool handle(const Request &request, const Responder &respond);
    //! From now on it is not ready: whoever shares out requests sends them elsewhere.
    void end() { m_ends = true; }

private:
    void ready(const Responder &respond);
    [[nodiscard]] bool hasRoom() const;

    Store &m_store;
    const QString m_folder;
    std::atomic<bool> m_ends = false;
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_at{};
    Response m_last;
};

} // namespace server
