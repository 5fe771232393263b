#include "core/domain/entity.h"

#include <array>

namespace core {
namespace {

struct TypeInfo {
    EntityType type;
    const char *name;
    const char *collection;
    bool ofCustomer;
};

constexpr std::array types{
    TypeInfo{EntityType::Partner, "partner", "partner", false},
    TypeInfo{EntityType::DataCenter, "dataCenter", "dataCenters", false},
    TypeInfo{EntityType::Service, "service", "services", false},
    TypeInfo{EntityType::Sku, "sku", "skus", false},
    TypeInfo{EntityType::Tag, "tag", "tags", false},
    TypeInfo{EntityType::NotificationProfile, "notificationProfile", "notificationProfiles", false},
    TypeInfo{EntityType::LegalText, "legalText", "legalTexts", false},
    TypeInfo{EntityType::Customer, "customer", "customers", false},
    TypeInfo{EntityType::User, "user", "users", true},
    TypeInfo{EntityType::Subscription, "subscription", "subscriptions", true},
    TypeInfo{EntityType::Staff, "staff", "staff", false},
    TypeInfo{EntityType::ServicePlan, "servicePlan", "servicePlans", false},
    TypeInfo{EntityType::Policy, "policy", "policies", false},
    TypeInfo{EntityType::UserGroup, "userGroup", "userGroups", true},
    TypeInfo{EntityType::Invitation, "invitation", "invitations", true},
    TypeInfo{EntityType::StaffInvitation, "staffInvitation", "staffInvitations", false},
};

constexpr auto order = [] {
    std::array<EntityType, types.size()> list{};
    for (size_t i = 0; i < types.size(); ++i)
        list[i] = types[i].type;
    return list;
}();

const TypeInfo &info(EntityType type)
{
    return types[static_cast<size_t>(type)];
}

} // namespace

std::span<const EntityType> entityTypes()
{
    return order;
}

bool isOfCustomer(EntityType type)
{
    return info(type).ofCustomer;
}

QString entityTypeName(EntityType type)
{
    return QString::fromLatin1(info(type).name);
}

std::string_view entityTypeText(EntityType type)
{
    return info(type).name;
}

std::optional<EntityType> entityTypeFromName(QStringView name)
{
    for (const auto &known : types) {
        if (name == QLatin1StringView(known.name))
            return known.type;
    }
    return std::nullopt;
}

std::optional<EntityType> entityTypeFromName(std::string_view name)
{
    for (const auto &known : types) {
        if (name == known.name)
            return known.type;
    }
    return std::nullopt;
}

QString collectionPath(EntityType type, const Id &customer)
{
    const auto &known = info(type);
    const QString prefix = known.ofCustomer
                               ? QStringLiteral("/v1/customers/%1/").arg(customer.toString())
                               : QStringLiteral("/v1/");
    return prefix + QLatin1StringView(known.collection);
}

QString resourcePath(const EntityRef &entity)
{
    const QString collection = collectionPath(entity.type, entity.customer);
    return entity.type == EntityType::Partner
               ? collection
               : collection + QLatin1Char('/') + entity.id.toString();
}

QString textOf(const Id &id)
{
    return id.isNull() ? QString() : id.toString();
}

Id idFromJson(const QJsonValue &value)
{
    return Id::fromString(value.toString()).value_or(Id());
}

QList<Id> idsFromJson(const QJsonValue &value)
{
    QList<Id> ids;
    const auto array = value.toArray();
    ids.reserve(array.size());
    for (const auto &item : array)
        ids.append(idFromJson(item));
    return ids;
}

QJsonArray idsToJson(const QList<Id> &ids)
{
    QJsonArray array;
    for (const auto &id : ids)
        array.append(id.toString());
    return array;
}

QStringList stringsFromJson(const QJsonValue &value)
{
    QStringList texts;
    const auto array = value.toArray();
    for (const auto &item : array)
        texts.append(item.toString());
    return texts;
}

} // namespace core
