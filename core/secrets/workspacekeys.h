#pragma once

#include "core/secrets/secretstore.h"

#include <QObject>
#include <QPromise>

namespace core {

//! The one 32-byte key of a workspace, under which everything secret of it is sealed. Lives on a
//! thread with an event loop. What is under way when it goes is cancelled.
class WorkspaceKeys {
public:
    explicit WorkspaceKeys(SecretStore &keychain);

    //! `create` = a new key when there certainly is none; only for a workspace that has nothing
    //! sealed yet. NotFound: no key there. Secrets: the keychain is locked, absent or refused; a
    //! passphrase can stand in.
    [[nodiscard]] QFuture<Result<SharedSecret>> fromKeychain(const QString &workspace, bool create);
    //! From the vault file; works on a thread of the pool.
    [[nodiscard]] QFuture<Result<SharedSecret>> fromPassphrase(const QString &path,
                                                               Secret passphrase, bool create);
    //! For a workspace that goes, with everything that is sealed.
    [[nodiscard]] QFuture<Result<void>> removeFromKeychain(const QString &workspace);

private:
    //! Shared, because each step of the way may be the one that answers.
    using Answer = std::shared_ptr<QPromise<Result<SharedSecret>>>;
    void makeKey(const QString &name, const Answer &answer);

    SecretStore &m_keychain;
    QObject m_context; //!< a keychain may answer when this is gone
};

} // namespace core
