#pragma once

#include "core/domain/staff.h"
#include "server/store/connection.h"

namespace server {

//! An account that an e-mail address may belong to.
struct AccountKey {
    core::Id tenant;
    core::Id account;
};

//! A staff member, from the entity (the only source of name, role and tags), and the sign-in
//! method.
struct Account {
    AccountKey key;
    core::Staff person;
    QByteArray hash; //!< Argon2id; empty without a password
    bool mustChange = false;
    QString passwordExpiresAt; //!< for a temporary one
};

[[nodiscard]] QString foldedEmail(const QString &email);

//! Before the tenant is known: by folded address, ordered by partner id, a few. Records maintains
//! the list with the other unique names.
[[nodiscard]] core::Result<QList<AccountKey>> accountsNamed(Connection &connection,
                                                            const QString &email);
//! The rest requires the account's tenant to be set. Empty if the person is deleted or disabled.
[[nodiscard]] core::Result<std::optional<Account>> findAccount(Connection &connection,
                                                               const AccountKey &key);
[[nodiscard]] core::Result<void> setPassword(Connection &connection, const AccountKey &key,
                                             const QByteArray &hash);

//! Name and settings of a partner.
[[nodiscard]] core::Result<QJsonObject> partnerData(Connection &connection, const core::Id &tenant);

//! Links that let a person choose a password. Ends all earlier ones of the account.
[[nodiscard]] core::Result<void> addLink(Connection &connection, const AccountKey &key,
                                         const QByteArray &hash, const QDateTime &now,
                                         const QDateTime &expiresAt);
//! The account of a valid link.
[[nodiscard]] core::Result<std::optional<AccountKey>> findLink(Connection &connection,
                                                               const core::Id &tenant,
                                                               const QByteArray &hash,
                                                               const QDateTime &now);
//! Uses it up: of all callers, one gets true.
[[nodiscard]] core::Result<bool> consumeLink(Connection &connection, const core::Id &tenant,
                                             const QByteArray &hash, const QDateTime &now);

} // namespace server
