#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QPromise>
#include <QSet>
#include <QUrl>

#include <chrono>

namespace core {

//! An answer that is certainly our server's, whatever its status.
struct HttpAnswer {
    int status = 0;
    QByteArray body;
    bool replayed = false;
    qint64 retryAfterMs = 0; //!< 0 = not said
};

struct HttpTimeouts {
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds firstByte{30'000};
    std::chrono::milliseconds all{120'000};
};

//! Speaks HTTP to one server: token, time-outs, no redirects, and the check that what answers is
//! our server (a captive portal also says 200). Knows no endpoint; ServerApi does. Lives on one
//! thread with an event loop.
class RestClient final : public QObject {
    Q_OBJECT

public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    RestClient(QUrl base, Secret token, HttpTimeouts timeouts = {}, QObject *parent = nullptr);
    ~RestClient() override;

    //! `path` with its query. Fails with Offline (no answer, or not ours), Version (another API),
    //! Forbidden (the certificate is not trusted) or Cancelled; every answer of our server is a
    //! success here.
    [[nodiscard]] QFuture<Result<HttpAnswer>> request(const QByteArray &method, const QString &path,
                                                      const Headers &headers = {},
                                                      const QByteArray &body = {});
    //! Ends everything that is under way with Cancelled.
    void abort();

private:
    [[nodiscard]] Result<HttpAnswer> read(QNetworkReply &reply) const;

    QUrl m_base;
    Secret m_token;
    HttpTimeouts m_timeouts;
    QNetworkAccessManager m_network;
    QSet<QNetworkReply *> m_running;
    bool m_aborting = false;
};

} // namespace core
