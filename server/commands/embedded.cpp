#include "core/base/log.h"
#include "server/commands/command.h"
#include "server/commands/secrets.h"
#include "server/embedded/handoff.h"
#include "server/host/server.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace server {

//! For a parent program on the same computer: takes a secret as the first line of standard input,
//! answers with the port, and ends when its input ends.
int embedded(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(
        {dataOption(), {u"port"_s, u"Port; 0 for any free port."_s, u"PORT"_s, u"0"_s}});
    if (const auto ended = parse(parser, "embedded", arguments))
        return *ended;
    const auto folder = dataFolder(parser);
    bool portOk = false;
    const auto port = parser.value(u"port"_s).toUShort(&portOk);
    if (folder.isEmpty() || !portOk)
        return fail(Usage, u"usage: embedded --data DIR [--port PORT]"_s);

    forbidCoreDumps();
    const auto quit = [] {
        endWithin(20);
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    };
    whenAskedToEnd(quit);
    auto secret = secretOfParent();
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
    whenInputEnds(quit);
    std::printf("{\"port\":%u,\"version\":\"%s\"}\n", unsigned((*running)->port()),
                TENANTRY_VERSION);
    std::fflush(stdout);
    QCoreApplication::exec();
    running->reset();
    core::log("server")->info("ended");
    return Ok;
}

} // namespace server
