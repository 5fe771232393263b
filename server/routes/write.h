#pragma once

#include "core/base/clock.h"
#include "server/auth/keyfile.h"
#include "server/auth/tokens.h"
#include "server/http/problem.h"
#include "server/store/approvals.h"
#include "server/store/records.h"

#include <memory>

namespace server {

//! The outcome of one write. A refusal is an outcome too.
struct Answer {
    int status = 200;
    QByteArray etag;
    QByteArray body;
    bool replayed = false;
};

[[nodiscard]] Answer refusal(const Problem &problem);
[[nodiscard]] Answer success(int status, const Record &record);

//! Author and time of the deletion.
[[nodiscard]] Problem goneProblem(const QString &at, const QString &by);

constexpr int mostBatchItems = 200;
constexpr int mostBatchBytes = 1024 * 1024;

struct Ahead;

//! One immutable request, the same whether it came alone or in a batch.
struct WriteRequest {
    QByteArray method;
    QByteArray path;
    QByteArray key;
    QByteArray ifMatch;
    QByteArray ifNoneMatch;
    QJsonObject body;
    QByteArray id = {};                      //!< of the HTTP request, for the audit
    QByteArray typedHash = {};               //!< for the password in the body: hashAhead()
    std::shared_ptr<const Ahead> ahead = {}; //!< workAhead(); never null in perform()
    //! The state that `ifMatch` names was read before the server was restored. Its version is
    //! meaningless then; only its content counts.
    bool hasEarlierBase = false;
    //! In a batch with more deletes than one person may do alone.
    bool isBulk = false;
};

//! The ids in a path, named as in the patterns.
struct PathIds {
    core::Id customer;
    core::Id id;
    core::Id act; //!< the client's id for one action: a reset, a resend
};

//! The content of an approval request.
struct ApprovalWish {
    QString kind;
    ApprovalItem item;
};

//! Context of a write handler.
struct WriteCall {
    Records &records;
    const Principal &principal;
    const ServerKeys &keys;
    QDateTime now;
    core::EntityType type;
    PathIds ids;
    core::Id operation;
    const WriteRequest &request;
    const Ahead &ahead;
    //! Set with a refusal that an approval can lift.
    std::optional<ApprovalWish> wish = {};
};

//! The only write path: key, then preconditions, then validation, then the effect, all in the
//! caller's transaction. An error is the database's; everything else is an answer.
[[nodiscard]] core::Result<Answer> perform(Records &records, const Principal &principal,
                                           const ServerKeys &keys, const core::Clock &clock,
                                           const WriteRequest &request);

//! The same without its own savepoint, which is a good part of the cost of a small write. Empty if
//! it was refused after it had changed something, which the caller must roll back.
[[nodiscard]] core::Result<std::optional<Answer>> performBare(Records &records,
                                                              const Principal &principal,
                                                              const ServerKeys &keys,
                                                              const core::Clock &clock,
                                                              const WriteRequest &request);

} // namespace server
