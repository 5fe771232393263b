#include "core/services/workspace_p.h"

#include "core/base/log.h"
#include "core/base/seal.h"
#include "core/base/whenfinished.h"
#include "core/cache/feed.h"
#include "core/secrets/passphrasevault.h"
#include "core/storage/settings.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

const QString keychainSource = u"keychain"_s;
const QString vaultSource = u"vault"_s;

Result<WorkspaceSettings> readSettings(Store &store)
{
    WorkspaceSettings settings;
    for (const auto &[name, value] :
         {std::pair{u"keySource"_s, &settings.keySource},
          std::pair{u"keyName"_s, &settings.keyName}, std::pair{u"sealPin"_s, &settings.pin},
          std::pair{u"device"_s, &settings.device},
          std::pair{u"deviceName"_s, &settings.deviceName},
          std::pair{u"client"_s, &settings.client}, std::pair{u"tenant"_s, &settings.tenant},
          std::pair{u"me"_s, &settings.me}, std::pair{u"people"_s, &settings.people},
          std::pair{u"syncPolicy"_s, &settings.policy}}) {
        auto read = store.settings().value(name);
        if (!read)
            return tl::unexpected(read.error());
        *value = *read;
    }
    if (settings.keyName.isEmpty()) {
        settings.keyName = Id::make().toString();
        if (auto done = store.settings().setValue(u"keyName"_s, settings.keyName); !done)
            return tl::unexpected(done.error());
    }
    auto synced = store.feed().state();
    if (!synced)
        return tl::unexpected(synced.error());
    settings.synced = *synced;
    return settings;
}

QString systemUser()
{
    const QString user = qEnvironmentVariable("USER");
    if (!user.isEmpty())
        return user;
    const QString name = qEnvironmentVariable("USERNAME");
    return name.isEmpty() ? QDir::home().dirName() : name;
}

Link linkOf(const SyncStatus &status)
{
    switch (status.state) {
    case SyncStatus::State::Connecting:
        return Link::Starting;
    case SyncStatus::State::Online:
    case SyncStatus::State::KeyMissing: // reading works; State::NeedsPassphrase covers the rest
        return Link::Online;
    case SyncStatus::State::Paused:
        return Link::Paused;
    case SyncStatus::State::Offline:
        return Link::Offline;
    case SyncStatus::State::SignInNeeded:
        return Link::SignInNeeded;
    case SyncStatus::State::NotTrusted:
        return Link::NotTrusted;
    case SyncStatus::State::OtherVersion:
        return status.error.is(VersionGap::ServerTooOld) ? Link::ServerTooOld : Link::TooOld;
    }
    return Link::Offline;
}

} // namespace

void Workspace::Private::setState(State next, const Error &why)
{
    state = next;
    error = why;
    deriving = false;
    Q_EMIT q.stateChanged();
}

void Workspace::Private::takeSettings(const Result<WorkspaceSettings> &read)
{
    if (!read)
        return setState(State::Failed, read.error());
    settings = *read;
    const auto pin = QJsonDocument::fromJson(settings.pin.toUtf8()).object();
    server.tenant = pin[u"tenant"].toString();
    server.sealKid = pin[u"kid"].toString();
    server.sealKey = QByteArray::fromBase64(pin[u"key"].toString().toLatin1());

    me = meFromJson(QJsonDocument::fromJson(settings.me.toUtf8()).object());
    access.set(me.account, me.role, me.privileges);
    info.account = q.isEmbedded() ? systemUser() : me.name.isEmpty() ? me.email : me.name;

    info.asOf = settings.synced.lastExchange;
    info.firstSync = !q.isEmbedded() && !settings.synced.full;

    directory.load();
    plans.load();
    history.load();
    sync = std::make_unique<SyncEngine>(store, clock);
    QObject::connect(sync.get(), &SyncEngine::statusChanged, &q,
                     [this](const SyncStatus &status) { takeStatus(status); });
    sync->setPolicy(q.syncPolicy());
    sync->watchNetwork();
    QObject::connect(&plans, &Plans::enqueued, &q, [this] { sync->wake(); });
    connectServer();
    findKey();
}

void Workspace::Private::connectServer()
{
    if (!q.isEmbedded())
        return; // with the key, which opens the tokens
    embedded = std::make_unique<EmbeddedServer>(
        config.serverFolder.isEmpty() ? config.folder + u"/server"_s : config.serverFolder);
    QObject::connect(embedded.get(), &EmbeddedServer::ready, &q,
                     [this](quint16 port, const QByteArray &token) {
                         sync->connectTo(QUrl(u"http://127.0.0.1:%1"_s.arg(port)), Secret(token));
                     });
    QObject::connect(embedded.get(), &EmbeddedServer::down, &q,
                     [this](const Error &why) { sync->disconnectFrom(why); });
    QObject::connect(embedded.get(), &EmbeddedServer::stopped, &q, &Workspace::ended);
    embedded->start();
}

