#include "core/domain/staff.h"

#include "core/domain/fieldtable.h"

namespace core {
namespace {

using enum FieldAccess;

constexpr EnumNames<StaffRole> roles{{
    {StaffRole::Owner, "owner"},
    {StaffRole::Administrator, "administrator"},
    {StaffRole::Onboarding, "onboarding"},
    {StaffRole::Helpdesk, "helpdesk"},
    {StaffRole::LicenceManager, "licenceManager"},
    {StaffRole::ReadOnly, "readOnly"},
}};

constexpr EnumNames<IdentityProvider> providers{{
    {IdentityProvider::Own, "own"},
    {IdentityProvider::SingleSignOn, "singleSignOn"},
}};

constexpr std::array<std::string_view, 1> privilegeWords{"manageServicePlans"};

constexpr std::array ofStaff{
    field<&Staff::id>("id").only(ServerOnly),
    field<&Staff::name>("name").limit(nameLimit).required(),
    field<&Staff::email>("email").email().required().unique(),
    choice<&Staff::role, roles>("role"),
    field<&Staff::privileges>("privileges").choices(privilegeWords),
    field<&Staff::tags>("tags").refer(EntityType::Tag).limit(mostStaffTags),
    choice<&Staff::identityProvider, providers>("identityProvider"),
    field<&Staff::disabled>("disabled"),
    field<&Staff::createdAt>("createdAt").only(Stamp),
    field<&Staff::changedAt>("changedAt").only(Stamp),
    field<&Staff::changedBy>("changedBy").only(Stamp),
};

} // namespace

QString staffRoleName(StaffRole role)
{
    return roles.name(role);
}

std::optional<StaffRole> staffRoleFromName(QStringView name)
{
    return roles.value(name);
}

std::span<const StaffRole> staffRoles()
{
    return enumValues<StaffRole>;
}

QString identityProviderName(IdentityProvider provider)
{
    return providers.name(provider);
}

std::optional<IdentityProvider> identityProviderFromName(QStringView name)
{
    return providers.value(name);
}

const QStringList &staffPrivileges()
{
    static const auto names = wordList(privilegeWords);
    return names;
}

QJsonObject toRequest(const Staff &value)
{
    return fieldsToRequest<ofStaff>(value);
}

std::span<const FieldSpec> staffFields()
{
    static constexpr auto specs = specsOf(ofStaff);
    return specs;
}

QJsonObject toJson(const Staff &value)
{
    return fieldsToJson<ofStaff>(value);
}

Staff staffFromJson(const QJsonObject &json)
{
    Staff value;
    fieldsFromJson(value, ofStaff, json);
    return value;
}

FieldErrors validate(const Staff &value)
{
    FieldErrors errors;
    checkFields(errors, ofStaff, value);
    return errors;
}

} // namespace core
