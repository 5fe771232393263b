#include "server/commands/command.h"

#include <QDir>
#include <QProcessEnvironment>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace server {

std::span<const Command> commands()
{
    static constexpr Command list[] = {
        {"serve", "runs the server (the default)", serve},
        {"embedded", "runs for one desktop program", embedded},
        {"config", "checks the configuration, or lists its keys", config},
        {"init", "creates a partner and its first administrator", init},
        {"staff", "creates a password reset link for a staff member", staff},
        {"sso", "configures single sign-on for a partner", sso},
        {"check", "checks the data of a stopped server", check},
        {"backup", "saves all data except the keys to one file", backup},
        {"restore", "replaces the database with a backup", restore},
        {"migrate", "moves the data from SQLite to PostgreSQL", migrate},
        {"audit", "verifies or exports the audit log", audit},
    };
    return list;
}

int fail(ExitCode code, const QString &words)
{
    std::fprintf(stderr, "tenantry-server: %s\n", qPrintable(words));
    return code;
}

int fail(const core::Error &error, const QString &folder)
{
    switch (error.code) {
    case core::ErrorCode::Locked:
        return fail(FolderInUse, u"%1: %2"_s.arg(folder, error.detail));
    case core::ErrorCode::Offline:
        return fail(PortUnusable, u"cannot use the port: "_s + error.detail);
    case core::ErrorCode::Version:
        return fail(
            DatabaseUnusable,
            u"a newer version created the database in %1: update tenantry-server"_s.arg(folder));
    default:
        return fail(DatabaseUnusable, u"cannot use the data in %1: %2"_s.arg(folder, error.detail));
    }
}

std::optional<int> parse(QCommandLineParser &parser, const char *command,
                         const QStringList &arguments)
{
    const auto helpOption = parser.addHelpOption();
    if (!parser.parse(QStringList{u"tenantry-server "_s + QLatin1StringView(command)} + arguments))
        return fail(Usage, parser.errorText());
    if (parser.isSet(helpOption)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return Ok;
    }
    return std::nullopt;
}

std::optional<int> parse(QCommandLineParser &parser, const char *command,
                         const QStringList &arguments, Config &config)
{
    parser.addOption({u"config"_s, u"Configuration file (TOML)."_s, u"FILE"_s});
    for (const auto &key : keys())
        parser.addOption({key.flag(), QString::fromUtf8(key.sentence), key.kind(), {}});
    if (const auto ended = parse(parser, command, arguments))
        return ended;
    QMap<QString, QString> flags;
    for (const auto &name : parser.optionNames())
        flags.insert(name, parser.value(name));
    QMap<QString, QString> environment;
    const auto variables = QProcessEnvironment::systemEnvironment();
    for (const auto &name : variables.keys())
        environment.insert(name, variables.value(name));
    const auto loaded = loadConfig(flags, environment);
    for (const auto &remark : loaded.remarks)
        std::fprintf(stderr, "tenantry-server: remark: %s\n", qPrintable(remark));
    for (const auto &complaint : loaded.complaints)
        std::fprintf(stderr, "tenantry-server: %s\n", qPrintable(complaint));
    if (!loaded.complaints.isEmpty())
        return Usage;
    config = loaded.config;
    return std::nullopt;
}

QCommandLineOption dataOption()
{
    return {u"data"_s, u"Data folder."_s, u"DIR"_s};
}

QString dataFolder(const QCommandLineParser &parser)
{
    const auto folder = parser.value(u"data"_s);
    return folder.isEmpty() ? QString() : QDir(folder).absolutePath();
}

} // namespace server
