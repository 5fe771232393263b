#include "core/services/planexport.h"

#include "core/base/enumnames.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

QString rowStateName(RowState state)
{
    static constexpr EnumNames<RowState> names{{
        {RowState::Blocked, "blocked"},
        {RowState::Waiting, "waiting"},
        {RowState::Sending, "sending"},
        {RowState::Done, "done"},
        {RowState::NeedsYou, "needsYou"},
        {RowState::Cancelled, "cancelled"},
    }};
    return names.name(state);
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
