#include "server/store/notices.h"

#include "core/base/log.h"
#include "server/store/pgconnection.h"
#include "server/store/schema.h"

#include <QSocketNotifier>
#include <QTimer>

#include <libpq-fe.h>

#include <chrono>

namespace server {

using namespace std::chrono_literals;

class NoticesWorker final : public QObject {
    Q_OBJECT

public:
    NoticesWorker(const Location &location, std::function<void(const core::Id &)> heard)
        : m_location(location)
        , m_heard(std::move(heard))
        , m_flush(this)
        , m_retry(this)
    {
        m_flush.setSingleShot(true);
        m_flush.setInterval(3ms);
        m_retry.setSingleShot(true);
        m_retry.setInterval(1s);
        connect(&m_flush, &QTimer::timeout, this, [this] { flush(); });
        connect(&m_retry, &QTimer::timeout, this, [this] { connectAgain(); });
    }

    void tell(const core::Id &tenant)
    {
        bool isFirst = false;
        {
            const std::lock_guard lock(m_mutex);
            isFirst = m_changed.empty();
            m_changed.insert(tenant);
        }
        if (isFirst)
            QMetaObject::invokeMethod(
                this, [this] { m_flush.start(); }, Qt::QueuedConnection);
    }

    void connectAgain()
    {
        m_notifier.reset();
        auto connection = PgConnection::open(m_location.url, m_location.password);
        if (connection) {
            m_connection = std::move(*connection);
            if (auto done = m_connection->script(
                    QByteArray("SET synchronous_commit=off; LISTEN tenantry_changes; ") +
                    serverLock);
                !done)
                m_connection.reset();
        }
        if (!m_connection)
            return m_retry.start();
        m_notifier = std::make_unique<QSocketNotifier>(PQsocket(m_connection->handle()),
                                                       QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { receive(); });
    }

    //! On the worker's own thread, before it ends.
    void close()
    {
        flush();
        m_notifier.reset();
        m_connection.reset();
        m_flush.stop();
        m_retry.stop();
    }

private:
    void flush()
    {
        std::unordered_set<core::Id, IdHash> changed;
        {
            const std::lock_guard lock(m_mutex);
            changed.swap(m_changed);
        }
        if (!m_connection || changed.empty())
            return;
        QByteArray sql;
        for (const auto &tenant : changed)
            sql += "SELECT pg_notify('tenantry_changes', '" + tenant.toBytes().toHex() + "');";
        if (auto done = m_connection->script(sql); !done)
            lose();
        else
            deliver();
    }

    void receive()
    {
        if (PQconsumeInput(m_connection->handle()) == 0)
            return lose();
        deliver();
    }

    void deliver()
    {
        auto *handle = m_connection->handle();
        while (auto *notice = PQnotifies(handle)) {
            const auto tenant = core::Id::fromBytes(QByteArray::fromHex(QByteArray(notice->extra)));
            // This server already knows about its own changes.
            const bool isForeign = notice->be_pid != PQbackendPID(handle);
            PQfreemem(notice);
            if (tenant && isForeign)
                m_heard(*tenant);
        }
    }

    void lose()
    {
        core::log("store")->warn("notices between servers are interrupted");
        m_notifier.reset();
        m_connection.reset();
        m_retry.start();
    }

    Location m_location;
    std::function<void(const core::Id &)> m_heard;
    QTimer m_flush;
    QTimer m_retry;
    std::unique_ptr<PgConnection> m_connection;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::mutex m_mutex;
    std::unordered_set<core::Id, IdHash> m_changed;
};

Notices::Notices(const Location &location, std::function<void(const core::Id &)> heard)
    : m_worker(std::make_unique<NoticesWorker>(location, std::move(heard)))
{
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get()] { worker->connectAgain(); },
        Qt::BlockingQueuedConnection);
}

Notices::~Notices()
{
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get()] { worker->close(); },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Notices::tell(const core::Id &tenant)
{
    m_worker->tell(tenant);
}

} // namespace server

#include "notices.moc"
