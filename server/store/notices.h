#pragma once

#include "server/store/location.h"

#include <QThread>

#include <functional>
#include <mutex>
#include <unordered_set>

namespace server {

class NoticesWorker;

//! Announces changed tenants to the other servers on a PostgreSQL database, and listens to them
//! (NOTIFY and LISTEN on `tenantry_changes`). Notices are sent after the commit and several at a
//! time: one inside the transaction would serialize all commits of the database. A notice lost with
//! its connection costs only time, because long polls read again.
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