void Workspace::Private::findKey()
{
    if (settings.keySource == vaultSource || !config.useKeychain ||
        PassphraseVault::exists(vaultPath()))
        return setState(State::NeedsPassphrase);
    const bool first = settings.keySource.isEmpty();
    whenFinished(keys.fromKeychain(settings.keyName, first), &q,
                 [this, first](const Result<SharedSecret> &key) {
                     if (key)
                         takeKey(key, keychainSource);
                     else if (first)
                         setState(State::NeedsPassphrase);
                     else // data here is sealed under that key; a new one would lose it
                         setState(State::Failed,
                                  {ErrorCode::Secrets, key.error().detail, KeyProblem::NoKeychain});
                 });
}

void Workspace::Private::takeKey(const Result<SharedSecret> &key, const QString &source)
{
    if (!key)
        return setState(state == State::NeedsPassphrase ? State::NeedsPassphrase : State::Failed,
                        key.error());
    auto keeping = store.run([shared = *key, source](Store &s) -> Result<void> {
        if (auto done = s.settings().setValue(u"keySource"_s, source); !done)
            return done;
        s.setKey(std::move(*shared));
        return {};
    });
    whenFinished(keeping, &q, [this, source](const Result<void> &done) {
        if (!done)
            return setState(State::Failed, done.error());
        settings.keySource = source;
        drafts.load();
        if (!q.isEmbedded() && fresh)
            keepGrant();
        else if (!q.isEmbedded())
            connectTeam();
        else
            sync->wake();
        setState(State::Open);
    });
}

//! The first key that a server presents is the only one accepted, until it announces a new one.
Result<void> Workspace::Private::checkPin(const ServerInfo &shown)
{
    if (server.tenant == shown.tenant && server.sealKid == shown.sealKid &&
        server.sealKey != shown.sealKey)
        return failure(ErrorCode::Forbidden, u"the server shows another key under the same name"_s,
                       SignInProblem::OtherKey);
    if (server.tenant != shown.tenant || server.sealKid != shown.sealKid) {
        const QJsonObject pin{{u"tenant"_s, shown.tenant},
                              {u"kid"_s, shown.sealKid},
                              {u"key"_s, QString::fromLatin1(shown.sealKey.toBase64())}};
        settings.pin = QString::fromUtf8(QJsonDocument(pin).toJson(QJsonDocument::Compact));
        keep(u"sealPin"_s, settings.pin);
    }
    server = shown;
    return {};
}

void Workspace::Private::takeStatus(const SyncStatus &status)
{
    info.link = linkOf(status);
    info.lastExchange = status.lastExchange;
    if (status.lastExchange.isValid())
        info.asOf = status.lastExchange;
    if (!status.server.account.isEmpty()) // until then, the cached person applies
        info.firstSync = status.firstSync;
    info.received = status.received;
    info.total = status.total;
    info.restored = info.restored || (status.restored && !restoredRead);
    info.sentAgain = status.sentAgain;
    info.toSetAgain = status.toSetAgain;
    info.clockAhead = status.clockAhead;
    info.answered = status.answered;
    info.lastError = status.error;
    if (!status.me.account.isEmpty())
        takeMe(status.me);
    if (!status.server.tenant.isEmpty()) {
        if (const auto known = checkPin(status.server); !known)
            info.lastError = known.error();
    }
    // No server answers there. What a running server reports (NotFound, Storage) is not fixed by
    // starting it again.
    if (embedded && status.state == SyncStatus::State::Offline &&
        status.error.code == ErrorCode::Offline)
        embedded->lookAgain();
    Q_EMIT q.syncChanged();
}

Workspace::Workspace(WorkspaceConfig config, const Clock &clock, QObject *parent)
    : WorkspaceStatus(parent)
    , d(std::make_unique<Private>(*this, std::move(config), clock))
{
}

Workspace::~Workspace()
{
    // The last changes of a draft must reach the store before its thread ends.
    if (d->state == State::Open)
        (void)d->drafts.flush();
}

