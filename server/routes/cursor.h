#pragma once

#include "core/base/id.h"
#include "core/base/secret.h"

#include <optional>

namespace server {

//! A place in the change feed. `origin` is up to where tombstones had been forgotten when the
//! reading began: who began later has not missed them. `scope` stands for what the reader may see:
//! when that changes, what was read before is not what would be read now.
struct Cursor {
    qint64 number = 0;
    qint64 origin = 0;
    QByteArray scope;
};
//! So many bytes has a scope.
constexpr int scopeSize = 8;

//! Opaque to clients and signed, so that it cannot be made up or taken elsewhere.
[[nodiscard]] QByteArray makeCursor(const core::Secret &key, const core::Id &epoch,
                                    const core::Id &tenant, const Cursor &cursor);
//! Nothing when it was not made by this server, for this tenant, in this epoch.
[[nodiscard]] std::optional<Cursor> readCursor(const core::Secret &key, const core::Id &epoch,
                                               const core::Id &tenant, const QByteArray &text);

} // namespace server
