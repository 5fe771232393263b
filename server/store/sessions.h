#pragma once

#include "server/store/accounts.h"

namespace server {

//! One sign-in on one device. It expires after 30 days without use.
struct Session {
    core::Id id;
    core::Id account;
    QString client;
    core::Id device; //!< the program's id for its installation; null if it sent none
    QString deviceName;
    QString signedInAt; //!< when the person last authenticated
    QString usedAt;
};

//! What a code is bound to, and its person.
struct CodeGrant {
    core::Id account;
    QString client;
    QString redirect;
    QString challenge;
    QString signedInAt;
    QString expiresAt;
    core::Id session; //!< the session it started; null while unused
};

struct RefreshGrant {
    Session session;
    bool ended = false;
    QString replacedAt;      //!< empty for the newest of its family
    bool isPrevious = false; //!< the one before the newest
    bool lapsed = false;     //!< its answer was lost once already
};

struct AccessGrant {
    Session session;
    QString expiresAt;
};

constexpr int sessionIdleDays = 30;

// All require the tenant to be set.

[[nodiscard]] core::Result<void> addCode(Connection &connection, const core::Id &tenant,
                                         const QByteArray &hash, const CodeGrant &grant);
[[nodiscard]] core::Result<std::optional<CodeGrant>> findCode(Connection &connection,
                                                              const core::Id &tenant,
                                                              const QByteArray &hash);
//! Of all callers, one gets true.
[[nodiscard]] core::Result<bool> consumeCode(Connection &connection, const core::Id &tenant,
                                             const QByteArray &hash, const core::Id &session);

[[nodiscard]] core::Result<void> addSession(Connection &connection, const core::Id &tenant,
                                            const Session &session);
[[nodiscard]] core::Result<std::optional<RefreshGrant>> findRefresh(Connection &connection,
                                                                    const core::Id &tenant,
                                                                    const QByteArray &hash);
//! Stores the newest pair of a session; all earlier refresh tokens are replaced from now on.
[[nodiscard]] core::Result<void> putTokens(Connection &connection, const core::Id &tenant,
                                           const core::Id &session, const QByteArray &refresh,
                                           const QByteArray &access, const QDateTime &now,
                                           const QDateTime &accessExpiresAt);
//! No replaced token will be accepted again.
[[nodiscard]] core::Result<void> lapse(Connection &connection, const core::Id &tenant,
                                       const core::Id &session);
[[nodiscard]] core::Result<std::optional<AccessGrant>> findAccess(Connection &connection,
                                                                  const core::Id &tenant,
                                                                  const QByteArray &hash);

//! Active ones, most recently used first. Everyone's if `account` is null.
[[nodiscard]] core::Result<QList<Session>> listSessions(Connection &connection,
                                                        const core::Id &tenant,
                                                        const core::Id &account,
                                                        const QDateTime &now);
//! An active session.
[[nodiscard]] core::Result<std::optional<Session>> findSession(Connection &connection,
                                                               const core::Id &tenant,
                                                               const core::Id &session,
                                                               const QDateTime &now);
[[nodiscard]] core::Result<void> endSession(Connection &connection, const core::Id &tenant,
                                            const core::Id &session, const QDateTime &now);
//! Ends all of an account: the password was changed, or the person was deleted.
[[nodiscard]] core::Result<void> endSessions(Connection &connection, const AccountKey &key,
                                             const QDateTime &now);
//! Deletes old ended sessions.
[[nodiscard]] core::Result<void> pruneSessions(Connection &connection, const core::Id &tenant,
                                               const QDateTime &now);

} // namespace server
