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
    parser.addOptions(
        {dataOption(),
         {u"listen"_s, u"Where it listens."_s, u"127.0.0.1:PORT"_s},
         {u"token-file"_s, u"File with a token, readable by its owner only."_s, u"FILE"_s}});
    if (const auto ended = parse(parser, "serve", arguments))
        return *ended;
    const auto folder = dataFolder(parser);
    const auto address = parser.value(u"listen"_s);
    bool portOk = false;
    const auto port = address.section(u':', -1).toUShort(&portOk);
    if (folder.isEmpty() || !address.startsWith(u"127.0.0.1:"_s) || !portOk ||
        !parser.isSet(u"token-file"_s))
        return fail(Usage, u"needs --data DIR, --listen and --token-file; see --help"_s);

    forbidCoreDumps();
    whenAskedToEnd([] {
        endWithin(20);
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    auto secret = secretOfFile(parser.value(u"token-file"_s));
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
