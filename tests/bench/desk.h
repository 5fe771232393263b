#pragma once

#include "bench.h"
#include "core/net/embeddedserver.h"
#include "core/net/serverapi.h"
#include "core/services/workspace.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace bench {

//! The workspace of this computer, as in the window.
class Desk {
public:
    Desk(const QString &folder, const QString &serverData)
        : workspace({folder, {}, serverData, false}, m_clock)
    {
        workspace.open();
    }
    ~Desk()
    {
        QEventLoop loop;
        QObject::connect(&workspace, &core::Workspace::ended, &loop, &QEventLoop::quit);
        workspace.end();
        loop.exec();
    }

    //! Checks whenever the services emit a signal.
    template <typename Condition>
    void until(const Condition &there)
    {
        if (there())
            return;
        QEventLoop loop;
        const auto look = [&] {
            if (workspace.state() == core::Workspace::State::Failed)
                fail(workspace.error().detail);
            if (there())
                loop.quit();
        };
        auto &directory = workspace.directory();
        QObject::connect(&workspace, &core::Workspace::stateChanged, &loop, look);
        QObject::connect(&workspace, &core::Workspace::syncChanged, &loop, look);
        QObject::connect(&directory, &core::Directory::usersChanged, &loop, look);
        QObject::connect(&directory, &core::Directory::loaded, &loop, look);
        QTimer::singleShot(std::chrono::minutes(30), &loop,
                           [] { fail(QStringLiteral("nothing happens")); });
        loop.exec();
    }

    [[nodiscard]] bool isCached() const
    {
        const auto &sync = workspace.sync();
        return sync.link == core::Link::Online && sync.lastExchange.isValid() && !sync.firstSync;
    }

    void untilReady()
    {
        until([this] { return isCached() && workspace.directory().isLoaded(); });
    }

    //! `count` users from `from` on, `step` apart, with their ETags.
    [[nodiscard]] QList<std::pair<core::User, QString>> users(int from, int count, int step)
    {
        auto &directory = workspace.directory();
        const auto all = directory.users();
        QList<std::pair<core::User, QString>> found;
        for (int i = 0; i < count; ++i) {
            const auto row = static_cast<int>(static_cast<qint64>(from + i) * step % all->size());
            const auto cell = all->at(row);
            found.append(need(wait(directory.loadUser(cell.customer, cell.id))));
        }
        return found;
    }

    core::Workspace workspace;

private:
    core::SystemClock m_clock;
};

//! A second connection to the running server.
class Other {
public:
    explicit Other(const QString &serverData)
        : m_server(serverData)
    {
        QEventLoop loop;
        QObject::connect(
            &m_server, &core::EmbeddedServer::ready, &loop,
            [&](quint16 port, const QByteArray &token) {
                m_rest = std::make_unique<core::RestClient>(
                    core::ServerAddress{QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)), {}},
                    core::Secret(token));
                loop.quit();
            });
        m_server.start();
        loop.exec();
        api.emplace(*m_rest);
    }

    std::optional<core::ServerApi> api;

private:
    core::EmbeddedServer m_server;
    std::unique_ptr<core::RestClient> m_rest;
};

} // namespace bench
