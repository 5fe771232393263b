#pragma once

#include "core/base/id.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace core {

//! Everything with an id, an ETag and a place in the change feed.
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
    TargetSystem,
};

//! What all code has to know of a type beside its fields (entityFields in types.h).
struct EntityInfo {
    EntityType type;
    std::string_view name;       //!< in the change feed and in the databases: "dataCenter"
    std::string_view collection; //!< in paths: "dataCenters"
    bool isOfCustomer;           //!< belongs to one customer and stands below it in paths
    //! Members that say what an entity is called, the first that is set; a reference stands for
    //! the name of what it refers to.
    std::array<std::string_view, 2> nameFields;
    //! Can be deleted while others refer to it; otherwise that is refused as "in-use".
    bool canLeaveReferences = false;
    bool isRestorable = false; //!< for restoreDays after it was deleted
    //! Member and word by which its data say that it is deleted. Without them the data stay the
    //! same, and only the feed says so.
    std::pair<std::string_view, std::string_view> deletedMark{};
};

//! The row of this type.
[[nodiscard]] const EntityInfo &entityInfo(EntityType type);
//! All types, in the order of the enumerators.
[[nodiscard]] std::span<const EntityType> entityTypes();
//! Belongs to one customer, and is below it in paths.
[[nodiscard]] bool isOfCustomer(EntityType type);

//! "partner", "dataCenter", …: the `type` in the change feed and the databases.
[[nodiscard]] QString entityTypeName(EntityType type);
[[nodiscard]] std::string_view entityTypeText(EntityType type);
[[nodiscard]] std::optional<EntityType> entityTypeFromName(QStringView name);
[[nodiscard]] std::optional<EntityType> entityTypeFromName(std::string_view name);

//! Names one entity. `customer` is the customer that it belongs to (null for partner-wide things;
//! for a customer its own id). Every operation carries it, so none can reach the wrong customer.
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

} // namespace core
