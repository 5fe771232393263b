#include "core/sync/syncworker.h"

#include "core/base/log.h"

#include <QRandomGenerator>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace core {
namespace {

constexpr auto poll = 60'000ms;
constexpr auto rarePoll = 600'000ms;
constexpr auto longestWait = 300'000ms;
constexpr auto probe = 60'000ms;
//! A server of another version may be brought up to date meanwhile.
constexpr auto versionProbe = 600'000ms;
constexpr int breakerAfter = 5;
//! So long after the computer woke, or a network came, nothing waits for longer than `soon`.
constexpr auto eagerFor = 60s;
constexpr auto soon = 2000ms;

std::chrono::milliseconds draw(std::chrono::milliseconds from, std::chrono::milliseconds to)
{
    return std::chrono::milliseconds(
        from.count() + QRandomGenerator::global()->bounded(qint64(to.count() - from.count() + 1)));
}

} // namespace

SyncWorker::SyncWorker(StoreThread &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (!m_met)
            return begin();
        countPoll();
        m_pullDue = true;
        step();
    });
}

void SyncWorker::connectTo(const ServerAddress &server, Secret token)
{
    stop();
    m_rest = std::make_unique<RestClient>(server, std::move(token));
    m_api.emplace(*m_rest);
    m_isLocal = isThisComputer(server.url);
    m_failures = m_deaf = 0;
    setState(SyncStatus::State::Connecting);
    begin();
}

void SyncWorker::connectSignedIn(const ServerAddress &server, const Device &device)
{
    stop();
    m_status.me = {}; // it may be somebody else now
    const auto round = m_round;
    ask(keptSignIn, [this, server, device, round](const Result<SharedGrant> &kept) {
        if (round != m_round)
            return;
        if (!kept || !*kept)
            return setState(SyncStatus::State::SignInNeeded,
                            kept ? Error{ErrorCode::SignIn, {}, {}} : kept.error());
        connectTo(server, (*kept)->access.copy());
        m_keeper = std::make_unique<TokenKeeper>(m_store, server, device);
        m_rest->setRenewal([this] {
            m_whoDue = true;
            return m_keeper->renew();
        });
    });
}

QFuture<Result<void>> SyncWorker::signOut()
{
    auto *const keeper = m_keeper.release();
    stop();
    setState(SyncStatus::State::SignInNeeded, {ErrorCode::SignIn, {}, {}});
    if (!keeper) { // nobody is signed in: there is nothing to tell anybody
        QPromise<Result<void>> nothing;
        nothing.start();
        nothing.addResult(Result<void>());
        nothing.finish();
        return nothing.future();
    }
    keeper->setParent(this);
    auto done = keeper->signOut();
    whenFinished(done, keeper, [keeper](const Result<void> &) { keeper->deleteLater(); });
    return done;
}

void SyncWorker::disconnectFrom(const Error &why)
{
    stop();
    setState(SyncStatus::State::Offline, why);
}

void SyncWorker::stop()
{
    ++m_round;
    m_timer->stop();
    m_met = m_busy = m_listening = false;
    stopReading();
    m_api.reset();
    m_rest.reset();
    m_keeper.reset();
}

void SyncWorker::end()
{
    stop();
    m_ending = true;
    if (m_asked == 0)
        thread()->quit();
}

void SyncWorker::wake()
{
    if (!m_rest)
        return;
    m_pullDue = true;
    if (m_busy) {
        m_woken = true; // what is under way may have looked into the outbox already
        return;
    }
    if (m_met)
        return step();
    // While there is no server, a wish only shortens the wait: it must not knock all the time.
    const bool retries = m_timer->isActive();
    if (retries && m_timer->remainingTimeAsDuration() > 2s)
        m_timer->start(2s);
}

void SyncWorker::tryNow()
{
    m_once = true;
    if (m_rest && !m_met && !m_busy)
        return begin();
    wake();
}

void SyncWorker::setPolicy(SyncPolicy policy)
{
    if (m_policy == policy)
        return;
    m_policy = policy;
    if (!m_rest || m_busy)
        return;
    if (policy == SyncPolicy::Offline) {
        m_timer->stop();
        return setState(SyncStatus::State::Paused);
    }
    m_pullDue = true;
    m_met ? step() : begin();
}

