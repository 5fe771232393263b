#pragma once

#include "core/storage/connection.h"

namespace core {

//! Pending operations as the cache sees them: an entity shows its base with them applied. The
//! outbox implements it.
class Pending {
public:
    [[nodiscard]] virtual bool hasAny(Work &work) const = 0;
    [[nodiscard]] virtual bool hasAny(Work &work, const Id &entity) const = 0;
    //! Applies all pending operations of the entity to its base again.
    virtual void rebuild(Work &work, const EntityRef &ref, StoreChanges &changes) = 0;
    //! The base of this subscription, as of `change`, counts the seats of acknowledged operations.
    virtual void forgetSeats(Work &work, const Id &subscription, qint64 change) = 0;
    //! So do the bases of all subscriptions: everything up to `change` was read.
    virtual void forgetSeats(Work &work, qint64 change, StoreChanges &changes) = 0;
    //! A snapshot is about to replace every base; of another epoch if the server was restored.
    virtual void beginSnapshot(Work &work, bool isOtherEpoch) = 0;
    //! Every base was replaced.
    virtual void endSnapshot(Work &work, StoreChanges &changes) = 0;

protected:
    ~Pending() = default;
};

} // namespace core
