#include "core/net/account.h"

#include "core/base/clock.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace core {

QJsonObject toJson(const Me &me)
{
    return {{u"account"_s,
             QJsonObject{{u"id"_s, me.account}, {u"name"_s, me.name}, {u"email"_s, me.email}}},
            {u"tenant"_s, QJsonObject{{u"name"_s, me.organisation}}},
            {u"role"_s, me.role},
            {u"privileges"_s, QJsonArray::fromStringList(me.privileges)}};
}

Me meFromJson(const QJsonObject &json)
{
    const auto account = json[u"account"].toObject();
    Me me{account[u"id"].toString(),    account[u"name"].toString(),
          account[u"email"].toString(), json[u"tenant"].toObject()[u"name"].toString(),
          json[u"role"].toString(),     {}};
    for (const auto &privilege : json[u"privileges"].toArray())
        me.privileges.append(privilege.toString());
    return me;
}

SignedInDevice deviceFromJson(const QJsonObject &json)
{
    return {json[u"id"].toString(),
            json[u"deviceName"].toString(),
            json[u"client"].toString(),
            timeFromWire(json[u"createdAt"].toString()),
            timeFromWire(json[u"lastUsedAt"].toString()),
            json[u"current"].toBool()};
}

Approval approvalFromJson(const QJsonObject &json)
{
    Approval approval{json[u"id"].toString(),
                      json[u"etag"].toString(),
                      json[u"kind"].toString(),
                      json[u"requesterName"].toString(),
                      timeFromWire(json[u"madeAt"].toString()),
                      timeFromWire(json[u"expiresAt"].toString()),
                      json[u"count"].toInt(),
                      {},
                      json[u"state"].toString() == u"open",
                      json[u"isMine"].toBool()};
    for (const auto &item : json[u"items"].toArray())
        approval.names.append(item.toObject()[u"name"].toString());
    return approval;
}

} // namespace core
