#include "core/net/restclient.h"

#include "core/base/log.h"

#include <QDateTime>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr qint64 mostAnswerBytes = 64 * 1024 * 1024;
constexpr auto apiVersion = "1";

bool isOurType(const QNetworkReply &reply)
{
    const auto type =
        reply.header(QNetworkRequest::ContentTypeHeader).toString().section(u';', 0, 0).trimmed();
    return type == u"application/json"_s || type == u"application/problem+json"_s;
}

qint64 retryAfterOf(const QNetworkReply &reply)
{
    const auto text = reply.rawHeader("Retry-After");
    bool ok = false;
    if (const auto seconds = text.toLongLong(&ok); ok && seconds >= 0)
        return std::min<qint64>(seconds, 3600) * 1000;
    const auto at = QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
    return at.isValid()
               ? std::clamp<qint64>(QDateTime::currentDateTimeUtc().msecsTo(at), 0, 3'600'000)
               : 0;
}

} // namespace

RestClient::RestClient(QUrl base, Secret token, HttpTimeouts timeouts, QObject *parent)
    : QObject(parent)
    , m_base(std::move(base))
    , m_token(std::move(token))
    , m_timeouts(timeouts)
{
    if (QHostAddress(m_base.host()).isLoopback())
        m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

RestClient::~RestClient()
{
    abort();
}

QFuture<Result<HttpAnswer>> RestClient::request(const QByteArray &method, const QString &path,
                                                const Headers &headers, const QByteArray &body)
{
    QNetworkRequest request(
        QUrl(m_base.toString(QUrl::StripTrailingSlash) + path, QUrl::StrictMode));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Authorization", "Bearer " + m_token.reveal());
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    if (!body.isEmpty() && !request.hasRawHeader("Content-Type"))
        request.setRawHeader("Content-Type", "application/json");

    auto promise = std::make_shared<QPromise<Result<HttpAnswer>>>();
    promise->start();
    auto *const reply = m_network.sendCustomRequest(request, method, body);
    m_running.insert(reply);

    // One timer for the step that is under way, one for all of it.
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

    connect(reply, &QNetworkReply::finished, this, [this, reply, promise] {
        m_running.remove(reply);
        promise->addResult(m_aborting ? Result<HttpAnswer>(failure(ErrorCode::Cancelled))
                                      : read(*reply));
        promise->finish();
        reply->deleteLater();
    });
    return promise->future();
}

void RestClient::abort()
{
    m_aborting = true;
    const auto running = m_running;
    for (auto *const reply : running)
        reply->abort();
    m_aborting = false;
}

Result<HttpAnswer> RestClient::read(QNetworkReply &reply) const
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return failure(ErrorCode::Forbidden, reply.errorString(), u"certificate"_s);
    const auto api = reply.rawHeader("Tenantry-Api");
    // Below 100 of Qt's codes the transport failed, and a body that was cut off is none.
    const bool cut = reply.error() == QNetworkReply::ProtocolFailure ||
                     (reply.error() != QNetworkReply::NoError &&
                      reply.error() < QNetworkReply::ContentAccessDenied);
    if (status == 0 || cut)
        return failure(ErrorCode::Offline, reply.errorString());
    // Our server never sends anybody elsewhere.
    if (api.isEmpty() || !isOurType(reply) || (status >= 300 && status < 400))
        return failure(ErrorCode::Offline,
                       u"status %1, but not from a Tenantry server"_s.arg(status));
    if (api != apiVersion || status == 426)
        return failure(ErrorCode::Version,
                       u"the server speaks version %1"_s.arg(QString::fromLatin1(api)));
    return HttpAnswer{status, reply.readAll(), reply.rawHeader("Idempotency-Replayed") == "true",
                      retryAfterOf(reply)};
}

} // namespace core
