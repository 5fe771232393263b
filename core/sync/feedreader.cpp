#include "core/sync/feedreader.h"

#include "core/base/log.h"
#include "core/cache/feed.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace core {
namespace {

constexpr int pageSize = 1000;
//! Pages stored together, and the longest that one waits for others: a transaction costs the same
//! for all of them.
constexpr int pagesTogether = 8;
constexpr std::chrono::milliseconds storeEvery = 500ms;
//! Shorter than the silence after which proxies cut a connection and the client gives up.
constexpr auto longPoll = 25s;
//! This many useless waits in a row mean that something on the way does not support them.
constexpr int deafAfter = 2;
//! After this many polls, waiting is tried once more: the cause may be gone.
constexpr int pollsWhileDeaf = 8;
constexpr auto noteEvery = 300s;

} // namespace

FeedReader::FeedReader(Exchange &exchange, QObject *parent)
    : QObject(parent)
    , m_exchange(exchange)
{
}

void FeedReader::start(const QString &cursor, bool staging)
{
    stop();
    m_cursor = cursor;
    m_staging = staging;
}

void FeedReader::stop()
{
    m_exchange.status.received -= m_reading.unstored; // they come again
    m_reading = {m_reading.number + 1};
    m_staging = false;
}

void FeedReader::fail(const Error &error)
{
    stop();
    Q_EMIT failed(error);
}

void FeedReader::read()
{
    m_reading.asks = true;
    m_exchange.await(m_exchange.api().changes(m_cursor, pageSize),
                     [this, number = m_reading.number](const Result<FeedPage> &page) {
                         if (number != m_reading.number)
                             return;
                         m_reading.asks = false;
                         takePage(page);
                     });
}

void FeedReader::takePage(const Result<FeedPage> &page)
{
    auto &status = m_exchange.status;
    if (!page && page.error().code == ErrorCode::Gone)
        return resync(page.error());
    if (page) {
        m_exchange.compareClocks(page->time);
        if (page->total >= 0)
            status.total = page->total;
        m_cursor = page->next;
        m_reading.pages.append(page->items);
        if (status.firstSync) {
            const auto count = static_cast<int>(page->items.size());
            m_reading.unstored += count;
            status.received += count;
            m_exchange.publish();
        }
        m_reading.ended = !page->more;
        if (!m_reading.since.isValid())
            m_reading.since.start();
    } else {
        m_reading.failure = page.error(); // earlier pages are stored first
    }
    readOn();
}

void FeedReader::readOn()
{
    auto &reading = m_reading;
    const bool isLast = reading.ended || reading.failure;
    const bool isEnough = reading.pages.size() >= pagesTogether ||
                          (reading.since.isValid() && reading.since.hasExpired(storeEvery.count()));
    if (!reading.stores && !reading.pages.isEmpty() && (isLast || isEnough))
        storePages();
    if (reading.stores || !reading.pages.isEmpty()) {
        if (!isLast && !reading.asks && reading.pages.size() < pagesTogether)
            read();
        return;
    }
    if (reading.failure)
        return fail(Error(*reading.failure)); // a copy: the reading is forgotten
    if (!reading.ended) {
        if (!reading.asks) // or the same page would come twice, and everything after it
            read();
        return;
    }
    stop();
    m_due = false;
    m_exchange.status.firstSync = false;
    m_exchange.publish();
    Q_EMIT finished();
}

void FeedReader::storePages()
{
    QList<Envelope> items;
    for (const auto &page : std::exchange(m_reading.pages, {}))
        items.append(page);
    m_reading.since.invalidate();
    m_reading.stores = true;
    const auto count = static_cast<int>(items.size());
    const auto &status = m_exchange.status;
    m_exchange.ask(
        [items = std::move(items), epoch = status.server.epoch, next = m_cursor,
         more = !m_reading.ended, total = status.total,
         staging = m_staging](Store &store) -> Result<void> {
            if (!staging)
                return store.feed().applyPage(items, epoch, next, more, total);
            auto staged = store.feed().stagePage(items);
            if (!staged || more)
                return staged;
            return store.feed().finishSnapshot(epoch, next);
        },
        [this, number = m_reading.number, count](const Result<void> &applied) {
            if (number != m_reading.number)
                return;
            m_reading.stores = false;
            if (!applied)
                return fail(applied.error());
            m_exchange.noteSuccess();
            m_notedAt = m_exchange.status.lastExchange;
            m_exchange.epoch = m_exchange.status.server.epoch;
            if (m_exchange.status.firstSync) {
                m_reading.unstored -= count;
                m_exchange.publish();
            }
            readOn();
        });
}

void FeedReader::resync(const Error &why)
{
    stop();
    Q_EMIT resyncing();
    log("sync")->info("reading everything again: {}", why.detail.toStdString());
    // The server may have been replaced without the connection noticing.
    m_exchange.await(m_exchange.api().server(), [this](const Result<ServerInfo> &server) {
        if (!server)
            return fail(server.error());
        auto &status = m_exchange.status;
        status.server = *server;
        if (!m_exchange.epoch.isEmpty() && m_exchange.epoch != server->epoch) {
            status.restored = true;
            status.sentAgain = status.toSetAgain = 0;
        }
        m_exchange.ask([](Store &store) { return store.feed().beginSnapshot(); },
                       [this](const Result<void> &begun) {
                           if (!begun)
                               return fail(begun.error());
                           start({}, true);
                           m_exchange.status.received = 0;
                           read();
                       });
    });
}

bool FeedReader::listen()
{
    if (m_deaf >= deafAfter)
        return false;
    if (std::exchange(m_listening, true))
        return true;
    QElapsedTimer since;
    since.start();
    m_exchange.await(m_exchange.api().changes(m_cursor, pageSize, longPoll),
                     [this, since, asked = m_cursor](const Result<FeedPage> &page) {
                         m_listening = false;
                         m_heard = {page, asked, std::chrono::milliseconds(since.elapsed())};
                         Q_EMIT waited();
                     });
    return true;
}

void FeedReader::countPoll()
{
    if (m_deaf < deafAfter)
        return;
    if (++m_deaf > deafAfter + pollsWhileDeaf)
        m_deaf = deafAfter - 1;
}

bool FeedReader::judgeWait()
{
    const auto &page = m_heard->page;
    if (!page && page.error().code != ErrorCode::Gone) {
        m_deaf += page.error().code != ErrorCode::Cancelled;
        return false;
    }
    // An immediate answer without content comes from something that cannot wait.
    const bool isSilent = page && page->items.isEmpty() && !page->more;
    m_deaf = isSilent && m_heard->took < longPoll / 2 ? m_deaf + 1 : 0;
    return true;
}

void FeedReader::takeHeard()
{
    const auto heard = std::exchange(m_heard, std::nullopt);
    if (!heard || heard->asked != m_cursor) // its content was read already
        return Q_EMIT quiet();
    const auto &page = heard->page;
    if (!page || !page->items.isEmpty() || page->more || page->next != m_cursor)
        return takePage(page);
    m_exchange.compareClocks(page->time);
    m_exchange.noteSuccess();
    m_exchange.publish();
    const auto &now = m_exchange.status.lastExchange;
    if (m_notedAt.isValid() && m_notedAt.secsTo(now) < noteEvery.count())
        return Q_EMIT quiet();
    m_notedAt = now;
    m_exchange.ask([](Store &store) { return store.feed().noteExchange(); },
                   [this](const Result<void> &noted) {
                       noted ? Q_EMIT quiet() : Q_EMIT failed(noted.error());
                   });
}

} // namespace core
