#pragma once

#include "core/domain/staff.h"
#include "server/store/connection.h"

namespace server {

//! Who may be meant by an e-mail address.
struct AccountKey {
    core::Id tenant;
    core::Id account;
};

//! A staff person as the entity says (which is the only place for name, role and tags), and how
//! this person signs in.
struct Account {
    AccountKey key;
    core::Staff person;
    QByteArray hash; //!< Argon2id; empty when there is no password
    bool mustChange = false;
    QString passwordExpiresAt; //!< of a temporary one
};

[[nodiscard]] QString foldedEmail(const QString &email);

//! Before the tenant is known: by folded address, in the order of the partners' ids, some few.
//! Records keeps the list, with the other names that only one may have.
[[nodiscard]] core::Result<QList<AccountKey>> accountsNamed(Connection &connection,
                                                            const QString &email);
//! The rest wants the account's tenant to be set. Nothing when the person is deleted or disabled.
[[nodiscard]] core::Result<std::optional<Account>> findAccount(Connection &connection,
                                                               const AccountKey &key);
[[nodiscard]] core::Result<void> setPassword(Connection &connection, const AccountKey &key,
                                             const QByteArray &hash);

//! Name and settings of a partner.
[[nodiscard]] core::Result<QJsonObject> partnerData(Connection &connection, const core::Id &tenant);

//! Links that let a person choose a password. All earlier ones of the account end.
[[nodiscard]] core::Result<void> addLink(Connection &connection, const AccountKey &key,
                                         const QByteArray &hash, const QDateTime &now,
                                         const QDateTime &expiresAt);
//! Whose link it is, while it is good.
[[nodiscard]] core::Result<std::optional<AccountKey>> findLink(Connection &connection,
                                                               const core::Id &tenant,
                                                               const QByteArray &hash,
                                                               const QDateTime &now);
//! Uses it up: of all that try, one gets true.
[[nodiscard]] core::Result<bool> consumeLink(Connection &connection, const core::Id &tenant,
                                             const QByteArray &hash, const QDateTime &now);

} // namespace server
