#pragma once

#include "core/base/clock.h"
#include "server/auth/principal.h"
#include "server/store/connection.h"

#include <QHash>
#include <QMutex>

namespace server {

class Tokens;

//! Says who sent a request, by its Authorization header: the in-memory tokens of this process, and
//! the access tokens of people who signed in. What the database said is remembered for some
//! seconds, so that few requests ask it and a session that was ended elsewhere ends here soon.
class Authenticator {
public:
    Authenticator(const Tokens &tokens, const core::Clock &clock);

    //! Without the database: known a moment ago, or a token of this process.
    [[nodiscard]] std::optional<Principal> known(const QByteArray &authorisation) const;
    //! Whose rows find() has to look at; null when the header can be nobody's.
    [[nodiscard]] static core::Id tenantOf(const QByteArray &authorisation);
    //! Wants that tenant to be set. Nothing when the token, its session or its person is no longer
    //! good.
    [[nodiscard]] core::Result<std::optional<Principal>> find(Connection &connection,
                                                              const QByteArray &authorisation);

    //! Asks the database again about a session, or about everybody of a tenant.
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
