#pragma once

#include "core/base/clock.h"
#include "server/auth/authenticator.h"
#include "server/auth/keyfile.h"
#include "server/base/workerpool.h"
#include "server/http/limiter.h"
#include "server/routes/read.h"
#include "server/routes/renewals.h"
#include "server/routes/routes.h"
#include "server/routes/waiters.h"
#include "server/store/store.h"

namespace server {

//! Between HTTP and the store: identifies the sender, finds the route, chooses the thread, and
//! turns answers into responses.
class Api {
public:
    Api(Store &store, Authenticator &authenticator, WorkerPool &hashes, const ServerKeys &keys,
        const core::Clock &clock, Identity identity, qint64 tenantPerMinute, qint64 mostWaiting);

    //! Called on the I/O thread; all slow work runs on the store's threads.
    void handle(Request request, Responder respond);
    //! Reports a change of the tenant's data, here or on another server.
    void changed(const core::Id &tenant) { m_waiters.changed(tenant); }
    //! Answers all long polls.
    void stopWaiting() { m_waiters.stop(); }

private:
    //! `until`: the deadline of a long poll that reads the feed again.
    void identify(Request request, Responder respond, std::optional<Waiters::Time> until);
    void serve(Request request, const std::optional<Principal> &principal, Responder respond,
               std::optional<Waiters::Time> until);
    //! If false, it has answered.
    [[nodiscard]] bool isWithinLimit(const Principal &principal, const Responder &respond);
    void rollRenewals(const Principal &principal);
    void write(const Route &route, const Principal &principal, const Request &request,
               Responder respond);
    void writeBatch(const Principal &principal, const Request &request, Responder respond);

    Store &m_store;
    Authenticator &m_authenticator;
    WorkerPool &m_hashes;
    const ServerKeys &m_keys;
    const core::Clock &m_clock;
    Identity m_identity;
    Limiter m_limiter;
    qint64 m_mostWaiting;
    RenewalCalendar m_renewals;
    Waiters m_waiters;
};

} // namespace server
