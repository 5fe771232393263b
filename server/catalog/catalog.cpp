#include "server/catalog/catalog.h"

#include "server/routes/kinds.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;

namespace server {
namespace {

core::Result<void> loadFile(Records &records, EntityType type)
{
    const auto name = core::entityTypeName(type);
    const auto broken = [&name](const QString &why) {
        return core::failure(core::ErrorCode::Internal, u"catalogue %1: %2"_s.arg(name, why));
    };
    QFile file(u":/server/catalog/%1.json"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return broken(u"missing"_s);
    const auto items = QJsonDocument::fromJson(file.readAll()).array();
    if (items.isEmpty())
        return broken(u"empty"_s);
    const auto &kind = kindOf(type);
    for (const auto &item : items) {
        const auto json = item.toObject();
        const auto data = kind.understood(json);
        if (data != json || !kind.validate(data).isEmpty())
            return broken(u"unacceptable: "_s + json[u"id"].toString());
        Record record;
        record.type = type;
        record.id = core::idFromJson(json[u"id"]);
        if (const auto unique = uniqueName(kind, data); !unique.isEmpty())
            records.setName(name, {}, unique, record.id);
        records.put(record, data);
    }
    return {};
}

} // namespace

core::Result<void> loadCatalog(Records &records)
{
    for (const auto type : {EntityType::DataCenter, EntityType::Service, EntityType::Sku,
                            EntityType::NotificationProfile, EntityType::LegalText, EntityType::Tag,
                            EntityType::Partner}) {
        if (auto done = loadFile(records, type); !done)
            return done;
    }
    return {};
}

} // namespace server
