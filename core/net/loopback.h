#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace core {

enum class SignInPage { Done, Refused, NotOurs };
//! The final page in the browser: complete HTML without scripts, made by a layer with texts. Called
//! on the listener's thread.
using SignInPages = std::function<QByteArray(SignInPage page)>;

//! The browser's redirect.
struct Redirect {
    QString code;
    QString error;                //!< RFC 6749, 4.1.2.1; empty if there is a code
    bool isOfOtherIssuer = false; //!< RFC 9207: then neither code nor error counts
};

//! Waits on 127.0.0.1 for the one request with which the browser delivers a code (RFC 8252).
//! Requests without our state are rejected and change nothing.
class LoopbackListener final : public QObject {
    Q_OBJECT

public:
    //! `issuer` empty = the server does not name itself in the answer.
    LoopbackListener(QString state, QString issuer, SignInPages pages, QObject *parent = nullptr);

    [[nodiscard]] Result<void> listen();
    [[nodiscard]] QUrl redirectUri() const;

Q_SIGNALS:
    //! Once; it then stops listening.
    void arrived(const core::Redirect &redirect);

private:
    void serve(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    [[nodiscard]] std::optional<Redirect> redirectFrom(const QByteArray &head) const;
    static void answer(QTcpSocket *socket, const QByteArray &status, const QByteArray &page);

    QString m_state;
    QString m_issuer;
    SignInPages m_pages;
    QTcpServer m_server;
};

} // namespace core
