#include "server/routes/kinds.h"

#include "core/domain/catalog.h"
#include "core/domain/customer.h"
#include "core/domain/invitation.h"
#include "core/domain/lifecycle.h"
#include "core/domain/notificationprofile.h"
#include "core/domain/partner.h"
#include "core/domain/phone.h"
#include "core/domain/policy.h"
#include "core/domain/serviceplan.h"
#include "core/domain/subscription.h"
#include "core/domain/user.h"
#include "core/domain/usergroup.h"

#include <QJsonArray>

#include <map>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::FieldProblem;

namespace server {
namespace {

//! Members that a client may send, taken from an empty value.
template <typename T>
QJsonObject blankOf()
{
    auto blank = core::toJson(T{});
    blank.remove(u"id"_s);
    return blank;
}

template <auto FromJson>
QJsonObject roundTrip(const QJsonObject &data)
{
    return core::toJson(FromJson(data));
}

QJsonObject partnerRoundTrip(const QJsonObject &data)
{
    auto partner = core::partnerFromJson(data);
    partner.telephone = core::normalisedPhone(partner.telephone, partner.country);
    partner.contact.telephone = core::normalisedPhone(partner.contact.telephone, partner.country);
    return core::toJson(partner);
}

QJsonObject customerRoundTrip(const QJsonObject &data)
{
    using core::CustomerStatus;
    auto customer = core::customerFromJson(data);
    customer.telephone = core::normalisedPhone(customer.telephone, customer.country);
    customer.contact.telephone =
        core::normalisedPhone(customer.contact.telephone, customer.country);
    if (customer.activated)
        customer.status = CustomerStatus::Active;
    else if (customer.status == CustomerStatus::Active)
        customer.status = CustomerStatus::Suspended;
    return core::toJson(customer);
}

core::User userOf(const QJsonObject &data)
{
    auto user = core::userFromJson(data);
    if (user.status != core::UserStatus::Deleted)
        user.status = core::liveStatus(user.blocked);
    return user;
}

QJsonObject userRoundTrip(const QJsonObject &data)
{
    return core::toJson(userOf(data));
}

QJsonObject draftedUser(const QJsonObject &sent, const core::Id &id, const core::Id &customer,
                        const Stamp &stamp, core::FieldErrors &errors)
{
    auto user = userOf(sent);
    user.id = id;
    user.customer = customer;
    user.createdAt = stamp.now;
    user.changedAt = stamp.now;
    user.changedBy = stamp.account.toString();
    errors = core::validate(user);
    return core::toJson(user);
}

template <auto FromJson>
core::FieldErrors judge(const QJsonObject &data)
{
    return core::validate(FromJson(data));
}

//! A kind whose members, except the id, are all set by the client.
template <typename T, auto FromJson>
Kind plainKind(EntityType type, const QStringList &uniqueMembers = {},
               std::vector<Reference> references = {})
{
    return {
        type,         blankOf<T>(), {}, std::move(references), roundTrip<FromJson>, judge<FromJson>,
        uniqueMembers};
}

template <typename T, auto FromJson>
Kind requestKind(EntityType type, const QStringList &uniqueMembers = {},
                 std::vector<Reference> references = {})
{
    auto kind = plainKind<T, FromJson>(type, uniqueMembers, std::move(references));
    kind.blank = core::toRequest(T{});
    return kind;
}

std::map<EntityType, Kind> makeKinds()
{
    using namespace core;
    const QStringList name{u"name"_s};
    std::map<EntityType, Kind> kinds;
    const auto add = [&kinds](Kind kind) -> Kind & {
        return kinds.emplace(kind.type, std::move(kind)).first->second;
    };
    add(plainKind<DataCenter, dataCenterFromJson>(EntityType::DataCenter));
    add(plainKind<Service, serviceFromJson>(EntityType::Service, name));
    add(plainKind<Sku, skuFromJson>(EntityType::Sku));
    add(plainKind<Tag, tagFromJson>(EntityType::Tag, name));
    add(plainKind<LegalText, legalTextFromJson>(EntityType::LegalText));
    add(plainKind<Policy, policyFromJson>(EntityType::Policy, name));
    add(plainKind<NotificationProfile, notificationProfileFromJson>(EntityType::NotificationProfile,
                                                                    name));
    add(plainKind<ServicePlan, servicePlanFromJson>(EntityType::ServicePlan, name,
                                                    {{u"services"_s, EntityType::Service}}));
    add(plainKind<Partner, partnerFromJson>(EntityType::Partner, {},
                                            {{u"enabledServices"_s, EntityType::Service}}))
        .understood = partnerRoundTrip;

    auto &customer = add(requestKind<Customer, customerFromJson>(
        EntityType::Customer, {u"account"_s},
        {{u"dataCenter"_s, EntityType::DataCenter},
         {u"tags"_s, EntityType::Tag},
         {u"notificationProfile"_s, EntityType::NotificationProfile},
         {u"acceptedTexts"_s, EntityType::LegalText},
         {u"services"_s, EntityType::Service},
         {u"servicePlan"_s, EntityType::ServicePlan},
         {u"policies"_s, EntityType::Policy, u"forCustomers"_s}}));
    customer.fixed = {u"accountType"_s};
    customer.understood = customerRoundTrip;
    customer.isStamped = true;
    customer.guarded = {{u"servicePlan"_s, Privilege::ManageServicePlans}};

    auto &user =
        add(requestKind<User, userFromJson>(EntityType::User, {u"userName"_s},
                                            {{u"groups"_s, EntityType::UserGroup},
                                             {u"policies"_s, EntityType::Policy, u"forUsers"_s}}));
    user.understood = userRoundTrip;
    user.drafted = draftedUser;
    user.isStamped = true;

    add(requestKind<UserGroup, userGroupFromJson>(EntityType::UserGroup, name));
    add(requestKind<Subscription, subscriptionFromJson>(
            EntityType::Subscription, {u"sku"_s, u"term"_s}, {{u"sku"_s, EntityType::Sku}}))
        .fixed = {u"sku"_s, u"term"_s};

    add(requestKind<Staff, staffFromJson>(EntityType::Staff, {u"email"_s},
                                          {{u"tags"_s, EntityType::Tag}}))
        .isStamped = true;
    for (const auto &[type, person] : {std::pair{EntityType::Invitation, EntityType::User},
                                       std::pair{EntityType::StaffInvitation, EntityType::Staff}}) {
        auto &invitation =
            add(requestKind<Invitation, invitationFromJson>(type, {}, {{u"person"_s, person}}));
        invitation.fixed = {u"person"_s};
        invitation.isStamped = true;
    }
    return kinds;
}

//! Ids and the like compare case-insensitively; everything else must be kept as sent.
bool isSame(const QJsonValue &sent, const QJsonValue &kept)
{
    if (sent.isString())
        return sent.toString().compare(kept.toString(), Qt::CaseInsensitive) == 0;
    if (!sent.isArray())
        return sent == kept;
    const auto left = sent.toArray();
    const auto right = kept.toArray();
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), isSame);
}

