#include "core/base/seal.h"
#include "core/domain/entity.h"
#include "core/sql/database.h"
#include "core/store/rooms.h"
#include "tests/support/secondopinion.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject withLicences(QJsonObject user, const QJsonObject &body)
{
    QStringList licences;
    for (const auto &id : user[u"licences"].toArray())
        licences.append(id.toString());
    for (const auto &id : body[u"remove"].toArray())
        licences.removeAll(id.toString());
    for (const auto &id : body[u"add"].toArray()) {
        if (!licences.contains(id.toString()))
            licences.append(id.toString());
    }
    user.insert(u"licences"_s, QJsonArray::fromStringList(licences));
    return user;
}

//! A server that follows the protocol: idempotent by key, with entity tags and change numbers.
class ModelServer {
public:
    struct Record {
        QJsonObject data;
        qint64 changeNo = 0;
        QString etag() const { return u"\"%1\""_s.arg(changeNo); }
    };
    QHash<Id, Record> users;
    QHash<Id, Answer> answered; //!< by key
    QSet<Id> refuses;           //!< keys that it will never accept
    int effects = 0;

    Envelope envelopeOf(const EntityRef &ref) const
    {
        const auto &record = users[ref.id];
        return {ref, record.etag(), record.changeNo, false, text(record.data)};
    }
    void touch(const Id &id, const QJsonObject &data) { users.insert(id, {data, ++m_clock}); }

    Answer take(const Operation &operation)
    {
        if (const auto stored = answered.constFind(operation.id); stored != answered.constEnd())
            return *stored;
        auto answer = decide(operation);
        answered.insert(operation.id, answer);
        return answer;
    }

private:
    Answer decide(const Operation &operation)
    {
        Answer answer;
        const auto &ref = operation.entity;
        if (refuses.contains(operation.id)) {
            answer.outcome = Answer::Class::Rejected;
            answer.refusal = {422, ProblemCode::Invalid, {}, {}, {}};
            return answer;
        }
        const bool there = users.contains(ref.id);
        if (operation.kind == OperationKind::Change && there &&
            operation.baseEtag != users[ref.id].etag()) {
            answer.outcome = Answer::Class::Conflict;
            answer.refusal = {412, ProblemCode::Stale, {}, {}, {}};
            answer.envelope = envelopeOf(ref);
            return answer;
        }
        if (there == (operation.kind == OperationKind::Create))
            qFatal("an operation came before what it needs, or twice");
        ++effects;
        auto data = users.value(ref.id).data;
        if (operation.kind == OperationKind::Licences)
            data = withLicences(data, operation.body);
        else
            data = applyMergePatch(data, operation.body);
        data.insert(u"id"_s, ref.id.toString());
        data.insert(u"customer"_s, ref.customer.toString());
        touch(ref.id, data);
        answer.outcome = Answer::Class::Done;
        answer.envelope = envelopeOf(ref);
        return answer;
    }

    qint64 m_clock = 100;
};

} // namespace

