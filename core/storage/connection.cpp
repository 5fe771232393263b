#include "core/storage/connection.h"

namespace core {

void StoreChanges::add(const StoreChanges &other)
{
    entities += other.entities;
    everything = everything || other.everything;
    filled += other.filled;
    plans += other.plans;
    outbox = outbox || other.outbox;
    drafts = drafts || other.drafts;
    activity = activity || other.activity;
}

void StoreChanges::addEntity(const EntityRef &ref)
{
    if (entities.isEmpty() || entities.constLast() != ref)
        entities.append(ref);
}

Result<void> StoreConnection::commit(Work &work, const StoreChanges &changes)
{
    auto done = work.commit();
    if (done)
        tell(changes);
    return done;
}

void StoreConnection::tell(const StoreChanges &changes) const
{
    if (listener)
        listener(changes);
}

EntityRef refAt(const Rows &row, int type, int id, int customer)
{
    return {entityTypeFromName(row->text(type)).value_or(EntityType::Customer), row->id(id),
            row->id(customer)};
}

QDateTime timeAt(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace core
