// What comes from the server: pages of the feed, everything anew, and waiting for what others do.
#include "core/sync/syncworker.h"

#include "core/base/log.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace core {
namespace {

constexpr int pageSize = 1000;
//! Pages that are stored together, and the longest that one waits for others: a transaction costs
//! the same for all of them.
constexpr int pagesTogether = 8;
constexpr std::chrono::milliseconds storeEvery = 500ms;
//! Below the time after which proxies cut a silent connection, and the first byte is given up.
constexpr auto longPoll = 25s;
//! So many waits of no use in a row mean that something between here and the server cannot do it.
constexpr int deafAfter = 2;
//! And so many polls later it is tried once more: it may be mended.
constexpr int pollsWhileDeaf = 8;
constexpr auto noteEvery = 300s;

} // namespace

void SyncWorker::startReading(const QString &cursor, bool staging)
{
    stopReading();
    m_cursor = cursor;
    m_staging = staging;
}

void SyncWorker::stopReading()
{
    m_status.received -= m_reading.unstored; // they come again
    m_reading = {m_reading.number + 1};
    m_staging = false;
}

void SyncWorker::pull()
{
    m_reading.asks = true;
    m_api->changes(m_cursor, pageSize)
        .then(this,
              [this, round = m_round, number = m_reading.number](const Result<FeedPage> &page) {
                  if (dropped(round) || number != m_reading.number)
                      return;
                  m_reading.asks = false;
                  takePage(page);
              });
}

void SyncWorker::takePage(const Result<FeedPage> &page)
{
    if (!page && page.error().code == ErrorCode::Gone)
        return readAnew(page.error());
    if (page) {
        compareClocks(page->time);
        if (page->total >= 0)
            m_status.total = page->total;
        m_cursor = page->next;
        m_reading.pages.append(page->items);
        if (m_status.firstSync) {
            const auto count = static_cast<int>(page->items.size());
            m_reading.unstored += count;
            m_status.received += count;
            Q_EMIT statusChanged(m_status);
        }
        m_reading.ended = !page->more;
        if (!m_reading.since.isValid())
            m_reading.since.start();
    } else {
        m_reading.failure = page.error(); // what came before it is kept first
    }
    readOn();
}

void SyncWorker::readOn()
{
    auto &reading = m_reading;
    const bool isLast = reading.ended || reading.failure;
    const bool isEnough = reading.pages.size() >= pagesTogether ||
                          (reading.since.isValid() && reading.since.hasExpired(storeEvery.count()));
    if (!reading.stores && !reading.pages.isEmpty() && (isLast || isEnough))
        storePages();
    if (reading.stores || !reading.pages.isEmpty()) {
        if (!isLast && !reading.asks && reading.pages.size() < pagesTogether)
            pull();
        return;
    }
    if (reading.failure)
        return fail(Error(*reading.failure)); // which forgets the reading
    if (!reading.ended) {
        if (!reading.asks) // or the same page would come twice, and all after it
            pull();
        return;
    }
    stopReading();
    m_pullDue = false;
    m_status.firstSync = false;
    Q_EMIT statusChanged(m_status);
    push();
}

void SyncWorker::storePages()
{
    QList<Envelope> items;
    for (const auto &page : std::exchange(m_reading.pages, {}))
        items.append(page);
    m_reading.since.invalidate();
    m_reading.stores = true;
    const auto count = static_cast<int>(items.size());
    ask(
        [items = std::move(items), epoch = m_status.server.epoch, next = m_cursor,
         more = !m_reading.ended, total = m_status.total,
         staging = m_staging](Store &store) -> Result<void> {
            if (!staging)
                return store.applyPage(items, epoch, next, more, total);
            auto staged = store.stagePage(items);
            if (!staged || more)
                return staged;
            return store.finishSnapshot(epoch, next);
        },
        [this, round = m_round, number = m_reading.number, count](const Result<void> &applied) {
            if (dropped(round) || number != m_reading.number)
                return;
            m_reading.stores = false;
            if (!applied)
                return fail(applied.error());
            m_failures = 0;
            m_epoch = m_status.server.epoch;
            m_status.lastExchange = m_notedAt = m_clock.now();
            if (m_status.firstSync) {
                m_reading.unstored -= count;
                Q_EMIT statusChanged(m_status);
            }
            readOn();
        });
}

void SyncWorker::readAnew(const Error &why)
{
    stopReading();
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
                startReading({}, true);
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
        m_deaf += page.error().code != ErrorCode::Cancelled;
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

void SyncWorker::countPoll()
{
    if (m_deaf < deafAfter)
        return;
    if (++m_deaf > deafAfter + pollsWhileDeaf)
        m_deaf = deafAfter - 1;
}

} // namespace core
