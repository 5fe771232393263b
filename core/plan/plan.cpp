#include "core/plan/plan.h"

#include "core/base/clock.h"
#include "core/base/enumnames.h"
#include "core/wire/fielderrors.h"

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

constexpr EnumNames<OperationKind> kinds{{
    {OperationKind::Create, "create"},
    {OperationKind::Change, "change"},
    {OperationKind::Licences, "licences"},
    {OperationKind::Delete, "delete"},
    {OperationKind::Restore, "restore"},
    {OperationKind::ResetPassword, "resetPassword"},
}};

constexpr EnumNames<PlanSource> sources{{
    {PlanSource::Single, "single"},
    {PlanSource::Onboarding, "onboarding"},
    {PlanSource::Csv, "csv"},
    {PlanSource::Licences, "licences"},
    {PlanSource::Services, "services"},
    {PlanSource::Subscriptions, "subscriptions"},
    {PlanSource::Undo, "undo"},
    {PlanSource::Deletes, "deletes"},
    {PlanSource::Restores, "restores"},
    {PlanSource::PasswordResets, "passwordResets"},
}};

constexpr EnumNames<Severity> severities{{
    {Severity::Info, "info"},
    {Severity::Warning, "warning"},
    {Severity::Error, "error"},
}};

constexpr EnumNames<FindingCode> findingCodes{{
    {FindingCode::FieldInvalid, "fieldInvalid"},
    {FindingCode::NoUsageLocation, "noUsageLocation"},
    {FindingCode::NoFreeSeat, "noFreeSeat"},
    {FindingCode::AlreadyHasLicence, "alreadyHasLicence"},
    {FindingCode::DoubledInFile, "doubledInFile"},
    {FindingCode::UserExists, "userExists"},
    {FindingCode::CustomerManages, "customerManages"},
    {FindingCode::DeletedUserHasName, "deletedUserHasName"},
    {FindingCode::UserJoined, "userJoined"},
}};

QJsonObject toJson(const Finding &finding)
{
    return {{u"severity"_s, severities.name(finding.severity)},
            {u"code"_s, findingCodes.name(finding.code)},
            {u"field"_s, toJson(finding.field)},
            {u"argument"_s, finding.argument}};
}

Finding findingFromJson(const QJsonObject &json)
{
    Finding finding;
    finding.severity = severities.value(json[u"severity"].toString()).value_or(Severity::Error);
    finding.code = findingCodes.value(json[u"code"].toString()).value_or(FindingCode::FieldInvalid);
    finding.field = fieldErrorFromJson(json[u"field"].toObject());
    finding.argument = json[u"argument"].toString();
    return finding;
}

} // namespace

QString operationKindName(OperationKind kind)
{
    return kinds.name(kind);
}

std::optional<OperationKind> operationKindFromName(QStringView name)
{
    return kinds.value(name);
}

QString planSourceName(PlanSource source)
{
    return sources.name(source);
}

PlanSource planSourceFromName(QStringView name)
{
    return sources.value(name).value_or(PlanSource::Single);
}

bool Operation::isBlocked() const
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding &finding) { return finding.severity == Severity::Error; });
}

QString methodOf(const Operation &operation)
{
    switch (operation.kind) {
    case OperationKind::Create:
    case OperationKind::ResetPassword:
        return u"PUT"_s;
    case OperationKind::Change:
        return u"PATCH"_s;
    case OperationKind::Licences:
    case OperationKind::Restore:
        return u"POST"_s;
    case OperationKind::Delete:
        return u"DELETE"_s;
    }
    Q_UNREACHABLE();
}

QString pathOf(const Operation &operation)
{
    const QString resource = resourcePath(operation.entity);
    switch (operation.kind) {
    case OperationKind::Licences:
        return resource + u"/licences"_s;
    case OperationKind::Restore:
        return resource + u"/restore"_s;
    case OperationKind::ResetPassword: // the reset has a client-made id too, so that a late copy
                                       // has no second effect
        return resource + u"/passwordResets/"_s + operation.id.toString();
    default:
        return resource;
    }
}

