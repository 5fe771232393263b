#pragma once

#include "server/base/histogram.h"
#include "server/store/location.h"
#include "server/store/notices.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace server {

//! The database and the threads that use it. Writes of one tenant run one after another; those of
//! several run in parallel if the engine can (PostgreSQL; SQLite has one writer). Queued writes of
//! a tenant are committed in groups: a commit costs a disk flush, which a hundred requests can
//! share. An answer leaves only after COMMIT returned.
class Store {
public:
    //! Gets its connection in a transaction that sees one snapshot of the database.
    using Read = std::function<void(Connection &)>;
    using Changed = std::function<void(const core::Id &tenant)>;

    //! Opens or creates the database and migrates its schema.
    [[nodiscard]] static core::Result<std::unique_ptr<Store>> open(const Location &location);
    ~Store();

    [[nodiscard]] Engine engine() const { return m_location.engine(); }

    //! Calls `work` with a connection in a transaction with the tenant set, and `done` with its
    //! Result after the commit. `work` may run twice if a group must be split up, so it keeps no
    //! state between runs. An error rolls it back. A null tenant is for data of no tenant.
    template <typename Work, typename Done>
    void write(const core::Id &tenant, Work work, Done done);
    void read(const core::Id &tenant, Read work);
    //! Work on the readers' threads that needs no database.
    void compute(std::function<void()> work);
    //! Called after each commit that changed entities of a tenant, by this or another server on the
    //! same database, on any thread. Set it before the first request.
    void whenChanged(Changed changed);
    //! Work that no thread has started yet.
    struct Waiting {
        qint64 reads = 0;
        qint64 writes = 0;
    };
    [[nodiscard]] Waiting waiting() const { return {m_waitingReads, m_waitingWrites}; }
    //! Number of writes per commit.
    [[nodiscard]] const Histogram &commitSizes() const { return m_commitSizes; }
    //! Runs queued work, checkpoints the database, and ends the threads.
    void stop();

    //! For the start, before the first request: a writer's connection on the caller's thread.
    [[nodiscard]] Connection &writerConnection() { return *m_writerConnections.front(); }

private:
    struct Job {
        std::function<core::Result<void>(Connection &)> work;
        std::function<void(const core::Result<void> &)> done;
    };
    struct Reading {
        core::Id tenant;
        Read work;
        std::function<void()> computation;
    };

    static constexpr std::array<double, 8> commitBounds{1, 2, 4, 8, 16, 32, 64, 128};

    explicit Store(Location location);
    void enqueue(const core::Id &tenant, Job job);
    void runWriter(Connection &connection);
    void runReader(Connection &connection);
    void commitGroup(Connection &connection, const core::Id &tenant, std::vector<Job> &jobs);
    [[nodiscard]] core::Result<Transaction> begin(Connection &connection, const core::Id &tenant,
                                                  Transaction::For purpose);
    //! Runs the jobs in one transaction; the first error rolls all of them back.
    [[nodiscard]] core::Result<void> tryGroup(Connection &connection, const core::Id &tenant,
                                              std::span<Job> jobs);
    void hear(const core::Id &tenant);

    Location m_location;
    std::vector<std::unique_ptr<Connection>> m_writerConnections;
    std::vector<std::unique_ptr<Connection>> m_readerConnections;
    std::vector<Changed> m_changed;
    std::unique_ptr<Notices> m_notices; //!< PostgreSQL only

    std::mutex m_mutex;
    std::condition_variable m_writerWakes;
    std::condition_variable m_readerWakes;
    //! Queued writes by tenant; a tenant with work that no writer has taken is in m_ready.
    std::unordered_map<core::Id, std::deque<Job>, IdHash> m_writes;
    std::deque<core::Id> m_ready;
    std::deque<Reading> m_reads;
    std::atomic<qint64> m_waitingReads = 0;
    std::atomic<qint64> m_waitingWrites = 0;
    Histogram m_commitSizes{commitBounds};
    std::vector<std::thread> m_readers;
    std::vector<std::thread> m_writers;
    bool m_readersStop = false;
    bool m_writersStop = false;
};

template <typename Work, typename Done>
void Store::write(const core::Id &tenant, Work work, Done done)
{
    using Outcome = std::invoke_result_t<Work &, Connection &>;
    const auto outcome = std::make_shared<std::optional<Outcome>>();
    enqueue(
        tenant,
        {[outcome, work = std::move(work)](Connection &connection) mutable -> core::Result<void> {
             outcome->emplace(work(connection));
             return outcome->value() ? core::Result<void>()
                                     : tl::unexpected(outcome->value().error());
         },
         [outcome, done = std::move(done)](const core::Result<void> &committed) mutable {
             done(committed ? std::move(outcome->value())
                            : Outcome(tl::unexpected(committed.error())));
         }});
}

} // namespace server
