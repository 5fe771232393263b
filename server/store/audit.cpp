#include "server/store/audit.h"

#include "core/base/bytes.h"
#include "core/base/seal.h"

#include <QtEndian>

using core::viewOf;

namespace server {
namespace {

constexpr int pageSize = 500;

//! Prefixed with its length, so that no two rows produce the same bytes.
void append(QByteArray &out, const QByteArray &field)
{
    char size[8];
    qToBigEndian(qint64(field.size()), size);
    out.append(size, sizeof size);
    out += field;
}

} // namespace

QByteArray auditLink(const QByteArray &before, const AuditRow &row)
{
    if (row.form == 1)
        return core::fingerprint(before + row.at.toLatin1() + row.principal.toBytes() +
                                 row.operation.toBytes() + row.action + ' ' + row.path + ' ' +
                                 QByteArray::number(row.status));
    QByteArray line;
    line.reserve(512 + row.changes.size());
    append(line, before);
    append(line, QByteArray::number(row.seq));
    append(line, row.at.toLatin1());
    append(line, row.principal.toBytes());
    append(line, row.device.toBytes());
    append(line, row.operation.toBytes());
    append(line, row.request);
    append(line, row.action);
    append(line, row.path);
    append(line, QByteArray::number(row.status));
    append(line, row.changes);
    return core::fingerprint(line);
}

core::Result<void> appendAudit(Connection &connection, const AuditEntry &entry)
{
    const auto clock = connection.tenantClock();
    if (!clock)
        return tl::unexpected(clock.error());
    AuditRow row{entry, (*clock)->auditSeq + 1, 2, {}};
    row.chain = auditLink((*clock)->auditHead, row);
    auto done = connection.run(
        "INSERT INTO audit(tenant, seq, form, at, principal, device, operation, request, action,"
        " path, status, changes, chain) VALUES (?, ?, 2, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*clock)->tenant, row.seq, row.at, row.principal, row.device, row.operation,
        viewOf(row.request), viewOf(row.action), viewOf(row.path), row.status,
        row.changes.isEmpty() ? QByteArray() : row.changes, row.chain);
    if (done) {
        (*clock)->auditSeq = row.seq;
        (*clock)->auditHead = row.chain;
    }
    return done;
}

core::Result<void> readAudit(Connection &connection, const core::Id &tenant,
                             const std::function<bool(const AuditRow &)> &take)
{
    for (qint64 after = -1;;) {
        auto rows = connection.query(
            "SELECT seq, form, at, principal, device, operation, request, action, path, status,"
            " changes, chain FROM audit WHERE tenant=? AND seq>? ORDER BY seq LIMIT ?",
            tenant, after, pageSize);
        if (!rows)
            return tl::unexpected(rows.error());
        int count = 0;
        for (;; ++count) {
            const auto found = rows->step();
            if (!found)
                return tl::unexpected(found.error());
            if (!*found)
                break;
            AuditRow row;
            row.seq = after = rows->integer(0);
            row.form = static_cast<int>(rows->integer(1));
            row.at = rows->text(2);
            row.principal = rows->id(3);
            row.device = rows->id(4);
            row.operation = rows->id(5);
            row.request = rows->blob(6);
            row.action = rows->blob(7);
            row.path = rows->blob(8);
            row.status = static_cast<int>(rows->integer(9));
            row.changes = rows->blob(10);
            row.chain = rows->blob(11);
            if (!take(row))
                return {};
        }
        if (count < pageSize)
            return {};
    }
}

core::Result<AuditReport> verifyAudit(Connection &connection, const core::Id &tenant)
{
    AuditReport report;
    auto done = readAudit(connection, tenant, [&report](const AuditRow &row) {
        // A removed row leaves a gap, an inserted one has a wrong link.
        if (row.seq != report.entries + 1 || row.chain != auditLink(report.head, row)) {
            report.firstBad = report.entries + 1;
            return false;
        }
        ++report.entries;
        report.head = row.chain;
        return true;
    });
    if (!done)
        return tl::unexpected(done.error());
    if (report.firstBad != 0)
        return report;
    auto rows =
        connection.query("SELECT audit_seq, audit_head FROM tenant_clock WHERE tenant=?", tenant);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto row = rows->step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row ? report.entries != 0
              : rows->integer(0) != report.entries || rows->blob(1) != report.head)
        report.firstBad = report.entries + 1;
    return report;
}

} // namespace server
