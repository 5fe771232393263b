#pragma once

#include "core/cache/cache.h"
#include "core/cache/pending.h"
#include "core/storage/seals.h"

namespace core {

//! Shows pending operations on this computer: each entity with its operations applied, its badge,
//! and the seats that licence operations take.
class Effects final : public Pending {
public:
    Effects(StoreConnection &connection, const Seals &seals)
        : m_connection(connection)
        , m_seals(seals)
    {
    }

    [[nodiscard]] bool hasAny(Work &work) const override;
    [[nodiscard]] bool hasAny(Work &work, const Id &entity) const override;
    void rebuild(Work &work, const EntityRef &ref, StoreChanges &changes) override;
    void forgetSeats(Work &work, const Id &subscription, qint64 change) override;
    void forgetSeats(Work &work, qint64 change, StoreChanges &changes) override;
    void beginSnapshot(Work &work, bool isOtherEpoch) override;
    void endSnapshot(Work &work, StoreChanges &changes) override;

    void rebuild(Work &work, const QSet<Id> &subscriptions, StoreChanges &changes);
    void updateBadge(Work &work, const EntityRef &ref, StoreChanges &changes) const;
    //! Notes the seats that a licence operation takes or frees, and their subscriptions. `local` is
    //! the user before the operation.
    void noteSeats(Work &work, qint64 seq, const QJsonObject &local, const QJsonObject &body,
                   QSet<Id> &subscriptions) const;
    //! Subscriptions with seats of this operation.
    void addSubscriptions(Work &work, qint64 seq, QSet<Id> &subscriptions) const;

private:
    [[nodiscard]] QJsonObject baseOf(Work &work, const EntityRef &ref) const;

    StoreConnection &m_connection;
    const Seals &m_seals;
};

} // namespace core
