#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QStringList>

#include <span>
#include <variant>

namespace server {

//! Everything an administrator can configure. One table (keys.cpp) has the name, meaning and limits
//! of each key; the checks, --help and docs/server/configuration.md come from it.
struct Config {
    QString data;
    QStringList listen{QStringLiteral("127.0.0.1:8080")};
    QString publicUrl;
    QStringList trustedProxies;
    QString tokenFile;

    QString database = QStringLiteral("sqlite");
    QString databasePasswordFile;
    QString databaseOwner;
    QString databaseOwnerPasswordFile;
    qint64 databaseReaders = 2;

    QString certificateFile;
    QString keyFile;

    qint64 threads = 1;
    qint64 headerBytes = 8 * 1024;
    qint64 bodyBytes = 2 * 1024 * 1024;
    qint64 pageBodyBytes = 16 * 1024;
    qint64 readSeconds = 10;
    qint64 idleSeconds = 60;
    qint64 connections = 1024;
    qint64 connectionsPerAddress = 128;
    qint64 stopSeconds = 10;

    qint64 tenantPerMinute = 60'000;
    qint64 addressPerMinute = 60'000;
    qint64 copies = 1;
    qint64 waiting = 2'000;

    QString metricsListen = QStringLiteral("127.0.0.1:9464");

    QString logFile;
    QString logLevel = QStringLiteral("info");
    bool logRequests = true;
    qint64 logMegabytes = 50;
    qint64 logKept = 5;

    friend bool operator==(const Config &, const Config &) = default;
};

//! The format of a value.
enum class Form {
    Any,
    Path,       //!< of a file or folder
    Secret,     //!< a file that only its owner can access
    Address,    //!< host:port or [host]:port; empty disables it where that makes sense
    Network,    //!< an address, or a block such as 10.0.0.0/8
    WebAddress, //!< https://host, or http://host on this computer
    Database,   //!< sqlite, or postgresql://…
    Level,      //!< debug, info, warn, error
};

struct Key {
    using Field =
        std::variant<QString Config::*, QStringList Config::*, qint64 Config::*, bool Config::*>;

    const char *name; //!< as in the file, with its section: "http.idle-seconds"
    Field field;
    const char *sentence;
    Form form = Form::Any;
    qint64 least = 0; //!< of a number
    qint64 most = 0;

    [[nodiscard]] QString flag() const;        //!< without hyphens before it: "http-idle-seconds"
    [[nodiscard]] QString environment() const; //!< "TENANTRY_HTTP_IDLE_SECONDS"
    //! As a person would write it in the file.
    [[nodiscard]] QString defaultText() const;
    [[nodiscard]] QString kind() const; //!< for --help and documentation
};

[[nodiscard]] std::span<const Key> keys();

struct LoadedConfig {
    Config config;
    QString file;           //!< empty if none
    QStringList complaints; //!< each says where; with any, the server does not start
    QStringList remarks;    //!< probable mistakes
};

//! Flags win over the environment, and the environment over the file. `flags` and `environment` are
//! keyed by Key's names, plus `config` and TENANTRY_CONFIG, which name the file. Named files are
//! checked, but nothing is created or changed.
[[nodiscard]] LoadedConfig loadConfig(const QMap<QString, QString> &flags,
                                      const QMap<QString, QString> &environment);

//! The table of all keys in Markdown.
[[nodiscard]] QByteArray describeKeys();

//! A "host:port" split into its parts; nullopt if malformed.
struct HostAndPort {
    QString host; //!< without brackets
    quint16 port = 0;
};
[[nodiscard]] std::optional<HostAndPort> splitAddress(const QString &text);
[[nodiscard]] bool isLoopback(const QString &host);

} // namespace server
