#include "core/plan/undo.h"

#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestUndo final : public QObject {
    Q_OBJECT

    const EntityRef m_user{EntityType::User, Id::make(), Id::make()};

    UndoRow row(OperationKind kind, const QJsonObject &before, const QJsonObject &after,
                const QJsonObject &now) const
    {
        Operation operation;
        operation.id = Id::make();
        operation.entity = m_user;
        operation.kind = kind;
        operation.before = before;
        operation.after = after;
        operation.body = after;
        operation.who = u"Ana"_s;
        return {operation, true, false, now};
    }
    static Undo undo(const QList<UndoRow> &rows, const QList<Subscription> &subscriptions = {})
    {
        Plan plan;
        plan.customer = Id::make();
        return planUndo(plan, rows, subscriptions, m_today);
    }
    static inline const QDateTime m_today{QDate(2026, 3, 31), QTime(9, 0), Qt::UTC};

private Q_SLOTS:
    void aChangeIsUndoneFromWhatWasBefore()
    {
        const auto done = row(OperationKind::Change, {{u"city"_s, u"Utrecht"_s}},
                              {{u"city"_s, u"Delft"_s}, {u"jobTitle"_s, u"Lead"_s}},
                              {{u"city"_s, u"Delft"_s}, {u"jobTitle"_s, u"Lead"_s}});
        const auto undone = undo({done}).plan.operations;
        QCOMPARE(undone.size(), 1);
        QCOMPARE(undone[0].kind, OperationKind::Change);
        QCOMPARE(undone[0].body,
                 (QJsonObject{{u"city"_s, u"Utrecht"_s}, {u"jobTitle"_s, QJsonValue()}}));
        QVERIFY(undone[0].id != done.operation.id);
        QVERIFY(undone[0].baseEtag.isEmpty()); // of the current state
        QCOMPARE(undone[0].who, u"Ana"_s);
    }
    void aLaterChangeIsNeverOverwritten()
    {
        const auto result = undo({row(OperationKind::Change, {{u"city"_s, u"Utrecht"_s}},
                                      {{u"city"_s, u"Delft"_s}}, {{u"city"_s, u"Gouda"_s}})});
        QVERIFY(result.plan.operations.isEmpty());
        QCOMPARE(result.cannot.constFirst().second, UndoProblem::ChangedSince);
    }
    void licencesGoBackAsFarAsTheyAreStillThere()
    {
        const auto done =
            row(OperationKind::Licences, {{u"licences"_s, QJsonArray{u"a"_s, u"b"_s}}},
                {{u"licences"_s, QJsonArray{u"b"_s, u"c"_s, u"d"_s}}},
                {{u"licences"_s, QJsonArray{u"b"_s, u"c"_s, u"e"_s}}});
        const auto undone = undo({done}).plan.operations.constFirst();
        QCOMPARE(undone.body,
                 (QJsonObject{{u"add"_s, QJsonArray{u"a"_s}}, {u"remove"_s, QJsonArray{u"c"_s}}}));
        QCOMPARE(undone.after, (QJsonObject{{u"licences"_s, QJsonArray{u"b"_s, u"e"_s, u"a"_s}}}));
    }
    void theLastIsUndoneFirstAndWhoGoesTakesTheRestAlong()
    {
        auto other = row(OperationKind::Change, {{u"city"_s, u"A"_s}}, {{u"city"_s, u"B"_s}},
                         {{u"city"_s, u"B"_s}});
        other.operation.entity.id = Id::make();
        const QJsonObject now{{u"status"_s, u"active"_s}};
        const auto create = row(OperationKind::Create, {}, now, now);
        const auto licences =
            row(OperationKind::Licences, {{u"licences"_s, QJsonArray()}},
                {{u"licences"_s, QJsonArray{u"a"_s}}}, {{u"licences"_s, QJsonArray{u"a"_s}}});
        const auto result = undo({create, licences, other});
        QCOMPARE(result.plan.operations.size(), 2);
        QCOMPARE(result.plan.operations[0].entity.id, other.operation.entity.id);
        QCOMPARE(result.plan.operations[1].kind, OperationKind::Delete);
        QVERIFY(result.cannot.isEmpty());
    }
    void whatCannotBeUndoneIsSaid_data()
    {
        QTest::addColumn<OperationKind>("kind");
        QTest::addColumn<bool>("done");
        QTest::addColumn<QString>("status");
        QTest::addColumn<UndoProblem>("problem");
        QTest::newRow("a password")
            << OperationKind::ResetPassword << true << u"active"_s << UndoProblem::Passwords;
        QTest::newRow("what was refused")
            << OperationKind::Change << false << u"active"_s << UndoProblem::NotDone;
        QTest::newRow("a change of somebody who is deleted")
            << OperationKind::Change << true << u"deleted"_s << UndoProblem::Gone;
        QTest::newRow("a delete that somebody undid")
            << OperationKind::Delete << true << u"active"_s << UndoProblem::Already;
        QTest::newRow("a user who is deleted already")
            << OperationKind::Create << true << u"deleted"_s << UndoProblem::Already;
    }
    void whatCannotBeUndoneIsSaid()
    {
        QFETCH(OperationKind, kind);
        QFETCH(bool, done);
        QFETCH(QString, status);
        QFETCH(UndoProblem, problem);
        auto one = row(kind, {}, {{u"city"_s, u"B"_s}}, {{u"status"_s, status}});
        one.done = done;
        const auto result = undo({one});
        QVERIFY(result.plan.operations.isEmpty());
        QCOMPARE(result.cannot.size(), 1);
        QCOMPARE(result.cannot[0].second, problem);
    }
    void aDeletedUserComesBackFor30Days_data()
    {
        QTest::addColumn<QString>("deletedAt");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("of today") << u"2026-03-31T08:00:00.000Z"_s << true;
        QTest::newRow("the last day") << u"2026-03-01T10:00:00.000Z"_s << true;
        QTest::newRow("one day later") << u"2026-02-28T10:00:00.000Z"_s << false;
        QTest::newRow("not sent yet") << QString() << true;
    }
    void aDeletedUserComesBackFor30Days()
    {
        QFETCH(QString, deletedAt);
        QFETCH(bool, comesBack);
        auto one = row(OperationKind::Delete, {}, {},
                       {{u"status"_s, u"deleted"_s}, {u"changedAt"_s, deletedAt}});
        one.gone = true; // as the server reports it
        const auto undone = undo({one});
        QCOMPARE(undone.plan.operations.size(), comesBack ? 1 : 0);
        if (comesBack)
            QCOMPARE(undone.plan.operations.constFirst().kind, OperationKind::Restore);
        else
            QCOMPARE(undone.cannot.constFirst().second, UndoProblem::Gone);
    }
    void whatIsNoUserStaysDeleted()
    {
        auto one = row(OperationKind::Delete, {}, {}, {{u"status"_s, u"deleted"_s}});
        one.operation.entity.type = EntityType::Subscription;
        QCOMPARE(undo({one}).cannot.constFirst().second, UndoProblem::Gone);
    }
    void licencesComeBackWithTheUserAsFarAsThereAreSeats()
    {
        Subscription seats;
        seats.id = Id::make();
        seats.bought = 3;
        seats.used = 2;
        const QJsonObject deleted{{u"status"_s, u"deleted"_s}, {u"licences"_s, QJsonArray()}};
        const QJsonObject had{{u"licences"_s, idsToJson(QList{seats.id})}};
        auto first = row(OperationKind::Delete, had, {}, deleted);
        auto second = row(OperationKind::Delete, had, {}, deleted);
        second.operation.entity.id = Id::make();
        const auto plan = undo({first, second}, {seats}).plan;
        QCOMPARE(plan.operations.size(), 4);
        QCOMPARE(plan.operations[0].kind, OperationKind::Restore);
        QCOMPARE(plan.operations[0].entity, second.operation.entity);
        QCOMPARE(plan.operations[1].kind, OperationKind::Licences);
        QCOMPARE(plan.operations[1].needs, QList<Id>{plan.operations[0].id});
        QCOMPARE(idsFromJson(plan.operations[1].body[u"add"]), QList<Id>{seats.id});
        QVERIFY(!plan.operations[1].isBlocked());
        QCOMPARE(plan.operations[2].entity, first.operation.entity);
        QVERIFY(!plan.operations[2].isBlocked());
        QCOMPARE(plan.operations[3].findings.constFirst().code, FindingCode::NoFreeSeat);
        QCOMPARE(plan.seats, (QList<SeatNeed>{{seats.id, 2, 0, 1}}));
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
