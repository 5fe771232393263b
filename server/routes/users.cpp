#include "server/routes/users.h"

#include "core/domain/licences.h"
#include "core/domain/lifecycle.h"
#include "core/domain/periods.h"
#include "core/domain/subscription.h"
#include "core/domain/user.h"
#include "server/routes/entities.h"
#include "server/routes/kinds.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::FieldProblem;
using core::Id;

namespace server {
namespace {

//! Adds `seats` (which may be negative) to a subscription's used seats.
void use(WriteCall &call, Record &subscription, int seats)
{
    auto data = subscription.data();
    data[u"used"] = data[u"used"].toInt() + seats;
    call.records.put(subscription, data);
}

//! The subscriptions in a list: each must be alive and belong to the customer.
std::vector<Record> subscriptionsIn(WriteCall &call, const QString &member,
                                    core::FieldErrors &errors)
{
    std::vector<Record> found;
    const auto items = call.request.body[member].toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        auto record = call.records.find(EntityType::Subscription, core::idFromJson(items[i]));
        if (!record || record->gone || record->customer != call.ids.customer) {
            errors.append({u"/%1/%2"_s.arg(member).arg(i), FieldProblem::UnknownReference, {}});
            continue;
        }
        if (std::ranges::find(found, record->id, &Record::id) == found.end())
            found.push_back(std::move(*record));
    }
    return found;
}

} // namespace

Answer changeLicences(WriteCall &call)
{
    auto target = findTarget(call);
    if (!target)
        return target.error();
    if (target->gone)
        return refusal(goneProblem(target->goneAt, target->goneBy));
    core::FieldErrors errors;
    checkShape(errors, {}, call.request.body,
               {{u"add"_s, QJsonArray()}, {u"remove"_s, QJsonArray()}});
    if (!errors.isEmpty())
        return refusal({ProblemCode::Invalid, {}, errors});

    auto added = subscriptionsIn(call, u"add"_s, errors);
    auto removed = subscriptionsIn(call, u"remove"_s, errors);
    for (const auto &subscription : removed) {
        if (std::ranges::find(added, subscription.id, &Record::id) != added.end())
            errors.append({u"/remove"_s, FieldProblem::NotAllowed, {}});
    }
    auto user = core::userFromJson(target->data());
    const auto idsOf = [](const std::vector<Record> &subscriptions) {
        QList<Id> ids;
        for (const auto &subscription : subscriptions)
            ids.append(subscription.id);
        return ids;
    };
    const auto delta = core::LicenceDelta<Id>{idsOf(added), idsOf(removed)}.on(user.licences);
    const auto isIdle = [](const QList<Id> &ids) {
        return [&ids](const Record &subscription) { return !ids.contains(subscription.id); };
    };
    std::erase_if(added, isIdle(delta.add));
    std::erase_if(removed, isIdle(delta.remove));
    if (!added.empty() && user.usageLocation.isEmpty())
        errors.append({u"/usageLocation"_s, FieldProblem::Required, {}});
    if (!errors.isEmpty())
        return refusal({ProblemCode::Invalid, {}, errors});
    for (const auto &record : added) {
        const auto subscription = core::subscriptionFromJson(record.data());
        if (subscription.free() < 1) {
            return refusal(
                {ProblemCode::NoFreeLicence,
                 {},
                 {},
                 {{u"needed"_s, 1}, {u"free"_s, 0}, {u"subscription"_s, record.id.toString()}}});
        }
    }
    if (added.empty() && removed.empty())
        return success(200, *target);

    user.licences = delta.appliedTo(user.licences);
    for (auto &subscription : added) {
        call.records.addLicence(subscription.id, user.id);
        use(call, subscription, 1);
    }
    for (auto &subscription : removed) {
        call.records.removeLicence(subscription.id, user.id);
        use(call, subscription, -1);
    }
    putStamped(call, *target, core::toJson(user));
    return success(200, *target);
}

void giveBackLicences(WriteCall &call, QJsonObject &data)
{
    auto user = core::userFromJson(data);
    for (const auto &id : std::as_const(user.licences)) {
        call.records.removeLicence(id, user.id);
        if (auto subscription = call.records.find(EntityType::Subscription, id))
            use(call, *subscription, -1);
    }
    user.licences.clear();
    user.status = core::UserStatus::Deleted;
    data = core::toJson(user);
}

Answer restoreUser(WriteCall &call)
{
    auto record = findTarget(call);
    if (!record)
        return record.error();
    if (auto refused = checkMatch(call, *record))
        return *refused;
    if (auto refused = checkNoBody(call))
        return *refused;
    if (!record->gone)
        return success(200, *record);
    if (core::timeFromWire(record->goneAt).daysTo(call.now) > core::restoreDays)
        return refusal(goneProblem(record->goneAt, record->goneBy));
    auto user = core::userFromJson(record->data());
    user.status = core::liveStatus(user.blocked);
    user.mustChangePassword = false;
    // Anything deleted meanwhile is not restored with the user.
    const auto isLost = [&call](EntityType type) {
        return [&call, type](const Id &id) {
            const auto found = call.records.find(type, id);
            return !found || found->gone;
        };
    };
    user.policies.removeIf(isLost(EntityType::Policy));
    user.groups.removeIf(isLost(EntityType::UserGroup));
    const auto data = core::toJson(user);
    if (auto refused = takeName(call, *record, data))
        return *refused;
    record->gone = false;
    putStamped(call, *record, data);
    return success(200, *record);
}

std::optional<DrawnPassword> drawTemporary(const WriteCall &call, core::FieldErrors &errors)
{
    auto drawn = drawFor(call.request.body[u"temporaryPasswordFor"].toString());
    if (!drawn)
        errors.append({u"/temporaryPasswordFor"_s, FieldProblem::NotAllowed, {}});
    return drawn;
}

Answer storeTemporary(WriteCall &call, Record &record, QJsonObject data,
                      const DrawnPassword &password, int status)
{
    call.records.setPassword(record.id, password.hash,
                             core::toWire(call.now.addSecs(core::temporaryPasswordHours * 3600)));
    data[u"mustChangePassword"] = true;
    putStamped(call, record, data);
    auto answer = success(status, record);
    answer.body.chop(1);
    answer.body += R"(,"sealedPassword":")" + password.box.toBase64() + "\"}";
    return answer;
}

Answer resetPassword(WriteCall &call)
{
    auto target = findTarget(call);
    if (!target)
        return target.error();
    if (target->gone)
        return refusal(goneProblem(target->goneAt, target->goneBy));
    if (call.records.hasReset(call.ids.act))
        return refusal({ProblemCode::Exists});
    core::FieldErrors errors;
    checkShape(errors, {}, call.request.body, {{u"temporaryPasswordFor"_s, QString()}});
    if (!errors.isEmpty())
        return refusal({ProblemCode::Invalid, {}, errors});
    if (target->data()[u"joined"].toBool())
        return refusal({ProblemCode::UserJoined});
    const auto drawn = drawTemporary(call, errors);
    if (!drawn)
        return refusal({ProblemCode::Invalid, {}, errors});
    call.records.addReset(call.ids.act, target->id, core::toWire(call.now));
    return storeTemporary(call, *target, target->data(), *drawn, 200);
}

} // namespace server
