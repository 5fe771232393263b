#include "server/embedded/handoff.h"

#include "core/base/seal.h"

#include <QFileInfo>
#include <QLocalSocket>

using namespace Qt::Literals::StringLiterals;

namespace server {

QString handoffName(const QString &folder)
{
    const auto path = QFileInfo(folder).canonicalFilePath();
    return u"tenantry-"_s + QString::fromLatin1(core::fingerprint(path.toUtf8(), 24));
}

Handoff::Handoff(Tokens &tokens, const Principal &principal, quint16 port)
    : m_tokens(tokens)
    , m_principal(principal)
    , m_port(port)
{
}

core::Result<void> Handoff::listen(const QString &folder)
{
    const auto name = handoffName(folder);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    // We hold the folder's lock, so an existing socket belongs to a server that was killed.
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        return core::failure(core::ErrorCode::Permission,
                             u"local socket: "_s + m_server.errorString(), name);
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] { greet(); });
    return {};
}

void Handoff::greet()
{
    while (auto *socket = m_server.nextPendingConnection()) {
        QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        socket->write(R"({"port":)" + QByteArray::number(m_port) + R"(,"token":")" +
                      m_tokens.issue(m_principal) + "\"}\n");
        socket->disconnectFromServer();
    }
}

} // namespace server
