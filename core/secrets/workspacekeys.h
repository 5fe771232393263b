#pragma once

#include "core/secrets/secretstore.h"

namespace core {

//! The one 32-byte key of a workspace, under which everything secret of it is sealed.
class WorkspaceKeys {
public:
    explicit WorkspaceKeys(SecretStore &keychain);

    //! `create` = a new key when there certainly is none; only for a workspace that has nothing sealed yet.
    //! NotFound: no key there. Secrets: the keychain is locked, absent or refused; a passphrase can stand in.
    [[nodiscard]] QFuture<Result<SharedSecret>> fromKeychain(const QString &workspace, bool create);
    //! From the vault file; works on a thread of the pool.
    [[nodiscard]] QFuture<Result<SharedSecret>> fromPassphrase(const QString &path, Secret passphrase, bool create);

private:
    SecretStore &m_keychain;
};

} // namespace core
