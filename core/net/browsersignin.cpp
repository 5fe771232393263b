#include "core/net/browsersignin.h"

#include "core/base/whenfinished.h"

using namespace Qt::Literals::StringLiterals;

namespace core {

BrowserSignIn::BrowserSignIn(const ServerAddress &server, const Device &device, SignInPages pages,
                             QString loginHint, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_device(device)
    , m_pages(std::move(pages))
    , m_loginHint(std::move(loginHint))
    , m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        end(failure(ErrorCode::Cancelled, u"no one signed in in time"_s, SignInProblem::TimedOut));
    });
}

void BrowserSignIn::start()
{
    m_oauth = std::make_unique<OAuthClient>(m_server, m_device);
    whenFinished(m_oauth->find(), this, [this](const Result<SignInServer> &server) {
        if (!server)
            return end(tl::unexpected(server.error()));
        listen(*server);
    });
}

void BrowserSignIn::listen(const SignInServer &server)
{
    m_verifier = OAuthClient::newVerifier();
    const QString state = QString::fromLatin1(OAuthClient::newVerifier());
    m_listener = std::make_unique<LoopbackListener>(
        state, server.saysIssuer ? server.issuer.toString() : QString(), m_pages);
    connect(m_listener.get(), &LoopbackListener::arrived, this, &BrowserSignIn::take);
    if (const auto listening = m_listener->listen(); !listening)
        return end(tl::unexpected(listening.error()));
    m_redirect = m_listener->redirectUri();
    m_patience.start();
    Q_EMIT waiting(m_oauth->authorizeUrl(server, m_redirect, state, m_verifier, m_loginHint));
}

void BrowserSignIn::take(const Redirect &redirect)
{
    m_patience.stop();
    if (!redirect.error.isEmpty())
        return end(failure(ErrorCode::Cancelled, u"the browser brought: "_s + redirect.error));
    if (redirect.isOfOtherIssuer)
        return end(failure(ErrorCode::Forbidden, u"the answer is another server's"_s,
                           SignInProblem::OtherIssuer));
    Q_EMIT taking();
    whenFinished(m_oauth->redeem(redirect.code, m_redirect, m_verifier), this,
                 [this](const Result<SharedGrant> &grant) { end(grant); });
}

void BrowserSignIn::end(const Result<SharedGrant> &grant)
{
    m_patience.stop();
    m_verifier.fill('\0');
    if (m_listener)
        m_listener.release()->deleteLater(); // it may be answering the browser
    Q_EMIT finished(grant);
}

} // namespace core
