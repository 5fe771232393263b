#pragma once

#include "core/domain/entity.h"
#include "core/domain/periods.h"
#include "server/store/connection.h"

namespace server {

//! One item that needs approval, and the exact action.
struct ApprovalItem {
    core::Id entity;
    core::EntityType type = core::EntityType::User;
    core::Id customer; //!< null for the partner's own entities
    QString name;
    QString act;
};

//! Requested by one person, decided by another. An approval is valid for a day, and for each item
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
    qint64 version = 0; //!< increases with each item
    qint64 count = 0;
    QList<ApprovalItem> items; //!< the first ones
};

//! Hours until an unanswered request expires.
constexpr int approvalHours = 72;
using core::approvedHours;
//! Deletes per hour that one person may do alone.
constexpr int deletedAlone = 50;
constexpr int mostItemsShown = 100;

// All require the tenant to be set.

//! The id of this person's open request, which is created or extended.
[[nodiscard]] core::Result<core::Id> askApproval(Connection &connection, const core::Id &tenant,
                                                 const core::Id &requester, const QString &kind,
                                                 const ApprovalItem &item, const QDateTime &now);
//! True if exactly this was approved; uses the approval up.
[[nodiscard]] core::Result<bool> useApproval(Connection &connection, const core::Id &tenant,
                                             const core::Id &requester, const QString &kind,
                                             const ApprovalItem &item, const QDateTime &now);
//! Newest first; of one person unless `requester` is null. Without old ones.
[[nodiscard]] core::Result<QList<Approval>> listApprovals(Connection &connection,
                                                          const core::Id &tenant,
                                                          const core::Id &requester);
[[nodiscard]] core::Result<std::optional<Approval>> findApproval(Connection &connection,
                                                                 const core::Id &tenant,
                                                                 const core::Id &approval);
//! False if another person was first, or the request has expired.
[[nodiscard]] core::Result<bool> decideApproval(Connection &connection, const core::Id &tenant,
                                                const core::Id &approval, const core::Id &decider,
                                                bool approves, const QDateTime &now);

//! Deletes by this person alone within the last hour.
[[nodiscard]] core::Result<qint64> countDeletedAlone(Connection &connection, const core::Id &tenant,
                                                     const core::Id &account, const QDateTime &now);
[[nodiscard]] core::Result<void> noteDeletedAlone(Connection &connection, const core::Id &tenant,
                                                  const core::Id &account, const QDateTime &now);

} // namespace server
