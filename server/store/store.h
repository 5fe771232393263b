#pragma once

#include "core/sql/database.h"
#include "server/http/message.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace server {

//! One SQLite file, one writer connection on one thread, some readers on theirs. Writers wait in a
//! queue and are committed in groups: a commit costs a flush of the disk, and a hundred requests
//! can share one. An answer leaves only after COMMIT returned.
class Store {
public:
    //! May run twice when a group has to be split up, so it keeps nothing between runs. A failure
    //! rolls it back.
    using Write = std::function<core::Result<Response>(core::sql::Database &)>;
    using Read = std::function<void(core::sql::Database &)>;
    using Done = std::function<void(core::Result<Response>)>;

    //! Opens or makes the file and brings its schema up to date.
    [[nodiscard]] static core::Result<std::unique_ptr<Store>> open(const QString &path,
                                                                   int readers = 2);
    ~Store();

    void write(Write work, Done done);
    void read(Read work);
    //! Runs what is queued, writes the log back into the file, and ends the threads.
    void stop();

    //! For the start, before the first request: the writer's connection on the caller's thread.
    [[nodiscard]] core::sql::Database &writerDatabase() { return m_writerDatabase; }

private:
    struct Job {
        Write work;
        Done done;
    };

    explicit Store(core::sql::Database database);
    void runWriter();
    void runReader(core::sql::Database &database);
    void commitGroup(std::vector<Job> &jobs);
    [[nodiscard]] core::Result<std::vector<core::Result<Response>>> tryGroup(std::span<Job> jobs);

    core::sql::Database m_writerDatabase;
    std::vector<core::sql::Database> m_readerDatabases;
    std::mutex m_mutex;
    std::condition_variable m_writerWakes;
    std::condition_variable m_readerWakes;
    std::deque<Job> m_writes;
    std::deque<Read> m_reads;
    std::vector<std::thread> m_readers;
    std::thread m_writer;
    bool m_readersStop = false;
    bool m_writerStops = false;
};

} // namespace server