void SyncWorker::setBehind(bool behind)
{
    if (m_behind == behind)
        return;
    m_behind = behind;
    if (!behind && m_met && !m_listening)
        wake();
}

void SyncWorker::networkUp()
{
    m_deaf = 0; // another network, other proxies
    m_eager.setRemainingTime(eagerFor);
    if (!m_met && m_timer->isActive() && m_timer->remainingTimeAsDuration() > 2s)
        m_timer->start(draw(0ms, 2000ms));
    hasten();
}

void SyncWorker::setPortal(bool portal)
{
    if (std::exchange(m_portal, portal) && !portal)
        networkUp();
}

void SyncWorker::woke()
{
    log("sync")->info("the computer slept");
    m_deaf = m_failures = 0;
    m_eager.setRemainingTime(eagerFor);
    if (!m_rest)
        return;
    m_rest->reconnect(); // what was under way ends now, and goes again
    hasten();
    if (!m_met && m_timer->isActive())
        m_timer->start(draw(0ms, 500ms)); // the network needs a moment too
}

void SyncWorker::hasten()
{
    if (m_politeUntil.isValid() && m_clock.now() < m_politeUntil)
        return;
    const auto round = m_round;
    ask([](Store &store) { return store.waitNoLonger(); },
        [this, round](const Result<void> &) {
            if (!dropped(round) && m_met)
                wake();
        });
}

void SyncWorker::begin()
{
    if (m_busy || !m_rest)
        return;
    if (m_policy == SyncPolicy::Offline && !m_once)
        return setState(SyncStatus::State::Paused);
    m_busy = true;
    const auto round = m_round;
    // What an earlier run was sending goes again under the same key.
    ask([recover =
             !m_recovered](Store &store) { return recover ? store.recover() : Result<void>(); },
        [this, round](const Result<void> &recovered) {
            if (dropped(round))
                return;
            if (!recovered)
                return fail(recovered.error());
            m_recovered = true;
            m_api->server().then(this, [this, round](const Result<ServerInfo> &server) {
                if (!dropped(round))
                    meet(server);
            });
        });
}

void SyncWorker::meet(const Result<ServerInfo> &server)
{
    if (!server)
        return fail(server.error());
    m_status.server = *server;
    compareClocks(server->time);
    const auto round = m_round;
    ask(
        [info = *server](Store &store) -> Result<Store::SyncState> {
            // The key is kept, so that a password can be sealed to it while the server is away.
            const std::pair<QString, QString> settings[] = {
                {u"server/tenant"_s, info.tenant},
                {u"server/sealKid"_s, info.sealKid},
                {u"server/sealKey"_s, QString::fromLatin1(info.sealKey.toBase64())}};
            if (auto done = store.setAccount(info.account); !done)
                return tl::unexpected(done.error());
            for (const auto &[name, value] : settings) {
                if (auto done = store.setSetting(name, value); !done)
                    return tl::unexpected(done.error());
            }
            return store.syncState();
        },
        [this, round](const Result<Store::SyncState> &state) {
            if (dropped(round))
                return;
            if (!state)
                return fail(state.error());
            m_epoch = state->epoch;
            const bool otherEpoch = !m_epoch.isEmpty() && m_epoch != m_status.server.epoch;
            // What an older program did not know it left out, and the feed will not say it again.
            const bool otherTypes = !state->cursor.isEmpty() && !state->hasAllTypes;
            startReading(state->cursor, false);
            m_status.firstSync = !state->full;
            m_met = true;
            m_busy = false;
            m_pullDue = m_whoDue = true;
            // Answers that could not be stored are of the time before, and come before.
            if ((!otherEpoch && !otherTypes) || !m_unsaved.isEmpty())
                return step();
            m_busy = true;
            readAnew({ErrorCode::Gone,
                      otherEpoch ? u"the server has another epoch"_s
                                 : u"this program knows other types"_s,
                      {}});
        });
}

void SyncWorker::step()
{
    if (m_busy || !m_met)
        return;
    m_timer->stop();
    if (m_policy == SyncPolicy::Offline && !m_once)
        return setState(SyncStatus::State::Paused);
    m_busy = true;
    if (!m_unsaved.isEmpty())
        return takeAnswers(std::exchange(m_unsaved, {}), std::nullopt, m_round);
    if (std::exchange(m_whoDue, false))
        return learnWho();
    if (m_status.firstSync)
        return pull();
    push();
}

