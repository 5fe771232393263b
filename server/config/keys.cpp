#include "server/config/config.h"

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

constexpr qint64 kibi = 1024;
constexpr qint64 mebi = 1024 * kibi;

constexpr Key table[] = {
    {"data", &Config::data,
     "Folder for the keys, the lock and, with SQLite, the database. Required.", Form::Path},
    {"listen", &Config::listen, "Addresses that clients connect to, one or more.", Form::Address},
    {"public-url", &Config::publicUrl,
     "Address of this server as clients see it. Used in links; requests for other "
     "hosts are rejected. Required unless all of `listen` is on this computer.",
     Form::WebAddress},
    {"trusted-proxies", &Config::trustedProxies,
     "Proxies whose `X-Forwarded-For`, `X-Forwarded-Proto` and `Request-Id` are "
     "trusted.",
     Form::Network},
    {"token-file", &Config::tokenFile,
     "A token of 32 bytes in base64url with the owner's rights, for tests and "
     "scripts with SQLite.",
     Form::Secret},
    {"database", &Config::database,
     "`sqlite` (in the data folder) or `postgresql://user@host/name` without a "
     "password.",
     Form::Database},
    {"database-password-file", &Config::databasePasswordFile, "Password of the PostgreSQL role.",
     Form::Secret},
    {"database-owner", &Config::databaseOwner,
     "The same database with the PostgreSQL role that owns the tables, for schema "
     "changes that the role of `database` may not make.",
     Form::Database},
    {"database-owner-password-file", &Config::databaseOwnerPasswordFile, "Password of that role.",
     Form::Secret},
    {"database-readers", &Config::databaseReaders, "Parallel read connections.", Form::Any, 1, 64},

    {"tls.certificate-file", &Config::certificateFile,
     "Certificate and its intermediates, as PEM. Reloaded on SIGHUP.", Form::Path},
    {"tls.key-file", &Config::keyFile, "Private key of the certificate, as PEM.", Form::Secret},

    {"http.threads", &Config::threads, "Threads that read requests and write responses.", Form::Any,
     1, 32},
    {"http.header-bytes", &Config::headerBytes, "Largest request header.", Form::Any, kibi,
     64 * kibi},
    {"http.body-bytes", &Config::bodyBytes, "Largest body of an API request.", Form::Any, 64 * kibi,
     64 * mebi},
    {"http.page-body-bytes", &Config::pageBodyBytes, "Largest body of a web form.", Form::Any, kibi,
     mebi},
    {"http.read-seconds", &Config::readSeconds, "Time limit for receiving a request.", Form::Any, 1,
     600},
    {"http.idle-seconds", &Config::idleSeconds, "Time limit for an idle connection.", Form::Any, 1,
     3600},
    {"http.connections", &Config::connections, "Most simultaneous connections.", Form::Any, 8,
     100'000},
    {"http.connections-per-address", &Config::connectionsPerAddress,
     "Most connections from one address (IPv6: one /64); trusted proxies are exempt.", Form::Any, 1,
     100'000},
    {"http.stop-seconds", &Config::stopSeconds,
     "Time limit for requests in progress when the server stops.", Form::Any, 0, 300},

    {"limits.tenant-per-minute", &Config::tenantPerMinute,
     "Requests from one partner; 0 for no limit.", Form::Any, 0, 100'000'000},
    {"limits.address-per-minute", &Config::addressPerMinute,
     "Requests from one address (IPv6: one /64); 0 for no limit.", Form::Any, 0, 100'000'000},
    {"limits.copies", &Config::copies,
     "Number of servers that share the load; each allows its part of the two limits "
     "above.",
     Form::Any, 1, 1000},
    {"limits.waiting", &Config::waiting,
     "Requests that may wait for the database before further ones are rejected.", Form::Any, 10,
     1'000'000},

    {"metrics.listen", &Config::metricsListen,
     "Address for Prometheus' `/metrics`; empty to turn it off. Not encrypted: keep "
     "it on this computer or a private network.",
     Form::Address},

    {"log.file", &Config::logFile,
     "Log file; empty for standard error (the journal under systemd).", Form::Path},
    {"log.level", &Config::logLevel, "`debug`, `info`, `warn` or `error`.", Form::Level},
    {"log.requests", &Config::logRequests, "Logs each request except health checks."},
    {"log.megabytes", &Config::logMegabytes, "Size at which a new log file starts.", Form::Any, 1,
     10'000},
    {"log.kept", &Config::logKept, "Number of old log files to keep.", Form::Any, 1, 1000},
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
