#pragma once

#include "server/store/accounts.h"

namespace server {

//! One sign-in on one device. It lives as long as it is used at least every 30 days.
struct Session {
    core::Id id;
    core::Id account;
    QString client;
    core::Id device; //!< what the program calls its installation; null when it did not say
    QString deviceName;
    QString signedInAt; //!< when the person last proved who they are
    QString usedAt;
};

//! What a code is bound to, and who it is for.
struct CodeGrant {
    core::Id account;
    QString client;
    QString redirect;
    QString challenge;
    QString signedInAt;
    QString expiresAt;
    core::Id session; //!< what it was changed into; null while it is unused
};

struct RefreshGrant {
    Session session;
    bool ended = false;
    QString replacedAt;      //!< empty for the newest of its family
    bool isPrevious = false; //!< the one before the newest
    bool lapsed = false;     //!< an answer to it got lost once already
};

struct AccessGrant {
    Session session;
    QString expiresAt;
};

constexpr int sessionIdleDays = 30;

// All want the tenant to be set.

[[nodiscard]] core::Result<void> addCode(Connection &connection, const core::Id &tenant,
                                         const QByteArray &hash, const CodeGrant &grant);
[[nodiscard]] core::Result<std::optional<CodeGrant>> findCode(Connection &connection,
                                                              const core::Id &tenant,
                                                              const QByteArray &hash);
//! Of all that try, one gets true.
[[nodiscard]] core::Result<bool> consumeCode(Connection &connection, const core::Id &tenant,
                                             const QByteArray &hash, const core::Id &session);

[[nodiscard]] core::Result<void> addSession(Connection &connection, const core::Id &tenant,
                                            const Session &session);
[[nodiscard]] core::Result<std::optional<RefreshGrant>> findRefresh(Connection &connection,
                                                                    const core::Id &tenant,
                                                                    const QByteArray &hash);
//! The newest pair of a session: every refresh token before it is replaced from now on.
[[nodiscard]] core::Result<void> putTokens(Connection &connection, const core::Id &tenant,
                                           const core::Id &session, const QByteArray &refresh,
                                           const QByteArray &access, const QDateTime &now,
                                           const QDateTime &accessExpiresAt);
//! None of the tokens that are replaced will be accepted again.
[[nodiscard]] core::Result<void> lapse(Connection &connection, const core::Id &tenant,
                                       const core::Id &session);
[[nodiscard]] core::Result<std::optional<AccessGrant>> findAccess(Connection &connection,
                                                                  const core::Id &tenant,
                                                                  const QByteArray &hash);

//! Those that go on, the newest use first. Of everybody when `account` is null.
[[nodiscard]] core::Result<QList<Session>> listSessions(Connection &connection,
                                                        const core::Id &tenant,
                                                        const core::Id &account,
                                                        const QDateTime &now);
//! A session that goes on.
[[nodiscard]] core::Result<std::optional<Session>> findSession(Connection &connection,
                                                               const core::Id &tenant,
                                                               const core::Id &session,
                                                               const QDateTime &now);
[[nodiscard]] core::Result<void> endSession(Connection &connection, const core::Id &tenant,
                                            const core::Id &session, const QDateTime &now);
//! All of an account: the password was changed, the person is gone.
[[nodiscard]] core::Result<void> endSessions(Connection &connection, const AccountKey &key,
                                             const QDateTime &now);
//! Forgets what has been over for long.
[[nodiscard]] core::Result<void> pruneSessions(Connection &connection, const core::Id &tenant,
                                               const QDateTime &now);

} // namespace server
