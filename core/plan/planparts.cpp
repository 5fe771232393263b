#include "core/plan/planparts.h"

#include "core/domain/licences.h"
#include "core/domain/lifecycle.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace core::planning {
namespace {

QJsonObject onlyKeys(const QJsonObject &from, const QJsonObject &keys)
{
    QJsonObject part;
    for (auto it = keys.begin(); it != keys.end(); ++it)
        part.insert(it.key(), from.value(it.key()));
    return part;
}

bool takesSeats(const Operation &operation)
{
    return !operation.body[u"add"].toArray().isEmpty();
}

} // namespace

Plan newPlan(const Id &customer, PlanSource source, const QDateTime &now)
{
    Plan plan;
    plan.id = Id::make();
    plan.customer = customer;
    plan.source = source;
    plan.madeAt = now;
    return plan;
}

bool customerManages(const CustomerView &view)
{
    return view.customer.managementMode == ManagementMode::Customer;
}

void blockIfCustomerManages(const CustomerView &view, Operation &operation)
{
    if (customerManages(view))
        operation.findings.append({Severity::Error, FindingCode::CustomerManages, {}, {}});
}

void blockIfJoined(const User &user, const QJsonObject &changed, QList<Finding> &findings)
{
    const auto keys = changed.keys();
    const auto isKept = [](const QString &key) { return joinedUserKeys().contains(key); };
    if (user.joined && !std::ranges::all_of(keys, isKept))
        findings.append({Severity::Error, FindingCode::UserJoined, {}, user.displayName});
}

void addFieldErrors(const FieldErrors &errors, QList<Finding> &findings)
{
    for (const auto &error : errors)
        findings.append({Severity::Error, FindingCode::FieldInvalid, error, {}});
}

void addFieldErrors(const FieldErrors &errors, const QJsonObject &changed, QList<Finding> &findings)
{
    for (const auto &error : errors) {
        if (changed.contains(error.pointer.section(u'/', 1, 1)))
            findings.append({Severity::Error, FindingCode::FieldInvalid, error, {}});
    }
}

//! Most members of most users are empty, and a create need not include them: it makes a plan of
//! 100,000 users a third as large.
static QJsonObject withoutEmpty(const QJsonObject &json)
{
    QJsonObject filled;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const auto value = member.value();
        if (value != QString() && value != QJsonArray())
            filled.insert(member.key(), value);
    }
    return filled;
}

Operation createUser(const CustomerView &view, const User &user, const QByteArray &passwordKey,
                     const QDateTime &now)
{
    User made = user;
    made.customer = view.customer.id;
    made.licences.clear();
    made.status = liveStatus(made.blocked);
    made.mustChangePassword = !passwordKey.isEmpty();
    made.createdAt = now;
    made.changedAt = now;

    Operation operation;
    operation.id = Id::make();
    operation.entity = {EntityType::User, made.id, made.customer};
    operation.kind = OperationKind::Create;
    operation.who = made.displayName;
    auto body = withoutEmpty(toRequest(made));
    if (!passwordKey.isEmpty())
        body.insert(u"temporaryPasswordFor"_s, QString::fromLatin1(passwordKey.toBase64()));
    operation.body = body;
    operation.after = withoutEmpty(toJson(made));
    return operation;
}

Operation change(const EntityRef &entity, const QString &etag, const QJsonObject &before,
                 const QJsonObject &after)
{
    Operation operation;
    operation.id = Id::make();
    operation.entity = entity;
    operation.kind = OperationKind::Change;
    operation.baseEtag = etag;
    const auto body = mergePatch(before, after);
    auto was = onlyKeys(before, body);
    auto is = onlyKeys(after, body);
    if (entity.type == EntityType::User && body.contains(u"blocked"_s)) {
        // The server derives the status; tables show it until the server has answered.
        was.insert(u"status"_s, liveStatusName(before));
        is.insert(u"status"_s, liveStatusName(after));
    }
    operation.body = body;
    operation.before = was;
    operation.after = is;
    return operation;
}

Operation changeLicences(const CustomerView &view, const User &user, const QList<Id> &add,
                         const QList<Id> &remove)
{
    Operation operation;
    operation.id = Id::make();
    operation.entity = {EntityType::User, user.id, view.customer.id};
    operation.kind = OperationKind::Licences;
    operation.who = user.displayName;

    for (const auto &id : add) {
        if (user.licences.contains(id))
            operation.findings.append(
                {Severity::Info, FindingCode::AlreadyHasLicence, {}, id.toString()});
    }
    const auto delta = LicenceDelta<Id>{add, remove}.on(user.licences);
    if (delta.isEmpty())
        return operation;
    operation.body = {{u"add"_s, idsToJson(delta.add)}, {u"remove"_s, idsToJson(delta.remove)}};
    operation.before = {{u"licences"_s, idsToJson(user.licences)}};
    operation.after = {{u"licences"_s, idsToJson(delta.appliedTo(user.licences))}};
    if (!delta.add.isEmpty() && user.usageLocation.isEmpty()) {
        operation.findings.append({Severity::Error,
                                   FindingCode::NoUsageLocation,
                                   {u"/usageLocation"_s, FieldProblem::Required, {}},
                                   {}});
    }
    blockIfCustomerManages(view, operation);
    return operation;
}

Seats::Seats(const QList<Subscription> &subscriptions)
{
    for (const auto &subscription : subscriptions) {
        m_index.insert(subscription.id, m_needs.size());
        m_needs.append({subscription.id, 0, 0, subscription.free()});
    }
}

void Seats::want(const QList<Id> &add, const QList<Id> &remove)
{
    const auto need = [this](const Id &id) -> SeatNeed & {
        auto it = m_index.constFind(id);
        if (it == m_index.cend()) {
            it = m_index.insert(id, m_needs.size());
            m_needs.append({id, 0, 0, 0});
        }
        return m_needs[*it];
    };
    for (const auto &id : add)
        ++need(id).needed;
    for (const auto &id : remove)
        ++need(id).freed;
}

QList<SeatNeed> Seats::needs() const
{
    QList<SeatNeed> touched;
    for (const auto &need : m_needs) {
        if (need.needed > 0 || need.freed > 0)
            touched.append(need);
    }
    return touched;
}

void countSeats(const CustomerView &view, Plan &plan)
{
    const auto givesBack = [](const Operation &operation) {
        return operation.kind == OperationKind::Licences && !takesSeats(operation);
    };
    if (std::ranges::any_of(std::as_const(plan.operations), givesBack)) // allocates memory
        std::stable_partition(plan.operations.begin(), plan.operations.end(), givesBack);

    Seats wanted(view.subscriptions);
    for (const auto &operation : std::as_const(plan.operations)) {
        if (operation.kind == OperationKind::Licences && !operation.isBlocked())
            wanted.want(idsFromJson(operation.body[u"add"]),
                        idsFromJson(operation.body[u"remove"]));
    }
    plan.seats = wanted.needs();

    QHash<Id, int> left;
    for (const auto &subscription : view.subscriptions)
        left.insert(subscription.id, subscription.free());
    for (auto &operation : plan.operations) {
        if (operation.kind != OperationKind::Licences || operation.isBlocked())
            continue;
        const auto add = idsFromJson(operation.body[u"add"]);
        for (const auto &id : add) {
            if (left.value(id) <= 0)
                operation.findings.append(
                    {Severity::Error, FindingCode::NoFreeSeat, {}, id.toString()});
        }
        if (operation.isBlocked())
            continue;
        for (const auto &id : add)
            --left[id];
        for (const auto &id : idsFromJson(operation.body[u"remove"]))
            ++left[id];
    }
}

} // namespace core::planning
