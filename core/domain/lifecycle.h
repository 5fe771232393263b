#pragma once

#include "core/domain/entity.h"
#include "core/domain/user.h"

namespace core {

//! An entity as the server stores it after its deletion: every type has its own way to say so, and
//! most have none.
[[nodiscard]] QJsonObject asDeleted(EntityType type, QJsonObject entity);
//! A deleted entity as the server stores it after it was restored.
[[nodiscard]] QJsonObject asRestored(EntityType type, QJsonObject entity);
//! Deleted entities of this type are kept for `restoreDays`.
[[nodiscard]] bool canBeRestored(EntityType type);
[[nodiscard]] bool isDeleted(const QJsonObject &entity);

//! The status of a user who is not deleted follows from whether sign-in is blocked.
[[nodiscard]] UserStatus liveStatus(bool isBlocked);
[[nodiscard]] QString liveStatusName(const QJsonObject &user);

} // namespace core
