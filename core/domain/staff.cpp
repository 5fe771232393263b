#include "core/domain/staff.h"

#include "core/base/clock.h"
#include "core/domain/entity.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr std::array roles{StaffRole::Owner,    StaffRole::Administrator,  StaffRole::Onboarding,
                           StaffRole::Helpdesk, StaffRole::LicenceManager, StaffRole::ReadOnly};
constexpr std::array roleNames{"owner",    "administrator",  "onboarding",
                               "helpdesk", "licenceManager", "readOnly"};
constexpr std::array providerNames{"own", "singleSignOn"};

} // namespace

QString staffRoleName(StaffRole role)
{
    return QString::fromLatin1(roleNames[static_cast<size_t>(role)]);
}

std::optional<StaffRole> staffRoleFromName(QStringView name)
{
    return valueNamed<StaffRole>(roleNames, name);
}

std::span<const StaffRole> staffRoles()
{
    return roles;
}

QString identityProviderName(IdentityProvider provider)
{
    return QString::fromLatin1(providerNames[static_cast<size_t>(provider)]);
}

std::optional<IdentityProvider> identityProviderFromName(QStringView name)
{
    return valueNamed<IdentityProvider>(providerNames, name);
}

const QStringList &staffPrivileges()
{
    static const QStringList names{u"manageServicePlans"_s};
    return names;
}

QJsonObject toRequest(const Staff &s)
{
    return {{u"name"_s, s.name},
            {u"email"_s, s.email},
            {u"role"_s, staffRoleName(s.role)},
            {u"privileges"_s, QJsonArray::fromStringList(s.privileges)},
            {u"tags"_s, idsToJson(s.tags)},
            {u"identityProvider"_s, identityProviderName(s.identityProvider)},
            {u"disabled"_s, s.disabled}};
}

QJsonObject toJson(const Staff &s)
{
    auto json = toRequest(s);
    json.insert(u"id"_s, s.id.toString());
    json.insert(u"createdAt"_s, toWire(s.createdAt));
    json.insert(u"changedAt"_s, toWire(s.changedAt));
    json.insert(u"changedBy"_s, s.changedBy);
    return json;
}

Staff staffFromJson(const QJsonObject &json)
{
    Staff s;
    s.id = idFromJson(json[u"id"]);
    s.name = json[u"name"].toString();
    s.email = json[u"email"].toString();
    s.role = staffRoleFromName(json[u"role"].toString()).value_or(StaffRole::ReadOnly);
    s.privileges = stringsFromJson(json[u"privileges"]);
    s.tags = idsFromJson(json[u"tags"]);
    s.identityProvider = identityProviderFromName(json[u"identityProvider"].toString())
                             .value_or(IdentityProvider::Own);
    s.disabled = json[u"disabled"].toBool();
    s.createdAt = timeFromWire(json[u"createdAt"].toString());
    s.changedAt = timeFromWire(json[u"changedAt"].toString());
    s.changedBy = json[u"changedBy"].toString();
    return s;
}

FieldErrors validate(const Staff &s)
{
    FieldErrors errors;
    checkText(errors, u"/name"_s, s.name, 128, true);
    checkEmail(errors, u"/email"_s, s.email, true);
    for (qsizetype i = 0; i < s.privileges.size(); ++i) {
        if (!staffPrivileges().contains(s.privileges[i]))
            errors.append({u"/privileges/%1"_s.arg(i), FieldProblem::NotAllowed, {}});
    }
    if (s.tags.size() > mostStaffTags)
        errors.append({u"/tags"_s, FieldProblem::OutOfRange, u"0…%1"_s.arg(mostStaffTags)});
    return errors;
}

} // namespace core
