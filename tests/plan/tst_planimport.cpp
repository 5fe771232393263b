#include "core/plan/planners.h"

#include <QTest>

#include <functional>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime now = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);
const QStringList usual{u"userName"_s, u"displayName"_s, u"jobTitle"_s, u"country"_s};

ImportRow row(int number, const QString &name, const QString &country = u"NL"_s)
{
    ImportRow r;
    r.row = number;
    r.user.userName = name;
    r.user.displayName = u"Anna Muller"_s;
    r.user.country = country;
    r.countryText = country;
    r.present = usual;
    return r;
}

} // namespace

class TestPlanImport : public QObject {
    Q_OBJECT

    CustomerView m_view;
    Id m_seat;

    void addUser(const QString &name, const std::function<void(User &)> &edit = {})
    {
        User u;
        u.id = Id::make();
        u.customer = m_view.customer.id;
        u.userName = name;
        u.displayName = u"Anna Muller"_s;
        u.country = u"NL"_s;
        u.usageLocation = u"NL"_s;
        if (edit)
            edit(u);
        m_view.usersByName.insert(foldedUserName(name), u);
        m_view.userEtags.insert(u.id, u"\"7.ff\""_s);
    }

    ImportVerdict judgeOne(const ImportRow &r) const { return judgeImport(m_view, {r})[0]; }

private Q_SLOTS:
    void init()
    {
        m_view = {};
        m_view.customer.id = Id::make();
        Subscription s;
        s.id = Id::make();
        s.customer = m_view.customer.id;
        s.bought = 2;
        m_seat = s.id;
        m_view.subscriptions = {s};
    }

    void aRowWithAnUnknownNameIsNew()
    {
        QCOMPARE(judgeOne(row(1, u"a@x.example"_s)).kind, ImportKind::New);
    }

    void theFirstOfADoubledNameStays()
    {
        const auto verdicts =
            judgeImport(m_view, {row(1, u"a@x.example"_s), row(5, u" A@X.example "_s),
                                 row(9, u"a@x.example"_s)});
        QCOMPARE(verdicts[0].kind, ImportKind::New);
        for (int i : {1, 2}) {
            QCOMPARE(verdicts[i].kind, ImportKind::Fix);
            QCOMPARE(verdicts[i].findings[0].code, FindingCode::DoubledInFile);
            QCOMPARE(verdicts[i].findings[0].argument, u"1"_s);
            QCOMPARE(verdicts[i].findings[0].field.pointer, u"/userName"_s);
        }
    }

    void aFieldIsRefusedWhereItIs_data()
    {
        QTest::addColumn<ImportRow>("r");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<FieldProblem>("problem");
        auto noName = row(1, u"a@x.example"_s);
        noName.user.displayName = u"  "_s;
        QTest::newRow("display name missing")
            << noName << u"/displayName"_s << FieldProblem::Required;
        QTest::newRow("no domain") << row(1, u"a@x"_s) << u"/userName"_s << FieldProblem::NoDomain;
        QTest::newRow("space") << row(1, u"a b@x.example"_s) << u"/userName"_s
                               << FieldProblem::HasSpaces;
        QTest::newRow("no user name") << row(1, u""_s) << u"/userName"_s << FieldProblem::Required;
        auto nowhere = row(1, u"a@x.example"_s, {});
        nowhere.countryText = u"Ruritania"_s;
        QTest::newRow("unknown country")
            << nowhere << u"/country"_s << FieldProblem::UnknownCountry;
        auto licence = row(1, u"a@x.example"_s);
        licence.unknownLicence = u"Office 97"_s;
        QTest::newRow("unknown licence")
            << licence << u"/licences"_s << FieldProblem::UnknownReference;
    }
    void aFieldIsRefusedWhereItIs()
    {
        QFETCH(ImportRow, r);
        QFETCH(QString, pointer);
        QFETCH(FieldProblem, problem);
        const auto verdict = judgeOne(r);
        QCOMPARE(verdict.kind, ImportKind::Fix);
        QCOMPARE(verdict.findings.size(), 1);
        QCOMPARE(verdict.findings[0].field.pointer, pointer);
        QCOMPARE(verdict.findings[0].field.problem, problem);
    }

    void aMissingCountryMattersOnlyWithLicences()
    {
        auto r = row(1, u"a@x.example"_s, {});
        QCOMPARE(judgeOne(r).kind, ImportKind::New);
        r.licences = {m_seat};
        const auto verdict = judgeOne(r);
        QCOMPARE(verdict.kind, ImportKind::Fix);
        QCOMPARE(verdict.findings[0].code, FindingCode::NoUsageLocation);
        QCOMPARE(verdict.findings[0].field.pointer, u"/country"_s);
        r.user.usageLocation = u"NL"_s; // chosen for all rows
        QCOMPARE(judgeOne(r).kind, ImportKind::New);
    }

    void withoutAColumnTheDisplayNameIsMadeOfTheNames()
    {
        auto r = row(1, u"a@x.example"_s);
        r.user.displayName.clear();
        r.user.firstName = u"Anna"_s;
        r.user.lastName = u"Muller"_s;
        r.present = {u"userName"_s, u"firstName"_s, u"lastName"_s};
        const auto rows = QList{r};
        const auto plan = planImport(m_view, rows, judgeImport(m_view, rows), {}, {}, now);
        QCOMPARE(plan.operations[0].body[u"displayName"].toString(), u"Anna Muller"_s);
    }

