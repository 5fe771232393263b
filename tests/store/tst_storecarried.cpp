#include "tests/store/storeworld.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! Unsent changes to one entity go in the request of the first.
class TestStoreCarried : public QObject, StoreWorld {
    Q_OBJECT

    EntityRef m_ref;

    static Operation change(const EntityRef &ref, const QJsonObject &body,
                            const QJsonObject &seen = {})
    {
        return operation(ref, OperationKind::Change, body, seen);
    }
    void enqueue(const Operation &made) { QVERIFY(m_store->outbox().enqueue(planOf({made}))); }
    void begin()
    {
        const auto ready = m_store->sender().ready(10).value();
        QVERIFY(*m_store->sender().markSending(ready));
    }
    void readAnew(const QJsonObject &data, qint64 changeNo)
    {
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(m_store->feed().stagePage({envelope(m_ref, data, changeNo)}));
        QVERIFY(m_store->feed().finishSnapshot(u"two"_s, u"d"_s));
    }

private Q_SLOTS:
    void init()
    {
        openNew();
        m_ref = user();
        QVERIFY(m_store->feed().applyPage({envelope(m_ref, userJson(m_ref.id, u"Ana"_s), 5)},
                                          u"one"_s, u"c"_s));
    }

    void cleanup() { COMPARE_WITH_QT_SQL(path()); }

    void theyGoUnderTheOlderKeyAndTheirBytesStay()
    {
        const auto one = change(m_ref, {{u"city"_s, u"Delft"_s}, {u"fax"_s, u"1"_s}});
        const auto two = change(m_ref, {{u"city"_s, u"Gouda"_s}, {u"fax"_s, QJsonValue()}});
        const auto three = change(m_ref, {{u"title"_s, u"Lead"_s}});
        enqueue(one);
        enqueue(two);
        const auto first = m_store->sender().ready(10).value();
        QCOMPARE(first.size(), 1);
        QCOMPARE(first[0].operation.id, one.id);
        QCOMPARE(first[0].carried, QList{two.id});
        const QJsonObject both{{u"city"_s, u"Gouda"_s}, {u"fax"_s, QJsonValue()}};
        QCOMPARE(first[0].operation.body, both);
        QVERIFY(*m_store->sender().markSending(first));
        enqueue(three); // made after it was sent
        reopen();
        QVERIFY(m_store->sender().recover());
        const auto again = m_store->sender().ready(10).value();
        QCOMPARE(again[0].operation.id, one.id);
        QCOMPARE(again[0].operation.body, both);
        QVERIFY(!m_store->outbox().drop(two.id)); // it is in progress
        QVERIFY(*m_store->sender().markSending(again));
        auto data = userJson(m_ref.id, u"Ana"_s);
        data[u"city"] = u"Gouda"_s;
        QVERIFY(m_store->sender().answer({{one.id, done(m_ref, data, 8)}}));
        const auto next = m_store->sender().ready(10).value();
        QCOMPARE(next.size(), 1);
        QCOMPARE(next[0].operation.id, three.id);
        QCOMPARE(next[0].operation.baseEtag, u"\"8.x\""_s);
        int finished = 0;
        const auto plans = m_store->plans().plans().value();
        for (const auto &plan : plans) {
            finished += plan.state == PlanState::Finished;
            const auto row = m_store->plans().rows(plan.id, 0, 1)->constFirst();
            QCOMPARE(row.carrier, row.operation.id == two.id ? one.id : Id());
        }
        QCOMPARE(finished, 2);
    }

    void whatItsMakerDidNotSeeIsNotOverwrittenByTheWay()
    {
        // Made when the city differed from the first one's base.
        enqueue(change(m_ref, {{u"title"_s, u"Lead"_s}}, {{u"title"_s, QJsonValue()}}));
        enqueue(change(m_ref, {{u"city"_s, u"Gouda"_s}}, {{u"city"_s, u"Delft"_s}}));
        QVERIFY(m_store->sender().ready(10)->constFirst().carried.isEmpty());
    }

    void whatNobodyHasReadIsNotOverwrittenByTheOneBehind()
    {
        // The server was restored and lacks the entity: only one's own changes to it are known.
        enqueue(change(m_ref, {{u"title"_s, u"Lead"_s}}, {{u"title"_s, QJsonValue()}}));
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(m_store->feed().stagePage({}));
        QVERIFY(m_store->feed().finishSnapshot(u"two"_s, u"d"_s));
        enqueue(change(m_ref, {{u"city"_s, u"Gouda"_s}}));
        // Someone else brings it back, with a city.
        auto data = userJson(m_ref.id, u"Ana"_s);
        data[u"city"] = u"Breda"_s;
        data[u"title"] = u"Lead"_s;
        const auto first = m_store->sender().ready(10).value();
        QCOMPARE(first.size(), 1);
        QVERIFY(*m_store->sender().markSending(first));
        QVERIFY(m_store->sender().answer({{first[0].operation.id, done(m_ref, data, 8)}}));
        const auto next = m_store->sender().ready(10).value();
        QCOMPARE(next.size(), 1);
        QCOMPARE(next[0].operation.baseEtag,
                 u"\"0.000000000000\""_s); // matches no state: the server answers with a conflict
    }

