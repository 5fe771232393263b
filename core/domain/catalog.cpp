#include "core/domain/catalog.h"

#include "core/domain/fieldtable.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

using enum FieldAccess;

constexpr EnumNames<LegalKind> legalKinds{{
    {LegalKind::Terms, "terms"},
    {LegalKind::Privacy, "privacy"},
}};

constexpr std::array ofDataCenter{
    field<&DataCenter::id>("id").only(ServerOnly),
    field<&DataCenter::name>("name").limit(nameLimit).required(),
    field<&DataCenter::city>("city").limit(cityLimit).required(),
    field<&DataCenter::country>("country").ofKind(FieldKind::Country).required(),
    field<&DataCenter::latitude>("latitude").range(-90, 90),
    field<&DataCenter::longitude>("longitude").range(-180, 180),
};

constexpr std::array ofService{
    field<&Service::id>("id").only(ServerOnly),
    field<&Service::name>("name").limit(nameLimit).required().unique(),
    field<&Service::description>("description").limit(descriptionLimit),
    field<&Service::enabledByDefault>("enabledByDefault"),
};

constexpr std::array ofSku{
    field<&Sku::id>("id").only(ServerOnly),
    field<&Sku::name>("name").limit(titleLimit).required(),
    field<&Sku::partNumber>("partNumber").limit(128).required(),
    field<&Sku::vendor>("vendor").limit(nameLimit).required(),
};

constexpr std::array ofTag{
    field<&Tag::id>("id").only(ServerOnly),
    field<&Tag::name>("name").limit(64).required().unique(),
};

constexpr std::array ofTargetSystem{
    field<&TargetSystem::id>("id").only(ServerOnly),
    field<&TargetSystem::name>("name").limit(nameLimit).required().unique(),
    field<&TargetSystem::description>("description").limit(descriptionLimit),
};

constexpr std::array ofLegalText{
    field<&LegalText::id>("id").only(ServerOnly),
    choice<&LegalText::kind, legalKinds>("kind").required(),
    field<&LegalText::title>("title").limit(titleLimit).required(),
    field<&LegalText::version>("version").limit(32).required(),
    field<&LegalText::text>("text").limit(100'000).required(),
};

} // namespace

std::span<const FieldSpec> dataCenterFields()
{
    static constexpr auto specs = specsOf(ofDataCenter);
    return specs;
}

QJsonObject toJson(const DataCenter &value)
{
    return fieldsToJson<ofDataCenter>(value);
}

DataCenter dataCenterFromJson(const QJsonObject &json)
{
    DataCenter value;
    fieldsFromJson(value, ofDataCenter, json);
    return value;
}

FieldErrors validate(const DataCenter &value)
{
    FieldErrors errors;
    checkFields(errors, ofDataCenter, value);
    return errors;
}

std::span<const FieldSpec> serviceFields()
{
    static constexpr auto specs = specsOf(ofService);
    return specs;
}

QJsonObject toJson(const Service &value)
{
    return fieldsToJson<ofService>(value);
}

Service serviceFromJson(const QJsonObject &json)
{
    Service value;
    fieldsFromJson(value, ofService, json);
    return value;
}

FieldErrors validate(const Service &value)
{
    FieldErrors errors;
    checkFields(errors, ofService, value);
    return errors;
}

std::span<const FieldSpec> skuFields()
{
    static constexpr auto specs = specsOf(ofSku);
    return specs;
}

QJsonObject toJson(const Sku &value)
{
    return fieldsToJson<ofSku>(value);
}

Sku skuFromJson(const QJsonObject &json)
{
    Sku value;
    fieldsFromJson(value, ofSku, json);
    return value;
}

FieldErrors validate(const Sku &value)
{
    FieldErrors errors;
    checkFields(errors, ofSku, value);
    return errors;
}

std::span<const FieldSpec> tagFields()
{
    static constexpr auto specs = specsOf(ofTag);
    return specs;
}

QJsonObject toJson(const Tag &value)
{
    return fieldsToJson<ofTag>(value);
}

Tag tagFromJson(const QJsonObject &json)
{
    Tag value;
    fieldsFromJson(value, ofTag, json);
    return value;
}

FieldErrors validate(const Tag &value)
{
    FieldErrors errors;
    checkFields(errors, ofTag, value);
    return errors;
}

std::span<const FieldSpec> targetSystemFields()
{
    static constexpr auto specs = specsOf(ofTargetSystem);
    return specs;
}

QJsonObject toJson(const TargetSystem &value)
{
    return fieldsToJson<ofTargetSystem>(value);
}

TargetSystem targetSystemFromJson(const QJsonObject &json)
{
    TargetSystem value;
    fieldsFromJson(value, ofTargetSystem, json);
    return value;
}

FieldErrors validate(const TargetSystem &value)
{
    FieldErrors errors;
    checkFields(errors, ofTargetSystem, value);
    return errors;
}

std::span<const FieldSpec> legalTextFields()
{
    static constexpr auto specs = specsOf(ofLegalText);
    return specs;
}

QJsonObject toJson(const LegalText &value)
{
    return fieldsToJson<ofLegalText>(value);
}

LegalText legalTextFromJson(const QJsonObject &json)
{
    LegalText value;
    fieldsFromJson(value, ofLegalText, json);
    return value;
}

FieldErrors validate(const LegalText &value)
{
    FieldErrors errors;
    checkFields(errors, ofLegalText, value);
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
