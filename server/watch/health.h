#pragma once

#include "server/http/message.h"

#include <atomic>
#include <chrono>
#include <mutex>

namespace server {

class Store;

//! Whether the server can do its work. /livez answers while the process runs; /readyz checks that
//! the database can be written and that the disk has space.
class Health {
public:
    Health(Store &store, QString folder);

    //! True if the request was one of the two; it is answered then, perhaps later.
    [[nodiscard]] bool handle(const Request &request, const Responder &respond);
    //! Not ready from now on, so that load balancers send requests elsewhere.
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
