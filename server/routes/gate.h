#pragma once

#include "server/routes/routes.h"

namespace server {

//! Decides access to a route: privilege first, then whether the person may see the customer, then
//! whether the customer manages itself. Every request and every item of a batch passes here before
//! its handler, and access is decided nowhere else.
[[nodiscard]] std::optional<Problem> refusalAtGate(Records &records, const Principal &principal,
                                                   const Route &route, const PathIds &ids,
                                                   const QDateTime &now);

//! 403 that names the missing privilege.
[[nodiscard]] Problem forbidden(Privilege missing);

//! 401 that requires a new sign-in (RFC 9470). It is not an outcome: the same request succeeds
//! after the sign-in. Empty if the sign-in is fresh enough.
[[nodiscard]] std::optional<Problem> refusalOfOldSignIn(const Principal &principal,
                                                        const QDateTime &now);

//! The header for that 401.
[[nodiscard]] Header signInChallenge();

//! Identifies what this person may see, so that a cursor detects a change.
[[nodiscard]] QByteArray scopeOf(Records &records, const Principal &principal);

} // namespace server
