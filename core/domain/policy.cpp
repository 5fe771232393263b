#include "core/domain/policy.h"

#include "core/domain/entity.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

QJsonObject toJson(const Policy &p)
{
    return {{u"id"_s, textOf(p.id)},
            {u"name"_s, p.name},
            {u"description"_s, p.description},
            {u"forCustomers"_s, p.forCustomers},
            {u"forUsers"_s, p.forUsers}};
}

Policy policyFromJson(const QJsonObject &json)
{
    return {idFromJson(json[u"id"]), json[u"name"].toString(), json[u"description"].toString(),
            json[u"forCustomers"].toBool(true), json[u"forUsers"].toBool(true)};
}

FieldErrors validate(const Policy &p)
{
    FieldErrors errors;
    checkText(errors, u"/name"_s, p.name, 128, true);
    checkText(errors, u"/description"_s, p.description, 1024);
    return errors;
}

} // namespace core
