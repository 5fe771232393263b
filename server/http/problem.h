#pragma once

#include "core/domain/field.h"
#include "server/http/message.h"

#include <QJsonObject>

namespace server {

//! An answer of RFC 9457. `code` is what a client decides by; details that could help an attacker
//! stay in the log.
struct Problem {
    int status;
    const char *code;
    QString detail;
    core::FieldErrors errors;
    QJsonObject more; //!< extension members
};

[[nodiscard]] QByteArray toBody(const Problem &problem);
[[nodiscard]] Response toResponse(const Problem &problem);
//! 429: come again after so many seconds.
[[nodiscard]] Response tooMany(qint64 seconds);
//! 503: too much is waiting; in a second it will be less.
[[nodiscard]] Response busy();
//! 405 with the methods that there are.
[[nodiscard]] Response methodNotAllowed(const QByteArray &allowed);

} // namespace server
