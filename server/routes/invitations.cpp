#include "server/routes/invitations.h"

#include "core/domain/invitation.h"
#include "server/routes/entities.h"
#include "server/routes/rules.h"

using namespace Qt::Literals::StringLiterals;

namespace server {

void markSent(QJsonObject &data, const QDateTime &now)
{
    data[u"sentAt"] = core::toWire(now);
    data[u"expiresAt"] = core::toWire(now.addDays(core::invitationDays));
    data[u"sends"] = data[u"sends"].toInt() + 1;
}

Answer sendInvitation(WriteCall &call)
{
    auto target = findTarget(call);
    if (!target)
        return target.error();
    if (target->gone)
        return refusal(goneProblem(target->goneAt, target->goneBy));
    if (call.records.hasSend(call.ids.act))
        return refusal({409, "exists"});
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
