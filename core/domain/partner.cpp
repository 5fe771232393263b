#include "core/domain/partner.h"

#include "core/domain/fieldtable.h"

namespace core {
namespace {

constexpr std::array ofPartner{
    field<&Partner::id>("id").only(FieldAccess::ServerOnly),
    field<&Partner::name>("name").limit(nameLimit).required(),
    field<&Partner::email>("email").email(),
    field<&Partner::country>("country").ofKind(FieldKind::Country),
    field<&Partner::telephone>("telephone").ofKind(FieldKind::Phone),
    field<&Partner::website>("website").limit(254),
    parts<&Partner::address>("address", postalAddressFields),
    parts<&Partner::contact>("contact", contactFields),
    field<&Partner::image>("image"),
    field<&Partner::enabledServices>("enabledServices").refer(EntityType::Service),
    choice<&Partner::passwordPolicy, passwordPolicies>("passwordPolicy"),
    field<&Partner::requireSingleSignOn>("requireSingleSignOn"),
};

} // namespace

std::span<const FieldSpec> partnerFields()
{
    static constexpr auto specs = specsOf(ofPartner);
    return specs;
}

QJsonObject toJson(const Partner &value)
{
    return fieldsToJson<ofPartner>(value);
}

Partner partnerFromJson(const QJsonObject &json)
{
    Partner value;
    fieldsFromJson(value, ofPartner, json);
    return value;
}

FieldErrors validate(const Partner &value)
{
    FieldErrors errors;
    checkFields(errors, ofPartner, value, {.country = value.country});
    return errors;
}

QList<Id> defaultServices(const Partner &partner, const QList<Service> &services)
{
    QList<Id> defaults;
    for (const auto &service : services) {
        if (service.enabledByDefault && partner.enabledServices.contains(service.id))
            defaults.append(service.id);
    }
    return defaults;
}

} // namespace core
