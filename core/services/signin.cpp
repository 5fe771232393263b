#include "core/services/signin.h"

#include "core/base/id.h"
#include "core/base/whenfinished.h"

#include <QSysInfo>

namespace core {

SignIn::SignIn(OpenUrl openUrl, SignInPages pages, QObject *parent)
    : QObject(parent)
    , m_openUrl(std::move(openUrl))
    , m_pages(std::move(pages))
{
    m_thread.setObjectName(QStringLiteral("sign-in"));
    m_thread.start();
}

SignIn::~SignIn()
{
    release(m_flow);
    m_thread.quit();
    m_thread.wait();
}

Device SignIn::newDevice(const QString &client)
{
    const QString name = QSysInfo::machineHostName();
    return {client, Id::make().toString(),
            (name.isEmpty() ? QSysInfo::prettyProductName() : name).left(100)};
}

void SignIn::look(const ServerAddress &server)
{
    // Lives on the other thread; asking is its only task.
    auto *const place = new QObject;
    place->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, place, &QObject::deleteLater);
    QMetaObject::invokeMethod(place, [this, place, server] {
        const auto client = std::make_shared<OAuthClient>(server, Device());
        whenFinished(client->find(), place,
                     [this, place, server, client](const Result<SignInServer> &found) {
                         QMetaObject::invokeMethod(
                             this, [this, server, found] { Q_EMIT looked(server, found); });
                         place->deleteLater();
                     });
    });
}

void SignIn::start(const ServerAddress &server, const Device &device, const QString &loginHint)
{
    cancel();
    m_server = server;
    m_device = device;
    m_flow = new BrowserSignIn(server, device, m_pages, loginHint);
    m_flow->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_flow, &QObject::deleteLater);
    connect(m_flow, &BrowserSignIn::waiting, this, [this](const QUrl &address) {
        m_address = address;
        setState(State::Waiting);
        openAgain();
    });
    connect(m_flow, &BrowserSignIn::taking, this, [this] { setState(State::Taking); });
    connect(m_flow, &BrowserSignIn::finished, this, &SignIn::end);
    setState(State::Finding);
    QMetaObject::invokeMethod(m_flow, &BrowserSignIn::start);
}

void SignIn::openAgain()
{
    if (m_state == State::Waiting && isSafeUrl(m_address) && isSameOrigin(m_address, m_server.url))
        m_openUrl(m_address); // if that fails, the user opens it from the page, which shows it
}

void SignIn::cancel()
{
    if (m_flow)
        m_flow->disconnect(this);
    release(m_flow);
    m_flow = nullptr;
    m_address.clear();
    m_grant.reset();
    if (m_state != State::Idle)
        setState(State::Idle);
}

void SignIn::end(const Result<SharedGrant> &grant)
{
    release(m_flow);
    m_flow = nullptr;
    m_address.clear();
    if (!grant) {
        m_error = grant.error();
        return setState(State::Failed);
    }
    m_grant = *grant;
    m_grant->device = m_device;
    setState(State::Done);
}

void SignIn::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void SignIn::release(QObject *object)
{
    if (object)
        object->deleteLater();
}

} // namespace core
