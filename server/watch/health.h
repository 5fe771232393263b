#pragma once

#include "core/base/result.h"
#include "server/http/message.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>

namespace server {

//! Whether the server can do its work. /livez answers while the process runs; /readyz checks that
//! the database can be written and that the disk has space.
class Health {
public:
    //! Tries a write and reports the outcome, on any thread.
    using Probe = std::function<void(std::function<void(const core::Result<void> &)> told)>;

    Health(Probe probe, QString folder);

    //! True if the request was one of the two; it is answered then, perhaps later.
    [[nodiscard]] bool handle(const Request &request, const Responder &respond);
    //! Not ready from now on, so that load balancers send requests elsewhere.
    void end() { m_ends = true; }

private:
    void ready(const Responder &respond);
    [[nodiscard]] bool hasRoom() const;

    const Probe m_probe;
    const QString m_folder;
    std::atomic<bool> m_ends = false;
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_at{};
    Response m_last;
};

} // namespace server
