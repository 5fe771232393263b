#include "core/domain/entity.h"

#include "core/base/enumnames.h"

namespace core {
namespace {

constexpr std::array types{
    EntityInfo{EntityType::Partner, "partner", "partner", false, {"name"}},
    EntityInfo{EntityType::DataCenter, "dataCenter", "dataCenters", false, {"name"}},
    EntityInfo{EntityType::Service, "service", "services", false, {"name"}},
    EntityInfo{EntityType::Sku, "sku", "skus", false, {"name"}},
    EntityInfo{EntityType::Tag, "tag", "tags", false, {"name"}},
    EntityInfo{EntityType::NotificationProfile,
               "notificationProfile",
               "notificationProfiles",
               false,
               {"name"}},
    EntityInfo{EntityType::LegalText, "legalText", "legalTexts", false, {"title"}},
    EntityInfo{EntityType::Customer, "customer", "customers", false, {"organisation", "name"}},
    EntityInfo{EntityType::User,
               "user",
               "users",
               true,
               {"displayName", "userName"},
               /*canLeaveReferences=*/true,
               /*isRestorable=*/true,
               {"status", "deleted"}},
    EntityInfo{EntityType::Subscription, "subscription", "subscriptions", true, {"sku"}},
    EntityInfo{EntityType::Staff,
               "staff",
               "staff",
               false,
               {"name", "email"},
               /*canLeaveReferences=*/true},
    EntityInfo{EntityType::ServicePlan, "servicePlan", "servicePlans", false, {"name"}},
    EntityInfo{EntityType::Policy, "policy", "policies", false, {"name"}},
    EntityInfo{EntityType::UserGroup, "userGroup", "userGroups", true, {"name"}},
    EntityInfo{EntityType::Invitation,
               "invitation",
               "invitations",
               true,
               {"email"},
               false,
               false,
               {"state", "cancelled"}},
    EntityInfo{EntityType::StaffInvitation,
               "staffInvitation",
               "staffInvitations",
               false,
               {"email"},
               false,
               false,
               {"state", "cancelled"}},
    EntityInfo{EntityType::TargetSystem, "targetSystem", "targetSystems", false, {"name"}},
};
static_assert(isIndexedBy(types, &EntityInfo::type), "each type needs one row, in order");

} // namespace

const EntityInfo &entityInfo(EntityType type)
{
    return types[static_cast<size_t>(type)];
}

std::span<const EntityType> entityTypes()
{
    return enumValues<EntityType>;
}

bool isOfCustomer(EntityType type)
{
    return entityInfo(type).isOfCustomer;
}

QString entityTypeName(EntityType type)
{
    return QLatin1StringView(entityInfo(type).name);
}

std::string_view entityTypeText(EntityType type)
{
    return entityInfo(type).name;
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
    const auto &known = entityInfo(type);
    const QString prefix = known.isOfCustomer
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
