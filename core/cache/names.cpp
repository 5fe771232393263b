#include "core/cache/names.h"

#include "core/storage/seals.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

std::optional<EntityType> typeNamedBy(const QString &member)
{
    static const QHash<QString, EntityType> types{
        {u"licences"_s, EntityType::Subscription},
        {u"groups"_s, EntityType::UserGroup},
        {u"policies"_s, EntityType::Policy},
        {u"tags"_s, EntityType::Tag},
        {u"services"_s, EntityType::Service},
        {u"enabledServices"_s, EntityType::Service},
        {u"sku"_s, EntityType::Sku},
        {u"dataCenter"_s, EntityType::DataCenter},
        {u"notificationProfile"_s, EntityType::NotificationProfile},
        {u"servicePlan"_s, EntityType::ServicePlan},
        {u"acceptedTexts"_s, EntityType::LegalText},
        {u"person"_s, EntityType::User},
    };
    const auto found = types.constFind(member);
    return found == types.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

QString Names::of(EntityType type, const QJsonObject &data)
{
    if (type == EntityType::Subscription)
        return add(EntityType::Sku, data[u"sku"].toString());
    for (const auto &member :
         {u"displayName", u"userName", u"organisation", u"name", u"title", u"email"}) {
        if (const auto name = data[member].toString(); !name.isEmpty())
            return name;
    }
    return {};
}

QString Names::add(EntityType type, const QString &id)
{
    if (const auto known = m_names.constFind(id); known != m_names.constEnd())
        return *known;
    const auto parsed = Id::fromString(id);
    if (!parsed)
        return {};
    auto rows = m_work.rows("SELECT COALESCE(base, local) FROM entity WHERE type = ? AND id = ?",
                            entityTypeName(type), *parsed);
    const QString name = rows.next() ? of(type, fromText(rows->view(0))) : QString();
    m_names.insert(id, name);
    return name;
}

void Names::addAll(const QString &member, const QJsonValue &value)
{
    const auto type = typeNamedBy(member);
    if (type && value.isString())
        add(*type, value.toString());
    const auto items = value.toArray();
    for (const auto &item : items)
        addAll(member, item);
    const auto parts = value.toObject();
    for (auto part = parts.begin(); part != parts.end(); ++part)
        addAll(part.key(), *part);
}

QHash<QString, QString> Names::all() const
{
    auto names = m_names;
    names.removeIf([](const auto &one) { return one->isEmpty(); });
    return names;
}

} // namespace core
