#include "core/plan/planners.h"

#include "core/plan/planparts.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

using namespace planning;

//! A user name belongs to one live user; a deleted one keeps it while it can be restored.
void checkNameIsFree(const CustomerView &view, const User &user, QList<Finding> &findings)
{
    const auto found = view.usersByName.constFind(foldedUserName(user.userName));
    if (found == view.usersByName.cend() || found->id == user.id)
        return;
    const auto code = found->status == UserStatus::Deleted ? FindingCode::DeletedUserHasName
                                                           : FindingCode::FieldInvalid;
    findings.append(
        {Severity::Error, code, {u"/userName"_s, FieldProblem::Taken, {}}, found->displayName});
}

} // namespace

QJsonObject toJson(const OwnerPassword &password)
{
    return {{u"kid"_s, password.kid}, {u"box"_s, QString::fromLatin1(password.box.toBase64())}};
}

Plan planOnboarding(const Customer &customer, const OwnerPassword &password, const Id &opId,
                    const QDateTime &now)
{
    Customer made = customer;
    made.status = CustomerStatus::Invited;
    made.createdAt = now;
    made.changedAt = now;

    Operation operation;
    operation.id = opId;
    operation.entity = {EntityType::Customer, made.id, made.id};
    operation.kind = OperationKind::Create;
    operation.who = made.organisation;
    auto body = toRequest(made);
    body.insert(u"ownerPassword"_s, toJson(password));
    operation.body = body;
    operation.after = toJson(made);
    addFieldErrors(validate(made), operation.findings);

    Plan plan = newPlan(made.id, PlanSource::Onboarding, now);
    plan.operations.append(operation);
    return plan;
}

Plan planAddUser(const CustomerView &view, User user, const QList<Id> &licences,
                 const QByteArray &passwordKey, const QDateTime &now)
{
    Plan plan = newPlan(view.customer.id, PlanSource::Single, now);
    plan.passwordKey = passwordKey;
    if (user.id.isNull())
        user.id = Id::make();
    user.userName = user.userName.trimmed();
    user.displayName = user.displayName.trimmed();
    user.licences.clear();

    Operation create = createUser(view, user, passwordKey, now);
    addFieldErrors(validate(user), create.findings);
    checkNameIsFree(view, user, create.findings);
    blockIfCustomerManages(view, create);
    const bool blocked = create.isBlocked();
    const Id created = create.id;
    plan.operations.append(std::move(create));

    if (!licences.isEmpty() && !blocked) {
        Operation give = changeLicences(view, user, licences, {});
        give.needs.append(created);
        plan.operations.append(std::move(give));
        countSeats(view, plan);
    }
    return plan;
}

Plan planChangeUser(const CustomerView &view, const User &before, const User &after,
                    const QDateTime &now)
{
    Plan plan = newPlan(view.customer.id, PlanSource::Single, now);
    Operation operation =
        change({EntityType::User, before.id, view.customer.id}, view.userEtags.value(before.id),
               toRequest(before), toRequest(after));
    if (operation.body.isEmpty())
        return plan;
    operation.who = after.displayName;
    addFieldErrors(validate(after), operation.body, operation.findings);
    if (operation.body.contains(u"userName"))
        checkNameIsFree(view, after, operation.findings);
    blockIfJoined(before, operation.body, operation.findings);
    blockIfCustomerManages(view, operation);
    plan.operations.append(std::move(operation));
    return plan;
}

Plan planLicences(const CustomerView &view, const QList<User> &users, const QList<Id> &add,
                  const QList<Id> &remove, const QDateTime &now)
{
    Plan plan = newPlan(view.customer.id, PlanSource::Licences, now);
    plan.operations.reserve(users.size());
    for (const auto &user : users) {
        Operation operation = changeLicences(view, user, add, remove);
        if (!operation.body.isEmpty())
            plan.operations.append(std::move(operation));
    }
    countSeats(view, plan);
    return plan;
}

Plan planDeleteUsers(const CustomerView &view, const QList<User> &users, const QDateTime &now)
{
    Plan plan = newPlan(view.customer.id, PlanSource::Deletes, now);
    plan.operations.reserve(users.size());
    Seats seats(view.subscriptions);
    for (const auto &user : users) {
        if (user.status == UserStatus::Deleted)
            continue;
        Operation operation;
        operation.id = Id::make();
        operation.entity = {EntityType::User, user.id, view.customer.id};
        operation.kind = OperationKind::Delete;
        operation.who = user.displayName;
        operation.baseEtag = view.userEtags.value(user.id);
        auto seen = user;
        seen.customer = view.customer.id;
        operation.before = toJson(seen);
        blockIfCustomerManages(view, operation);
        if (!operation.isBlocked())
            seats.want({}, user.licences);
        plan.operations.append(std::move(operation));
    }
    plan.seats = seats.needs();
    return plan;
}

