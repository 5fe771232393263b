#pragma once

#include "core/plan/plan.h"

namespace core {

//! One line of a customer's activity: a local action or a change that the server reported.
struct ActivityLine {
    QDateTime at;
    EntityRef entity;
    QString what; //!< "made", "done", "rejected", "merged", "changed", "created", "deleted"
    OperationKind kind = OperationKind::Change;
    QString by; //!< an account; empty = on this computer
    QStringList fields;
    Id plan;
    friend bool operator==(const ActivityLine &, const ActivityLine &) = default;
};

} // namespace core
