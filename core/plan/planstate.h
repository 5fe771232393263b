#pragma once

#include "core/plan/plan.h"

namespace core {

//! The progress of one row of a plan. Blocked rows never enter the outbox. The numbers are stored.
enum class RowState {
    Blocked = 0,
    Waiting = 1,
    Sending = 2,
    Done = 3,
    NeedsYou = 4,
    Cancelled = 5
};

//! The numbers are stored.
enum class PlanState { Running = 0, Paused = 1, Finished = 2, Cancelled = 3 };

//! A plan with its rows counted by state.
struct PlanSummary {
    Id id;
    Id customer;
    PlanSource source = PlanSource::Single;
    QString sourceName;
    QDateTime madeAt;
    PlanState state = PlanState::Running;
    int total = 0;
    int done = 0;
    int sending = 0;
    int waiting = 0;
    int blocked = 0;
    int needsYou = 0;
    int cancelled = 0;
    int passwords = 0;      //!< sealed temporary passwords on the confirmation sheet
    QByteArray passwordKey; //!< public half; plans with the same key share a sheet
    friend bool operator==(const PlanSummary &, const PlanSummary &) = default;
};

//! Number of users that another unfinished plan changes too.
struct Overlap {
    Id plan;
    int users = 0;
    friend bool operator==(const Overlap &, const Overlap &) = default;
};

} // namespace core
