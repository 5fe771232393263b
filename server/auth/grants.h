#pragma once

#include "core/base/clock.h"
#include "server/auth/authenticator.h"
#include "server/auth/oauth.h"
#include "server/auth/publicaddress.h"
#include "server/http/message.h"
#include "server/store/sessions.h"
#include "server/store/store.h"

namespace server {

//! The endpoints for programs: /token, /revoke and the metadata document (RFC 6749, 7009, 8414).
class Grants {
public:
    Grants(Store &store, Authenticator &authenticator, const core::Clock &clock,
           const PublicAddress &address);

    void token(const Request &request, Responder respond);
    void revoke(const Request &request, Responder respond);
    [[nodiscard]] Response metadata() const;

private:
    [[nodiscard]] core::Result<Response> redeem(Connection &connection, const core::Id &tenant,
                                                const QByteArray &code, const Fields &fields);
    [[nodiscard]] core::Result<Response> refresh(Connection &connection, const core::Id &tenant,
                                                 const QByteArray &token, const Fields &fields);
    //! Answers with a new pair of tokens for a session.
    [[nodiscard]] core::Result<Response> issue(Connection &connection, const Account &account,
                                               const Session &session);
    [[nodiscard]] core::Result<Response> end(Connection &connection, const core::Id &tenant,
                                             const core::Id &session);

    Store &m_store;
    Authenticator &m_authenticator;
    const core::Clock &m_clock;
    const PublicAddress &m_address;
};

} // namespace server