FieldProblem problemOf(const Kind &kind, const QString &member, const QJsonValue &sent)
{
    if (sent.isDouble())
        return FieldProblem::NotANumber;
    if (member == u"image")
        return FieldProblem::BadImage;
    const auto isReference = [&](const Reference &reference) { return reference.member == member; };
    return std::ranges::any_of(kind.references, isReference) ? FieldProblem::UnknownReference
                                                             : FieldProblem::NotAllowed;
}

} // namespace

const Kind &kindOf(EntityType type)
{
    static const auto kinds = makeKinds();
    return kinds.at(type);
}

QString uniqueName(const Kind &kind, const QJsonObject &data)
{
    QStringList parts;
    for (const auto &member : kind.uniqueMembers)
        parts << core::foldedUserName(data[member].toString());
    return parts.join(u' ');
}

void checkShape(core::FieldErrors &errors, const QString &pointer, const QJsonObject &sent,
                const QJsonObject &sample, const QString &closed)
{
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        const QString key = it.key();
        const QJsonValue value = it.value();
        const auto at = [&] {
            return pointer + u'/' + QString(key).replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
        };
        const auto expected = sample.constFind(key);
        if (expected == sample.constEnd()) {
            errors.append({at(), FieldProblem::UnknownField, {}});
            continue;
        }
        if (value.isNull())
            continue;
        if (value.type() != expected.value().type()) {
            errors.append({at(), FieldProblem::WrongType, {}});
            continue;
        }
        if (value.isObject() && key != closed)
            checkShape(errors, at(), value.toObject(), expected.value().toObject());
        if (!value.isArray())
            continue;
        const auto items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (!items[i].isString())
                errors.append({u"%1/%2"_s.arg(at()).arg(i), FieldProblem::WrongType, {}});
        }
    }
}

void checkUnderstood(core::FieldErrors &errors, const Kind &kind, const QJsonObject &sent,
                     const QJsonObject &data)
{
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        // Telephone numbers are normalized on purpose and have their own check.
        if (it.value().isNull() || it.value().isObject() || it.key() == u"telephone")
            continue;
        if (!isSame(it.value(), data.value(it.key())))
            errors.append({u'/' + it.key(), problemOf(kind, it.key(), it.value()), {}});
    }
}

} // namespace server
