#include "core/base/seal.h"
#include "server/commands/command.h"
#include "server/embedded/process.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <string>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace {

int help()
{
    std::puts("tenantry-server keeps customers, users and licences, and answers over HTTP.\n\n"
              "tenantry-server [COMMAND] [OPTION…]; COMMAND --help says more. Commands:");
    for (const auto &command : server::commands())
        std::printf("  %-10s %s\n", command.name, command.sentence);
    return server::Ok;
}

} // namespace

int main(int argc, char **argv)
{
#ifdef __GLIBC__
    // Answers and database pages are some hundred kilobytes; by default the C library returns
    // memory of that size to the system each time and asks for it again.
    constexpr int keptBytes = 4 * 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, keptBytes);
    mallopt(M_TRIM_THRESHOLD, keptBytes);
#endif
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"tenantry-server"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TENANTRY_VERSION));

    auto arguments = QCoreApplication::arguments().mid(1);
    if (arguments == QStringList{u"--version"_s}) {
        std::puts("tenantry-server " TENANTRY_VERSION);
        return server::Ok;
    }
    if (arguments == QStringList{u"--help"_s})
        return help();
    // The way programs have started it since the first version.
    if (arguments.removeAll(u"--embedded"_s) > 0)
        arguments.prepend(u"embedded"_s);
    const bool named = !arguments.isEmpty() && !arguments.first().startsWith(u'-');
    const std::string name =
        named ? arguments.takeFirst().toStdString() : server::commands().front().name;
    const auto command = std::ranges::find(server::commands(), name, &server::Command::name);
    if (command == server::commands().end())
        return server::fail(server::Usage, u"unknown command "_s + QString::fromStdString(name) +
                                               u"; see --help"_s);
    if (!core::initCrypto())
        return server::fail(server::DatabaseUnusable, u"no source of random numbers"_s);
    server::keepFilesPrivate();
    server::surviveFullDisks();
    return command->run(arguments);
}
