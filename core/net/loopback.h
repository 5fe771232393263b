#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace core {

enum class SignInPage { Done, Refused, NotOurs };
//! The page that a person sees in the browser at the end: whole HTML without scripts, made by
//! whoever has words. Called on the listener's thread.
using SignInPages = std::function<QByteArray(SignInPage page)>;

//! What the browser brought back.
struct Redirect {
    QString code;
    QString error;                //!< RFC 6749, 4.1.2.1; empty when there is a code
    bool isOfOtherIssuer = false; //!< RFC 9207: then neither code nor error counts
};

//! Waits on 127.0.0.1 for the one request with which the browser brings a code (RFC 8252). What
//! does not carry our state, whoever sent it, is turned away and changes nothing.
class LoopbackListener final : public QObject {
    Q_OBJECT

public:
    //! `issuer` empty = the server does not name itself in the answer.
    LoopbackListener(QString state, QString issuer, SignInPages pages, QObject *parent = nullptr);

    [[nodiscard]] Result<void> listen();
    [[nodiscard]] QUrl redirectUri() const;

Q_SIGNALS:
    //! Once; nothing is listened to any more.
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
