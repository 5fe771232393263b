#pragma once

#include "core/base/seal.h"

namespace server {

//! The server's own secrets. They live beside the database and not in it, so that a copy of the
//! database alone opens nothing: the pair that owners' passwords are sealed to, and the key that
//! cursors are signed with.
struct ServerKeys {
    QString kid;
    core::KeyPair seal;
    core::Secret cursor;
};

//! Reads the file, or makes it with new keys. One that others than its owner can read is refused.
[[nodiscard]] core::Result<ServerKeys> loadKeys(const QString &path);

} // namespace server
