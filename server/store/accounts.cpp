#include "server/store/accounts.h"

#include "core/base/clock.h"
#include "server/store/onerow.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! Few people have an account at several partners of one server.
constexpr int mostPartners = 3;

} // namespace

QString foldedEmail(const QString &email)
{
    return email.trimmed().toLower();
}

core::Result<QList<AccountKey>> accountsNamed(Connection &connection, const QString &email)
{
    return allRows(
        connection,
        "SELECT partner, account FROM sign_in_name WHERE name=? ORDER BY partner LIMIT ?",
        [](Rows &row) {
            return AccountKey{row.id(0), row.id(1)};
        },
        foldedEmail(email), mostPartners);
}

core::Result<std::optional<Account>> findAccount(Connection &connection, const AccountKey &key)
{
    auto account = oneRow(
        connection,
        "SELECT e.body, c.hash, c.must_change, c.expires_at FROM entity e"
        " LEFT JOIN credential c ON c.tenant=e.tenant AND c.entity=e.id"
        " WHERE e.tenant=? AND e.type='staff' AND e.id=? AND e.gone=0",
        [&key](Rows &row) {
            const auto hash = row.view(1);
            return Account{key, core::staffFromJson(QJsonDocument::fromJson(row.blob(0)).object()),
                           QByteArray(hash.data(), static_cast<qsizetype>(hash.size())),
                           row.integer(2) != 0, row.text(3)};
        },
        key.tenant, key.account);
    if (account && *account && (*account)->person.disabled)
        return std::nullopt;
    return account;
}

core::Result<void> setPassword(Connection &connection, const AccountKey &key,
                               const QByteArray &hash)
{
    return connection.run("INSERT INTO credential(tenant, entity, hash, must_change, expires_at)"
                          " VALUES (?, ?, ?, 0, NULL) ON CONFLICT(tenant, entity) DO UPDATE"
                          " SET hash=excluded.hash, must_change=0, expires_at=NULL",
                          key.tenant, key.account, QString::fromLatin1(hash));
}

core::Result<QJsonObject> partnerData(Connection &connection, const core::Id &tenant)
{
    return oneRow(
               connection,
               "SELECT body FROM entity WHERE tenant=? AND type='partner' ORDER BY id LIMIT 1",
               [](Rows &row) { return QJsonDocument::fromJson(row.blob(0)).object(); }, tenant)
        .map([](const std::optional<QJsonObject> &data) { return data.value_or(QJsonObject()); });
}

core::Result<void> addLink(Connection &connection, const AccountKey &key, const QByteArray &hash,
                           const QDateTime &now, const QDateTime &expiresAt)
{
    return connection
        .run("UPDATE one_time_link SET used_at=? WHERE tenant=? AND account=? AND used_at IS NULL",
             core::toWire(now), key.tenant, key.account)
        .and_then([&] {
            return connection.run(
                "INSERT INTO one_time_link(tenant, hash, account, expires_at) VALUES (?, ?, ?, ?)",
                key.tenant, hash, key.account, core::toWire(expiresAt));
        });
}

core::Result<std::optional<AccountKey>> findLink(Connection &connection, const core::Id &tenant,
                                                 const QByteArray &hash, const QDateTime &now)
{
    return oneRow(
        connection,
        "SELECT account FROM one_time_link"
        " WHERE tenant=? AND hash=? AND used_at IS NULL AND expires_at>?",
        [&tenant](Rows &row) {
            return AccountKey{tenant, row.id(0)};
        },
        tenant, hash, core::toWire(now));
}

core::Result<bool> consumeLink(Connection &connection, const core::Id &tenant,
                               const QByteArray &hash, const QDateTime &now)
{
    const auto at = core::toWire(now);
    return connection
        .run("UPDATE one_time_link SET used_at=?"
             " WHERE tenant=? AND hash=? AND used_at IS NULL AND expires_at>?",
             at, tenant, hash, at)
        .map([&connection] { return connection.changes() == 1; });
}

} // namespace server
