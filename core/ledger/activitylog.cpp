#include "core/ledger/activitylog.h"

#include "core/base/bytes.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

void ActivityLog::add(Work &work, const EntityRef &ref, std::string_view what, OperationKind kind,
                      const QString &by, const QByteArray &fields, const Id &plan) const
{
    work.run("INSERT INTO activity (at, type, entity, customer, what, kind, by_whom, fields, plan)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
             m_connection.now(), entityTypeText(ref.type), ref.id, ref.customer, what,
             operationKindName(kind), by.isNull() ? u""_s : by, viewOf(fields), plan);
}

Result<QList<ActivityLine>> ActivityLog::lines(const Id &customer, int limit) const
{
    constexpr std::string_view all =
        "SELECT at, type, entity, customer, what, kind, by_whom, fields, plan FROM activity"
        " WHERE ?1 IS NULL ORDER BY number DESC LIMIT ?2";
    constexpr std::string_view ofOne =
        "SELECT at, type, entity, customer, what, kind, by_whom, fields, plan"
        " FROM activity WHERE customer = ?1 ORDER BY number DESC LIMIT ?2";
    Work work(m_connection.db, Work::Mode::Read);
    QList<ActivityLine> lines;
    auto rows = work.rows(customer.isNull() ? all : ofOne, customer, limit);
    while (rows.next()) {
        lines.append({timeAt(rows->integer(0)), refAt(rows, 1, 2, 3), rows->text(4),
                      operationKindFromName(rows->text(5)).value_or(OperationKind::Change),
                      rows->text(6), rows->text(7).split(u',', Qt::SkipEmptyParts), rows->id(8)});
    }
    if (work.failed())
        return tl::unexpected(work.result().error());
    return lines;
}

} // namespace core
