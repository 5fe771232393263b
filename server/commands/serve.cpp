#include "core/base/log.h"
#include "server/commands/command.h"
#include "server/commands/database.h"
#include "server/commands/secrets.h"
#include "server/embedded/handoff.h"
#include "server/host/server.h"
#include "server/watch/log.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

//! Accepts a token for tests and scripts, and the other programs of this computer's user.
core::Result<std::unique_ptr<Handoff>> letScriptsIn(Server &running, const Config &config)
{
    const auto secret = secretOfFile(config.tokenFile);
    if (!secret)
        return tl::unexpected(secret.error());
    running.tokens().add(*secret, running.owner());
    auto handoff = std::make_unique<Handoff>(running.tokens(), running.owner(), running.port());
    if (auto done = handoff->listen(config.data); !done)
        return tl::unexpected(done.error());
    return handoff;
}

} // namespace

int serve(const QStringList &arguments)
{
    QCommandLineParser parser;
    Config config;
    if (const auto ended = parse(parser, "serve", arguments, config))
        return *ended;

    forbidCoreDumps();
    std::unique_ptr<Server> running;
    const auto inMainThread = [](std::function<void()> work) {
        QMetaObject::invokeMethod(qApp, std::move(work), Qt::QueuedConnection);
    };
    whenAskedToEnd(
        [inMainThread, &config] {
            endWithin(static_cast<int>(config.stopSeconds) + 20);
            inMainThread(&QCoreApplication::quit);
        },
        [inMainThread, &running] {
            inMainThread([&running] {
                const auto done = running ? running->reloadCertificate() : core::Result<void>();
                if (!done)
                    core::log("server")->error("the certificate is not read again: {}",
                                               done.error().detail.toStdString());
            });
        });
    startLog(config);

    const core::SystemClock clock;
    const auto location = locationOf(config);
    if (!location)
        return fail(location.error(), config.data);
    auto started = Server::start(config, *location, clock);
    if (!started)
        return fail(started.error(), config.data);
    running = std::move(*started);
    std::unique_ptr<Handoff> handoff;
    if (!config.tokenFile.isEmpty()) {
        auto made = letScriptsIn(*running, config);
        if (!made)
            return fail(made.error(), config.data);
        handoff = std::move(*made);
    }
    std::printf("{\"port\":%u,\"metricsPort\":%u,\"version\":\"%s\"}\n", unsigned(running->port()),
                unsigned(running->metricsPort()), TENANTRY_VERSION);
    std::fflush(stdout);
    QCoreApplication::exec();
    running.reset();
    core::log("server")->info("ended");
    endLog();
    return Ok;
}

} // namespace server
