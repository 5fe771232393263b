#pragma once

#include "core/base/clock.h"
#include "server/auth/principal.h"
#include "server/store/connection.h"

#include <QHash>
#include <QMutex>

namespace server {

class Tokens;

//! Identifies the sender of a request by its Authorization header: the in-memory tokens of this
//! process, and the access tokens of people who signed in. Database answers are cached for a few
//! seconds, so that few requests query it and a session ended elsewhere ends here soon.
class Authenticator {
public:
    Authenticator(const Tokens &tokens, const core::Clock &clock);

    //! Without the database: cached, or a token of this process.
    [[nodiscard]] std::optional<Principal> known(const QByteArray &authorisation) const;
    //! The tenant whose rows find() must search; null if the header cannot be valid.
    [[nodiscard]] static core::Id tenantOf(const QByteArray &authorisation);
    //! Requires that tenant to be set. Empty if the token, its session or its person is no longer
    //! valid.
    [[nodiscard]] core::Result<std::optional<Principal>> find(Connection &connection,
                                                              const QByteArray &authorisation);

    //! Drops what is cached about a session, or about all people of a tenant.
    void forgetSession(const core::Id &session);
    void forgetTenant(const core::Id &tenant);

private:
    struct Known {
        Principal principal;
        QDateTime until;
    };

    const Tokens &m_tokens;
    const core::Clock &m_clock;
    mutable QMutex m_mutex;
    QHash<QByteArray, Known> m_known;
};

} // namespace server
