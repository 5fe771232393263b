#include "core/outbox/states.h"
#include "core/sql/database.h"

#include <QTest>

#include <set>

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! The SQL and the C++ form of the table of transitions, over every state, event and queue.
class TestOutboxStates final : public QObject {
    Q_OBJECT

private:
    static QString textOf(std::string_view text)
    {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    static OutboxEvent eventAt(std::size_t index) { return static_cast<OutboxEvent>(index); }

private Q_SLOTS:
    void everyEventMovesARowOfTheOutboxAsTheTableSays()
    {
        auto database = sql::Database::open(u":memory:"_s);
        QVERIFY(database);
        QVERIFY(database->script("CREATE TABLE plan (id INTEGER, state INTEGER);"
                                 "CREATE TABLE outbox (seq INTEGER, plan INTEGER, state TEXT,"
                                 " open_needs INTEGER);"
                                 "INSERT INTO plan VALUES (0, 0), (1, 1), (3, 3)"));
        int checked = 0;
        for (std::size_t event = 0; event < outboxTransitions.size(); ++event) {
            const bool isNeedDone = eventAt(event) == OutboxEvent::NeedDone;
            for (const auto &from : outboxStates) {
                for (const auto plan :
                     {PlanState::Running, PlanState::Paused, PlanState::Cancelled}) {
                    for (const int needs : {0, 1, 2}) {
                        // The statement that tells of a need takes it off the row.
                        QVERIFY(database->run("DELETE FROM outbox"));
                        QVERIFY(database->run("INSERT INTO outbox VALUES (1, ?, ?, ?)",
                                              static_cast<int>(plan), from.name,
                                              isNeedDone ? needs + 1 : needs));
                        QVERIFY(database->run("UPDATE outbox SET " + sqlMove(eventAt(event)) +
                                              " WHERE seq = 1"));
                        auto row = database->query("SELECT state FROM outbox");
                        QVERIFY(row && *row->step());
                        const auto expected = stateAfter(eventAt(event), from.state,
                                                         plan == PlanState::Paused, needs);
                        QCOMPARE(row->text(0), textOf(nameOf(expected)));
                        ++checked;
                    }
                }
            }
        }
        QCOMPARE(checked, 12 * 7 * 3 * 3);
    }

    void namesAndBadgesAreTheOnesThatOlderFilesHave()
    {
        auto database = sql::Database::open(u":memory:"_s);
        QVERIFY(database && database->script("CREATE TABLE outbox (state TEXT)"));
        const QList<std::pair<QString, int>> stored{
            {u"ready"_s, 1},   {u"waiting"_s, 1}, {u"paused"_s, 1}, {u"sending"_s, 2},
            {u"carried"_s, 1}, {u"parked"_s, 3},  {u"blocked"_s, 3}};
        QCOMPARE(stored.size(), qsizetype(outboxStates.size()));
        for (const auto &[name, badge] : stored) {
            const auto state = outboxStateFromName(name.toStdString());
            QVERIFY2(state, qPrintable(name));
            QCOMPARE(textOf(nameOf(*state)), name);
            QVERIFY(database->run("DELETE FROM outbox"));
            QVERIFY(database->run("INSERT INTO outbox VALUES (?)", name));
            auto row = database->query("SELECT " + sqlBadge() + " FROM outbox");
            QVERIFY(row && *row->step());
            QCOMPARE(row->integer(0), badge);
            QCOMPARE(static_cast<int>(rowOf(*state).badge), badge);
        }
        QVERIFY(!outboxStateFromName("sent"));
    }

    //! As in tests/model/outbox.pml: an operation is next, or waits for the one before it, or its
    //! person was told "no" and nothing is sent any more.
    void onlyADecisionBringsARefusedOperationBack()
    {
        for (std::size_t event = 0; event < outboxTransitions.size(); ++event) {
            for (const auto from : {OutboxState::Parked, OutboxState::Blocked}) {
                const auto after = stateAfter(eventAt(event), from, false, 0);
                if (needsPersonStates.contains(after))
                    continue;
                const std::set decisions{OutboxEvent::Decided, OutboxEvent::NeedDecided,
                                         OutboxEvent::Returned}; // a late answer
                QVERIFY(decisions.contains(eventAt(event)));
            }
        }
    }

    void nothingIsSentFromAStateThatMustNotBeSent()
    {
        for (const auto &row : outboxStates) {
            const bool maySend =
                row.state == OutboxState::Ready || row.state == OutboxState::Waiting;
            QCOMPARE(stateAfter(OutboxEvent::Sent, row.state, false, 0) == OutboxState::Sending,
                     maySend || row.state == OutboxState::Sending);
        }
    }

    //! No state is a dead end and none is unreachable.
    void everyStateIsReachedFromReadyAndLeadsBackToIt()
    {
        const auto reachableFrom = [](OutboxState start) {
            std::set<OutboxState> seen{start};
            for (std::size_t before = 0; before != seen.size();) {
                before = seen.size();
                for (const auto state : std::set(seen)) {
                    for (std::size_t event = 0; event < outboxTransitions.size(); ++event) {
                        for (const bool isPaused : {false, true}) {
                            for (const int needs : {0, 1})
                                seen.insert(stateAfter(eventAt(event), state, isPaused, needs));
                        }
                    }
                }
            }
            return seen;
        };
        QCOMPARE(reachableFrom(OutboxState::Ready).size(), outboxStates.size());
        for (const auto &row : outboxStates)
            QVERIFY(reachableFrom(row.state).contains(OutboxState::Ready));
    }
};

QTEST_GUILESS_MAIN(TestOutboxStates)
#include "tst_outboxstates.moc"
