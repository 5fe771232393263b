#include "core/plan/planners.h"

#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime now = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);

Subscription subscription(const Id &customer, int bought, int used)
{
    Subscription s;
    s.id = Id::make();
    s.customer = customer;
    s.sku = Id::make();
    s.bought = bought;
    s.used = used;
    return s;
}

User user(const QString &name, const QString &usageLocation = u"NL"_s)
{
    User u;
    u.id = Id::make();
    u.userName = name;
    u.displayName = u"Anna Muller"_s;
    u.usageLocation = usageLocation;
    return u;
}

CustomerView contoso(QList<Subscription> subscriptions = {})
{
    CustomerView view;
    view.customer.id = Id::make();
    view.customer.account = u"owner@contoso.example"_s;
    view.customer.name = u"Owner"_s;
    view.customer.organisation = u"Contoso"_s;
    view.customer.country = u"NL"_s;
    view.customer.telephone = u"+31205550142"_s;
    view.etag = u"\"1.aa\""_s;
    for (auto &s : subscriptions)
        s.customer = view.customer.id;
    view.subscriptions = subscriptions;
    return view;
}

void add(CustomerView &view, const User &u)
{
    view.usersByName.insert(foldedUserName(u.userName), u);
    view.userEtags.insert(u.id, u"\"3.bb\""_s);
}

QList<FindingCode> codes(const Operation &operation)
{
    QList<FindingCode> list;
    for (const auto &finding : operation.findings)
        list << finding.code;
    return list;
}

} // namespace

