#pragma once

#include "server/store/connection.h"

#include <functional>

namespace server {

//! One line of the audit: who did what, from which device, and what it changed.
struct AuditEntry {
    core::Id principal;
    core::Id operation;
    QByteArray action;
    QByteArray path;
    int status = 0;
    QString at;
    core::Id device;
    QByteArray request; //!< the id that the answer and the log have too
    //! JSON: what was there before and after, of what differs; empty when nothing changed.
    QByteArray changes = {};
};

//! An entry as it stands in the database.
struct AuditRow : AuditEntry {
    qint64 seq = 0;
    int form = 2;
    QByteArray chain;
};

//! The link of `row` to the one before it: a hash over both.
[[nodiscard]] QByteArray auditLink(const QByteArray &before, const AuditRow &row);

//! Writes the next entry of the transaction's tenant.
[[nodiscard]] core::Result<void> appendAudit(Connection &connection, const AuditEntry &entry);

//! Every entry of the tenant in its order; false ends the reading.
[[nodiscard]] core::Result<void> readAudit(Connection &connection, const core::Id &tenant,
                                           const std::function<bool(const AuditRow &)> &take);

struct AuditReport {
    qint64 entries = 0;
    //! The first entry that is not as it was written, or that is missing; 0 when there is none.
    qint64 firstBad = 0;
    QByteArray head; //!< of the last entry
};
[[nodiscard]] core::Result<AuditReport> verifyAudit(Connection &connection, const core::Id &tenant);

} // namespace server
