#include "core/base/latest.h"

#include <QPromise>
#include <QTest>

#include <memory>

using core::Latest;

class TestLatest : public QObject {
    Q_OBJECT

    using Promise = QPromise<int>;
    static QFuture<int> started(Promise &promise)
    {
        promise.start();
        return promise.future();
    }
    static void answer(Promise &promise, int value)
    {
        promise.addResult(value);
        promise.finish();
    }

private Q_SLOTS:
    void anEarlierAnswerIsDropped_data()
    {
        QTest::addColumn<bool>("earlierFirst");
        QTest::newRow("earlier answer comes first") << true;
        QTest::newRow("newer answer comes first") << false;
    }
    void anEarlierAnswerIsDropped()
    {
        QFETCH(bool, earlierFirst);
        QList<int> taken;
        Latest<int> latest([&taken](int value) { taken << value; });
        Promise first, second;
        latest.ask(started(first));
        latest.ask(started(second));
        answer(earlierFirst ? first : second, earlierFirst ? 1 : 2);
        answer(earlierFirst ? second : first, earlierFirst ? 2 : 1);
        QTRY_COMPARE(taken, QList<int>{2});
        QCoreApplication::processEvents();
        QCOMPARE(taken, QList<int>{2});
    }

    void anAnswerThatIsThereAlreadyIsDroppedToo()
    {
        QList<int> taken;
        Latest<int> latest([&taken](int value) { taken << value; });
        latest.ask(QtFuture::makeReadyFuture(1)); // its event is on the way
        latest.ask(QtFuture::makeReadyFuture(2));
        QTRY_COMPARE(taken, QList<int>{2});
    }

    void inTurnTheNewestOfThoseThatWaitIsAsked()
    {
        QList<int> taken, asked;
        Latest<int> latest([&taken](int value) { taken << value; });
        Promise promises[4];
        for (int i = 0; i < 4; ++i) {
            latest.askInTurn([&, i] {
                asked << i;
                return started(promises[i]);
            });
        }
        QCOMPARE(asked, QList<int>{0});
        answer(promises[0], 0);
        QTRY_COMPARE(asked, (QList<int>{0, 3}));
        QCOMPARE(taken, QList<int>{0});
        answer(promises[3], 3);
        QTRY_COMPARE(taken, (QList<int>{0, 3}));
    }

    void aCancelledQuestionLetsTheNextOneRun()
    {
        QList<int> taken;
        Latest<int> latest([&taken](int value) { taken << value; });
        auto promise = std::make_unique<Promise>();
        latest.askInTurn([&] { return started(*promise); });
        latest.askInTurn([] { return QtFuture::makeReadyFuture(2); });
        promise.reset(); // cancels
        QTRY_COMPARE(taken, QList<int>{2});
    }

    void nothingIsTakenAfterDropAndAfterTheEnd()
    {
        QList<int> taken;
        Promise first, second;
        auto latest = std::make_unique<Latest<int>>([&taken](int value) { taken << value; });
        latest->ask(started(first));
        latest->drop();
        answer(first, 1);
        QCoreApplication::processEvents();
        latest->ask(started(second));
        latest.reset();
        answer(second, 2);
        QCoreApplication::processEvents();
        QVERIFY(taken.isEmpty());
    }

    void theTakerMayAskAgain()
    {
        QList<int> taken;
        std::unique_ptr<Latest<int>> latest;
        latest = std::make_unique<Latest<int>>([&](int value) {
            taken << value;
            if (value < 3)
                latest->ask(QtFuture::makeReadyFuture(value + 1));
        });
        latest->ask(QtFuture::makeReadyFuture(1));
        QTRY_COMPARE(taken, (QList<int>{1, 2, 3}));
    }
};

QTEST_GUILESS_MAIN(TestLatest)
#include "tst_latest.moc"
