#include "core/services/planexport.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {

QString rowStateName(RowState state)
{
    constexpr std::array names{"blocked", "waiting", "sending", "done", "needsYou", "cancelled"};
    return QString::fromLatin1(names[static_cast<size_t>(state)]);
}

QJsonObject exported(const Operation &operation)
{
    QJsonObject json{{u"operation"_s, operation.id.toString()},
                     {u"kind"_s, operationKindName(operation.kind)},
                     {u"type"_s, entityTypeName(operation.entity.type)},
                     {u"entity"_s, operation.entity.id.toString()},
                     {u"who"_s, operation.who},
                     {u"before"_s, operation.before.object()},
                     {u"after"_s, operation.after.object()}};
    if (!operation.entity.customer.isNull())
        json.insert(u"customer"_s, operation.entity.customer.toString());
    return json;
}

QJsonObject exported(const PlanRow &row, const QString &reason)
{
    auto json = exported(row.operation);
    json.insert(u"state"_s, rowStateName(row.state));
    if (row.operation.sourceRow > 0)
        json.insert(u"sourceRow"_s, row.operation.sourceRow);
    if (!reason.isEmpty())
        json.insert(u"reason"_s, reason);
    return json;
}

} // namespace core
