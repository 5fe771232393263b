#include "tests/server/support/people.h"

#include "core/domain/types.h"

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::Id;

namespace server {

Client signedIn(Running &running, Principal person)
{
    if (person.account.isNull())
        person.account = Id::make();
    return {running.server->port(), running.server->tokens().issue(person)};
}

QJsonObject bodyFor(Client &owner, const House &house, EntityType type, const Id &id,
                    const Id &operation, const QString &name)
{
    const auto thing = [&house](EntityType of) { return house.things.value(of).toString(); };
    const auto mail = name.toLower().remove(u' ') + u"@example.com"_s;
    switch (type) {
    case EntityType::DataCenter:
        return {{u"name"_s, name}, {u"city"_s, u"Oslo"_s}, {u"country"_s, u"NO"_s}};
    case EntityType::Sku:
        return {{u"name"_s, name}, {u"partNumber"_s, name}, {u"vendor"_s, u"Example"_s}};
    case EntityType::LegalText:
        return {{u"kind"_s, u"terms"_s},
                {u"title"_s, name},
                {u"version"_s, u"1"_s},
                {u"text"_s, u"All of it."_s}};
    case EntityType::Customer: {
        auto body = customerBody(owner, id, operation, mail);
        body[u"dataCenter"] = thing(EntityType::DataCenter);
        return body;
    }
    case EntityType::User:
        return userBody(mail);
    case EntityType::Subscription:
        return {{u"sku"_s, thing(EntityType::Sku)}, {u"bought"_s, 5}};
    case EntityType::Staff:
        return {{u"name"_s, name}, {u"email"_s, mail}, {u"role"_s, u"helpdesk"_s}};
    case EntityType::Invitation:
        return {{u"person"_s, thing(EntityType::User)}, {u"email"_s, mail}};
    case EntityType::StaffInvitation:
        return {{u"person"_s, thing(EntityType::Staff)}, {u"email"_s, mail}};
    default:
        return {{u"name"_s, name}};
    }
}

namespace {

//! Makes one entity of the type, after those that it can refer to.
void makeThing(Client &owner, House &house, EntityType type)
{
    if (type == EntityType::Partner || house.things.contains(type))
        return; // every tenant has its partner
    if (core::isOfCustomer(type))
        makeThing(owner, house, EntityType::Customer);
    for (const auto &field : core::entityFields(type)) {
        if (field.isRequest() && field.refersTo)
            makeThing(owner, house, *field.refersTo);
    }
    const auto id = type == EntityType::Customer ? house.customer : Id::make();
    house.things[type] = id;
    const auto operation = Id::make();
    const auto name = u"%1 %2"_s.arg(core::entityTypeName(type), id.toString().right(6));
    const auto made =
        owner.put(house.pathOf(type), bodyFor(owner, house, type, id, operation, name),
                  {.key = operation, .create = true});
    if (made.status != 201)
        qFatal("%s cannot be made: %s", qPrintable(core::entityTypeName(type)),
               made.body.constData());
}

} // namespace

House makeHouse(Running &running, const Id &tenant)
{
    const auto home = running.server->owner().tenant;
    auto owner =
        signedIn(running, {.tenant = tenant.isNull() ? home : tenant, .role = Role::Owner});
    return makeHouse(owner);
}

House makeHouse(Client &owner)
{
    House house{core::idFromJson(owner.get(u"/v1/server"_s).json[u"tenant"]), Id::make(), {}};
    for (const auto type : core::entityTypes())
        makeThing(owner, house, type);
    return house;
}

} // namespace server
