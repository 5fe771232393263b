#pragma once

#include "server/auth/grants.h"
#include "server/web/setuppages.h"
#include "server/web/singlesignonpages.h"

namespace server {

//! Everything outside /v1 that browsers and the sign-in of programs need.
class Pages {
public:
    Pages(Store &store, Authenticator &authenticator, WorkerPool &hashes, const core::Secret &key,
          const core::Clock &clock, const PublicAddress &address);

    //! False when the path is none of ours: then nothing has happened. Called on an I/O thread.
    [[nodiscard]] bool handle(const Request &request, const Responder &respond);

    //! Ends what waits for others; nothing is taken on from then on.
    void stop() { m_network.stop(); }

private:
    SealedForms m_forms;
    Flow m_flow;
    PasswordCheck m_check;
    Providers m_providers;
    WorkerPool m_network; //!< threads that may wait for identity providers
    Grants m_grants;
    SingleSignOnPages m_singleSignOn;
    AuthorizePages m_authorize;
    SetupPages m_setup;
};

} // namespace server
