#include "core/domain/catalog.h"

#include "core/domain/country.h"
#include "core/domain/entity.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace core {

QJsonObject toJson(const DataCenter &d)
{
    return {{u"id"_s, textOf(d.id)},   {u"name"_s, d.name},         {u"city"_s, d.city},
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
    return {{u"id"_s, textOf(s.id)},
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
    return {{u"id"_s, textOf(s.id)},
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
    return {{u"id"_s, textOf(t.id)}, {u"name"_s, t.name}};
}

Tag tagFromJson(const QJsonObject &json)
{
    return {idFromJson(json[u"id"]), json[u"name"].toString()};
}

QJsonObject toJson(const LegalText &l)
{
    return {{u"id"_s, textOf(l.id)},
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

FieldErrors validate(const DataCenter &center)
{
    FieldErrors errors;
    checkText(errors, u"/name"_s, center.name, 128, true);
    checkText(errors, u"/city"_s, center.city, 128, true);
    checkCountry(errors, u"/country"_s, center.country, true);
    if (center.latitude < -90 || center.latitude > 90)
        errors.append({u"/latitude"_s, FieldProblem::OutOfRange, u"-90…90"_s});
    if (center.longitude < -180 || center.longitude > 180)
        errors.append({u"/longitude"_s, FieldProblem::OutOfRange, u"-180…180"_s});
    return errors;
}

FieldErrors validate(const Service &service)
{
    FieldErrors errors;
    checkText(errors, u"/name"_s, service.name, 128, true);
    checkText(errors, u"/description"_s, service.description, 1024);
    return errors;
}

FieldErrors validate(const Sku &sku)
{
    FieldErrors errors;
    checkText(errors, u"/name"_s, sku.name, 256, true);
    checkText(errors, u"/partNumber"_s, sku.partNumber, 128, true);
    checkText(errors, u"/vendor"_s, sku.vendor, 128, true);
    return errors;
}

FieldErrors validate(const Tag &tag)
{
    FieldErrors errors;
    checkText(errors, u"/name"_s, tag.name, 64, true);
    return errors;
}

FieldErrors validate(const LegalText &legal)
{
    FieldErrors errors;
    checkText(errors, u"/title"_s, legal.title, 256, true);
    checkText(errors, u"/version"_s, legal.version, 32, true);
    checkText(errors, u"/text"_s, legal.text, 100'000, true);
    return errors;
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
