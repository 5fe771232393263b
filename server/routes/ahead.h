#pragma once

#include "server/auth/keyfile.h"
#include "server/routes/entities.h"
#include "server/routes/routes.h"

namespace server {

//! The part of a write that needs no database. A tenant has a single writer, so everything that
//! another thread can prepare is prepared there.
struct Ahead {
    QByteArray hash; //!< of everything that identifies the request
    Match match;
    std::optional<Draft> draft; //!< for a create that needs nothing from the database
};
[[nodiscard]] std::shared_ptr<const Ahead> workAhead(const WriteRequest &request,
                                                     const Stamp &stamp);

//! True if a write contains a password that a person chose. Hashing takes a tenth of a second,
//! which must not delay other people's writes.
[[nodiscard]] bool bringsTyped(const WriteRequest &request);

//! Hashes it before the transaction. Its validity is checked there, as everything else.
void hashAhead(WriteRequest &request, const ServerKeys &keys, const core::Id &tenant);

} // namespace server
