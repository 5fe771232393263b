#include "core/sql/migrations.h"
#include "core/store/store.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);

QJsonObject userJson(const Id &id, const QString &name)
{
    return {{u"id"_s, id.toString()},
            {u"displayName"_s, name},
            {u"city"_s, u"Utrecht"_s},
            {u"licences"_s, QJsonArray()}};
}

Envelope envelope(const EntityRef &ref, const QJsonObject &data, qint64 changeNo)
{
    return {ref, u"\"%1.x\""_s.arg(changeNo), changeNo, false,
            QJsonDocument(data).toJson(QJsonDocument::Compact)};
}

Operation operation(const EntityRef &ref, OperationKind kind, const QJsonObject &body,
                    const QJsonObject &before = {})
{
    Operation op;
    op.id = Id::make();
    op.entity = ref;
    op.kind = kind;
    op.body = body;
    op.before = before;
    op.after = kind == OperationKind::Licences ? QJsonObject() : body;
    return op;
}

Plan planOf(const QList<Operation> &operations)
{
    Plan plan;
    plan.id = Id::make();
    plan.madeAt = start;
    plan.operations = operations;
    return plan;
}

} // namespace

class TestStore : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{start};
    std::unique_ptr<Store> m_store;
    Secret m_key = Secret::random(32);
    Id m_customer = Id::make();

    QString path() const { return m_folder.filePath(u"cache.sqlite"_s); }
    EntityRef user() const { return {EntityType::User, Id::make(), m_customer}; }
    void reopen()
    {
        m_store.reset();
        auto store = Store::open(path(), m_clock);
        QVERIFY2(store.has_value(), qPrintable(store ? QString() : store.error().detail));
        m_store = std::move(*store);
        m_store->setKey(m_key.copy());
        QVERIFY(m_store->hasKey());
    }
    Answer done(const EntityRef &ref, const QJsonObject &data, qint64 changeNo)
    {
        Answer answer;
        answer.outcome = Answer::Class::Done;
        answer.envelope = envelope(ref, data, changeNo);
        return answer;
    }
    Answer refused(int status, const QString &code)
    {
        Answer answer;
        answer.outcome = Answer::Class::Rejected;
        answer.refusal = {status, code, u"No"_s, {}, {}};
        return answer;
    }
    QList<Id> readyIds(int limit = 200)
    {
        QList<Id> ids;
        const auto ready = m_store->ready(limit).value();
        for (const auto &item : ready)
            ids.append(item.operation.id);
        return ids;
    }
    void send(const QList<std::pair<Id, Answer>> &answers)
    {
        const auto ready = m_store->ready(200).value();
        QVERIFY(m_store->markSending(ready));
        const auto stored = m_store->answer(answers);
        QVERIFY2(stored.has_value(), qPrintable(stored ? QString() : stored.error().detail));
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(initCrypto());
        QFile::remove(path());
        QFile::remove(path() + u"-wal"_s);
        reopen();
    }

    void theFileIsReadableByItsOwnerOnly()
    {
        const auto permissions = QFile::permissions(path());
        QVERIFY(!(permissions &
                  (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }

    void aCreatedUserIsSeenAtOnceAndTheServersAnswerTakesItsPlace()
    {
        const auto ref = user();
        const auto create =
            operation(ref, OperationKind::Create,
                      {{u"displayName"_s, u"Ana"_s}, {u"temporaryPasswordFor"_s, u"AAAA"_s}});
        const auto plan = planOf({create});
        QVERIFY(m_store->enqueue(plan));
        auto seen = m_store->entity(ref).value();
        QCOMPARE(seen.local[u"displayName"].toString(), u"Ana"_s);
        QVERIFY(!seen.local.contains(u"temporaryPasswordFor"));
        QCOMPARE(seen.badge, Badge::OnThisComputer);
        QVERIFY(seen.etag.isEmpty());

        reopen();
        QCOMPARE(readyIds(), QList<Id>{create.id});
        QCOMPARE(m_store->ready(200)->constFirst().operation.body, create.body);
        send({{create.id, done(ref, userJson(ref.id, u"Ana"_s), 7)}});
        seen = m_store->entity(ref).value();
        QCOMPARE(seen.badge, Badge::None);
        QCOMPARE(seen.local[u"city"].toString(), u"Utrecht"_s);
        QCOMPARE(m_store->plans()->constFirst().done, 1);
        QCOMPARE(m_store->plans()->constFirst().state, PlanState::Finished);
        QVERIFY(readyIds().isEmpty());
    }

    void aFollowerGetsTheBaseThatTheAnswerGave()
    {
        const auto ref = user();
        const auto create = operation(ref, OperationKind::Create, {{u"displayName"_s, u"Ana"_s}});
        const auto change = operation(ref, OperationKind::Change, {{u"city"_s, u"Breda"_s}},
                                      {{u"city"_s, u"Utrecht"_s}});
        const auto licences = operation(ref, OperationKind::Licences,
                                        {{u"add"_s, QJsonArray{Id::make().toString()}}});
        QVERIFY(m_store->enqueue(planOf({create, licences, change})));
        // The licences may follow in the same batch; the change needs an ETag that only an answer
        // gives.
        QCOMPARE(readyIds(), (QList<Id>{create.id, licences.id}));
        QCOMPARE(m_store->ready(200)->last().operation.needs, QList<Id>{create.id});
        send({{create.id, done(ref, userJson(ref.id, u"Ana"_s), 7)},
              {licences.id, done(ref, userJson(ref.id, u"Ana"_s), 8)}});
        QCOMPARE(readyIds(), QList<Id>{change.id});
        QCOMPARE(m_store->ready(200)->constFirst().operation.baseEtag, u"\"8.x\""_s);
        QCOMPARE(m_store->entity(ref)->local[u"city"].toString(), u"Breda"_s);
    }

    void aRefusalBlocksWhatNeedsItAndSendingAgainReleasesIt()
    {
        const auto ref = user();
        const auto create =
            operation(ref, OperationKind::Create, {{u"userName"_s, u"ana@x.test"_s}});
        const auto licences = operation(ref, OperationKind::Licences,
                                        {{u"add"_s, QJsonArray{Id::make().toString()}}});
        const auto plan = planOf({create, licences});
        QVERIFY(m_store->enqueue(plan));
        auto undecided = refused(424, u"failed-dependency"_s);
        undecided.outcome = Answer::Class::Transient;
        send({{create.id, refused(409, u"name-taken"_s)}, {licences.id, undecided}});
        auto rows = m_store->planRows(plan.id, 0, 10).value();
        QCOMPARE(rows[0].state, RowState::NeedsYou);
        QCOMPARE(rows[0].refusal.code, u"name-taken"_s);
        QCOMPARE(rows[1].refusal.code, u"blocked-by"_s);
        QCOMPARE(m_store->waiting()->needsYou, 2);
        QCOMPARE(m_store->entity(ref)->badge, Badge::NeedsYou);
        QVERIFY(readyIds().isEmpty());

        QVERIFY(m_store->sendAgain(create.id, {{u"userName"_s, u"ana2@x.test"_s}}));
        const auto ready = m_store->ready(200).value();
        QCOMPARE(ready.size(), 2);
        QVERIFY(ready[0].operation.id != create.id);
        QCOMPARE(ready[0].operation.body[u"userName"].toString(), u"ana2@x.test"_s);
        QCOMPARE(ready[1].operation.needs, QList<Id>{ready[0].operation.id});
        QCOMPARE(m_store->entity(ref)->local[u"userName"].toString(), u"ana2@x.test"_s);
    }

    void droppingACreateTakesWhatNeedsItAlong()
    {
        const auto ref = user();
        const auto create =
            operation(ref, OperationKind::Create, {{u"userName"_s, u"ana@x.test"_s}});
        const auto licences = operation(ref, OperationKind::Licences,
                                        {{u"add"_s, QJsonArray{Id::make().toString()}}});
        const auto plan = planOf({create, licences});
        QVERIFY(m_store->enqueue(plan));
        QVERIFY(m_store->drop(create.id));
        QCOMPARE(m_store->plans()->constFirst().cancelled, 2);
        QCOMPARE(m_store->plans()->constFirst().state, PlanState::Finished);
        QCOMPARE(m_store->entity(ref).error().code, ErrorCode::NotFound);
    }

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
        QVERIFY(m_store->applyPage({envelope(ref, userJson(ref.id, u"Ana"_s), 5)}, u"e"_s, u"c"_s));
        const auto change = operation(ref, OperationKind::Change, {{u"city"_s, u"Breda"_s}},
                                      {{u"city"_s, u"Utrecht"_s}});
        QVERIFY(m_store->enqueue(planOf({change})));
        QCOMPARE(m_store->ready(1)->constFirst().operation.baseEtag, u"\"5.x\""_s);
        auto stale = refused(412, u"stale"_s);
        stale.outcome = Answer::Class::Conflict;
        stale.envelope = envelope(ref, theirs, 9);
        send({{change.id, stale}});
        const auto ready = m_store->ready(10).value();
        QTEST(int(ready.size()), "ready");
        QTEST(m_store->waiting()->needsYou, "needsYou");
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
        QVERIFY(m_store->applyPage({envelope(ref, data, 5)}, u"e"_s, u"c"_s));
        auto op = operation(ref, OperationKind::Change,
                            {{u"city"_s, u"Delft"_s}, {u"jobTitle"_s, u"Lead"_s}},
                            {{u"city"_s, u"Utrecht"_s}, {u"jobTitle"_s, u"Engineer"_s}});
        op.who = u"Ana"_s;
        QVERIFY(m_store->enqueue(planOf({op})));
        auto theirs = data;
        theirs[u"city"] = u"Gouda"_s;
        theirs[u"changedBy"] = u"Ben"_s;
        theirs[u"changedAt"] = u"2026-03-01T08:00:00.000Z"_s;
        Answer stale = refused(412, u"stale"_s);
        stale.outcome = Answer::Class::Conflict;
        stale.envelope = envelope(ref, theirs, 8);
        send({{op.id, stale}});

        const auto waits = m_store->waitingChanges(10).value();
        QCOMPARE(waits.size(), 1);
        QCOMPARE(waits[0].reason, WaitReason::Conflict);
        QCOMPARE(waits[0].row.operation.who, u"Ana"_s);
        const auto conflict = m_store->conflict(op.id).value();
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
        // Changed once more while the sheet was open: what was chosen there does not hold.
        theirs[u"city"] = u"Breda"_s;
        QVERIFY(m_store->applyPage({envelope(ref, theirs, 9)}, u"e"_s, u"d"_s));
        QCOMPARE(m_store->resolve(op.id, conflict.etag, {u"jobTitle"_s}).error().code,
                 ErrorCode::Conflict);
        QVERIFY(m_store->resolve(op.id, m_store->conflict(op.id)->etag, {u"jobTitle"_s}));
        const auto ready = m_store->ready(10).value();
        QCOMPARE(ready.size(), 1);
        QVERIFY(ready[0].operation.id != op.id);
        QCOMPARE(ready[0].operation.body, (QJsonObject{{u"jobTitle"_s, u"Lead"_s}}));
        QCOMPARE(ready[0].operation.baseEtag, u"\"9.x\""_s);
        QCOMPARE(m_store->entity(ref)->local[u"city"], u"Breda"_s);
        QCOMPARE(m_store->entity(ref)->local[u"jobTitle"], u"Lead"_s);
    }
    void whatIsTheirsThroughoutDropsMine()
    {
        const auto ref = user();
        QVERIFY(m_store->applyPage({envelope(ref, userJson(ref.id, u"Ana"_s), 5)}, u"e"_s, u"c"_s));
        const auto op = operation(ref, OperationKind::Change, {{u"city"_s, u"Delft"_s}},
                                  {{u"city"_s, u"Utrecht"_s}});
        const auto plan = planOf({op});
        QVERIFY(m_store->enqueue(plan));
        auto theirs = userJson(ref.id, u"Ana"_s);
        theirs[u"city"] = u"Gouda"_s;
        Answer stale = refused(412, u"stale"_s);
        stale.outcome = Answer::Class::Conflict;
        stale.envelope = envelope(ref, theirs, 8);
        send({{op.id, stale}});
        QVERIFY(m_store->resolve(op.id, m_store->conflict(op.id)->etag, {}));
        QVERIFY(m_store->waitingChanges(10)->isEmpty());
        QCOMPARE(m_store->entity(ref)->local[u"city"], u"Gouda"_s);
        const auto row = m_store->planRows(plan.id, 0, 1)->constFirst();
        QCOMPARE(row.state, RowState::Cancelled);
        QCOMPARE(row.operation.after[u"city"], u"Delft"_s); // what I wanted can still be read
    }
    void whatSomebodyDeletedIsRestoredUnderMyChange()
    {
        const auto ref = user();
        QVERIFY(m_store->applyPage({envelope(ref, userJson(ref.id, u"Ana"_s), 5)}, u"e"_s, u"c"_s));
        const auto op = operation(ref, OperationKind::Change, {{u"city"_s, u"Delft"_s}},
                                  {{u"city"_s, u"Utrecht"_s}});
        QVERIFY(m_store->enqueue(planOf({op})));
        Answer gone = refused(410, u"gone"_s);
        gone.outcome = Answer::Class::Conflict;
        gone.refusal.more = {{u"gone"_s, QJsonObject{{u"by"_s, u"Ben"_s},
                                                     {u"at"_s, u"2026-03-01T08:00:00.000Z"_s}}}};
        send({{op.id, gone}});
        auto deleted = userJson(ref.id, u"Ana"_s);
        deleted[u"status"] = u"deleted"_s;
        QVERIFY(m_store->applyPage({envelope(ref, deleted, 7)}, u"e"_s, u"d"_s));
        const auto conflict = m_store->conflict(op.id).value();
        QCOMPARE(conflict.kind, Conflict::Kind::Deleted);
        QCOMPARE(conflict.by, u"Ben"_s);
        QCOMPARE(conflict.at, start.addSecs(-3600));
        QCOMPARE(m_store->resolve(op.id, conflict.etag, {u"city"_s}).error().code, ErrorCode::Gone);
        QVERIFY(m_store->restoreAndApply(op.id));
        QCOMPARE(m_store->waiting()->needsYou, 0);
        const auto ready = m_store->ready(10).value();
        QCOMPARE(ready.size(), 1); // the change follows with the base that the answer gives
        QCOMPARE(ready[0].operation.kind, OperationKind::Restore);
        QCOMPARE(ready[0].operation.baseEtag, u"\"7.x\""_s);
        send({{ready[0].operation.id, done(ref, userJson(ref.id, u"Ana"_s), 8)}});
        const auto change = m_store->ready(10)->constFirst().operation;
        QCOMPARE(change.body, op.body);
        QCOMPARE(change.baseEtag, u"\"8.x\""_s);
        QCOMPARE(m_store->entity(ref)->local[u"city"], u"Delft"_s);
    }
    void whatTheyChangedIsNeverDeletedUnseen()
    {
        const auto ref = user();
        QVERIFY(m_store->applyPage({envelope(ref, userJson(ref.id, u"Ana"_s), 5)}, u"e"_s, u"c"_s));
        const auto op = operation(ref, OperationKind::Delete, {});
        QVERIFY(m_store->enqueue(planOf({op})));
        auto theirs = userJson(ref.id, u"Ana"_s);
        theirs[u"city"] = u"Gouda"_s;
        Answer stale = refused(412, u"stale"_s);
        stale.outcome = Answer::Class::Conflict;
        stale.envelope = envelope(ref, theirs, 8);
        send({{op.id, stale}});
        const auto conflict = m_store->conflict(op.id).value();
        QCOMPARE(conflict.kind, Conflict::Kind::ChangedSince);
        QStringList names;
        for (const auto &field : conflict.fields)
            names.append(field.name);
        QCOMPARE(names, QStringList{u"city"_s});
        QCOMPARE(conflict.fields[0].before, u"Utrecht"_s);
        QCOMPARE(conflict.fields[0].theirs, u"Gouda"_s);
        QVERIFY(m_store->resolve(op.id, conflict.etag, {}));
        const auto again = m_store->ready(10)->constFirst().operation;
        QCOMPARE(again.kind, OperationKind::Delete);
        QCOMPARE(again.baseEtag, u"\"8.x\""_s);
    }
    void nothingOfAnotherCustomerGoesWithAPlan()
    {
        const auto mine = user();
        EntityRef theirs = user();
        theirs.customer = Id::make();
        auto plan = planOf({operation(mine, OperationKind::Create, {{u"city"_s, u"Delft"_s}}),
                            operation(theirs, OperationKind::Create, {{u"city"_s, u"Delft"_s}})});
        plan.customer = mine.customer;
        const auto refused = m_store->enqueue(plan);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(m_store->plans()->isEmpty());
    }
    void plansOfTheSameUserAreFoundWhileBothAreOpen()
    {
        const auto ref = user();
        QVERIFY(m_store->applyPage({envelope(ref, userJson(ref.id, u"Ana"_s), 5)}, u"e"_s, u"c"_s));
        const auto first =
            planOf({operation(ref, OperationKind::Change, {{u"city"_s, u"Delft"_s}}),
                    operation(user(), OperationKind::Create, {{u"city"_s, u"Delft"_s}})});
        const auto second =
            planOf({operation(ref, OperationKind::Change, {{u"city"_s, u"Gouda"_s}})});
        QVERIFY(m_store->enqueue(first));
        QVERIFY(m_store->overlaps()->isEmpty());
        QCOMPARE(*m_store->overlaps(second), (QList<Overlap>{{first.id, 1}}));
        QVERIFY(m_store->enqueue(second));
        QCOMPARE(*m_store->overlaps(),
                 (QHash<Id, QSet<Id>>{{first.id, {second.id}}, {second.id, {first.id}}}));
        QVERIFY(m_store->setPlanState(second.id, PlanState::Cancelled));
        QVERIFY(m_store->overlaps()->isEmpty());
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
        QVERIFY(m_store->enqueue(plan));
        QVERIFY(m_store->enqueue(planOf({later})));
        const auto reasons = [this] {
            QHash<Id, WaitReason> found;
            const auto changes = m_store->waitingChanges(10).value();
            for (const auto &one : changes)
                found.insert(one.row.operation.id, one.reason);
            return found;
        };
        QCOMPARE(reasons(), (QHash<Id, WaitReason>{{create.id, WaitReason::Turn},
                                                   {change.id, WaitReason::Needs},
                                                   {later.id, WaitReason::Turn}}));
        QCOMPARE(m_store->waitingChanges(10)->at(1).needs, u"Ana"_s);
        const auto along = m_store->dependents(create.id).value();
        QCOMPARE(along.size(), 1);
        QCOMPARE(along[0].id, change.id);
        QCOMPARE(along[0].who, u"Ana's city"_s);
        QVERIFY(m_store->dependents(change.id)->isEmpty());
        QVERIFY(m_store->markSending(m_store->ready(1).value()));
        QCOMPARE(reasons()[create.id], WaitReason::Sending);
        Answer busy;
        busy.retryAfterMs = 60'000;
        QVERIFY(m_store->answer({{create.id, busy}}));
        QCOMPARE(reasons()[create.id], WaitReason::Retry);
        QCOMPARE(m_store->waitingChanges(10)->constFirst().nextTry, m_clock.now().addSecs(60));
        QCOMPARE(readyIds(), QList{later.id});
        QVERIFY(m_store->sendNow(create.id));
        QCOMPARE(readyIds().constFirst(), create.id); // under the same key, and not later
        QVERIFY(m_store->setPlanState(plan.id, PlanState::Paused));
        QCOMPARE(reasons()[change.id], WaitReason::Paused);
        QVERIFY(m_store->setPlanState(plan.id, PlanState::Running));
        send({{create.id, refused(422, u"invalid"_s)}});
        QCOMPARE(reasons()[create.id], WaitReason::Refused);
        QCOMPARE(reasons()[change.id], WaitReason::Blocked);
        QCOMPARE(m_store->waitingChanges(10)->at(1).needs, u"Ana"_s);
        QVERIFY(m_store->setAccount(u"somebody else"_s));
        // What was made before anybody was signed in is everybody's.
        QCOMPARE(reasons()[create.id], WaitReason::Refused);
    }
    void anUnknownOutcomeGoesAgainUnderTheSameKeyLater()
    {
        const auto ref = user();
        const auto create = operation(ref, OperationKind::Create, {{u"displayName"_s, u"Ana"_s}});
        QVERIFY(m_store->enqueue(planOf({create})));
        Answer lost;
        lost.retryAfterMs = 30'000;
        send({{create.id, lost}});
        QVERIFY(readyIds().isEmpty());
        QCOMPARE(m_store->nextAttempt()->value(), start.addSecs(30));
        QCOMPARE(m_store->drop(create.id).error().code, ErrorCode::Conflict);
        m_clock.advanceSeconds(31);
        QCOMPARE(readyIds(), QList<Id>{create.id});
        QCOMPARE(m_store->ready(1)->constFirst().attempts, 1);
    }

    void whatWasSentWhenTheProgramDiedGoesAgainUnderTheSameKey()
    {
        const auto ref = user();
        const auto create = operation(ref, OperationKind::Create, {{u"displayName"_s, u"Ana"_s}});
        QVERIFY(m_store->enqueue(planOf({create})));
        for (int crash = 0; crash < 4; ++crash) {
            QCOMPARE(readyIds(), QList<Id>{create.id});
            QVERIFY(m_store->markSending(m_store->ready(1).value()));
            QVERIFY(readyIds().isEmpty());
            reopen();
            QVERIFY(m_store->recover());
        }
        QVERIFY(m_store->markSending(m_store->ready(1).value()));
        QVERIFY(m_store->recover());
        QCOMPARE(
            m_store->planRows(m_store->plans()->constFirst().id, 0, 1)->constFirst().refusal.code,
            u"quarantined"_s);
    }

    void whatWaitedForTwoWeeksIsLookedAtBeforeItGoes()
    {
        const auto ref = user();
        const auto old = operation(ref, OperationKind::Create, userJson(ref.id, u"Ana"_s));
        const auto after = operation(ref, OperationKind::Change, {{u"city"_s, u"Delft"_s}});
        const auto other = user();
        const auto sent = operation(other, OperationKind::Create, userJson(other.id, u"Ben"_s));
        QVERIFY(m_store->enqueue(planOf({sent})));
        QVERIFY(m_store->markSending(m_store->ready(1).value()));
        QVERIFY(m_store->answer({{sent.id, Answer{}}})); // nobody knows what became of it
        QVERIFY(m_store->enqueue(planOf({old, after})));
        m_clock.advanceSeconds(14 * 86400);
        QVERIFY(m_store->holdOld());
        QCOMPARE(m_store->waiting()->needsYou, 0);
        m_clock.advanceSeconds(1);
        QVERIFY(m_store->holdOld());
        QCOMPARE(readyIds(), QList{sent.id}); // its outcome must be found out
        const auto held = m_store->planRows(m_store->plans()->constFirst().id, 0, 5).value();
        QCOMPARE(m_store->waiting()->needsYou, 2);
        for (const auto &row : held)
            QVERIFY(row.refusal.code == (row.operation.id == old.id ? u"held"_s : u"blocked-by"_s));
        QVERIFY(m_store->sendAgain(old.id, old.body)); // a person says that it is still right
        QVERIFY(m_store->holdOld());
        QCOMPARE(m_store->waiting()->needsYou, 0);
    }
    void afterARestoreWhatWasAcknowledgedGoesAgainAtItsOldPlace()
    {
        const auto known = user();
        QVERIFY(m_store->applyPage({envelope(known, userJson(known.id, u"Ana"_s), 5)}, u"one"_s,
                                   u"c"_s));
        const auto fresh = user();
        const auto create = operation(fresh, OperationKind::Create, userJson(fresh.id, u"Ben"_s));
        const auto change = operation(known, OperationKind::Change, {{u"city"_s, u"Delft"_s}},
                                      {{u"city"_s, u"Utrecht"_s}});
        const auto reset =
            operation(known, OperationKind::ResetPassword, {{u"temporaryPasswordFor"_s, u"key"_s}});
        const auto tooOld = operation(known, OperationKind::Change, {{u"city"_s, u"Gouda"_s}});
        QVERIFY(m_store->enqueue(planOf({tooOld})));
        send({{tooOld.id, done(known, userJson(known.id, u"Ana"_s), 6)}});
        m_clock.advanceSeconds(8 * 86400);
        const auto plan = planOf({create, change});
        QVERIFY(m_store->enqueue(plan));
        const auto seqs = m_store->ready(9).value();
        auto delft = userJson(known.id, u"Ana"_s);
        delft[u"city"] = u"Delft"_s;
        send({{create.id, done(fresh, userJson(fresh.id, u"Ben"_s), 7)},
              {change.id, done(known, delft, 8)}});
        QVERIFY(m_store->enqueue(planOf({reset})));
        send({{reset.id, done(known, delft, 9)}});
        const auto next = operation(fresh, OperationKind::Change, {{u"city"_s, u"Breda"_s}});
        QVERIFY(m_store->enqueue(planOf({next})));  // still to be sent
        QVERIFY(m_store->replayAcked()->sent == 0); // the same epoch: nothing to do

        // The backup is from before all of that.
        QVERIFY(m_store->beginSnapshot());
        QVERIFY(m_store->stagePage({envelope(known, userJson(known.id, u"Ana"_s), 5)}));
        QVERIFY(m_store->finishSnapshot(u"two"_s, u"d"_s));
        reopen(); // the program ends in between
        const auto replay = m_store->replayAcked().value();
        QCOMPARE(replay.sent, 2);
        QCOMPARE(replay.toSetAgain, 1);
        QCOMPARE(m_store->replayAcked()->sent, 0);
        const auto ready = m_store->ready(9).value();
        QCOMPARE(ready.size(), 3);
        QCOMPARE(ready[2].operation.id, next.id);
        QVERIFY(ready[2].operation.needs.contains(create.id));
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(ready[i].seq, seqs[i].seq);
            QCOMPARE(ready[i].operation.id, seqs[i].operation.id);
            QCOMPARE(ready[i].operation.body, seqs[i].operation.body);
            QCOMPARE(ready[i].operation.baseEtag, seqs[i].operation.baseEtag);
        }
        QCOMPARE(m_store->entity(fresh)->local[u"city"], u"Breda"_s); // what was done is seen again
        QCOMPARE(m_store->entity(known)->local[u"city"], u"Delft"_s);
        const auto rows = m_store->planRows(m_store->plans()->at(1).id, 0, 5).value();
        QCOMPARE(rows.constFirst().refusal.code, u"set-again"_s);
        QCOMPARE(m_store->waiting()->needsYou, 1);
        send({{create.id, done(fresh, userJson(fresh.id, u"Ben"_s), 6)},
              {change.id, done(known, delft, 7)}});
        QCOMPARE(m_store->waiting()->needsYou, 1);
        m_store->setKey(m_key.copy());
        QVERIFY(m_store->recover());
        QCOMPARE(readyIds(), QList{next.id});
    }
    void aCancelledPlanKeepsWhatWasSentUntilItsAnswer()
    {
        QList<Operation> operations;
        for (int i = 0; i < 5; ++i)
            operations.append(
                operation(user(), OperationKind::Create, {{u"displayName"_s, QString::number(i)}}));
        const auto plan = planOf(operations);
        QVERIFY(m_store->enqueue(plan));
        QVERIFY(m_store->markSending(m_store->ready(2).value()));
        QVERIFY(m_store->setPlanState(plan.id, PlanState::Paused));
        QVERIFY(readyIds().isEmpty());
        QVERIFY(m_store->setPlanState(plan.id, PlanState::Running));
        QCOMPARE(readyIds().size(), 3);
        QVERIFY(m_store->setPlanState(plan.id, PlanState::Cancelled));
        auto summary = m_store->plans()->constFirst();
        QCOMPARE(summary.cancelled, 3);
        QCOMPARE(summary.sending, 2);
        QCOMPARE(m_store->entities(EntityType::User)->size(), 2);
        Answer lost;
        QVERIFY(m_store->answer(
            {{operations[0].id, lost},
             {operations[1].id,
              done(operations[1].entity, userJson(operations[1].entity.id, u"1"_s), 3)}}));
        m_clock.advanceSeconds(400);
        QCOMPARE(readyIds(), QList<Id>{operations[0].id});
        QCOMPARE(m_store->planRows(plan.id, 0, 9, RowState::Cancelled)->size(), 3);
    }

    void seatsFollowTheLicencesUntilTheServerCounts()
    {
        const EntityRef subscription{EntityType::Subscription, Id::make(), m_customer};
        const auto ref = user();
        QVERIFY(m_store->applyPage({envelope(subscription, {{u"bought"_s, 5}, {u"used"_s, 2}}, 1),
                                    envelope(ref, userJson(ref.id, u"Ana"_s), 2)},
                                   u"e"_s, u"c"_s));
        const auto give = operation(ref, OperationKind::Licences,
                                    {{u"add"_s, QJsonArray{subscription.id.toString()}}});
        QVERIFY(m_store->enqueue(planOf({give})));
        QCOMPARE(m_store->entity(subscription)->local[u"used"].toInt(), 3);
        auto data = userJson(ref.id, u"Ana"_s);
        data[u"licences"] = QJsonArray{subscription.id.toString()};
        send({{give.id, done(ref, data, 10)}});
        QCOMPARE(m_store->entity(subscription)->local[u"used"].toInt(), 3);
        QVERIFY(m_store->applyPage({envelope(subscription, {{u"bought"_s, 5}, {u"used"_s, 3}}, 11)},
                                   u"e"_s, u"d"_s));
        QCOMPARE(m_store->entity(subscription)->local[u"used"].toInt(), 3);
    }

    void aStoredAnswerFromBeforeEverythingWasReadBringsNothingBack()
    {
        const auto ref = user();
        const auto create = operation(ref, OperationKind::Create, {{u"displayName"_s, u"Ben"_s}});
        QVERIFY(m_store->enqueue(planOf({create})));
        QVERIFY(m_store->markSending(m_store->ready(9).value())); // and the answer is lost
        // Meanwhile somebody else deletes the user, and everything is read anew, without it.
        QVERIFY(m_store->beginSnapshot());
        QVERIFY(m_store->finishSnapshot(u"one"_s, u"c"_s));
        auto answer = done(ref, userJson(ref.id, u"Ben"_s), 5);
        answer.replayed = true;
        QVERIFY(m_store->answer({{create.id, answer}}));
        QCOMPARE(m_store->waiting()->queued + m_store->waiting()->sending, 0);
        QVERIFY(!m_store->entities(EntityType::User)->size());
    }

    void whatAColleagueHasToSendAgainIsWaitedForAfterARestore()
    {
        const auto ref = user();
        QVERIFY(
            m_store->applyPage({envelope(ref, userJson(ref.id, u"Ana"_s), 5)}, u"one"_s, u"c"_s));
        const auto change = operation(ref, OperationKind::Change, {{u"city"_s, u"Delft"_s}});
        QVERIFY(m_store->enqueue(planOf({change})));
        // Who made the user has not heard of the restore yet.
        QVERIFY(m_store->beginSnapshot());
        QVERIFY(m_store->finishSnapshot(u"two"_s, u"d"_s));
        QVERIFY(m_store->replayAcked());
        send({{change.id, refused(404, u"not-found"_s)}});
        QCOMPARE(m_store->waiting()->needsYou, 0);
        QVERIFY(readyIds().isEmpty()); // not at once
        m_clock.advanceSeconds(60);
        const auto again = readyIds();
        QCOMPARE(again.size(), 1);
        QVERIFY(again.constFirst() != change.id); // a refusal has used up the key
        m_clock.advanceSeconds(25 * 3600);        // not for ever
        send({{again.constFirst(), refused(404, u"not-found"_s)}});
        QCOMPARE(m_store->waiting()->needsYou, 1);
    }

    void whatAnAnswerBringsUnseenIsNoBaseForTheNextChange_data()
    {
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<bool>("isSeen");
        QTest::newRow("nothing") << u"Utrecht"_s << true;
        QTest::newRow("the same field") << u"Delft"_s << false;
    }

    void whatAnAnswerBringsUnseenIsNoBaseForTheNextChange()
    {
        QFETCH(QString, theirs);
        QFETCH(bool, isSeen);
        const auto ref = user();
        auto data = userJson(ref.id, u"Ana"_s);
        data[u"city"] = u"Utrecht"_s;
        QVERIFY(m_store->applyPage({envelope(ref, data, 1)}, u"e"_s, u"c"_s));
        // A set change has no precondition: what others did meanwhile comes with its answer.
        const auto licences = operation(ref, OperationKind::Licences,
                                        {{u"add"_s, QJsonArray{Id::make().toString()}}});
        auto change = operation(ref, OperationKind::Change, {{u"city"_s, u"Leiden"_s}});
        change.before = {{u"city"_s, u"Utrecht"_s}};
        QVERIFY(m_store->enqueue(planOf({licences, change})));
        data[u"city"] = theirs;
        const auto answer = done(ref, data, 9);
        send({{licences.id, answer}});
        const auto ready = m_store->ready(10).value();
        QCOMPARE(ready.size(), 1);
        QCOMPARE(ready.constFirst().operation.id, change.id);
        QCOMPARE(ready.constFirst().operation.baseEtag == answer.envelope.etag, isSeen);
        QVERIFY(!ready.constFirst().operation.baseEtag.isEmpty());
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
        QVERIFY(m_store->applyPage(
            {envelope(given, seats(2), 1), envelope(taken, seats(2), 2), envelope(ref, data, 3)},
            u"e"_s, u"c"_s));
        const auto swap = operation(ref, OperationKind::Licences,
                                    {{u"add"_s, QJsonArray{given.id.toString()}},
                                     {u"remove"_s, QJsonArray{taken.id.toString()}}});
        QVERIFY(m_store->enqueue(planOf({swap})));
        data[u"licences"] = QJsonArray{given.id.toString()};
        send({{swap.id, done(ref, data, 12)}});
        QVERIFY(m_store->applyPage(
            {envelope(given, seats(3), 10), envelope(taken, seats(1), 11), envelope(ref, data, 12)},
            u"e"_s, u"d"_s));
        QCOMPARE(m_store->entity(given)->local[u"used"].toInt(), 3);
        QCOMPARE(m_store->entity(taken)->local[u"used"].toInt(), 1);
    }

    void seatsOfALicenceThatSomebodyElseGaveBeforeAreForgotten()
    {
        const EntityRef subscription{EntityType::Subscription, Id::make(), m_customer};
        const auto ref = user();
        auto data = userJson(ref.id, u"Ana"_s);
        QVERIFY(m_store->applyPage(
            {envelope(subscription, {{u"used"_s, 2}}, 1), envelope(ref, data, 2)}, u"e"_s, u"c"_s));
        const auto give = operation(ref, OperationKind::Licences,
                                    {{u"add"_s, QJsonArray{subscription.id.toString()}}});
        QVERIFY(m_store->enqueue(planOf({give})));
        data[u"licences"] = QJsonArray{subscription.id.toString()};
        QVERIFY(m_store->applyPage({envelope(subscription, {{u"used"_s, 3}}, 3),
                                    envelope(ref, data, 4), envelope(user(), {}, 5)},
                                   u"e"_s, u"d"_s));
        send({{give.id, done(ref, data, 4)}}); // the user is as it was: nothing was changed
        QCOMPARE(m_store->entity(subscription)->local[u"used"].toInt(), 3);
    }

    void olderRowsOfAPageChangeNothing()
    {
        const auto ref = user();
        QVERIFY(m_store->applyPage({envelope(ref, userJson(ref.id, u"New"_s), 9)}, u"e"_s, u"1"_s));
        QVERIFY(m_store->applyPage({envelope(ref, userJson(ref.id, u"Old"_s), 8)}, u"e"_s, u"2"_s));
        QCOMPARE(m_store->entity(ref)->local[u"displayName"].toString(), u"New"_s);
        QCOMPARE(m_store->syncState()->cursor, u"2"_s);
    }

    void aSnapshotTakesThePlaceOfAllButThePendingOperations()
    {
        const auto old = user();
        const auto mine = user();
        const auto fresh = user();
        QVERIFY(m_store->applyPage({envelope(old, userJson(old.id, u"Old"_s), 9),
                                    envelope(mine, userJson(mine.id, u"Mine"_s), 8)},
                                   u"e"_s, u"1"_s));
        QVERIFY(m_store->enqueue(
            planOf({operation(mine, OperationKind::Change, {{u"city"_s, u"Breda"_s}})})));
        QVERIFY(m_store->beginSnapshot());
        QVERIFY(m_store->stagePage({envelope(fresh, userJson(fresh.id, u"Fresh"_s), 1),
                                    envelope(mine, userJson(mine.id, u"Mine 2"_s), 2)}));
        QVERIFY(m_store->finishSnapshot(u"f"_s, u"9"_s));
        QVERIFY(!m_store->entity(old));
        QCOMPARE(m_store->entity(fresh)->local[u"displayName"].toString(), u"Fresh"_s);
        QCOMPARE(m_store->entity(mine)->local[u"displayName"].toString(), u"Mine 2"_s);
        QCOMPARE(m_store->entity(mine)->local[u"city"].toString(), u"Breda"_s);
        QCOMPARE(m_store->syncState()->epoch, u"f"_s);
    }

    void withoutTheKeyNothingIsQueuedAndReadingWorks()
    {
        const auto ref = user();
        QVERIFY(m_store->enqueue(
            planOf({operation(ref, OperationKind::Create, {{u"displayName"_s, u"Ana"_s}})})));
        m_store->setKey(Secret());
        QCOMPARE(m_store->enqueue(planOf({})).error().code, ErrorCode::Secrets);
        QCOMPARE(m_store->saveDraft({Id::make(), u"x"_s, {}, {}}).error().code, ErrorCode::Secrets);
        QCOMPARE(m_store->entity(ref)->local[u"displayName"].toString(), u"Ana"_s);
        QCOMPARE(m_store->ready(5).error().code, ErrorCode::Secrets);
        m_store->setKey(Secret::random(32));
        QVERIFY(!m_store->hasKey());
        m_store->setKey(m_key.copy());
        QCOMPARE(m_store->ready(5)->size(), 1);
    }

    void anotherAccountsOperationsStay()
    {
        QVERIFY(m_store->setAccount(u"ana"_s));
        const auto ref = user();
        const auto create = operation(ref, OperationKind::Create, {});
        QVERIFY(m_store->enqueue(planOf({create})));
        Answer lost;
        lost.retryAfterMs = 30'000;
        send({{create.id, lost}});
        m_clock.advanceSeconds(31);

        QVERIFY(m_store->setAccount(u"ben"_s));
        QVERIFY(readyIds().isEmpty());
        QVERIFY(!m_store->nextAttempt()->has_value()); // nothing to wake up for
        // What Ben does to the same user waits behind what Ana did.
        QVERIFY(m_store->enqueue(planOf({operation(ref, OperationKind::Licences, {})})));
        QVERIFY(readyIds().isEmpty());
        auto waiting = m_store->waiting().value();
        QCOMPARE(waiting.others, 1);
        QCOMPARE(waiting.otherAccounts, QStringList{u"ana"_s});
        QCOMPARE(waiting.queued, 1);

        QVERIFY(m_store->setAccount(u"ana"_s));
        QCOMPARE(readyIds(), QList<Id>{create.id});
        waiting = m_store->waiting().value();
        QCOMPARE(waiting.others, 1);
        QCOMPARE(waiting.otherAccounts, QStringList{u"ben"_s});
    }

    void aSecretSettingIsSealedAndNeedsTheKey()
    {
        QVERIFY(m_store->secret(u"signIn"_s)->isEmpty());
        QVERIFY(m_store->setSecret(u"signIn"_s, Secret("canary-token")));
        QCOMPARE(m_store->secret(u"signIn"_s)->reveal(), QByteArray("canary-token"));
        const auto box = m_store->setting(u"signIn"_s).value();
        QVERIFY(!box.contains(u"canary") &&
                !QByteArray::fromBase64(box.toLatin1()).contains("canary"));
        // A box cannot be moved to another name.
        QVERIFY(m_store->setSetting(u"other"_s, box));
        QVERIFY(!m_store->secret(u"other"_s));
        reopen();
        m_store->setKey(Secret());
        QCOMPARE(m_store->secret(u"signIn"_s).error().code, ErrorCode::Secrets);
        m_store->setKey(m_key.copy());
        QVERIFY(m_store->setSecret(u"signIn"_s, Secret()));
        QVERIFY(m_store->secret(u"signIn"_s)->isEmpty());
    }

    void nothingSealedIsReadableInTheFile()
    {
        QVERIFY(m_store->saveDraft(
            {Id::make(), u"onboarding"_s, start, {{u"name"_s, u"Canary-Draft"_s}}}));
        auto secret = operation(user(), OperationKind::Create,
                                {{u"temporaryPasswordFor"_s, u"Canary-Body"_s}});
        secret.who = u"Canary-Who"_s;
        secret.after = {};
        QVERIFY(m_store->enqueue(planOf({secret})));
        QCOMPARE(m_store->drafts()->constFirst().content[u"name"].toString(), u"Canary-Draft"_s);
        for (const auto &name : {path(), QString(path() + u"-wal"_s)}) {
            QFile file(name);
            if (file.open(QIODevice::ReadOnly))
                QVERIFY(!file.readAll().contains("Canary"));
        }
    }

    void theSheetShowsPasswordsUntilItIsDestroyed()
    {
        const auto publicKey = m_store->makePasswordKey().value();
        const auto ref = user();
        const auto create = operation(ref, OperationKind::Create, {{u"displayName"_s, u"Ana"_s}});
        auto plan = planOf({create});
        plan.passwordKey = publicKey;
        QVERIFY(m_store->enqueue(plan));
        auto answer = done(ref, userJson(ref.id, u"Ana"_s), 3);
        answer.sealedPassword = seal(publicKey, Secret("Secret-Word-123")).value();
        send({{create.id, answer}});
        reopen();
        QCOMPARE(m_store->plans()->constFirst().passwords, 1);
        const auto sheet = m_store->sheet(plan.id).value();
        QCOMPARE(sheet.size(), size_t(1));
        QCOMPARE(sheet.front().password.reveal(), QByteArray("Secret-Word-123"));
        QVERIFY(m_store->destroySheet(plan.id));
        QVERIFY(m_store->sheet(plan.id)->empty());
        QCOMPARE(m_store->plans()->constFirst().passwords, 0);
    }

    void plansUnderOneKeyShareTheirSheet()
    {
        const auto publicKey = m_store->makePasswordKey().value();
        QList<Id> plans;
        for (const auto &name : {u"Ana"_s, u"Ben"_s}) {
            const auto ref = user();
            const auto create = operation(ref, OperationKind::Create, {{u"displayName"_s, name}});
            auto plan = planOf({create});
            plan.madeAt = start.addSecs(plans.size());
            plan.passwordKey = publicKey;
            plans << plan.id;
            QVERIFY(m_store->enqueue(plan));
            auto answer = done(ref, userJson(ref.id, name), 3 + plans.size());
            answer.sealedPassword = seal(publicKey, Secret(name.toUtf8() + "-123")).value();
            send({{create.id, answer}});
            reopen(); // a crash between the two costs nothing
        }
        for (const auto &plan : std::as_const(plans)) {
            const auto sheet = m_store->sheet(plan).value();
            QCOMPARE(sheet.size(), size_t(2));
            QCOMPARE(sheet[0].password.reveal(), QByteArray("Ana-123"));
            QCOMPARE(sheet[1].password.reveal(), QByteArray("Ben-123"));
        }
        const auto before = m_store->plans().value();
        for (const auto &summary : before)
            QCOMPARE(summary.passwords, 2);
        QVERIFY(m_store->destroySheet(plans.first()));
        QVERIFY(m_store->sheet(plans.last())->empty());
        const auto after = m_store->plans().value();
        for (const auto &summary : after)
            QCOMPARE(summary.passwords, 0);
    }

    void aFullDiskLeavesNothingHalf()
    {
        QVERIFY(m_store->enqueue(planOf({operation(user(), OperationKind::Create, {})})));
        m_store.reset();
        {
            // The limit is the connection's, so a test database of the same form gets a small one
            // by its size.
            auto store = Store::open(path(), m_clock).value();
            store->setKey(m_key.copy());
            QVERIFY(store->limitPages(120));
            QList<Operation> many;
            for (int i = 0; i < 5000; ++i)
                many.append(
                    operation(user(), OperationKind::Create, {{u"displayName"_s, u"Somebody"_s}}));
            const auto full = store->enqueue(planOf(many));
            QVERIFY(!full);
            QCOMPARE(full.error().code, ErrorCode::DiskFull);
            QCOMPARE(store->plans()->size(), 1);
            QCOMPARE(store->waiting()->queued, 1);
            QCOMPARE(store->entities(EntityType::User)->size(), 1);
        }
        reopen();
        QCOMPARE(m_store->waiting()->queued, 1);
    }

    void aNewerFileIsRefused()
    {
        m_store.reset();
        {
            auto database = sql::Database::open(path()).value();
            QVERIFY(database.script("PRAGMA user_version=99"));
        }
        QCOMPARE(Store::open(path(), m_clock).error().code, ErrorCode::Version);
        QFile::remove(path());
    }

    void aLargeImportIsOneTransactionAndItsBatchesAreFound()
    {
        QList<Operation> many;
        for (int i = 0; i < 20'000; ++i) {
            const auto ref = user();
            many.append(operation(ref, OperationKind::Create, {{u"displayName"_s, u"Somebody"_s}}));
            many.append(operation(ref, OperationKind::Licences,
                                  {{u"add"_s, QJsonArray{m_customer.toString()}}}));
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_store->enqueue(planOf(many)));
        qInfo("enqueue of %lld operations: %lld ms", static_cast<long long>(many.size()),
              timer.restart());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(readyIds().size(), 200);
        qInfo("20 times ready(200): %lld ms", timer.elapsed());
        QCOMPARE(readyIds().at(1), many.at(1).id);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
