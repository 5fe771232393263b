#pragma once

#include "server/routes/batch.h"
#include "server/routes/read.h"

namespace server {

//! What one person may not do alone, while there is another who could be asked.

//! Nothing when nobody has to be asked, or a second person approved exactly this; otherwise the
//! refusal, and the question is asked.
[[nodiscard]] std::optional<Answer> refusalUnlessApproved(WriteCall &call, const QString &kind,
                                                          const ApprovalItem &item);
//! The same for a delete that is one of many; counts the others.
[[nodiscard]] std::optional<Answer> refusalByNumber(WriteCall &call, const Record &record);
//! Whether the deletes of a batch are more than one person does alone.
[[nodiscard]] core::Result<bool> isBulkDelete(Records &records, const Principal &principal,
                                              const std::vector<BatchItem> &items,
                                              const QDateTime &now);

[[nodiscard]] Response readApprovals(ReadCall &call);
[[nodiscard]] Answer decideApproval(WriteCall &call);

} // namespace server
