#pragma once

#include "server/auth/keyfile.h"
#include "server/routes/entities.h"
#include "server/routes/routes.h"

namespace server {

//! What can be worked out about a write without the database. The writer of a tenant does one thing
//! after the other, so whatever another thread can do before is done there.
struct Ahead {
    QByteArray hash; //!< of everything that makes the request what it is
    Match match;
    std::optional<Draft> draft; //!< of a create that needs nothing from the database
};
[[nodiscard]] std::shared_ptr<const Ahead> workAhead(const WriteRequest &request,
                                                     const Stamp &stamp);

//! Whether a write brings a password that a person chose. Hashing one takes a tenth of a second,
//! which nobody else's writes should wait for.
[[nodiscard]] bool bringsTyped(const WriteRequest &request);

//! Hashes it before the transaction. Whether it is acceptable is judged there, as everything else.
void hashAhead(WriteRequest &request, const ServerKeys &keys, const core::Id &tenant);

} // namespace server
