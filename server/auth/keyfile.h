#pragma once

#include "core/base/seal.h"

namespace server {

//! The server's own secrets: the key pair that owners' passwords are sealed to, and the key that
//! signs cursors. They are stored beside the database, not in it, so that a copy of the database
//! alone opens nothing.
struct ServerKeys {
    QString kid;
    core::KeyPair seal;
    core::Secret cursor;
};

//! Reads the file, or creates it with new keys. Rejects a file that anyone but its owner can read.
[[nodiscard]] core::Result<ServerKeys> loadKeys(const QString &path);

} // namespace server
