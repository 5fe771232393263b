#include "core/sync/answers.h"

#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

//! The table of answers: what is done with an operation after each.
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
                                        {424, "failed-dependency"},
                                        {425, ""},
                                        {426, ""},
                                        {429, "rate"},
                                        {500, "server-fault"},
                                        {502, ""},
                                        {503, "unavailable"},
                                        {504, ""}});
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
        answer.code = code;
        answer.retryAfterMs = 3000;
        const auto result = classified(answer);
        QTEST(int(result.outcome), "outcome");
        QCOMPARE(result.refusal.status, status);
        QCOMPARE(result.refusal.code, code);
        QCOMPARE(result.retryAfterMs, 3000);
    }

    void anExchangeThatFailedTellsNothingOfItsOperations()
    {
        const auto offline = unknownOutcome({ErrorCode::Offline, {}, {}});
        QCOMPARE(offline.outcome, Answer::Class::Transient);
        QCOMPARE(offline.refusal.status, 0);
        const auto busy = unknownOutcome({ErrorCode::Busy, {}, u"7000"_s});
        QCOMPARE(busy.retryAfterMs, 7000);
        // Counted, because a fault that comes for a day is somebody's to look at.
        QCOMPARE(unknownOutcome({ErrorCode::ServerFault, {}, {}}).refusal.status, 500);
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
