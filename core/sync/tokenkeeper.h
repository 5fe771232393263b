#pragma once

#include "core/net/oauthclient.h"
#include "core/store/storethread.h"

#include <memory>

namespace core {

using SharedToken = std::shared_ptr<Secret>;

//! Stores a session, sealed; a null grant removes it.
[[nodiscard]] Result<void> keepSignIn(Store &store, const SharedGrant &grant);
//! The session stored by keepSignIn; null if not signed in.
[[nodiscard]] Result<SharedGrant> keptSignIn(Store &store);

//! The tokens of one workspace: renews them, and stores the next refresh token on disk before
//! anything that came with it is used. After a lost answer the old one remains; the server
//! accepts it once more. Lives on the sender's thread.
class TokenKeeper final : public QObject {
    Q_OBJECT

public:
    TokenKeeper(StoreThread &store, const ServerAddress &server, const Device &device);

    //! SignIn = the server ended it, or no session exists.
    [[nodiscard]] QFuture<Result<SharedToken>> renew();
    //! Ends the session here, and on the server if that answers; an error means that it did not.
    [[nodiscard]] QFuture<Result<void>> signOut();

private:
    template <typename T>
    using Answer = std::shared_ptr<QPromise<Result<T>>>;

    void refresh(const SharedGrant &old, int tries, const Answer<SharedToken> &answer);
    void keep(const SharedGrant &old, const SharedGrant &next, const Answer<SharedToken> &answer);
    void forget(const Error &why, const Answer<SharedToken> &answer);

    StoreThread &m_store;
    OAuthClient m_oauth;
};

} // namespace core
