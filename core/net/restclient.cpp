#include "core/net/restclient.h"

#include "core/base/whenfinished.h"
#include "core/wire/api.h"

#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 mostAnswerBytes = 64 * 1024 * 1024;
//! Property of a reply: why its certificate was rejected.
constexpr auto certificateProperty = "certificate";

bool isOurType(const QNetworkReply &reply)
{
    const auto type =
        reply.header(QNetworkRequest::ContentTypeHeader).toString().section(u';', 0, 0).trimmed();
    return type == u"application/json"_s || type == u"application/problem+json"_s;
}

QDateTime dateOf(const QByteArray &header)
{
    // Qt's RFC 2822 parser accepts "+0000", while HTTP says "GMT".
    return QDateTime::fromString(QString::fromLatin1(header).replace(u"GMT"_s, u"+0000"_s),
                                 Qt::RFC2822Date);
}

qint64 retryAfterOf(const QNetworkReply &reply)
{
    const auto text = reply.rawHeader("Retry-After");
    bool ok = false;
    if (const auto seconds = text.toLongLong(&ok); ok && seconds >= 0)
        return std::min<qint64>(seconds, 3600) * 1000;
    const auto at = dateOf(text);
    // Relative to the server's clock if it is shown: the local one may be wrong.
    const auto now = dateOf(reply.rawHeader("Date"));
    return at.isValid() ? std::clamp<qint64>(
                              (now.isValid() ? now : QDateTime::currentDateTimeUtc()).msecsTo(at),
                              0, 3'600'000)
                        : 0;
}

} // namespace

RestClient::RestClient(const ServerAddress &server, Secret token, HttpTimeouts timeouts,
                       QObject *parent)
    : QObject(parent)
    , m_base(server.url)
    , m_token(std::move(token))
    , m_timeouts(timeouts)
    , m_tls(tlsFor(server))
{
    prepare(m_network, m_base);
}

RestClient::~RestClient()
{
    abort();
}

void RestClient::setRenewal(Renewal renewal)
{
    m_renewal = std::move(renewal);
}

QFuture<Result<HttpAnswer>> RestClient::request(const QByteArray &method, const QString &path,
                                                const Headers &headers, const QByteArray &body)
{
    auto call = std::make_shared<Call>();
    call->method = method;
    call->path = path;
    call->headers = headers;
    call->body = body;
    call->promise.start();
    auto future = call->promise.future();
    if (!m_tls)
        finish(call, tl::unexpected(m_tls.error()));
    else
        send(call);
    return future;
}

void RestClient::send(const CallPtr &call)
{
    QNetworkRequest request(
        QUrl(m_base.toString(QUrl::StripTrailingSlash) + call->path, QUrl::StrictMode));
    request.setSslConfiguration(*m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (isThisComputer(m_base)) // compression costs more than the transfer
        request.setRawHeader("Accept-Encoding", "identity");
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.reveal());
    for (const auto &[name, value] : call->headers)
        request.setRawHeader(name, value);
    if (!call->body.isEmpty() && !request.hasRawHeader("Content-Type"))
        request.setRawHeader("Content-Type", "application/json");
    call->generation = m_generation;

    auto *const reply = m_network.sendCustomRequest(request, call->method, call->body);
    watch(reply);
    connect(reply, &QNetworkReply::finished, this, [this, reply, call] {
        m_running.remove(reply);
        reply->deleteLater();
        take(call, m_aborting ? Result<HttpAnswer>(failure(ErrorCode::Cancelled)) : read(*reply));
    });
}

