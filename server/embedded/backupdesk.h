#pragma once

#include "server/store/transfer.h"

#include <QLocalServer>

#include <thread>

namespace server {

//! Makes backups for `tenantry-server backup` while the server runs: a second process must not open
//! a SQLite file that is in use. Listens on a local socket that only the same person can reach.
//! Takes one line, the path of the new file; answers with one line of JSON.
class BackupDesk {
public:
    BackupDesk(Location location, const core::Clock &clock);
    ~BackupDesk();
    [[nodiscard]] core::Result<void> listen(const QString &folder);

private:
    void receive();
    void work(class QLocalSocket *socket, const QString &file);

    Location m_location;
    const core::Clock &m_clock;
    QLocalServer m_server;
    std::thread m_thread; //!< one backup at a time
};

//! Asks the server that runs on the folder.
[[nodiscard]] core::Result<Manifest> askForBackup(const QString &folder, const QString &file);

} // namespace server
