#pragma once

#include "core/plan/plan.h"

//! Effects of operations as far as this computer can tell before the server answers.
namespace core {

//! Applies an operation to the entity as it looks here. `body` is the request's; `after` has the
//! members that only the server sets, as they are expected.
[[nodiscard]] QJsonObject applied(QJsonObject local, const EntityRef &ref, OperationKind kind,
                                  const QJsonObject &body, const QJsonObject &after);
//! The same on text; an entity of which nothing is known is empty.
[[nodiscard]] QByteArray appliedText(const QByteArray &local, const Operation &operation);

//! Without the members of a body that are for the server only and no part of the entity.
[[nodiscard]] QJsonObject withoutSecrets(QJsonObject body);
[[nodiscard]] bool hasSecret(const JsonText &body);
//! The request names the version that it was made on.
[[nodiscard]] bool needsBase(OperationKind kind);
//! Two merge patches as one: the second is applied after the first.
[[nodiscard]] QJsonObject joined(QJsonObject first, const QJsonObject &second);

} // namespace core
