#include "core/sync/linkstate.h"

#include <QTest>

using namespace core;

Q_DECLARE_METATYPE(core::LinkState)
Q_DECLARE_METATYPE(core::LinkEvent)
Q_DECLARE_METATYPE(core::LinkAction)

//! The whole table of the link: what is not in it changes nothing.
class TestLinkState final : public QObject {
    Q_OBJECT

    using S = LinkState;
    using E = LinkEvent;
    using A = LinkAction;

    struct Row {
        S from;
        E event;
        LinkMove allowed;
        LinkMove paused; //!< the same while the person has paused the exchange
    };
    static QList<Row> table()
    {
        return {
            {S::Detached, E::Attached, {S::Meeting, A::Introduce}, {S::Away, A::Pause}},
            {S::Away, E::Asked, {S::Meeting, A::Introduce}, {S::Away, A::Pause}},
            {S::Away, E::Elapsed, {S::Meeting, A::Introduce}, {S::Away, A::Pause}},
            {S::Away, E::WentOnline, {S::Meeting, A::Introduce}, {S::Away, A::Pause}},
            {S::Away, E::Wanted, {S::Away, A::Shorten}, {S::Away, A::Shorten}},
            {S::Away, E::WentOffline, {S::Away, A::Pause}, {S::Away, A::Pause}},
            {S::Meeting, E::Met, {S::Busy, A::Exchange}, {S::Idle, A::Pause}},
            {S::Meeting, E::MetOther, {S::Busy, A::None}, {S::Busy, A::None}},
            {S::Meeting, E::Failed, {S::Away, A::Retry}, {S::Away, A::Retry}},
            {S::Meeting, E::Wanted, {S::Meeting, A::Remember}, {S::Meeting, A::Remember}},
            {S::Meeting, E::Asked, {S::Meeting, A::Remember}, {S::Meeting, A::Remember}},
            {S::Idle, E::Wanted, {S::Busy, A::Exchange}, {S::Idle, A::Pause}},
            {S::Idle, E::Asked, {S::Busy, A::Exchange}, {S::Idle, A::Pause}},
            {S::Idle, E::WentOnline, {S::Busy, A::Exchange}, {S::Idle, A::Pause}},
            {S::Idle, E::Elapsed, {S::Busy, A::Poll}, {S::Idle, A::Pause}},
            {S::Idle, E::Heard, {S::Busy, A::Read}, {S::Idle, A::Remember}},
            {S::Idle, E::WentOffline, {S::Idle, A::Pause}, {S::Idle, A::Pause}},
            {S::Busy, E::Next, {S::Busy, A::Exchange}, {S::Idle, A::Pause}},
            {S::Busy, E::Done, {S::Idle, A::Wait}, {S::Idle, A::Pause}},
            {S::Busy, E::Failed, {S::Away, A::Retry}, {S::Away, A::Retry}},
            {S::Busy, E::Wanted, {S::Busy, A::Remember}, {S::Busy, A::Remember}},
            {S::Busy, E::Asked, {S::Busy, A::Remember}, {S::Busy, A::Remember}},
            {S::Busy, E::Heard, {S::Busy, A::Remember}, {S::Busy, A::Remember}},
        };
    }
    //! As the table says; else nothing happens.
    static LinkMove expected(S from, E event, bool mayExchange)
    {
        if (event == E::Dropped)
            return {S::Detached, A::None};
        for (const auto &row : table()) {
            if (row.from == from && row.event == event)
                return mayExchange ? row.allowed : row.paused;
        }
        return {from, A::None};
    }

private Q_SLOTS:
    void everyEventInEveryStateDoesWhatTheTableSays_data()
    {
        QTest::addColumn<LinkState>("from");
        QTest::addColumn<LinkEvent>("event");
        QTest::addColumn<bool>("mayExchange");
        for (int state = 0; state <= int(S::Busy); ++state) {
            for (int event = 0; event <= int(E::WentOffline); ++event) {
                for (const bool mayExchange : {true, false})
                    QTest::addRow("state %d, event %d, %s", state, event,
                                  mayExchange ? "allowed" : "paused")
                        << S(state) << E(event) << mayExchange;
            }
        }
    }
    void everyEventInEveryStateDoesWhatTheTableSays()
    {
        QFETCH(LinkState, from);
        QFETCH(LinkEvent, event);
        QFETCH(bool, mayExchange);
        const auto move = moveOn(from, event, mayExchange);
        const auto wanted = expected(from, event, mayExchange);
        QCOMPARE(int(move.state), int(wanted.state));
        QCOMPARE(int(move.action), int(wanted.action));
    }

    //! A person who asks is answered: each state leads to an exchange, at once or after the step.
    void aPersonsRequestIsNeverLost()
    {
        QCOMPARE(moveOn(S::Away, E::Asked, true).action, A::Introduce);
        QCOMPARE(moveOn(S::Idle, E::Asked, true).action, A::Exchange);
        for (const auto state : {S::Meeting, S::Busy})
            QCOMPARE(moveOn(state, E::Asked, true).action, A::Remember);
    }
};

QTEST_GUILESS_MAIN(TestLinkState)
#include "tst_linkstate.moc"
