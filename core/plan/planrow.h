#pragma once

#include "core/plan/planstate.h"
#include "core/wire/fielderrors.h"
#include "core/wire/problem.h"

namespace core {

//! The server's refusal of one operation, stored with its row.
struct Refusal {
    int status = 0;
    RefusalCode code;
    QString title; //!< the server's words
    FieldErrors errors;
    QJsonObject more; //!< the rest of the problem (counts, current state)
    friend bool operator==(const Refusal &, const Refusal &) = default;
};
//! Someone else changed the entity first: a person compares and decides.
[[nodiscard]] bool isConflict(const Refusal &refusal);
//! Another operation has to be decided first; this one needs no decision.
[[nodiscard]] bool isBlocked(const Refusal &refusal);
[[nodiscard]] QJsonObject toJson(const Refusal &refusal);
[[nodiscard]] Refusal refusalFromJson(const QJsonObject &json);

struct PlanRow {
    //! Without its body once it is done; with body and findings while it needs a person.
    Operation operation;
    RowState state = RowState::Waiting;
    int attempts = 0;
    Refusal refusal;
    Id carrier; //!< the earlier change whose request carried it; null = it had its own
    friend bool operator==(const PlanRow &, const PlanRow &) = default;
};

} // namespace core
