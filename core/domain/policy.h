#pragma once

#include "core/base/id.h"
#include "core/domain/fieldspec.h"

namespace core {

//! A rule of the partner that customers and users can be given.
struct Policy {
    Id id;
    QString name; //!< unique in the tenant without regard to case
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
