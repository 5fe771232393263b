#include "world.h"

#include "core/services/credentials.h"
#include "core/services/drafts.h"
#include "core/services/plans.h"

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestPlans : public QObject {
    Q_OBJECT

    std::unique_ptr<World> m_world;

    Plan addUser(const QString &name) const
    {
        CustomerView view;
        view.customer = m_world->customer;
        view.subscriptions = {m_world->premium};
        User user;
        user.userName = name;
        user.displayName = u"Anna"_s;
        user.usageLocation = u"NL"_s;
        return planAddUser(view, user, {m_world->premium.id}, {}, m_world->clock.now());
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        QVERIFY(m_world->open());
    }

    void aPlanThatWasRunIsListedAndCanBeSent()
    {
        Plans plans(m_world->store);
        QSignalSpy enqueued(&plans, &Plans::enqueued);
        QSignalSpy listed(&plans, &Plans::listChanged);
        const auto plan = addUser(u"anna@contoso.example"_s);
        auto run = plans.run(plan);
        QTRY_VERIFY(run.isFinished());
        QVERIFY(run.result());
        QTRY_COMPARE(enqueued.size(), 1);
        QTRY_VERIFY(!listed.isEmpty());
        QVERIFY(plans.plan(plan.id));
        QCOMPARE(plans.plan(plan.id)->waiting, 2);
        QCOMPARE(plans.waiting().queued, 2);
        QCOMPARE(plans.rate(plan.id), 0.0);

        auto rows = plans.rows(plan.id, 0, 10, RowState::Waiting);
        QTRY_VERIFY(rows.isFinished());
        QCOMPARE(rows.result()->size(), 2);
        QCOMPARE(rows.result()->first().operation.id, plan.operations.first().id);

        auto cancelled = plans.cancel(plan.id);
        QTRY_VERIFY(cancelled.isFinished());
        QTRY_COMPARE(plans.plan(plan.id)->cancelled, 2);
        QCOMPARE(plans.waiting().queued, 0);
    }

    void aNewStartFindsThePlansThatWereRun()
    {
        {
            Plans before(m_world->store);
            auto run = before.run(addUser(u"anna@contoso.example"_s));
            QTRY_VERIFY(run.isFinished());
        }
        Plans plans(m_world->store);
        QVERIFY(plans.list().isEmpty());
        plans.load();
        QTRY_COMPARE(plans.list().size(), 1);
    }

    void draftsAreGatheredAndTheLastContentWins()
    {
        Draft draft{Id::make(), u"onboarding"_s, m_world->clock.now(), {{u"name"_s, u"A"_s}}};
        {
            Drafts drafts(m_world->store);
            QSignalSpy saved(&drafts, &Drafts::saved);
            drafts.save(draft);
            draft.content = {{u"name"_s, u"B"_s}};
            drafts.save(draft);
            QCOMPARE(drafts.list().size(), 1);
            QTRY_COMPARE(saved.size(), 1);
        }
        Drafts drafts(m_world->store);
        drafts.load();
        QTRY_COMPARE(drafts.list().size(), 1);
        QCOMPARE(drafts.list().first().content, draft.content);
        drafts.remove(draft.id);
        QVERIFY(drafts.list().isEmpty());
        auto flushed = drafts.flush();
        QTRY_VERIFY(flushed.isFinished());
        drafts.load();
        QSignalSpy listed(&drafts, &Drafts::listChanged);
        QTRY_COMPARE(listed.size(), 1);
        QVERIFY(drafts.list().isEmpty());
    }

    void flushWritesAtOnce()
    {
        Drafts drafts(m_world->store);
        drafts.save({Id::make(), u"import"_s, m_world->clock.now(), {}});
        auto flushed = drafts.flush();
        QTRY_VERIFY(flushed.isFinished());
        QVERIFY(flushed.result());
        QCOMPARE(m_world->store.run([](Store &s) { return s.drafts().all(); }).result()->size(), 1);
    }

    void aSheetIsGoneAfterDone()
    {
        const ServerInfo server;
        Credentials credentials(m_world->store, server);
        auto key = credentials.makeKey();
        QTRY_VERIFY(key.isFinished());
        QCOMPARE(key.result()->size(), 32);
        QSignalSpy destroyed(&credentials, &Credentials::sheetDestroyed);
        const auto plan = Id::make();
        auto done = credentials.destroy(plan);
        QTRY_VERIFY(done.isFinished());
        QTRY_COMPARE(destroyed.size(), 1);
        auto sheet = credentials.sheet(plan);
        QTRY_VERIFY(sheet.isFinished());
        QVERIFY((*sheet.result())->empty());
    }
};

QTEST_GUILESS_MAIN(TestPlans)
#include "tst_plans.moc"
