#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QLocalSocket>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {
constexpr int answerMs = 500;
}

SingleInstance::SingleInstance(const QString &workspaceFolder, QObject *parent)
    : QObject(parent)
    , m_name(u"tenantry-"_s +
             QString::fromLatin1(
                 QCryptographicHash::hash(workspaceFolder.toUtf8(), QCryptographicHash::Sha256)
                     .toHex()
                     .left(16)))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (auto *connection = m_server.nextPendingConnection()) {
            connection->disconnectFromServer();
            connection->deleteLater();
        }
        Q_EMIT raiseRequested();
    });
}

bool SingleInstance::claim()
{
    // Checked before listening: with access options, a server silently takes over the name of a
    // living one.
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(answerMs))
        return false;
    // No answer: a socket left behind by a crash.
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

} // namespace app
