#include "core/base/seal.h"
#include "core/domain/catalog.h"
#include "core/domain/country.h"
#include "core/domain/customer.h"
#include "core/domain/password.h"
#include "core/domain/phone.h"
#include "core/domain/subscription.h"
#include "core/domain/user.h"

#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

User goodUser()
{
    User user;
    user.id = Id::make();
    user.customer = Id::make();
    user.userName = u"ana.mueller@contoso.example"_s;
    user.displayName = u"Ana Müller"_s;
    return user;
}

Customer goodCustomer()
{
    Customer customer;
    customer.id = Id::make();
    customer.account = u"owner@litware.example"_s;
    customer.name = u"Mina Kapoor"_s;
    customer.organisation = u"Litware Studio"_s;
    customer.telephone = u"+31 20 555 0142"_s;
    customer.country = u"NL"_s;
    customer.dataCenter = Id::make();
    return customer;
}

} // namespace

class TestDomain final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(initCrypto()); }

    void passwordsMeetClassicTen_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QList<int>>("unmet");
        QTest::newRow("good with a digit") << u"Abcdefghi1"_s << QList<int>{};
        QTest::newRow("good with a symbol") << u"Abcdefghi-"_s << QList<int>{};
        QTest::newRow("letters of other scripts have case too") << u"Ööööööööö1"_s << QList<int>{};
        QTest::newRow("nine characters")
            << u"Abcdefgh1"_s << QList<int>{int(FieldProblem::PasswordTooShort)};
        QTest::newRow("no upper case")
            << u"abcdefghi1"_s << QList<int>{int(FieldProblem::PasswordNeedsUpper)};
        QTest::newRow("no lower case")
            << u"ABCDEFGHI1"_s << QList<int>{int(FieldProblem::PasswordNeedsLower)};
        QTest::newRow("letters only")
            << u"Abcdefghij"_s << QList<int>{int(FieldProblem::PasswordNeedsDigitOrSymbol)};
        QTest::newRow("a blank is no symbol")
            << u"Abcdefgh ij"_s << QList<int>{int(FieldProblem::PasswordNeedsDigitOrSymbol)};
        QTest::newRow("nothing") << u""_s << QList<int>{int(FieldProblem::Required)};
    }
    void passwordsMeetClassicTen()
    {
        QFETCH(QString, password);
        QFETCH(QList<int>, unmet);
        FieldErrors errors;
        checkPassword(errors, u"/password"_s, password);
        QList<int> problems;
        for (const auto &error : errors)
            problems << int(error.problem);
        QCOMPARE(problems, unmet);
    }

    void drawnPasswordsMeetThePolicyAndHaveNoLookAlikes()
    {
        for (int i = 0; i < 10'000; ++i) {
            const auto password = drawPassword();
            const QString text = QString::fromLatin1(password.reveal());
            QCOMPARE(text.size(), 16);
            FieldErrors errors;
            checkPassword(errors, u"/p"_s, text);
            QVERIFY(errors.isEmpty());
            for (const QChar c : u"0OoIl1"_s)
                QVERIFY(!text.contains(c));
        }
    }

    void countriesAreFoundAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const std::pair<QString, QString> rows[] = {
            {u"Netherlands"_s, u"NL"_s},
            {u"nl"_s, u"NL"_s},
            {u"NLD"_s, u"NL"_s},
            {u"Holland"_s, u"NL"_s},
            {u"Czechia"_s, u"CZ"_s},
            {u"Czech Republic"_s, u"CZ"_s},
            {u"Deutschland"_s, u"DE"_s},
            {u"Frankreich"_s, u"FR"_s},
            {u"Vereinigtes Königreich"_s, u"GB"_s},
            {u"Großbritannien"_s, u"GB"_s},
            {u"TSCHECHIEN"_s, u"CZ"_s},
            {u"Elfenbeinküste"_s, u"CI"_s},
            {u"Österreich"_s, u"AT"_s},
            {u"osterreich"_s, u"AT"_s},
            {u"United States"_s, u"US"_s},
            {u"USA"_s, u"US"_s},
            {u"U.S.A."_s, u"US"_s},
            {u"United Kingdom"_s, u"GB"_s},
            {u"UK"_s, u"GB"_s},
            {u" Sweden "_s, u"SE"_s},
            {u"Türkiye"_s, u"TR"_s},
            {u"Turkey"_s, u"TR"_s},
            {u"Italy"_s, u"IT"_s},
            {u"España"_s, u"ES"_s},
            {u"日本"_s, u"JP"_s},
        };
        for (const auto &[text, code] : rows)
            QTest::newRow(qPrintable(text)) << text << code;
    }
    void countriesAreFoundAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QCOMPARE(countryFromText(text).value_or(u"none"_s), code);
    }

    void whatIsNoCountryIsNotGuessed()
    {
        QVERIFY(!countryFromText(u"Atlantis"_s));
        QVERIFY(!countryFromText(u""_s));
        QVERIFY(!countryFromText(u"--"_s));
        QVERIFY(!isCountry(u"XX"_s));
    }

    void countriesAreNamedInTheLanguageOfTheProgram()
    {
        const auto restore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(countryName(u"FR"_s), u"France"_s);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Austria));
        QCOMPARE(countryName(u"FR"_s), u"Frankreich"_s);
        QCOMPARE(countryName(u"AT"_s), u"Österreich"_s);
        // Names as displayed must be readable as input, in each language.
        for (const auto language : {QLocale::English, QLocale::German}) {
            QLocale::setDefault(QLocale(language));
            for (const auto &code : countryCodes())
                QCOMPARE(countryFromText(countryName(code)).value_or(u"none"_s), code);
        }
    }

    void everyCountryHasAPositionOnEarth()
    {
        QVERIFY(countryCodes().size() > 240);
        for (const auto &code : countryCodes()) {
            const auto position = countryPosition(code);
            QVERIFY(position);
            QVERIFY(std::abs(position->first) <= 90 && std::abs(position->second) <= 180);
            QVERIFY(!countryName(code).isEmpty());
        }
    }

    void theClosestDataCenterComesFirst()
    {
        DataCenter amsterdam{Id::make(), u"West Europe"_s, u"Amsterdam"_s, u"NL"_s, 52.37, 4.90};
        DataCenter sydney{Id::make(), u"Australia East"_s, u"Sydney"_s, u"AU"_s, -33.87, 151.21};
        DataCenter virginia{Id::make(), u"East US"_s, u"Virginia"_s, u"US"_s, 37.37, -79.46};
        QCOMPARE(sortedByDistance({sydney, virginia, amsterdam}, u"DE"_s),
                 (QList{amsterdam, virginia, sydney}));
        QCOMPARE(sortedByDistance({amsterdam, virginia, sydney}, u"NZ"_s).first(), sydney);
        QCOMPARE(sortedByDistance({sydney, amsterdam}, u""_s), (QList{sydney, amsterdam}));
        // London to New York is 5,570 km along the great circle.
        QVERIFY(std::abs(distanceKm(51.5, -0.12, 40.71, -74.0) - 5570) < 20);
    }

    void telephoneNumbersAreCheckedForTheCountry_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("country");
        QTest::addColumn<int>("problem"); // -1 = none
        QTest::newRow("Dutch with code") << u"+31 20 555 0142"_s << u"NL"_s << -1;
        QTest::newRow("Dutch as dialled there") << u"020 555 0142"_s << u"NL"_s << -1;
        QTest::newRow("German") << u"030 901820"_s << u"DE"_s << -1;
        QTest::newRow("American") << u"(212) 736-5000"_s << u"US"_s << -1;
        QTest::newRow("too short")
            << u"+31 20 555"_s << u"NL"_s << int(FieldProblem::PhoneTooShort);
        QTest::newRow("too long") << u"+31 20 555 0142 999"_s << u"NL"_s
                                  << int(FieldProblem::PhoneTooLong);
        QTest::newRow("words") << u"call me"_s << u"NL"_s << int(FieldProblem::PhoneInvalid);
        QTest::newRow("nothing") << u" "_s << u"NL"_s << int(FieldProblem::Required);
    }
    void telephoneNumbersAreCheckedForTheCountry()
    {
        QFETCH(QString, number);
        QFETCH(QString, country);
        QFETCH(int, problem);
        FieldErrors errors;
        checkPhone(errors, u"/telephone"_s, number, country, true);
        QCOMPARE(errors.isEmpty() ? -1 : int(errors.first().problem), problem);
        if (problem == int(FieldProblem::PhoneTooShort))
            QVERIFY(errors.first().argument.startsWith(u"+31"_s));
    }

    void telephoneNumbersAreKeptInOneForm()
    {
        QCOMPARE(normalisedPhone(u"020 555 0142"_s, u"NL"_s), u"+31205550142"_s);
        QCOMPARE(displayPhone(u"+31205550142"_s), u"+31 20 555 0142"_s);
        QCOMPARE(callingCode(u"NL"_s), 31);
    }

    void userNamesNeedADomainAndNoBlanks_data()
    {
        QTest::addColumn<QString>("userName");
        QTest::addColumn<int>("problem");
        QTest::newRow("good") << u"fay.o'neil@contoso.example"_s << -1;
        QTest::newRow("capitals") << u"Fay.ONEIL@Contoso.Example"_s << -1;
        QTest::newRow("umlauts in the domain") << u"kai@bücher.example"_s << -1;
        QTest::newRow("missing") << u""_s << int(FieldProblem::Required);
        QTest::newRow("no domain") << u"chloe.dubois"_s << int(FieldProblem::NoDomain);
        QTest::newRow("half a domain") << u"chloe.dubois@contoso"_s << int(FieldProblem::NoDomain);
        QTest::newRow("a blank inside")
            << u"chloe dubois@contoso.example"_s << int(FieldProblem::HasSpaces);
        QTest::newRow("two at signs")
            << u"chloe@dubois@contoso.example"_s << int(FieldProblem::NotAnEmail);
        QTest::newRow("a reordering mark")
            << u"chloe\u202e@contoso.example"_s << int(FieldProblem::BadCharacter);
        QTest::newRow("80 characters")
            << QString(60, u'a') + u"@contosodental.example"_s << int(FieldProblem::TooLong);
    }
    void userNamesNeedADomainAndNoBlanks()
    {
        QFETCH(QString, userName);
        QFETCH(int, problem);
        auto user = goodUser();
        user.userName = userName;
        const auto errors = validate(user);
        const auto *error = errorAt(errors, u"/userName");
        QCOMPARE(error ? int(error->problem) : -1, problem);
    }

    void everyFieldOfAUserHasItsLimit()
    {
        for (const auto &field : userTextFields()) {
            if (field.member == &User::userName || field.member == &User::country ||
                field.member == &User::usageLocation || field.member == &User::alternateEmail)
                continue;
            auto user = goodUser();
            user.*field.member = QString(field.most, u'x');
            QVERIFY2(validate(user).isEmpty(), field.key.data());
            user.*field.member += u'x';
            QCOMPARE(validate(user).size(), 1);
            QCOMPARE(validate(user).first().argument, QString::number(field.most));
        }
    }

    void usersGoThroughJson()
    {
        auto user = goodUser();
        for (const auto &field : userTextFields())
            user.*field.member = QString::fromLatin1(field.key);
        user.roles = {u"helpdeskAdministrator"_s};
        user.licences = {Id::make(), Id::make()};
        user.status = UserStatus::Deleted;
        user.mustChangePassword = true;
        user.createdAt = QDateTime(QDate(2026, 11, 21), QTime(9, 41), Qt::UTC);
        user.changedBy = u"ana"_s;
        QCOMPARE(userFromJson(toJson(user)), user);
    }

    void customersGoThroughJson()
    {
        auto customer = goodCustomer();
        customer.tags = {Id::make()};
        customer.services = {Id::make(), Id::make()};
        customer.acceptedTexts = {Id::make()};
        customer.notificationProfile = Id::make();
        customer.image = QByteArray("\x89PNG\r\n", 6);
        customer.communication.surveys = true;
        customer.managementMode = ManagementMode::Customer;
        customer.status = CustomerStatus::Active;
        QCOMPARE(customerFromJson(toJson(customer)), customer);
    }

    void aCustomerNeedsEveryFieldOfTheForm()
    {
        QVERIFY(validate(goodCustomer()).isEmpty());
        const auto errors = validate(Customer{});
        for (const auto &pointer : {u"/account"_s, u"/name"_s, u"/organisation"_s, u"/telephone"_s,
                                    u"/country"_s, u"/dataCenter"_s}) {
            const auto *error = errorAt(errors, pointer);
            QVERIFY2(error, qPrintable(pointer));
            QCOMPARE(error->problem, FieldProblem::Required);
        }
    }

    void onlySmallSquarePngImagesAreTaken()
    {
        auto customer = goodCustomer();
        customer.image = "GIF89a";
        QCOMPARE(validate(customer).first().problem, FieldProblem::BadImage);
        QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"
                                             "0000008000000080080600000000000000");
        png.resize(64);
        customer.image = png;
        QVERIFY(validate(customer).isEmpty());
        png[22] = 0x40; // a height of 16,384
        customer.image = png;
        QCOMPARE(validate(customer).first().problem, FieldProblem::BadImage);
    }

    void subscriptionsHaveSeatsWithinLimits()
    {
        Subscription s{
            .id = Id::make(), .customer = Id::make(), .sku = Id::make(), .bought = 25, .used = 5};
        s.renewsOn = QDate(2027, 11, 21);
        QVERIFY(validate(s).isEmpty());
        QCOMPARE(s.free(), 20);
        QCOMPARE(subscriptionFromJson(toJson(s)), s);
        s.bought = 0;
        QCOMPARE(validate(s).first().problem, FieldProblem::OutOfRange);
    }

    void mergePatchesSayWhatChangedAndNothingElse()
    {
        const QJsonObject before{
            {u"a"_s, 1}, {u"b"_s, u"x"_s}, {u"c"_s, QJsonObject{{u"d"_s, true}}}};
        QJsonObject after = before;
        after[u"b"] = u"y"_s;
        after.remove(u"a"_s);
        const auto patch = mergePatch(before, after);
        QCOMPARE(patch, (QJsonObject{{u"a"_s, QJsonValue::Null}, {u"b"_s, u"y"_s}}));
        QCOMPARE(applyMergePatch(before, patch), after);
        QVERIFY(mergePatch(before, before).isEmpty());
    }

    void everyFieldProblemHasAName()
    {
        for (int i = 0; i <= int(FieldProblem::NotAccepted); ++i) {
            const auto problem = static_cast<FieldProblem>(i);
            QVERIFY(!fieldProblemName(problem).isEmpty());
            QCOMPARE(fieldProblemFromName(fieldProblemName(problem)), problem);
        }
        QVERIFY(!fieldProblemFromName(u"nonsense"_s));
    }
};

QTEST_GUILESS_MAIN(TestDomain)
#include "tst_domain.moc"
