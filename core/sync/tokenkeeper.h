#pragma once

#include "core/net/oauthclient.h"
#include "core/store/storethread.h"

#include <memory>

namespace core {

using SharedToken = std::shared_ptr<Secret>;

//! Puts a sign-in into the store, sealed; a null grant takes it away.
[[nodiscard]] Result<void> keepSignIn(Store &store, const SharedGrant &grant);
//! What keepSignIn put there; null when nobody is signed in.
[[nodiscard]] Result<SharedGrant> keptSignIn(Store &store);

//! The tokens of one workspace: renews them, and has the next refresh token on the disk before
//! anything that came with it is used. A lost answer leaves the old one there; the server takes it
//! once more. Lives on the thread of the one who sends.
class TokenKeeper final : public QObject {
    Q_OBJECT

public:
    TokenKeeper(StoreThread &store, const ServerAddress &server, const Device &device);

    //! SignIn = the server ended it, or nobody is signed in.
    [[nodiscard]] QFuture<Result<SharedToken>> renew();
    //! Takes the sign-in away here, and on the server if that answers; an error tells that it did
    //! not.
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
