#include "core/base/seal.h"
#include "core/usecases/onboarding.h"

#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using Code = OnboardingFinding::Code;

namespace {

const QDateTime now = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);

OnboardingCatalog catalog()
{
    OnboardingCatalog all;
    Service backup{Id::make(), u"Backup"_s, {}, true};
    Service storage{Id::make(), u"Storage"_s, {}, false};
    Service mail{Id::make(), u"Mail"_s, {}, true};
    all.services = {backup, storage, mail};
    all.partner.enabledServices = {backup.id, storage.id}; // and not mail
    DataCenter amsterdam{Id::make(), u"West Europe"_s, u"Amsterdam"_s, u"NL"_s, 52.4, 4.9};
    DataCenter sydney{Id::make(), u"Australia East"_s, u"Sydney"_s, u"AU"_s, -33.9, 151.2};
    all.dataCenters = {sydney, amsterdam};
    all.tags = {{Id::make(), u"design"_s}, {Id::make(), u"VIP"_s}};
    NotificationProfile profile;
    profile.id = Id::make();
    profile.name = u"Night shift"_s;
    all.notificationProfiles = {profile};
    all.legalTexts = {{Id::make(), LegalKind::Terms, u"Terms"_s, u"1"_s, {}},
                      {Id::make(), LegalKind::Privacy, u"Privacy"_s, u"1"_s, {}}};
    return all;
}

OnboardingWords words()
{
    OnboardingWords words;
    words.account = u" owner@litware.example "_s;
    words.name = u"Mina Kapoor"_s;
    words.organisation = u"Litware Studio"_s;
    words.telephone = u"020 555 0142"_s;
    words.country = u"Holland"_s;
    words.acceptsTexts = true;
    return words;
}

} // namespace

