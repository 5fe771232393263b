#include "core/sync/answers.h"

#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! The table of answers, and what happens to the operation after each.
class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsClassifiedByItsStatusAndCode_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("outcome");
        const auto rows = [](Answer::Class outcome,
                             std::initializer_list<std::pair<int, const char *>> of) {
            for (const auto &[status, code] : of)
                QTest::addRow("%d %s", status, code)
                    << status << QString::fromLatin1(code) << int(outcome);
        };
        rows(Answer::Class::Done, {{200, ""}, {201, ""}});
        rows(Answer::Class::Transient, {{0, ""},
                                        {401, "unauthorised"},
                                        {408, ""},
                                        {409, "in-progress"},
                                        {425, ""},
                                        {426, ""},
                                        {429, "rate"},
                                        {502, ""},
                                        {503, "unavailable"},
                                        {504, ""}});
        rows(Answer::Class::NothingStored, {{424, "failed-dependency"}});
        rows(Answer::Class::Fault, {{500, "server-fault"}});
        rows(Answer::Class::Conflict, {{409, "exists"},
                                       {409, "name-taken"},
                                       {409, "no-free-licence"},
                                       {410, "gone"},
                                       {412, "stale"}});
        rows(Answer::Class::Rejected, {{400, "bad-request"},
                                       {403, "forbidden"},
                                       {404, "not-found"},
                                       {413, "too-large"},
                                       {415, "unsupported-type"},
                                       {422, "invalid"},
                                       {428, "precondition-required"}});
    }
    void anAnswerIsClassifiedByItsStatusAndCode()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        ServerAnswer answer;
        answer.status = status;
        answer.code = RefusalCode::fromServer(code);
        answer.retryAfterMs = 3000;
        const auto result = classified(answer);
        QTEST(int(result.outcome), "outcome");
        QCOMPARE(result.refusal.status, status);
        QCOMPARE(result.refusal.code.name(), code);
        QCOMPARE(result.retryAfterMs, 3000);
    }

    void anExchangeThatFailedTellsNothingOfItsOperations()
    {
        const auto offline = unknownOutcome({ErrorCode::Offline, {}, {}});
        QCOMPARE(offline.outcome, Answer::Class::Transient);
        QCOMPARE(offline.refusal.status, 0);
        const auto busy =
            unknownOutcome({ErrorCode::Busy, {}, RetryAfter{std::chrono::milliseconds(7000)}});
        QCOMPARE(busy.retryAfterMs, 7000);
        // Counted, because a person has to look at a fault that lasts for a day.
        QCOMPARE(unknownOutcome({ErrorCode::ServerFault, {}, {}}).outcome, Answer::Class::Fault);
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
