#include "core/net/accountapi.h"

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/net/serverapi.h"

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

AccountApi::AccountApi(RestClient &rest)
    : m_rest(rest)
{
}

QFuture<Result<Me>> AccountApi::me() const
{
    return m_rest.request("GET", u"/v1/me"_s)
        .then([](const Result<HttpAnswer> &answer) -> Result<Me> {
            const auto json = objectOf(answer);
            if (!json)
                return tl::unexpected(json.error());
            auto me = meFromJson(*json);
            if (me.account.isEmpty() || me.role.isEmpty())
                return failure(ErrorCode::Format, u"the server does not say who this is"_s);
            return me;
        });
}

QFuture<Result<QList<SignedInDevice>>> AccountApi::devices() const
{
    return m_rest.request("GET", u"/v1/sessions"_s)
        .then([](const Result<HttpAnswer> &answer) -> Result<QList<SignedInDevice>> {
            const auto json = objectOf(answer);
            if (!json)
                return tl::unexpected(json.error());
            QList<SignedInDevice> devices;
            for (const auto &value : (*json)[u"items"].toArray()) {
                const auto item = value.toObject();
                devices.append(
                    {item[u"id"].toString(), item[u"deviceName"].toString(),
                     item[u"client"].toString(), timeFromWire(item[u"createdAt"].toString()),
                     timeFromWire(item[u"lastUsedAt"].toString()), item[u"current"].toBool()});
            }
            return devices;
        });
}

QFuture<Result<void>> AccountApi::signOutDevice(const QString &session) const
{
    return m_rest
        .request("DELETE",
                 u"/v1/sessions/"_s + QString::fromLatin1(QUrl::toPercentEncoding(session)),
                 {{"Idempotency-Key", Id::make().toString().toLatin1()}})
        .then([](const Result<HttpAnswer> &answer) -> Result<void> {
            return objectOf(answer).map([](const QJsonObject &) {});
        });
}

} // namespace core
