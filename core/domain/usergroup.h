#pragma once

#include "core/base/id.h"
#include "core/domain/fieldspec.h"

namespace core {

//! Users of one customer under one name. Membership is stored in the users.
struct UserGroup {
    Id id;
    Id customer;
    QString name; //!< unique in the customer, case-insensitive
    QString description;
    friend bool operator==(const UserGroup &, const UserGroup &) = default;
};

[[nodiscard]] std::span<const FieldSpec> userGroupFields();
[[nodiscard]] QJsonObject toJson(const UserGroup &group);
[[nodiscard]] UserGroup userGroupFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toRequest(const UserGroup &group);
[[nodiscard]] FieldErrors validate(const UserGroup &group);

} // namespace core