    void anExistingUserIsUpdatedWithWhatTheFileChanges()
    {
        addUser(u"a@x.example"_s, [](User &u) {
            u.jobTitle = u"Old"_s;
            u.department = u"Sales"_s;
            u.city = u"Delft"_s;
        });
        auto r = row(3, u" A@x.Example"_s);
        r.user.jobTitle = u"New"_s;
        r.user.city = u"not in the file"_s; // no column
        r.user.department.clear();          // an empty cell
        r.present << u"department"_s;
        const auto rows = QList{r};
        const auto verdicts = judgeImport(m_view, rows);
        QCOMPARE(verdicts[0].kind, ImportKind::Update);
        QCOMPARE(verdicts[0].changes, QStringList{u"jobTitle"_s});
        const auto plan = planImport(m_view, rows, verdicts, u"f.csv"_s, "key", now);
        QCOMPARE(plan.operations.size(), 1);
        QCOMPARE(plan.operations[0].kind, OperationKind::Change);
        QCOMPARE(plan.operations[0].body, (QJsonObject{{u"jobTitle"_s, u"New"_s}}));
        QCOMPARE(plan.operations[0].baseEtag, u"\"7.ff\""_s);
        QCOMPARE(plan.operations[0].sourceRow, 3);
    }

    void theSameAgainIsUnchanged()
    {
        addUser(u"a@x.example"_s, [this](User &u) { u.licences = {m_seat}; });
        auto r = row(1, u"a@x.example"_s);
        r.licences = {m_seat};
        const auto rows = QList{r};
        const auto verdicts = judgeImport(m_view, rows);
        QCOMPARE(verdicts[0].kind, ImportKind::Unchanged);
        QVERIFY(planImport(m_view, rows, verdicts, {}, {}, now).operations.isEmpty());
    }

    void aLicenceForAnExistingUserWaitsForItsUsageLocation()
    {
        addUser(u"a@x.example"_s, [](User &u) { u.usageLocation.clear(); });
        auto r = row(1, u"a@x.example"_s);
        r.licences = {m_seat};
        const auto rows = QList{r};
        const auto verdicts = judgeImport(m_view, rows);
        QCOMPARE(verdicts[0].changes, (QStringList{u"usageLocation"_s, u"licences"_s}));
        const auto plan = planImport(m_view, rows, verdicts, {}, {}, now);
        QCOMPARE(plan.operations.size(), 2);
        QCOMPARE(plan.operations[1].needs, QList<Id>{plan.operations[0].id});
        QVERIFY(!plan.operations[1].isBlocked());
    }

    void aDeletedUserOfThatNameIsToBeRestoredInstead()
    {
        addUser(u"a@x.example"_s, [](User &u) { u.status = UserStatus::Deleted; });
        const auto verdict = judgeOne(row(1, u"a@x.example"_s));
        QCOMPARE(verdict.kind, ImportKind::Fix);
        QCOMPARE(verdict.findings[0].code, FindingCode::DeletedUserHasName);
    }

    void whoHasJoinedIsNotWrittenOver()
    {
        addUser(u"a@x.example"_s, [](User &u) { u.joined = true; });
        auto other = row(1, u"a@x.example"_s);
        other.user.jobTitle = u"Nurse"_s;
        other.present << u"jobTitle"_s;
        const auto verdict = judgeOne(other);
        QCOMPARE(verdict.kind, ImportKind::Fix);
        QCOMPARE(verdict.findings[0].code, FindingCode::UserJoined);
    }

    void newUsersAreMadeAndThenGivenTheirLicencesAsLongAsSeatsLast()
    {
        QList<ImportRow> rows;
        for (int i = 1; i <= 3; ++i) {
            rows << row(i, u"u%1@x.example"_s.arg(i));
            rows.last().licences = {m_seat};
        }
        rows << row(4, u"bad"_s);
        const auto verdicts = judgeImport(m_view, rows);
        QCOMPARE(seatsOfImport(m_view, rows, verdicts), (QList<SeatNeed>{{m_seat, 3, 0, 2}}));
        const auto plan = planImport(m_view, rows, verdicts, u"f.csv"_s, "key", now);
        QCOMPARE(plan.operations.size(), 6);
        QCOMPARE(plan.seats, (QList<SeatNeed>{{m_seat, 3, 0, 2}}));
        for (int i = 0; i < 6; i += 2) {
            QCOMPARE(plan.operations[i].kind, OperationKind::Create);
            QVERIFY(!plan.operations[i].isBlocked());
            QCOMPARE(plan.operations[i + 1].needs, QList<Id>{plan.operations[i].id});
            QCOMPARE(plan.operations[i + 1].isBlocked(), i == 4);
        }
        QCOMPARE(plan.operations[0].body[u"usageLocation"].toString(), u"NL"_s);
    }

    void aCustomerThatManagesItselfBlocksEveryRow()
    {
        m_view.customer.managementMode = ManagementMode::Customer;
        const auto rows = QList{row(1, u"a@x.example"_s), row(2, u"b@x.example"_s)};
        const auto verdicts = judgeImport(m_view, rows);
        for (const auto &verdict : verdicts) {
            QCOMPARE(verdict.kind, ImportKind::Fix);
            QCOMPARE(verdict.findings[0].code, FindingCode::CustomerManages);
        }
    }
};

QTEST_APPLESS_MAIN(TestPlanImport)
#include "tst_planimport.moc"
