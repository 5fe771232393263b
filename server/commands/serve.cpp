#include "core/base/log.h"
#include "server/commands/command.h"
#include "server/commands/secrets.h"
#include "server/embedded/handoff.h"
#include "server/server.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace server {

int serve(const QStringList &arguments)
{
    QCommandLineParser parser;
    Config config;
    if (const auto ended = parse(parser, "serve", arguments, config))
        return *ended;
    const auto folder = config.data;
    const auto port = splitAddress(config.listen.first())->port;

    forbidCoreDumps();
    whenAskedToEnd([] {
        endWithin(20);
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    auto secret = secretOfFile(config.tokenFile);
    if (!secret)
        return fail(Usage, secret.error().detail);
    if (auto done = makePrivateFolder(folder + u"/logs"_s); !done)
        return fail(done.error(), folder);
    core::logToFile(folder + u"/logs/server.log"_s);

    const core::SystemClock clock;
    auto running = Server::start(folder, port, clock);
    if (!running)
        return fail(running.error(), folder);
    (*running)->tokens().add(*secret, (*running)->owner());
    Handoff handoff((*running)->tokens(), (*running)->owner(), (*running)->port());
    if (auto done = handoff.listen(folder); !done)
        return fail(done.error(), folder);
    std::printf("{\"port\":%u,\"version\":\"%s\"}\n", unsigned((*running)->port()),
                TENANTRY_VERSION);
    std::fflush(stdout);
    QCoreApplication::exec();
    running->reset();
    core::log("server")->info("ended");
    return Ok;
}

} // namespace server
