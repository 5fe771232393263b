#pragma once

#include "core/net/browsersignin.h"

#include <QThread>

#include <functional>

namespace core {

//! A sign-in to a team server in the system browser, for a page that waits for it. The network is
//! on its own thread.
class SignIn final : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Finding, Waiting, Taking, Done, Failed };
    //! Opens an address in the system browser; false on failure.
    using OpenUrl = std::function<bool(const QUrl &address)>;

    SignIn(OpenUrl openUrl, SignInPages pages, QObject *parent = nullptr);
    ~SignIn() override;

    //! Checks whether a Tenantry server answers at the address: looked() reports.
    void look(const ServerAddress &server);
    //! Starts an attempt; drops one in progress.
    void start(const ServerAddress &server, const Device &device, const QString &loginHint = {});
    void cancel();
    void openAgain();

    [[nodiscard]] State state() const { return m_state; }
    //! The address for the browser, while Waiting.
    [[nodiscard]] const QUrl &address() const { return m_address; }
    //! When Failed.
    [[nodiscard]] const Error &error() const { return m_error; }
    //! When Done.
    [[nodiscard]] const SharedGrant &grant() const { return m_grant; }
    [[nodiscard]] const ServerAddress &server() const { return m_server; }

    //! The program on this computer, with a new id.
    [[nodiscard]] static Device newDevice(const QString &client);

Q_SIGNALS:
    void stateChanged();
    void looked(const core::ServerAddress &server, const core::Result<core::SignInServer> &found);

private:
    void end(const Result<SharedGrant> &grant);
    void setState(State state);
    //! For objects that must be destroyed on the network thread.
    static void release(QObject *object);

    OpenUrl m_openUrl;
    SignInPages m_pages;
    QThread m_thread;
    QPointer<BrowserSignIn> m_flow;
    State m_state = State::Idle;
    ServerAddress m_server;
    QUrl m_address;
    Device m_device;
    Error m_error;
    SharedGrant m_grant;
};

} // namespace core
