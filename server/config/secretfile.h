#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace server {

//! Ok if only the owner (and the system administrator) can read or write the file; the error says
//! what is wrong.
[[nodiscard]] core::Result<void> checkSecretFile(const QString &path);
//! Its content without surrounding white space; at most 64 KiB.
[[nodiscard]] core::Result<core::Secret> readSecretFile(const QString &path);

} // namespace server
