#include "core/domain/lifecycle.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

QJsonObject asDeleted(EntityType type, QJsonObject entity)
{
    if (type == EntityType::User)
        entity.insert(u"licences"_s, QJsonArray());
    if (const auto &[member, word] = entityInfo(type).deletedMark; !member.empty())
        entity.insert(QLatin1StringView(member), QLatin1StringView(word));
    return entity;
}

QJsonObject asRestored(EntityType type, QJsonObject entity)
{
    if (type == EntityType::User)
        entity.insert(u"status"_s, liveStatusName(entity));
    return entity;
}

bool canBeRestored(EntityType type)
{
    return entityInfo(type).isRestorable;
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
