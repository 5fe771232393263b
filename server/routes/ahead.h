#pragma once

#include "server/auth/keyfile.h"
#include "server/routes/write.h"

namespace server {

//! Whether a write brings a password that a person chose. Hashing one takes a tenth of a second,
//! which nobody else's writes should wait for.
[[nodiscard]] bool bringsTyped(const WriteRequest &request);

//! Hashes it before the transaction. Whether it is acceptable is judged there, as everything else.
void hashAhead(WriteRequest &request, const ServerKeys &keys, const core::Id &tenant);

} // namespace server
