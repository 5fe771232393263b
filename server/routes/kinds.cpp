#include "server/routes/kinds.h"

#include "core/domain/catalog.h"
#include "core/domain/country.h"
#include "core/domain/customer.h"
#include "core/domain/phone.h"
#include "core/domain/subscription.h"
#include "core/domain/user.h"

#include <QJsonArray>

#include <map>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::FieldProblem;

namespace server {
namespace {

//! Members that a client may send, from a value with none of them set.
template <typename T>
QJsonObject blankOf()
{
    auto blank = core::toJson(T{});
    blank.remove(u"id"_s);
    return blank;
}

void checkCountry(core::FieldErrors &errors, const QString &country, bool required)
{
    if (country.isEmpty() ? required : !core::isCountry(country))
        errors.append({u"/country"_s,
                       country.isEmpty() ? FieldProblem::Required : FieldProblem::UnknownCountry,
                       {}});
}

core::FieldErrors validate(const core::Partner &partner)
{
    core::FieldErrors errors;
    core::checkText(errors, u"/name"_s, partner.name, 128, true);
    core::checkEmail(errors, u"/email"_s, partner.email, false);
    checkCountry(errors, partner.country, false);
    core::checkPhone(errors, u"/telephone"_s, partner.telephone, partner.country, false);
    return errors;
}

core::FieldErrors validate(const core::DataCenter &center)
{
    core::FieldErrors errors;
    core::checkText(errors, u"/name"_s, center.name, 128, true);
    core::checkText(errors, u"/city"_s, center.city, 128, true);
    checkCountry(errors, center.country, true);
    if (center.latitude < -90 || center.latitude > 90)
        errors.append({u"/latitude"_s, FieldProblem::OutOfRange, u"-90…90"_s});
    if (center.longitude < -180 || center.longitude > 180)
        errors.append({u"/longitude"_s, FieldProblem::OutOfRange, u"-180…180"_s});
    return errors;
}

core::FieldErrors validate(const core::Service &service)
{
    core::FieldErrors errors;
    core::checkText(errors, u"/name"_s, service.name, 128, true);
    core::checkText(errors, u"/description"_s, service.description, 1024);
    return errors;
}

core::FieldErrors validate(const core::Sku &sku)
{
    core::FieldErrors errors;
    core::checkText(errors, u"/name"_s, sku.name, 256, true);
    core::checkText(errors, u"/partNumber"_s, sku.partNumber, 128, true);
    core::checkText(errors, u"/vendor"_s, sku.vendor, 128, true);
    return errors;
}

core::FieldErrors validate(const core::Tag &tag)
{
    core::FieldErrors errors;
    core::checkText(errors, u"/name"_s, tag.name, 64, true);
    return errors;
}

core::FieldErrors validate(const core::NotificationProfile &profile)
{
    core::FieldErrors errors;
    core::checkText(errors, u"/name"_s, profile.name, 128, true);
    core::checkText(errors, u"/description"_s, profile.description, 1024);
    return errors;
}

core::FieldErrors validate(const core::LegalText &legal)
{
    core::FieldErrors errors;
    core::checkText(errors, u"/title"_s, legal.title, 256, true);
    core::checkText(errors, u"/version"_s, legal.version, 32, true);
    core::checkText(errors, u"/text"_s, legal.text, 100'000, true);
    return errors;
}

template <auto FromJson>
QJsonObject roundTrip(const QJsonObject &data)
{
    return core::toJson(FromJson(data));
}

QJsonObject customerRoundTrip(const QJsonObject &data)
{
    auto customer = core::customerFromJson(data);
    customer.telephone = core::normalisedPhone(customer.telephone, customer.country);
    return core::toJson(customer);
}

QJsonObject userRoundTrip(const QJsonObject &data)
{
    auto user = core::userFromJson(data);
    if (user.status != core::UserStatus::Deleted)
        user.status = user.blocked ? core::UserStatus::Blocked : core::UserStatus::Active;
    return core::toJson(user);
}

template <auto FromJson>
core::FieldErrors judge(const QJsonObject &data)
{
    return validate(FromJson(data));
}

template <typename T, auto FromJson>
Kind catalogueKind(EntityType type, const QString &uniqueMember = {},
                   std::vector<Reference> references = {})
{
    return {
        type,        blankOf<T>(), {}, std::move(references), roundTrip<FromJson>, judge<FromJson>,
        uniqueMember};
}

std::map<EntityType, Kind> makeKinds()
{
    using namespace core;
    std::map<EntityType, Kind> kinds;
    const auto add = [&kinds](Kind kind) { kinds.emplace(kind.type, std::move(kind)); };
    add(catalogueKind<Partner, partnerFromJson>(EntityType::Partner, {},
                                                {{u"enabledServices"_s, EntityType::Service}}));
    add(catalogueKind<DataCenter, dataCenterFromJson>(EntityType::DataCenter));
    add(catalogueKind<Service, serviceFromJson>(EntityType::Service, u"name"_s));
    add(catalogueKind<Sku, skuFromJson>(EntityType::Sku));
    add(catalogueKind<Tag, tagFromJson>(EntityType::Tag, u"name"_s));
    add(catalogueKind<NotificationProfile, notificationProfileFromJson>(
        EntityType::NotificationProfile, u"name"_s));
    add(catalogueKind<LegalText, legalTextFromJson>(EntityType::LegalText));
    add({EntityType::Customer,
         toRequest(Customer{}),
         {u"accountType"_s},
         {{u"dataCenter"_s, EntityType::DataCenter},
          {u"tags"_s, EntityType::Tag},
          {u"notificationProfile"_s, EntityType::NotificationProfile},
          {u"acceptedTexts"_s, EntityType::LegalText},
          {u"services"_s, EntityType::Service}},
         customerRoundTrip,
         judge<customerFromJson>,
         u"account"_s});
    add({EntityType::User,
         toRequest(User{}),
         {},
         {},
         userRoundTrip,
         judge<userFromJson>,
         u"userName"_s});
    add({EntityType::Subscription,
         toRequest(Subscription{}),
         {u"sku"_s, u"term"_s},
         {{u"sku"_s, EntityType::Sku}},
         roundTrip<subscriptionFromJson>,
         judge<subscriptionFromJson>,
         {}});
    return kinds;
}

//! Ids and the like compare without case; everything else has to be what was sent.
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

void checkShape(core::FieldErrors &errors, const QString &pointer, const QJsonObject &sent,
                const QJsonObject &sample)
{
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        const QString at = pointer + u'/' + it.key();
        const auto expected = sample.constFind(it.key());
        if (expected == sample.constEnd()) {
            errors.append({at, FieldProblem::UnknownField, {}});
            continue;
        }
        if (it.value().isNull())
            continue;
        if (it.value().type() != expected.value().type()) {
            errors.append({at, FieldProblem::WrongType, {}});
            continue;
        }
        if (it.value().isObject())
            checkShape(errors, at, it.value().toObject(), expected.value().toObject());
        const auto items = it.value().toArray();
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (!items[i].isString())
                errors.append({u"%1/%2"_s.arg(at).arg(i), FieldProblem::WrongType, {}});
        }
    }
}

void checkUnderstood(core::FieldErrors &errors, const Kind &kind, const QJsonObject &sent,
                     const QJsonObject &data)
{
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        // Telephone numbers are rewritten on purpose and have a check of their own.
        if (it.value().isNull() || it.value().isObject() || it.key() == u"telephone")
            continue;
        if (!isSame(it.value(), data.value(it.key())))
            errors.append({u'/' + it.key(), problemOf(kind, it.key(), it.value()), {}});
    }
}

} // namespace server
