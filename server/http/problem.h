#pragma once

#include "core/domain/field.h"
#include "core/wire/problem.h"
#include "server/http/message.h"

#include <QJsonObject>

namespace server {

using core::ProblemCode;

//! An answer of RFC 9457. Clients act on `code`; details that could help an attacker stay in the
//! log.
struct Problem {
    ProblemCode code;
    QString detail;
    core::FieldErrors errors;
    QJsonObject more; //!< extension members
    int status = 0;   //!< 0 = the code's own
};

[[nodiscard]] int statusOf(const Problem &problem);
[[nodiscard]] QByteArray toBody(const Problem &problem);
[[nodiscard]] Response toResponse(const Problem &problem);
//! 429: retry after this many seconds.
[[nodiscard]] Response tooMany(qint64 seconds);
//! 503: too many requests are queued; retry in a second.
[[nodiscard]] Response busy();
//! 405 with the supported methods.
[[nodiscard]] Response methodNotAllowed(const QByteArray &allowed);

} // namespace server
