#pragma once

#include "core/base/secret.h"
#include "core/net/transport.h"

#include <QDateTime>
#include <QFuture>
#include <QNetworkAccessManager>
#include <QPromise>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>

namespace core {

//! An answer that certainly comes from our server, whatever its status.
struct HttpAnswer {
    int status = 0;
    QByteArray body;
    bool replayed = false;
    qint64 retryAfterMs = 0; //!< 0 = not given
    QDateTime serverTime;    //!< invalid = not given
};

struct HttpTimeouts {
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds firstByte{30'000};
    std::chrono::milliseconds all{120'000};
};

//! HTTP to one server: token, timeouts, no redirects, and the check that our server answers (a
//! captive portal also says 200). Knows no endpoints; ServerApi does. Lives on one thread with an
//! event loop.
class RestClient final : public QObject {
    Q_OBJECT

public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    //! Replaces a token that is no longer accepted. SignIn = no new one is available.
    using Renewal = std::function<QFuture<Result<std::shared_ptr<Secret>>>()>;

    //! Without a token, requests are anonymous.
    RestClient(const ServerAddress &server, Secret token, HttpTimeouts timeouts = {},
               QObject *parent = nullptr);
    ~RestClient() override;

    //! Handles a 401: called once for all requests that got one, which are then sent again.
    void setRenewal(Renewal renewal);

    //! `path` with its query. Fails with Offline (no answer, or an Impostor's), Version (another
    //! API; VersionGap), Certificate (TlsProblem), Cancelled, or the renewal's failure unless that
    //! is SignIn. Every answer of our server is a success here.
    [[nodiscard]] QFuture<Result<HttpAnswer>> request(const QByteArray &method, const QString &path,
                                                      const Headers &headers = {},
                                                      const QByteArray &body = {});
    //! Ends all pending requests with Cancelled.
    void abort();
    //! The same, and drops all connections: the computer slept, and they may be dead without
    //! notice.
    void reconnect();

private:
    struct Call {
        QByteArray method;
        QString path;
        Headers headers;
        QByteArray body;
        QPromise<Result<HttpAnswer>> promise;
        int generation = 0; //!< of the token it was sent with
        bool again = false; //!< it got a 401 before
    };
    using CallPtr = std::shared_ptr<Call>;

    void send(const CallPtr &call);
    void watch(QNetworkReply *reply);
    void take(const CallPtr &call, Result<HttpAnswer> answer);
    void renew();
    void renewed(const Result<std::shared_ptr<Secret>> &token);
    static void finish(const CallPtr &call, Result<HttpAnswer> answer);
    [[nodiscard]] Result<HttpAnswer> read(QNetworkReply &reply) const;

    QUrl m_base;
    Secret m_token;
    HttpTimeouts m_timeouts;
    Result<QSslConfiguration> m_tls;
    QNetworkAccessManager m_network;
    QSet<QNetworkReply *> m_running;
    Renewal m_renewal;
    QList<std::pair<CallPtr, HttpAnswer>> m_refused; //!< waiting for the new token, with their 401
    int m_generation = 0;
    bool m_renewing = false;
    bool m_aborting = false;
};

} // namespace core
