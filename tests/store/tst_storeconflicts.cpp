#include "tests/store/storeworld.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! Other people's conflicting changes, and the user's decisions about pending ones.
class TestStoreConflicts final : public QObject, private StoreWorld {
    Q_OBJECT

private Q_SLOTS:
    void init() { openNew(); }
    void cleanup() { COMPARE_WITH_QT_SQL(path()); }

    void changesOfOthersAreMergedOnlyWhereTheyTouchOtherFields_data()
    {
        QTest::addColumn<QJsonObject>("theirs");
        QTest::addColumn<int>("ready");
        QTest::addColumn<int>("needsYou");
        QTest::newRow("another field")
            << QJsonObject{{u"city"_s, u"Utrecht"_s}, {u"fax"_s, u"1"_s}} << 1 << 0;
        QTest::newRow("the same field") << QJsonObject{{u"city"_s, u"Leiden"_s}} << 0 << 1;
        QTest::newRow("the same value") << QJsonObject{{u"city"_s, u"Breda"_s}} << 0 << 0;
    }

    void changesOfOthersAreMergedOnlyWhereTheyTouchOtherFields()
    {
        QFETCH(QJsonObject, theirs);
        const auto ref = user();
        QVERIFY(m_store->feed().applyPage({envelope(ref, userJson(ref.id, u"Ana"_s), 5)}, u"e"_s,
                                          u"c"_s));
        const auto change = operation(ref, OperationKind::Change, {{u"city"_s, u"Breda"_s}},
                                      {{u"city"_s, u"Utrecht"_s}});
        QVERIFY(m_store->outbox().enqueue(planOf({change})));
        QCOMPARE(m_store->sender().ready(1)->constFirst().operation.baseEtag, u"\"5.x\""_s);
        send({{change.id, conflicting(envelope(ref, theirs, 9))}});
        const auto ready = m_store->sender().ready(10).value();
        QTEST(int(ready.size()), "ready");
        QTEST(m_store->outbox().waiting()->needsYou, "needsYou");
        if (!ready.isEmpty()) {
            QVERIFY(ready[0].operation.id != change.id);
            QCOMPARE(ready[0].operation.baseEtag, u"\"9.x\""_s);
        }
    }

    void aConflictShowsWhatWasAndIsAndIsDecidedFieldByField()
    {
        const auto ref = user();
        auto data = userJson(ref.id, u"Ana"_s);
        data[u"jobTitle"] = u"Engineer"_s;
        QVERIFY(m_store->feed().applyPage({envelope(ref, data, 5)}, u"e"_s, u"c"_s));
        auto op = operation(ref, OperationKind::Change,
                            {{u"city"_s, u"Delft"_s}, {u"jobTitle"_s, u"Lead"_s}},
                            {{u"city"_s, u"Utrecht"_s}, {u"jobTitle"_s, u"Engineer"_s}});
        op.who = u"Ana"_s;
        QVERIFY(m_store->outbox().enqueue(planOf({op})));
        auto theirs = data;
        theirs[u"city"] = u"Gouda"_s;
        theirs[u"changedBy"] = u"Ben"_s;
        theirs[u"changedAt"] = u"2026-03-01T08:00:00.000Z"_s;
        send({{op.id, conflicting(envelope(ref, theirs, 8))}});

        const auto waits = m_store->outbox().waitingChanges(10).value();
        QCOMPARE(waits.size(), 1);
        QCOMPARE(waits[0].reason, WaitReason::Conflict);
        QCOMPARE(waits[0].row.operation.who, u"Ana"_s);
        const auto conflict = m_store->outbox().conflict(op.id).value();
        QCOMPARE(conflict.kind, Conflict::Kind::Fields);
        QCOMPARE(conflict.by, u"Ben"_s);
        QCOMPARE(conflict.at, start.addSecs(-3600));
        QCOMPARE(conflict.fields.size(), 2);
        QCOMPARE(conflict.fields[0].name, u"city"_s);
        QCOMPARE(conflict.fields[0].before, u"Utrecht"_s);
        QCOMPARE(conflict.fields[0].mine, u"Delft"_s);
        QCOMPARE(conflict.fields[0].theirs, u"Gouda"_s);
        QVERIFY(conflict.fields[0].asks);
        QVERIFY(!conflict.fields[1].asks); // only I changed the title
        // It changed again while the sheet was open: the decision there is not applied.
        theirs[u"city"] = u"Breda"_s;
        QVERIFY(m_store->feed().applyPage({envelope(ref, theirs, 9)}, u"e"_s, u"d"_s));
        QCOMPARE(m_store->outbox().resolve(op.id, conflict.etag, {u"jobTitle"_s}).error().code,
                 ErrorCode::Conflict);
        QVERIFY(m_store->outbox().resolve(op.id, m_store->outbox().conflict(op.id)->etag,
                                          {u"jobTitle"_s}));
        const auto ready = m_store->sender().ready(10).value();
        QCOMPARE(ready.size(), 1);
        QVERIFY(ready[0].operation.id != op.id);
        QCOMPARE(ready[0].operation.body, (QJsonObject{{u"jobTitle"_s, u"Lead"_s}}));
        QCOMPARE(ready[0].operation.baseEtag, u"\"9.x\""_s);
        QCOMPARE(m_store->cache().entity(ref)->local[u"city"], u"Breda"_s);
        QCOMPARE(m_store->cache().entity(ref)->local[u"jobTitle"], u"Lead"_s);
    }

