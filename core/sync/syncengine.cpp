#include "core/sync/syncengine.h"

#include "core/base/whenfinished.h"
#include "core/sync/synclink.h"
#include "core/sync/wakewatch.h"

#include <QNetworkInformation>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

template <typename T>
QFuture<Result<T>> readyMade(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

SyncEngine::SyncEngine(StoreThread &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_link(new SyncLink(store, clock))
{
    qRegisterMetaType<SyncStatus>("core::SyncStatus");
    m_thread.setObjectName(u"sync"_s);
    m_link->moveToThread(&m_thread);
    connect(m_link, &SyncLink::statusChanged, this, [this](const SyncStatus &status) {
        m_status = status;
        Q_EMIT statusChanged(status);
    });
    m_thread.start();
}

SyncEngine::~SyncEngine()
{
    m_link->disconnect(this);
    QMetaObject::invokeMethod(m_link, &SyncLink::end);
    m_thread.wait();
    delete m_link;
}

void SyncEngine::connectTo(const QUrl &server, Secret token)
{
    auto shared = std::make_shared<Secret>(std::move(token)); // a queued call must be copyable
    QMetaObject::invokeMethod(
        m_link, [link = m_link, server, shared] { link->connectTo(server, std::move(*shared)); });
}

void SyncEngine::disconnectFrom(const Error &why)
{
    QMetaObject::invokeMethod(m_link, [link = m_link, why] { link->disconnectFrom(why); });
}

void SyncEngine::wake()
{
    QMetaObject::invokeMethod(m_link, &SyncLink::wake);
}

quint64 SyncEngine::tryNow()
{
    ++m_asked;
    QMetaObject::invokeMethod(m_link, [link = m_link, number = m_asked] { link->tryNow(number); });
    return m_asked;
}

void SyncEngine::setPolicy(SyncPolicy policy)
{
    QMetaObject::invokeMethod(m_link, [link = m_link, policy] { link->setPolicy(policy); });
}

void SyncEngine::setBehind(bool behind)
{
    QMetaObject::invokeMethod(m_link, [link = m_link, behind] { link->setBehind(behind); });
}

void SyncEngine::watchNetwork()
{
    QMetaObject::invokeMethod(m_link, [this, link = m_link] {
        auto *const watch = new WakeWatch(m_clock);
        connect(&m_thread, &QThread::finished, watch, &QObject::deleteLater);
        connect(watch, &WakeWatch::woke, link, &SyncLink::woke);
        watch->start();
    });
    if (!QNetworkInformation::loadDefaultBackend())
        return; // the next try comes on schedule
    auto *const network = QNetworkInformation::instance();
    const auto setPortal = [link = m_link](bool portal) { link->setPortal(portal); };
    connect(network, &QNetworkInformation::isBehindCaptivePortalChanged, m_link, setPortal);
    QMetaObject::invokeMethod(
        m_link, [setPortal, portal = network->isBehindCaptivePortal()] { setPortal(portal); });
    connect(network, &QNetworkInformation::reachabilityChanged, m_link,
            [link = m_link](QNetworkInformation::Reachability reach) {
                if (reach == QNetworkInformation::Reachability::Online)
                    link->networkUp();
            });
}

void SyncEngine::connectSignedIn(const ServerAddress &server, const Device &device)
{
    QMetaObject::invokeMethod(
        m_link, [link = m_link, server, device] { link->connectSignedIn(server, device); });
}

template <typename T, typename Function>
QFuture<Result<T>> SyncEngine::ask(Function function)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QMetaObject::invokeMethod(m_link, [link = m_link, promise, function = std::move(function)] {
        whenFinished(function(*link), link, [promise](const Result<T> &result) {
            promise->addResult(result);
            promise->finish();
        });
    });
    return promise->future();
}

QFuture<Result<void>> SyncEngine::halt()
{
    return ask<void>([](SyncLink &link) {
        link.stop();
        return readyMade<void>({});
    });
}

QFuture<Result<void>> SyncEngine::signOut()
{
    return ask<void>([](SyncLink &link) { return link.signOut(); });
}

void SyncEngine::perform(std::function<void(RestClient *)> job)
{
    QMetaObject::invokeMethod(m_link,
                              [link = m_link, job = std::move(job)] { job(link->connection()); });
}

} // namespace core
