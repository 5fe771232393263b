#pragma once

#include "core/cache/entityhistory.h"
#include "core/cache/pending.h"
#include "core/wire/envelope.h"

#include <string_view>

namespace core {

//! Writes a base; an older version changes nothing.
extern const std::string_view upsertBase;

//! Bases: the newest version of each entity that the server sent.
class Bases {
public:
    Bases(EntityHistory &history, Pending &pending)
        : m_history(history)
        , m_pending(pending)
    {
    }

    //! False when the version in the cache is as new. `change` is filled, and the history written,
    //! once the first sync is complete: without `change` there is no cost for either. `by` is the
    //! account of a change that carries no author.
    [[nodiscard]] bool put(Work &work, const Envelope &envelope, StoreChanges &changes,
                           BaseChange *change = nullptr, const QString &by = {});
    //! The first sync is complete.
    [[nodiscard]] static bool isFull(Work &work);

private:
    EntityHistory &m_history;
    Pending &m_pending;
};

} // namespace core