    void aBaseThatIsNotKnownCarriesNothing()
    {
        enqueue(change(m_ref, {{u"title"_s, u"Lead"_s}}));
        enqueue(change(m_ref, {{u"city"_s, u"Gouda"_s}}));
        QCOMPARE(m_store->sender().ready(10)->constFirst().carried.size(), 1);
        auto data = userJson(m_ref.id, u"Ana"_s);
        data[u"city"] = u"Breda"_s;
        QVERIFY(m_store->feed().applyPage({envelope(m_ref, data, 6)}, u"one"_s, u"d"_s));
        QVERIFY(m_store->sender().ready(10)->constFirst().carried.isEmpty());
    }

    void aMergeTakesUpOnlyWhatFitsItsNewBase()
    {
        const auto one = change(m_ref, {{u"title"_s, u"Lead"_s}}, {{u"title"_s, QJsonValue()}});
        const auto two = change(m_ref, {{u"city"_s, u"Gouda"_s}}, {{u"city"_s, u"Utrecht"_s}});
        enqueue(one);
        enqueue(two);
        begin();
        auto theirs = userJson(m_ref.id, u"Ana"_s);
        theirs[u"city"] = u"Breda"_s; // which the author of the second has not seen
        auto stale = refused(412, ProblemCode::Stale);
        stale.outcome = Answer::Class::Conflict;
        stale.envelope = envelope(m_ref, theirs, 7);
        QVERIFY(m_store->sender().answer({{one.id, stale}}));
        const auto again = m_store->sender().ready(10)->constFirst();
        QCOMPARE(again.operation.body, one.body);
        QVERIFY(again.operation.id != one.id);
        QVERIFY(again.carried.isEmpty());
    }

    void aRefusalIsFoundOutOneByOne()
    {
        const auto good = change(m_ref, {{u"city"_s, u"Delft"_s}});
        const auto bad = change(m_ref, {{u"title"_s, u"?"_s}});
        enqueue(good);
        auto other = planOf({bad, operation(user(), OperationKind::Create, {{u"city"_s, u"x"_s}})});
        QVERIFY(m_store->outbox().enqueue(other));
        QVERIFY(*m_store->sender().markSending(m_store->sender().ready(1).value()));
        QVERIFY(m_store->outbox().setPlanState(other.id, PlanState::Paused));
        QVERIFY(m_store->sender().answer({{good.id, refused(422, ProblemCode::Invalid)}}));
        QCOMPARE(m_store->outbox().waiting()->needsYou, 0);
        auto alone = m_store->sender().ready(10).value();
        QCOMPARE(alone.size(), 1); // the other plan is paused
        QVERIFY(m_store->outbox().setPlanState(other.id, PlanState::Running));
        alone = m_store->sender().ready(1).value();
        QCOMPARE(alone[0].operation.body, good.body);
        QVERIFY(alone[0].operation.id != good.id); // the refusal has used up the key
        QCOMPARE(alone[0].operation.baseEtag, u"\"5.x\""_s);
        QVERIFY(alone[0].carried.isEmpty());
        QVERIFY(*m_store->sender().markSending(alone));
        auto data = userJson(m_ref.id, u"Ana"_s);
        data[u"city"] = u"Delft"_s;
        QVERIFY(m_store->sender().answer({{alone[0].operation.id, done(m_ref, data, 8)}}));
        send({{bad.id, refused(422, ProblemCode::Invalid)}});
        QCOMPARE(m_store->outbox().waiting()->needsYou, 1);
    }

    void afterARestoreTheSameBytesGoAgain()
    {
        const auto one = change(m_ref, {{u"city"_s, u"Delft"_s}});
        const auto two = change(m_ref, {{u"title"_s, u"Lead"_s}});
        enqueue(one);
        enqueue(two);
        const auto before = m_store->sender().ready(10)->constFirst().operation;
        auto data = userJson(m_ref.id, u"Ana"_s);
        send({{one.id, done(m_ref, data, 8)}});
        const auto later = change(m_ref, {{u"fax"_s, u"1"_s}});
        enqueue(later);
        send({{later.id, done(m_ref, data, 9)}});
        QVERIFY(m_store->sender().ready(10)->isEmpty());
        readAnew(data, 5);
        QCOMPARE(m_store->sender().replayAcked()->sent, 3);
        const auto again = m_store->sender().ready(10).value();
        QCOMPARE(again[0].operation.id, one.id);
        QCOMPARE(again[0].operation.body, before.body);
        QCOMPARE(again[0].operation.baseEtag, before.baseEtag);
        send({{one.id, done(m_ref, data, 6)}, {later.id, done(m_ref, data, 7)}});
        QCOMPARE(m_store->outbox().waiting()->queued + m_store->outbox().waiting()->sending, 0);
    }

