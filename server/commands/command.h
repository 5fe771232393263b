#pragma once

#include "core/base/result.h"
#include "server/config/config.h"

#include <QCommandLineParser>
#include <QStringList>

#include <optional>
#include <span>

namespace server {

enum ExitCode { Ok = 0, Usage = 2, FolderInUse = 3, DatabaseUnusable = 4, PortUnusable = 5 };

//! One subcommand; each has its own file in this folder.
struct Command {
    const char *name;
    const char *sentence;
    //! Arguments without the program's and the command's name. Returns the exit code of the
    //! process.
    int (*run)(const QStringList &arguments);
};

//! In the order of --help; the first is the default.
[[nodiscard]] std::span<const Command> commands();

int serve(const QStringList &arguments);
int config(const QStringList &arguments);
int embedded(const QStringList &arguments);
int check(const QStringList &arguments);
int backup(const QStringList &arguments);
int restore(const QStringList &arguments);
int migrate(const QStringList &arguments);
int audit(const QStringList &arguments);
int init(const QStringList &arguments);
int staff(const QStringList &arguments);
int sso(const QStringList &arguments);

//! Writes the reason to standard error and returns the exit code.
[[nodiscard]] int fail(ExitCode code, const QString &words);
[[nodiscard]] int fail(const core::Error &error, const QString &folder);

//! Reads the arguments of `command`. A value means that the process exits with it, after --help or
//! an error.
[[nodiscard]] std::optional<int> parse(QCommandLineParser &parser, const char *command,
                                       const QStringList &arguments);
//! The same for a command that uses the configuration: its keys as options, --config, the
//! environment. Errors go to standard error.
[[nodiscard]] std::optional<int> parse(QCommandLineParser &parser, const char *command,
                                       const QStringList &arguments, Config &config);
//! The option that most commands have; its value is an absolute path.
[[nodiscard]] QCommandLineOption dataOption();
[[nodiscard]] QString dataFolder(const QCommandLineParser &parser);

} // namespace server