//! All events of the outbox, in random order: after each step the visible state is the server's
//! with pending operations applied, and the tables agree.
class TestStoreRandom : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC)};
    Secret m_key = Secret::random(32);
    std::unique_ptr<Store> m_store;
    std::unique_ptr<sql::Database> m_look; //!< a second connection, for checks
    QRandomGenerator m_random;
    ModelServer m_server;
    Id m_customer;
    const QList<Id> m_licences{Id::make(), Id::make(), Id::make()};
    QList<EntityRef> m_users;
    QList<Id> m_plans;
    QHash<Id, Operation> m_operations;
    QHash<Id, QJsonObject> m_edited; //!< bodies given to sendAgain, by the key that was refused
    QList<Envelope> m_old;           //!< earlier answers of the server
    QList<OutboxItem> m_flight;

    int below(int n) { return m_random.bounded(n); }
    QString path() const { return m_folder.filePath(u"cache.sqlite"_s); }
    void open()
    {
        m_store.reset();
        m_store = Store::open(path(), m_clock).value();
        m_store->setKey(m_key.copy());
        m_flight.clear();
    }

    // --- steps
    void enqueue()
    {
        Plan plan;
        plan.id = Id::make();
        plan.madeAt = m_clock.now();
        QSet<Id> fresh;
        for (int i = 1 + below(4); i > 0; --i) {
            Operation op;
            op.id = Id::make();
            const auto field = u"f%1"_s.arg(below(4));
            op.body = {{field, below(5)}};
            if (m_users.size() < 4 || below(4) == 0) {
                op.entity = {EntityType::User, Id::make(), m_customer};
                op.kind = OperationKind::Create;
                m_users.append(op.entity);
                if (m_users.size() > 12)
                    m_users.removeFirst();
                fresh.insert(op.entity.id);
                op.after = op.body;
            } else {
                op.entity = m_users[below(int(m_users.size()))];
                const auto seen = m_store->cache().entity(op.entity);
                if (!seen && !fresh.contains(op.entity.id))
                    continue; // was discarded
                op.kind = below(2) == 0 ? OperationKind::Change : OperationKind::Licences;
                if (op.kind == OperationKind::Licences) {
                    op.body = {{below(2) == 0 ? u"add"_s : u"remove"_s,
                                QJsonArray{m_licences[below(3)].toString()}}};
                } else {
                    op.after = op.body;
                    if (seen && seen->local.contains(field))
                        op.before = {{field, seen->local[field]}};
                }
            }
            if (below(8) == 0)
                m_server.refuses.insert(op.id);
            if (below(15) == 0 && op.kind != OperationKind::Create)
                op.findings.append(Finding());
            m_operations.insert(op.id, op);
            plan.operations.append(op);
        }
        m_plans.append(plan.id);
        const auto done = m_store->outbox().enqueue(plan);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    }
    void send()
    {
        if (!m_flight.isEmpty())
            return;
        m_flight = m_store->sender().ready(1 + below(6)).value();
        for (const auto &item : m_flight) {
            if (item.operation.kind == OperationKind::Change)
                QVERIFY(!item.operation.baseEtag.isEmpty());
        }
        QVERIFY(m_store->sender().markSending(m_flight));
    }
    void answer(bool always = false)
    {
        if (m_flight.isEmpty())
            return;
        QList<std::pair<Id, Answer>> answers;
        QSet<Id> failed;
        const bool lost = !always && below(5) == 0; // no answer
        const bool arrived = lost && below(2) == 0; // although it was done
        for (const auto &item : m_flight) {
            const auto &op = item.operation;
            const bool behind = std::any_of(op.needs.begin(), op.needs.end(),
                                            [&](const Id &id) { return failed.contains(id); });
            Answer answer;
            if (behind) {
                answer.outcome = Answer::Class::NothingStored;
            } else if (!lost || arrived) {
                auto taken = m_server.take(op);
                if (!lost)
                    answer = taken;
            }
            const bool undone =
                behind || (m_server.answered.contains(op.id)
                               ? m_server.answered[op.id].outcome != Answer::Class::Done
                               : true);
            if (undone)
                failed.insert(op.id);
            if (lost)
                answer = Answer(); // whole exchange
            answers.append({op.id, answer});
        }
        QVERIFY(m_store->sender().answer(answers));
        if (below(4) == 0)
            QVERIFY(m_store->sender().answer(answers)); // a late copy
        m_flight.clear();
    }
    void page()
    {
        QList<Envelope> items;
        for (auto it = m_server.users.begin(); it != m_server.users.end(); ++it) {
            if (below(2) == 0)
                items.append(m_server.envelopeOf({EntityType::User, it.key(), m_customer}));
        }
        std::sort(items.begin(), items.end(),
                  [](const auto &a, const auto &b) { return a.changeNo < b.changeNo; });
        if (!m_old.isEmpty())
            items.prepend(m_old[below(int(m_old.size()))]); // older than the cache
        m_old += items;
        while (m_old.size() > 50)
            m_old.removeFirst();
        QVERIFY(m_store->feed().applyPage(items, u"e"_s, u"c"_s));
    }
    void somebodyElse()
    {
        if (m_server.users.isEmpty())
            return;
        auto it = m_server.users.begin();
        std::advance(it, below(int(m_server.users.size())));
        auto data = it->data;
        data.insert(u"f%1"_s.arg(below(4)), below(5));
        m_server.touch(it.key(), data);
    }
    void person(bool onlyDrop = false)
    {
        for (const auto &plan : m_plans) {
            const auto rows = m_store->plans().rows(plan, 0, 3, RowState::NeedsYou).value();
            if (rows.isEmpty() || (!onlyDrop && below(3) != 0))
                continue;
            const auto &row = rows[below(int(rows.size()))];
            const auto id = row.operation.id;
            learn();
            if (!onlyDrop && below(2) == 0 && row.refusal.code != OwnReason::BlockedBy) {
                const auto body = row.operation.kind == OperationKind::Licences
                                      ? row.operation.body.object()
                                      : QJsonObject{{u"f%1"_s.arg(below(4)), below(5)}};
                m_edited.insert(id, body);
                QVERIFY(m_store->outbox().sendAgain(id, body));
            } else {
                QVERIFY(m_store->outbox().drop(id));
            }
            return;
        }
    }
    void planState()
    {
        if (m_plans.isEmpty())
            return;
        const auto &plan = m_plans[below(int(m_plans.size()))];
        const auto all = m_store->plans().plans().value();
        const auto summary =
            std::find_if(all.begin(), all.end(), [&](const auto &s) { return s.id == plan; });
        if (summary->state == PlanState::Finished || summary->state == PlanState::Cancelled)
            return;
        const PlanState states[] = {PlanState::Paused, PlanState::Running, PlanState::Running,
                                    PlanState::Cancelled};
        QVERIFY(m_store->outbox().setPlanState(plan, states[below(4)]));
    }

    // --- checks
    //! The operation under a new key: the same as before, or as edited by the user.
    void learn()
    {
        auto rows =
            m_look->query("SELECT op_id, supersedes FROM outbox WHERE supersedes IS NOT NULL");
        QVERIFY(rows.has_value());
        while (rows->step().value_or(false)) {
            const Id id = rows->id(0);
            if (m_operations.contains(id))
                continue;
            const Id old = rows->id(1);
            QVERIFY(m_operations.contains(old));
            auto op = m_operations[old];
            op.id = id;
            if (const auto body = m_edited.constFind(old); body != m_edited.constEnd()) {
                op.body = *body;
                op.after = applyMergePatch(op.after, *body);
            }
            m_operations.insert(id, op);
        }
    }
    qint64 number(std::string_view sql)
    {
        auto rows = m_look->query(sql);
        return rows && rows->step().value_or(false) ? rows->integer(0) : -1;
    }
    void check()
    {
        learn();
        QHash<Id, QJsonObject> expected;
        {
            auto bases = m_look->query("SELECT id, base FROM entity WHERE base IS NOT NULL");
            while (bases && bases->step().value_or(false))
                expected.insert(bases->id(0),
                                QJsonDocument::fromJson(bases->text(1).toUtf8()).object());
        }
        auto pending = m_look->query("SELECT op_id FROM outbox ORDER BY seq");
        QVERIFY(pending.has_value());
        while (pending->step().value_or(false)) {
            const auto op = m_operations.value(pending->id(0));
            QVERIFY(!op.id.isNull());
            auto &user = expected[op.entity.id];
            if (op.kind == OperationKind::Licences) {
                user = withLicences(user, op.body);
                continue;
            }
            if (op.kind == OperationKind::Create) {
                user.insert(u"id"_s, op.entity.id.toString());
                user.insert(u"customer"_s, op.entity.customer.toString());
            }
            user = applyMergePatch(applyMergePatch(user, op.body), op.after);
        }
        const auto seen = m_store->cache().entities(EntityType::User).value();
        QCOMPARE(seen.size(), expected.size());
        for (const auto &user : seen)
            QCOMPARE(text(user.local), text(expected.value(user.entity.id)));
        // Rows of plans and the outbox agree, each operation is acknowledged once or never.
        QCOMPARE(number("SELECT COUNT(*) FROM plan_row r LEFT JOIN outbox o ON o.op_id = r.op_id"
                        " LEFT JOIN acked a ON a.op_id = r.op_id WHERE NOT CASE r.state"
                        " WHEN 0 THEN o.seq IS NULL AND a.seq IS NULL"
                        " WHEN 1 THEN o.state IN ('ready', 'waiting', 'paused', 'carried')"
                        " AND a.seq IS NULL"
                        " WHEN 2 THEN o.state = 'sending' AND a.seq IS NULL"
                        " WHEN 3 THEN o.seq IS NULL AND a.seq IS NOT NULL"
                        " WHEN 4 THEN o.state IN ('parked', 'blocked') AND a.seq IS NULL"
                        " WHEN 5 THEN o.seq IS NULL AND a.seq IS NULL END"),
                 0);
        QCOMPARE(
            number(
                "SELECT COUNT(*) FROM plan_count c WHERE rows <> (SELECT COUNT(*) FROM plan_row r"
                " WHERE r.plan = c.plan AND r.state = c.state)"),
            0);
        QCOMPARE(number("SELECT COUNT(*) FROM outbox o WHERE open_needs <> (SELECT COUNT(*) FROM "
                        "outbox_dep d"
                        " WHERE d.seq = o.seq)"),
                 0);
        QCOMPARE(
            number("SELECT COUNT(*) FROM outbox_dep WHERE needs NOT IN (SELECT seq FROM outbox)"),
            0);
        QCOMPARE(number("SELECT COUNT(*) FROM outbox WHERE state = 'carried' AND carrier NOT IN"
                        " (SELECT op_id FROM outbox)"),
                 0);
        QCOMPARE(number("SELECT COUNT(*) FROM outbox WHERE (state = 'ready' AND open_needs > 0)"
                        " OR (state = 'waiting' AND open_needs = 0)"),
                 0);
        QCOMPARE(number("SELECT COUNT(*) FROM outbox o JOIN outbox_dep d ON d.seq = o.seq JOIN "
                        "outbox n ON n.seq = d.needs"
                        " WHERE o.state IN ('ready', 'waiting', 'paused') AND n.state IN "
                        "('parked', 'blocked')"),
                 0);
        QCOMPARE(number("SELECT COUNT(*) FROM outbox o WHERE state = 'blocked' AND NOT EXISTS "
                        "(SELECT 1 FROM outbox_dep d"
                        " JOIN outbox n ON n.seq = d.needs WHERE d.seq = o.seq AND n.state IN "
                        "('parked', 'blocked'))"),
                 0);
        const auto plans = m_store->plans().plans().value();
        for (const auto &plan : plans)
            QCOMPARE(plan.state == PlanState::Finished || plan.state == PlanState::Cancelled,
                     plan.state == PlanState::Cancelled || plan.waiting + plan.sending == 0);
    }

