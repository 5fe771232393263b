#pragma once

#include "core/net/restclient.h"
#include "core/plan/plan.h"
#include "core/wire/feedpage.h"
#include "core/wire/serveranswer.h"

namespace core {

struct ServerInfo {
    QString epoch;
    QString serverVersion;
    QString tenant;
    QString account; //!< the account of this token
    QString sealKid;
    QByteArray sealKey; //!< X25519 public key for sealing typed passwords
    int batchItems = 200;
    int batchBytes = 1024 * 1024;
    QDateTime time; //!< by the server's clock; invalid = not given
};

//! The endpoints, as functions on values. An error concerns the whole exchange, with unknown
//! outcome; an operation's refusal is a ServerAnswer.
class ServerApi {
public:
    explicit ServerApi(RestClient &rest);

    [[nodiscard]] QFuture<Result<ServerInfo>> server() const;
    //! An empty cursor reads from the start. Gone = the server requires a new start (410 resync).
    //! With `wait` the server answers when there is a change, at the latest after that time.
    [[nodiscard]] QFuture<Result<FeedPage>> changes(const QString &cursor, int limit,
                                                    std::chrono::seconds wait = {}) const;
    //! `epoch` is that of the data that was read: a server in another epoch does nothing and
    //! requires a new start, here as an answer 410 resync, from batch() as the error Gone.
    [[nodiscard]] QFuture<Result<ServerAnswer>> send(const Operation &operation,
                                                     const QString &epoch = {}) const;
    //! `items` from batchItem(), joined by commas, and the entity of each. Answers in the same
    //! order.
    [[nodiscard]] QFuture<Result<QList<ServerAnswer>>> batch(const QByteArray &items,
                                                             const QList<EntityRef> &entities,
                                                             const QString &epoch = {}) const;

    //! One item of a batch as sent; batches are filled up to the server's limits.
    [[nodiscard]] static QByteArray batchItem(const Operation &operation);

private:
    RestClient &m_rest;
};

//! The meaning of an HTTP status for the exchange itself: an Error for 401, 403, 429, 5xx …, empty
//! for a success.
[[nodiscard]] std::optional<Error> errorOf(const HttpAnswer &answer);
//! The same for the status and problem of a refusal.
[[nodiscard]] Error errorOf(int status, const RefusalCode &problem,
                            std::chrono::milliseconds retryAfter);

} // namespace core
