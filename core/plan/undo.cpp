#include "core/plan/undo.h"

#include "core/base/clock.h"
#include "core/domain/field.h"
#include "core/domain/lifecycle.h"
#include "core/domain/periods.h"
#include "core/plan/licences.h"
#include "core/plan/planparts.h"

#include <QJsonArray>
#include <QSet>

#include <variant>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

using Inverse = std::variant<Operation, UndoProblem>;

Operation inverseOf(const Operation &done, OperationKind kind)
{
    Operation inverse;
    inverse.id = Id::make();
    inverse.entity = done.entity;
    inverse.kind = kind;
    inverse.who = done.who;
    return inverse;
}

Inverse undoChange(const UndoRow &row)
{
    const auto &done = row.operation;
    auto inverse = inverseOf(done, OperationKind::Change);
    const auto wasBefore = done.before.object();
    const auto wasAfter = done.after.object();
    QJsonObject body;
    QJsonObject is;
    QJsonObject willBe;
    for (const auto &name : wasAfter.keys()) {
        const auto before = wasBefore.value(name);
        const auto after = wasAfter.value(name);
        if (nullAsMissing(row.now.value(name)) == nullAsMissing(before))
            continue;
        if (nullAsMissing(row.now.value(name)) != nullAsMissing(after))
            return UndoProblem::ChangedSince;
        is.insert(name, after);
        willBe.insert(name, before.isUndefined() ? QJsonValue() : before);
        // The server derives the status of a user; it cannot be set.
        if (done.entity.type == EntityType::User && name == "status"_L1)
            continue;
        body.insert(name, before.isUndefined() ? QJsonValue() : before);
    }
    if (body.isEmpty())
        return UndoProblem::Already;
    inverse.body = body;
    inverse.before = is;
    inverse.after = willBe;
    return inverse;
}

Inverse undoLicences(const UndoRow &row)
{
    const auto &done = row.operation;
    const auto before = stringsFromJson(done.before[u"licences"]);
    const auto after = stringsFromJson(done.after[u"licences"]);
    const auto now = stringsFromJson(row.now[u"licences"]);
    const auto back = LicenceDelta<QString>::between(after, before).on(now);
    if (back.isEmpty())
        return UndoProblem::Already;
    auto inverse = inverseOf(done, OperationKind::Licences);
    inverse.body = bodyOf(back);
    inverse.before = {{u"licences"_s, QJsonArray::fromStringList(now)}};
    inverse.after = {{u"licences"_s, QJsonArray::fromStringList(back.appliedTo(now))}};
    return inverse;
}

Inverse deletionOf(const UndoRow &row)
{
    auto inverse = inverseOf(row.operation, OperationKind::Delete);
    inverse.before = row.now; // the current state is what gets deleted
    return inverse;
}

//! Only a user is kept, and only for a while.
Inverse undoDelete(const UndoRow &row, const QDateTime &now)
{
    if (!canBeRestored(row.operation.entity.type) || row.now.isEmpty())
        return UndoProblem::Gone;
    if (!isDeleted(row.now))
        return row.gone ? UndoProblem::Gone : UndoProblem::Already;
    const auto deletedAt = timeFromWire(row.now[u"changedAt"].toString());
    if (deletedAt.isValid() && deletedAt.daysTo(now) > restoreDays)
        return UndoProblem::Gone;
    return inverseOf(row.operation, OperationKind::Restore);
}

//! A restored user has no licences: those that the delete freed are requested again.
std::optional<Operation> licencesAfter(const Operation &restore, const Operation &deleted)
{
    const auto held = deleted.before[u"licences"].toArray();
    if (held.isEmpty())
        return std::nullopt;
    auto give = inverseOf(deleted, OperationKind::Licences);
    give.needs = {restore.id};
    give.body = {{u"add"_s, held}, {u"remove"_s, QJsonArray()}};
    give.before = {{u"licences"_s, QJsonArray()}};
    give.after = {{u"licences"_s, held}};
    return give;
}

Inverse undo(const UndoRow &row, const QDateTime &now)
{
    const auto &done = row.operation;
    if (!row.done)
        return UndoProblem::NotDone;
    const bool deleted = row.gone || isDeleted(row.now);
    switch (done.kind) {
    case OperationKind::Create:
        if (done.entity.type == EntityType::Customer)
            return UndoProblem::Onboarding;
        if (deleted || row.now.isEmpty())
            return UndoProblem::Already;
        return deletionOf(row);
    case OperationKind::Delete:
        return undoDelete(row, now);
    case OperationKind::Restore:
        return deleted ? Inverse(UndoProblem::Already) : deletionOf(row);
    case OperationKind::Change:
        return deleted ? Inverse(UndoProblem::Gone) : undoChange(row);
    case OperationKind::Licences:
        return deleted ? Inverse(UndoProblem::Gone) : undoLicences(row);
    case OperationKind::ResetPassword:
        return UndoProblem::Passwords;
    }
    Q_UNREACHABLE();
}

} // namespace

Undo planUndo(const Plan &undone, const QList<UndoRow> &rows,
              const QList<Subscription> &subscriptions, const QDateTime &now)
{
    Undo result;
    result.plan.id = Id::make();
    result.plan.customer = undone.customer;
    result.plan.source = PlanSource::Undo;
    result.plan.sourceName = undone.sourceName;
    result.plan.madeAt = now;
    // A deletion reverses everything else that was done to the entity.
    QSet<Id> going;
    for (const auto &row : rows) {
        if (row.done && row.operation.kind == OperationKind::Create &&
            row.operation.entity.type != EntityType::Customer)
            going.insert(row.operation.entity.id);
    }
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (row->operation.kind != OperationKind::Create &&
            going.contains(row->operation.entity.id))
            continue;
        auto inverse = undo(*row, now);
        if (const auto *problem = std::get_if<UndoProblem>(&inverse)) {
            result.cannot.append({row->operation, *problem});
            continue;
        }
        const auto operation = std::get<Operation>(std::move(inverse));
        result.plan.operations.append(operation);
        if (operation.kind != OperationKind::Restore)
            continue;
        if (auto give = licencesAfter(operation, row->operation))
            result.plan.operations.append(std::move(*give));
    }
    CustomerView view;
    view.subscriptions = subscriptions;
    planning::countSeats(view, result.plan);
    return result;
}

} // namespace core
