#pragma once

#include "core/net/serverapi.h"
#include "core/outbox/answer.h"

namespace core {

//! The meaning of an answer for its operation. Whatever concerns the whole exchange (a sign-in that
//! is no longer accepted, a program that is too old) leaves the operation unsent.
[[nodiscard]] Answer classified(const ServerAnswer &answer);
//! The Error that stops the exchange when one of the answers requires a new sign-in (RFC 9470).
[[nodiscard]] std::optional<Error> wantsFreshSignIn(const QList<ServerAnswer> &answers);
//! For the operations of an exchange that failed: their outcome is unknown, so they are retried
//! under the same key.
[[nodiscard]] Answer unknownOutcome(const Error &error);

} // namespace core
