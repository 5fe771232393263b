#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace server {

//! 32 bytes in base64url from the first line of standard input, which is the parent's pipe: never
//! from the command line, which others can read.
[[nodiscard]] core::Result<core::Secret> secretOfParent();
//! The same from a file, which only its owner may be able to read.
[[nodiscard]] core::Result<core::Secret> secretOfFile(const QString &path);

} // namespace server
