#pragma once

#include "core/domain/catalog.h"
#include "core/domain/customer.h"
#include "core/domain/fieldspec.h"
#include "core/domain/invitation.h"
#include "core/domain/notificationprofile.h"
#include "core/domain/partner.h"
#include "core/domain/policy.h"
#include "core/domain/serviceplan.h"
#include "core/domain/staff.h"
#include "core/domain/subscription.h"
#include "core/domain/user.h"
#include "core/domain/usergroup.h"

namespace core {

//! Ties an entity type to its value, its field table and its reading. For `visitType`.
template <EntityType entity, typename V, auto fieldsOf, auto read>
struct Typed {
    using Value = V;
    static constexpr EntityType type = entity;
    [[nodiscard]] static std::span<const FieldSpec> fields() { return fieldsOf(); }
    [[nodiscard]] static V fromJson(const QJsonObject &json) { return read(json); }
};

//! Calls `visit` with the Typed of this type. A new type does not compile until it has a line here.
template <typename Visit>
decltype(auto) visitType(EntityType type, const Visit &visit)
{
    using enum EntityType;
    switch (type) {
    case Partner:
        return visit(Typed<Partner, core::Partner, partnerFields, partnerFromJson>());
    case DataCenter:
        return visit(Typed<DataCenter, core::DataCenter, dataCenterFields, dataCenterFromJson>());
    case Service:
        return visit(Typed<Service, core::Service, serviceFields, serviceFromJson>());
    case Sku:
        return visit(Typed<Sku, core::Sku, skuFields, skuFromJson>());
    case Tag:
        return visit(Typed<Tag, core::Tag, tagFields, tagFromJson>());
    case NotificationProfile:
        return visit(Typed<NotificationProfile, core::NotificationProfile,
                           notificationProfileFields, notificationProfileFromJson>());
    case LegalText:
        return visit(Typed<LegalText, core::LegalText, legalTextFields, legalTextFromJson>());
    case Customer:
        return visit(Typed<Customer, core::Customer, customerFields, customerFromJson>());
    case User:
        return visit(Typed<User, core::User, userFields, userFromJson>());
    case Subscription:
        return visit(
            Typed<Subscription, core::Subscription, subscriptionFields, subscriptionFromJson>());
    case Staff:
        return visit(Typed<Staff, core::Staff, staffFields, staffFromJson>());
    case ServicePlan:
        return visit(
            Typed<ServicePlan, core::ServicePlan, servicePlanFields, servicePlanFromJson>());
    case Policy:
        return visit(Typed<Policy, core::Policy, policyFields, policyFromJson>());
    case UserGroup:
        return visit(Typed<UserGroup, core::UserGroup, userGroupFields, userGroupFromJson>());
    case Invitation:
        return visit(Typed<Invitation, core::Invitation, invitationFields, invitationFromJson>());
    case StaffInvitation:
        return visit(
            Typed<StaffInvitation, core::Invitation, staffInvitationFields, invitationFromJson>());
    case TargetSystem:
        return visit(
            Typed<TargetSystem, core::TargetSystem, targetSystemFields, targetSystemFromJson>());
    }
    Q_UNREACHABLE();
}

//! The field table of a type.
[[nodiscard]] std::span<const FieldSpec> entityFields(EntityType type);
//! The row of a member, or nullptr.
[[nodiscard]] const FieldSpec *entityField(EntityType type, QStringView key);

} // namespace core
