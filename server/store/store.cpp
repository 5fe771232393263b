#include "server/store/store.h"

#include "core/base/log.h"
#include "server/store/schema.h"

namespace server {
namespace {

//! Enough to share a flush, few enough that the first one does not wait long.
constexpr std::size_t mostPerCommit = 128;
constexpr int postgresWriters = 4;
constexpr int mostTries = 3;

void logFailure(const char *what, const core::Error &error)
{
    core::log("store")->error("{} failed: {}", what, error.detail.toStdString());
}

} // namespace

Store::Store(Location location)
    : m_location(std::move(location))
{
}

core::Result<std::unique_ptr<Store>> Store::open(const Location &location)
{
    if (auto done = prepareSchema(location); !done)
        return tl::unexpected(done.error());
    std::unique_ptr<Store> store(new Store(location));
    const int writers = location.engine() == Engine::Sqlite ? 1 : postgresWriters;
    for (int i = 0; i < writers; ++i) {
        auto writer = openWriter(location);
        if (!writer)
            return tl::unexpected(writer.error());
        store->m_writerConnections.push_back(std::move(*writer));
    }
    for (int i = 0; i < location.readers; ++i) {
        auto reader = openReader(location);
        if (!reader)
            return tl::unexpected(reader.error());
        store->m_readerConnections.push_back(std::move(*reader));
    }
    if (auto done = checkRole(*store->m_writerConnections.front()); !done)
        return tl::unexpected(done.error());
    if (location.engine() == Engine::PostgreSql)
        store->m_notices = std::make_unique<Notices>(
            location, [raw = store.get()](const core::Id &tenant) { raw->hear(tenant); });
    for (auto &reader : store->m_readerConnections)
        store->m_readers.emplace_back([raw = store.get(), &reader] { raw->runReader(*reader); });
    for (auto &writer : store->m_writerConnections)
        store->m_writers.emplace_back([raw = store.get(), &writer] { raw->runWriter(*writer); });
    return store;
}

Store::~Store()
{
    stop();
}

void Store::enqueue(const core::Id &tenant, Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_waitingWrites;
        const auto [waiting, isFirst] = m_writes.try_emplace(tenant);
        waiting->second.push_back(std::move(job));
        if (!isFirst)
            return;
        m_ready.push_back(tenant);
    }
    m_writerWakes.notify_one();
}

void Store::read(const core::Id &tenant, Read work)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_waitingReads;
        m_reads.push_back({tenant, std::move(work), {}});
    }
    m_readerWakes.notify_one();
}

void Store::compute(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_waitingReads;
        m_reads.push_back({{}, {}, std::move(work)});
    }
    m_readerWakes.notify_one();
}

void Store::stop()
{
    if (m_writers.empty())
        return;
    // Readers first: they pass requests on to the writers.
    {
        const std::lock_guard lock(m_mutex);
        m_readersStop = true;
    }
    m_readerWakes.notify_all();
    for (auto &reader : m_readers)
        reader.join();
    m_readerConnections.clear();
    {
        const std::lock_guard lock(m_mutex);
        m_writersStop = true;
    }
    m_writerWakes.notify_all();
    for (auto &writer : m_writers)
        writer.join();
    m_writers.clear();
    m_notices.reset();
    for (auto &writer : m_writerConnections) {
        if (auto done = writer->close(); !done)
            core::log("store")->warn("the end was not clean: {}",
                                     done.error().detail.toStdString());
    }
}

void Store::runReader(Connection &connection)
{
    for (;;) {
        Reading reading;
        {
            std::unique_lock lock(m_mutex);
            m_readerWakes.wait(lock, [this] { return m_readersStop || !m_reads.empty(); });
            if (m_reads.empty())
                return;
            reading = std::move(m_reads.front());
            m_reads.pop_front();
            --m_waitingReads;
        }
        if (reading.computation) {
            reading.computation();
            continue;
        }
        // Without a transaction every statement fails, and the work reports it in its own words.
        const auto transaction = begin(connection, reading.tenant, Transaction::For::Reading);
        if (!transaction)
            logFailure("read", transaction.error());
        reading.work(connection);
    }
}

void Store::runWriter(Connection &connection)
{
    for (;;) {
        core::Id tenant;
        std::vector<Job> jobs;
        {
            std::unique_lock lock(m_mutex);
            m_writerWakes.wait(lock, [this] { return m_writersStop || !m_ready.empty(); });
            if (m_ready.empty())
                return;
            tenant = m_ready.front();
            m_ready.pop_front();
            auto &waiting = m_writes[tenant];
            while (!waiting.empty() && jobs.size() < mostPerCommit) {
                jobs.push_back(std::move(waiting.front()));
                waiting.pop_front();
            }
            m_waitingWrites -= static_cast<qint64>(jobs.size());
        }
        commitGroup(connection, tenant, jobs);
        {
            // While the entry exists, no other writer takes the tenant.
            const std::lock_guard lock(m_mutex);
            if (m_writes[tenant].empty())
                m_writes.erase(tenant);
            else
                m_ready.push_back(tenant);
        }
    }
}

void Store::commitGroup(Connection &connection, const core::Id &tenant, std::vector<Job> &jobs)
{
    if (jobs.size() > 1) {
        if (const auto done = tryGroup(connection, tenant, jobs)) {
            for (const auto &job : jobs)
                job.done(done);
            return;
        }
    }
    // A job that the database cannot do must not fail the others.
    for (auto &job : jobs) {
        auto done = tryGroup(connection, tenant, {&job, 1});
        for (int tries = 1; !done && connection.mayRetry() && tries < mostTries; ++tries)
            done = tryGroup(connection, tenant, {&job, 1});
        if (!done)
            logFailure("write", done.error());
        job.done(done);
    }
}

core::Result<Transaction> Store::begin(Connection &connection, const core::Id &tenant,
                                       Transaction::For purpose)
{
    auto transaction = Transaction::begin(connection, tenant, purpose);
    if (transaction || !connection.isLost())
        return transaction;
    if (auto done = connection.reconnect(); !done)
        return tl::unexpected(done.error());
    return Transaction::begin(connection, tenant, purpose);
}

core::Result<void> Store::tryGroup(Connection &connection, const core::Id &tenant,
                                   std::span<Job> jobs)
{
    auto transaction = begin(connection, tenant, Transaction::For::Writing);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const auto &job : jobs) {
        if (auto done = job.work(connection); !done)
            return done;
    }
    if (auto done = transaction->commit(); !done)
        return done;
    m_commitSizes.observe(static_cast<double>(jobs.size()));
    if (connection.hasChanged()) {
        hear(tenant);
        if (m_notices)
            m_notices->tell(tenant);
    }
    return {};
}

void Store::whenChanged(Changed changed)
{
    const std::lock_guard lock(m_mutex);
    m_changed.push_back(std::move(changed));
}

void Store::hear(const core::Id &tenant)
{
    std::vector<Changed> listeners;
    {
        const std::lock_guard lock(m_mutex);
        listeners = m_changed;
    }
    for (const auto &changed : listeners)
        changed(tenant);
}

} // namespace server
