#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace core {

//! A file that keeps a 32-byte key under a passphrase: Argon2id (64 MiB) and XChaCha20-Poly1305.
//! Replaces an unusable keychain. Both functions take about a fifth of a second: not for the GUI
//! thread.
class PassphraseVault {
public:
    [[nodiscard]] static bool exists(const QString &path);
    //! Generates a new key. Never overwrites an existing file.
    [[nodiscard]] static Result<Secret> create(const QString &path, const Secret &passphrase);
    //! Secrets (KeyProblem::WrongPassphrase); Format when the file is not a vault
    //! or is damaged.
    [[nodiscard]] static Result<Secret> open(const QString &path, const Secret &passphrase);
};

} // namespace core
