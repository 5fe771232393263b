#include "core/base/clock.h"
#include "core/domain/entity.h"
#include "core/domain/invitation.h"
#include "core/domain/notificationprofile.h"
#include "core/domain/partner.h"
#include "core/domain/policy.h"
#include "core/domain/serviceplan.h"
#include "core/domain/staff.h"
#include "core/domain/subscription.h"
#include "core/domain/usergroup.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace core {
namespace {

QDateTime someTime()
{
    return {QDate(2026, 3, 2), QTime(9, 0), Qt::UTC};
}

QStringList pointersOf(const FieldErrors &errors)
{
    QStringList pointers;
    for (const auto &error : errors)
        pointers << error.pointer;
    return pointers;
}

} // namespace

class EntitiesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTypeHasANameAndAPathOfItsOwn()
    {
        QSet<QString> names;
        QSet<QString> paths;
        for (const auto type : entityTypes()) {
            QCOMPARE(entityTypeFromName(entityTypeName(type)), type);
            names.insert(entityTypeName(type));
            paths.insert(collectionPath(type, Id::make()).section(u'/', -1));
        }
        QCOMPARE(names.size(), qsizetype(entityTypes().size()));
        QCOMPARE(paths.size(), names.size());
    }

    void whatIsWrittenIsReadAgain()
    {
        Staff staff{Id::make(),
                    u"Ana"_s,
                    u"ana@example.com"_s,
                    StaffRole::LicenceManager,
                    {u"manageServicePlans"_s},
                    {Id::make()},
                    IdentityProvider::SingleSignOn,
                    true,
                    someTime(),
                    someTime(),
                    Id::make().toString()};
        QCOMPARE(staffFromJson(toJson(staff)), staff);

        Invitation invitation;
        invitation.id = Id::make();
        invitation.customer = Id::make();
        invitation.person = Id::make();
        invitation.email = u"ana@example.com"_s;
        invitation.state = InvitationState::Accepted;
        invitation.sentAt = invitation.createdAt = invitation.changedAt = someTime();
        invitation.expiresAt = someTime().addDays(7);
        invitation.sends = 3;
        invitation.changedBy = Id::make().toString();
        QCOMPARE(invitationFromJson(toJson(invitation)), invitation);

        Partner partner;
        partner.id = Id::make();
        partner.name = u"Example"_s;
        partner.address = {u"Street 1"_s, u"Utrecht"_s, u"UT"_s, u"3511"_s};
        partner.contact = {u"Bo"_s, u"bo@example.com"_s, u"+31205550142"_s};
        partner.passwordPolicy = PasswordPolicy::Length15;
        partner.requireSingleSignOn = true;
        partner.enabledServices = {Id::make(), Id::make()};
        QCOMPARE(partnerFromJson(toJson(partner)), partner);

        const ServicePlan plan{Id::make(), u"Gold"_s, u"All"_s, {Id::make()}, 100, 5,
                               7,          1,         2,        false};
        QCOMPARE(servicePlanFromJson(toJson(plan)), plan);
        const Policy policy{Id::make(), u"Strict"_s, u"No"_s, false, true};
        QCOMPARE(policyFromJson(toJson(policy)), policy);
        const UserGroup group{Id::make(), Id::make(), u"Sales"_s, u"All of them"_s};
        QCOMPARE(userGroupFromJson(toJson(group)), group);
        const NotificationProfile profile{Id::make(),    u"Failures"_s,           {},
                                          {u"failed"_s}, {u"desk@example.com"_s}, true};
        QCOMPARE(notificationProfileFromJson(toJson(profile)), profile);
    }

    void whatIsOutOfItsBoundsIsSaid()
    {
        ServicePlan plan;
        plan.name = u"Gold"_s;
        plan.mailboxGiB = -1;
        plan.backupDays = 1'000'000;
        QCOMPARE(pointersOf(validate(plan)), (QStringList{u"/mailboxGiB"_s, u"/backupDays"_s}));
        NotificationProfile profile;
        profile.name = u"Failures"_s;
        profile.events = {u"failed"_s, u"never"_s};
        profile.recipients = {u"nobody"_s};
        QCOMPARE(pointersOf(validate(profile)), (QStringList{u"/events/1"_s, u"/recipients/0"_s}));
        Staff staff;
        staff.email = u"ana@example.com"_s;
        for (int i = 0; i <= mostStaffTags; ++i)
            staff.tags << Id::make();
        QCOMPARE(pointersOf(validate(staff)), (QStringList{u"/name"_s, u"/tags"_s}));
        Partner partner;
        partner.name = u"Example"_s;
        partner.country = u"NL"_s;
        partner.contact = {{}, u"bo"_s, u"12"_s};
        partner.image = "GIF89a";
        QCOMPARE(pointersOf(validate(partner)),
                 (QStringList{u"/contact/email"_s, u"/contact/telephone"_s, u"/image"_s}));
    }

    void aSubscriptionRenewsTermByTerm_data()
    {
        QTest::addColumn<Term>("term");
        QTest::addColumn<QDate>("renewsOn");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QDate>("next");
        QTest::newRow("not yet") << Term::Monthly << QDate(2026, 3, 2) << QDate(2026, 3, 1)
                                 << QDate(2026, 3, 2);
        QTest::newRow("on the day")
            << Term::Monthly << QDate(2026, 3, 2) << QDate(2026, 3, 2) << QDate(2026, 4, 2);
        QTest::newRow("after a short month")
            << Term::Monthly << QDate(2026, 1, 31) << QDate(2026, 3, 1) << QDate(2026, 3, 31);
        QTest::newRow("leap day") << Term::Annual << QDate(2024, 2, 29) << QDate(2027, 3, 1)
                                  << QDate(2028, 2, 29);
        QTest::newRow("three years")
            << Term::Triennial << QDate(2020, 5, 5) << QDate(2026, 5, 5) << QDate(2029, 5, 5);
    }
    void aSubscriptionRenewsTermByTerm()
    {
        QFETCH(Term, term);
        QFETCH(QDate, renewsOn);
        QFETCH(QDate, today);
        QFETCH(QDate, next);
        Subscription subscription;
        subscription.term = term;
        subscription.renewsOn = renewsOn;
        QCOMPARE(nextRenewal(subscription, today), next);
        subscription.autoRenew = false;
        QCOMPARE(nextRenewal(subscription, today), renewsOn);
    }

    void anInvitationEndsToTheSecond()
    {
        Invitation invitation;
        invitation.expiresAt = someTime();
        QVERIFY(!isExpired(invitation, someTime().addSecs(-1)));
        QVERIFY(isExpired(invitation, someTime()));
        invitation.state = InvitationState::Accepted;
        QVERIFY(!isExpired(invitation, someTime().addSecs(1)));
    }
};

} // namespace core

QTEST_GUILESS_MAIN(core::EntitiesTest)
#include "tst_entities.moc"
