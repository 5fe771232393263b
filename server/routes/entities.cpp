#include "server/routes/entities.h"

#include "core/domain/accounttype.h"
#include "core/domain/partner.h"
#include "core/domain/subscription.h"
#include "core/domain/user.h"
#include "server/auth/passwords.h"
#include "server/routes/ahead.h"
#include "server/routes/approvals.h"
#include "server/routes/image.h"
#include "server/routes/invitations.h"
#include "server/routes/kinds.h"
#include "server/routes/rules.h"
#include "server/routes/users.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>

using namespace Qt::Literals::StringLiterals;
using core::EntityType;
using core::FieldProblem;
using core::Id;

namespace server {
namespace {

//! Every id must name an existing entity of its type. Ids in `before` were checked when it was
//! stored.
void checkReferences(core::FieldErrors &errors, WriteCall &call, const Kind &kind,
                     const QJsonObject &data, const QJsonObject &before)
{
    const auto check = [&](const QString &pointer, const QJsonValue &value,
                           const Reference &reference) {
        const auto id = core::idFromJson(value);
        if (id.isNull())
            return;
        const auto record = call.records.find(reference.type, id);
        const auto scope = core::isOfCustomer(reference.type) ? call.ids.customer : Id();
        if (!record || record->gone || record->customer != scope)
            errors.append({pointer, FieldProblem::UnknownReference, {}});
        else if (!reference.onlyIf.isEmpty() && !record->data()[reference.onlyIf].toBool())
            errors.append({pointer, FieldProblem::NotAllowed, {}});
    };
    for (const auto &reference : kind.references) {
        const auto value = data[reference.member];
        const QString pointer = u'/' + reference.member;
        if (value == before[reference.member] || core::errorAt(errors, pointer))
            continue;
        if (!value.isArray()) {
            check(pointer, value, reference);
            continue;
        }
        const auto items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            check(u"%1/%2"_s.arg(pointer).arg(i), items[i], reference);
    }
}

QJsonArray defaultServices(Records &records)
{
    const auto record = records.partner();
    if (!record)
        return {};
    const auto partner = core::partnerFromJson(record->data());
    QList<core::Service> offered;
    for (const auto &id : partner.enabledServices) {
        const auto service = records.find(EntityType::Service, id);
        if (service && !service->gone)
            offered.append(core::serviceFromJson(service->data()));
    }
    return core::idsToJson(core::defaultServices(partner, offered));
}

//! A customer can be given only services that are enabled on the partner.
void checkServices(core::FieldErrors &errors, WriteCall &call, const QJsonObject &data,
                   const QJsonObject &before)
{
    const auto services = data[u"services"].toArray();
    const auto had = before[u"services"].toArray();
    if (services == had)
        return;
    const auto partner = call.records.partner();
    const auto enabled = partner ? partner->data()[u"enabledServices"].toArray() : QJsonArray();
    for (qsizetype i = 0; i < services.size(); ++i) {
        const auto pointer = u"/services/%1"_s.arg(i);
        if (!enabled.contains(services[i]) && !had.contains(services[i]) &&
            !core::errorAt(errors, pointer))
            errors.append({pointer, FieldProblem::NotAllowed, {}});
    }
}

//! What a create may contain besides the entity: sealed passwords, and entities created with it.
QJsonObject extrasOf(EntityType type)
{
    if (type == EntityType::Customer)
        return {{u"ownerPassword"_s, QJsonObject{{u"kid"_s, QString()}, {u"box"_s, QString()}}},
                {u"invitation"_s, QString()}};
    if (type == EntityType::User)
        return {{u"temporaryPasswordFor"_s, QString()}};
    return {};
}

//! The other types start with a sign-in at their vendor, which this server does not offer.
void checkAccountType(core::FieldErrors &errors, const QJsonObject &data)
{
    const auto type = core::accountTypeFromName(data[u"accountType"].toString());
    if (!type || !core::accountTypeSpec(*type).isAvailable)
        errors.append({u"/accountType"_s, FieldProblem::NotAllowed, {}});
}

//! Everything that a create may contain.
const QJsonObject &sampleOf(EntityType type)
{
    static const auto samples = [] {
        std::map<EntityType, QJsonObject> all;
        for (const auto each : core::entityTypes()) {
            auto sample = kindOf(each).blank;
            const auto extras = extrasOf(each);
            for (auto it = extras.begin(); it != extras.end(); ++it)
                sample.insert(it.key(), it.value());
            all.emplace(each, sample);
        }
        return all;
    }();
    return samples.at(type);
}

//! Validates and opens the owner's password of a Local account; empty, with an error added, if it
//! is not acceptable.
core::Secret ownerPassword(WriteCall &call, const QJsonValue &sealed, core::FieldErrors &errors)
{
    if (!sealed.isObject()) {
        errors.append({u"/ownerPassword"_s, FieldProblem::Required, {}});
        return {};
    }
    return openTyped(call.keys, sealed.toObject(),
                     {call.operation, call.ids.id, call.principal.tenant}, u"/ownerPassword"_s,
                     errors);
}

//! Values that the server sets on a new entity.
void fillNew(EntityType type, const PathIds &ids, const Stamp &stamp, Records *records,
             const QJsonObject &sent, QJsonObject &data)
{
    const auto &now = stamp.now;
    data.insert(u"id"_s, ids.id.toString());
    if (core::isOfCustomer(type))
        data.insert(u"customer"_s, ids.customer.toString());
    if (kindOf(type).isStamped) {
        const auto at = core::toWire(now);
        data.insert(u"createdAt"_s, at);
        data.insert(u"changedAt"_s, at);
        data.insert(u"changedBy"_s, stamp.account.toString());
    }
    switch (type) {
    case EntityType::Customer:
        if (records && !sent.contains(u"services"_s))
            data.insert(u"services"_s, defaultServices(*records));
        break;
    case EntityType::Subscription: {
        const auto term = core::termFromName(sent[u"term"].toString()).value_or(core::Term::Annual);
        data.insert(u"renewsOn"_s, core::afterTerms(now.date(), term).toString(Qt::ISODate));
        break;
    }
    case EntityType::Invitation:
    case EntityType::StaffInvitation:
        markSent(data, now);
        break;
    default:
        break;
    }
}

//! True if a live entity refers to it.
bool isReferredTo(WriteCall &call)
{
    // Users and staff can always be deleted; their open invitations are then useless.
    if (core::entityInfo(call.type).canLeaveReferences)
        return false;
    for (const auto type : core::entityTypes()) {
        const auto &references = kindOf(type).references;
        const auto isToThis = [&](const Reference &r) { return r.type == call.type; };
        if (std::ranges::none_of(references, isToThis))
            continue;
        const bool isOfUsers = type == EntityType::User && call.ids.customer.isNull();
        if (isOfUsers ? call.records.isPolicyOfUsers(call.ids.id)
                      : call.records.isMentioned(call.ids.id, type, call.ids.customer))
            return true;
    }
    return false;
}

} // namespace

std::optional<Answer> checkMatch(const WriteCall &call, const Record &record)
{
    if (call.request.ifMatch.isEmpty())
        return refusal({ProblemCode::PreconditionRequired});
    if (call.request.ifMatch == record.etag ||
        (call.request.hasEarlierBase && isSameContent(call.request.ifMatch, record.etag)))
        return std::nullopt;
    return refusal({ProblemCode::Stale,
                    {},
                    {},
                    {{u"current"_s, QJsonObject{{u"etag"_s, QString::fromLatin1(record.etag)},
                                                {u"changeNo"_s, record.changeNo},
                                                {u"gone"_s, record.gone},
                                                {u"data"_s, record.data()}}}}});
}

tl::expected<Record, Answer> findTarget(WriteCall &call)
{
    auto record = call.type == EntityType::Partner ? call.records.partner()
                                                   : call.records.find(call.type, call.ids.id);
    if (!record || record->customer != call.ids.customer)
        return tl::unexpected(refusal({ProblemCode::NotFound}));
    return *record;
}

tl::expected<Record, Answer> findCurrent(WriteCall &call)
{
    auto record = findTarget(call);
    if (!record)
        return record;
    if (record->gone)
        return tl::unexpected(refusal(goneProblem(record->goneAt, record->goneBy)));
    if (auto refused = checkMatch(call, *record))
        return tl::unexpected(*refused);
    return record;
}

std::optional<Answer> checkNoBody(const WriteCall &call)
{
    core::FieldErrors errors;
    checkShape(errors, {}, call.request.body, {});
    return errors.isEmpty() ? std::nullopt
                            : std::optional(refusal({ProblemCode::Invalid, {}, errors}));
}

std::optional<Answer> takeName(WriteCall &call, const Record &record, const QJsonObject &data)
{
    const auto &type = kindOf(record.type);
    const auto name = uniqueName(type, data);
    if (name.isEmpty())
        return std::nullopt;
    const auto kind = core::entityTypeName(record.type);
    if (record.version == 0 && call.records.takeName(kind, record.customer, name, record.id))
        return std::nullopt;
    const auto owner = call.records.nameOwner(kind, record.customer, name);
    if (owner == record.id)
        return std::nullopt;
    if (owner) {
        // The author is shown only to people who may see the entity.
        const bool isHidden = record.type == EntityType::Customer && call.principal.isLimited() &&
                              !call.records.customerState(*owner, call.principal.tags)
                                   .value_or(CustomerState{})
                                   .isVisible;
        QJsonObject more;
        if (!isHidden)
            more.insert(u"owner"_s, owner->toString());
        return refusal({ProblemCode::NameTaken,
                        {},
                        {{u'/' + type.uniqueMembers.first(), FieldProblem::Taken, {}}},
                        more});
    }
    call.records.setName(kind, record.customer, name, record.id);
    return std::nullopt;
}

void putStamped(WriteCall &call, Record &record, QJsonObject data)
{
    if (kindOf(record.type).isStamped) {
        data[u"changedAt"] = core::toWire(call.now);
        data[u"changedBy"] = call.principal.account.toString();
    }
    if (record.type == EntityType::User)
        call.records.setPolicies(record, data);
    if (record.type != EntityType::Customer)
        return call.records.put(record, data);
    const auto before = record.version > 0 ? record.data() : QJsonObject();
    call.records.put(record, data);
    call.records.setScope(record, before, data);
}

Draft draftOf(EntityType type, const PathIds &ids, const QJsonObject &body, const Stamp &stamp,
              Records *records)
{
    Draft draft;
    const auto &kind = kindOf(type);
    draft.sent = body;
    checkShape(draft.errors, {}, draft.sent, sampleOf(type));
    draft.isShapeBad = !draft.errors.isEmpty();
    if (draft.isShapeBad)
        return draft;
    for (const auto &extra : extrasOf(type).keys())
        draft.sent.remove(extra);
    if (kind.drafted) {
        draft.data = kind.drafted(draft.sent, ids.id, ids.customer, stamp, draft.errors);
    } else {
        draft.data = draft.sent;
        if (body[u"invitation"].isString())
            draft.data[u"awaitsAdministrator"] = true;
        fillNew(type, ids, stamp, records, draft.sent, draft.data);
        draft.data = kind.understood(draft.data);
        draft.errors = kind.validate(draft.data);
    }
    checkUnderstood(draft.errors, kind, draft.sent, draft.data);
    remakeImage(draft.errors, draft.data, {});
    if (draft.errors.isEmpty())
        draft.stored = storedForm(draft.data);
    return draft;
}

namespace {

//! Names the author if the id was used before.
std::optional<Answer> refusalOfTakenId(WriteCall &call)
{
    const auto existing = call.records.find(call.type, call.ids.id);
    if (!existing)
        return std::nullopt;
    return refusal(existing->gone && existing->customer == call.ids.customer
                       ? goneProblem(existing->goneAt, existing->goneBy)
                       : Problem{ProblemCode::Exists});
}

//! A create whose id may be taken. If it is refused, its changes are rolled back.
Answer createDrafted(WriteCall &call, const Draft &draft)
{
    auto errors = draft.errors;
    if (draft.isShapeBad)
        return refusal({ProblemCode::Invalid, {}, errors});
    const auto &data = draft.data;
    checkReferences(errors, call, kindOf(call.type), data, {});
    core::Secret typed;
    const bool isInvited = call.request.body[u"invitation"].isString();
    if (call.type == EntityType::Customer) {
        checkAccountType(errors, data);
        checkServices(errors, call, data, {});
        if (isInvited)
            checkInvitedAdministrator(call, errors);
        else
            typed = ownerPassword(call, call.request.body[u"ownerPassword"], errors);
    }
    std::optional<DrawnPassword> drawn;
    if (call.request.body[u"temporaryPasswordFor"].isString())
        drawn = drawTemporary(call, errors);
    if (!errors.isEmpty())
        return refusal({ProblemCode::Invalid, {}, errors});
    if (auto refused = refusalByRules(call, {}, data))
        return *refused;

    Record record;
    record.type = call.type;
    record.id = call.ids.id;
    record.customer = call.ids.customer;
    if (auto refused = takeName(call, record, data))
        return *refused;
    if (!typed.isEmpty())
        call.records.setPassword(
            record.id, call.request.typedHash.isEmpty() ? hashTyped(typed) : call.request.typedHash,
            {});
    if (drawn)
        return storeTemporary(call, record, data, *drawn, 201);
    if (!call.records.add(record, data, draft.stored))
        return refusal({ProblemCode::Exists});
    if (call.type == EntityType::Customer)
        call.records.setScope(record, {}, data);
    if (call.type == EntityType::User)
        call.records.setPolicies(record, data);
    if (isInvited)
        inviteAdministrator(call, data[u"account"].toString());
    return success(201, record);
}

} // namespace

Answer createEntity(WriteCall &call)
{
    if (call.request.ifNoneMatch != "*")
        return refusal({ProblemCode::PreconditionRequired});
    // The id is nearly always new, and storing the entity tells. Only a create that generates or
    // keeps a password must look first.
    const bool looksFirst = !call.ahead.draft || bringsTyped(call.request) ||
                            call.request.body[u"temporaryPasswordFor"].isString();
    if (looksFirst) {
        if (auto refused = refusalOfTakenId(call))
            return *refused;
    }
    auto answer =
        call.ahead.draft
            ? createDrafted(call, *call.ahead.draft)
            : createDrafted(call, draftOf(call.type, call.ids, call.request.body,
                                          {call.principal.account, call.now}, &call.records));
    if (answer.status >= 300 && !looksFirst) {
        // An existing id is reported before any other error.
        if (auto refused = refusalOfTakenId(call))
            return *refused;
    }
    return answer;
}

Answer changeEntity(WriteCall &call)
{
    auto record = findCurrent(call);
    if (!record)
        return record.error();
    const auto &kind = kindOf(call.type);
    const auto &patch = call.request.body;
    // An older server's data may lack members.
    const auto before = kind.understood(record->data());
    core::FieldErrors errors;
    checkShape(errors, {}, patch, kind.blank);
    if (!errors.isEmpty())
        return refusal({ProblemCode::Invalid, {}, errors});

    auto after = kind.understood(core::applyMergePatch(before, patch));
    errors = kind.validate(after);
    checkUnderstood(errors, kind, patch, after);
    remakeImage(errors, after, before);
    for (const auto &member : kind.fixed) {
        if (after[member] != before[member])
            errors.append({u'/' + member, FieldProblem::NotAllowed, {}});
    }
    checkReferences(errors, call, kind, after, before);
    if (call.type == EntityType::Customer)
        checkServices(errors, call, after, before);
    if (call.type == EntityType::User && after[u"usageLocation"].toString().isEmpty() &&
        !after[u"licences"].toArray().isEmpty())
        errors.append({u"/usageLocation"_s, FieldProblem::Required, {}});
    if (!errors.isEmpty())
        return refusal({ProblemCode::Invalid, {}, errors});
    if (auto refused = refusalByRules(call, before, after))
        return *refused;
    if (after == before)
        return success(200, *record);
    if (auto refused = takeName(call, *record, after))
        return *refused;
    putStamped(call, *record, after);
    return success(200, *record);
}

Answer deleteEntity(WriteCall &call)
{
    auto record = findCurrent(call);
    if (!record)
        return record.error();
    if (auto refused = checkNoBody(call))
        return *refused;
    auto data = record->data();
    if (auto refused = refusalByRules(call, data, {}))
        return *refused;
    if (isReferredTo(call))
        return refusal({ProblemCode::InUse});
    if (auto refused = refusalByNumber(call, *record))
        return *refused;
    if (call.type == EntityType::User)
        giveBackLicences(call, data);
    if (call.type == EntityType::Invitation || call.type == EntityType::StaffInvitation)
        data[u"state"] = u"cancelled"_s;
    call.records.dropNames(record->id);
    call.records.dropPassword(record->id);
    record->gone = true;
    record->goneAt = core::toWire(call.now);
    record->goneBy = call.principal.account.toString();
    putStamped(call, *record, data);
    return success(200, *record);
}

} // namespace server
