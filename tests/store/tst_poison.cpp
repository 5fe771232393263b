#include "core/base/seal.h"
#include "core/store/rooms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int poisoned = 50; //!< one in this many

enum class Poison { None, Refused, Fault, Crash };

} // namespace

//! One operation in fifty fails permanently: refused, answered by a server error each time, or
//! answered with something that crashes this program. The others are done.
class TestPoison final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC)};
    Secret m_key = Secret::random(32);
    std::unique_ptr<Store> m_store;
    QHash<Id, Poison> m_bad;
    int m_crashes = 0;
    int m_batches = 0;

    void start()
    {
        m_store.reset();
        m_store = Store::open(m_folder.filePath(u"cache.sqlite"_s), m_clock).value();
        m_store->setKey(m_key.copy());
        QVERIFY(m_store->sender().recover());
    }
    //! A user, and the dependent licence.
    Plan plan(int users)
    {
        Plan plan;
        plan.id = Id::make();
        plan.customer = Id::make();
        for (int i = 0; i < users; ++i) {
            Operation create;
            create.id = Id::make();
            create.entity = {EntityType::User, Id::make(), plan.customer};
            create.who = u"user %1"_s.arg(i);
            create.body = create.after = {{u"displayName"_s, create.who}};
            Operation licence;
            licence.id = Id::make();
            licence.entity = create.entity;
            licence.kind = OperationKind::Licences;
            licence.needs = {create.id};
            licence.body = {{u"add"_s, QJsonArray{Id::make().toString()}}};
            plan.operations += {create, licence};
            if (i % poisoned == poisoned / 2)
                m_bad.insert(create.id, static_cast<Poison>(1 + i / poisoned % 3));
        }
        return plan;
    }
    Answer answerTo(const OutboxItem &item, qint64 change)
    {
        Answer answer;
        switch (m_bad.value(item.operation.id)) {
        case Poison::Refused:
            answer.outcome = Answer::Class::Rejected;
            answer.refusal = {422, ProblemCode::Invalid, {}, {}, {}};
            break;
        case Poison::Fault:
            answer.outcome = Answer::Class::Fault;
            answer.refusal = {500, ProblemCode::ServerFault, {}, {}, {}};
            break;
        default:
            answer.outcome = Answer::Class::Done;
            answer.envelope = {item.operation.entity, u"\"%1\""_s.arg(change), change, false,
                               QJsonDocument(item.operation.body).toJson()};
        }
        return answer;
    }
    //! False if there is nothing to send, now or later.
    bool sendOne()
    {
        const auto items = m_store->sender().ready(200).value();
        if (items.isEmpty()) {
            const auto next = m_store->sender().nextAttempt().value();
            if (next)
                m_clock.advanceSeconds(std::max<qint64>(1, m_clock.now().secsTo(*next) + 1));
            return next.has_value();
        }
        ++m_batches;
        if (!m_store->sender().markSending(items))
            return false;
        QList<std::pair<Id, Answer>> answers;
        QSet<Id> failed;
        for (const auto &item : items) {
            if (m_bad.value(item.operation.id) == Poison::Crash) {
                ++m_crashes; // reading the answer crashes the program
                start();
                return true;
            }
            auto answer = answerTo(item, 100 + item.seq);
            if (std::ranges::any_of(item.operation.needs,
                                    [&](const Id &id) { return failed.contains(id); }))
                answer = {.outcome = Answer::Class::NothingStored};
            if (answer.outcome != Answer::Class::Done)
                failed.insert(item.operation.id);
            answers.append({item.operation.id, answer});
        }
        return m_store->sender().answer(answers).has_value();
    }

private Q_SLOTS:
    void oneInFiftyThatFailsForEverStopsNoOther()
    {
        QVERIFY(initCrypto());
        start();
        const int users = qEnvironmentVariableIsSet("TENANTRY_POISON_USERS")
                              ? qEnvironmentVariableIntValue("TENANTRY_POISON_USERS")
                              : 1200;
        const auto made = plan(users);
        QVERIFY(m_store->outbox().enqueue(made));
        while (sendOne()) {
        }
        const auto summary = m_store->plans().plans()->constFirst();
        const auto bad = static_cast<int>(m_bad.size());
        const auto dying = static_cast<int>(
            std::ranges::count(m_bad, Poison::Crash, [](const auto &one) { return one; }));
        qInfo("%d operations, %d of them fail for ever (%d by a crash); %d done, %d parked with %d"
              " behind them; %d crashes, %d batches",
              summary.total, bad, dying, summary.done, bad, summary.needsYou - bad, m_crashes,
              m_batches);
        QCOMPARE(summary.total, 2 * users);
        QCOMPARE(summary.needsYou, 2 * bad); // and the licence of each
        QCOMPARE(summary.done, summary.total - 2 * bad);
        QCOMPARE(m_store->outbox().waiting()->needsYou, 2 * bad);

        // Each is listed, with the reason.
        QHash<Id, WaitReason> shown;
        const auto waiting = m_store->outbox().waitingChanges(10 * users).value();
        for (const auto &change : waiting)
            shown.insert(change.row.operation.id, change.reason);
        QCOMPARE(shown.size(), 2 * bad);
        for (int i = 0; i < made.operations.size(); i += 2) {
            const auto poison = m_bad.value(made.operations[i].id);
            if (poison == Poison::None)
                continue;
            QCOMPARE(shown.value(made.operations[i].id),
                     poison == Poison::Crash ? WaitReason::Quarantined : WaitReason::Refused);
            QCOMPARE(shown.value(made.operations[i + 1].id), WaitReason::Blocked);
        }
        // Two crashes together make all of the batch suspect; then each alone, three times at most.
        QVERIFY2(m_crashes <= 5 * dying, qPrintable(QString::number(m_crashes)));
    }
};

QTEST_GUILESS_MAIN(TestPoison)
#include "tst_poison.moc"
