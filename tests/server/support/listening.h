#pragma once

#include "server/http/httpserver.h"

#include <QTcpSocket>

//! A test's own server, and a connection to it.
namespace server {

inline constexpr int patience = 10'000;

inline QByteArray get(const QByteArray &path, const QByteArray &fields = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

//! A server whose answers report what it understood.
struct Listening {
    explicit Listening(HttpOptions options = {}, Handler handler = echo())
        : server(std::move(handler), std::move(options))
    {
        auto ports = server.listen();
        if (!ports)
            qFatal("%s", qPrintable(ports.error().detail));
        port = ports->front();
    }

    static Handler echo()
    {
        return [](const Request &request, const Responder &respond) {
            if (request.path == "/big")
                return respond(
                    {200, QByteArray("[1,2,3],").repeated(4000), "application/json", {}});
            respond({200,
                     request.method + ' ' + request.peer + ' ' + request.scheme + ' ' +
                         request.requestId + ' ' + request.body,
                     "text/plain",
                     {}});
        };
    }

    HttpServer server;
    quint16 port = 0;
};

struct Answer {
    int status = 0;
    QByteArray head;
    QByteArray body;

    QByteArray header(const QByteArray &name) const
    {
        for (const auto &line : head.split('\n')) {
            if (line.toLower().startsWith(name + ':'))
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }
};

class Line {
public:
    explicit Line(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket.waitForConnected(patience);
    }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    Answer receive(bool withBody = true)
    {
        Answer answer;
        while (!m_bytes.contains("\r\n\r\n") && more()) {
        }
        const auto end = m_bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return answer;
        answer.head = m_bytes.left(end);
        answer.status = answer.head.mid(9, 3).toInt();
        const auto size = withBody ? answer.header("content-length").toLongLong() : 0;
        while (m_bytes.size() < end + 4 + size && more()) {
        }
        answer.body = m_bytes.mid(end + 4, size);
        m_bytes.remove(0, end + 4 + size);
        return answer;
    }
    Answer ask(const QByteArray &bytes)
    {
        send(bytes);
        return receive();
    }
    bool isClosed()
    {
        return m_socket.state() != QAbstractSocket::ConnectedState ||
               m_socket.waitForDisconnected(patience);
    }

private:
    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(patience))
            return false;
        m_bytes += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_bytes;
};

} // namespace server
