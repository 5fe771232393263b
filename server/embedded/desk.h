#pragma once

#include "core/base/clock.h"
#include "server/store/store.h"

#include <QJsonObject>
#include <QLocalServer>

#include <thread>

class QLocalSocket;

namespace server {

//! Runs commands for administrators while the server is running, because a second process must not
//! open a SQLite file that is in use. Listens on a local socket in the data folder, which only the
//! same user can reach. Takes one line of JSON, an errand (errands.h) or {"do":"backup","file":…},
//! and answers with one line.
class Desk {
public:
    Desk(Store &store, Location location, const core::Clock &clock);
    ~Desk();
    [[nodiscard]] core::Result<void> listen(const QString &folder);

private:
    void receive();
    void take(QLocalSocket *socket, const QJsonObject &errand);
    void backUpTo(const QString &file, std::function<void(core::Result<QJsonObject>)> answer);

    Store &m_store;
    Location m_location;
    const core::Clock &m_clock;
    QLocalServer m_server;
    std::thread m_thread; //!< one backup at a time
};

//! Asks the server that is running on the folder.
[[nodiscard]] core::Result<QJsonObject> askDesk(const QString &folder, const QJsonObject &errand);

} // namespace server
