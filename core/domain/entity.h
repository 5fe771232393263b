#pragma once

#include "core/base/id.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <string_view>

namespace core {

//! Everything that has an id, an ETag and a place in the change feed.
enum class EntityType {
    Partner,
    DataCenter,
    Service,
    Sku,
    Tag,
    NotificationProfile,
    LegalText,
    Customer,
    User,
    Subscription,
    Staff,
    ServicePlan,
    Policy,
    UserGroup,
    Invitation,
    StaffInvitation,
};

//! Every type, in the order of the enumerators.
[[nodiscard]] std::span<const EntityType> entityTypes();
//! Belongs to one customer, and stands below it in paths.
[[nodiscard]] bool isOfCustomer(EntityType type);

//! "partner", "dataCenter", …: the `type` of the change feed and of the databases.
[[nodiscard]] QString entityTypeName(EntityType type);
[[nodiscard]] std::string_view entityTypeText(EntityType type);
[[nodiscard]] std::optional<EntityType> entityTypeFromName(QStringView name);
[[nodiscard]] std::optional<EntityType> entityTypeFromName(std::string_view name);

//! Names one entity. `customer` is the customer that it belongs to (null for partner-wide things;
//! for a customer its own id): an operation never loses it, so it can never reach the wrong
//! customer.
struct EntityRef {
    EntityType type = EntityType::Customer;
    Id id;
    Id customer;

    friend bool operator==(const EntityRef &, const EntityRef &) = default;
};

//! Path of the resource, for example /v1/customers/{customer}/users/{id}.
[[nodiscard]] QString resourcePath(const EntityRef &entity);
//! Path of the collection, for example /v1/customers/{customer}/users.
[[nodiscard]] QString collectionPath(EntityType type, const Id &customer);

// JSON helpers: absent and null read as empty.
//! Empty for a null id.
[[nodiscard]] QString textOf(const Id &id);
[[nodiscard]] Id idFromJson(const QJsonValue &value);
[[nodiscard]] QList<Id> idsFromJson(const QJsonValue &value);
[[nodiscard]] QJsonArray idsToJson(const QList<Id> &ids);
[[nodiscard]] QStringList stringsFromJson(const QJsonValue &value);

//! The enumerator whose name on the wire stands at its place in `names`.
template <typename Enum, typename Names>
[[nodiscard]] std::optional<Enum> valueNamed(const Names &names, QStringView name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1StringView(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace core
