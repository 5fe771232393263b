#pragma once

#include "core/domain/entity.h"

#include <QList>
#include <QSet>

namespace core {

//! Changes of one committed transaction. The services pass them on to the screens.
struct StoreChanges {
    QList<EntityRef> entities;
    //! A snapshot was swapped in, or the first sync is complete.
    bool everything = false;
    //! Number of entities in a page of the first sync. They are not listed: a copy of all entities
    //! is refreshed from time to time during the first sync, and at its end.
    int filled = 0;
    QSet<Id> plans;
    bool outbox = false;
    bool drafts = false;
    bool activity = false;

    void add(const StoreChanges &other);
    //! Consecutive changes of one entity are listed once.
    void addEntity(const EntityRef &ref);
};

} // namespace core