    void whatIsTheirsThroughoutDropsMine()
    {
        const auto ref = user();
        QVERIFY(m_store->feed().applyPage({envelope(ref, userJson(ref.id, u"Ana"_s), 5)}, u"e"_s,
                                          u"c"_s));
        const auto op = operation(ref, OperationKind::Change, {{u"city"_s, u"Delft"_s}},
                                  {{u"city"_s, u"Utrecht"_s}});
        const auto plan = planOf({op});
        QVERIFY(m_store->outbox().enqueue(plan));
        auto theirs = userJson(ref.id, u"Ana"_s);
        theirs[u"city"] = u"Gouda"_s;
        send({{op.id, conflicting(envelope(ref, theirs, 8))}});
        QVERIFY(m_store->outbox().resolve(op.id, m_store->outbox().conflict(op.id)->etag, {}));
        QVERIFY(m_store->outbox().waitingChanges(10)->isEmpty());
        QCOMPARE(m_store->cache().entity(ref)->local[u"city"], u"Gouda"_s);
        const auto row = m_store->plans().rows(plan.id, 0, 1)->constFirst();
        QCOMPARE(row.state, RowState::Cancelled);
        QCOMPARE(row.operation.after[u"city"], u"Delft"_s); // my values can still be read
    }

    void whatSomebodyDeletedIsRestoredUnderMyChange()
    {
        const auto ref = user();
        QVERIFY(m_store->feed().applyPage({envelope(ref, userJson(ref.id, u"Ana"_s), 5)}, u"e"_s,
                                          u"c"_s));
        const auto op = operation(ref, OperationKind::Change, {{u"city"_s, u"Delft"_s}},
                                  {{u"city"_s, u"Utrecht"_s}});
        QVERIFY(m_store->outbox().enqueue(planOf({op})));
        Answer gone = refused(410, ProblemCode::Gone);
        gone.outcome = Answer::Class::Conflict;
        gone.refusal.more = {{u"gone"_s, QJsonObject{{u"by"_s, u"Ben"_s},
                                                     {u"at"_s, u"2026-03-01T08:00:00.000Z"_s}}}};
        send({{op.id, gone}});
        auto deleted = userJson(ref.id, u"Ana"_s);
        deleted[u"status"] = u"deleted"_s;
        QVERIFY(m_store->feed().applyPage({envelope(ref, deleted, 7)}, u"e"_s, u"d"_s));
        const auto conflict = m_store->outbox().conflict(op.id).value();
        QCOMPARE(conflict.kind, Conflict::Kind::Deleted);
        QCOMPARE(conflict.by, u"Ben"_s);
        QCOMPARE(conflict.at, start.addSecs(-3600));
        QCOMPARE(m_store->outbox().resolve(op.id, conflict.etag, {u"city"_s}).error().code,
                 ErrorCode::Gone);
        QVERIFY(m_store->outbox().restoreAndApply(op.id));
        QCOMPARE(m_store->outbox().waiting()->needsYou, 0);
        const auto ready = m_store->sender().ready(10).value();
        QCOMPARE(ready.size(), 1); // the change follows with the base from the answer
        QCOMPARE(ready[0].operation.kind, OperationKind::Restore);
        QCOMPARE(ready[0].operation.baseEtag, u"\"7.x\""_s);
        send({{ready[0].operation.id, done(ref, userJson(ref.id, u"Ana"_s), 8)}});
        const auto change = m_store->sender().ready(10)->constFirst().operation;
        QCOMPARE(change.body, op.body);
        QCOMPARE(change.baseEtag, u"\"8.x\""_s);
        QCOMPARE(m_store->cache().entity(ref)->local[u"city"], u"Delft"_s);
    }