Plan planRestoreUsers(const CustomerView &view, const QList<User> &users, const QList<Id> &licences,
                      const QDateTime &now)
{
    Plan plan = newPlan(view.customer.id, PlanSource::Restores, now);
    plan.operations.reserve(users.size() * (licences.isEmpty() ? 1 : 2));
    for (auto user : users) {
        if (user.status != UserStatus::Deleted)
            continue;
        Operation restore;
        restore.id = Id::make();
        restore.entity = {EntityType::User, user.id, view.customer.id};
        restore.kind = OperationKind::Restore;
        restore.who = user.displayName;
        restore.baseEtag = view.userEtags.value(user.id);
        blockIfCustomerManages(view, restore);
        const bool blocked = restore.isBlocked();
        const Id restored = restore.id;
        plan.operations.append(std::move(restore));
        if (licences.isEmpty() || blocked)
            continue;
        user.licences.clear(); // the deletion gave them back
        Operation assign = changeLicences(view, user, licences, {});
        assign.needs.append(restored);
        plan.operations.append(std::move(assign));
    }
    countSeats(view, plan);
    return plan;
}

Plan planResetPasswords(const CustomerView &view, const QList<User> &users,
                        const QByteArray &passwordKey, const QDateTime &now)
{
    Plan plan = newPlan(view.customer.id, PlanSource::PasswordResets, now);
    plan.passwordKey = passwordKey;
    plan.operations.reserve(users.size());
    for (const auto &user : users) {
        if (user.status == UserStatus::Deleted)
            continue;
        Operation reset;
        reset.id = Id::make();
        reset.entity = {EntityType::User, user.id, view.customer.id};
        reset.kind = OperationKind::ResetPassword;
        reset.who = user.displayName;
        reset.body = {{u"temporaryPasswordFor"_s, QString::fromLatin1(passwordKey.toBase64())}};
        reset.before = {{u"mustChangePassword"_s, user.mustChangePassword}};
        reset.after = {{u"mustChangePassword"_s, true}};
        blockIfJoined(user, {{u"mustChangePassword"_s, true}}, reset.findings);
        blockIfCustomerManages(view, reset);
        plan.operations.append(std::move(reset));
    }
    return plan;
}

Plan planAddSubscription(const CustomerView &view, const Subscription &subscription,
                         const QDateTime &now)
{
    Subscription made = subscription;
    if (made.id.isNull())
        made.id = Id::make();
    made.customer = view.customer.id;
    made.used = 0;

    Operation operation;
    operation.id = Id::make();
    operation.entity = {EntityType::Subscription, made.id, made.customer};
    operation.kind = OperationKind::Create;
    operation.who = view.customer.organisation;
    operation.body = toRequest(made);
    operation.after = toJson(made);
    addFieldErrors(validate(made), operation.findings);
    blockIfCustomerManages(view, operation);

    Plan plan = newPlan(view.customer.id, PlanSource::Subscriptions, now);
    plan.operations.append(std::move(operation));
    return plan;
}

Plan planChangeSubscription(const CustomerView &view, const Subscription &before,
                            const QString &beforeEtag, const Subscription &after,
                            const QDateTime &now)
{
    Plan plan = newPlan(view.customer.id, PlanSource::Subscriptions, now);
    Operation operation = change({EntityType::Subscription, before.id, view.customer.id},
                                 beforeEtag, toRequest(before), toRequest(after));
    if (operation.body.isEmpty())
        return plan;
    operation.who = view.customer.organisation;
    addFieldErrors(validate(after), operation.body, operation.findings);
    if (after.bought < before.used) {
        operation.findings.append(
            {Severity::Error,
             FindingCode::FieldInvalid,
             {u"/bought"_s, FieldProblem::OutOfRange, u"%1…%2"_s.arg(before.used).arg(mostSeats)},
             {}});
    }
    blockIfCustomerManages(view, operation);
    plan.operations.append(std::move(operation));
    return plan;
}

Plan planChangeCustomer(const CustomerView &view, const Customer &after, PlanSource source,
                        const QDateTime &now)
{
    Plan plan = newPlan(view.customer.id, source, now);
    Operation operation = change({EntityType::Customer, view.customer.id, view.customer.id},
                                 view.etag, toRequest(view.customer), toRequest(after));
    if (operation.body.isEmpty())
        return plan;
    operation.who = after.organisation;
    addFieldErrors(validate(after), operation.body, operation.findings);
    if (operation.body.contains(u"services"))
        blockIfCustomerManages(view, operation);
    if (customerManages(view) && after.managementMode == ManagementMode::Partner) {
        operation.findings.append({Severity::Error,
                                   FindingCode::CustomerManages,
                                   {u"/managementMode"_s, FieldProblem::NotAllowed, {}},
                                   {}});
    }
    plan.operations.append(std::move(operation));
    return plan;
}

} // namespace core
