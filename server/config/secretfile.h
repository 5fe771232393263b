#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace server {

//! A file that nobody but its owner (and the system's administrator) can read or write; the error
//! says in words what is wrong with it.
[[nodiscard]] core::Result<void> checkSecretFile(const QString &path);
//! Its content without the white space around it; at most 64 KiB.
[[nodiscard]] core::Result<core::Secret> readSecretFile(const QString &path);

} // namespace server