void SyncWorker::learnWho()
{
    const auto round = m_round;
    AccountApi(*m_rest).me().then(this, [this, round](const Result<Me> &me) {
        if (dropped(round))
            return;
        if (!me && me.error().code != ErrorCode::NotFound && me.error().code != ErrorCode::Format)
            return fail(me.error());
        if (me && *me != m_status.me) {
            m_status.me = *me;
            Q_EMIT statusChanged(m_status);
        }
        m_busy = false;
        step();
    });
}

void SyncWorker::compareClocks(const QDateTime &serverTime)
{
    if (serverTime.isValid())
        m_status.clockAhead = serverTime.secsTo(m_clock.now());
}

void SyncWorker::rest()
{
    const auto round = m_round;
    ask([](Store &store) { return store.nextAttempt(); },
        [this, round](const Result<std::optional<QDateTime>> &next) {
            if (dropped(round))
                return;
            m_busy = false;
            if (std::exchange(m_woken, false)) {
                m_pullDue = true;
                return step();
            }
            m_once = false;
            if (m_policy == SyncPolicy::Offline)
                return setState(SyncStatus::State::Paused);
            const bool rarely = listen() || m_behind || m_policy == SyncPolicy::Metered;
            const auto usual = rarely ? rarePoll : poll;
            auto wait = draw(usual * 8 / 10, usual * 12 / 10);
            if (next && *next) {
                const std::chrono::milliseconds until(m_clock.now().msecsTo(**next));
                wait = std::clamp<std::chrono::milliseconds>(until, 1ms, wait);
            }
            m_timer->start(wait);
        });
}

void SyncWorker::fail(const Error &met)
{
    // Whatever answers in the server's name there, it is not the server whose certificate is bad.
    const bool stopped = met.code == ErrorCode::Offline || met.code == ErrorCode::Certificate;
    const Error error = m_portal && !m_isLocal && stopped
                            ? Error{ErrorCode::Offline, met.detail, u"portal"_s}
                            : met;
    m_busy = false;
    m_met = false;
    m_once = false;
    stopReading();
    if (error.code == ErrorCode::Cancelled) { // by woke(): nothing is the matter
        m_timer->start(draw(0ms, 500ms));
        return;
    }
    // Who answered in the server's place keeps its connection otherwise. Not here: a reply may be
    // about to end that still needs what would be thrown away.
    if (!error.argument.isEmpty() && error.code == ErrorCode::Offline && m_rest)
        QMetaObject::invokeMethod(
            m_rest.get(), [rest = m_rest.get()] { rest->reconnect(); }, Qt::QueuedConnection);
    log("sync")->info("no exchange: {}", error.detail.toStdString());
    switch (error.code) {
    case ErrorCode::SignIn:
        return setState(SyncStatus::State::SignInNeeded,
                        error); // connectTo() goes on with a new token
    case ErrorCode::Certificate:
        return setState(SyncStatus::State::NotTrusted, error); // tryNow() goes on
    case ErrorCode::Version:
        m_timer->start(versionProbe);
        return setState(SyncStatus::State::OtherVersion, error);
    case ErrorCode::Secrets:
        setState(SyncStatus::State::KeyMissing, error);
        break;
    default:
        setState(SyncStatus::State::Offline, error);
        break;
    }
    std::chrono::milliseconds wait(error.code == ErrorCode::Busy ||
                                           error.code == ErrorCode::ServerFault
                                       ? error.argument.toLongLong()
                                       : 0);
    if (wait <= 0ms)
        wait = m_failures >= breakerAfter
                   ? probe
                   : draw(50ms, std::min(longestWait, 1000ms * (1 << m_failures)));
    if (error.code == ErrorCode::Offline && !m_eager.hasExpired())
        wait = std::min<std::chrono::milliseconds>(wait, soon);
    ++m_failures;
    m_timer->start(wait);
}

void SyncWorker::setState(SyncStatus::State state, const Error &error)
{
    m_status.state = state;
    m_status.error = error;
    Q_EMIT statusChanged(m_status);
}

} // namespace core
