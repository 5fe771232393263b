#include "core/sync/syncworker.h"

#include "core/base/log.h"
#include "core/base/whenfinished.h"
#include "core/sync/answers.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace core {
namespace {

constexpr int pageSize = 1000;
constexpr auto poll = 60'000ms;
constexpr auto rarePoll = 600'000ms;
//! Below the time after which proxies cut a silent connection, and the first byte is given up.
constexpr auto longPoll = 25s;
//! So many waits of no use in a row mean that something between here and the server cannot do it.
constexpr int deafAfter = 2;
constexpr auto noteEvery = 300s;
constexpr auto holdEvery = 3600s;
constexpr auto longestWait = 300'000ms;
constexpr auto probe = 60'000ms;
//! A server of another version may be brought up to date meanwhile.
constexpr auto versionProbe = 600'000ms;
constexpr int breakerAfter = 5;
//! The frame of a batch, and room for what a proxy may add.
constexpr qsizetype batchFrame = 1024;

std::chrono::milliseconds draw(std::chrono::milliseconds from, std::chrono::milliseconds to)
{
    return std::chrono::milliseconds(
        from.count() + QRandomGenerator::global()->bounded(qint64(to.count() - from.count() + 1)));
}

QList<std::pair<Id, Answer>> sameForAll(const QList<OutboxItem> &items, const Answer &answer)
{
    QList<std::pair<Id, Answer>> answers;
    answers.reserve(items.size());
    for (const auto &item : items)
        answers.append({item.operation.id, answer});
    return answers;
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
        if (m_deaf >= deafAfter)
            m_deaf = m_deaf < 10 ? m_deaf + 1 : deafAfter - 1; // once more, it may be mended
        m_pullDue = true;
        step();
    });
}

