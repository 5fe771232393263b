#include "server/commands/command.h"

#include <QDir>
#include <QProcessEnvironment>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace server {

std::span<const Command> commands()
{
    static constexpr Command list[] = {
        {"serve", "runs the server; this is what happens without a command", serve},
        {"embedded", "runs as the child of a program of the same person", embedded},
        {"config", "checks the configuration, or prints the table of its keys", config},
        {"init", "makes a partner and its first administrator", init},
        {"staff", "lets somebody in who is locked out", staff},
        {"sso", "sets where a partner's people sign in", sso},
        {"check", "examines the data of a server that is not running", check},
        {"backup", "writes everything but the keys into one file", backup},
        {"restore", "puts a backup in place of the database", restore},
        {"migrate", "moves the data from the file to PostgreSQL", migrate},
        {"audit", "verifies or exports who did what", audit},
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
        return fail(PortUnusable, u"the port cannot be used: "_s + error.detail);
    case core::ErrorCode::Version:
        return fail(DatabaseUnusable,
                    u"the database in %1 was made by a newer version of the program"_s.arg(folder));
    default:
        return fail(DatabaseUnusable,
                    u"the data in %1 cannot be used: %2"_s.arg(folder, error.detail));
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
    parser.addOption({u"config"_s, u"The configuration file (TOML)."_s, u"FILE"_s});
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
    return {u"data"_s, u"The data folder."_s, u"DIR"_s};
}

QString dataFolder(const QCommandLineParser &parser)
{
    const auto folder = parser.value(u"data"_s);
    return folder.isEmpty() ? QString() : QDir(folder).absolutePath();
}

} // namespace server
