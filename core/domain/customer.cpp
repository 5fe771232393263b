#include "core/domain/customer.h"

#include "core/base/clock.h"
#include "core/domain/country.h"
#include "core/domain/entity.h"
#include "core/domain/phone.h"
#include "core/domain/profile.h"

#include <QStringList>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr std::array accountTypes{"local",  "microsoft365", "microsoft365Gov",
                                  "google", "salesforce",   "authorizationLink"};
constexpr std::array statuses{"invited", "active", "suspended"};

} // namespace

QString accountTypeName(AccountType type)
{
    return QString::fromLatin1(accountTypes[static_cast<size_t>(type)]);
}

std::optional<AccountType> accountTypeFromName(QStringView name)
{
    return valueNamed<AccountType>(accountTypes, name);
}

QString managementModeName(ManagementMode mode)
{
    return mode == ManagementMode::Partner ? u"partner"_s : u"customer"_s;
}

QString customerStatusName(CustomerStatus status)
{
    return QString::fromLatin1(statuses[static_cast<size_t>(status)]);
}

const QStringList &customerRequestKeys()
{
    static const QStringList keys{u"accountType"_s,    u"account"_s,
                                  u"name"_s,           u"organisation"_s,
                                  u"telephone"_s,      u"country"_s,
                                  u"dataCenter"_s,     u"tags"_s,
                                  u"image"_s,          u"notificationProfile"_s,
                                  u"acceptedTexts"_s,  u"communication"_s,
                                  u"managementMode"_s, u"services"_s,
                                  u"servicePlan"_s,    u"policies"_s,
                                  u"address"_s,        u"contact"_s,
                                  u"activated"_s};
    return keys;
}

QJsonObject toRequest(const Customer &c)
{
    const auto &wants = c.communication;
    QJsonObject json{{u"accountType"_s, accountTypeName(c.accountType)},
                     {u"account"_s, c.account},
                     {u"organisation"_s, c.organisation},
                     {u"dataCenter"_s, textOf(c.dataCenter)},
                     {u"tags"_s, idsToJson(c.tags)},
                     {u"notificationProfile"_s, textOf(c.notificationProfile)},
                     {u"acceptedTexts"_s, idsToJson(c.acceptedTexts)},
                     {u"communication"_s, QJsonObject{{u"serviceNews"_s, wants.serviceNews},
                                                      {u"productNews"_s, wants.productNews},
                                                      {u"surveys"_s, wants.surveys}}},
                     {u"managementMode"_s, managementModeName(c.managementMode)},
                     {u"services"_s, idsToJson(c.services)},
                     {u"servicePlan"_s, textOf(c.servicePlan)},
                     {u"policies"_s, idsToJson(c.policies)},
                     {u"activated"_s, c.activated}};
    putProfile(json, c);
    return json;
}

QJsonObject toJson(const Customer &c)
{
    auto json = toRequest(c);
    json.insert(u"id"_s, c.id.toString());
    json.insert(u"status"_s, customerStatusName(c.status));
    if (c.awaitsAdministrator)
        json.insert(u"awaitsAdministrator"_s, true);
    json.insert(u"createdAt"_s, toWire(c.createdAt));
    json.insert(u"changedAt"_s, toWire(c.changedAt));
    json.insert(u"changedBy"_s, c.changedBy);
    return json;
}

Customer customerFromJson(const QJsonObject &json)
{
    Customer c;
    c.id = idFromJson(json[u"id"]);
    c.accountType =
        accountTypeFromName(json[u"accountType"].toString()).value_or(AccountType::Local);
    c.account = json[u"account"].toString();
    takeProfile(c, json);
    c.organisation = json[u"organisation"].toString();
    c.dataCenter = idFromJson(json[u"dataCenter"]);
    c.tags = idsFromJson(json[u"tags"]);
    c.notificationProfile = idFromJson(json[u"notificationProfile"]);
    c.acceptedTexts = idsFromJson(json[u"acceptedTexts"]);
    const auto communication = json[u"communication"].toObject();
    c.communication.serviceNews = communication[u"serviceNews"].toBool(true);
    c.communication.productNews = communication[u"productNews"].toBool(false);
    c.communication.surveys = communication[u"surveys"].toBool(false);
    c.managementMode = json[u"managementMode"].toString() == u"customer" ? ManagementMode::Customer
                                                                         : ManagementMode::Partner;
    c.services = idsFromJson(json[u"services"]);
    c.servicePlan = idFromJson(json[u"servicePlan"]);
    c.policies = idsFromJson(json[u"policies"]);
    c.activated = json[u"activated"].toBool();
    c.status = valueNamed<CustomerStatus>(statuses, json[u"status"].toString()).value_or(c.status);
    c.awaitsAdministrator = json[u"awaitsAdministrator"].toBool();
    c.createdAt = timeFromWire(json[u"createdAt"].toString());
    c.changedAt = timeFromWire(json[u"changedAt"].toString());
    c.changedBy = json[u"changedBy"].toString();
    return c;
}

FieldErrors validate(const Customer &c)
{
    FieldErrors errors;
    // What its administrator is still to say must be known before anybody can sign in.
    const bool whole = !c.awaitsAdministrator || c.activated;
    checkEmail(errors, u"/account"_s, c.account, true);
    checkText(errors, u"/name"_s, c.name, 128, whole);
    checkText(errors, u"/organisation"_s, c.organisation, 128, true);
    checkCountry(errors, u"/country"_s, c.country, whole);
    checkPhone(errors, u"/telephone"_s, c.telephone, c.country, whole);
    if (whole && c.dataCenter.isNull())
        errors.append({u"/dataCenter"_s, FieldProblem::Required, {}});
    // Out of the partner's reach its invitation could not be sent again, and nobody could get in.
    if (c.awaitsAdministrator && c.managementMode == ManagementMode::Customer)
        errors.append({u"/managementMode"_s, FieldProblem::NotAllowed, {}});
    checkImage(errors, u"/image"_s, c.image);
    checkAddress(errors, u"/address"_s, c.address);
    checkContact(errors, u"/contact"_s, c.contact, c.country);
    return errors;
}

} // namespace core
