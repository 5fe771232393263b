#include "core/sync/synclink.h"

#include "core/base/log.h"
#include "core/net/endpoints.h"
#include "core/outbox/outbox.h"
#include "core/outbox/sender.h"
#include "core/storage/settings.h"

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
//! A server of another version may be updated meanwhile.
constexpr auto versionProbe = 600'000ms;
constexpr int breakerAfter = 5;
//! For this long after the computer woke, or a network came, nothing waits longer than `soon`.
constexpr auto eagerFor = 60s;
constexpr auto soon = 2000ms;
//! The network needs a moment after the computer woke.
constexpr auto settling = 500ms;

std::chrono::milliseconds draw(std::chrono::milliseconds from, std::chrono::milliseconds to)
{
    return std::chrono::milliseconds(
        from.count() + QRandomGenerator::global()->bounded(qint64(to.count() - from.count() + 1)));
}

} // namespace

SyncLink::SyncLink(StoreThread &store, const Clock &clock)
    : m_exchange(store, clock, this)
    , m_reader(m_exchange, this)
    , m_sender(m_exchange, this)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { on(LinkEvent::Elapsed); });
    connect(&m_exchange, &Exchange::statusChanged, this, &SyncLink::statusChanged);
    connect(&m_reader, &FeedReader::finished, &m_sender, &OutboxSender::send);
    connect(&m_reader, &FeedReader::quiet, this, &SyncLink::finishStep);
    connect(&m_reader, &FeedReader::failed, this, &SyncLink::fail);
    connect(&m_reader, &FeedReader::resyncing, this, [this] { m_whoDue = true; });
    connect(&m_reader, &FeedReader::waited, this, [this] {
        if (!isMet())
            return;
        m_reader.judgeWait() ? on(LinkEvent::Heard) : wake();
    });
    connect(&m_sender, &OutboxSender::nothingToSend, this, &SyncLink::sendNothing);
    connect(&m_sender, &OutboxSender::sent, this, [this] {
        m_reader.setDue();
        on(LinkEvent::Next);
    });
    connect(&m_sender, &OutboxSender::interrupted, this, [this] { on(LinkEvent::Next); });
    connect(&m_sender, &OutboxSender::failed, this, &SyncLink::fail);
    connect(&m_sender, &OutboxSender::wantsResync, &m_reader, &FeedReader::resync);
    connect(&m_sender, &OutboxSender::rightsDoubted, this, [this] { m_whoDue = true; });
}

void SyncLink::on(LinkEvent event)
{
    const bool mayExchange = m_policy != SyncPolicy::Offline || m_once;
    const auto move = moveOn(m_state, event, mayExchange);
    m_state = move.state;
    switch (move.action) {
    case LinkAction::Introduce:
        return introduce();
    case LinkAction::Poll:
        m_reader.countPoll();
        m_reader.setDue();
        return exchangeNext();
    case LinkAction::Exchange:
        return exchangeNext();
    case LinkAction::Read:
        m_timer.stop();
        return m_reader.takeHeard();
    case LinkAction::Remember:
        m_reader.setDue();
        m_woken = true;
        return;
    case LinkAction::Shorten:
        return retryWithin(soon, soon);
    case LinkAction::Wait:
        return wait();
    case LinkAction::Pause:
        m_timer.stop();
        return m_exchange.setState(SyncStatus::State::Paused);
    case LinkAction::Retry: // fail() has the error
    case LinkAction::None:
        return;
    }
}

void SyncLink::connectTo(const ServerAddress &server, Secret token)
{
    stop();
    m_exchange.open(server, std::move(token));
    m_isLocal = isThisComputer(server.url);
    m_reader.forgiveDeafness();
    m_exchange.setState(SyncStatus::State::Connecting);
    on(LinkEvent::Attached);
}

void SyncLink::connectSignedIn(const ServerAddress &server, const Device &device)
{
    stop();
    m_exchange.status.me = {}; // it may be another person now
    m_exchange.askAlways(keptSignIn, [this, server, device,
                                      round = m_exchange.round()](const Result<SharedGrant> &kept) {
        if (round != m_exchange.round())
            return;
        if (!kept || !*kept)
            return m_exchange.setState(SyncStatus::State::SignInNeeded,
                                       kept ? Error{ErrorCode::SignIn, {}, {}} : kept.error());
        connectTo(server, (*kept)->access.copy());
        m_exchange.keepSignedIn(server, device, [this] { m_whoDue = true; });
    });
}

