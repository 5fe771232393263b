#include "tests/server/support/program.h"

#include "server/auth/token.h"
#include "server/store/accounts.h"
#include "server/store/sessions.h"

using namespace Qt::Literals::StringLiterals;

namespace server {
namespace {

QString binary()
{
    return qEnvironmentVariable("TENANTRY_BIN") + u"/tenantry-server"_s;
}

//! A session of the owner that lasts as long as a test, as the database stores it.
core::Result<QByteArray> signIn(const Location &location)
{
    auto connection = openWriter(location);
    if (!connection)
        return tl::unexpected(connection.error());
    auto transaction = Transaction::begin(**connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto keys = accountsNamed(**connection, QString::fromLatin1(Program::owner));
    if (!keys)
        return tl::unexpected(keys.error());
    if (keys->isEmpty())
        return core::failure(core::ErrorCode::NotFound, u"no owner"_s);
    const auto &key = keys->first();
    const auto access = Token::make(key.tenant);
    const auto now = core::SystemClock().now();
    const Session session{core::Id::make(), key.account,       u"tenantry-cli"_s, core::Id::make(),
                          u"test"_s,        core::toWire(now), core::toWire(now)};
    auto done = (*connection)->setTenant(key.tenant);
    if (done)
        done = addSession(**connection, key.tenant, session);
    if (done)
        done = putTokens(**connection, key.tenant, session.id, Token::make(key.tenant).hash(),
                         access.hash(), now, now.addDays(1));
    if (done)
        done = transaction->commit();
    return done.map([&access] { return access.text(); });
}

} // namespace

QProcessEnvironment cleanEnvironment()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : environment.keys()) {
        if (name.startsWith(u"TENANTRY_"_s))
            environment.remove(name);
    }
    return environment;
}

Said runServer(const QStringList &words)
{
    QProcess process;
    process.setProcessEnvironment(cleanEnvironment());
    process.start(binary(), words);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QStringList Program::configurationOf(const QString &folder, const Location &location)
{
    QStringList words{u"--data"_s, folder + u"/data"_s};
    if (!location.url.isEmpty())
        words << u"--database"_s << location.url;
    if (!location.ownerUrl.isEmpty())
        words << u"--database-owner"_s << location.ownerUrl;
    return words;
}

Program::Program(const QString &itsFolder, const Location &itsLocation)
    : folder(itsFolder)
    , location(itsLocation)
    , configuration(configurationOf(itsFolder, itsLocation))
{
    if (location.url.isEmpty())
        location.file = databasePath(folder + u"/data"_s);
    process.setProcessEnvironment(cleanEnvironment());
    QFile kept(folder + u"/token"_s);
    if (kept.open(QIODevice::ReadOnly)) {
        token = kept.readAll();
        return;
    }
    const auto made = command({u"init"_s, u"--organisation"_s, u"Northwind MSP"_s, u"--name"_s,
                               u"Ana Keller"_s, u"--email"_s, QString::fromLatin1(owner)});
    if (made.code != 0)
        qFatal("init: %s", made.error.constData());
    letOwnerIn();
}

void Program::letOwnerIn()
{
    const auto letIn = signIn(location);
    if (!letIn)
        qFatal("%s", qPrintable(letIn.error().detail));
    token = *letIn;
    QFile kept(folder + u"/token"_s);
    if (!kept.open(QIODevice::WriteOnly) || kept.write(token) < 0)
        qFatal("the token cannot be kept");
}

Program::~Program()
{
    kill();
}

Said Program::command(const QStringList &words) const
{
    return runServer(words.first(1) + configuration + words.mid(1));
}

bool Program::start(const QStringList &more)
{
    process.start(binary(), QStringList{u"serve"_s} + configuration +
                                QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--metrics-listen"_s,
                                            u"127.0.0.1:0"_s} +
                                more);
    while (!process.canReadLine() && process.waitForReadyRead(30'000)) {
    }
    const auto hello = QJsonDocument::fromJson(process.readLine()).object();
    port = static_cast<quint16>(hello[u"port"].toInt());
    metricsPort = static_cast<quint16>(hello[u"metricsPort"].toInt());
    return port != 0;
}

bool Program::end()
{
    process.terminate();
    return process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

void Program::kill()
{
    process.kill();
    process.waitForFinished(5'000);
}

} // namespace server
