#include "server/embedded/desk.h"

#include "core/base/log.h"
#include "server/embedded/errands.h"
#include "server/embedded/handoff.h"
#include "server/store/transfer.h"

#include <QFile>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

using Answer = core::Result<QJsonObject>;

constexpr qint64 longestLine = 64 * 1024;
constexpr int patience = 24 * 3600 * 1000; // enough to back up a big database on a slow disk

//! In the data folder, where the command finds it even if the service has a private /tmp. The path
//! of a socket must be short; for a long one, the name is derived from the folder's name instead.
QString deskName(const QString &folder)
{
    constexpr qsizetype longestPath =
        80; // 108 less the suffix that Qt adds when it creates the socket
    const QString path = folder + u"/desk"_s;
    return QFile::encodeName(path).size() <= longestPath ? path : handoffName(folder) + u"-desk"_s;
}

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject toJson(const Answer &answer)
{
    if (answer)
        return {{u"done"_s, *answer}};
    const auto &error = answer.error();
    return {{u"error"_s, static_cast<int>(error.code)},
            {u"detail"_s, error.detail},
            {u"argument"_s, error.name()}};
}

Answer fromJson(const QJsonObject &json)
{
    if (json.contains(u"done"))
        return json[u"done"].toObject();
    return core::failure(static_cast<core::ErrorCode>(
                             json[u"error"].toInt(static_cast<int>(core::ErrorCode::Internal))),
                         json[u"detail"].toString(), json[u"argument"].toString());
}

} // namespace

Desk::Desk(Store &store, Location location, const core::Clock &clock)
    : m_store(store)
    , m_location(std::move(location))
    , m_clock(clock)
{
}

Desk::~Desk()
{
    if (m_thread.joinable())
        m_thread.join();
}

core::Result<void> Desk::listen(const QString &folder)
{
    const auto name = deskName(folder);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    // We hold the folder's lock, so an existing socket belongs to a server that was killed.
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        return core::failure(core::ErrorCode::Permission,
                             u"local socket: "_s + m_server.errorString(), name);
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] { receive(); });
    return {};
}

void Desk::receive()
{
    while (auto *socket = m_server.nextPendingConnection()) {
        QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QLocalSocket::readyRead, &m_server, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestLine)
                    socket->abort();
                return;
            }
            take(socket, QJsonDocument::fromJson(socket->readLine()).object());
        });
    }
}

void Desk::take(QLocalSocket *socket, const QJsonObject &errand)
{
    // Called from any thread.
    const auto answer = [this, socket = QPointer(socket)](const Answer &done) {
        QMetaObject::invokeMethod(
            &m_server,
            [socket, line = lineOf(toJson(done))] {
                if (!socket)
                    return;
                socket->write(line);
                socket->disconnectFromServer();
            },
            Qt::QueuedConnection);
    };
    if (errand[u"do"] == u"backup"_s)
        return backUpTo(errand[u"file"].toString(), answer);
    m_store.write(
        {},
        [errand, now = m_clock.now()](Connection &connection) -> Answer {
            const auto done = doErrand(connection, errand, now);
            // Other writes in the same commit must run without a tenant.
            return done ? connection.setTenant({}).map([&done] { return *done; }) : done;
        },
        answer);
}

void Desk::backUpTo(const QString &file, std::function<void(Answer)> answer)
{
    // Backups run one after another: in parallel they would only compete for the disk.
    if (m_thread.joinable())
        m_thread.join();
    m_thread = std::thread([this, file, answer = std::move(answer)] {
        const auto manifest =
            openReader(m_location).and_then([&](const std::unique_ptr<Connection> &connection) {
                return backUp(*connection, file, m_clock.now());
            });
        if (!manifest)
            core::log("store")->error("backup failed: {}", manifest.error().detail.toStdString());
        answer(manifest.map([](const Manifest &made) { return made.toJson(); }));
    });
}

core::Result<QJsonObject> askDesk(const QString &folder, const QJsonObject &errand)
{
    QLocalSocket socket;
    socket.connectToServer(deskName(folder));
    if (!socket.waitForConnected())
        return core::failure(core::ErrorCode::Locked,
                             u"the data folder is in use by a server that does not respond"_s);
    socket.write(lineOf(errand));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patience))
            return core::failure(core::ErrorCode::Storage, u"the server stopped in the meantime"_s);
    }
    return fromJson(QJsonDocument::fromJson(socket.readLine()).object());
}

} // namespace server
