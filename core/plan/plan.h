#pragma once

#include "core/base/id.h"
#include "core/base/jsontext.h"
#include "core/domain/entity.h"
#include "core/domain/field.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <algorithm>
#include <optional>

namespace core {

enum class OperationKind { Create, Change, Licences, Delete, Restore, ResetPassword };
[[nodiscard]] QString operationKindName(OperationKind kind);
[[nodiscard]] std::optional<OperationKind> operationKindFromName(QStringView name);

enum class Severity { Info, Warning, Error };

enum class FindingCode {
    FieldInvalid,       //!< see `field`
    NoUsageLocation,    //!< a licence needs one first
    NoFreeSeat,         //!< argument: the subscription's id
    AlreadyHasLicence,  //!< nothing to do
    DoubledInFile,      //!< argument: the row that has the same user name
    UserExists,         //!< an update of an existing user
    CustomerManages,    //!< not allowed by the management mode
    DeletedUserHasName, //!< a deleted user with that name can be restored instead
    UserJoined,         //!< the account belongs to the person: the last one
};

struct Finding {
    Severity severity = Severity::Error;
    FindingCode code = FindingCode::FieldInvalid;
    FieldError field;
    QString argument;

    friend bool operator==(const Finding &, const Finding &) = default;
};

//! One immutable request, made when the user acts. Its id is also the idempotency key.
struct Operation {
    Id id;
    EntityRef entity;
    OperationKind kind = OperationKind::Create;
    JsonText body;    //!< sent as is
    QString baseEtag; //!< for Change, Delete, Restore; empty = filled in when its need is done
                      //!< answered
    bool hasEarlierBase = false; //!< the base is from before the server was restored
    QList<Id> needs;             //!< operations that must be done first
    // For display, and for the effect on this computer until the server answers:
    QString who;       //!< the user or item concerned
    JsonText before;   //!< the changed members, old values
    JsonText after;    //!< the same members, new values; for Licences {"licences": [...]}
    int sourceRow = 0; //!< row of the file, the first after the header is 1; 0 = not from a file
    QList<Finding> findings;

    [[nodiscard]] bool isBlocked() const;
    friend bool operator==(const Operation &, const Operation &) = default;
};

//! Seats of one subscription over the whole plan. `freed` counts seats freed by the same plan.
struct SeatNeed {
    Id subscription;
    int needed = 0;
    int freed = 0;
    int free = 0;

    [[nodiscard]] int missing() const { return std::max(0, needed - freed - free); }
    friend bool operator==(const SeatNeed &, const SeatNeed &) = default;
};

enum class PlanSource {
    Single,
    Onboarding,
    Csv,
    Licences,
    Services,
    Subscriptions,
    Undo,
    Deletes,
    Restores,
    PasswordResets
};
[[nodiscard]] QString planSourceName(PlanSource source);
[[nodiscard]] PlanSource planSourceFromName(QStringView name);

//! All changes, before anything is sent. Blocked operations are shown and never sent.
struct Plan {
    Id id;
    Id customer;
    PlanSource source = PlanSource::Single;
    QString sourceName; //!< the file's name, or empty
    QDateTime madeAt;
    QList<Operation> operations;
    QList<SeatNeed> seats;
    QByteArray passwordKey; //!< public half of the key that temporary passwords are sealed to;
                            //!< empty = none generated

    friend bool operator==(const Plan &, const Plan &) = default;
};

// HTTP form of an operation, the same for a single request and for an item of a batch.
[[nodiscard]] QString methodOf(const Operation &operation);
[[nodiscard]] QString pathOf(const Operation &operation);

[[nodiscard]] QJsonObject toJson(const Plan &plan);
[[nodiscard]] QJsonObject toJson(const Operation &operation);
[[nodiscard]] Operation operationFromJson(const QJsonObject &json);
[[nodiscard]] Plan planFromJson(const QJsonObject &json);

} // namespace core
