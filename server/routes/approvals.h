#pragma once

#include "server/routes/batch.h"
#include "server/routes/read.h"

namespace server {

//! Actions that need a second person, if one exists.

//! Empty if no approval is needed or a second person approved exactly this; otherwise the refusal,
//! and an approval request is stored.
[[nodiscard]] std::optional<Answer> refusalUnlessApproved(WriteCall &call, const QString &kind,
                                                          const ApprovalItem &item);
//! The same for a delete, which counts towards the limit per hour.
[[nodiscard]] std::optional<Answer> refusalByNumber(WriteCall &call, const Record &record);
//! True if a batch has more deletes than one person may do alone.
[[nodiscard]] core::Result<bool> isBulkDelete(Records &records, const Principal &principal,
                                              const std::vector<BatchItem> &items,
                                              const QDateTime &now);

[[nodiscard]] Response readApprovals(ReadCall &call);
[[nodiscard]] Answer decideApproval(WriteCall &call);

} // namespace server
