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

//! Who deleted it, and when.
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
    QByteArray typedHash = {};               //!< of the password in the body: hashAhead()
    std::shared_ptr<const Ahead> ahead = {}; //!< workAhead(); never null where it is performed
    //! What `ifMatch` names was read before the server was restored. Its version says nothing then,
    //! and its content all.
    bool hasEarlierBase = false;
    //! In a batch with more deletes than one person does alone.
    bool isBulk = false;
};

//! The ids in a path, by the names that the patterns give them.
struct PathIds {
    core::Id customer;
    core::Id id;
    core::Id act; //!< what a client calls one doing of something: a reset, a sending
};

//! What a second person has to be asked.
struct ApprovalWish {
    QString kind;
    ApprovalItem item;
};

//! What a handler of a write has at hand.
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
    //! Set with a refusal that a second person can change.
    std::optional<ApprovalWish> wish = {};
};

//! The only way of writing: key, then preconditions, then validation, then the effect, all in the
//! caller's transaction. A failure is the database's; everything else is an answer.
[[nodiscard]] core::Result<Answer> perform(Records &records, const Principal &principal,
                                           const ServerKeys &keys, const core::Clock &clock,
                                           const WriteRequest &request);

//! The same without a savepoint of its own, which costs a good part of a small write. No answer: it
//! was refused after it had changed something, and the caller has to take that back.
[[nodiscard]] core::Result<std::optional<Answer>> performBare(Records &records,
                                                              const Principal &principal,
                                                              const ServerKeys &keys,
                                                              const core::Clock &clock,
                                                              const WriteRequest &request);

} // namespace server
