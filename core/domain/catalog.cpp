#include "core/domain/catalog.h"

#include "core/domain/country.h"
#include "core/domain/entity.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

QString idText(const Id &id)
{
    return id.isNull() ? QString() : id.toString();
}

} // namespace

QJsonObject toJson(const Partner &p)
{
    return {{u"id"_s, idText(p.id)},   {u"name"_s, p.name},
            {u"email"_s, p.email},     {u"telephone"_s, p.telephone},
            {u"country"_s, p.country}, {u"enabledServices"_s, idsToJson(p.enabledServices)}};
}

Partner partnerFromJson(const QJsonObject &json)
{
    return {idFromJson(json[u"id"]),     json[u"name"].toString(),
            json[u"email"].toString(),   json[u"telephone"].toString(),
            json[u"country"].toString(), idsFromJson(json[u"enabledServices"])};
}

QJsonObject toJson(const DataCenter &d)
{
    return {{u"id"_s, idText(d.id)},   {u"name"_s, d.name},         {u"city"_s, d.city},
            {u"country"_s, d.country}, {u"latitude"_s, d.latitude}, {u"longitude"_s, d.longitude}};
}

DataCenter dataCenterFromJson(const QJsonObject &json)
{
    return {idFromJson(json[u"id"]),      json[u"name"].toString(),
            json[u"city"].toString(),     json[u"country"].toString(),
            json[u"latitude"].toDouble(), json[u"longitude"].toDouble()};
}

QJsonObject toJson(const Service &s)
{
    return {{u"id"_s, idText(s.id)},
            {u"name"_s, s.name},
            {u"description"_s, s.description},
            {u"enabledByDefault"_s, s.enabledByDefault}};
}

Service serviceFromJson(const QJsonObject &json)
{
    return {idFromJson(json[u"id"]), json[u"name"].toString(), json[u"description"].toString(),
            json[u"enabledByDefault"].toBool()};
}

QJsonObject toJson(const Sku &s)
{
    return {{u"id"_s, idText(s.id)},
            {u"name"_s, s.name},
            {u"partNumber"_s, s.partNumber},
            {u"vendor"_s, s.vendor}};
}

Sku skuFromJson(const QJsonObject &json)
{
    return {idFromJson(json[u"id"]), json[u"name"].toString(), json[u"partNumber"].toString(),
            json[u"vendor"].toString()};
}

QJsonObject toJson(const Tag &t)
{
    return {{u"id"_s, idText(t.id)}, {u"name"_s, t.name}};
}

Tag tagFromJson(const QJsonObject &json)
{
    return {idFromJson(json[u"id"]), json[u"name"].toString()};
}

QJsonObject toJson(const NotificationProfile &n)
{
    return {{u"id"_s, idText(n.id)}, {u"name"_s, n.name}, {u"description"_s, n.description}};
}

NotificationProfile notificationProfileFromJson(const QJsonObject &json)
{
    return {idFromJson(json[u"id"]), json[u"name"].toString(), json[u"description"].toString()};
}

QJsonObject toJson(const LegalText &l)
{
    return {{u"id"_s, idText(l.id)},
            {u"kind"_s, l.kind == LegalKind::Terms ? u"terms"_s : u"privacy"_s},
            {u"title"_s, l.title},
            {u"version"_s, l.version},
            {u"text"_s, l.text}};
}

LegalText legalTextFromJson(const QJsonObject &json)
{
    return {idFromJson(json[u"id"]),
            json[u"kind"].toString() == u"privacy" ? LegalKind::Privacy : LegalKind::Terms,
            json[u"title"].toString(), json[u"version"].toString(), json[u"text"].toString()};
}

double distanceKm(double latitude1, double longitude1, double latitude2, double longitude2)
{
    constexpr double radian = 3.14159265358979323846 / 180;
    const double dLat = (latitude2 - latitude1) * radian / 2;
    const double dLon = (longitude2 - longitude1) * radian / 2;
    const double a = std::sin(dLat) * std::sin(dLat) + std::cos(latitude1 * radian) *
                                                           std::cos(latitude2 * radian) *
                                                           std::sin(dLon) * std::sin(dLon);
    return 2 * 6371 * std::asin(std::min(1.0, std::sqrt(a)));
}

QList<DataCenter> sortedByDistance(QList<DataCenter> centers, const QString &country)
{
    const auto position = countryPosition(country);
    if (!position)
        return centers;
    std::ranges::stable_sort(centers, {}, [&](const DataCenter &center) {
        return distanceKm(position->first, position->second, center.latitude, center.longitude);
    });
    return centers;
}

} // namespace core
