#include "server/routes/kinds.h"

#include "core/domain/lifecycle.h"
#include "core/domain/phone.h"
#include "core/domain/types.h"

#include <QJsonArray>

#include <map>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::FieldProblem;

namespace server {
namespace {

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

//! The part of a kind that the type's field table says.
Kind kindOfTable(EntityType type)
{
    Kind kind;
    kind.type = type;
    core::visitType(type, [&kind](auto typed) {
        using Typed = decltype(typed);
        const auto blank = core::toJson(typename Typed::Value{});
        for (const auto &field : Typed::fields()) {
            const QString key = QLatin1StringView(field.key);
            if (field.isRequest())
                kind.blank.insert(key, blank.value(key));
            if (field.access == core::FieldAccess::Fixed)
                kind.fixed.append(key);
            if (field.isRequest() && field.refersTo)
                kind.references.push_back({key, *field.refersTo, QLatin1StringView(field.onlyIf)});
            if (field.isUnique)
                kind.uniqueMembers.append(key);
            kind.isStamped = kind.isStamped || field.access == core::FieldAccess::Stamp;
        }
        kind.understood = [](const QJsonObject &data) {
            return core::toJson(Typed::fromJson(data));
        };
        kind.validate = [](const QJsonObject &data) {
            return core::validate(Typed::fromJson(data));
        };
    });
    return kind;
}

std::map<EntityType, Kind> makeKinds()
{
    std::map<EntityType, Kind> kinds;
    for (const auto type : core::entityTypes())
        kinds.emplace(type, kindOfTable(type));
    kinds.at(EntityType::Partner).understood = partnerRoundTrip;
    auto &customer = kinds.at(EntityType::Customer);
    customer.understood = customerRoundTrip;
    customer.guarded = {{u"servicePlan"_s, Privilege::ManageServicePlans}};
    auto &user = kinds.at(EntityType::User);
    user.understood = userRoundTrip;
    user.drafted = draftedUser;
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

FieldProblem problemOf(const core::FieldSpec *field, const QJsonValue &sent)
{
    if (sent.isDouble())
        return FieldProblem::NotANumber;
    if (field && field->kind == core::FieldKind::Image)
        return FieldProblem::BadImage;
    return field && field->refersTo ? FieldProblem::UnknownReference : FieldProblem::NotAllowed;
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
        const auto *field = core::entityField(kind.type, it.key());
        // Telephone numbers are normalized on purpose and have their own check.
        if (it.value().isNull() || it.value().isObject() ||
            (field && field->kind == core::FieldKind::Phone))
            continue;
        if (!isSame(it.value(), data.value(it.key())))
            errors.append({u'/' + it.key(), problemOf(field, it.value()), {}});
    }
}

} // namespace server
