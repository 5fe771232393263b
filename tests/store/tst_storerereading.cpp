#include "tests/store/storeworld.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! Repeated reads: older rows, snapshots, a restored server, seats that the server has counted.
class TestStoreRereading final : public QObject, private StoreWorld {
    Q_OBJECT

private Q_SLOTS:
    void init() { openNew(); }
    void cleanup() { COMPARE_WITH_QT_SQL(path()); }

    void aFirstReadingKeepsTheNewestOfWhatComesTwice()
    {
        QList<EntityRef> users;
        QList<Envelope> page;
        for (int i = 0; i < 100; ++i) {
            users.append(user());
            page.append(envelope(users[i], userJson(users[i].id, u"first"_s), 1000 + i));
        }
        QVERIFY(m_store->feed().applyPage(page, u"e"_s, u"one"_s, true));
        QVERIFY(!QFile::exists(path() + u"-wal"_s)); // written once
        page = {envelope(users[3], userJson(users[3].id, u"newer"_s), 2000),
                envelope(users[4], userJson(users[4].id, u"older"_s), 5)};
        for (int i = 100; i < 180; ++i) {
            users.append(user());
            page.append(envelope(users[i], userJson(users[i].id, u"first"_s), 2000 + i));
        }
        QVERIFY(m_store->feed().applyPage(page, u"e"_s, u"two"_s, true));
        reopen(); // the program ends in between
        QCOMPARE(m_store->feed().state()->cursor, u"two"_s);
        QVERIFY(!m_store->feed().state()->full);
        page = {envelope(users[5], userJson(users[5].id, u"newer"_s), 3000)};
        QVERIFY(m_store->feed().applyPage(page, u"e"_s, u"three"_s));
        QVERIFY(m_store->feed().state()->full);
        QVERIFY(QFile::exists(path() + u"-wal"_s));
        QVERIFY(!QFile::exists(path() + u"-journal"_s));
        QMap<QString, int> names;
        QVERIFY(
            m_store->cache().eachEntity(EntityType::User, {}, [&names](const CachedEntity &entity) {
                ++names[entity.local[u"displayName"].toString()];
            }));
        QCOMPARE(names, (QMap<QString, int>{{u"first"_s, 178}, {u"newer"_s, 2}}));
    }

