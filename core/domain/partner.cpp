#include "core/domain/partner.h"

#include "core/domain/country.h"
#include "core/domain/entity.h"
#include "core/domain/phone.h"
#include "core/domain/profile.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

QJsonObject toJson(const Partner &p)
{
    QJsonObject json{{u"id"_s, textOf(p.id)},
                     {u"email"_s, p.email},
                     {u"website"_s, p.website},
                     {u"enabledServices"_s, idsToJson(p.enabledServices)},
                     {u"passwordPolicy"_s, passwordPolicyName(p.passwordPolicy)},
                     {u"requireSingleSignOn"_s, p.requireSingleSignOn}};
    putProfile(json, p);
    return json;
}

Partner partnerFromJson(const QJsonObject &json)
{
    Partner p;
    p.id = idFromJson(json[u"id"]);
    takeProfile(p, json);
    p.email = json[u"email"].toString();
    p.website = json[u"website"].toString();
    p.enabledServices = idsFromJson(json[u"enabledServices"]);
    p.passwordPolicy = passwordPolicyFromName(json[u"passwordPolicy"].toString())
                           .value_or(PasswordPolicy::Classic10);
    p.requireSingleSignOn = json[u"requireSingleSignOn"].toBool();
    return p;
}

FieldErrors validate(const Partner &p)
{
    FieldErrors errors;
    checkText(errors, u"/name"_s, p.name, 128, true);
    checkEmail(errors, u"/email"_s, p.email, false);
    checkCountry(errors, u"/country"_s, p.country, false);
    checkPhone(errors, u"/telephone"_s, p.telephone, p.country, false);
    checkText(errors, u"/website"_s, p.website, 254);
    checkAddress(errors, u"/address"_s, p.address);
    checkContact(errors, u"/contact"_s, p.contact, p.country);
    checkImage(errors, u"/image"_s, p.image);
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