QJsonObject toJson(const Operation &operation)
{
    QJsonObject json{{u"id"_s, operation.id.toString()},
                     {u"type"_s, entityTypeName(operation.entity.type)},
                     {u"entity"_s, operation.entity.id.toString()},
                     {u"kind"_s, operationKindName(operation.kind)},
                     {u"body"_s, operation.body.object()},
                     {u"who"_s, operation.who},
                     {u"before"_s, operation.before.object()},
                     {u"after"_s, operation.after.object()}};
    if (!operation.entity.customer.isNull())
        json.insert(u"customer"_s, operation.entity.customer.toString());
    if (!operation.baseEtag.isEmpty())
        json.insert(u"baseEtag"_s, operation.baseEtag);
    if (!operation.needs.isEmpty())
        json.insert(u"needs"_s, idsToJson(operation.needs));
    if (operation.sourceRow != 0)
        json.insert(u"sourceRow"_s, operation.sourceRow);
    if (!operation.findings.isEmpty()) {
        QJsonArray findings;
        for (const auto &finding : operation.findings)
            findings.append(toJson(finding));
        json.insert(u"findings"_s, findings);
    }
    return json;
}

Operation operationFromJson(const QJsonObject &json)
{
    Operation operation;
    operation.id = idFromJson(json[u"id"]);
    operation.entity = {entityTypeFromName(json[u"type"].toString()).value_or(EntityType::Customer),
                        idFromJson(json[u"entity"]), idFromJson(json[u"customer"])};
    operation.kind =
        operationKindFromName(json[u"kind"].toString()).value_or(OperationKind::Change);
    operation.body = json[u"body"].toObject();
    operation.baseEtag = json[u"baseEtag"].toString();
    operation.needs = idsFromJson(json[u"needs"]);
    operation.who = json[u"who"].toString();
    operation.before = json[u"before"].toObject();
    operation.after = json[u"after"].toObject();
    operation.sourceRow = json[u"sourceRow"].toInt();
    for (const auto &finding : json[u"findings"].toArray())
        operation.findings.append(findingFromJson(finding.toObject()));
    return operation;
}

QJsonObject toJson(const Plan &plan)
{
    QJsonArray operations;
    for (const auto &operation : plan.operations)
        operations.append(toJson(operation));
    QJsonArray seats;
    for (const auto &seat : plan.seats) {
        seats.append(QJsonObject{{u"subscription"_s, seat.subscription.toString()},
                                 {u"needed"_s, seat.needed},
                                 {u"freed"_s, seat.freed},
                                 {u"free"_s, seat.free}});
    }
    QJsonObject json{{u"id"_s, plan.id.toString()},
                     {u"source"_s, planSourceName(plan.source)},
                     {u"sourceName"_s, plan.sourceName},
                     {u"madeAt"_s, toWire(plan.madeAt)},
                     {u"operations"_s, operations},
                     {u"seats"_s, seats},
                     {u"passwordKey"_s, QString::fromLatin1(plan.passwordKey.toBase64())}};
    if (!plan.customer.isNull())
        json.insert(u"customer"_s, plan.customer.toString());
    return json;
}

Plan planFromJson(const QJsonObject &json)
{
    Plan plan;
    plan.id = idFromJson(json[u"id"]);
    plan.customer = idFromJson(json[u"customer"]);
    plan.source = planSourceFromName(json[u"source"].toString());
    plan.sourceName = json[u"sourceName"].toString();
    plan.madeAt = timeFromWire(json[u"madeAt"].toString());
    for (const auto &operation : json[u"operations"].toArray())
        plan.operations.append(operationFromJson(operation.toObject()));
    for (const auto &value : json[u"seats"].toArray()) {
        const auto seat = value.toObject();
        plan.seats.append({idFromJson(seat[u"subscription"]), seat[u"needed"].toInt(),
                           seat[u"freed"].toInt(), seat[u"free"].toInt()});
    }
    plan.passwordKey = QByteArray::fromBase64(json[u"passwordKey"].toString().toLatin1());
    return plan;
}

} // namespace core
