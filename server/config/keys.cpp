#include "server/config/config.h"

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr qint64 kibi = 1024;
constexpr qint64 mebi = 1024 * kibi;

constexpr Key table[] = {
    {"data", &Config::data, "Folder of keys, lock and, on SQLite, the database. Needed.",
     Form::Path},
    {"listen", &Config::listen, "Where clients connect, one or more.", Form::Address},
    {"public-url", &Config::publicUrl,
     "How clients write this server's address. Links are made from it and requests for other hosts "
     "are refused; needed unless all of `listen` is on this computer.",
     Form::WebAddress},
    {"trusted-proxies", &Config::trustedProxies,
     "Proxies whose `X-Forwarded-For`, `X-Forwarded-Proto` and `Request-Id` are believed.",
     Form::Network},
    {"token-file", &Config::tokenFile,
     "A token of 32 bytes in base64url that acts as the owner; for tests and scripts on SQLite.",
     Form::Secret},
    {"database", &Config::database,
     "`sqlite`, in the data folder, or `postgresql://user@host/name`; without a password in it.",
     Form::Database},
    {"database-password-file", &Config::databasePasswordFile, "Password of the PostgreSQL role.",
     Form::Secret},
    {"database-owner", &Config::databaseOwner,
     "The same database as the PostgreSQL role that owns the tables, for changes of the schema, "
     "when "
     "the role of `database` may not make them.",
     Form::Database},
    {"database-owner-password-file", &Config::databaseOwnerPasswordFile, "Password of that role.",
     Form::Secret},
    {"database-readers", &Config::databaseReaders, "Connections that read side by side.", Form::Any,
     1, 64},

    {"tls.certificate-file", &Config::certificateFile,
     "Certificate and those between it and the root, as PEM. Read again at SIGHUP.", Form::Path},
    {"tls.key-file", &Config::keyFile, "Private key of the certificate, as PEM.", Form::Secret},

    {"http.threads", &Config::threads, "Threads that read requests and write answers.", Form::Any,
     1, 32},
    {"http.header-bytes", &Config::headerBytes, "Largest head of a request.", Form::Any, kibi,
     64 * kibi},
    {"http.body-bytes", &Config::bodyBytes, "Largest body of a request to the API.", Form::Any,
     64 * kibi, 64 * mebi},
    {"http.page-body-bytes", &Config::pageBodyBytes, "Largest body of a form.", Form::Any, kibi,
     mebi},
    {"http.read-seconds", &Config::readSeconds,
     "Time for a request to arrive, from its first byte to its last.", Form::Any, 1, 600},
    {"http.idle-seconds", &Config::idleSeconds,
     "How long a connection may rest between two requests.", Form::Any, 1, 3600},
    {"http.connections", &Config::connections, "Most connections at a time.", Form::Any, 8,
     100'000},
    {"http.connections-per-address", &Config::connectionsPerAddress,
     "Most connections of one address (IPv6: of one /64); trusted proxies are exempt.", Form::Any,
     1, 100'000},
    {"http.stop-seconds", &Config::stopSeconds,
     "How long requests that have arrived may take when the server is asked to end.", Form::Any, 0,
     300},

    {"limits.tenant-per-minute", &Config::tenantPerMinute,
     "Requests of one partner; 0 for no limit.", Form::Any, 0, 100'000'000},
    {"limits.address-per-minute", &Config::addressPerMinute,
     "Requests of one address (IPv6: of one /64); 0 for no limit.", Form::Any, 0, 100'000'000},
    {"limits.copies", &Config::copies,
     "How many servers share the work; each allows its part of the two limits above.", Form::Any, 1,
     1000},
    {"limits.waiting", &Config::waiting,
     "Requests that may wait for the database before others are told to come back.", Form::Any, 10,
     1'000'000},

    {"metrics.listen", &Config::metricsListen,
     "Where Prometheus finds `/metrics`; empty for nowhere. Not encrypted: keep it on this "
     "computer "
     "or in a network of your own.",
     Form::Address},

    {"log.file", &Config::logFile,
     "Where the log goes; empty for standard error, which systemd's journal takes.", Form::Path},
    {"log.level", &Config::logLevel, "`debug`, `info`, `warn` or `error`.", Form::Level},
    {"log.requests", &Config::logRequests, "A line for each request, health checks excepted."},
    {"log.megabytes", &Config::logMegabytes, "Size at which a new log file is begun.", Form::Any, 1,
     10'000},
    {"log.kept", &Config::logKept, "Old log files that are kept.", Form::Any, 1, 1000},
};

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
//! Clang before 17 cannot deduce it.
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

std::span<const Key> keys()
{
    return table;
}

QString Key::flag() const
{
    return QString::fromLatin1(name).replace(u'.', u'-');
}

QString Key::environment() const
{
    return u"TENANTRY_"_s + flag().replace(u'-', u'_').toUpper();
}

QString Key::defaultText() const
{
    const Config standard;
    const auto quoted = [](const QString &text) { return QString(u'"' + text + u'"'); };
    return std::visit(
        Overloaded{
            [&](QString Config::*text) { return quoted(standard.*text); },
            [&](QStringList Config::*list) {
                QStringList parts;
                for (const auto &part : standard.*list)
                    parts << quoted(part);
                return QString(u'[' + parts.join(u", "_s) + u']');
            },
            [&](qint64 Config::*number) { return QString::number(standard.*number); },
            [&](bool Config::*truth) { return standard.*truth ? u"true"_s : u"false"_s; },
        },
        field);
}

QString Key::kind() const
{
    const bool isList = std::holds_alternative<QStringList Config::*>(field);
    switch (form) {
    case Form::Path:
        return u"path"_s;
    case Form::Secret:
        return u"secret file"_s;
    case Form::Address:
        return isList ? u"list of host:port"_s : u"host:port"_s;
    case Form::Network:
        return isList ? u"list of addresses"_s : u"address"_s;
    case Form::WebAddress:
        return u"URL"_s;
    case Form::Database:
        return u"database"_s;
    case Form::Level:
        return u"level"_s;
    case Form::Any:
        break;
    }
    if (std::holds_alternative<bool Config::*>(field))
        return u"true or false"_s;
    if (std::holds_alternative<qint64 Config::*>(field))
        return u"%1 to %2"_s.arg(least).arg(most);
    return u"text"_s;
}

QByteArray describeKeys()
{
    QByteArray text = "| key | kind | default | meaning |\n| --- | --- | --- | --- |\n";
    for (const auto &key : keys())
        text += '|' + QByteArrayLiteral(" `") + key.name + "` | " + key.kind().toUtf8() + " | `" +
                key.defaultText().toUtf8() + "` | " + key.sentence + " |\n";
    return text;
}

} // namespace server
