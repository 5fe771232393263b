#include "core/net/embeddedserver.h"

#include "core/base/log.h"
#include "core/base/seal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace core {
namespace {

constexpr int folderInUse = 3;
constexpr int databaseUnusable = 4;
constexpr auto socketPatience = 2s;
constexpr auto startPatience = 20s;
constexpr auto endPatience = 2s;
//! Pause between two checks of a server that is reported as not answering.
constexpr std::chrono::milliseconds lookPause = 5s;
//! A child that lived this long counts as healthy: its next failure is treated as the first.
constexpr std::chrono::milliseconds provenLife = 30s;
constexpr qint64 mostLine = 4096;

} // namespace

EmbeddedServer::EmbeddedServer(QString dataFolder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(dataFolder))
{
    m_again.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &EmbeddedServer::join);
    connect(&m_patience, &QTimer::timeout, this, &EmbeddedServer::losePatience);
}

EmbeddedServer::~EmbeddedServer()
{
    // A caller that can wait calls stop() first. A running child is killed, which its database
    // survives.
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill();
    }
}

QString EmbeddedServer::program()
{
    if (const auto set = qEnvironmentVariable("TENANTRY_SERVER"); !set.isEmpty())
        return set;
#ifdef Q_OS_WIN
    return QCoreApplication::applicationDirPath() + u"/tenantry-server.exe"_s;
#else
    return QCoreApplication::applicationDirPath() + u"/tenantry-server"_s;
#endif
}

QString EmbeddedServer::handoffName(const QString &dataFolder)
{
    const auto path = QFileInfo(dataFolder).canonicalFilePath();
    return u"tenantry-"_s + QString::fromLatin1(fingerprint(path.toUtf8(), 24));
}

void EmbeddedServer::start()
{
    m_stopping = false;
    if (!QDir().mkpath(m_folder)) {
        Q_EMIT down({ErrorCode::Storage, u"the server's folder cannot be made"_s, m_folder});
        return;
    }
    join();
}

void EmbeddedServer::lookAgain()
{
    // The death of our own child is noticed without checking.
    if (m_process || m_socket || m_again.isActive() || m_stopping)
        return;
    m_up = false;
    if (!m_looked.isValid() || m_looked.hasExpired(lookPause.count()))
        return join();
    m_again.start(lookPause - std::chrono::milliseconds(m_looked.elapsed()));
}

void EmbeddedServer::join()
{
    if (m_process || m_socket || m_stopping)
        return;
    m_looked.start();
    m_socket = new QLocalSocket(this);
    connect(m_socket, &QLocalSocket::readyRead, this, &EmbeddedServer::joined);
    connect(m_socket, &QLocalSocket::errorOccurred, this, [this] {
        if (!m_socket)
            return;
        m_patience.stop();
        loseSocket();
        launch();
    });
    m_patience.start(socketPatience);
    m_socket->connectToServer(handoffName(m_folder), QIODevice::ReadOnly);
}

void EmbeddedServer::joined()
{
    if (!m_socket || (!m_socket->canReadLine() && m_socket->bytesAvailable() < mostLine))
        return;
    const auto json = QJsonDocument::fromJson(m_socket->readLine(mostLine)).object();
    m_patience.stop();
    loseSocket();
    const auto port = json[u"port"].toInt();
    if (port <= 0 || port > 65535)
        return tryLater(
            {ErrorCode::Format, u"the running server's greeting is not understood"_s, {}});
    m_up = true;
    m_failures = 0;
    Q_EMIT ready(static_cast<quint16>(port), json[u"token"].toString().toLatin1());
}

void EmbeddedServer::launch()
{
    if (m_stopping)
        return;
    const QString path = program();
    if (!QFileInfo(path).isExecutable()) {
        Q_EMIT down({ErrorCode::NotFound, u"there is no server program"_s, path});
        return;
    }
    m_killed = false;
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::SeparateChannels);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::readyReadStandardOutput, this, &EmbeddedServer::readPort);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            died({ErrorCode::Permission, m_process->errorString(), program()});
    });
    connect(m_process, &QProcess::finished, this, [this](int code) {
        const auto reason = code == folderInUse        ? ErrorCode::Locked
                            : code == databaseUnusable ? ErrorCode::Storage
                                                       : ErrorCode::Offline;
        died({reason, u"the server ended with code %1"_s.arg(code), m_folder});
    });
    m_token = Secret::random(32).reveal().toBase64(QByteArray::Base64UrlEncoding |
                                                   QByteArray::OmitTrailingEquals);
    m_process->start(path, {u"--embedded"_s, u"--data"_s, m_folder});
    m_process->write(m_token + '\n');
    m_patience.start(startPatience);
}

void EmbeddedServer::readPort()
{
    if (m_up || m_stopping || !m_process->canReadLine())
        return;
    const auto json = QJsonDocument::fromJson(m_process->readLine(mostLine)).object();
    const auto port = json[u"port"].toInt();
    if (port <= 0 || port > 65535)
        return;
    m_patience.stop();
    m_up = true;
    m_upSince.start();
    Q_EMIT ready(static_cast<quint16>(port), m_token);
    m_token.fill('\0');
}

void EmbeddedServer::died(const Error &error)
{
    m_patience.stop();
    if (m_process) {
        m_process->disconnect(this);
        m_process->deleteLater();
        m_process = nullptr;
    }
    if (std::exchange(m_up, false) && m_upSince.hasExpired(provenLife.count()))
        m_failures = 0; // it had worked: the first restart is immediate
    if (m_stopping) {
        Q_EMIT stopped();
        return;
    }
    log("embedded")->warn("{}", error.detail.toStdString());
    if (error.code == ErrorCode::Storage) {
        // A permanent failure is not retried: the user must look.
        Q_EMIT down(error);
        return;
    }
    tryLater(error);
}

void EmbeddedServer::tryLater(const Error &error)
{
    // 0.1, 0.4, 1.6, 6.4 … 30 seconds
    const auto wait = std::min(30'000ms, 100ms * (1 << (2 * std::min(m_failures++, 5))));
    m_again.start(wait);
    Q_EMIT down(error);
}

void EmbeddedServer::stop()
{
    m_stopping = true;
    m_up = false;
    m_again.stop();
    m_patience.stop();
    if (m_socket)
        loseSocket();
    if (!m_process) {
        QMetaObject::invokeMethod(this, &EmbeddedServer::stopped, Qt::QueuedConnection);
        return;
    }
    m_process->closeWriteChannel();
    m_patience.start(endPatience);
}

void EmbeddedServer::loseSocket()
{
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

void EmbeddedServer::losePatience()
{
    if (m_socket) {
        loseSocket();
        launch();
    } else if (m_process && !std::exchange(m_killed, true)) {
        m_process->kill(); // finished() continues from there
        if (m_stopping)
            m_patience.start(endPatience);
    } else if (m_stopping) {
        // The system does not let it die, so there is nothing to wait for.
        Q_EMIT stopped();
    }
}

} // namespace core
