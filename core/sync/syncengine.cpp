#include "core/sync/syncengine.h"

#include "core/base/whenfinished.h"
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

template <typename T>
QFuture<Result<T>> notConnected()
{
    return readyMade<T>(failure(ErrorCode::Offline, u"there is no connection"_s));
}

} // namespace

SyncEngine::SyncEngine(StoreThread &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_worker(new SyncWorker(store, clock))
{
    qRegisterMetaType<SyncStatus>("core::SyncStatus");
    m_thread.setObjectName(u"sync"_s);
    m_worker->moveToThread(&m_thread);
    connect(m_worker, &SyncWorker::statusChanged, this, [this](const SyncStatus &status) {
        m_status = status;
        Q_EMIT statusChanged(status);
    });
    m_thread.start();
}

SyncEngine::~SyncEngine()
{
    m_worker->disconnect(this);
    QMetaObject::invokeMethod(m_worker, &SyncWorker::end);
    m_thread.wait();
    delete m_worker;
}

void SyncEngine::connectTo(const QUrl &server, Secret token)
{
    auto shared = std::make_shared<Secret>(std::move(token)); // a queued call must be copyable
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, server, shared] {
        worker->connectTo(server, std::move(*shared));
    });
}

void SyncEngine::disconnectFrom(const Error &why)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, why] { worker->disconnectFrom(why); });
}

void SyncEngine::wake()
{
    QMetaObject::invokeMethod(m_worker, &SyncWorker::wake);
}

void SyncEngine::tryNow()
{
    QMetaObject::invokeMethod(m_worker, &SyncWorker::tryNow);
}

void SyncEngine::setPolicy(SyncPolicy policy)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, policy] { worker->setPolicy(policy); });
}

void SyncEngine::setBehind(bool behind)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, behind] { worker->setBehind(behind); });
}

void SyncEngine::watchNetwork()
{
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker] {
        auto *const watch = new WakeWatch(m_clock);
        connect(&m_thread, &QThread::finished, watch, &QObject::deleteLater);
        connect(watch, &WakeWatch::woke, worker, &SyncWorker::woke);
        watch->start();
    });
    if (!QNetworkInformation::loadDefaultBackend())
        return; // then the next try comes when it comes
    auto *const network = QNetworkInformation::instance();
    const auto setPortal = [worker = m_worker](bool portal) { worker->setPortal(portal); };
    connect(network, &QNetworkInformation::isBehindCaptivePortalChanged, m_worker, setPortal);
    QMetaObject::invokeMethod(
        m_worker, [setPortal, portal = network->isBehindCaptivePortal()] { setPortal(portal); });
    connect(network, &QNetworkInformation::reachabilityChanged, m_worker,
            [worker = m_worker](QNetworkInformation::Reachability reach) {
                if (reach == QNetworkInformation::Reachability::Online)
                    worker->networkUp();
            });
}

void SyncEngine::connectSignedIn(const ServerAddress &server, const Device &device)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, server, device] { worker->connectSignedIn(server, device); });
}

template <typename T, typename Function>
QFuture<Result<T>> SyncEngine::ask(Function function)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, promise, function = std::move(function)] {
            whenFinished(function(*worker), worker, [promise](const Result<T> &result) {
                promise->addResult(result);
                promise->finish();
            });
        });
    return promise->future();
}

QFuture<Result<void>> SyncEngine::halt()
{
    return ask<void>([](SyncWorker &worker) {
        worker.stop();
        return readyMade<void>({});
    });
}

QFuture<Result<void>> SyncEngine::signOut()
{
    return ask<void>([](SyncWorker &worker) { return worker.signOut(); });
}

QFuture<Result<QList<SignedInDevice>>> SyncEngine::devices()
{
    return ask<QList<SignedInDevice>>([](SyncWorker &worker) {
        auto *const rest = worker.connection();
        return rest ? AccountApi(*rest).devices() : notConnected<QList<SignedInDevice>>();
    });
}

QFuture<Result<void>> SyncEngine::signOutDevice(const QString &session)
{
    return ask<void>([session](SyncWorker &worker) {
        auto *const rest = worker.connection();
        return rest ? AccountApi(*rest).signOutDevice(session) : notConnected<void>();
    });
}

QFuture<Result<QList<Approval>>> SyncEngine::approvals()
{
    return ask<QList<Approval>>([](SyncWorker &worker) {
        auto *const rest = worker.connection();
        return rest ? ApprovalsApi(*rest).approvals() : notConnected<QList<Approval>>();
    });
}

QFuture<Result<void>> SyncEngine::decide(const Approval &approval, Decision decision)
{
    return ask<void>([approval, decision](SyncWorker &worker) {
        auto *const rest = worker.connection();
        return rest ? ApprovalsApi(*rest).decide(approval, decision) : notConnected<void>();
    });
}

} // namespace core
