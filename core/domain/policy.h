#pragma once

#include "core/base/id.h"
#include "core/domain/fieldspec.h"

namespace core {

//! A rule of the partner that can be assigned to customers and users.
struct Policy {
    Id id;
    QString name; //!< unique in the tenant, case-insensitive
    QString description;
    bool forCustomers = true;
    bool forUsers = true;
    friend bool operator==(const Policy &, const Policy &) = default;
};

[[nodiscard]] std::span<const FieldSpec> policyFields();
[[nodiscard]] QJsonObject toJson(const Policy &policy);
[[nodiscard]] Policy policyFromJson(const QJsonObject &json);
[[nodiscard]] FieldErrors validate(const Policy &policy);

} // namespace core
