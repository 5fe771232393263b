#pragma once

#include "core/base/id.h"
#include "core/base/secret.h"

#include <optional>

namespace server {

//! A position in the change feed. `origin` is the change up to which tombstones had been deleted
//! when the reading began: a reader that began later has not missed them. `scope` identifies what
//! the reader may see: when that changes, the data read before is no longer valid.
struct Cursor {
    qint64 number = 0;
    qint64 origin = 0;
    QByteArray scope;
};
//! Size of a scope in bytes.
constexpr int scopeSize = 8;

//! Opaque to clients and signed, so that it can neither be forged nor used elsewhere.
[[nodiscard]] QByteArray makeCursor(const core::Secret &key, const core::Id &epoch,
                                    const core::Id &tenant, const Cursor &cursor);
//! Empty unless this server made it for this tenant in this epoch.
[[nodiscard]] std::optional<Cursor> readCursor(const core::Secret &key, const core::Id &epoch,
                                               const core::Id &tenant, const QByteArray &text);

} // namespace server
