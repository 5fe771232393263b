#include "core/domain/customer.h"

#include "core/base/clock.h"
#include "core/domain/country.h"
#include "core/domain/entity.h"
#include "core/domain/phone.h"

#include <QStringList>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr std::array accountTypes{"local",  "microsoft365", "microsoft365Gov",
                                  "google", "salesforce",   "authorizationLink"};
constexpr std::array statuses{"invited", "active", "suspended"};

//! Bytes: a 128 px square PNG with room to spare. The image travels in the change feed, so it stays
//! small.
constexpr qsizetype mostImageBytes = 48 * 1024;

//! Width and height of a PNG from its header, without decoding anything.
bool isSmallSquarePng(const QByteArray &image)
{
    static const QByteArray magic = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    if (image.size() < 33 || image.size() > mostImageBytes || !image.startsWith(magic))
        return false;
    const auto number = [&image](int at) {
        quint32 value = 0;
        for (int i = 0; i < 4; ++i)
            value = (value << 8) | static_cast<quint8>(image[at + i]);
        return value;
    };
    return number(16) >= 16 && number(16) <= 128 && number(16) == number(20);
}

} // namespace

QString accountTypeName(AccountType type)
{
    return QString::fromLatin1(accountTypes[static_cast<size_t>(type)]);
}

std::optional<AccountType> accountTypeFromName(QStringView name)
{
    for (size_t i = 0; i < accountTypes.size(); ++i) {
        if (name == QLatin1StringView(accountTypes[i]))
            return static_cast<AccountType>(i);
    }
    return std::nullopt;
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
    static const QStringList keys{u"accountType"_s,         u"account"_s,       u"name"_s,
                                  u"organisation"_s,        u"telephone"_s,     u"country"_s,
                                  u"dataCenter"_s,          u"tags"_s,          u"image"_s,
                                  u"notificationProfile"_s, u"acceptedTexts"_s, u"communication"_s,
                                  u"managementMode"_s,      u"services"_s};
    return keys;
}

QJsonObject toRequest(const Customer &c)
{
    return {{u"accountType"_s, accountTypeName(c.accountType)},
            {u"account"_s, c.account},
            {u"name"_s, c.name},
            {u"organisation"_s, c.organisation},
            {u"telephone"_s, c.telephone},
            {u"country"_s, c.country},
            {u"dataCenter"_s, c.dataCenter.isNull() ? QString() : c.dataCenter.toString()},
            {u"tags"_s, idsToJson(c.tags)},
            {u"image"_s, QString::fromLatin1(c.image.toBase64())},
            {u"notificationProfile"_s,
             c.notificationProfile.isNull() ? QString() : c.notificationProfile.toString()},
            {u"acceptedTexts"_s, idsToJson(c.acceptedTexts)},
            {u"communication"_s, QJsonObject{{u"serviceNews"_s, c.communication.serviceNews},
                                             {u"productNews"_s, c.communication.productNews},
                                             {u"surveys"_s, c.communication.surveys}}},
            {u"managementMode"_s, managementModeName(c.managementMode)},
            {u"services"_s, idsToJson(c.services)}};
}

QJsonObject toJson(const Customer &c)
{
    auto json = toRequest(c);
    json.insert(u"id"_s, c.id.toString());
    json.insert(u"status"_s, customerStatusName(c.status));
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
    c.name = json[u"name"].toString();
    c.organisation = json[u"organisation"].toString();
    c.telephone = json[u"telephone"].toString();
    c.country = json[u"country"].toString();
    c.dataCenter = idFromJson(json[u"dataCenter"]);
    c.tags = idsFromJson(json[u"tags"]);
    c.image = QByteArray::fromBase64(json[u"image"].toString().toLatin1());
    c.notificationProfile = idFromJson(json[u"notificationProfile"]);
    c.acceptedTexts = idsFromJson(json[u"acceptedTexts"]);
    const auto communication = json[u"communication"].toObject();
    c.communication.serviceNews = communication[u"serviceNews"].toBool(true);
    c.communication.productNews = communication[u"productNews"].toBool(false);
    c.communication.surveys = communication[u"surveys"].toBool(false);
    c.managementMode = json[u"managementMode"].toString() == u"customer" ? ManagementMode::Customer
                                                                         : ManagementMode::Partner;
    c.services = idsFromJson(json[u"services"]);
    const QString status = json[u"status"].toString();
    for (size_t i = 0; i < statuses.size(); ++i) {
        if (status == QLatin1StringView(statuses[i]))
            c.status = static_cast<CustomerStatus>(i);
    }
    c.createdAt = timeFromWire(json[u"createdAt"].toString());
    c.changedAt = timeFromWire(json[u"changedAt"].toString());
    c.changedBy = json[u"changedBy"].toString();
    return c;
}

FieldErrors validate(const Customer &c)
{
    FieldErrors errors;
    checkEmail(errors, u"/account"_s, c.account, true);
    checkText(errors, u"/name"_s, c.name, 128, true);
    checkText(errors, u"/organisation"_s, c.organisation, 128, true);
    if (c.country.isEmpty())
        errors.append({u"/country"_s, FieldProblem::Required, {}});
    else if (!isCountry(c.country))
        errors.append({u"/country"_s, FieldProblem::UnknownCountry, {}});
    checkPhone(errors, u"/telephone"_s, c.telephone, c.country, true);
    if (c.dataCenter.isNull())
        errors.append({u"/dataCenter"_s, FieldProblem::Required, {}});
    if (!c.image.isEmpty() && !isSmallSquarePng(c.image))
        errors.append({u"/image"_s, FieldProblem::BadImage, {}});
    return errors;
}

} // namespace core
