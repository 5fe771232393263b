#pragma once

#include "core/net/serverapi.h"
#include "core/store/store.h"

namespace core {

//! What an answer means for its operation (PROTOCOL §5). Nothing for what concerns the whole
//! exchange: a sign-in that is no longer accepted, or a program that is too old.
[[nodiscard]] Answer classified(const ServerAnswer &answer);
//! What stops the exchange: the server takes an operation only after a new sign-in (RFC 9470), and
//! has stored nothing of it. Nothing when none of the answers says so.
[[nodiscard]] std::optional<Error> wantsFreshSignIn(const QList<ServerAnswer> &answers);
//! All of a batch, or a single operation, whose exchange failed: nothing is known, the same bytes
//! go again.
[[nodiscard]] Answer unknownOutcome(const Error &error);

} // namespace core
