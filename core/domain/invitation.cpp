#include "core/domain/invitation.h"

#include "core/base/clock.h"
#include "core/domain/entity.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr std::array states{"pending", "accepted", "cancelled"};

} // namespace

QJsonObject toRequest(const Invitation &i)
{
    return {{u"person"_s, textOf(i.person)},
            {u"email"_s, i.email},
            {u"identityProvider"_s, identityProviderName(i.identityProvider)}};
}

QJsonObject toJson(const Invitation &i)
{
    auto json = toRequest(i);
    json.insert(u"id"_s, i.id.toString());
    json.insert(u"state"_s, QString::fromLatin1(states[static_cast<size_t>(i.state)]));
    json.insert(u"sentAt"_s, toWire(i.sentAt));
    json.insert(u"expiresAt"_s, toWire(i.expiresAt));
    json.insert(u"sends"_s, i.sends);
    json.insert(u"createdAt"_s, toWire(i.createdAt));
    json.insert(u"changedAt"_s, toWire(i.changedAt));
    json.insert(u"changedBy"_s, i.changedBy);
    if (!i.customer.isNull())
        json.insert(u"customer"_s, i.customer.toString());
    return json;
}

Invitation invitationFromJson(const QJsonObject &json)
{
    Invitation i;
    i.id = idFromJson(json[u"id"]);
    i.customer = idFromJson(json[u"customer"]);
    i.person = idFromJson(json[u"person"]);
    i.email = json[u"email"].toString();
    i.identityProvider = identityProviderFromName(json[u"identityProvider"].toString())
                             .value_or(IdentityProvider::Own);
    i.state = valueNamed<InvitationState>(states, json[u"state"].toString())
                  .value_or(InvitationState::Pending);
    i.sentAt = timeFromWire(json[u"sentAt"].toString());
    i.expiresAt = timeFromWire(json[u"expiresAt"].toString());
    i.sends = json[u"sends"].toInt();
    i.createdAt = timeFromWire(json[u"createdAt"].toString());
    i.changedAt = timeFromWire(json[u"changedAt"].toString());
    i.changedBy = json[u"changedBy"].toString();
    return i;
}

FieldErrors validate(const Invitation &i)
{
    FieldErrors errors;
    checkEmail(errors, u"/email"_s, i.email, true);
    return errors;
}

bool isExpired(const Invitation &i, const QDateTime &now)
{
    return i.state == InvitationState::Pending && now >= i.expiresAt;
}

} // namespace core