void SyncWorker::connectTo(const ServerAddress &server, Secret token)
{
    stop();
    m_rest = std::make_unique<RestClient>(server, std::move(token));
    m_api.emplace(*m_rest);
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
    if (!m_met && m_timer->isActive() && m_timer->remainingTimeAsDuration() > 2s)
        m_timer->start(draw(0ms, 2000ms));
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
            m_staging = false;
            m_cursor = state->cursor;
            m_status.firstSync = !state->full;
            m_met = true;
            m_busy = false;
            m_pullDue = m_whoDue = true;
            if (!otherEpoch && !otherTypes)
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

void SyncWorker::push()
{
    const auto round = m_round;
    struct Ready {
        bool hasKey = false;
        QList<OutboxItem> items;
        Store::Replay replay;
    };
    const bool holdDue = !m_holdDue.isValid() || m_clock.now() >= m_holdDue;
    if (holdDue)
        m_holdDue = m_clock.now().addDuration(holdEvery);
    ask(
        [most = m_mostItems, holdDue](Store &store) -> Result<Ready> {
            if (!store.hasKey())
                return Ready{};
            const auto replay = store.replayAcked();
            if (!replay)
                return tl::unexpected(replay.error());
            if (holdDue) {
                if (auto held = store.holdOld(); !held)
                    return tl::unexpected(held.error());
            }
            return store.ready(most).map([&replay](QList<OutboxItem> items) {
                return Ready{true, std::move(items), *replay};
            });
        },
        [this, round](const Result<Ready> &ready) {
            if (dropped(round))
                return;
            if (!ready)
                return fail(ready.error());
            m_status.sentAgain += ready->replay.sent;
            m_status.toSetAgain += ready->replay.toSetAgain;
            if (!ready->hasKey)
                setState(SyncStatus::State::KeyMissing, {ErrorCode::Secrets, {}, {}});
            else if (m_status.state != SyncStatus::State::Online)
                setState(SyncStatus::State::Online);
            if (!ready->items.isEmpty())
                return sendItems(ready->items);
            m_pullDue ? pull() : rest();
        });
}

void SyncWorker::sendItems(const QList<OutboxItem> &ready)
{
    QList<OutboxItem> items;
    QByteArray batch;
    for (const auto &item : ready) {
        const auto json = ServerApi::batchItem(item.operation);
        const bool full = items.size() >= std::min(m_mostItems, m_status.server.batchItems) ||
                          batch.size() + json.size() + batchFrame > m_status.server.batchBytes;
        if (!items.isEmpty() && full)
            break;
        if (!batch.isEmpty())
            batch += ',';
        batch += json;
        items.append(item);
    }
    const auto round = m_round;
    ask([items](Store &store) { return store.markSending(items); },
        [this, round, items, batch](const Result<void> &marked) {
            if (!marked || dropped(round)) {
                // Nothing was sent yet; what is marked goes back in line.
                takeAnswers(sameForAll(items, Answer{}),
                            marked ? std::nullopt : std::optional(marked.error()), round);
                return;
            }
            if (items.size() == 1) {
                m_api->send(items.constFirst().operation)
                    .then(this, [this, round, items](const Result<ServerAnswer> &answer) {
                        if (!answer)
                            return takeAnswers(sameForAll(items, unknownOutcome(answer.error())),
                                               answer.error(), round);
                        const HttpAnswer head{answer->status, {}, false, answer->retryAfterMs};
                        if (answer->status == 410 && answer->code == "api-gone"_L1) {
                            const Error old{ErrorCode::Version, answer->code, u"1"_s};
                            return takeAnswers(sameForAll(items, unknownOutcome(old)), old, round);
                        }
                        const bool ofExchange = answer->status == 401 || answer->status == 429 ||
                                                answer->status == 426 || answer->status >= 500;
                        const auto again = wantsFreshSignIn({*answer});
                        takeAnswers(sameForAll(items, classified(*answer)),
                                    again        ? again
                                    : ofExchange ? errorOf(head)
                                                 : std::nullopt,
                                    round);
                    });
                return;
            }
            QList<EntityRef> entities;
            for (const auto &item : items)
                entities.append(item.operation.entity);
            m_api->batch(batch, entities)
                .then(this, [this, round, items](const Result<QList<ServerAnswer>> &answers) {
                    if (answers) {
                        m_mostItems = std::min<int>(200, m_mostItems * 2);
                        QList<std::pair<Id, Answer>> classes;
                        for (qsizetype i = 0; i < items.size(); ++i)
                            classes.append({items[i].operation.id, classified(answers->at(i))});
                        return takeAnswers(classes, wantsFreshSignIn(*answers), round);
                    }
                    const auto code = answers.error().code;
                    if (code != ErrorCode::Invalid && code != ErrorCode::TooLarge &&
                        code != ErrorCode::NotFound)
                        return takeAnswers(sameForAll(items, unknownOutcome(answers.error())),
                                           answers.error(), round);
                    // The batch as such was refused and nothing of it stored: in smaller ones, at
                    // last one by one, whatever is wrong stands alone.
                    m_mostItems = std::max<int>(1, static_cast<int>(items.size()) / 2);
                    Answer nothingStored;
                    nothingStored.refusal.status = 424;
                    takeAnswers(sameForAll(items, nothingStored), std::nullopt, round);
                });
        });
}

void SyncWorker::takeAnswers(const QList<std::pair<Id, Answer>> &answers,
                             const std::optional<Error> &failed, quint64 round)
{
    for (const auto &[operation, answer] : answers)
        m_whoDue = m_whoDue || answer.refusal.status == 403;
    ask([answers](Store &store) { return store.answer(answers); },
        [this, answers, failed, round](const Result<void> &stored) {
            if (!stored) {
                log("sync")->error("answers could not be stored: {}",
                                   stored.error().detail.toStdString());
                m_unsaved += answers;
            }
            if (dropped(round))
                return;
            if (!stored || failed)
                return fail(stored ? *failed : stored.error());
            m_failures = 0;
            m_status.lastExchange = m_clock.now();
            m_pullDue = true;
            m_busy = false;
            setState(SyncStatus::State::Online);
            step();
        });
}

void SyncWorker::pull()
{
    const auto round = m_round;
    m_api->changes(m_cursor, pageSize).then(this, [this, round](const Result<FeedPage> &page) {
        if (!dropped(round))
            takePage(page);
    });
}

void SyncWorker::takePage(const Result<FeedPage> &page)
{
    const auto round = m_round;
    if (!page && page.error().code != ErrorCode::Gone)
        return fail(page.error());
    if (!page)
        return readAnew(page.error());
    compareClocks(page->time);
    if (page->total >= 0)
        m_status.total = page->total;
    ask(
        [page = *page, epoch = m_status.server.epoch,
         staging = m_staging](Store &store) -> Result<void> {
            if (!staging)
                return store.applyPage(page.items, epoch, page.next, page.more);
            auto staged = store.stagePage(page.items);
            if (!staged || page.more)
                return staged;
            return store.finishSnapshot(epoch, page.next);
        },
        [this, round, next = page->next, more = page->more,
         count = static_cast<int>(page->items.size())](const Result<void> &applied) {
            if (dropped(round))
                return;
            if (!applied)
                return fail(applied.error());
            m_failures = 0;
            m_cursor = next;
            m_epoch = m_status.server.epoch;
            m_status.lastExchange = m_notedAt = m_clock.now();
            if (m_status.firstSync) {
                m_status.received += count;
                Q_EMIT statusChanged(m_status);
            }
            if (more)
                return pull();
            m_staging = false;
            m_pullDue = false;
            m_status.firstSync = false;
            Q_EMIT statusChanged(m_status);
            push();
        });
}

void SyncWorker::readAnew(const Error &why)
{
    m_whoDue = true; // the reason may be that the person may see more or less than before
    log("sync")->info("reading everything anew: {}", why.detail.toStdString());
    const auto round = m_round;
    // It may have begun anew without the connection having noticed.
    m_api->server().then(this, [this, round](const Result<ServerInfo> &server) {
        if (dropped(round))
            return;
        if (!server)
            return fail(server.error());
        m_status.server = *server;
        if (!m_epoch.isEmpty() && m_epoch != server->epoch) {
            m_status.restored = true;
            m_status.sentAgain = m_status.toSetAgain = 0;
        }
        ask([](Store &store) { return store.beginSnapshot(); },
            [this, round](const Result<void> &begun) {
                if (dropped(round))
                    return;
                if (!begun)
                    return fail(begun.error());
                m_staging = true;
                m_cursor.clear();
                m_status.received = 0;
                pull();
            });
    });
}

bool SyncWorker::listen()
{
    if (m_policy != SyncPolicy::Online || m_deaf >= deafAfter)
        return false;
    if (std::exchange(m_listening, true))
        return true;
    const auto round = m_round;
    QElapsedTimer since;
    since.start();
    m_api->changes(m_cursor, pageSize, longPoll)
        .then(this, [this, round, since, asked = m_cursor](const Result<FeedPage> &page) {
            if (dropped(round))
                return;
            m_listening = false;
            heard(page, asked, std::chrono::milliseconds(since.elapsed()));
        });
    return true;
}

void SyncWorker::heard(const Result<FeedPage> &page, const QString &asked,
                       std::chrono::milliseconds took)
{
    if (!m_met)
        return;
    if (!page && page.error().code != ErrorCode::Gone) {
        ++m_deaf;
        return wake(); // an ordinary exchange shows what is the matter
    }
    const bool silent = page && page->items.isEmpty() && !page->more;
    // An answer at once that says nothing is that of something that cannot wait.
    m_deaf = silent && took < longPoll / 2 ? m_deaf + 1 : 0;
    if (m_busy || m_policy == SyncPolicy::Offline) {
        m_pullDue = m_woken = true;
        return;
    }
    m_busy = true;
    m_timer->stop();
    if (asked != m_cursor) // what came meanwhile was read already; the rest comes at once
        return rest();
    if (!silent || page->next != m_cursor)
        return takePage(page);
    compareClocks(page->time);
    m_failures = 0;
    m_status.lastExchange = m_clock.now();
    Q_EMIT statusChanged(m_status);
    if (m_notedAt.isValid() && m_notedAt.secsTo(m_clock.now()) < noteEvery.count())
        return rest();
    m_notedAt = m_clock.now();
    const auto round = m_round;
    ask([](Store &store) { return store.noteExchange(); },
        [this, round](const Result<void> &noted) {
            if (dropped(round))
                return;
            noted ? rest() : fail(noted.error());
        });
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

void SyncWorker::fail(const Error &error)
{
    m_busy = false;
    m_met = false;
    m_once = false;
    m_staging = false;
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