    void afterARestoreWhatWasAcknowledgedGoesAgainAtItsOldPlace()
    {
        const auto known = user();
        QVERIFY(m_store->feed().applyPage({envelope(known, userJson(known.id, u"Ana"_s), 5)},
                                          u"one"_s, u"c"_s));
        const auto fresh = user();
        const auto create = operation(fresh, OperationKind::Create, userJson(fresh.id, u"Ben"_s));
        const auto change = operation(known, OperationKind::Change, {{u"city"_s, u"Delft"_s}},
                                      {{u"city"_s, u"Utrecht"_s}});
        const auto reset =
            operation(known, OperationKind::ResetPassword, {{u"temporaryPasswordFor"_s, u"key"_s}});
        const auto tooOld = operation(known, OperationKind::Change, {{u"city"_s, u"Gouda"_s}});
        QVERIFY(m_store->outbox().enqueue(planOf({tooOld})));
        send({{tooOld.id, done(known, userJson(known.id, u"Ana"_s), 6)}});
        m_clock.advanceSeconds(8 * 86400);
        const auto plan = planOf({create, change});
        QVERIFY(m_store->outbox().enqueue(plan));
        const auto seqs = m_store->sender().ready(9).value();
        auto delft = userJson(known.id, u"Ana"_s);
        delft[u"city"] = u"Delft"_s;
        send({{create.id, done(fresh, userJson(fresh.id, u"Ben"_s), 7)},
              {change.id, done(known, delft, 8)}});
        QVERIFY(m_store->outbox().enqueue(planOf({reset})));
        send({{reset.id, done(known, delft, 9)}});
        const auto next = operation(fresh, OperationKind::Change, {{u"city"_s, u"Breda"_s}});
        QVERIFY(m_store->outbox().enqueue(planOf({next})));  // still pending
        QVERIFY(m_store->sender().replayAcked()->sent == 0); // the same epoch: nothing to do

        // The backup is older than all of that.
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(m_store->feed().stagePage({envelope(known, userJson(known.id, u"Ana"_s), 5)}));
        QVERIFY(m_store->feed().finishSnapshot(u"two"_s, u"d"_s));
        reopen(); // the program ends in between
        const auto replay = m_store->sender().replayAcked().value();
        QCOMPARE(replay.sent, 2);
        QCOMPARE(replay.toSetAgain, 1);
        QCOMPARE(m_store->sender().replayAcked()->sent, 0);
        const auto ready = m_store->sender().ready(9).value();
        QCOMPARE(ready.size(), 3);
        QCOMPARE(ready[2].operation.id, next.id);
        QVERIFY(ready[1].operation.hasEarlierBase);
        QVERIFY(ready[2].operation.hasEarlierBase);
        QVERIFY(ready[2].operation.needs.contains(create.id));
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(ready[i].seq, seqs[i].seq);
            QCOMPARE(ready[i].operation.id, seqs[i].operation.id);
            QCOMPARE(ready[i].operation.body, seqs[i].operation.body);
            QCOMPARE(ready[i].operation.baseEtag, seqs[i].operation.baseEtag);
        }
        QCOMPARE(m_store->cache().entity(fresh)->local[u"city"],
                 u"Breda"_s); // the earlier change is visible again
        QCOMPARE(m_store->cache().entity(known)->local[u"city"], u"Delft"_s);
        const auto rows = m_store->plans().rows(m_store->plans().plans()->at(1).id, 0, 5).value();
        QCOMPARE(rows.constFirst().refusal.code, OwnReason::SetAgain);
        QCOMPARE(m_store->outbox().waiting()->needsYou, 1);
        send({{create.id, done(fresh, userJson(fresh.id, u"Ben"_s), 6)},
              {change.id, done(known, delft, 7)}});
        QCOMPARE(m_store->outbox().waiting()->needsYou, 1);
        m_store->setKey(m_key.copy());
        QVERIFY(m_store->sender().recover());
        QCOMPARE(readyIds(), QList{next.id});
    }

    void whatWasSentBeforeIsKnownThoughTheClockWasSetBackSince_data()
    {
        QTest::addColumn<bool>("acknowledged");
        QTest::newRow("sent again to a restored server") << true;
        QTest::newRow("its answer was lost") << false;
    }
    void whatWasSentBeforeIsKnownThoughTheClockWasSetBackSince()
    {
        QFETCH(bool, acknowledged);
        const auto ref = user();
        QVERIFY(m_store->feed().applyPage({}, u"one"_s, u"c"_s));
        const auto create = operation(ref, OperationKind::Create, {{u"displayName"_s, u"Ben"_s}});
        QVERIFY(m_store->outbox().enqueue(planOf({create})));
        QVERIFY(*m_store->sender().markSending(m_store->sender().ready(9).value()));
        auto answer = done(ref, userJson(ref.id, u"Ben"_s), 5);
        if (acknowledged)
            QVERIFY(m_store->sender().answer({{create.id, answer}}));
        m_clock.advanceSeconds(-3600);
        reopen();
        QVERIFY(m_store->sender().recover());
        // Meanwhile someone else deleted the user.
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(m_store->feed().finishSnapshot(acknowledged ? u"two"_s : u"one"_s, u"d"_s));
        QVERIFY(m_store->sender().replayAcked());
        answer.replayed = true;
        send({{create.id, answer}});
        QVERIFY(!m_store->cache().entity(ref));
    }

    void aStoredAnswerFromBeforeEverythingWasReadBringsNothingBack()
    {
        const auto ref = user();
        const auto create = operation(ref, OperationKind::Create, {{u"displayName"_s, u"Ben"_s}});
        QVERIFY(m_store->outbox().enqueue(planOf({create})));
        QVERIFY(m_store->sender().markSending(
            m_store->sender().ready(9).value())); // and the answer is lost
        // Meanwhile someone else deletes the user, and a full read omits it.
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(m_store->feed().finishSnapshot(u"one"_s, u"c"_s));
        auto answer = done(ref, userJson(ref.id, u"Ben"_s), 5);
        answer.replayed = true;
        QVERIFY(m_store->sender().answer({{create.id, answer}}));
        QCOMPARE(m_store->outbox().waiting()->queued + m_store->outbox().waiting()->sending, 0);
        QVERIFY(!m_store->cache().entities(EntityType::User)->size());
    }

    void onlyABaseThatWasReadBeforeTheRestoreIsAnEarlierOne()
    {
        const auto ref = user();
        const auto data = userJson(ref.id, u"Ana"_s);
        QVERIFY(m_store->feed().applyPage({envelope(ref, data, 5)}, u"one"_s, u"c"_s));
        const auto change = operation(ref, OperationKind::Change, {{u"city"_s, u"Delft"_s}},
                                      {{u"city"_s, u"Utrecht"_s}});
        const auto after = operation(ref, OperationKind::Delete, {});
        QVERIFY(m_store->outbox().enqueue(planOf({change, after})));
        QVERIFY(!m_store->sender().ready(9)->constFirst().operation.hasEarlierBase);
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(m_store->feed().stagePage({envelope(ref, data, 2)}));
        QVERIFY(m_store->feed().finishSnapshot(u"two"_s, u"d"_s));
        QVERIFY(m_store->sender().replayAcked());
        QVERIFY(m_store->sender().ready(9)->constFirst().operation.hasEarlierBase);
        auto stale = refused(412, ProblemCode::Stale);
        stale.outcome = Answer::Class::Conflict;
        stale.envelope = envelope(ref, data, 6);
        send({{change.id, stale}}); // merged: its new base was read now
        const auto again = m_store->sender().ready(9)->constFirst().operation;
        QCOMPARE(again.baseEtag, u"\"6.x\""_s);
        QVERIFY(!again.hasEarlierBase);
        send({{again.id, done(ref, data, 7)}});
        QCOMPARE(m_store->sender().ready(9)->constFirst().operation.id, after.id);
        QVERIFY(!m_store->sender().ready(9)->constFirst().operation.hasEarlierBase);
    }

    void whatAColleagueHasToSendAgainIsWaitedForAfterARestore()
    {
        const auto ref = user();
        QVERIFY(m_store->feed().applyPage({envelope(ref, userJson(ref.id, u"Ana"_s), 5)}, u"one"_s,
                                          u"c"_s));
        const auto change = operation(ref, OperationKind::Change, {{u"city"_s, u"Delft"_s}});
        QVERIFY(m_store->outbox().enqueue(planOf({change})));
        // The creator of the user has not heard of the restore yet.
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(m_store->feed().finishSnapshot(u"two"_s, u"d"_s));
        QVERIFY(m_store->sender().replayAcked());
        send({{change.id, refused(404, ProblemCode::NotFound)}});
        QCOMPARE(m_store->outbox().waiting()->needsYou, 0);
        QVERIFY(readyIds().isEmpty()); // not at once
        m_clock.advanceSeconds(60);
        const auto again = readyIds();
        QCOMPARE(again.size(), 1);
        QVERIFY(again.constFirst() != change.id); // a refusal has used up the key
        m_clock.advanceSeconds(25 * 3600);        // not forever
        send({{again.constFirst(), refused(404, ProblemCode::NotFound)}});
        QCOMPARE(m_store->outbox().waiting()->needsYou, 1);
    }

    void olderRowsOfAPageChangeNothing()
    {
        const auto ref = user();
        QVERIFY(m_store->feed().applyPage({envelope(ref, userJson(ref.id, u"New"_s), 9)}, u"e"_s,
                                          u"1"_s));
        QVERIFY(m_store->feed().applyPage({envelope(ref, userJson(ref.id, u"Old"_s), 8)}, u"e"_s,
                                          u"2"_s));
        QCOMPARE(m_store->cache().entity(ref)->local[u"displayName"].toString(), u"New"_s);
        QCOMPARE(m_store->feed().state()->cursor, u"2"_s);
    }

    void aSnapshotTakesThePlaceOfAllButThePendingOperations()
    {
        const auto old = user();
        const auto mine = user();
        const auto fresh = user();
        QVERIFY(m_store->feed().applyPage({envelope(old, userJson(old.id, u"Old"_s), 9),
                                           envelope(mine, userJson(mine.id, u"Mine"_s), 8)},
                                          u"e"_s, u"1"_s));
        QVERIFY(m_store->outbox().enqueue(
            planOf({operation(mine, OperationKind::Change, {{u"city"_s, u"Breda"_s}})})));
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(m_store->feed().stagePage({envelope(fresh, userJson(fresh.id, u"Fresh"_s), 1),
                                           envelope(mine, userJson(mine.id, u"Mine 2"_s), 2)}));
        QVERIFY(m_store->feed().finishSnapshot(u"f"_s, u"9"_s));
        QVERIFY(!m_store->cache().entity(old));
        QCOMPARE(m_store->cache().entity(fresh)->local[u"displayName"].toString(), u"Fresh"_s);
        QCOMPARE(m_store->cache().entity(mine)->local[u"displayName"].toString(), u"Mine 2"_s);
        QCOMPARE(m_store->cache().entity(mine)->local[u"city"].toString(), u"Breda"_s);
        QCOMPARE(m_store->feed().state()->epoch, u"f"_s);
    }

    void seatsFollowTheLicencesUntilTheServerCounts()
    {
        const EntityRef subscription{EntityType::Subscription, Id::make(), m_customer};
        const auto ref = user();
        QVERIFY(m_store->feed().applyPage(
            {envelope(subscription, {{u"bought"_s, 5}, {u"used"_s, 2}}, 1),
             envelope(ref, userJson(ref.id, u"Ana"_s), 2)},
            u"e"_s, u"c"_s));
        const auto give = operation(ref, OperationKind::Licences,
                                    {{u"add"_s, QJsonArray{subscription.id.toString()}}});
        QVERIFY(m_store->outbox().enqueue(planOf({give})));
        QCOMPARE(m_store->cache().entity(subscription)->local[u"used"].toInt(), 3);
        auto data = userJson(ref.id, u"Ana"_s);
        data[u"licences"] = QJsonArray{subscription.id.toString()};
        send({{give.id, done(ref, data, 10)}});
        QCOMPARE(m_store->cache().entity(subscription)->local[u"used"].toInt(), 3);
        QVERIFY(m_store->feed().applyPage(
            {envelope(subscription, {{u"bought"_s, 5}, {u"used"_s, 3}}, 11)}, u"e"_s, u"d"_s));
        QCOMPARE(m_store->cache().entity(subscription)->local[u"used"].toInt(), 3);
    }

    void seatsOfAnOperationOnTwoSubscriptionsAreForgottenForBoth()
    {
        const EntityRef given{EntityType::Subscription, Id::make(), m_customer};
        const EntityRef taken{EntityType::Subscription, Id::make(), m_customer};
        const auto ref = user();
        auto data = userJson(ref.id, u"Ana"_s);
        data[u"licences"] = QJsonArray{taken.id.toString()};
        const auto seats = [](int used) {
            return QJsonObject{{u"bought"_s, 5}, {u"used"_s, used}};
        };
        QVERIFY(m_store->feed().applyPage(
            {envelope(given, seats(2), 1), envelope(taken, seats(2), 2), envelope(ref, data, 3)},
            u"e"_s, u"c"_s));
        const auto swap = operation(ref, OperationKind::Licences,
                                    {{u"add"_s, QJsonArray{given.id.toString()}},
                                     {u"remove"_s, QJsonArray{taken.id.toString()}}});
        QVERIFY(m_store->outbox().enqueue(planOf({swap})));
        data[u"licences"] = QJsonArray{given.id.toString()};
        send({{swap.id, done(ref, data, 12)}});
        QVERIFY(m_store->feed().applyPage(
            {envelope(given, seats(3), 10), envelope(taken, seats(1), 11), envelope(ref, data, 12)},
            u"e"_s, u"d"_s));
        QCOMPARE(m_store->cache().entity(given)->local[u"used"].toInt(), 3);
        QCOMPARE(m_store->cache().entity(taken)->local[u"used"].toInt(), 1);
    }

    void seatsOfALicenceThatSomebodyElseGaveBeforeAreForgotten()
    {
        const EntityRef subscription{EntityType::Subscription, Id::make(), m_customer};
        const auto ref = user();
        auto data = userJson(ref.id, u"Ana"_s);
        QVERIFY(m_store->feed().applyPage(
            {envelope(subscription, {{u"used"_s, 2}}, 1), envelope(ref, data, 2)}, u"e"_s, u"c"_s));
        const auto give = operation(ref, OperationKind::Licences,
                                    {{u"add"_s, QJsonArray{subscription.id.toString()}}});
        QVERIFY(m_store->outbox().enqueue(planOf({give})));
        data[u"licences"] = QJsonArray{subscription.id.toString()};
        QVERIFY(m_store->feed().applyPage({envelope(subscription, {{u"used"_s, 3}}, 3),
                                           envelope(ref, data, 4), envelope(user(), {}, 5)},
                                          u"e"_s, u"d"_s));
        send({{give.id, done(ref, data, 4)}}); // the user is unchanged: nothing was changed
        QCOMPARE(m_store->cache().entity(subscription)->local[u"used"].toInt(), 3);
    }
};

QTEST_GUILESS_MAIN(TestStoreRereading)
#include "tst_storerereading.moc"
