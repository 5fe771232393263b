#include "core/domain/partner.h"

#include "core/domain/country.h"
#include "core/domain/entity.h"
#include "core/domain/phone.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

QJsonObject toJson(const Partner &p)
{
    return {{u"id"_s, textOf(p.id)},
            {u"name"_s, p.name},
            {u"email"_s, p.email},
            {u"telephone"_s, p.telephone},
            {u"country"_s, p.country},
            {u"website"_s, p.website},
            {u"address"_s, toJson(p.address)},
            {u"contact"_s, toJson(p.contact)},
            {u"image"_s, QString::fromLatin1(p.image.toBase64())},
            {u"enabledServices"_s, idsToJson(p.enabledServices)},
            {u"passwordPolicy"_s, passwordPolicyName(p.passwordPolicy)},
            {u"requireSingleSignOn"_s, p.requireSingleSignOn}};
}

Partner partnerFromJson(const QJsonObject &json)
{
    Partner p;
    p.id = idFromJson(json[u"id"]);
    p.name = json[u"name"].toString();
    p.email = json[u"email"].toString();
    p.telephone = json[u"telephone"].toString();
    p.country = json[u"country"].toString();
    p.website = json[u"website"].toString();
    p.address = postalAddressFromJson(json[u"address"].toObject());
    p.contact = contactFromJson(json[u"contact"].toObject());
    p.image = QByteArray::fromBase64(json[u"image"].toString().toLatin1());
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

} // namespace core
