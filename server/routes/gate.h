#pragma once

#include "server/routes/routes.h"

namespace server {

//! Whether this person may come to this route at all: privilege first, then whether the customer is
//! theirs to see, then whether the partner may still reach into it. Every request and every item of
//! a batch passes here before its handler, and nowhere else is this decided.
[[nodiscard]] std::optional<Problem> refusalAtGate(Records &records, const Principal &principal,
                                                   const Route &route, const PathIds &ids,
                                                   const QDateTime &now);

//! 403 that names what is missing.
[[nodiscard]] Problem forbidden(Privilege missing);

//! 401 that asks for a new sign-in (RFC 9470) and is no outcome: the same request goes through
//! after it. Nothing when the sign-in is fresh enough.
[[nodiscard]] std::optional<Problem> refusalOfOldSignIn(const Principal &principal,
                                                        const QDateTime &now);

//! What goes with that 401.
[[nodiscard]] Header signInChallenge();

//! Stands for what this person may see, so that a cursor notices when it changes.
[[nodiscard]] QByteArray scopeOf(Records &records, const Principal &principal);

} // namespace server
