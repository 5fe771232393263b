#include "core/domain/lifecycle.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

QJsonObject asDeleted(EntityType type, QJsonObject entity)
{
    switch (type) {
    case EntityType::User:
        entity.insert(u"licences"_s, QJsonArray());
        entity.insert(u"status"_s, u"deleted"_s);
        return entity;
    case EntityType::Invitation:
    case EntityType::StaffInvitation:
        entity.insert(u"state"_s, u"cancelled"_s);
        return entity;
    case EntityType::Partner:
    case EntityType::DataCenter:
    case EntityType::Service:
    case EntityType::Sku:
    case EntityType::Tag:
    case EntityType::NotificationProfile:
    case EntityType::LegalText:
    case EntityType::Customer:
    case EntityType::Subscription:
    case EntityType::Staff:
    case EntityType::ServicePlan:
    case EntityType::Policy:
    case EntityType::UserGroup:
        return entity; // gone from the feed, with its data as it was
    }
    Q_UNREACHABLE();
}

QJsonObject asRestored(EntityType type, QJsonObject entity)
{
    if (type == EntityType::User)
        entity.insert(u"status"_s, liveStatusName(entity));
    return entity;
}

bool canBeRestored(EntityType type)
{
    return type == EntityType::User;
}

bool isDeleted(const QJsonObject &entity)
{
    return entity[u"status"].toString() == "deleted"_L1;
}

UserStatus liveStatus(bool isBlocked)
{
    return isBlocked ? UserStatus::Blocked : UserStatus::Active;
}

QString liveStatusName(const QJsonObject &user)
{
    return user[u"blocked"].toBool() ? u"blocked"_s : u"active"_s;
}

} // namespace core