//! One timer for the current step, one for the whole request.
void RestClient::watch(QNetworkReply *reply)
{
    m_running.insert(reply);
    auto *const step = new QTimer(reply);
    step->setSingleShot(true);
    const auto giveUp = [reply] { reply->abort(); };
    connect(step, &QTimer::timeout, reply, giveUp);
    step->start(m_timeouts.connect);
    connect(reply, &QNetworkReply::requestSent, step,
            [step, this] { step->start(m_timeouts.firstByte); });
    connect(reply, &QNetworkReply::metaDataChanged, step, &QTimer::stop);
    auto *const all = new QTimer(reply);
    all->setSingleShot(true);
    connect(all, &QTimer::timeout, reply, giveUp);
    all->start(m_timeouts.all);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
        if (received > mostAnswerBytes)
            reply->abort();
    });
    // Examined, never ignored: the request fails.
    connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError> &errors) {
        reply->setProperty(certificateProperty, int(certificateProblem(errors)));
    });
}

void RestClient::take(const CallPtr &call, Result<HttpAnswer> answer)
{
    if (!answer || answer->status != 401 || !m_renewal || call->again)
        return finish(call, std::move(answer));
    call->again = true;
    if (call->generation != m_generation) // another request met it first
        return send(call);
    m_refused.append({call, std::move(*answer)});
    renew();
}

void RestClient::renew()
{
    if (std::exchange(m_renewing, true))
        return;
    whenFinished(m_renewal(), this,
                 [this](const Result<std::shared_ptr<Secret>> &token) { renewed(token); });
}

void RestClient::renewed(const Result<std::shared_ptr<Secret>> &token)
{
    m_renewing = false;
    if (token) {
        m_token = (*token)->copy();
        ++m_generation;
    }
    const QPointer<RestClient> alive(this); // a receiver of the signal may destroy this too
    for (auto &[call, refusal] : std::exchange(m_refused, {})) {
        if (!alive)
            finish(call, failure(ErrorCode::Cancelled));
        else if (token)
            send(call);
        else if (token.error().code == ErrorCode::SignIn)
            finish(call, std::move(refusal));
        else
            finish(call, tl::unexpected(token.error()));
    }
}

void RestClient::finish(const CallPtr &call, Result<HttpAnswer> answer)
{
    call->promise.addResult(std::move(answer));
    call->promise.finish();
}

void RestClient::abort()
{
    m_aborting = true;
    for (auto *const reply : QSet<QNetworkReply *>(m_running))
        reply->abort();
    for (const auto &[call, refusal] : std::exchange(m_refused, {}))
        finish(call, failure(ErrorCode::Cancelled));
    m_aborting = false;
}

void RestClient::reconnect()
{
    abort();
    m_network.clearConnectionCache();
}

Result<HttpAnswer> RestClient::read(QNetworkReply &reply) const
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.error() == QNetworkReply::SslHandshakeFailedError) {
        const auto problem = reply.property(certificateProperty);
        return failure(ErrorCode::Certificate, reply.errorString(),
                       problem.isValid() ? TlsProblem(problem.toInt())
                                         : TlsProblem::NoCommonProtocol);
    }
    const auto api = reply.rawHeader("Tenantry-Api");
    // Qt's codes below 100 are transport errors, and a truncated body is not an answer.
    const bool cut = reply.error() == QNetworkReply::ProtocolFailure ||
                     (reply.error() != QNetworkReply::NoError &&
                      reply.error() < QNetworkReply::ContentAccessDenied);
    if (status == 0 || cut)
        return failure(ErrorCode::Offline, reply.errorString());
    // Our server never redirects. A captive portal answers 200, redirects to its page, or
    // identifies itself (RFC 6585); a proxy in front of a stopped server answers differently.
    if (api.isEmpty() || !isOurType(reply) || (status >= 300 && status < 400))
        return failure(ErrorCode::Offline,
                       u"status %1, but not from a Tenantry server"_s.arg(status),
                       status < 400 || status == 511 ? Impostor::Portal : Impostor::NotOurs);
    if (api != QByteArray::number(apiVersion) || status == 426)
        return failure(ErrorCode::Version,
                       u"the server speaks version %1"_s.arg(QString::fromLatin1(api)),
                       gapTo(api.toInt()));
    return HttpAnswer{status, reply.readAll(), reply.rawHeader("Idempotency-Replayed") == "true",
                      retryAfterOf(reply), dateOf(reply.rawHeader("Date"))};
}

} // namespace core
