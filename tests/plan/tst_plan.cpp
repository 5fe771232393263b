#include "core/plan/plan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestPlan : public QObject {
    Q_OBJECT

private:
    static Operation fullOperation(OperationKind kind)
    {
        Operation operation;
        operation.id = Id::make();
        operation.entity = {EntityType::User, Id::make(), Id::make()};
        operation.kind = kind;
        operation.body = {{u"displayName"_s, u"Zoë \"Z\" Ångström"_s},
                          {u"roles"_s, QJsonArray{u"admin"_s}}};
        operation.baseEtag = u"\"3.0123456789ab\""_s;
        operation.needs = {Id::make(), Id::make()};
        operation.who = u"zoe@dune.example"_s;
        operation.before = {{u"city"_s, QJsonValue::Null}};
        operation.after = {{u"city"_s, u"Breda"_s}};
        operation.sourceRow = 1204;
        for (const auto severity : {Severity::Info, Severity::Warning, Severity::Error}) {
            for (int code = 0; code <= int(FindingCode::UserJoined); ++code)
                operation.findings.append({severity,
                                           static_cast<FindingCode>(code),
                                           {u"/userName"_s, FieldProblem::Taken, u"x"_s},
                                           u"argument"_s});
        }
        return operation;
    }
    //! Through text, as stored and sent.
    static QJsonObject overText(const QJsonObject &json)
    {
        return QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
    }

private Q_SLOTS:
    void aWholePlanComesBackFromJsonAsItWas()
    {
        Plan plan;
        plan.id = Id::make();
        plan.customer = Id::make();
        plan.source = PlanSource::Csv;
        plan.sourceName = u"new-starters.csv"_s;
        plan.madeAt = QDateTime(QDate(2026, 3, 1), QTime(9, 0, 0, 125), Qt::UTC);
        plan.passwordKey = QByteArray::fromHex("00ff10");
        plan.seats = {{Id::make(), 12, 3, 4}, {Id::make(), 0, 0, 0}};
        for (const auto kind :
             {OperationKind::Create, OperationKind::Change, OperationKind::Licences,
              OperationKind::Delete, OperationKind::Restore, OperationKind::ResetPassword})
            plan.operations.append(fullOperation(kind));
        QCOMPARE(planFromJson(overText(toJson(plan))), plan);
    }

    void anEmptyPlanComesBackToo()
    {
        Plan plan;
        plan.id = Id::make();
        plan.madeAt = QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);
        Operation operation;
        operation.id = Id::make();
        operation.entity = {EntityType::Customer, Id::make(), {}};
        plan.operations = {operation};
        QCOMPARE(planFromJson(overText(toJson(plan))), plan);
    }

    void theNamesOfKindsAndSourcesComeBack()
    {
        for (int kind = 0; kind <= int(OperationKind::ResetPassword); ++kind)
            QCOMPARE(operationKindFromName(operationKindName(OperationKind(kind))),
                     OperationKind(kind));
        QVERIFY(!operationKindFromName(u"explode"));
        for (int source = 0; source <= int(PlanSource::PasswordResets); ++source)
            QCOMPARE(planSourceFromName(planSourceName(PlanSource(source))), PlanSource(source));
    }

    void eachKindHasItsRequest_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("end");
        QTest::newRow("create") << int(OperationKind::Create) << u"PUT"_s << QString();
        QTest::newRow("change") << int(OperationKind::Change) << u"PATCH"_s << QString();
        QTest::newRow("licences") << int(OperationKind::Licences) << u"POST"_s << u"/licences"_s;
        QTest::newRow("delete") << int(OperationKind::Delete) << u"DELETE"_s << QString();
        QTest::newRow("restore") << int(OperationKind::Restore) << u"POST"_s << u"/restore"_s;
        QTest::newRow("reset") << int(OperationKind::ResetPassword) << u"PUT"_s
                               << u"/passwordResets/%1"_s;
    }
    void eachKindHasItsRequest()
    {
        QFETCH(int, kind);
        QFETCH(QString, end);
        const auto operation = fullOperation(OperationKind(kind));
        QTEST(methodOf(operation), "method");
        if (end.contains(u"%1"_s))
            end = end.arg(operation.id.toString());
        QCOMPARE(pathOf(operation),
                 u"/v1/customers/%1/users/%2"_s.arg(operation.entity.customer.toString(),
                                                    operation.entity.id.toString()) +
                     end);
    }

    void onlyAnErrorBlocks()
    {
        Operation operation;
        QVERIFY(!operation.isBlocked());
        operation.findings.append({Severity::Warning, FindingCode::UserExists, {}, {}});
        QVERIFY(!operation.isBlocked());
        operation.findings.append({Severity::Error, FindingCode::NoFreeSeat, {}, {}});
        QVERIFY(operation.isBlocked());
    }

    void seatsAreMissingOnlyBeyondWhatIsFreeAndFreed()
    {
        QCOMPARE((SeatNeed{{}, 10, 3, 4}.missing()), 3);
        QCOMPARE((SeatNeed{{}, 7, 3, 4}.missing()), 0);
        QCOMPARE((SeatNeed{{}, 0, 3, 4}.missing()), 0);
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
