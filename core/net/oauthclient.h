#pragma once

#include "core/net/restclient.h"

namespace core {

//! This program on this computer, as listed among a person's devices.
struct Device {
    QString client; //!< "tenantry-desktop" or "tenantry-cli"
    QString id;     //!< UUID, one per workspace
    QString name;   //!< the computer's name
};

//! The result of a sign-in or a renewal. A renewal does not repeat the person.
struct Grant {
    Device device;
    Secret access;
    Secret refresh;
    QString account;
    QString name;
    QString email;
    QString tenant;
    QString organisation;
};
using SharedGrant = std::shared_ptr<Grant>; // because a future's result is copied

//! The server's sign-in endpoints (RFC 8414).
struct SignInServer {
    QUrl issuer;
    QUrl authorize;
    bool saysIssuer = false; //!< the answer in the browser names the issuer (RFC 9207)

    friend bool operator==(const SignInServer &, const SignInServer &) = default;
};

//! The OAuth endpoints of a Tenantry server, for its own public clients. Lives on one thread with
//! an event loop.
class OAuthClient final {
public:
    OAuthClient(const ServerAddress &server, Device device);

    //! Format, naming the server's own address, if that differs.
    [[nodiscard]] QFuture<Result<SignInServer>> find();
    [[nodiscard]] QUrl authorizeUrl(const SignInServer &server, const QUrl &redirect,
                                    const QString &state, const QByteArray &verifier,
                                    const QString &loginHint = {}) const;
    [[nodiscard]] QFuture<Result<SharedGrant>> redeem(const QString &code, const QUrl &redirect,
                                                      const QByteArray &verifier);
    //! SignIn = the server no longer accepts it. After any other failure it is unknown whether the
    //! token was used: it may be sent again.
    [[nodiscard]] QFuture<Result<SharedGrant>> refresh(const Secret &token);
    [[nodiscard]] QFuture<Result<void>> revoke(const Secret &token);

    //! 43 new characters as in RFC 7636.
    [[nodiscard]] static QByteArray newVerifier();
    [[nodiscard]] static QByteArray challengeOf(const QByteArray &verifier);

private:
    using Fields = QList<std::pair<QByteArray, QByteArray>>;
    [[nodiscard]] QFuture<Result<HttpAnswer>> post(const QString &path, Fields fields);

    ServerAddress m_server;
    Device m_device;
    RestClient m_rest;
};

} // namespace core