    //! The change came during the review of the deletion: its author never saw it.
    void whatCameDuringTheReviewIsShownBeforeItIsDeleted()
    {
        const auto ref = user();
        auto seen = userJson(ref.id, u"Ana"_s);
        QVERIFY(m_store->feed().applyPage({envelope(ref, seen, 5)}, u"e"_s, u"c"_s));
        auto op = operation(ref, OperationKind::Delete, {});
        op.before = seen;
        auto theirs = seen;
        theirs[u"city"] = u"Gouda"_s;
        theirs[u"ofANewerServer"] = 1;
        QVERIFY(m_store->feed().applyPage({envelope(ref, theirs, 8)}, u"e"_s, u"d"_s));
        QVERIFY(m_store->outbox().enqueue(planOf({op})));
        send({{op.id, conflicting(envelope(ref, theirs, 8))}});
        const auto conflict = m_store->outbox().conflict(op.id).value();
        QCOMPARE(conflict.kind, Conflict::Kind::ChangedSince);
        QCOMPARE(conflict.fields.size(), 1);
        QCOMPARE(conflict.fields[0].name, u"city"_s);
        QCOMPARE(conflict.fields[0].before, seen.value(u"city"));
        QCOMPARE(conflict.fields[0].theirs, u"Gouda"_s);
    }

    void whatTheyChangedIsNeverDeletedUnseen()
    {
        const auto ref = user();
        QVERIFY(m_store->feed().applyPage({envelope(ref, userJson(ref.id, u"Ana"_s), 5)}, u"e"_s,
                                          u"c"_s));
        const auto op = operation(ref, OperationKind::Delete, {});
        QVERIFY(m_store->outbox().enqueue(planOf({op})));
        auto theirs = userJson(ref.id, u"Ana"_s);
        theirs[u"city"] = u"Gouda"_s;
        send({{op.id, conflicting(envelope(ref, theirs, 8))}});
        const auto conflict = m_store->outbox().conflict(op.id).value();
        QCOMPARE(conflict.kind, Conflict::Kind::ChangedSince);
        QStringList names;
        for (const auto &field : conflict.fields)
            names.append(field.name);
        QCOMPARE(names, QStringList{u"city"_s});
        QCOMPARE(conflict.fields[0].before, u"Utrecht"_s);
        QCOMPARE(conflict.fields[0].theirs, u"Gouda"_s);
        QVERIFY(m_store->outbox().resolve(op.id, conflict.etag, {}));
        const auto again = m_store->sender().ready(10)->constFirst().operation;
        QCOMPARE(again.kind, OperationKind::Delete);
        QCOMPARE(again.baseEtag, u"\"8.x\""_s);
    }

    void whatAnAnswerBringsUnseenIsNoBaseForWhatComesNext_data()
    {
        QTest::addColumn<OperationKind>("next");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<bool>("isSeen");
        QTest::newRow("a change, nothing") << OperationKind::Change << u"Utrecht"_s << true;
        QTest::newRow("a change, the same field") << OperationKind::Change << u"Delft"_s << false;
        QTest::newRow("a delete, nothing") << OperationKind::Delete << u"Utrecht"_s << true;
        QTest::newRow("a delete, a field") << OperationKind::Delete << u"Delft"_s << false;
    }

    void whatAnAnswerBringsUnseenIsNoBaseForWhatComesNext()
    {
        QFETCH(OperationKind, next);
        QFETCH(QString, theirs);
        QFETCH(bool, isSeen);
        const auto ref = user();
        const auto licence = Id::make().toString();
        auto data = userJson(ref.id, u"Ana"_s);
        data[u"city"] = u"Utrecht"_s;
        QVERIFY(m_store->feed().applyPage({envelope(ref, data, 1)}, u"e"_s, u"c"_s));
        // A set change has no precondition: other people's changes come with its answer.
        const auto licences =
            operation(ref, OperationKind::Licences, {{u"add"_s, QJsonArray{licence}}});
        auto follower = operation(ref, next, {});
        if (next == OperationKind::Change) {
            follower = operation(ref, next, {{u"city"_s, u"Leiden"_s}});
            follower.before = {{u"city"_s, u"Utrecht"_s}};
        }
        QVERIFY(m_store->outbox().enqueue(planOf({licences, follower})));
        data[u"city"] = theirs;
        data[u"licences"] = QJsonArray{licence};
        data[u"changedAt"] = u"2026-03-01T09:05:00.000Z"_s;
        const auto answer = done(ref, data, 9);
        send({{licences.id, answer}});
        const auto ready = m_store->sender().ready(10).value();
        QCOMPARE(ready.size(), 1);
        QCOMPARE(ready.constFirst().operation.id, follower.id);
        QCOMPARE(ready.constFirst().operation.baseEtag == answer.envelope.etag, isSeen);
        QVERIFY(!ready.constFirst().operation.baseEtag.isEmpty());
    }

