#include "server/routes/invitations.h"

#include "core/domain/invitation.h"
#include "server/routes/entities.h"
#include "server/routes/kinds.h"
#include "server/routes/rules.h"

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::FieldProblem;

namespace server {
namespace {

core::Id invitationIn(const WriteCall &call)
{
    return core::idFromJson(call.request.body[u"invitation"]);
}

} // namespace

void markSent(QJsonObject &data, const QDateTime &now)
{
    data[u"sentAt"] = core::toWire(now);
    data[u"expiresAt"] = core::toWire(now.addDays(core::invitationDays));
    data[u"sends"] = data[u"sends"].toInt() + 1;
}

void checkInvitedAdministrator(WriteCall &call, core::FieldErrors &errors)
{
    const auto id = invitationIn(call);
    const QString pointer = u"/invitation"_s;
    if (id.isNull() || call.request.body[u"ownerPassword"].isObject())
        errors.append({pointer, FieldProblem::NotAllowed, {}});
    else if (call.records.find(EntityType::Invitation, id))
        errors.append({pointer, FieldProblem::Taken, {}});
}

void inviteAdministrator(WriteCall &call, const QString &email)
{
    Record record;
    record.type = EntityType::Invitation;
    record.id = invitationIn(call);
    record.customer = call.ids.id;
    const PathIds ids{.customer = record.customer, .id = record.id, .act = {}};
    putStamped(call, record,
               draftOf(record.type, ids, {{u"email"_s, email}}, {call.principal.account, call.now},
                       &call.records)
                   .data);
}

Answer sendInvitation(WriteCall &call)
{
    auto target = findTarget(call);
    if (!target)
        return target.error();
    if (target->gone)
        return refusal(goneProblem(target->goneAt, target->goneBy));
    if (call.records.hasSend(call.ids.act))
        return refusal({ProblemCode::Exists});
    if (auto refused = checkNoBody(call))
        return *refused;
    auto data = target->data();
    if (auto refused = refusalByRules(call, data, data))
        return *refused;
    call.records.addSend(call.ids.act, target->id, core::toWire(call.now));
    markSent(data, call.now);
    putStamped(call, *target, data);
    return success(200, *target);
}

} // namespace server
