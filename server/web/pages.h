#pragma once

#include "server/auth/grants.h"
#include "server/web/setuppages.h"
#include "server/web/singlesignonpages.h"

namespace server {

//! Everything outside /v1 that browsers and programs need to sign in.
class Pages {
public:
    Pages(Store &store, Authenticator &authenticator, WorkerPool &hashes, const core::Secret &key,
          const core::Clock &clock, const PublicAddress &address);

    //! False if the path is not one of ours; nothing has happened then. Called on an I/O thread.
    [[nodiscard]] bool handle(const Request &request, const Responder &respond);

    //! Ends waiting work and refuses more.
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
