#pragma once

#include "server/store/location.h"

#include <QThread>

#include <functional>
#include <mutex>
#include <unordered_set>

namespace server {

class NoticesWorker;

//! Tells the other servers on a PostgreSQL database which tenants have changed, and hears it from
//! them (NOTIFY and LISTEN on `tenantry_changes`). Notices are sent after the commit and some at a
//! time: one in the transaction itself would make all commits of the database wait for each other.
//! One that gets lost with its connection costs only time, because whoever waits asks again.
class Notices {
public:
    //! `heard` is called on the notices' own thread.
    Notices(const Location &location, std::function<void(const core::Id &tenant)> heard);
    ~Notices();

    void tell(const core::Id &tenant);

private:
    QThread m_thread;
    std::unique_ptr<NoticesWorker> m_worker;
};

} // namespace server
