#include "core/domain/serviceplan.h"

#include "core/domain/fieldtable.h"

namespace core {
namespace {

constexpr std::array ofServicePlan{
    field<&ServicePlan::id>("id").only(FieldAccess::ServerOnly),
    field<&ServicePlan::name>("name").limit(nameLimit).required().unique(),
    field<&ServicePlan::description>("description").limit(descriptionLimit),
    field<&ServicePlan::services>("services").refer(EntityType::Service),
    field<&ServicePlan::mailboxGiB>("mailboxGiB").range(0, 10'000),
    field<&ServicePlan::storageGiB>("storageGiB").range(0, 1'000'000),
    field<&ServicePlan::backupDays>("backupDays").range(0, 36'500),
    field<&ServicePlan::mostDevices>("mostDevices").range(0, 1'000'000),
    field<&ServicePlan::mostWorkflows>("mostWorkflows").range(0, 10'000),
    field<&ServicePlan::multiFactor>("multiFactor"),
};

} // namespace

std::span<const FieldSpec> servicePlanFields()
{
    static constexpr auto specs = specsOf(ofServicePlan);
    return specs;
}

QJsonObject toJson(const ServicePlan &value)
{
    return fieldsToJson<ofServicePlan>(value);
}

ServicePlan servicePlanFromJson(const QJsonObject &json)
{
    ServicePlan value;
    fieldsFromJson(value, ofServicePlan, json);
    return value;
}

FieldErrors validate(const ServicePlan &value)
{
    FieldErrors errors;
    checkFields(errors, ofServicePlan, value);
    return errors;
}

} // namespace core
