#pragma once

#include "server/routes/write.h"

namespace server {

struct BatchItem {
    core::Id operation;
    QList<core::Id> needs;
    WriteRequest request;
};

//! The items of a batch, or the reason it is malformed. Each item is validated later.
[[nodiscard]] tl::expected<std::vector<BatchItem>, Problem> readBatch(const QByteArray &body);

//! Runs the items in order in the caller's transaction, each all or nothing. Skips an item if one
//! that it needs failed earlier in this batch.
[[nodiscard]] core::Result<QByteArray> performBatch(Records &records, const Principal &principal,
                                                    const ServerKeys &keys,
                                                    const core::Clock &clock,
                                                    const std::vector<BatchItem> &items);

} // namespace server
