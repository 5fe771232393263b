#pragma once

#include "core/base/id.h"
#include "server/auth/tokens.h"
#include "server/http/problem.h"
#include "server/routes/write.h"
#include "server/store/records.h"
#include "server/store/workspace.h"

#include <chrono>

namespace server {

struct ReadCall {
    Records &records;
    const Principal &principal;
    const ServerKeys &keys;
    const Identity &identity;
    core::EntityType type;
    PathIds ids;
    const Request &request;
    QDateTime now;
    //! Set by a reading that found nothing and may wait this long for a change.
    std::chrono::seconds wait{0};
};

[[nodiscard]] Response readServer(ReadCall &call);
[[nodiscard]] Response readOne(ReadCall &call);
[[nodiscard]] Response readList(ReadCall &call);
[[nodiscard]] Response readChanges(ReadCall &call);
[[nodiscard]] Response readAuditPage(ReadCall &call);

} // namespace server
