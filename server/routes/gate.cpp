#include "server/routes/gate.h"

#include "core/base/seal.h"
#include "server/routes/cursor.h"

using namespace Qt::Literals::StringLiterals;

namespace server {

Problem forbidden(Privilege missing)
{
    const auto name = privilegeName(missing);
    return {ProblemCode::Forbidden,
            u"this needs the privilege "_s + name,
            {},
            {{u"privilege"_s, name}}};
}

std::optional<Problem> refusalAtGate(Records &records, const Principal &principal,
                                     const Route &route, const PathIds &ids, const QDateTime &now)
{
    if (!principal.may(route.privilege))
        return forbidden(route.privilege);
    if (route.fresh == Fresh::Always) {
        if (auto refused = refusalOfOldSignIn(principal, now))
            return refused;
    }
    const bool isInside = core::isOfCustomer(route.type);
    const bool isCustomer = route.type == core::EntityType::Customer && !ids.id.isNull();
    if (!isInside && !(isCustomer && principal.isLimited()))
        return std::nullopt;
    const auto state = records.customerState(isInside ? ids.customer : ids.id, principal.tags);
    if (!state)
        return isInside ? std::optional(Problem{ProblemCode::NotFound}) : std::nullopt;
    if (!state->isVisible)
        return Problem{ProblemCode::NotFound};
    if (!isInside)
        return std::nullopt;
    if (state->gone)
        return goneProblem(state->goneAt, state->goneBy);
    if (state->managesItself)
        return Problem{ProblemCode::CustomerManages,
                       u"users, licences, services and subscriptions are the customer's own now"_s};
    return std::nullopt;
}

std::optional<Problem> refusalOfOldSignIn(const Principal &principal, const QDateTime &now)
{
    if (principal.isFresh(now))
        return std::nullopt;
    return Problem{ProblemCode::FreshSignIn, {}, {}, {{u"maxAge"_s, freshSeconds}}};
}

Header signInChallenge()
{
    return {"WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\", max_age=\"" +
                                    QByteArray::number(freshSeconds) + '"'};
}

QByteArray scopeOf(Records &records, const Principal &principal)
{
    QStringList parts{core::staffRoleName(principal.role)};
    for (const auto &tag : principal.tags)
        parts << tag.toString();
    parts.sort();
    parts << QString::number(records.scopeChange(principal.tags));
    return core::fingerprint(parts.join(u' ').toLatin1(), 2 * scopeSize).left(scopeSize);
}

} // namespace server
