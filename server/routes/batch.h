#pragma once

#include "server/routes/write.h"

namespace server {

struct BatchItem {
    core::Id operation;
    QList<core::Id> needs;
    WriteRequest request;
};

//! The items of a batch, or why it is none. Whether the items make sense is judged one by one
//! later.
[[nodiscard]] tl::expected<std::vector<BatchItem>, Problem> readBatch(const QByteArray &body);

//! Runs the items in their order in the caller's transaction, each all or nothing. One whose needs
//! failed before it in this batch is not tried.
[[nodiscard]] core::Result<Response> performBatch(Records &records, const Principal &principal,
                                                  const ServerKeys &keys, const core::Clock &clock,
                                                  const std::vector<BatchItem> &items);

} // namespace server
