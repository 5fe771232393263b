#pragma once

#include "server/store/accounts.h"

namespace server {

//! A link with which one person chooses a password, once, within 72 hours. Only its hash is kept.
struct OneTimeLink {
    AccountKey key;
    QByteArray token;
};

constexpr int linkHours = 72;

struct NewPartner {
    QString organisation;
    QString name; //!< of the first administrator
    QString email;
};

//! A partner with its catalogue and one person, who owns it. A database that has a partner without
//! staff (a new one, or one that belonged to a single computer) gives that one. In a transaction.
[[nodiscard]] core::Result<OneTimeLink> makePartner(Connection &connection,
                                                    const NewPartner &partner,
                                                    const QDateTime &now);

//! For an account that is there; earlier links end. Wants the tenant to be set.
[[nodiscard]] core::Result<OneTimeLink> makeLink(Connection &connection, const AccountKey &key,
                                                 const QDateTime &now);
//! The same by address, whichever partner it belongs to: NotFound when nobody has it, Conflict when
//! people of several partners do and `tenant` does not say whose.
[[nodiscard]] core::Result<OneTimeLink> makeResetLink(Connection &connection, const QString &email,
                                                      const core::Id &tenant, const QDateTime &now);

} // namespace server