class TestOnboarding final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(initCrypto()); }

    void valuesGetTheirNormalForm()
    {
        const auto made = prepareOnboarding(words(), Id::make(), catalog());
        QVERIFY(made.isReady());
        QCOMPARE(made.customer.account, u"owner@litware.example"_s);
        QCOMPARE(made.customer.country, u"NL"_s);
        QCOMPARE(made.customer.telephone, u"+31205550142"_s);
    }

    void whatIsLeftOpenGetsItsDefault()
    {
        const auto all = catalog();
        const auto made = prepareOnboarding(words(), Id::make(), all);
        QCOMPARE(made.customer.accountType, AccountType::Local);
        QCOMPARE(made.customer.dataCenter, all.dataCenters[1].id); // the closest
        QCOMPARE(made.customer.services, QList{all.services[0].id});
        QVERIFY(made.customer.notificationProfile.isNull());
        QCOMPARE(made.customer.managementMode, ManagementMode::Partner);
        QCOMPARE(made.customer.acceptedTexts.size(), 2);
    }

    void namesOfTheCatalogAreFoundInAnyCase()
    {
        const auto all = catalog();
        auto typed = words();
        typed.dataCenter = u"australia east"_s;
        typed.tags = {u"vip"_s, u"Design"_s, u"VIP"_s};
        typed.notificationProfile = u"night shift"_s;
        const auto made = prepareOnboarding(typed, Id::make(), all);
        QVERIFY(made.isReady());
        QCOMPARE(made.customer.dataCenter, all.dataCenters[0].id);
        QCOMPARE(made.customer.tags, (QList{all.tags[1].id, all.tags[0].id}));
        QCOMPARE(made.customer.notificationProfile, all.notificationProfiles[0].id);
    }

    void anUnknownNameIsRefusedWithTheNearest_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("tag") << u"tag"_s << u"desing"_s << u"/tags/0"_s << u"design"_s;
        QTest::newRow("tag like none") << u"tag"_s << u"logistics"_s << u"/tags/0"_s << QString();
        QTest::newRow("data center")
            << u"center"_s << u"West Erope"_s << u"/dataCenter"_s << u"West Europe"_s;
        QTest::newRow("profile") << u"profile"_s << u"Nigth shift"_s << u"/notificationProfile"_s
                                 << u"Night shift"_s;
        QTest::newRow("mode") << u"mode"_s << u"custmer"_s << u"/managementMode"_s << u"customer"_s;
        QTest::newRow("type") << u"type"_s << u"gogle"_s << u"/accountType"_s << u"google"_s;
    }
    void anUnknownNameIsRefusedWithTheNearest()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, pointer);
        QFETCH(QString, nearest);
        auto input = words();
        if (field == u"tag")
            input.tags = {typed};
        else
            (field == u"center"    ? input.dataCenter
             : field == u"profile" ? input.notificationProfile
             : field == u"mode"    ? input.managementMode
                                   : input.accountType) = typed;
        const auto made = prepareOnboarding(input, Id::make(), catalog());
        QCOMPARE(made.findings.size(), 1); // and not "required" beside it
        QCOMPARE(made.findings[0].code, Code::UnknownName);
        QCOMPARE(made.findings[0].field.pointer, pointer);
        QCOMPARE(made.findings[0].typed, typed);
        QCOMPARE(made.findings[0].nearest, nearest);
    }

    //! The data center and a national number depend on it.
    void anUnknownCountryIsOneFinding()
    {
        auto input = words();
        input.country = u"Atlantis"_s;
        const auto made = prepareOnboarding(input, Id::make(), catalog());
        QCOMPARE(made.findings.size(), 1);
        QCOMPARE(made.findings[0].field.problem, FieldProblem::UnknownCountry);
    }

    void aTelephoneThatIsNoneIsRefused()
    {
        auto input = words();
        input.telephone = u"020 555"_s;
        const auto made = prepareOnboarding(input, Id::make(), catalog());
        QCOMPARE(made.findings.size(), 1);
        QCOMPARE(made.findings[0].field.pointer, u"/telephone"_s);
        QCOMPARE(made.findings[0].field.problem, FieldProblem::PhoneTooShort);
        QVERIFY(!made.findings[0].field.argument.isEmpty());
    }

    void customerManagementNeedsTheConsent()
    {
        auto input = words();
        input.managementMode = u"customer"_s;
        const auto asked = prepareOnboarding(input, Id::make(), catalog());
        QCOMPARE(asked.findings.size(), 1);
        QCOMPARE(asked.findings[0].code, Code::NotConfirmed);
        input.customerModeConfirmed = true;
        const auto confirmed = prepareOnboarding(input, Id::make(), catalog());
        QVERIFY(confirmed.isReady());
        QCOMPARE(confirmed.customer.managementMode, ManagementMode::Customer);
    }

    void theLegalTextsMustBeAccepted()
    {
        auto input = words();
        input.acceptsTexts = false;
        const auto made = prepareOnboarding(input, Id::make(), catalog());
        QCOMPARE(made.findings.size(), 1);
        QCOMPARE(made.findings[0].field.problem, FieldProblem::NotAccepted);
    }

    void aTypeOfALaterVersionIsRefused()
    {
        for (const auto type : accountTypesOffered) {
            auto input = words();
            input.accountType = accountTypeName(type);
            const auto made = prepareOnboarding(input, Id::make(), catalog());
            QCOMPARE(made.isReady(), accountTypeSpec(type).isAvailable);
            if (!made.isReady())
                QCOMPARE(made.findings[0].code, Code::NotAvailable);
        }
    }

    //! The wizard gives choices and the command line words: what is sent is the same.
    void wordsAndChoicesMakeTheSameCustomer()
    {
        const auto all = catalog();
        const auto id = Id::make();
        auto typed = words();
        typed.tags = {u"design"_s};
        OnboardingInput chosen;
        chosen.customer.id = id;
        chosen.customer.account = u"owner@litware.example"_s;
        chosen.customer.name = u"Mina Kapoor"_s;
        chosen.customer.organisation = u"Litware Studio"_s;
        chosen.customer.telephone = u"020 555 0142"_s;
        chosen.customer.country = u"NL"_s;
        chosen.customer.dataCenter = all.dataCenters[1].id;
        chosen.customer.tags = {all.tags[0].id};
        chosen.customer.acceptedTexts = {all.legalTexts[0].id, all.legalTexts[1].id};
        QCOMPARE(toRequest(prepareOnboarding(typed, id, all).customer),
                 toRequest(prepareOnboarding(chosen, all).customer));
    }

    void aWeakPasswordIsRefused()
    {
        const auto findings = checkOwnerPassword(Secret("short"));
        QVERIFY(!findings.isEmpty());
        QCOMPARE(findings[0].field.pointer, u"/password"_s);
        QVERIFY(checkOwnerPassword(Secret("Welcome to 2026")).isEmpty());
    }

    void thePlanSealsThePasswordToItsOperation()
    {
        const auto made = prepareOnboarding(words(), Id::make(), catalog());
        Id boundTo;
        const auto plan = onboardingPlan(
            made.customer, Secret("Welcome to 2026"),
            [&boundTo](const Secret &, const Id &operation, const Id &) -> Result<OwnerPassword> {
                boundTo = operation;
                return OwnerPassword{u"key"_s, "box"};
            },
            now);
        QVERIFY(plan);
        QCOMPARE(plan->source, PlanSource::Onboarding);
        QCOMPARE(plan->operations.size(), 1);
        QCOMPARE(plan->operations[0].id, boundTo);
        QCOMPARE(plan->operations[0].body[u"telephone"].toString(), u"+31205550142"_s);
        QVERIFY(!plan->operations[0].isBlocked());
    }

    void aPasswordThatCannotBeSealedMakesNoPlan()
    {
        const auto made = prepareOnboarding(words(), Id::make(), catalog());
        const auto plan = onboardingPlan(
            made.customer, Secret("Welcome to 2026"),
            [](const Secret &, const Id &, const Id &) -> Result<OwnerPassword> {
                return failure(ErrorCode::Offline);
            },
            now);
        QCOMPARE(plan.error().code, ErrorCode::Offline);
    }

    void everyTypeStartsWithItsChoiceAndEntersItsAccount()
    {
        for (const auto type : accountTypesOffered) {
            const auto spec = accountTypeSpec(type);
            QCOMPARE(spec.type, type);
            QCOMPARE(spec.steps.front(), OnboardingStep::AccountType);
            QVERIFY(!spec.entered.empty());
            const bool hasPassword = std::ranges::count(spec.entered, AccountField::Password) > 0;
            QCOMPARE(hasPassword, spec.proof == AccountProof::Password);
        }
    }
};

QTEST_GUILESS_MAIN(TestOnboarding)
#include "tst_onboarding.moc"
