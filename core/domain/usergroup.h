#pragma once

#include "core/base/id.h"
#include "core/domain/field.h"

namespace core {

//! Users of one customer under one name. Who belongs to it is said by the users.
struct UserGroup {
    Id id;
    Id customer;
    QString name; //!< unique in the customer without regard to case
    QString description;
    friend bool operator==(const UserGroup &, const UserGroup &) = default;
};

[[nodiscard]] QJsonObject toJson(const UserGroup &group);
[[nodiscard]] UserGroup userGroupFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toRequest(const UserGroup &group);
[[nodiscard]] FieldErrors validate(const UserGroup &group);

} // namespace core
