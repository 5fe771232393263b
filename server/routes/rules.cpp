#include "server/routes/rules.h"

#include "core/domain/customer.h"
#include "core/domain/invitation.h"
#include "core/domain/staff.h"
#include "core/domain/user.h"
#include "server/routes/approvals.h"
#include "server/routes/gate.h"
#include "server/routes/kinds.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::FieldProblem;
using core::Id;

namespace server {
namespace {

Answer forbiddenBecause(const QString &why)
{
    return refusal({ProblemCode::Forbidden, why});
}

std::optional<Answer> checkGuarded(const WriteCall &call, const QJsonObject &before,
                                   const QJsonObject &after)
{
    const auto &kind = kindOf(call.type);
    const auto &old = before.isEmpty() ? kind.blank : before;
    for (const auto &[member, privilege] : kind.guarded) {
        if (old[member] != after[member] && !call.principal.may(privilege))
            return refusal(forbidden(privilege));
    }
    return std::nullopt;
}

bool hasOneOf(const QJsonValue &tags, const Tags &of)
{
    const auto ids = core::idsFromJson(tags);
    return std::ranges::any_of(ids, [&of](const Id &tag) { return of.contains(tag); });
}

std::optional<Answer> checkFresh(const WriteCall &call)
{
    const auto refused = refusalOfOldSignIn(call.principal, call.now);
    return refused ? std::optional(refusal(*refused)) : std::nullopt;
}

//! The partner's sign-in rules.
std::optional<Answer> checkPartner(const WriteCall &call, const QJsonObject &before,
                                   const QJsonObject &after)
{
    for (const auto &member : {u"passwordPolicy"_s, u"requireSingleSignOn"_s}) {
        if (before[member] != after[member])
            return checkFresh(call);
    }
    return std::nullopt;
}

std::optional<Answer> checkCustomer(WriteCall &call, const QJsonObject &before,
                                    const QJsonObject &after)
{
    if (before.isEmpty() && after[u"awaitsAdministrator"].toBool() &&
        !call.principal.may(Privilege::Invite))
        return refusal(forbidden(Privilege::Invite));
    if (after.isEmpty()) {
        return call.records.hasUsers(call.ids.id) ? std::optional(refusal({ProblemCode::HasUsers}))
                                                  : std::nullopt;
    }
    if (call.principal.isLimited() && !hasOneOf(after[u"tags"], call.principal.tags)) {
        return refusal({ProblemCode::Invalid,
                        u"you see only customers with one of your tags, so it needs one"_s,
                        {{u"/tags"_s, FieldProblem::Required, {}}}});
    }
    const auto self = core::managementModeName(core::ManagementMode::Customer);
    if (before[u"managementMode"].toString() != self) {
        const bool isGivenAway = !before.isEmpty() && after[u"managementMode"].toString() == self;
        return isGivenAway ? checkFresh(call) : std::nullopt;
    }
    if (after[u"managementMode"].toString() != self)
        return forbiddenBecause(u"only the customer can give its management back"_s);
    for (const auto &member : {u"services"_s, u"servicePlan"_s, u"policies"_s, u"activated"_s}) {
        if (before[member] != after[member])
            return refusal({ProblemCode::CustomerManages});
    }
    return std::nullopt;
}

//! The account belongs to the person once an invitation to it was accepted.
std::optional<Answer> checkUser(const QJsonObject &before, const QJsonObject &after)
{
    if (!before[u"joined"].toBool() || after.isEmpty())
        return std::nullopt;
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (after[it.key()] != it.value() && !core::joinedUserKeys().contains(it.key()))
            return refusal({ProblemCode::UserJoined});
    }
    return std::nullopt;
}

std::optional<Answer> checkSubscription(const QJsonObject &before, const QJsonObject &after)
{
    if (after.isEmpty()) {
        return before[u"used"].toInt() > 0 ? std::optional(refusal({ProblemCode::InUse}))
                                           : std::nullopt;
    }
    const int bought = after[u"bought"].toInt();
    const int used = after[u"used"].toInt();
    if (bought >= used)
        return std::nullopt;
    return refusal({ProblemCode::NoFreeLicence,
                    {},
                    {},
                    {{u"needed"_s, used}, {u"free"_s, bought}, {u"subscription"_s, after[u"id"]}}});
}

bool isActingOwner(const QJsonObject &staff)
{
    const auto person = core::staffFromJson(staff);
    return !staff.isEmpty() && person.role == Role::Owner && !person.disabled;
}

//! What makes a person an owner, and how the person signs in.
QJsonObject ownership(const QJsonObject &staff)
{
    QJsonObject parts;
    if (staff[u"role"].toString() != core::staffRoleName(Role::Owner))
        return parts;
    for (const auto &member : {u"role"_s, u"email"_s, u"identityProvider"_s, u"disabled"_s})
        parts[member] = staff[member];
    return parts;
}

//! An approval covers exactly this and nothing else.
QString actOn(const QJsonObject &staff)
{
    if (staff.isEmpty())
        return u"delete"_s;
    QJsonObject parts;
    for (const auto &member : {u"role"_s, u"email"_s, u"identityProvider"_s, u"disabled"_s})
        parts[member] = staff[member];
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

bool isThereAnotherOwner(WriteCall &call)
{
    constexpr int atOnce = 200;
    Id after;
    for (;;) {
        const auto people = call.records.some(EntityType::Staff, after, atOnce);
        for (const auto &person : people) {
            if (person.id != call.ids.id && isActingOwner(person.data()))
                return true;
        }
        if (people.size() < static_cast<std::size_t>(atOnce))
            return false;
        after = people.back().id;
    }
}

//! No one can give another person more permissions than their own.
std::optional<Answer> checkStaff(WriteCall &call, const QJsonObject &before,
                                 const QJsonObject &after)
{
    const auto &principal = call.principal;
    const auto ownerName = core::staffRoleName(Role::Owner);
    if (principal.role != Role::Owner &&
        (before[u"role"].toString() == ownerName || after[u"role"].toString() == ownerName))
        return forbiddenBecause(u"only an owner can make, change or delete an owner"_s);
    if (principal.isLimited()) {
        for (const auto *state : {&before, &after}) {
            const auto tags = core::idsFromJson((*state)[u"tags"]);
            const auto isMine = [&](const Id &tag) { return principal.tags.contains(tag); };
            if (!state->isEmpty() && (tags.isEmpty() || !std::ranges::all_of(tags, isMine)))
                return forbiddenBecause(u"this person sees customers that you do not see"_s);
        }
    }
    if (isActingOwner(before) && !isActingOwner(after) && !isThereAnotherOwner(call))
        return refusal({ProblemCode::LastOwner});
    if (ownership(before) == ownership(after))
        return std::nullopt;
    if (auto refused = checkFresh(call))
        return refused;
    const auto &shown = after.isEmpty() ? before : after;
    return refusalUnlessApproved(
        call, u"owner"_s,
        {call.ids.id, EntityType::Staff, {}, shown[u"name"].toString(), actOn(after)});
}

std::optional<Answer> checkInvitation(const QJsonObject &before, const QJsonObject &after)
{
    const auto state = core::invitationFromJson(before).state;
    const bool isOpen = after.isEmpty() ? state != core::InvitationState::Accepted
                                        : state == core::InvitationState::Pending;
    return isOpen ? std::nullopt : std::optional(refusal({ProblemCode::NotPending}));
}

} // namespace

std::optional<Answer> refusalByRules(WriteCall &call, const QJsonObject &before,
                                     const QJsonObject &after)
{
    if (!after.isEmpty()) {
        if (auto refused = checkGuarded(call, before, after))
            return refused;
    }
    switch (call.type) {
    case EntityType::Partner:
        return checkPartner(call, before, after);
    case EntityType::Customer:
        return checkCustomer(call, before, after);
    case EntityType::User:
        return checkUser(before, after);
    case EntityType::Subscription:
        return checkSubscription(before, after);
    case EntityType::Staff:
        return checkStaff(call, before, after);
    case EntityType::Invitation:
    case EntityType::StaffInvitation:
        return checkInvitation(before, after);
    default:
        return std::nullopt;
    }
}

} // namespace server
