#include "tests/store/storeworld.h"

#include <QElapsedTimer>

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestStore final : public QObject, private StoreWorld {
    Q_OBJECT

private Q_SLOTS:
    void init() { openNew(); }
    void cleanup()
    {
        if (m_store)
            COMPARE_WITH_QT_SQL(path());
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
        QVERIFY(m_store->outbox().enqueue(plan));
        auto seen = m_store->cache().entity(ref).value();
        QCOMPARE(seen.local[u"displayName"].toString(), u"Ana"_s);
        QVERIFY(!seen.local.contains(u"temporaryPasswordFor"));
        QCOMPARE(seen.badge, Badge::OnThisComputer);
        QVERIFY(seen.etag.isEmpty());

        reopen();
        QCOMPARE(readyIds(), QList<Id>{create.id});
        QCOMPARE(m_store->sender().ready(200)->constFirst().operation.body, create.body);
        send({{create.id, done(ref, userJson(ref.id, u"Ana"_s), 7)}});
        seen = m_store->cache().entity(ref).value();
        QCOMPARE(seen.badge, Badge::None);
        QCOMPARE(seen.local[u"city"].toString(), u"Utrecht"_s);
        QCOMPARE(m_store->plans().plans()->constFirst().done, 1);
        QCOMPARE(m_store->plans().plans()->constFirst().state, PlanState::Finished);
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
        QVERIFY(m_store->outbox().enqueue(planOf({create, licences, change})));
        // The licences may follow in the same batch; the change needs an ETag that only an answer
        // gives.
        QCOMPARE(readyIds(), (QList<Id>{create.id, licences.id}));
        QCOMPARE(m_store->sender().ready(200)->last().operation.needs, QList<Id>{create.id});
        send({{create.id, done(ref, userJson(ref.id, u"Ana"_s), 7)},
              {licences.id, done(ref, userJson(ref.id, u"Ana"_s), 8)}});
        QCOMPARE(readyIds(), QList<Id>{change.id});
        QCOMPARE(m_store->sender().ready(200)->constFirst().operation.baseEtag, u"\"8.x\""_s);
        QCOMPARE(m_store->cache().entity(ref)->local[u"city"].toString(), u"Breda"_s);
    }

    void aRefusalBlocksWhatNeedsItAndSendingAgainReleasesIt()
    {
        const auto ref = user();
        const auto create =
            operation(ref, OperationKind::Create, {{u"userName"_s, u"ana@x.test"_s}});
        const auto licences = operation(ref, OperationKind::Licences,
                                        {{u"add"_s, QJsonArray{Id::make().toString()}}});
        const auto plan = planOf({create, licences});
        QVERIFY(m_store->outbox().enqueue(plan));
        auto undecided = refused(424, ProblemCode::FailedDependency);
        undecided.outcome = Answer::Class::NothingStored;
        send({{create.id, refused(409, ProblemCode::NameTaken)}, {licences.id, undecided}});
        auto rows = m_store->plans().rows(plan.id, 0, 10).value();
        QCOMPARE(rows[0].state, RowState::NeedsYou);
        QCOMPARE(rows[0].refusal.code, ProblemCode::NameTaken);
        QCOMPARE(rows[1].refusal.code, OwnReason::BlockedBy);
        QCOMPARE(m_store->outbox().waiting()->needsYou, 2);
        QCOMPARE(m_store->cache().entity(ref)->badge, Badge::NeedsYou);
        QVERIFY(readyIds().isEmpty());

        QVERIFY(m_store->outbox().sendAgain(create.id, {{u"userName"_s, u"ana2@x.test"_s}}));
        const auto ready = m_store->sender().ready(200).value();
        QCOMPARE(ready.size(), 2);
        QVERIFY(ready[0].operation.id != create.id);
        QCOMPARE(ready[0].operation.body[u"userName"].toString(), u"ana2@x.test"_s);
        QCOMPARE(ready[1].operation.needs, QList<Id>{ready[0].operation.id});
        QCOMPARE(m_store->cache().entity(ref)->local[u"userName"].toString(), u"ana2@x.test"_s);
    }

    void droppingACreateTakesWhatNeedsItAlong()
    {
        const auto ref = user();
        const auto create =
            operation(ref, OperationKind::Create, {{u"userName"_s, u"ana@x.test"_s}});
        const auto licences = operation(ref, OperationKind::Licences,
                                        {{u"add"_s, QJsonArray{Id::make().toString()}}});
        const auto plan = planOf({create, licences});
        QVERIFY(m_store->outbox().enqueue(plan));
        QVERIFY(m_store->outbox().drop(create.id));
        QCOMPARE(m_store->plans().plans()->constFirst().cancelled, 2);
        QCOMPARE(m_store->plans().plans()->constFirst().state, PlanState::Finished);
        QCOMPARE(m_store->cache().entity(ref).error().code, ErrorCode::NotFound);
    }

    void anUnknownOutcomeGoesAgainUnderTheSameKeyLater()
    {
        const auto ref = user();
        const auto create = operation(ref, OperationKind::Create, {{u"displayName"_s, u"Ana"_s}});
        QVERIFY(m_store->outbox().enqueue(planOf({create})));
        Answer lost;
        lost.retryAfterMs = 30'000;
        send({{create.id, lost}});
        QVERIFY(readyIds().isEmpty());
        QCOMPARE(m_store->sender().nextAttempt()->value(), start.addSecs(30));
        QCOMPARE(m_store->outbox().drop(create.id).error().code, ErrorCode::Conflict);
        m_clock.advanceSeconds(31);
        QCOMPARE(readyIds(), QList<Id>{create.id});
        QCOMPARE(m_store->sender().ready(1)->constFirst().attempts, 1);
    }

    void whatWasSentWhenTheProgramDiedGoesAgainUnderTheSameKey()
    {
        const auto ref = user();
        const auto create = operation(ref, OperationKind::Create, {{u"displayName"_s, u"Ana"_s}});
        QVERIFY(m_store->outbox().enqueue(planOf({create})));
        for (int crash = 0; crash < 4; ++crash) {
            QCOMPARE(readyIds(), QList<Id>{create.id});
            QVERIFY(m_store->sender().markSending(m_store->sender().ready(1).value()));
            QVERIFY(readyIds().isEmpty());
            reopen();
            QVERIFY(m_store->sender().recover());
        }
        QVERIFY(m_store->sender().markSending(m_store->sender().ready(1).value()));
        QVERIFY(m_store->sender().recover());
        QCOMPARE(m_store->plans()
                     .rows(m_store->plans().plans()->constFirst().id, 0, 1)
                     ->constFirst()
                     .refusal.code,
                 OwnReason::Quarantined);
    }

    void aDeletedEntityLooksAsTheServerWillStoreIt_data()
    {
        QTest::addColumn<int>("type");
        for (const auto type : entityTypes())
            QTest::addRow("%s", entityTypeText(type).data()) << int(type);
    }
    void aDeletedEntityLooksAsTheServerWillStoreIt()
    {
        QFETCH(int, type);
        const auto id = Id::make();
        const EntityRef ref{static_cast<EntityType>(type), id,
                            isOfCustomer(static_cast<EntityType>(type)) ? m_customer : Id()};
        const QJsonObject before{{u"id"_s, id.toString()},
                                 {u"status"_s, u"active"_s},
                                 {u"state"_s, u"pending"_s},
                                 {u"blocked"_s, true},
                                 {u"licences"_s, QJsonArray{Id::make().toString()}}};
        QVERIFY(m_store->feed().applyPage({envelope(ref, before, 1)}, u"e"_s, u"1"_s));
        QVERIFY(m_store->outbox().enqueue(planOf({operation(ref, OperationKind::Delete, {})})));
        auto after = before;
        if (ref.type == EntityType::User) {
            after[u"status"] = u"deleted"_s;
            after[u"licences"] = QJsonArray();
        } else if (ref.type == EntityType::Invitation || ref.type == EntityType::StaffInvitation) {
            after[u"state"] = u"cancelled"_s;
        }
        QCOMPARE(m_store->cache().entity(ref)->local, after);
        QCOMPARE(m_store->cache().entity(ref)->badge, Badge::OnThisComputer);
    }

    void aRestoredUserIsBlockedAsBeforeTheDeletion_data()
    {
        QTest::addColumn<bool>("isBlocked");
        QTest::addColumn<QString>("status");
        QTest::newRow("blocked") << true << u"blocked"_s;
        QTest::newRow("active") << false << u"active"_s;
    }
    void aRestoredUserIsBlockedAsBeforeTheDeletion()
    {
        QFETCH(bool, isBlocked);
        const auto ref = user();
        QVERIFY(m_store->feed().applyPage(
            {envelope(ref, {{u"status"_s, u"deleted"_s}, {u"blocked"_s, isBlocked}}, 1)}, u"e"_s,
            u"1"_s));
        QVERIFY(m_store->outbox().enqueue(planOf({operation(ref, OperationKind::Restore, {})})));
        QTEST(m_store->cache().entity(ref)->local[u"status"].toString(), "status");
    }

    void aPausedPlanStaysPausedAfterACrashWhileSending()
    {
        const auto create = operation(user(), OperationKind::Create, {});
        const auto plan = planOf({create});
        QVERIFY(m_store->outbox().enqueue(plan));
        QVERIFY(m_store->sender().markSending(m_store->sender().ready(1).value()));
        QVERIFY(m_store->outbox().setPlanState(plan.id, PlanState::Paused));
        reopen();
        QVERIFY(m_store->sender().recover());
        QVERIFY(readyIds().isEmpty());
        QVERIFY(m_store->outbox().setPlanState(plan.id, PlanState::Running));
        QCOMPARE(readyIds(), QList<Id>{create.id});
    }

    void whatWaitedForTwoWeeksIsLookedAtBeforeItGoes()
    {
        const auto ref = user();
        const auto old = operation(ref, OperationKind::Create, userJson(ref.id, u"Ana"_s));
        const auto after = operation(ref, OperationKind::Change, {{u"city"_s, u"Delft"_s}});
        const auto other = user();
        const auto sent = operation(other, OperationKind::Create, userJson(other.id, u"Ben"_s));
        QVERIFY(m_store->outbox().enqueue(planOf({sent})));
        QVERIFY(m_store->sender().markSending(m_store->sender().ready(1).value()));
        QVERIFY(m_store->sender().answer({{sent.id, Answer{}}})); // its outcome is unknown
        QVERIFY(m_store->outbox().enqueue(planOf({old, after})));
        m_clock.advanceSeconds(14 * 86400);
        QVERIFY(m_store->sender().holdOld());
        QCOMPARE(m_store->outbox().waiting()->needsYou, 0);
        m_clock.advanceSeconds(1);
        QVERIFY(m_store->sender().holdOld());
        QCOMPARE(readyIds(), QList{sent.id}); // its outcome must be determined
        const auto held =
            m_store->plans().rows(m_store->plans().plans()->constFirst().id, 0, 5).value();
        QCOMPARE(m_store->outbox().waiting()->needsYou, 2);
        for (const auto &row : held)
            QVERIFY(row.refusal.code ==
                    (row.operation.id == old.id ? OwnReason::Held : OwnReason::BlockedBy));
        QVERIFY(m_store->outbox().sendAgain(old.id, old.body)); // the user confirms it
        QVERIFY(m_store->sender().holdOld());
        QCOMPARE(m_store->outbox().waiting()->needsYou, 0);
    }
    void aCancelledPlanKeepsWhatWasSentUntilItsAnswer()
    {
        QList<Operation> operations;
        for (int i = 0; i < 5; ++i)
            operations.append(
                operation(user(), OperationKind::Create, {{u"displayName"_s, QString::number(i)}}));
        const auto plan = planOf(operations);
        QVERIFY(m_store->outbox().enqueue(plan));
        QVERIFY(m_store->sender().markSending(m_store->sender().ready(2).value()));
        QVERIFY(m_store->outbox().setPlanState(plan.id, PlanState::Paused));
        QVERIFY(readyIds().isEmpty());
        QVERIFY(m_store->outbox().setPlanState(plan.id, PlanState::Running));
        QCOMPARE(readyIds().size(), 3);
        QVERIFY(m_store->outbox().setPlanState(plan.id, PlanState::Cancelled));
        auto summary = m_store->plans().plans()->constFirst();
        QCOMPARE(summary.cancelled, 3);
        QCOMPARE(summary.sending, 2);
        QCOMPARE(m_store->cache().entities(EntityType::User)->size(), 2);
        Answer lost;
        QVERIFY(m_store->sender().answer(
            {{operations[0].id, lost},
             {operations[1].id,
              done(operations[1].entity, userJson(operations[1].entity.id, u"1"_s), 3)}}));
        m_clock.advanceSeconds(400);
        QCOMPARE(readyIds(), QList<Id>{operations[0].id});
        QCOMPARE(m_store->plans().rows(plan.id, 0, 9, RowState::Cancelled)->size(), 3);
    }

    void withoutTheKeyNothingIsQueuedAndReadingWorks()
    {
        const auto ref = user();
        QVERIFY(m_store->outbox().enqueue(
            planOf({operation(ref, OperationKind::Create, {{u"displayName"_s, u"Ana"_s}})})));
        m_store->setKey(Secret());
        QCOMPARE(m_store->outbox().enqueue(planOf({})).error().code, ErrorCode::Secrets);
        QCOMPARE(m_store->drafts().save({Id::make(), u"x"_s, {}, {}}).error().code,
                 ErrorCode::Secrets);
        QCOMPARE(m_store->cache().entity(ref)->local[u"displayName"].toString(), u"Ana"_s);
        QCOMPARE(m_store->sender().ready(5).error().code, ErrorCode::Secrets);
        m_store->setKey(Secret::random(32));
        QVERIFY(!m_store->hasKey());
        m_store->setKey(m_key.copy());
        QCOMPARE(m_store->sender().ready(5)->size(), 1);
    }

    void anotherAccountsOperationsStay()
    {
        QVERIFY(m_store->outbox().setAccount(u"ana"_s));
        const auto ref = user();
        const auto create = operation(ref, OperationKind::Create, {});
        QVERIFY(m_store->outbox().enqueue(planOf({create})));
        Answer lost;
        lost.retryAfterMs = 30'000;
        send({{create.id, lost}});
        m_clock.advanceSeconds(31);

        QVERIFY(m_store->outbox().setAccount(u"ben"_s));
        QVERIFY(readyIds().isEmpty());
        QVERIFY(!m_store->sender().nextAttempt()->has_value()); // nothing to wake up for
        // Ben's change to the same user waits behind Ana's.
        QVERIFY(m_store->outbox().enqueue(planOf({operation(ref, OperationKind::Licences, {})})));
        QVERIFY(readyIds().isEmpty());
        auto waiting = m_store->outbox().waiting().value();
        QCOMPARE(waiting.others, 1);
        QCOMPARE(waiting.otherAccounts, QStringList{u"ana"_s});
        QCOMPARE(waiting.queued, 1);

        QVERIFY(m_store->outbox().setAccount(u"ana"_s));
        QCOMPARE(readyIds(), QList<Id>{create.id});
        waiting = m_store->outbox().waiting().value();
        QCOMPARE(waiting.others, 1);
        QCOMPARE(waiting.otherAccounts, QStringList{u"ben"_s});
    }

    void aSecretSettingIsSealedAndNeedsTheKey()
    {
        QVERIFY(m_store->settings().secret(u"signIn"_s)->isEmpty());
        QVERIFY(m_store->settings().setSecret(u"signIn"_s, Secret("canary-token")));
        QCOMPARE(m_store->settings().secret(u"signIn"_s)->reveal(), QByteArray("canary-token"));
        const auto box = m_store->settings().value(u"signIn"_s).value();
        QVERIFY(!box.contains(u"canary") &&
                !QByteArray::fromBase64(box.toLatin1()).contains("canary"));
        // A box cannot be moved to another name.
        QVERIFY(m_store->settings().setValue(u"other"_s, box));
        QVERIFY(!m_store->settings().secret(u"other"_s));
        reopen();
        m_store->setKey(Secret());
        QCOMPARE(m_store->settings().secret(u"signIn"_s).error().code, ErrorCode::Secrets);
        m_store->setKey(m_key.copy());
        QVERIFY(m_store->settings().setSecret(u"signIn"_s, Secret()));
        QVERIFY(m_store->settings().secret(u"signIn"_s)->isEmpty());
    }

    void nothingSealedIsReadableInTheFile()
    {
        QVERIFY(m_store->drafts().save(
            {Id::make(), u"onboarding"_s, start, {{u"name"_s, u"Canary-Draft"_s}}}));
        auto secret = operation(user(), OperationKind::Create,
                                {{u"temporaryPasswordFor"_s, u"Canary-Body"_s}});
        secret.who = u"Canary-Who"_s;
        secret.after = {};
        QVERIFY(m_store->outbox().enqueue(planOf({secret})));
        QCOMPARE(m_store->drafts().all()->constFirst().content[u"name"].toString(),
                 u"Canary-Draft"_s);
        for (const auto &name : {path(), QString(path() + u"-wal"_s)}) {
            QFile file(name);
            if (file.open(QIODevice::ReadOnly))
                QVERIFY(!file.readAll().contains("Canary"));
        }
    }

    void theSheetShowsPasswordsUntilItIsDestroyed()
    {
        const auto publicKey = m_store->sheets().makeKey().value();
        const auto ref = user();
        const auto create = operation(ref, OperationKind::Create, {{u"displayName"_s, u"Ana"_s}});
        auto plan = planOf({create});
        plan.passwordKey = publicKey;
        QVERIFY(m_store->outbox().enqueue(plan));
        auto answer = done(ref, userJson(ref.id, u"Ana"_s), 3);
        answer.sealedPassword = seal(publicKey, Secret("Secret-Word-123")).value();
        send({{create.id, answer}});
        reopen();
        QCOMPARE(m_store->plans().plans()->constFirst().passwords, 1);
        const auto sheet = m_store->sheets().sheet(plan.id).value();
        QCOMPARE(sheet.size(), size_t(1));
        QCOMPARE(sheet.front().password.reveal(), QByteArray("Secret-Word-123"));
        QVERIFY(m_store->sheets().destroy(plan.id));
        QVERIFY(m_store->sheets().sheet(plan.id)->empty());
        QCOMPARE(m_store->plans().plans()->constFirst().passwords, 0);
    }

    void plansUnderOneKeyShareTheirSheet()
    {
        const auto publicKey = m_store->sheets().makeKey().value();
        QList<Id> plans;
        for (const auto &name : {u"Ana"_s, u"Ben"_s}) {
            const auto ref = user();
            const auto create = operation(ref, OperationKind::Create, {{u"displayName"_s, name}});
            auto plan = planOf({create});
            plan.madeAt = start.addSecs(plans.size());
            plan.passwordKey = publicKey;
            plans << plan.id;
            QVERIFY(m_store->outbox().enqueue(plan));
            auto answer = done(ref, userJson(ref.id, name), 3 + plans.size());
            answer.sealedPassword = seal(publicKey, Secret(name.toUtf8() + "-123")).value();
            send({{create.id, answer}});
            reopen(); // a crash between the two loses nothing
        }
        for (const auto &plan : std::as_const(plans)) {
            const auto sheet = m_store->sheets().sheet(plan).value();
            QCOMPARE(sheet.size(), size_t(2));
            QCOMPARE(sheet[0].password.reveal(), QByteArray("Ana-123"));
            QCOMPARE(sheet[1].password.reveal(), QByteArray("Ben-123"));
        }
        const auto before = m_store->plans().plans().value();
        for (const auto &summary : before)
            QCOMPARE(summary.passwords, 2);
        QVERIFY(m_store->sheets().destroy(plans.first()));
        QVERIFY(m_store->sheets().sheet(plans.last())->empty());
        const auto after = m_store->plans().plans().value();
        for (const auto &summary : after)
            QCOMPARE(summary.passwords, 0);
    }

    void aFullDiskLeavesNothingHalf()
    {
        QVERIFY(m_store->outbox().enqueue(planOf({operation(user(), OperationKind::Create, {})})));
        m_store.reset();
        {
            // The limit belongs to the connection, so a test database of the same form is given a
            // small size.
            auto store = Store::open(path(), m_clock).value();
            store->setKey(m_key.copy());
            QVERIFY(store->limitPages(120));
            QList<Operation> many;
            for (int i = 0; i < 5000; ++i)
                many.append(
                    operation(user(), OperationKind::Create, {{u"displayName"_s, u"Somebody"_s}}));
            const auto full = store->outbox().enqueue(planOf(many));
            QVERIFY(!full);
            QCOMPARE(full.error().code, ErrorCode::DiskFull);
            QCOMPARE(store->plans().plans()->size(), 1);
            QCOMPARE(store->outbox().waiting()->queued, 1);
            QCOMPARE(store->cache().entities(EntityType::User)->size(), 1);
        }
        reopen();
        QCOMPARE(m_store->outbox().waiting()->queued, 1);
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
        QVERIFY(m_store->outbox().enqueue(planOf(many)));
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