private Q_SLOTS:
    void whateverHappensInWhateverOrderTheBooksAgree_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("steps");
        for (const auto &[seed, steps] :
             {std::pair{1U, 2000}, std::pair{20260301U, 600}, std::pair{424242U, 600}})
            QTest::addRow("seed %u", seed) << quint32(seed) << steps;
    }
    void whateverHappensInWhateverOrderTheBooksAgree()
    {
        QFETCH(quint32, seed);
        QFETCH(int, steps);
        QVERIFY(initCrypto());
        m_store.reset();
        m_look.reset();
        for (const auto &end : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(path() + end);
        m_random.seed(seed);
        m_server = {};
        m_users.clear();
        m_plans.clear();
        m_operations.clear();
        m_edited.clear();
        m_old.clear();
        m_customer = Id::make();
        open();
        m_look = std::make_unique<sql::Database>(
            sql::Database::open(path(), sql::Access::ReadOnly).value());

        for (int i = 0; i < steps; ++i) {
            const int choice = below(100);
            QByteArray step;
            const auto act = [&](const char *name, auto function) {
                step = name;
                function();
            };
            if (choice < 16)
                act("enqueue", [&] { enqueue(); });
            else if (choice < 42)
                act("send", [&] { send(); });
            else if (choice < 68)
                act("answer", [&] { answer(); });
            else if (choice < 76)
                act("page", [&] { page(); });
            else if (choice < 81)
                act("somebody else", [&] { somebodyElse(); });
            else if (choice < 90)
                act("person", [&] { person(); });
            else if (choice < 94)
                act("plan state", [&] { planState(); });
            else if (choice < 95)
                act("crash", [&] {
                    open();
                    QVERIFY(m_store->sender().recover());
                });
            else
                act("time", [&] { m_clock.advanceSeconds(100); });
            check();
            if (QTest::currentTestFailed()) {
                qWarning("after step %d: %s", i, step.constData());
                return;
            }
        }
        // To the end: nothing remains, nothing happened twice.
        QVERIFY(m_store->sender().answer({}));
        const auto plans = m_store->plans().plans().value();
        for (const auto &plan : plans) {
            if (plan.state == PlanState::Paused)
                QVERIFY(m_store->outbox().setPlanState(plan.id, PlanState::Running));
        }
        for (int i = 0; i < 5000 && number("SELECT COUNT(*) FROM outbox") > 0; ++i) {
            m_clock.advanceSeconds(600);
            send();
            answer(true);
            person(true);
            check();
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(number("SELECT COUNT(*) FROM outbox"), 0);
        QList<Envelope> all;
        for (auto it = m_server.users.begin(); it != m_server.users.end(); ++it)
            all.append(m_server.envelopeOf({EntityType::User, it.key(), m_customer}));
        QVERIFY(m_store->feed().applyPage(all, u"e"_s, u"c"_s));
        check();
        const auto users = m_store->cache().entities(EntityType::User).value();
        for (const auto &user : users)
            QCOMPARE(text(user.local), text(m_server.users[user.entity.id].data));
        QCOMPARE(number("SELECT COUNT(*) FROM acked") >= m_server.effects, true);
        COMPARE_WITH_QT_SQL(path());
    }
};

QTEST_GUILESS_MAIN(TestStoreRandom)
#include "tst_storerandom.moc"
