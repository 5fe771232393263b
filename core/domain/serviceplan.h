#pragma once

#include "core/base/id.h"
#include "core/domain/fieldspec.h"

#include <QList>

namespace core {

//! A named set of service settings that customers can be given.
struct ServicePlan {
    Id id;
    QString name;
    QString description;
    QList<Id> services; //!< the services that the settings are for
    int mailboxGiB = 50;
    int storageGiB = 0;
    int backupDays = 30;
    int mostDevices = 0;
    int mostWorkflows = 0;
    bool multiFactor = true; //!< users must sign in with a second factor
    friend bool operator==(const ServicePlan &, const ServicePlan &) = default;
};

[[nodiscard]] std::span<const FieldSpec> servicePlanFields();
[[nodiscard]] QJsonObject toJson(const ServicePlan &plan);
[[nodiscard]] ServicePlan servicePlanFromJson(const QJsonObject &json);
[[nodiscard]] FieldErrors validate(const ServicePlan &plan);

} // namespace core
