// SPDX-License-Identifier: GPL-3.0-only
#include "model/base/serialexecutor.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

using namespace dateline;

class SerialExecutorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInOrderOnOneThread();
    void runsOnItsThreadAlsoForWhoWaits();
    void takesWhatCanOnlyBeMoved();
    void skipsWhatIsCancelled();
    void tellsOfProgressAndOfWhatIsThrown();
    void cancelsWhatHasNotStarted();
};

void SerialExecutorTest::runsInOrderOnOneThread()
{
    SerialExecutor lane;
    QList<int> order;
    QSet<QThread *> threads;
    QFuture<void> last;
    for (int i = 0; i < 500; ++i) {
        last = lane.run([&order, &threads, i] {
            order.append(i);
            threads.insert(QThread::currentThread());
        });
    }
    last.waitForFinished();
    QCOMPARE(order.size(), 500);
    QVERIFY(std::ranges::is_sorted(order));
    QCOMPARE(threads.size(), 1);
    QVERIFY(!threads.contains(QThread::currentThread()));
}

/// What a lane owns is touched by two threads otherwise.
void SerialExecutorTest::runsOnItsThreadAlsoForWhoWaits()
{
    SerialExecutor lane;
    QSemaphore going;
    std::atomic<bool> isBusy = false;
    lane.run([&] {
        isBusy = true;
        going.release();
        QThread::msleep(50);
        isBusy = false;
    });
    going.acquire();
    const auto [wasBusy, thread] =
        lane.run([&] { return std::pair(isBusy.load(), QThread::currentThread()); }).result();
    QVERIFY(!wasBusy);
    QVERIFY(thread != QThread::currentThread());
}

void SerialExecutorTest::takesWhatCanOnlyBeMoved()
{
    SerialExecutor lane;
    auto number = std::make_unique<int>(7);
    QFuture<int> answer = lane.run([number = std::move(number)]() mutable { return std::exchange(*number, 0); });
    QCOMPARE(answer.result(), 7);
}

void SerialExecutorTest::skipsWhatIsCancelled()
{
    SerialExecutor lane;
    QSemaphore goOn;
    lane.run([&goOn] { goOn.acquire(); });
    bool ran = false;
    QFuture<void> skipped = lane.run([&ran] { ran = true; });
    skipped.cancel();
    goOn.release();
    lane.run([] {}).waitForFinished();
    QVERIFY(!ran);
    QVERIFY(skipped.isFinished());
}

void SerialExecutorTest::tellsOfProgressAndOfWhatIsThrown()
{
    SerialExecutor lane;
    QFuture<int> counted = lane.run([](QPromise<int> &promise) {
        promise.setProgressRange(0, 3);
        promise.setProgressValue(2);
        promise.addResult(5);
    });
    QCOMPARE(counted.result(), 5);
    QCOMPARE(counted.progressValue(), 2);
    QFuture<int> thrown = lane.run([]() -> int { throw std::runtime_error("no"); });
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, thrown.waitForFinished());
}

void SerialExecutorTest::cancelsWhatHasNotStarted()
{
    QSemaphore going;
    QFuture<int> waiting;
    {
        SerialExecutor lane;
        lane.run([&going] {
            going.release();
            QThread::msleep(50);
        });
        going.acquire();
        waiting = lane.run([] { return 1; });
    }
    QVERIFY(waiting.isFinished());
    QVERIFY(waiting.isCanceled());
}

QTEST_GUILESS_MAIN(SerialExecutorTest)
#include "serialexecutortest.moc"
