#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/storage/changes.h"

#include <functional>
#include <memory>

namespace core {

class ActivityLog;
class Cache;
class DraftLedger;
class EntityHistory;
class Feed;
class Outbox;
class PasswordSheets;
class PlanLedger;
class Sender;
class Settings;

//! The database of one workspace on this computer, and its rooms. Every function of a room that
//! changes something is one transaction. One thread at a time; see StoreThread. Without the key
//! (32 bytes, from the keychain) the cache can be read and nothing can be queued.
class Store {
public:
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path,
                                                             const Clock &clock);
    ~Store();

    //! A key that does not open this database is refused: hasKey() stays false.
    void setKey(Secret key);
    [[nodiscard]] bool hasKey() const;
    //! Called after each committed change, on the store's thread.
    void onChanged(std::function<void(const StoreChanges &)> listener);
    //! Maximum size in pages of 4 KiB; writes beyond it fail with DiskFull.
    [[nodiscard]] Result<void> limitPages(int pages);

    [[nodiscard]] Cache &cache(); //!< entities
    [[nodiscard]] Feed &feed();   //!< the server's changes
    [[nodiscard]] EntityHistory &history();
    [[nodiscard]] Outbox &outbox(); //!< operations, a person's side
    [[nodiscard]] Sender &sender(); //!< operations, the network's side
    [[nodiscard]] PlanLedger &plans();
    [[nodiscard]] DraftLedger &drafts();
    [[nodiscard]] ActivityLog &activity();
    [[nodiscard]] PasswordSheets &sheets();
    [[nodiscard]] Settings &settings();

private:
    struct Rooms;
    explicit Store(std::unique_ptr<Rooms> rooms);
    std::unique_ptr<Rooms> d;
};

} // namespace core
