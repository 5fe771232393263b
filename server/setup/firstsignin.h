#pragma once

#include "server/store/accounts.h"

namespace server {

//! A link with which one person chooses a password, once, within 72 hours. Only its hash is stored.
struct OneTimeLink {
    AccountKey key;
    QByteArray token;
};

constexpr int linkHours = 72;

struct NewPartner {
    QString organisation;
    QString name; //!< the first administrator's
    QString email;
};

//! Creates a partner with its catalog and one owner. If the database has a partner without staff (a
//! new one, or one that belonged to a single computer), that one is used. In a transaction.
[[nodiscard]] core::Result<OneTimeLink> makePartner(Connection &connection,
                                                    const NewPartner &partner,
                                                    const QDateTime &now);

//! For an existing account; ends earlier links. Requires the tenant to be set.
[[nodiscard]] core::Result<OneTimeLink> makeLink(Connection &connection, const AccountKey &key,
                                                 const QDateTime &now);
//! The same by address, for any partner: NotFound if the address is unknown, Conflict if several
//! partners have it and `tenant` is not given.
[[nodiscard]] core::Result<OneTimeLink> makeResetLink(Connection &connection, const QString &email,
                                                      const core::Id &tenant, const QDateTime &now);

} // namespace server
