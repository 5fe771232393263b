#include "core/base/whenfinished.h"

#include <QPromise>
#include <QTest>
#include <QThread>

#include <thread>
#include <vector>

using namespace core;

class TestWhenFinished : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFunctionRunsOnTheThreadOfItsContext()
    {
        QPromise<int> promise;
        promise.start();
        QObject context;
        int got = 0;
        QThread *on = nullptr;
        whenFinished(promise.future(), &context, [&](int value) {
            got = value;
            on = QThread::currentThread();
        });
        std::thread other([&] {
            promise.addResult(7);
            promise.finish();
        });
        other.join();
        QCOMPARE(got, 0);
        QTRY_COMPARE(got, 7);
        QCOMPARE(on, thread());
    }

    void aFutureThatIsFinishedAlreadyIsTakenToo()
    {
        QPromise<int> promise;
        promise.start();
        promise.addResult(7);
        promise.finish();
        QObject context;
        int calls = 0;
        whenFinished(promise.future(), &context, [&](int) { ++calls; });
        QTRY_COMPARE(calls, 1);
        QVERIFY(context.children().isEmpty() ||
                QTest::qWaitFor([&] { return context.children().isEmpty(); }));
        QCOMPARE(calls, 1);
    }

    //! `future.then(context, …)` of Qt 6.4 is called twice here, the second time with a moved-from
    //! result. With many receivers, the future is finishing long enough to attach to it meanwhile.
    void aFutureThatIsJustFinishingIsTakenOnce()
    {
        for (int round = 0; round < 20; ++round) {
            QPromise<int> promise;
            promise.start();
            const auto future = promise.future();
            std::vector<QFutureWatcher<int>> told(2'000);
            for (auto &watcher : told)
                watcher.setFuture(future);
            std::thread other([&promise] {
                promise.addResult(7);
                promise.finish();
            });
            while (!future.isFinished()) {
            }
            QObject context;
            const auto value = std::make_shared<int>(1);
            int calls = 0;
            int seen = 0;
            whenFinished(future, &context, [&calls, &seen, held = value](int) {
                ++calls;
                seen += *held;
            });
            other.join();
            QTRY_COMPARE(calls, 1);
            QCoreApplication::sendPostedEvents();
            QCOMPARE(calls, 1);
            QCOMPARE(seen, 1);
        }
    }

    //! `future.then(context, …)` of Qt 6.4 asserts here.
    void aContextThatGoesFirstTakesNothingDown()
    {
        int calls = 0;
        for (int i = 0; i < 200; ++i) {
            auto promise = std::make_shared<QPromise<int>>();
            promise->start();
            auto context = std::make_unique<QObject>();
            whenFinished(promise->future(), context.get(), [&](int) { ++calls; });
            std::thread other([promise] {
                promise->addResult(7);
                promise->finish();
            });
            context.reset(); // at the same time
            other.join();
            QCoreApplication::sendPostedEvents();
        }
        QCOMPARE(calls, 0);
    }

    void aPromiseThatIsBrokenCallsNobody()
    {
        QObject context;
        int calls = 0;
        {
            QPromise<int> promise;
            promise.start();
            whenFinished(promise.future(), &context, [&](int) { ++calls; });
        }
        QTRY_VERIFY(context.children().isEmpty());
        QCOMPARE(calls, 0);
    }
};

QTEST_GUILESS_MAIN(TestWhenFinished)
#include "tst_whenfinished.moc"
