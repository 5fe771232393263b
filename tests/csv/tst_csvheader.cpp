#include "core/base/enumnames.h"
#include "core/csv/header.h"
#include "core/csv/shapes.h"

#include <QFile>
#include <QTest>

using namespace core::csv;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(core::csv::Field)

class TestCsvHeader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognisesTheTemplatesOfVendors_data();
    void recognisesTheTemplatesOfVendors();
    void knowsWhatPeopleWrite_data();
    void knowsWhatPeopleWrite();
    void mapsTheFixedOrderWhenTheLabelsAreInAnotherLanguage_data();
    void mapsTheFixedOrderWhenTheLabelsAreInAnotherLanguage();
    void takesTheMailForTheUserNameOnlyWithoutABetterColumn();
    void refusesALabelThatStandsThereTwice();
    void toleratesDoubledLabelsThatMeanNothing();
    void mapsAFileWithoutHeader();
    void judgesAMapping();
    void namesFieldsBothWays();
    void everyShapeHasASampleThatItRecognises();
};

static QString codeOf(const Mapping &mapping)
{
    return mapping.vendor ? QString(QLatin1StringView(mapping.vendor->code)) : QString();
}

static const QString entra = u"Name [displayName] Required,User name [userPrincipalName] "
                             u"Required,Initial password [passwordProfile] Required,"
                             "Block sign in (Yes/No) [accountEnabled] Required,First name "
                             "[givenName],Last name [surname],Job title [jobTitle],"
                             "Department [department],Usage location [usageLocation],Street "
                             "address [streetAddress],State or province [state],"
                             "Country or region [country],Office [physicalDeliveryOfficeName],City "
                             "[city],ZIP or postal code [postalCode],"
                             "Office phone [telephoneNumber],Mobile phone [mobile]"_s;
static const QString microsoft16 =
    u"Username,First name,Last name,Display name,Job title,Department,Office number,Office "
    u"phone,Mobile phone,Fax,"
    "Alternate email address,Address,City,State or province,ZIP or postal code,Country or region"_s;
static const QString microsoft15 =
    u"User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,Office "
    u"Phone,Mobile Phone,Fax,"
    "Address,City,State or Province,ZIP or Postal Code,Country or Region"_s;

void TestCsvHeader::recognisesTheTemplatesOfVendors_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("fields");
    QTest::newRow("Partner Center")
        << u"First name,Last name,Display name,Email,Status update"_s << u"partnerCenter"_s
        << u"firstName,lastName,displayName,userName,statusUpdate"_s;
    QTest::newRow("Microsoft 365, 16 columns")
        << microsoft16 << u"microsoft365"_s
        << u"userName,firstName,lastName,displayName,jobTitle,department,officeNumber,officePhone,"
           u"mobilePhone,fax,"
           "alternateEmail,address,city,state,postalCode,country"_s;
    QTest::newRow("Microsoft 365, 15 columns")
        << microsoft15 << u"microsoft365Old"_s
        << u"userName,firstName,lastName,displayName,jobTitle,department,officeNumber,officePhone,"
           u"mobilePhone,fax,"
           "address,city,state,postalCode,country"_s;
    QTest::newRow("Entra")
        << entra << u"entra"_s
        << u"displayName,userName,initialPassword,blockSignIn,firstName,lastName,jobTitle,"
           u"department,"
           "usageLocation,address,state,country,officeNumber,city,postalCode,officePhone,"
           "mobilePhone"_s;
    QTest::newRow("CIPP")
        << u"givenName,surName,displayName,mailNickName,domain,usageLocation,JobTitle,MobilePhone"_s
        << u"cipp"_s
        << u"firstName,lastName,displayName,userAlias,userDomain,usageLocation,jobTitle,mobilePhone"_s;
    QTest::newRow("Google")
        << u"First Name [Required],Last Name [Required],Email Address [Required],Password "
           u"[Required],"
           "Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],Recovery Email,"
           "Work Phone,Mobile Phone,Work Address,Employee ID,Employee Title,Department,"
           "Change Password at Next Sign-In"_s
        << u"google"_s
        << u"firstName,lastName,userName,initialPassword,ignore,ignore,alternateEmail,officePhone,"
           u"mobilePhone,address,"
           "employeeNumber,jobTitle,department,forceChangePassword"_s;
    QTest::newRow("nobody's") << u"Login,Shoe size"_s << QString() << u"userName,ignore"_s;
}

void TestCsvHeader::recognisesTheTemplatesOfVendors()
{
    QFETCH(QString, header);
    QFETCH(QString, vendor);
    QFETCH(QString, fields);
    const auto mapping = recogniseHeader(header.split(u','), {}, 1);
    QVERIFY(mapping);
    QStringList found;
    for (const Field field : mapping->fields)
        found += name(field);
    QCOMPARE(found.join(u','), fields);
    QCOMPARE(codeOf(*mapping), vendor);
    QVERIFY(checkMapping(*mapping));
}

