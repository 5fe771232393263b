#include "core/base/log.h"
#include "server/embedded/handoff.h"
#include "server/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iostream>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace {

enum ExitCode { Ok = 0, Usage = 2, FolderInUse = 3, DatabaseUnusable = 4, PortUnusable = 5 };

int fail(ExitCode code, const QString &words)
{
    std::fprintf(stderr, "tenantry-server: %s\n", qPrintable(words));
    return code;
}

int fail(const core::Error &error, const QString &folder)
{
    switch (error.code) {
    case core::ErrorCode::Locked:
        return fail(FolderInUse, u"the data folder %1 is in use by another server"_s.arg(folder));
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

//! Counts only: no names. Does not open the file of a running server.
int check(const QString &folder)
{
    if (!QFile::exists(server::databasePath(folder)))
        return fail(DatabaseUnusable, u"there is no database in "_s + folder);
    const auto lock = server::FolderLock::take(folder);
    if (!lock)
        return fail(lock.error(), folder);
    auto database = core::sql::Database::open(server::databasePath(folder));
    if (!database)
        return fail(database.error(), folder);
    const auto counts = server::countAll(*database);
    if (!counts)
        return fail(counts.error(), folder);
    const QJsonObject report{{u"intact"_s, counts->intact},
                             {u"customers"_s, counts->customers},
                             {u"users"_s, counts->users},
                             {u"distinctUserNames"_s, counts->distinctUserNames},
                             {u"subscriptions"_s, counts->subscriptions},
                             {u"licences"_s, counts->licences},
                             {u"seatsUsed"_s, counts->seatsUsed},
                             {u"changes"_s, counts->changes}};
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    const bool consistent = counts->intact && counts->users == counts->distinctUserNames &&
                            counts->licences == counts->seatsUsed;
    return consistent ? Ok : DatabaseUnusable;
}

//! 32 bytes in base64url, from the parent's pipe or a file: never from the command line, which
//! others can read.
core::Result<core::Secret> readSecret(QByteArray text)
{
    auto decoded = QByteArray::fromBase64Encoding(text.trimmed(), QByteArray::Base64UrlEncoding);
    text.fill('\0');
    if (!decoded || decoded.decoded.size() != 32)
        return core::failure(core::ErrorCode::Secrets,
                             u"the secret must be 32 bytes in base64url"_s);
    return core::Secret(std::move(decoded.decoded));
}

core::Result<core::Secret> secretOfParent()
{
    std::string line;
    if (!std::getline(std::cin, line) || line.size() > 128)
        return core::failure(core::ErrorCode::Secrets, u"no secret came on standard input"_s);
    return readSecret(QByteArray(line.data(), static_cast<qsizetype>(line.size())));
}

core::Result<core::Secret> secretOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::failure(core::ErrorCode::Secrets, u"the token file cannot be read"_s);
    if (file.permissions() &
        (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
        return core::failure(core::ErrorCode::Secrets,
                             u"the token file can be read by others: set it to 0600"_s);
    return readSecret(file.read(128));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"tenantry-server"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TENANTRY_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Keeps customers, users and licences; speaks HTTP on this computer only."_s);
    const auto helpOption = parser.addHelpOption();
    const auto versionOption = parser.addVersionOption();
    parser.addPositionalArgument(
        u"command"_s, u"check: examine the data of a server that is not running"_s, u"[check]"_s);
    const QCommandLineOption data(u"data"_s, u"The data folder."_s, u"DIR"_s);
    const QCommandLineOption embedded(u"embedded"_s,
                                      u"For a parent program: takes a secret as the first line of "
                                      u"standard input, answers with the"
                                      " port, ends with its input."_s);
    const QCommandLineOption port(u"port"_s, u"The port, 0 for a free one."_s, u"PORT"_s, u"0"_s);
    const QCommandLineOption listen(u"listen"_s, u"For development: runs alone on this port."_s,
                                    u"127.0.0.1:PORT"_s);
    const QCommandLineOption tokenFile(
        u"token-file"_s, u"File with the token for --listen, readable by its owner only."_s,
        u"FILE"_s);
    parser.addOptions({data, embedded, port, listen, tokenFile});
    if (!parser.parse(QCoreApplication::arguments()))
        return fail(Usage, parser.errorText());
    if (parser.isSet(versionOption))
        parser.showVersion();
    if (parser.isSet(helpOption))
        parser.showHelp();

    const auto commands = parser.positionalArguments();
    const bool isCheck = commands == QStringList{u"check"_s};
    const QString address = parser.value(listen);
    const bool listens = address.startsWith(u"127.0.0.1:"_s) && parser.isSet(tokenFile);
    bool portOk = false;
    const auto portNumber =
        (listens ? address.section(u':', -1) : parser.value(port)).toUShort(&portOk);
    if (!parser.isSet(data) || !portOk ||
        (!isCheck && (!commands.isEmpty() || listens == parser.isSet(embedded))))
        return fail(
            Usage,
            u"needs --data DIR and one of --embedded, --listen with --token-file, check; see --help"_s);
    const QString folder = QDir(parser.value(data)).absolutePath();
    if (!core::initCrypto())
        return fail(DatabaseUnusable, u"no source of randomness"_s);
    if (isCheck)
        return check(folder);

    server::forbidCoreDumps();
    const auto quit = [&app] {
        server::endWithin(20);
        QMetaObject::invokeMethod(&app, &QCoreApplication::quit, Qt::QueuedConnection);
    };
    server::whenAskedToEnd(quit);
    auto secret = listens ? secretOfFile(parser.value(tokenFile)) : secretOfParent();
    if (!secret)
        return fail(Usage, secret.error().detail);
    if (auto done = server::makePrivateFolder(folder + u"/logs"_s); !done)
        return fail(done.error(), folder);
    core::logToFile(folder + u"/logs/server.log"_s);

    const core::SystemClock clock;
    auto running = server::Server::start(folder, portNumber, clock);
    if (!running)
        return fail(running.error(), folder);
    (*running)->tokens().add(*secret, (*running)->owner());
    server::Handoff handoff((*running)->tokens(), (*running)->owner(), (*running)->port());
    if (auto done = handoff.listen(folder); !done)
        return fail(done.error(), folder);
    if (!listens)
        server::whenInputEnds(quit);
    std::printf("{\"port\":%u,\"version\":\"%s\"}\n", unsigned((*running)->port()),
                TENANTRY_VERSION);
    std::fflush(stdout);
    QCoreApplication::exec();
    running->reset();
    core::log("server")->info("ended");
    return Ok;
}
