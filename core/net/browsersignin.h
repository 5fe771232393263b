#pragma once

#include "core/net/loopback.h"
#include "core/net/oauthclient.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace core {

//! One sign-in with the system browser: finds the server's sign-in endpoints, gives the address to
//! open, waits for the browser, exchanges the code for tokens. Lives on one thread with an event
//! loop.
class BrowserSignIn final : public QObject {
    Q_OBJECT

public:
    //! `loginHint` = the e-mail address of the expected person, or empty.
    BrowserSignIn(const ServerAddress &server, const Device &device, SignInPages pages,
                  QString loginHint = {},
                  std::chrono::milliseconds patience = std::chrono::minutes(5),
                  QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    //! The address for the browser; it may be opened repeatedly.
    void waiting(const QUrl &address);
    //! The browser has delivered the code.
    void taking();
    //! Once. Cancelled (SignInProblem::TimedOut, or refused in the browser).
    void finished(const core::Result<core::SharedGrant> &grant);

private:
    void listen(const SignInServer &server);
    void take(const Redirect &redirect);
    void end(const Result<SharedGrant> &grant);

    ServerAddress m_server;
    Device m_device;
    std::unique_ptr<OAuthClient> m_oauth; //!< created on the thread that it works on
    SignInPages m_pages;
    QString m_loginHint;
    QTimer m_patience;
    std::unique_ptr<LoopbackListener> m_listener;
    QByteArray m_verifier;
    QUrl m_redirect;
};

} // namespace core
