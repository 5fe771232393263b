#include "core/plan/planrow.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace core {

bool isConflict(const Refusal &refusal)
{
    return refusal.status == 412 || (refusal.status == 410 && refusal.code != ProblemCode::ApiGone);
}

bool isBlocked(const Refusal &refusal)
{
    return refusal.code == OwnReason::BlockedBy;
}

QJsonObject toJson(const Refusal &refusal)
{
    return {{u"status"_s, refusal.status},
            {u"code"_s, refusal.code.name()},
            {u"title"_s, refusal.title},
            {u"errors"_s, toJson(refusal.errors)},
            {u"more"_s, refusal.more}};
}

Refusal refusalFromJson(const QJsonObject &json)
{
    return {json[u"status"].toInt(), RefusalCode::fromStore(json[u"code"].toString()),
            json[u"title"].toString(), fieldErrorsFromJson(json[u"errors"].toArray()),
            json[u"more"].toObject()};
}

} // namespace core
