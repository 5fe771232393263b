#pragma once

#include "server/base/histogram.h"
#include "server/http/message.h"
#include "server/store/location.h"
#include "server/store/notices.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <unordered_map>
#include <vector>

namespace server {

//! The database and the threads that use it. Writers of one tenant are in line, those of several
//! run side by side where the engine can (PostgreSQL; SQLite has one writer). What waits for a
//! tenant is committed in groups: a commit costs a flush of the disk, and a hundred requests can
//! share one. An answer leaves only after COMMIT returned.
class Store {
public:
    //! Gets its connection in a transaction with the tenant set. May run twice when a group has to
    //! be split up, so it keeps nothing between runs. A failure rolls it back.
    using Write = std::function<core::Result<Response>(Connection &)>;
    //! Gets its connection in a transaction that sees one state of the database.
    using Read = std::function<void(Connection &)>;
    using Done = std::function<void(core::Result<Response>)>;
    using Changed = std::function<void(const core::Id &tenant)>;

    //! Opens or makes the database and brings its schema up to date.
    [[nodiscard]] static core::Result<std::unique_ptr<Store>> open(const Location &location);
    ~Store();

    [[nodiscard]] Engine engine() const { return m_location.engine(); }

    //! A null tenant is for what belongs to none.
    void write(const core::Id &tenant, Write work, Done done);
    void read(const core::Id &tenant, Read work);
    //! Work on the readers' threads that needs no database.
    void compute(std::function<void()> work);
    //! Called after each commit that changed entities of a tenant, by this server or another one on
    //! the same database, on any thread. To be set before the first request.
    void whenChanged(Changed changed);
    //! Work that no thread has taken yet.
    struct Waiting {
        qint64 reads = 0;
        qint64 writes = 0;
    };
    [[nodiscard]] Waiting waiting() const { return {m_waitingReads, m_waitingWrites}; }
    //! How many writes shared a commit.
    [[nodiscard]] const Histogram &commitSizes() const { return m_commitSizes; }
    //! Runs what is queued, writes the log back into the file, and ends the threads.
    void stop();

    //! For the start, before the first request: a writer's connection on the caller's thread.
    [[nodiscard]] Connection &writerConnection() { return *m_writerConnections.front(); }

private:
    struct Job {
        Write work;
        Done done;
    };
    struct Reading {
        core::Id tenant;
        Read work;
        std::function<void()> computation;
    };

    static constexpr std::array<double, 8> commitBounds{1, 2, 4, 8, 16, 32, 64, 128};

    explicit Store(Location location);
    void runWriter(Connection &connection);
    void runReader(Connection &connection);
    void commitGroup(Connection &connection, const core::Id &tenant, std::vector<Job> &jobs);
    [[nodiscard]] core::Result<Transaction> begin(Connection &connection, const core::Id &tenant,
                                                  Transaction::For purpose);
    [[nodiscard]] core::Result<std::vector<core::Result<Response>>> tryGroup(Connection &connection,
                                                                             const core::Id &tenant,
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
    //! What waits, by tenant; a tenant with work that no writer has taken is in m_ready.
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

} // namespace server
