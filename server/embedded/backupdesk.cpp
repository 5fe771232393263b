#include "server/embedded/backupdesk.h"

#include "core/base/log.h"
#include "server/embedded/handoff.h"

#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr qint64 longestLine = 4096;
constexpr int patience = 24 * 3600 * 1000; // a big database on a slow disk

QString deskName(const QString &folder)
{
    return handoffName(folder) + u"-backup"_s;
}

QByteArray answerOf(const core::Result<Manifest> &manifest)
{
    auto json = manifest ? manifest->toJson() : QJsonObject{{u"error"_s, manifest.error().detail}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

BackupDesk::BackupDesk(Location location, const core::Clock &clock)
    : m_location(std::move(location))
    , m_clock(clock)
{
}

BackupDesk::~BackupDesk()
{
    if (m_thread.joinable())
        m_thread.join();
}

core::Result<void> BackupDesk::listen(const QString &folder)
{
    const auto name = deskName(folder);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    // We hold the folder's lock: a socket that is still there is of a server that was killed.
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        return core::failure(core::ErrorCode::Permission,
                             u"local socket: "_s + m_server.errorString(), name);
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] { receive(); });
    return {};
}

void BackupDesk::receive()
{
    while (auto *socket = m_server.nextPendingConnection()) {
        QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QLocalSocket::readyRead, &m_server, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestLine)
                    socket->abort();
                return;
            }
            work(socket, QString::fromUtf8(socket->readLine().trimmed()));
        });
    }
}

void BackupDesk::work(QLocalSocket *socket, const QString &file)
{
    // The next one waits for the one before: two at a time would only take turns at the disk.
    if (m_thread.joinable())
        m_thread.join();
    m_thread = std::thread([this, socket = QPointer(socket), file] {
        core::Result<Manifest> manifest;
        if (auto connection = openReader(m_location); connection)
            manifest = backUp(**connection, file, m_clock.now());
        else
            manifest = tl::unexpected(connection.error());
        if (!manifest)
            core::log("store")->error("backup failed: {}", manifest.error().detail.toStdString());
        QMetaObject::invokeMethod(
            &m_server,
            [socket, answer = answerOf(manifest)] {
                if (!socket)
                    return;
                socket->write(answer);
                socket->disconnectFromServer();
            },
            Qt::QueuedConnection);
    });
}

core::Result<Manifest> askForBackup(const QString &folder, const QString &file)
{
    QLocalSocket socket;
    socket.connectToServer(deskName(folder));
    if (!socket.waitForConnected())
        return core::failure(core::ErrorCode::Locked,
                             u"a server holds the folder and does not answer"_s);
    socket.write(file.toUtf8() + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patience))
            return core::failure(core::ErrorCode::Storage, u"the server ended meanwhile"_s);
    }
    const auto json = QJsonDocument::fromJson(socket.readLine()).object();
    if (json.contains(u"error"))
        return core::failure(core::ErrorCode::Storage, json[u"error"].toString());
    return Manifest::fromJson(json);
}

} // namespace server
