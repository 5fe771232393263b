// Pages of the audit, for people who may read it.
#include "server/store/records.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using core::Id;

namespace server {
namespace {

QByteArray entryOf(const Rows &row)
{
    QJsonObject entry{
        {u"seq"_s, row.integer(0)}, {u"at"_s, row.text(1)},   {u"account"_s, row.id(2).toString()},
        {u"action"_s, row.text(6)}, {u"path"_s, row.text(7)}, {u"status"_s, row.integer(8)}};
    if (!row.isNull(3))
        entry.insert(u"device"_s, row.id(3).toString());
    if (!row.isNull(4))
        entry.insert(u"operation"_s, row.id(4).toString());
    if (const auto request = row.text(5); !request.isEmpty())
        entry.insert(u"request"_s, request);
    auto text = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    if (const auto changes = row.blob(9); !changes.isEmpty()) {
        text.chop(1);
        text += R"(,"changes":)" + changes + '}';
    }
    return text;
}

} // namespace

AuditPage Records::audits(const Id &customer, qint64 after, int limit, qsizetype mostBytes)
{
    const QString path = u"/v1/customers/"_s + customer.toString();
    const auto from = static_cast<std::int64_t>(after);
    // Everything below a customer's path; '0' is the character after '/'.
    auto rows =
        customer.isNull()
            ? query("SELECT seq, at, principal, device, operation, request, action, path, status,"
                    " changes FROM audit WHERE tenant=? AND seq>? ORDER BY seq LIMIT ?",
                    m_tenant, from, limit + 1)
            : query("SELECT seq, at, principal, device, operation, request, action, path, status,"
                    " changes FROM audit WHERE tenant=?1 AND seq>?2"
                    " AND (path=?4 OR (path>=?5 AND path<?6)) ORDER BY seq LIMIT ?3",
                    m_tenant, from, limit + 1, path, path + u'/', path + u'0');
    AuditPage page;
    page.last = after;
    for (int count = 0; step(rows); ++count) {
        if (count == limit || page.items.size() >= mostBytes) {
            page.more = true;
            break;
        }
        if (count > 0)
            page.items += ',';
        page.last = rows->integer(0);
        page.items += entryOf(*rows);
    }
    return page;
}

} // namespace server
