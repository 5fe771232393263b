#pragma once

#include "core/secrets/secretstore.h"

#include <QObject>
#include <QPromise>

namespace core {

//! The 32-byte key of a workspace, under which all of its secrets are sealed. Lives on a thread
//! with an event loop. Destruction cancels pending work.
class WorkspaceKeys {
public:
    explicit WorkspaceKeys(SecretStore &keychain);

    //! `create` = make a new key if there certainly is none; only for a workspace that has nothing
    //! sealed yet. NotFound: no key exists. Secrets: the keychain is locked, absent or refused; use
    //! a passphrase instead.
    [[nodiscard]] QFuture<Result<SharedSecret>> fromKeychain(const QString &workspace, bool create);
    //! From the vault file; works on a pool thread.
    [[nodiscard]] QFuture<Result<SharedSecret>> fromPassphrase(const QString &path,
                                                               Secret passphrase, bool create);
    //! For a workspace that is deleted with everything sealed.
    [[nodiscard]] QFuture<Result<void>> removeFromKeychain(const QString &workspace);

private:
    //! Shared, because each step may be the one that answers.
    using Answer = std::shared_ptr<QPromise<Result<SharedSecret>>>;
    void makeKey(const QString &name, const Answer &answer);

    SecretStore &m_keychain;
    QObject m_context; //!< a keychain may answer after this is destroyed
};

} // namespace core
