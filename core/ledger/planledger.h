#pragma once

#include "core/plan/planrow.h"
#include "core/storage/connection.h"
#include "core/storage/seals.h"
#include "core/storage/settings.h"

#include <QHash>

namespace core {

//! Plans that were run, with a row per operation: their progress, and the details for people.
class PlanLedger {
public:
    PlanLedger(StoreConnection &connection, const Seals &seals, Settings &settings)
        : m_connection(connection)
        , m_seals(seals)
        , m_settings(settings)
    {
    }

    //! Newest first.
    [[nodiscard]] Result<QList<PlanSummary>> plans() const;
    //! In the plan's order; `only` limits them to a state. Without the key only the columns that
    //! are not sealed.
    [[nodiscard]] Result<QList<PlanRow>> rows(const Id &plan, int from, int count,
                                              std::optional<RowState> only = {}) const;
    //! Unfinished plans that change users of this one, largest overlap first.
    [[nodiscard]] Result<QList<Overlap>> overlaps(const Plan &plan) const;
    //! Overlaps among all unfinished plans.
    [[nodiscard]] Result<QHash<Id, QSet<Id>>> overlaps() const;
    //! Number of deletes that a plan may contain without the customer's name typed to confirm.
    [[nodiscard]] Result<int> deletesUnasked() const;
    [[nodiscard]] Result<void> setDeletesUnasked(int deletes);

    // Inside a transaction:
    void setRowState(Work &work, const Id &operation, RowState state,
                     const Refusal *refusal = nullptr) const;
    [[nodiscard]] PlanState stateOf(Work &work, const Id &plan) const;
    //! A finished plan runs again when one of its operations is back in the queue.
    void reopen(Work &work, const Id &plan) const;
    //! Finishes plans of which no operation is pending.
    void settle(Work &work, const QSet<Id> &plans) const;

private:
    StoreConnection &m_connection;
    const Seals &m_seals;
    Settings &m_settings;
};

} // namespace core
