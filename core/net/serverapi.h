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
    QString account; //!< who this token stands for
    QString sealKid;
    QByteArray sealKey; //!< X25519 public key that typed passwords are sealed to
    int batchItems = 200;
    int batchBytes = 1024 * 1024;
    QDateTime time; //!< by the server's clock; invalid = not said
};

//! The endpoints, as functions on values. A failure is one of the exchange as a whole, of which
//! nothing is known; an operation's refusal is a ServerAnswer.
class ServerApi {
public:
    explicit ServerApi(RestClient &rest);

    [[nodiscard]] QFuture<Result<ServerInfo>> server() const;
    //! An empty cursor reads from the start. Gone = the server wants a new beginning (410 resync).
    //! With `wait` the server answers when there is something, at the latest after that time.
    [[nodiscard]] QFuture<Result<FeedPage>> changes(const QString &cursor, int limit,
                                                    std::chrono::seconds wait = {}) const;
    //! `epoch` is that of what was read: a server that began another one since does nothing and
    //! wants a new beginning, here as an answer 410 resync, from batch() as the failure Gone.
    [[nodiscard]] QFuture<Result<ServerAnswer>> send(const Operation &operation,
                                                     const QString &epoch = {}) const;
    //! `items` from batchItem() with commas between, and what each is about. Answers in the same
    //! order.
    [[nodiscard]] QFuture<Result<QList<ServerAnswer>>> batch(const QByteArray &items,
                                                             const QList<EntityRef> &entities,
                                                             const QString &epoch = {}) const;

    //! One item of a batch as it goes over the wire; batches are filled up to the server's limits.
    [[nodiscard]] static QByteArray batchItem(const Operation &operation);

private:
    RestClient &m_rest;
};

//! What an HTTP status means for the exchange itself: an Error for 401, 403, 429, 5xx …, nothing
//! for a success.
[[nodiscard]] std::optional<Error> errorOf(const HttpAnswer &answer);
//! The same for the status and problem of a refusal.
[[nodiscard]] Error errorOf(int status, const RefusalCode &problem,
                            std::chrono::milliseconds retryAfter);

} // namespace core
