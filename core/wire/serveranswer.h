#pragma once

#include "core/domain/field.h"
#include "core/wire/envelope.h"
#include "core/wire/problem.h"

#include <QJsonObject>

#include <optional>

namespace core {

//! The answer to one operation, sent alone or in a batch.
struct ServerAnswer {
    int status = 0; //!< HTTP; 0 = not understood, so nothing is known
    bool replayed = false;
    qint64 retryAfterMs = 0;
    Envelope envelope; //!< of a success; of a 412 the current state
    QByteArray sealedPassword;
    RefusalCode code;
    QString title;
    FieldErrors errors;
    QJsonObject more; //!< the problem's other members
};

//! A success that does not show entity `of` with an etag counts as not understood: sending the same
//! request again shows what came of it.
[[nodiscard]] ServerAnswer answerFromJson(int status, const QByteArray &body, const EntityRef &of);
//! The answers of a batch to `entities`, in their order. Nothing when it is not a list of that
//! length.
[[nodiscard]] std::optional<QList<ServerAnswer>> batchFromJson(const QByteArray &body,
                                                               const QList<EntityRef> &entities);

} // namespace core
