#pragma once

#include "server/auth/grants.h"
#include "server/web/setuppages.h"

namespace server {

//! Everything outside /v1 that browsers and the sign-in of programs need.
class Pages {
public:
    Pages(Store &store, Authenticator &authenticator, HashPool &hashes, const core::Secret &key,
          const core::Clock &clock, const PublicAddress &address);

    //! False when the path is none of ours: then nothing has happened. Called on an I/O thread.
    [[nodiscard]] bool handle(const Request &request, const Responder &respond);

private:
    SealedForms m_forms;
    Flow m_flow;
    PasswordCheck m_check;
    Grants m_grants;
    AuthorizePages m_authorize;
    SetupPages m_setup;
};

} // namespace server
