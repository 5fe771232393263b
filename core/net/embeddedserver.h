#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QElapsedTimer>
#include <QLocalSocket>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace core {

//! The server of this computer: joins the one that already serves the data folder, or starts one as
//! a child and restarts it when it dies. A child that was not stopped is killed on destruction; if
//! this process dies, the child ends with its input.
class EmbeddedServer final : public QObject {
    Q_OBJECT

public:
    explicit EmbeddedServer(QString dataFolder, QObject *parent = nullptr);
    ~EmbeddedServer() override;

    void start();
    //! Closes the child's input, which ends it; kills it if it does not end. stopped() follows,
    //! after some seconds at most.
    void stop();
    [[nodiscard]] bool isOwnChild() const { return m_process != nullptr; }
    [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }

    //! Beside the executable, or TENANTRY_SERVER.
    [[nodiscard]] static QString program();
    //! Name of the local socket on which a running server hands out its port: the same as the
    //! server's.
    [[nodiscard]] static QString handoffName(const QString &dataFolder);

public Q_SLOTS:
    //! The server does not answer any more: look for it, or start it, again. At most every few
    //! seconds.
    void lookAgain();

Q_SIGNALS:
    //! `token` is what a client sends: base64url.
    void ready(quint16 port, const QByteArray &token);
    //! It is retried automatically, unless the error is NotFound or Storage.
    void down(const core::Error &error);
    void stopped();

private:
    void loseSocket();
    void losePatience();
    void join();
    void joined();
    void launch();
    void readPort();
    void died(const Error &error);
    void tryLater(const Error &error);

    QString m_folder;
    QLocalSocket *m_socket = nullptr;
    QProcess *m_process = nullptr;
    QByteArray m_token;
    QTimer m_again;
    QTimer m_patience; //!< for an answer of the socket or the child, or for the child's end
    QElapsedTimer m_looked;
    QElapsedTimer m_upSince;
    int m_failures = 0;
    bool m_up = false;
    bool m_stopping = false;
    bool m_killed = false;
};

} // namespace core