void TestCsvHeader::knowsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<Field>("field");
    QTest::newRow("blanks and case") << u"  user NAME "_s << Field::UserName;
    QTest::newRow("underscore") << u"user_name"_s << Field::UserName;
    QTest::newRow("hyphen") << u"E-Mail"_s << Field::UserName;
    QTest::newRow("Graph") << u"userPrincipalName"_s << Field::UserName;
    QTest::newRow("brackets decide")
        << u"Wie auch immer [givenName] erforderlich"_s << Field::FirstName;
    QTest::newRow("brackets that say nothing")
        << u"Password [Required]"_s << Field::InitialPassword;
    QTest::newRow("block") << u"Block sign in (Yes/No) [accountEnabled] Required"_s
                           << Field::BlockSignIn;
    QTest::newRow("allow") << u"accountEnabled"_s << Field::SignInAllowed;
    QTest::newRow("German umlaut") << u"Büro"_s << Field::OfficeNumber;
    QTest::newRow("German sharp s") << u"Straße"_s << Field::Address;
    QTest::newRow("German") << u"Postleitzahl"_s << Field::PostalCode;
    QTest::newRow("French accent") << u"Prénom"_s << Field::FirstName;
    QTest::newRow("French apostrophe") << u"Nom d’utilisateur"_s << Field::UserName;
    QTest::newRow("Spanish") << u"Código postal"_s << Field::PostalCode;
    QTest::newRow("American") << u"Licenses"_s << Field::Licences;
    QTest::newRow("unknown") << u"Shoe size"_s << Field::Ignore;
    QTest::newRow("empty") << QString() << Field::Ignore;
}

void TestCsvHeader::knowsWhatPeopleWrite()
{
    QFETCH(QString, label);
    QFETCH(Field, field);
    QCOMPARE(fieldForLabel(label), field);
}

void TestCsvHeader::mapsTheFixedOrderWhenTheLabelsAreInAnotherLanguage_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<int>("cityColumn");
    QTest::newRow("15") << 15 << u"microsoft365Old"_s << 11;
    QTest::newRow("16") << 16 << u"microsoft365"_s << 12;
    QTest::newRow("17") << 17 << QString() << -1;
}

void TestCsvHeader::mapsTheFixedOrderWhenTheLabelsAreInAnotherLanguage()
{
    QFETCH(int, columns);
    QFETCH(QString, vendor);
    QFETCH(int, cityColumn);
    QStringList labels;
    for (int i = 0; i < columns; ++i)
        labels += u"列"_s + QString::number(i);
    labels[9] = u"Fax"_s;
    const auto mapping = recogniseHeader(labels, {u"anna@contoso.example"_s}, 1);
    QVERIFY(mapping);
    QCOMPARE(codeOf(*mapping), vendor);
    QCOMPARE(mapping->column(Field::City), cityColumn);
    QCOMPARE(recogniseHeader(labels, {u"no address"_s}, 1)->vendor, nullptr);
}

void TestCsvHeader::takesTheMailForTheUserNameOnlyWithoutABetterColumn()
{
    QCOMPARE(recogniseHeader({u"Email"_s, u"Name"_s}, {}, 1)->column(Field::UserName), 0);
    const auto both = recogniseHeader({u"Email"_s, u"User name"_s}, {}, 1);
    QCOMPARE(both->column(Field::UserName), 1);
    QCOMPARE(both->fields.front(), Field::Ignore);
}

void TestCsvHeader::refusesALabelThatStandsThereTwice()
{
    const auto mapping = recogniseHeader({u"User name"_s, u"City"_s, u"CITY "_s}, {}, 2);
    QVERIFY(!mapping);
    QCOMPARE(mapping.error(), (FileError{FileProblem::DoubledHeader, 2, u"CITY"_s}));
}

void TestCsvHeader::toleratesDoubledLabelsThatMeanNothing()
{
    const auto mapping =
        recogniseHeader({u"User name"_s, u"Notes"_s, u"Notes"_s, QString(), QString()}, {}, 1);
    QVERIFY(mapping);
    QCOMPARE(mapping->fields.count(Field::Ignore), qsizetype(4));
}

void TestCsvHeader::mapsAFileWithoutHeader()
{
    QCOMPARE(mapWithoutHeader({u"Anna"_s, u"anna@contoso.example"_s}).fields,
             (QList<Field>{Field::Ignore, Field::UserName}));
    QStringList row(16);
    row[0] = u"anna@contoso.example"_s;
    QCOMPARE(codeOf(mapWithoutHeader(row)), u"microsoft365"_s);
    QVERIFY(!mapWithoutHeader({u"Anna"_s}).has(Field::UserName));
}

void TestCsvHeader::judgesAMapping()
{
    QCOMPARE(checkMapping({nullptr, {Field::City}}).error().problem, FileProblem::NoUserNameColumn);
    QVERIFY(checkMapping({nullptr, {Field::UserAlias, Field::UserDomain}}));
    const auto doubled = checkMapping({nullptr, {Field::UserName, Field::City, Field::City}});
    QCOMPARE(doubled.error(), (FileError{FileProblem::DoubledHeader, 0, u"city"_s}));
}

void TestCsvHeader::namesFieldsBothWays()
{
    for (const auto field : core::enumValues<Field>)
        QCOMPARE(fieldFromName(name(field)), field);
    QCOMPARE(fieldFromName(u"nonsense"), Field::Ignore);
}

//! tests/data/shapes/CODE.csv is the file as the vendor writes it.
void TestCsvHeader::everyShapeHasASampleThatItRecognises()
{
    for (const auto &shape : shapes()) {
        const QString code = QLatin1StringView(shape.code);
        QFile sample(QStringLiteral(TENANTRY_SOURCE_DIR "/tests/data/shapes/%1.csv").arg(code));
        QVERIFY2(sample.open(QIODevice::ReadOnly), qPrintable(sample.fileName()));
        const auto line = [&sample] { return QString::fromUtf8(sample.readLine()).trimmed(); };
        const auto labels = line().split(u',');
        const auto first = line().split(u',');
        QCOMPARE(first.size(), labels.size());
        const auto mapping = recogniseHeader(labels, first, 1);
        QVERIFY2(mapping, qPrintable(code));
        QCOMPARE(codeOf(*mapping), code);
        QVERIFY2(checkMapping(*mapping), qPrintable(code));
    }
}

QTEST_GUILESS_MAIN(TestCsvHeader)
#include "tst_csvheader.moc"
