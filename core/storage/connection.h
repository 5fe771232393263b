#pragma once

#include "core/base/clock.h"
#include "core/storage/changes.h"
#include "core/storage/work.h"

#include <functional>

namespace core {

//! The open database of a workspace, with the clock of its rows and the listener to its commits.
//! Every room has a reference to it.
class StoreConnection {
public:
    StoreConnection(sql::Database openDatabase, const Clock &usedClock)
        : db(std::move(openDatabase))
        , clock(usedClock)
    {
    }

    sql::Database db;
    const Clock &clock;
    std::function<void(const StoreChanges &)> listener;

    //! Milliseconds since 1970.
    [[nodiscard]] qint64 now() const { return clock.now().toMSecsSinceEpoch(); }
    //! Commits, then tells the listener.
    [[nodiscard]] Result<void> commit(Work &work, const StoreChanges &changes);
    void tell(const StoreChanges &changes) const;
};

//! The entity whose type, id and customer are in these columns.
[[nodiscard]] EntityRef refAt(const Rows &row, int type, int id, int customer);
//! UTC; `ms` since 1970.
[[nodiscard]] QDateTime timeAt(qint64 ms);

} // namespace core
