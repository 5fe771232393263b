#include "core/domain/policy.h"

#include "core/domain/fieldtable.h"

namespace core {
namespace {

constexpr std::array ofPolicy{
    field<&Policy::id>("id").only(FieldAccess::ServerOnly),
    field<&Policy::name>("name").limit(nameLimit).required().unique(),
    field<&Policy::description>("description").limit(descriptionLimit),
    field<&Policy::forCustomers>("forCustomers"),
    field<&Policy::forUsers>("forUsers"),
};

} // namespace

std::span<const FieldSpec> policyFields()
{
    static constexpr auto specs = specsOf(ofPolicy);
    return specs;
}

QJsonObject toJson(const Policy &value)
{
    return fieldsToJson<ofPolicy>(value);
}

Policy policyFromJson(const QJsonObject &json)
{
    Policy value;
    fieldsFromJson(value, ofPolicy, json);
    return value;
}

FieldErrors validate(const Policy &value)
{
    FieldErrors errors;
    checkFields(errors, ofPolicy, value);
    return errors;
}

} // namespace core
