#include "core/cache/names.h"

#include "core/domain/types.h"
#include "core/storage/seals.h"

namespace core {
QString Names::of(EntityType type, const QJsonObject &data)
{
    for (const auto key : entityInfo(type).nameFields) {
        const auto text = key.empty() ? QString() : data[QLatin1StringView(key)].toString();
        if (text.isEmpty())
            continue;
        const auto *field = fieldNamed(entityFields(type), key);
        return field->refersTo ? add(*field->refersTo, text) : text;
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

void Names::addAll(EntityType type, const QString &member, const QJsonValue &value)
{
    const auto *field = entityField(type, member);
    if (!field || !field->refersTo)
        return;
    if (value.isString())
        add(*field->refersTo, value.toString());
    const auto items = value.toArray();
    for (const auto &item : items)
        add(*field->refersTo, item.toString());
}

QHash<QString, QString> Names::all() const
{
    auto names = m_names;
    names.removeIf([](const auto &one) { return one->isEmpty(); });
    return names;
}

} // namespace core
