#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace server {

//! 32 bytes in base64url from the first line of standard input, which is the parent's pipe: never
//! from the command line, which others can read.
[[nodiscard]] core::Result<core::Secret> secretOfParent();
//! The same from a file, which must be its owner's alone.
[[nodiscard]] core::Result<core::Secret> secretOfFile(const QString &path);

} // namespace server
