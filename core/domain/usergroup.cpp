#include "core/domain/usergroup.h"

#include "core/domain/fieldtable.h"

namespace core {
namespace {

using enum FieldAccess;

constexpr std::array ofUserGroup{
    field<&UserGroup::id>("id").only(ServerOnly),
    field<&UserGroup::customer>("customer").only(ServerOnly),
    field<&UserGroup::name>("name").limit(nameLimit).required().unique(),
    field<&UserGroup::description>("description").limit(descriptionLimit),
};

} // namespace

QJsonObject toRequest(const UserGroup &value)
{
    return fieldsToRequest<ofUserGroup>(value);
}

std::span<const FieldSpec> userGroupFields()
{
    static constexpr auto specs = specsOf(ofUserGroup);
    return specs;
}

QJsonObject toJson(const UserGroup &value)
{
    return fieldsToJson<ofUserGroup>(value);
}

UserGroup userGroupFromJson(const QJsonObject &json)
{
    UserGroup value;
    fieldsFromJson(value, ofUserGroup, json);
    return value;
}

FieldErrors validate(const UserGroup &value)
{
    FieldErrors errors;
    checkFields(errors, ofUserGroup, value);
    return errors;
}

} // namespace core
