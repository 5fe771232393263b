#pragma once

#include "server/store/connection.h"

#include <functional>

namespace server {

//! One audit entry: person, device, action and change.
struct AuditEntry {
    core::Id principal;
    core::Id operation;
    QByteArray action;
    QByteArray path;
    int status = 0;
    QString at;
    core::Id device;
    QByteArray request; //!< the id that the answer and the log have too
    //! JSON: values before and after of changed members; empty if nothing changed.
    QByteArray changes = {};
};

//! An entry as stored.
struct AuditRow : AuditEntry {
    qint64 seq = 0;
    int form = 2;
    QByteArray chain;
};

//! The link of `row` to the one before it: a hash of both.
[[nodiscard]] QByteArray auditLink(const QByteArray &before, const AuditRow &row);

//! Appends an entry for the transaction's tenant.
[[nodiscard]] core::Result<void> appendAudit(Connection &connection, const AuditEntry &entry);

//! All entries of the tenant in order; false stops the reading.
[[nodiscard]] core::Result<void> readAudit(Connection &connection, const core::Id &tenant,
                                           const std::function<bool(const AuditRow &)> &take);

struct AuditReport {
    qint64 entries = 0;
    //! The first entry that was changed or is missing; 0 if none.
    qint64 firstBad = 0;
    QByteArray head; //!< of the last entry
};
[[nodiscard]] core::Result<AuditReport> verifyAudit(Connection &connection, const core::Id &tenant);

} // namespace server
