#include "server/store/sessions.h"

#include "core/base/clock.h"
#include "server/store/onerow.h"

namespace server {
namespace {

//! Days for which a replaced refresh token is recognized: a later use is refused, but ends no
//! session.
constexpr int replacedDays = 7;

#define SESSION_COLUMNS                                                                            \
    "s.id, s.account, s.client, s.device, s.device_name, s.signed_in_at, s.used_at"

Session sessionAt(Rows &row)
{
    return {row.id(0), row.id(1), row.text(2), row.id(3), row.text(4), row.text(5), row.text(6)};
}
constexpr int afterSession = 7;

QString idleSince(const QDateTime &now)
{
    return core::toWire(now.addDays(-sessionIdleDays));
}

} // namespace

core::Result<void> addCode(Connection &connection, const core::Id &tenant, const QByteArray &hash,
                           const CodeGrant &grant)
{
    return connection.run(
        "INSERT INTO authorization_code(tenant, hash, account, client, redirect, challenge,"
        " signed_in_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        tenant, hash, grant.account, grant.client, grant.redirect, grant.challenge,
        grant.signedInAt, grant.expiresAt);
}

core::Result<std::optional<CodeGrant>> findCode(Connection &connection, const core::Id &tenant,
                                                const QByteArray &hash)
{
    return oneRow(
        connection,
        "SELECT account, client, redirect, challenge, signed_in_at, expires_at, session"
        " FROM authorization_code WHERE tenant=? AND hash=?",
        [](Rows &row) {
            return CodeGrant{row.id(0),   row.text(1), row.text(2), row.text(3),
                             row.text(4), row.text(5), row.id(6)};
        },
        tenant, hash);
}

core::Result<bool> consumeCode(Connection &connection, const core::Id &tenant,
                               const QByteArray &hash, const core::Id &session)
{
    return connection
        .run("UPDATE authorization_code SET session=?"
             " WHERE tenant=? AND hash=? AND session IS NULL",
             session, tenant, hash)
        .map([&connection] { return connection.changes() == 1; });
}

core::Result<void> addSession(Connection &connection, const core::Id &tenant,
                              const Session &session)
{
    return connection.run(
        "INSERT INTO session(tenant, id, account, client, device, device_name, signed_in_at,"
        " used_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        tenant, session.id, session.account, session.client, session.device, session.deviceName,
        session.signedInAt, session.usedAt);
}

core::Result<std::optional<RefreshGrant>> findRefresh(Connection &connection,
                                                      const core::Id &tenant,
                                                      const QByteArray &hash)
{
    return oneRow(
        connection,
        "SELECT " SESSION_COLUMNS ", s.ended_at, r.replaced_at, r.lapsed, r.number,"
        " (SELECT max(n.number) FROM refresh_token n WHERE n.tenant=s.tenant AND n.session=s.id)"
        " FROM refresh_token r JOIN session s ON s.tenant=r.tenant AND s.id=r.session"
        " WHERE r.tenant=? AND r.hash=?",
        [](Rows &row) {
            return RefreshGrant{sessionAt(row), !row.isNull(afterSession),
                                row.text(afterSession + 1),
                                row.integer(afterSession + 3) + 1 == row.integer(afterSession + 4),
                                row.integer(afterSession + 2) != 0};
        },
        tenant, hash);
}

core::Result<void> putTokens(Connection &connection, const core::Id &tenant,
                             const core::Id &session, const QByteArray &refresh,
                             const QByteArray &access, const QDateTime &now,
                             const QDateTime &accessExpiresAt)
{
    const auto at = core::toWire(now);
    return connection
        .run("UPDATE refresh_token SET replaced_at=?"
             " WHERE tenant=? AND session=? AND replaced_at IS NULL",
             at, tenant, session)
        .and_then([&] {
            return connection.run(
                "INSERT INTO refresh_token(tenant, hash, session, number) VALUES (?1, ?2, ?3,"
                " (SELECT coalesce(max(number), 0) + 1 FROM refresh_token"
                " WHERE tenant=?1 AND session=?3))",
                tenant, refresh, session);
        })
        .and_then([&] {
            return connection.run("DELETE FROM access_token"
                                  " WHERE tenant=? AND session=? AND expires_at<=?",
                                  tenant, session, at);
        })
        .and_then([&] {
            return connection.run("INSERT INTO access_token(tenant, hash, session, expires_at)"
                                  " VALUES (?, ?, ?, ?)",
                                  tenant, access, session, core::toWire(accessExpiresAt));
        })
        .and_then([&] {
            return connection.run("UPDATE session SET used_at=? WHERE tenant=? AND id=?", at,
                                  tenant, session);
        });
}

core::Result<void> lapse(Connection &connection, const core::Id &tenant, const core::Id &session)
{
    return connection.run("UPDATE refresh_token SET lapsed=1 WHERE tenant=? AND session=?", tenant,
                          session);
}

core::Result<std::optional<AccessGrant>> findAccess(Connection &connection, const core::Id &tenant,
                                                    const QByteArray &hash)
{
    return oneRow(
        connection,
        "SELECT " SESSION_COLUMNS ", a.expires_at FROM access_token a"
        " JOIN session s ON s.tenant=a.tenant AND s.id=a.session"
        " WHERE a.tenant=? AND a.hash=? AND s.ended_at IS NULL",
        [](Rows &row) {
            return AccessGrant{sessionAt(row), row.text(afterSession)};
        },
        tenant, hash);
}

core::Result<QList<Session>> listSessions(Connection &connection, const core::Id &tenant,
                                          const core::Id &account, const QDateTime &now)
{
    return allRows(connection,
                   "SELECT " SESSION_COLUMNS " FROM session s WHERE s.tenant=?1"
                   " AND (s.account=?2 OR ?2 IS NULL) AND s.ended_at IS NULL AND s.used_at>?3"
                   " ORDER BY s.used_at DESC, s.id",
                   sessionAt, tenant, account, idleSince(now));
}

core::Result<std::optional<Session>> findSession(Connection &connection, const core::Id &tenant,
                                                 const core::Id &session, const QDateTime &now)
{
    return oneRow(connection,
                  "SELECT " SESSION_COLUMNS " FROM session s"
                  " WHERE s.tenant=? AND s.id=? AND s.ended_at IS NULL AND s.used_at>?",
                  sessionAt, tenant, session, idleSince(now));
}

core::Result<void> endSession(Connection &connection, const core::Id &tenant,
                              const core::Id &session, const QDateTime &now)
{
    return connection
        .run("UPDATE session SET ended_at=? WHERE tenant=? AND id=? AND ended_at IS NULL",
             core::toWire(now), tenant, session)
        .and_then([&] {
            return connection.run("DELETE FROM access_token WHERE tenant=? AND session=?", tenant,
                                  session);
        });
}

core::Result<void> endSessions(Connection &connection, const AccountKey &key, const QDateTime &now)
{
    return connection.run(
        "UPDATE session SET ended_at=? WHERE tenant=? AND account=? AND ended_at IS NULL",
        core::toWire(now), key.tenant, key.account);
}

core::Result<void> pruneSessions(Connection &connection, const core::Id &tenant,
                                 const QDateTime &now)
{
    return connection
        .run("DELETE FROM refresh_token WHERE tenant=? AND replaced_at<?", tenant,
             core::toWire(now.addDays(-replacedDays)))
        .and_then([&] {
            return connection.run("DELETE FROM access_token WHERE tenant=? AND expires_at<?",
                                  tenant, core::toWire(now));
        })
        .and_then([&] {
            return connection.run("DELETE FROM authorization_code WHERE tenant=? AND expires_at<?",
                                  tenant, core::toWire(now.addDays(-1)));
        })
        .and_then([&] {
            return connection.run(
                "DELETE FROM refresh_token WHERE tenant=?1 AND session IN"
                " (SELECT id FROM session WHERE tenant=?1 AND (used_at<?2 OR ended_at<?2))",
                tenant, idleSince(now));
        })
        .and_then([&] {
            return connection.run("DELETE FROM session WHERE tenant=?1 AND"
                                  " (used_at<?2 OR ended_at<?2)",
                                  tenant, idleSince(now));
        });
}

} // namespace server
