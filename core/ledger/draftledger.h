#pragma once

#include "core/plan/draft.h"
#include "core/storage/connection.h"
#include "core/storage/seals.h"

namespace core {

//! Drafts of unfinished work, sealed.
class DraftLedger {
public:
    DraftLedger(StoreConnection &connection, const Seals &seals)
        : m_connection(connection)
        , m_seals(seals)
    {
    }

    //! Newest first.
    [[nodiscard]] Result<QList<Draft>> all() const;
    [[nodiscard]] Result<void> save(const Draft &draft);
    [[nodiscard]] Result<void> remove(const Id &draft);
    //! Input of a draft that is too large to be saved with every edit. Does nothing when there is
    //! no such draft.
    [[nodiscard]] Result<void> saveSource(const Id &draft, const QByteArray &source);
    [[nodiscard]] Result<QByteArray> source(const Id &draft) const;

    //! Inside a transaction.
    static void remove(Work &work, const Id &draft, StoreChanges &changes);

private:
    StoreConnection &m_connection;
    const Seals &m_seals;
};

} // namespace core
