#pragma once

#include "core/domain/entity.h"
#include "server/store/connection.h"

namespace server {

//! One thing that a second person is asked about, and what exactly becomes of it.
struct ApprovalItem {
    core::Id entity;
    core::EntityType type = core::EntityType::User;
    core::Id customer; //!< null for what is the partner's
    QString name;
    QString act;
};

//! Asked for by one person, decided by another. What was approved is good for a day, and each item
//! once.
struct Approval {
    core::Id id;
    core::Id requester;
    QString kind;  //!< owner, delete
    QString state; //!< open, approved, refused
    QString madeAt;
    QString expiresAt;
    core::Id decidedBy;
    QString decidedAt;
    qint64 version = 0; //!< rises with each item
    qint64 count = 0;
    QList<ApprovalItem> items; //!< the first ones
};

//! So long is an answer waited for.
constexpr int approvalHours = 72;
//! So long is what was approved good for.
constexpr int approvedHours = 24;
//! More than this in an hour one person does not delete alone.
constexpr int deletedAlone = 50;
constexpr int mostItemsShown = 100;

// All want the tenant to be set.

//! The open question of this person, made or added to; its id.
[[nodiscard]] core::Result<core::Id> askApproval(Connection &connection, const core::Id &tenant,
                                                 const core::Id &requester, const QString &kind,
                                                 const ApprovalItem &item, const QDateTime &now);
//! Whether exactly this was approved; if so it is used up.
[[nodiscard]] core::Result<bool> useApproval(Connection &connection, const core::Id &tenant,
                                             const core::Id &requester, const QString &kind,
                                             const ApprovalItem &item, const QDateTime &now);
//! Newest first; of one person unless `requester` is null. Without what is long over.
[[nodiscard]] core::Result<QList<Approval>> listApprovals(Connection &connection,
                                                          const core::Id &tenant,
                                                          const core::Id &requester);
[[nodiscard]] core::Result<std::optional<Approval>> findApproval(Connection &connection,
                                                                 const core::Id &tenant,
                                                                 const core::Id &approval);
//! False when somebody else was first, or its time is over.
[[nodiscard]] core::Result<bool> decideApproval(Connection &connection, const core::Id &tenant,
                                                const core::Id &approval, const core::Id &decider,
                                                bool approves, const QDateTime &now);

//! What this person deleted alone within the hour.
[[nodiscard]] core::Result<qint64> countDeletedAlone(Connection &connection, const core::Id &tenant,
                                                     const core::Id &account, const QDateTime &now);
[[nodiscard]] core::Result<void> noteDeletedAlone(Connection &connection, const core::Id &tenant,
                                                  const core::Id &account, const QDateTime &now);

} // namespace server