QFuture<Result<void>> SyncLink::signOut()
{
    auto *const keeper = m_exchange.takeKeeper().release();
    stop();
    m_exchange.setState(SyncStatus::State::SignInNeeded, {ErrorCode::SignIn, {}, {}});
    if (!keeper) { // no one is signed in, so no server has to be told
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

void SyncLink::disconnectFrom(const Error &why)
{
    stop();
    m_exchange.setState(SyncStatus::State::Offline, why);
}

void SyncLink::stop()
{
    on(LinkEvent::Dropped);
    m_timer.stop();
    m_reader.stopListening();
    m_reader.stop();
    m_exchange.close();
}

void SyncLink::end()
{
    stop();
    m_exchange.end();
}

void SyncLink::wake()
{
    if (m_state == LinkState::Detached)
        return;
    m_reader.setDue();
    on(LinkEvent::Wanted);
}

void SyncLink::tryNow(quint64 number)
{
    m_asked = number;
    m_once = true;
    m_reader.setDue();
    on(LinkEvent::Asked);
}

void SyncLink::setPolicy(SyncPolicy policy)
{
    if (m_policy == policy)
        return;
    m_policy = policy;
    if (policy == SyncPolicy::Offline)
        return on(LinkEvent::WentOffline);
    if (m_state == LinkState::Away || m_state == LinkState::Idle)
        m_reader.setDue();
    on(LinkEvent::WentOnline);
}

void SyncLink::setBehind(bool behind)
{
    if (m_behind == behind)
        return;
    m_behind = behind;
    if (!behind && isMet() && !m_reader.isListening())
        wake();
}

void SyncLink::networkUp()
{
    m_reader.forgiveDeafness();
    m_eager.setRemainingTime(eagerFor);
    retryWithin(soon, draw(0ms, soon));
    hasten();
}

void SyncLink::setPortal(bool portal)
{
    if (std::exchange(m_portal, portal) && !portal)
        networkUp();
}

void SyncLink::woke()
{
    log("sync")->info("the computer slept");
    m_reader.forgiveDeafness();
    m_exchange.failures = 0;
    m_eager.setRemainingTime(eagerFor);
    if (!m_exchange.isOpen())
        return;
    m_exchange.connection()->reconnect(); // running requests end now, and go again
    hasten();
    retryWithin(0ms, draw(0ms, settling));
}

void SyncLink::retryWithin(std::chrono::milliseconds most, std::chrono::milliseconds delay)
{
    if (!isMet() && m_timer.isActive() && m_timer.remainingTimeAsDuration() > most)
        m_timer.start(delay);
}

void SyncLink::hasten()
{
    if (m_sender.isAskedToWait())
        return;
    m_exchange.ask([](Store &store) { return store.sender().waitNoLonger(); },
                   [this](const Result<void> &) {
                       if (isMet())
                           wake();
                   });
}

void SyncLink::introduce()
{
    m_begunFor = m_asked;
    // Operations that an earlier run was sending are sent again under the same key.
    m_exchange.ask(
        [recover = !m_recovered](Store &store) {
            return recover ? store.sender().recover() : Result<void>();
        },
        [this](const Result<void> &recovered) {
            if (!recovered)
                return fail(recovered.error());
            m_recovered = true;
            m_exchange.await(m_exchange.api().server(),
                             [this](const Result<ServerInfo> &server) { meet(server); });
        });
}

void SyncLink::meet(const Result<ServerInfo> &server)
{
    if (!server)
        return fail(server.error());
    m_exchange.status.server = *server;
    m_exchange.compareClocks(server->time);
    m_exchange.ask(
        [info = *server](Store &store) -> Result<Feed::State> {
            // The key is stored, so that a password can be sealed to it while the server is away.
            const std::pair<QString, QString> settings[] = {
                {u"server/tenant"_s, info.tenant},
                {u"server/sealKid"_s, info.sealKid},
                {u"server/sealKey"_s, QString::fromLatin1(info.sealKey.toBase64())}};
            if (auto done = store.outbox().setAccount(info.account); !done)
                return tl::unexpected(done.error());
            for (const auto &[name, value] : settings) {
                if (auto done = store.settings().setValue(name, value); !done)
                    return tl::unexpected(done.error());
            }
            return store.feed().state();
        },
        [this](const Result<Feed::State> &cache) { cache ? takeUp(*cache) : fail(cache.error()); });
}

void SyncLink::takeUp(const Feed::State &cache)
{
    auto &epoch = m_exchange.epoch;
    epoch = cache.epoch;
    const bool isOtherEpoch = !epoch.isEmpty() && epoch != m_exchange.status.server.epoch;
    // An older program left out the types that it did not know, and the feed does not repeat them.
    const bool hasOtherTypes = !cache.cursor.isEmpty() && !cache.hasAllTypes;
    m_reader.start(cache.cursor, false);
    m_exchange.status.firstSync = !cache.full;
    m_reader.setDue();
    m_whoDue = true;
    // Answers that could not be stored are from before, and come before.
    if ((!isOtherEpoch && !hasOtherTypes) || m_sender.hasUnsaved())
        return on(LinkEvent::Met);
    on(LinkEvent::MetOther);
    m_reader.resync(
        {ErrorCode::Gone,
         isOtherEpoch ? u"the server has another epoch"_s : u"this program knows other types"_s,
         {}});
}

void SyncLink::exchangeNext()
{
    m_timer.stop();
    m_begunFor = m_asked;
    if (m_sender.hasUnsaved())
        return m_sender.saveUnsaved();
    if (std::exchange(m_whoDue, false))
        return learnWho();
    if (m_exchange.status.firstSync)
        return m_reader.read();
    m_sender.send();
}

void SyncLink::learnWho()
{
    m_exchange.await(DirectCalls(*connection()).call(endpoints::me), [this](const Result<Me> &me) {
        // An older server does not answer this; what it allows shows when it refuses.
        if (!me && me.error().code != ErrorCode::NotFound && me.error().code != ErrorCode::Format)
            return fail(me.error());
        if (me && *me != m_exchange.status.me) {
            m_exchange.status.me = *me;
            m_exchange.publish();
        }
        on(LinkEvent::Next);
    });
}

void SyncLink::sendNothing()
{
    m_reader.isDue() ? m_reader.read() : finishStep();
}

void SyncLink::finishStep()
{
    m_exchange.ask([](Store &store) { return store.sender().nextAttempt(); },
                   [this](const Result<std::optional<QDateTime>> &next) {
                       m_next = next ? *next : std::nullopt;
                       if (std::exchange(m_exchange.status.answered, m_begunFor) != m_begunFor)
                           m_exchange.publish();
                       if (std::exchange(m_woken, false)) {
                           m_reader.setDue();
                           return on(LinkEvent::Next);
                       }
                       m_once = false;
                       on(LinkEvent::Done);
                   });
}

void SyncLink::wait()
{
    const bool listens = m_policy == SyncPolicy::Online && m_reader.listen();
    const bool isRare = listens || m_behind || m_policy == SyncPolicy::Metered;
    const auto usual = isRare ? rarePoll : poll;
    auto wait = draw(usual * 8 / 10, usual * 12 / 10);
    if (m_next) {
        const std::chrono::milliseconds until(m_exchange.clock().now().msecsTo(*m_next));
        wait = std::clamp<std::chrono::milliseconds>(until, 1ms, wait);
    }
    m_timer.start(wait);
}

void SyncLink::fail(const Error &met)
{
    // Whatever answers on this network in the server's name, its certificate is not the server's.
    const bool isStopped = met.code == ErrorCode::Offline || met.code == ErrorCode::Certificate;
    const Error error = m_portal && !m_isLocal && isStopped
                            ? Error{ErrorCode::Offline, met.detail, Impostor::Portal}
                            : met;
    on(LinkEvent::Failed);
    m_once = false;
    m_reader.stop();
    if (error.code == ErrorCode::Cancelled) { // by woke(): nothing is wrong
        m_timer.start(draw(0ms, settling));
        return;
    }
    // An impostor keeps its connection otherwise. Not here: a reply may be about to end that still
    // needs it.
    if (error.because<Impostor>() && m_exchange.isOpen())
        QMetaObject::invokeMethod(
            connection(), [rest = connection()] { rest->reconnect(); }, Qt::QueuedConnection);
    log("sync")->info("no exchange: {}", error.detail.toStdString());
    switch (error.code) {
    case ErrorCode::SignIn: // connectTo() continues with a new token
        return m_exchange.setState(SyncStatus::State::SignInNeeded, error);
    case ErrorCode::Certificate: // tryNow() continues
        return m_exchange.setState(SyncStatus::State::NotTrusted, error);
    case ErrorCode::Version:
        m_timer.start(versionProbe);
        return m_exchange.setState(SyncStatus::State::OtherVersion, error);
    case ErrorCode::Secrets:
        m_exchange.setState(SyncStatus::State::KeyMissing, error);
        break;
    default:
        m_exchange.setState(SyncStatus::State::Offline, error);
        break;
    }
    m_timer.start(retryDelay(error));
    ++m_exchange.failures;
}

std::chrono::milliseconds SyncLink::retryDelay(const Error &error) const
{
    const int failures = m_exchange.failures;
    auto wait = error.retryAfter();
    if (wait <= 0ms)
        wait = failures >= breakerAfter
                   ? probe
                   : draw(50ms, std::min(longestWait, 1000ms * (1 << failures)));
    if (error.code == ErrorCode::Offline && !m_eager.hasExpired())
        wait = std::min<std::chrono::milliseconds>(wait, soon);
    return wait;
}

} // namespace core
