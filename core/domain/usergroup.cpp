#include "core/domain/usergroup.h"

#include "core/domain/entity.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

QJsonObject toRequest(const UserGroup &g)
{
    return {{u"name"_s, g.name}, {u"description"_s, g.description}};
}

QJsonObject toJson(const UserGroup &g)
{
    auto json = toRequest(g);
    json.insert(u"id"_s, g.id.toString());
    json.insert(u"customer"_s, g.customer.toString());
    return json;
}

UserGroup userGroupFromJson(const QJsonObject &json)
{
    return {idFromJson(json[u"id"]), idFromJson(json[u"customer"]), json[u"name"].toString(),
            json[u"description"].toString()};
}

FieldErrors validate(const UserGroup &g)
{
    FieldErrors errors;
    checkText(errors, u"/name"_s, g.name, 128, true);
    checkText(errors, u"/description"_s, g.description, 1024);
    return errors;
}

} // namespace core
