#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>

//! Reads a complete request and passes it to `answer`, which uses the socket as the test requires.
class LineServer : public QTcpServer {
public:
    std::function<void(QTcpSocket &)> answer;
    QList<QByteArray> requests;

    LineServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (auto *socket = nextPendingConnection())
                serve(socket);
        });
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
    }

    static QByteArray ours(const QByteArray &more)
    {
        return "Tenantry-Api: 1\r\nContent-Type: application/json\r\n" + more;
    }
    static QByteArray ours() { return ours({}); }
    static QByteArray problem(const QByteArray &more = {})
    {
        return "Tenantry-Api: 1\r\nContent-Type: application/problem+json\r\n" + more;
    }
    static QByteArray head(const QByteArray &status, qsizetype length,
                           const QByteArray &headers = ours({}))
    {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(length) + "\r\n" +
               headers + "\r\n";
    }
    //! Always the same complete answer.
    void always(const QByteArray &status, const QByteArray &body,
                const QByteArray &headers = ours({}))
    {
        answer = [=](QTcpSocket &socket) {
            socket.write(head(status, body.size(), headers) + body);
        };
    }

private:
    void serve(QTcpSocket *socket)
    {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        auto input = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, input] {
            *input += socket->readAll();
            const auto end = input->indexOf("\r\n\r\n");
            if (end < 0)
                return;
            qsizetype length = 0;
            if (const auto at = input->toLower().indexOf("content-length:"); at >= 0 && at < end)
                length =
                    input->mid(at + 15, input->indexOf('\r', at) - at - 15).trimmed().toLongLong();
            if (input->size() < end + 4 + length)
                return;
            requests.append(std::exchange(*input, {}));
            if (answer)
                answer(*socket);
        });
    }
};