class TestPlanners : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewUserIsACreateAndThenItsLicences()
    {
        const auto view = contoso({subscription({}, 5, 0)});
        const auto seat = view.subscriptions[0].id;
        const auto plan =
            planAddUser(view, user(u" anna@contoso.example "_s), {seat}, QByteArray(32, 'k'), now);
        QCOMPARE(plan.operations.size(), 2);
        const auto &create = plan.operations[0];
        const auto &give = plan.operations[1];
        QCOMPARE(create.kind, OperationKind::Create);
        QCOMPARE(create.body[u"userName"].toString(), u"anna@contoso.example"_s);
        QCOMPARE(create.body[u"temporaryPasswordFor"].toString(),
                 QString::fromLatin1(QByteArray(32, 'k').toBase64()));
        QVERIFY(!create.after.contains(u"temporaryPasswordFor"));
        QCOMPARE(create.after[u"customer"].toString(), view.customer.id.toString());
        QCOMPARE(give.entity, create.entity);
        QCOMPARE(give.needs, QList<Id>{create.id});
        QCOMPARE(idsFromJson(give.body[u"add"]), QList<Id>{seat});
        QCOMPARE(plan.seats, (QList<SeatNeed>{{seat, 1, 0, 5}}));
        QVERIFY(!create.isBlocked() && !give.isBlocked());
    }

    void withoutAKeyNoPasswordIsDrawn()
    {
        const auto plan = planAddUser(contoso(), user(u"anna@contoso.example"_s), {}, {}, now);
        QCOMPARE(plan.operations.size(), 1);
        QVERIFY(!plan.operations[0].body.contains(u"temporaryPasswordFor"));
    }

    void aTakenNameBlocksTheUserAndItsLicences()
    {
        auto view = contoso({subscription({}, 5, 0)});
        add(view, user(u"anna@contoso.example"_s));
        const auto plan =
            planAddUser(view, user(u"ANNA@contoso.example"_s), {view.subscriptions[0].id}, {}, now);
        QCOMPARE(plan.operations.size(), 1);
        QVERIFY(plan.operations[0].isBlocked());
        QCOMPARE(plan.operations[0].findings[0].field.pointer, u"/userName"_s);
        QCOMPARE(plan.operations[0].findings[0].field.problem, FieldProblem::Taken);
    }

    void deletesGiveBackTheirSeatsAndLeaveOutWhoIsDeletedAlready()
    {
        auto view = contoso({subscription({}, 5, 2)});
        const auto seat = view.subscriptions[0].id;
        auto anna = user(u"anna@contoso.example"_s);
        anna.licences = {seat};
        auto gone = user(u"gone@contoso.example"_s);
        gone.status = UserStatus::Deleted;
        gone.licences = {seat};
        add(view, anna);
        add(view, gone);
        const auto plan = planDeleteUsers(view, {anna, gone}, now);
        QCOMPARE(plan.source, PlanSource::Deletes);
        QCOMPARE(plan.customer, view.customer.id);
        QCOMPARE(plan.operations.size(), 1);
        const auto &operation = plan.operations[0];
        QCOMPARE(operation.kind, OperationKind::Delete);
        QCOMPARE(operation.entity, (EntityRef{EntityType::User, anna.id, view.customer.id}));
        // A state that no one here has seen is not deleted.
        QCOMPARE(operation.baseEtag, view.userEtags[anna.id]);
        QCOMPARE(operation.before[u"userName"], anna.userName);
        QVERIFY(!operation.isBlocked());
        QCOMPARE(plan.seats, (QList<SeatNeed>{{seat, 0, 1, 3}}));
    }

    void aCustomerThatManagesItselfKeepsItsUsers()
    {
        auto view = contoso({subscription({}, 5, 1)});
        view.customer.managementMode = ManagementMode::Customer;
        auto anna = user(u"anna@contoso.example"_s);
        anna.licences = {view.subscriptions[0].id};
        add(view, anna);
        const auto plan = planDeleteUsers(view, {anna}, now);
        QCOMPARE(codes(plan.operations[0]), QList<FindingCode>{FindingCode::CustomerManages});
        QVERIFY(plan.seats.isEmpty());
    }

    void theNameOfADeletedUserIsSaidToBeRestorable()
    {
        auto view = contoso();
        User gone = user(u"anna@contoso.example"_s);
        gone.status = UserStatus::Deleted;
        add(view, gone);
        const auto plan = planAddUser(view, user(u"anna@contoso.example"_s), {}, {}, now);
        QCOMPARE(codes(plan.operations[0]), QList<FindingCode>{FindingCode::DeletedUserHasName});
    }

    void aLicenceNeedsAUsageLocation()
    {
        const auto view = contoso({subscription({}, 5, 0)});
        const auto plan = planAddUser(view, user(u"anna@contoso.example"_s, {}),
                                      {view.subscriptions[0].id}, {}, now);
        QVERIFY(!plan.operations[0].isBlocked());
        QCOMPARE(codes(plan.operations[1]), QList<FindingCode>{FindingCode::NoUsageLocation});
        QVERIFY(plan.seats.isEmpty());
    }

    void aChangeSendsOnlyWhatDiffers()
    {
        auto view = contoso();
        const auto before = user(u"anna@contoso.example"_s);
        add(view, before);
        auto after = before;
        after.jobTitle = u"Dentist"_s;
        after.blocked = true;
        const auto plan = planChangeUser(view, before, after, now);
        QCOMPARE(plan.operations.size(), 1);
        const auto &change = plan.operations[0];
        QCOMPARE(change.body, (QJsonObject{{u"jobTitle"_s, u"Dentist"_s}, {u"blocked"_s, true}}));
        QCOMPARE(change.baseEtag, u"\"3.bb\""_s);
        QCOMPARE(change.before[u"jobTitle"].toString(), QString());
        QCOMPARE(change.after[u"status"].toString(), u"blocked"_s);
        QVERIFY(planChangeUser(view, before, before, now).operations.isEmpty());
    }

    void licencesAreAddedAndTakenWithoutTouchingOthers()
    {
        auto view =
            contoso({subscription({}, 2, 0), subscription({}, 9, 3), subscription({}, 9, 3)});
        const auto a = view.subscriptions[0].id, b = view.subscriptions[1].id,
                   c = view.subscriptions[2].id;
        auto has = user(u"has@contoso.example"_s);
        has.licences = {a, b, c};
        auto bare = user(u"bare@contoso.example"_s);
        auto done = user(u"done@contoso.example"_s);
        done.licences = {a};
        const auto plan = planLicences(view, {has, bare, done}, {a}, {b}, now);
        QCOMPARE(plan.operations.size(), 2);
        const auto &take = plan.operations[0];
        QCOMPARE(take.body, (QJsonObject{{u"add"_s, QJsonArray{}}, {u"remove"_s, idsToJson({b})}}));
        QCOMPARE(idsFromJson(take.after[u"licences"]), (QList<Id>{a, c}));
        QCOMPARE(codes(take), QList<FindingCode>{FindingCode::AlreadyHasLicence});
        QCOMPARE(plan.seats, (QList<SeatNeed>{{a, 1, 0, 2}, {b, 0, 1, 6}}));
    }

    void blockedRowsDoNotStopTheOthers()
    {
        auto view = contoso({subscription({}, 3, 1)});
        const auto seat = view.subscriptions[0].id;
        const QList<User> users{user(u"nowhere@contoso.example"_s, {}),
                                user(u"a@contoso.example"_s), user(u"b@contoso.example"_s),
                                user(u"c@contoso.example"_s)};
        const auto plan = planLicences(view, users, {seat}, {}, now);
        QCOMPARE(codes(plan.operations[0]), QList<FindingCode>{FindingCode::NoUsageLocation});
        QVERIFY(!plan.operations[1].isBlocked());
        QVERIFY(!plan.operations[2].isBlocked());
        QCOMPARE(codes(plan.operations[3]), QList<FindingCode>{FindingCode::NoFreeSeat});
        QCOMPARE(plan.operations[3].findings[0].argument, seat.toString());
        QCOMPARE(plan.seats, (QList<SeatNeed>{{seat, 3, 0, 2}}));
        QCOMPARE(plan.seats[0].missing(), 1);
    }

    void aCustomerThatManagesItselfIsNotTouched()
    {
        auto view = contoso({subscription({}, 3, 1)});
        view.customer.managementMode = ManagementMode::Customer;
        const auto anna = user(u"anna@contoso.example"_s);
        auto changed = anna;
        changed.jobTitle = u"x"_s;
        auto services = view.customer;
        services.services = {Id::make()};
        for (const auto &plan :
             {planAddUser(view, anna, {}, {}, now), planChangeUser(view, anna, changed, now),
              planLicences(view, {anna}, {view.subscriptions[0].id}, {}, now),
              planChangeCustomer(view, services, PlanSource::Services, now)}) {
            QCOMPARE(plan.operations.size(), 1);
            QVERIFY(codes(plan.operations[0]).contains(FindingCode::CustomerManages));
            QVERIFY(plan.operations[0].isBlocked());
        }
        auto back = view.customer;
        back.managementMode = ManagementMode::Partner;
        const auto plan = planChangeCustomer(view, back, PlanSource::Single, now);
        QCOMPARE(codes(plan.operations[0]), QList<FindingCode>{FindingCode::CustomerManages});
    }

    void ofWhoHasJoinedOnlyRolesAndPoliciesAreChanged()
    {
        const auto view = contoso({});
        User anna;
        anna.id = Id::make();
        anna.userName = u"anna@contoso.example"_s;
        anna.displayName = u"Anna"_s;
        anna.joined = true;
        auto changed = anna;
        changed.roles = {u"user"_s};
        const auto roles = planChangeUser(view, anna, changed, now);
        QVERIFY(!roles.operations[0].isBlocked());
        changed.city = u"Oslo"_s;
        const auto more = planChangeUser(view, anna, changed, now);
        QCOMPARE(codes(more.operations[0]), QList<FindingCode>{FindingCode::UserJoined});
        anna.joined = false;
        QVERIFY(!planChangeUser(view, anna, changed, now).operations[0].isBlocked());
    }

    void seatsBoughtCannotFallBelowSeatsUsed()
    {
        auto view = contoso({subscription({}, 10, 8)});
        auto less = view.subscriptions[0];
        less.bought = 7;
        const auto plan =
            planChangeSubscription(view, view.subscriptions[0], u"\"1.c\""_s, less, now);
        QCOMPARE(plan.operations[0].body, (QJsonObject{{u"bought"_s, 7}}));
        QCOMPARE(plan.operations[0].findings[0].field.pointer, u"/bought"_s);
        QVERIFY(plan.operations[0].isBlocked());
    }

    void onboardingIsOneCreateUnderTheIdThatThePasswordIsBoundTo()
    {
        const auto customer = contoso().customer;
        const auto op = Id::make();
        const auto plan = planOnboarding(customer, {u"k1"_s, "box"}, op, now);
        QCOMPARE(plan.source, PlanSource::Onboarding);
        QCOMPARE(plan.operations.size(), 1);
        QCOMPARE(plan.operations[0].id, op);
        QCOMPARE(plan.operations[0].body[u"ownerPassword"].toObject(),
                 (QJsonObject{{u"kid"_s, u"k1"_s}, {u"box"_s, u"Ym94"_s}}));
        QVERIFY(!plan.operations[0].after.contains(u"ownerPassword"));
    }

    void aRestoredUserComesBackAndThenGetsTheLicences()
    {
        auto view = contoso({subscription({}, 1, 0)});
        const auto seat = view.subscriptions[0].id;
        auto gone = user(u"gone@contoso.example"_s);
        gone.status = UserStatus::Deleted;
        add(view, gone);
        const auto here = user(u"here@contoso.example"_s);
        add(view, here);
        const auto plan = planRestoreUsers(view, {gone, here}, {seat}, now);
        QCOMPARE(plan.source, PlanSource::Restores);
        QCOMPARE(plan.operations.size(), 2); // nothing for the user who is not deleted
        const auto &restore = plan.operations[0];
        QCOMPARE(restore.kind, OperationKind::Restore);
        QCOMPARE(restore.baseEtag, u"\"3.bb\""_s);
        const auto &assign = plan.operations[1];
        QCOMPARE(assign.kind, OperationKind::Licences);
        QCOMPARE(assign.needs, QList{restore.id});
        QVERIFY(!assign.isBlocked());
        QCOMPARE(plan.seats.size(), 1);
        QCOMPARE(plan.seats[0].missing(), 0);
    }

    void restoringNeedsFreeSeatsForItsLicencesOnly()
    {
        auto view = contoso({subscription({}, 1, 1)});
        auto gone = user(u"gone@contoso.example"_s);
        gone.status = UserStatus::Deleted;
        add(view, gone);
        const auto plan = planRestoreUsers(view, {gone}, {view.subscriptions[0].id}, now);
        QVERIFY(!plan.operations[0].isBlocked());
        QCOMPARE(codes(plan.operations[1]), QList{FindingCode::NoFreeSeat});
    }

    void aPasswordResetIsSealedToTheKeyOfThePlan()
    {
        auto view = contoso();
        const auto ana = user(u"ana@contoso.example"_s);
        auto gone = user(u"gone@contoso.example"_s);
        gone.status = UserStatus::Deleted;
        auto joined = user(u"joined@contoso.example"_s);
        joined.joined = true;
        const QByteArray key(32, 'k');
        const auto plan = planResetPasswords(view, {ana, gone, joined}, key, now);
        QCOMPARE(plan.source, PlanSource::PasswordResets);
        QCOMPARE(plan.passwordKey, key);
        QCOMPARE(plan.operations.size(), 2);
        const auto &reset = plan.operations[0];
        QCOMPARE(reset.kind, OperationKind::ResetPassword);
        QVERIFY(pathOf(reset).endsWith(u"/passwordResets/"_s + reset.id.toString()));
        QCOMPARE(reset.body[u"temporaryPasswordFor"].toString(),
                 QString::fromLatin1(key.toBase64()));
        QCOMPARE(reset.after[u"mustChangePassword"].toBool(), true);
        QVERIFY(!reset.isBlocked());
        QCOMPARE(codes(plan.operations[1]), QList{FindingCode::UserJoined});
    }

    void aCustomerWhoManagesItselfBlocksRestoresAndResets()
    {
        auto view = contoso();
        view.customer.managementMode = ManagementMode::Customer;
        auto gone = user(u"gone@contoso.example"_s);
        gone.status = UserStatus::Deleted;
        const auto restore = planRestoreUsers(view, {gone}, {Id::make()}, now);
        QCOMPARE(restore.operations.size(), 1); // and no licences for who stays deleted
        QCOMPARE(codes(restore.operations[0]), QList{FindingCode::CustomerManages});
        const auto reset =
            planResetPasswords(view, {user(u"ana@contoso.example"_s)}, QByteArray(32, 'k'), now);
        QCOMPARE(codes(reset.operations[0]), QList{FindingCode::CustomerManages});
    }
};

QTEST_APPLESS_MAIN(TestPlanners)
#include "tst_planners.moc"
