#include "core/domain/user.h"

#include "core/base/clock.h"
#include "core/domain/country.h"
#include "core/domain/entity.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr std::array textFields{
    UserTextField{"userName", &User::userName, 79},
    UserTextField{"displayName", &User::displayName, 256},
    UserTextField{"firstName", &User::firstName, 64},
    UserTextField{"lastName", &User::lastName, 64},
    UserTextField{"jobTitle", &User::jobTitle, 64},
    UserTextField{"department", &User::department, 64},
    UserTextField{"officeNumber", &User::officeNumber, 128},
    UserTextField{"officePhone", &User::officePhone, 64},
    UserTextField{"mobilePhone", &User::mobilePhone, 64},
    UserTextField{"fax", &User::fax, 64},
    UserTextField{"alternateEmail", &User::alternateEmail, 254},
    UserTextField{"address", &User::address, 1023},
    UserTextField{"city", &User::city, 128},
    UserTextField{"state", &User::state, 128},
    UserTextField{"postalCode", &User::postalCode, 40},
    UserTextField{"country", &User::country, 2},
    UserTextField{"usageLocation", &User::usageLocation, 2},
};

constexpr std::array statuses{"active", "blocked", "deleted"};

} // namespace

const QStringList &userRoles()
{
    static const QStringList roles{u"user"_s,
                                   u"userAdministrator"_s,
                                   u"licenceAdministrator"_s,
                                   u"helpdeskAdministrator"_s,
                                   u"billingAdministrator"_s,
                                   u"serviceAdministrator"_s,
                                   u"globalAdministrator"_s};
    return roles;
}

std::span<const UserTextField> userTextFields()
{
    return textFields;
}

const QStringList &userRequestKeys()
{
    static const auto keys = [] {
        QStringList list;
        for (const auto &field : textFields)
            list << QString::fromLatin1(field.key);
        list << u"roles"_s << u"blocked"_s << u"groups"_s << u"policies"_s;
        return list;
    }();
    return keys;
}

const QStringList &joinedUserKeys()
{
    static const QStringList keys{u"roles"_s, u"policies"_s};
    return keys;
}

namespace {

//! Most members of most users are empty: copying an object that has them all costs half of making
//! it, and a server makes thousands a second.
QJsonObject blankRequest()
{
    QJsonObject json;
    for (const auto &field : textFields)
        json.insert(QLatin1StringView(field.key), QString());
    for (const auto &list : {u"roles"_s, u"groups"_s, u"policies"_s})
        json.insert(list, QJsonArray());
    json.insert(u"blocked"_s, false);
    return json;
}

void fillRequest(QJsonObject &json, const User &user)
{
    for (const auto &field : textFields) {
        if (const auto &text = user.*field.member; !text.isEmpty())
            json.insert(QLatin1StringView(field.key), text);
    }
    if (!user.roles.isEmpty())
        json.insert(u"roles"_s, QJsonArray::fromStringList(user.roles));
    if (!user.groups.isEmpty())
        json.insert(u"groups"_s, idsToJson(user.groups));
    if (!user.policies.isEmpty())
        json.insert(u"policies"_s, idsToJson(user.policies));
    if (user.blocked)
        json.insert(u"blocked"_s, true);
}

} // namespace

QJsonObject toRequest(const User &user)
{
    static const auto blank = blankRequest();
    auto json = blank;
    fillRequest(json, user);
    return json;
}

QJsonObject toJson(const User &user)
{
    static const auto blank = [] {
        auto json = blankRequest();
        json.insert(u"id"_s, QString());
        json.insert(u"customer"_s, QString());
        json.insert(u"licences"_s, QJsonArray());
        json.insert(u"status"_s, QLatin1StringView(statuses.front()));
        json.insert(u"mustChangePassword"_s, false);
        json.insert(u"createdAt"_s, QString());
        json.insert(u"changedAt"_s, QString());
        json.insert(u"changedBy"_s, QString());
        return json;
    }();
    auto json = blank;
    fillRequest(json, user);
    json.insert(u"id"_s, user.id.toString());
    json.insert(u"customer"_s, user.customer.toString());
    if (!user.licences.isEmpty())
        json.insert(u"licences"_s, idsToJson(user.licences));
    if (user.status != UserStatus::Active)
        json.insert(u"status"_s, QLatin1StringView(statuses[static_cast<size_t>(user.status)]));
    if (user.mustChangePassword)
        json.insert(u"mustChangePassword"_s, true);
    if (user.joined)
        json.insert(u"joined"_s, true);
    json.insert(u"createdAt"_s, toWire(user.createdAt));
    json.insert(u"changedAt"_s, toWire(user.changedAt));
    json.insert(u"changedBy"_s, user.changedBy);
    return json;
}

User userFromJson(const QJsonObject &json)
{
    User user;
    user.id = idFromJson(json[u"id"]);
    user.customer = idFromJson(json[u"customer"]);
    for (const auto &field : textFields)
        user.*field.member = json[QLatin1StringView(field.key)].toString();
    user.roles = stringsFromJson(json[u"roles"]);
    user.blocked = json[u"blocked"].toBool();
    user.groups = idsFromJson(json[u"groups"]);
    user.policies = idsFromJson(json[u"policies"]);
    user.licences = idsFromJson(json[u"licences"]);
    user.status =
        valueNamed<UserStatus>(statuses, json[u"status"].toString()).value_or(user.status);
    user.mustChangePassword = json[u"mustChangePassword"].toBool();
    user.joined = json[u"joined"].toBool();
    user.createdAt = timeFromWire(json[u"createdAt"].toString());
    user.changedAt = timeFromWire(json[u"changedAt"].toString());
    user.changedBy = json[u"changedBy"].toString();
    return user;
}

FieldErrors validate(const User &user)
{
    FieldErrors errors;
    // What is too long is no address by its length already; that it is too long says what to do.
    if (user.userName.size() > 79)
        errors.append({u"/userName"_s, FieldProblem::TooLong, u"79"_s});
    else
        checkEmail(errors, u"/userName"_s, user.userName, true);
    checkText(errors, u"/displayName"_s, user.displayName, 256, true);
    for (const auto &field : textFields) {
        if (field.member == &User::userName || field.member == &User::displayName ||
            field.member == &User::country || field.member == &User::usageLocation ||
            field.member == &User::alternateEmail)
            continue;
        checkText(errors, QLatin1Char('/') + QLatin1StringView(field.key), user.*field.member,
                  field.most);
    }
    checkEmail(errors, u"/alternateEmail"_s, user.alternateEmail, false);
    checkCountry(errors, u"/country"_s, user.country, false);
    checkCountry(errors, u"/usageLocation"_s, user.usageLocation, false);
    for (qsizetype i = 0; i < user.roles.size(); ++i) {
        if (!userRoles().contains(user.roles[i]))
            errors.append({u"/roles/%1"_s.arg(i), FieldProblem::UnknownReference, {}});
    }
    return errors;
}

QString foldedUserName(const QString &userName)
{
    return userName.trimmed().toLower();
}

} // namespace core
