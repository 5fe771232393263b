#include "server/store/approvals.h"

#include "core/base/clock.h"
#include "server/store/onerow.h"

namespace server {
namespace {

//! Days for which requests that are answered or expired are still listed.
constexpr int keptDays = 30;
constexpr int windowSeconds = 3600;

#define APPROVAL_COLUMNS                                                                           \
    "a.id, a.requester, a.kind, a.state, a.made_at, a.expires_at, a.decided_by, a.decided_at,"     \
    " a.version,"                                                                                  \
    " (SELECT count(*) FROM approval_item i WHERE i.tenant=a.tenant AND i.approval=a.id)"

Approval approvalAt(Rows &row)
{
    return {row.id(0), row.id(1),   row.text(2),    row.text(3),    row.text(4), row.text(5),
            row.id(6), row.text(7), row.integer(8), row.integer(9), {}};
}

core::Result<void> prune(Connection &connection, const core::Id &tenant, const QDateTime &now)
{
    const auto before = core::toWire(now.addDays(-keptDays));
    return connection
        .run("DELETE FROM approval_item WHERE tenant=?1 AND approval IN"
             " (SELECT id FROM approval WHERE tenant=?1 AND expires_at<?2)",
             tenant, before)
        .and_then([&] {
            return connection.run("DELETE FROM approval WHERE tenant=? AND expires_at<?", tenant,
                                  before);
        });
}

core::Result<void> addItems(Connection &connection, const core::Id &tenant, Approval &approval)
{
    auto items = allRows(
        connection,
        "SELECT entity, type, customer, name, act FROM approval_item WHERE tenant=? AND approval=?"
        " ORDER BY entity LIMIT ?",
        [](Rows &row) {
            const auto type = core::entityTypeFromName(row.text(1));
            return ApprovalItem{row.id(0), type.value_or(core::EntityType::User), row.id(2),
                                row.text(3), row.text(4)};
        },
        tenant, approval.id, qint64(mostItemsShown));
    if (!items)
        return tl::unexpected(items.error());
    approval.items = std::move(*items);
    return {};
}

} // namespace

core::Result<core::Id> askApproval(Connection &connection, const core::Id &tenant,
                                   const core::Id &requester, const QString &kind,
                                   const ApprovalItem &item, const QDateTime &now)
{
    const auto at = core::toWire(now);
    const auto open = oneRow(
        connection,
        "SELECT id FROM approval WHERE tenant=? AND requester=? AND kind=? AND state='open'"
        " AND expires_at>?",
        [](Rows &row) { return row.id(0); }, tenant, requester, kind, at);
    if (!open)
        return tl::unexpected(open.error());
    const auto id = open->value_or(core::Id::make());
    if (!*open) {
        const auto made = prune(connection, tenant, now).and_then([&] {
            return connection.run("INSERT INTO approval(tenant, id, requester, kind, state,"
                                  " version, made_at, expires_at)"
                                  " VALUES (?, ?, ?, ?, 'open', 0, ?, ?)",
                                  tenant, id, requester, kind, at,
                                  core::toWire(now.addSecs(approvalHours * 3600)));
        });
        if (!made)
            return tl::unexpected(made.error());
    }
    return connection
        .run("INSERT INTO approval_item(tenant, approval, entity, type, customer, name, act)"
             " VALUES (?, ?, ?, ?, ?, ?, ?)"
             " ON CONFLICT(tenant, approval, entity) DO UPDATE SET name=excluded.name,"
             " act=excluded.act",
             tenant, id, item.entity, core::entityTypeName(item.type), item.customer, item.name,
             item.act)
        .and_then([&] {
            return connection.run("UPDATE approval SET version=version+1 WHERE tenant=? AND id=?",
                                  tenant, id);
        })
        .map([&id] { return id; });
}

core::Result<bool> useApproval(Connection &connection, const core::Id &tenant,
                               const core::Id &requester, const QString &kind,
                               const ApprovalItem &item, const QDateTime &now)
{
    const auto at = core::toWire(now);
    const auto found = oneRow(
        connection,
        "SELECT a.id FROM approval a JOIN approval_item i ON i.tenant=a.tenant AND i.approval=a.id"
        " WHERE a.tenant=? AND a.requester=? AND a.kind=? AND a.state='approved'"
        " AND a.expires_at>? AND i.entity=? AND i.act=? AND i.used_at IS NULL LIMIT 1",
        [](Rows &row) { return row.id(0); }, tenant, requester, kind, at, item.entity, item.act);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return false;
    return connection
        .run("UPDATE approval_item SET used_at=? WHERE tenant=? AND approval=? AND entity=?", at,
             tenant, **found, item.entity)
        .map([] { return true; });
}

core::Result<QList<Approval>> listApprovals(Connection &connection, const core::Id &tenant,
                                            const core::Id &requester)
{
    auto list = allRows(connection,
                        "SELECT " APPROVAL_COLUMNS " FROM approval a WHERE a.tenant=?1"
                        " AND (a.requester=?2 OR ?2 IS NULL) ORDER BY a.made_at DESC, a.id"
                        " LIMIT 200",
                        approvalAt, tenant, requester);
    if (!list)
        return list;
    for (auto &approval : *list) {
        if (auto done = addItems(connection, tenant, approval); !done)
            return tl::unexpected(done.error());
    }
    return list;
}

core::Result<std::optional<Approval>> findApproval(Connection &connection, const core::Id &tenant,
                                                   const core::Id &approval)
{
    auto found = oneRow(connection,
                        "SELECT " APPROVAL_COLUMNS " FROM approval a WHERE a.tenant=? AND a.id=?",
                        approvalAt, tenant, approval);
    if (found && *found) {
        if (auto done = addItems(connection, tenant, **found); !done)
            return tl::unexpected(done.error());
    }
    return found;
}

core::Result<bool> decideApproval(Connection &connection, const core::Id &tenant,
                                  const core::Id &approval, const core::Id &decider, bool approves,
                                  const QDateTime &now)
{
    const auto at = core::toWire(now);
    const auto expires = core::toWire(now.addSecs(approvedHours * 3600));
    return connection
        .run("UPDATE approval SET state=?, decided_by=?, decided_at=?, expires_at=?"
             " WHERE tenant=? AND id=? AND state='open' AND expires_at>?",
             QString::fromLatin1(approves ? "approved" : "refused"), decider, at, expires, tenant,
             approval, at)
        .map([&connection] { return connection.changes() == 1; });
}

core::Result<qint64> countDeletedAlone(Connection &connection, const core::Id &tenant,
                                       const core::Id &account, const QDateTime &now)
{
    return oneRow(
               connection,
               "SELECT count FROM deleted_alone WHERE tenant=? AND account=? AND since>?",
               [](Rows &row) { return row.integer(0); }, tenant, account,
               core::toWire(now.addSecs(-windowSeconds)))
        .map([](const std::optional<qint64> &count) { return count.value_or(0); });
}

core::Result<void> noteDeletedAlone(Connection &connection, const core::Id &tenant,
                                    const core::Id &account, const QDateTime &now)
{
    const auto at = core::toWire(now);
    return connection.run(
        "INSERT INTO deleted_alone(tenant, account, since, count) VALUES (?1, ?2, ?3, 1)"
        " ON CONFLICT(tenant, account) DO UPDATE SET"
        " count=CASE WHEN deleted_alone.since>?4 THEN deleted_alone.count+1 ELSE 1 END,"
        " since=CASE WHEN deleted_alone.since>?4 THEN deleted_alone.since ELSE excluded.since END",
        tenant, account, at, core::toWire(now.addSecs(-windowSeconds)));
}

} // namespace server