    void whatWentWithAnotherIsNotLeftBehindWhenThatGetsANewKey()
    {
        const auto one = change(m_ref, {{u"city"_s, u"Delft"_s}});
        const auto two = change(m_ref, {{u"title"_s, u"Lead"_s}});
        enqueue(one);
        enqueue(two);
        send({{one.id, done(m_ref, userJson(m_ref.id, u"Ana"_s), 8)}});
        // The server was restored, and the creator of the user has not heard of it yet.
        QVERIFY(m_store->feed().beginSnapshot());
        QVERIFY(m_store->feed().finishSnapshot(u"two"_s, u"d"_s));
        QCOMPARE(m_store->sender().replayAcked()->sent, 2);
        send({{one.id, refused(404, ProblemCode::NotFound)}});
        m_clock.advanceSeconds(60);
        const auto again = readyIds();
        QCOMPARE(again.size(), 2);
        QVERIFY(again[0] != one.id);
        QCOMPARE(again[1], two.id); // separately
        send({{again[0], done(m_ref, userJson(m_ref.id, u"Ana"_s), 9)},
              {two.id, done(m_ref, userJson(m_ref.id, u"Ana"_s), 10)}});
        QCOMPARE(m_store->outbox().waiting()->queued + m_store->outbox().waiting()->sending, 0);
    }

    void whatWentWithAnotherBeforeARestoreGoesOnceAfterAMerge()
    {
        const auto one = change(m_ref, {{u"title"_s, u"Lead"_s}}, {{u"title"_s, QJsonValue()}});
        const auto two = change(m_ref, {{u"fax"_s, u"1"_s}});
        enqueue(one);
        enqueue(two);
        send({{one.id, done(m_ref, userJson(m_ref.id, u"Ana"_s), 8)}});
        readAnew(userJson(m_ref.id, u"Ana"_s), 5);
        QCOMPARE(m_store->sender().replayAcked()->sent, 2); // both have a base now
        auto theirs = userJson(m_ref.id, u"Ana"_s);
        theirs[u"city"] = u"Breda"_s;
        auto stale = refused(412, ProblemCode::Stale);
        stale.outcome = Answer::Class::Conflict;
        stale.envelope = envelope(m_ref, theirs, 7);
        send({{one.id, stale}});
        const auto again = m_store->sender().ready(10).value();
        QCOMPARE(again.size(), 1);
        QCOMPARE(again[0].carried, QList{two.id});
        QVERIFY(
            *m_store->sender().markSending(again)); // otherwise nothing would ever be sent again
    }

    void aWeekThatEndsBetweenTheTwoLeavesNoneBehind()
    {
        const auto one = change(m_ref, {{u"city"_s, u"Delft"_s}});
        const auto two = change(m_ref, {{u"title"_s, u"Lead"_s}});
        enqueue(one);
        enqueue(two);
        send({{one.id, done(m_ref, userJson(m_ref.id, u"Ana"_s), 8)}});
        m_store.reset();
        {
            auto file = sql::Database::open(path()).value();
            QVERIFY(file.run("UPDATE acked SET acked_at = acked_at - 1 WHERE op_id = ?", one.id));
        }
        reopen();
        m_clock.advanceSeconds(7 * 24 * 3600);
        readAnew(userJson(m_ref.id, u"Ana"_s), 5);
        QCOMPARE(m_store->sender().replayAcked()->sent, 1);
        QCOMPARE(readyIds(), QList{two.id});
    }

    void whatChangedBeforeItWentIsNotSent()
    {
        const auto one = change(m_ref, {{u"city"_s, u"Delft"_s}});
        const auto two = change(m_ref, {{u"title"_s, u"Lead"_s}});
        enqueue(one);
        enqueue(two);
        const auto ready = m_store->sender().ready(10).value();
        QVERIFY(m_store->outbox().drop(two.id)); // just before
        QCOMPARE(*m_store->sender().markSending(ready), false);
        QCOMPARE(m_store->outbox().waiting()->sending, 0);
        QCOMPARE(m_store->sender().ready(10)->constFirst().operation.body, one.body);
    }
};

QTEST_GUILESS_MAIN(TestStoreCarried)
#include "tst_storecarried.moc"