void Workspace::open()
{
    if (d->state != State::Closed && d->state != State::Failed)
        return;
    d->setState(State::Opening);
    const auto &folder = d->config.folder;
    if (!initCrypto())
        return d->setState(State::Failed,
                           {ErrorCode::Internal, u"there is no source of randomness"_s, {}});
    if (!QDir().mkpath(folder))
        return d->setState(State::Failed,
                           {ErrorCode::Permission, u"the folder cannot be made"_s, folder});
    // Other users of this computer must not read it.
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    // Two processes must not send the same outbox. The lock of a crashed process does not count.
    d->lock = std::make_unique<QLockFile>(folder + u"/workspace.lock"_s);
    d->lock->setStaleLockTime(0);
    if (!d->lock->tryLock(0)) {
        const bool held = d->lock->error() == QLockFile::LockFailedError;
        d->lock.reset();
        return d->setState(
            State::Failed,
            held ? Error{ErrorCode::Locked, u"another process has it open"_s, folder}
                 : Error{ErrorCode::Permission, u"the lock cannot be made"_s, folder});
    }

    whenFinished(d->store.open(folder + u"/cache.sqlite"_s, d->clock), this,
                 [this](const Result<void> &opened) {
                     if (!opened)
                         return d->setState(State::Failed, opened.error());
                     whenFinished(
                         d->store.run(readSettings), this,
                         [this](const Result<WorkspaceSettings> &read) { d->takeSettings(read); });
                 });
}

void Workspace::end()
{
    if (d->embedded)
        d->embedded->stop();
    else
        QMetaObject::invokeMethod(this, &Workspace::ended, Qt::QueuedConnection);
}

void Workspace::resume()
{
    if (d->embedded)
        d->embedded->start();
}

void Workspace::givePassphrase(Secret passphrase)
{
    // Two derivations at once would make two keys from a first passphrase.
    if (d->state != State::NeedsPassphrase || std::exchange(d->deriving, true))
        return;
    whenFinished(d->keys.fromPassphrase(d->vaultPath(), std::move(passphrase), isFirstPassphrase()),
                 this, [this](const Result<SharedSecret> &key) { d->takeKey(key, vaultSource); });
}

bool Workspace::isFirstPassphrase() const
{
    return !PassphraseVault::exists(d->vaultPath());
}

Workspace::State Workspace::state() const
{
    return d->state;
}

const Error &Workspace::error() const
{
    return d->error;
}

const WorkspaceConfig &Workspace::config() const
{
    return d->config;
}

bool Workspace::isEmbedded() const
{
    return d->config.server.isEmpty();
}

Directory &Workspace::directory()
{
    return d->directory;
}

Plans &Workspace::plans()
{
    return d->plans;
}

Drafts &Workspace::drafts()
{
    return d->drafts;
}

History &Workspace::history()
{
    return d->history;
}

Credentials &Workspace::credentials()
{
    return d->credentials;
}

std::unique_ptr<ImportSession> Workspace::newImport(const Id &customer)
{
    return std::make_unique<ImportSession>(d->store, d->directory, d->clock, customer);
}

const Clock &Workspace::clock() const
{
    return d->clock;
}

const SyncInfo &Workspace::sync() const
{
    return d->info;
}

Waiting Workspace::waiting() const
{
    return d->plans.waiting();
}

void Workspace::syncNow()
{
    if (d->sync)
        d->info.asked = d->sync->tryNow();
}

SyncPolicy Workspace::syncPolicy() const
{
    return d->settings.policy == "offline"_L1   ? SyncPolicy::Offline
           : d->settings.policy == "metered"_L1 ? SyncPolicy::Metered
                                                : SyncPolicy::Online;
}

void Workspace::setSyncPolicy(SyncPolicy policy)
{
    if (policy == syncPolicy())
        return;
    d->settings.policy = policy == SyncPolicy::Offline   ? u"offline"_s
                         : policy == SyncPolicy::Metered ? u"metered"_s
                                                         : u""_s;
    d->keep(u"syncPolicy"_s, d->settings.policy);
    if (d->sync)
        d->sync->setPolicy(policy);
    Q_EMIT syncChanged();
}

void Workspace::setInFront(bool inFront)
{
    if (d->sync)
        d->sync->setBehind(!inFront);
}

void Workspace::dismissRestored()
{
    d->restoredRead = true;
    d->info.restored = false;
    Q_EMIT syncChanged();
}

Result<OwnerPassword> Workspace::sealOwnerPassword(const Secret &password, const Id &operation,
                                                   const Id &customer) const
{
    return d->credentials.sealOwnerPassword(password, operation, customer);
}

QString Workspace::thisComputerFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/tenantry/workspaces/this-computer"_s;
}

} // namespace core