    void nothingOfAnotherCustomerGoesWithAPlan()
    {
        const auto mine = user();
        EntityRef theirs = user();
        theirs.customer = Id::make();
        auto plan = planOf({operation(mine, OperationKind::Create, {{u"city"_s, u"Delft"_s}}),
                            operation(theirs, OperationKind::Create, {{u"city"_s, u"Delft"_s}})});
        plan.customer = mine.customer;
        const auto refused = m_store->outbox().enqueue(plan);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(m_store->plans().plans()->isEmpty());
    }

    void plansOfTheSameUserAreFoundWhileBothAreOpen()
    {
        const auto ref = user();
        QVERIFY(m_store->feed().applyPage({envelope(ref, userJson(ref.id, u"Ana"_s), 5)}, u"e"_s,
                                          u"c"_s));
        const auto first =
            planOf({operation(ref, OperationKind::Change, {{u"city"_s, u"Delft"_s}}),
                    operation(user(), OperationKind::Create, {{u"city"_s, u"Delft"_s}})});
        const auto second =
            planOf({operation(ref, OperationKind::Change, {{u"city"_s, u"Gouda"_s}})});
        QVERIFY(m_store->outbox().enqueue(first));
        QVERIFY(m_store->plans().overlaps()->isEmpty());
        QCOMPARE(*m_store->plans().overlaps(second), (QList<Overlap>{{first.id, 1}}));
        QVERIFY(m_store->outbox().enqueue(second));
        QCOMPARE(*m_store->plans().overlaps(),
                 (QHash<Id, QSet<Id>>{{first.id, {second.id}}, {second.id, {first.id}}}));
        QVERIFY(m_store->outbox().setPlanState(second.id, PlanState::Cancelled));
        QVERIFY(m_store->plans().overlaps()->isEmpty());
    }

    void eachThingThatWaitsSaysWhyAndWhatGoesWithIt()
    {
        const auto ref = user();
        auto create = operation(ref, OperationKind::Create, userJson(ref.id, u"Ana"_s));
        create.who = u"Ana"_s;
        auto change = operation(ref, OperationKind::Change, {{u"city"_s, u"Delft"_s}});
        change.who = u"Ana's city"_s;
        const auto other = user();
        const auto later = operation(other, OperationKind::Create, userJson(other.id, u"Ben"_s));
        const auto plan = planOf({create, change});
        QVERIFY(m_store->outbox().enqueue(plan));
        QVERIFY(m_store->outbox().enqueue(planOf({later})));
        const auto reasons = [this] {
            QHash<Id, WaitReason> found;
            const auto changes = m_store->outbox().waitingChanges(10).value();
            for (const auto &one : changes)
                found.insert(one.row.operation.id, one.reason);
            return found;
        };
        QCOMPARE(reasons(), (QHash<Id, WaitReason>{{create.id, WaitReason::Turn},
                                                   {change.id, WaitReason::Needs},
                                                   {later.id, WaitReason::Turn}}));
        QCOMPARE(m_store->outbox().waitingChanges(10)->at(1).needs, u"Ana"_s);
        const auto along = m_store->outbox().dependents(create.id).value();
        QCOMPARE(along.size(), 1);
        QCOMPARE(along[0].id, change.id);
        QCOMPARE(along[0].who, u"Ana's city"_s);
        QVERIFY(m_store->outbox().dependents(change.id)->isEmpty());
        QVERIFY(m_store->sender().markSending(m_store->sender().ready(1).value()));
        QCOMPARE(reasons()[create.id], WaitReason::Sending);
        Answer busy;
        busy.retryAfterMs = 60'000;
        QVERIFY(m_store->sender().answer({{create.id, busy}}));
        QCOMPARE(reasons()[create.id], WaitReason::Retry);
        QCOMPARE(m_store->outbox().waitingChanges(10)->constFirst().nextTry,
                 m_clock.now().addSecs(60));
        QCOMPARE(readyIds(), QList{later.id});
        QVERIFY(m_store->outbox().sendNow(create.id));
        QCOMPARE(readyIds().constFirst(), create.id); // under the same key, and not later
        QVERIFY(m_store->outbox().setPlanState(plan.id, PlanState::Paused));
        QCOMPARE(reasons()[change.id], WaitReason::Paused);
        QVERIFY(m_store->outbox().setPlanState(plan.id, PlanState::Running));
        send({{create.id, refused(422, ProblemCode::Invalid)}});
        QCOMPARE(reasons()[create.id], WaitReason::Refused);
        QCOMPARE(reasons()[change.id], WaitReason::Blocked);
        QCOMPARE(m_store->outbox().waitingChanges(10)->at(1).needs, u"Ana"_s);
        QVERIFY(m_store->outbox().setAccount(u"somebody else"_s));
        // Changes made before anyone signed in belong to everyone.
        QCOMPARE(reasons()[create.id], WaitReason::Refused);
    }
};

QTEST_GUILESS_MAIN(TestStoreConflicts)
#include "tst_storeconflicts.moc"
