#include "server/store/store.h"

#include "core/base/log.h"
#include "core/sql/migrations.h"

#include <span>

namespace server {
namespace {

//! Enough to share a flush, few enough that the first of them does not wait long.
constexpr std::size_t mostPerCommit = 128;

} // namespace

Store::Store(core::sql::Database database)
    : m_writerDatabase(std::move(database))
{
}

core::Result<std::unique_ptr<Store>> Store::open(const QString &path, int readers)
{
    auto database = core::sql::Database::open(path);
    if (!database)
        return tl::unexpected(database.error());
    if (auto done = core::sql::migrate(
            *database, core::sql::migrationFiles(QStringLiteral(":/server/migrations")));
        !done)
        return tl::unexpected(done.error());
    std::unique_ptr<Store> store(new Store(std::move(*database)));
    for (int i = 0; i < readers; ++i) {
        auto reader = core::sql::Database::open(path, core::sql::Access::ReadOnly);
        if (!reader)
            return tl::unexpected(reader.error());
        store->m_readerDatabases.push_back(std::move(*reader));
    }
    for (auto &reader : store->m_readerDatabases)
        store->m_readers.emplace_back([raw = store.get(), &reader] { raw->runReader(reader); });
    store->m_writer = std::thread([raw = store.get()] { raw->runWriter(); });
    return store;
}

Store::~Store()
{
    stop();
}

void Store::write(Write work, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        m_writes.push_back({std::move(work), std::move(done)});
    }
    m_writerWakes.notify_one();
}

void Store::read(Read work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_reads.push_back(std::move(work));
    }
    m_readerWakes.notify_one();
}

void Store::stop()
{
    if (!m_writer.joinable())
        return;
    // Readers first: they hand requests on to the writer.
    {
        const std::lock_guard lock(m_mutex);
        m_readersStop = true;
    }
    m_readerWakes.notify_all();
    for (auto &reader : m_readers)
        reader.join();
    m_readerDatabases.clear();
    {
        const std::lock_guard lock(m_mutex);
        m_writerStops = true;
    }
    m_writerWakes.notify_all();
    m_writer.join();
    if (auto done = m_writerDatabase.checkpoint(); !done)
        core::log("store")->warn("checkpoint at the end failed: {}",
                                 done.error().detail.toStdString());
}

void Store::runReader(core::sql::Database &database)
{
    for (;;) {
        Read work;
        {
            std::unique_lock lock(m_mutex);
            m_readerWakes.wait(lock, [this] { return m_readersStop || !m_reads.empty(); });
            if (m_reads.empty())
                return;
            work = std::move(m_reads.front());
            m_reads.pop_front();
        }
        work(database);
    }
}

void Store::runWriter()
{
    for (;;) {
        std::vector<Job> jobs;
        {
            std::unique_lock lock(m_mutex);
            m_writerWakes.wait(lock, [this] { return m_writerStops || !m_writes.empty(); });
            if (m_writes.empty())
                return;
            while (!m_writes.empty() && jobs.size() < mostPerCommit) {
                jobs.push_back(std::move(m_writes.front()));
                m_writes.pop_front();
            }
        }
        commitGroup(jobs);
    }
}

void Store::commitGroup(std::vector<Job> &jobs)
{
    if (jobs.size() > 1) {
        if (auto answers = tryGroup(jobs)) {
            for (std::size_t i = 0; i < jobs.size(); ++i)
                jobs[i].done(std::move((*answers)[i]));
            return;
        }
    }
    // One that the database cannot do must not take the others with it.
    for (auto &job : jobs) {
        auto answers = tryGroup({&job, 1});
        if (!answers) {
            core::log("store")->error("write failed: {}", answers.error().detail.toStdString());
            job.done(tl::unexpected(answers.error()));
        } else {
            job.done(std::move(answers->front()));
        }
    }
}

core::Result<std::vector<core::Result<Response>>> Store::tryGroup(std::span<Job> jobs)
{
    auto transaction = core::sql::Transaction::begin(m_writerDatabase);
    if (!transaction)
        return tl::unexpected(transaction.error());
    std::vector<core::Result<Response>> answers;
    for (auto &job : jobs) {
        answers.push_back(job.work(m_writerDatabase));
        if (!answers.back())
            return tl::unexpected(answers.back().error());
    }
    if (auto done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return answers;
}

} // namespace server
