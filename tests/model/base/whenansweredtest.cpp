// SPDX-License-Identifier: GPL-3.0-only
#include "model/base/whenanswered.h"

#include <QTest>
#include <QtConcurrent>

using namespace dateline;

class WhenAnsweredTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actsOnce();
    void asksAnewWhileItActs();
    void doesNotActForWhatIsCancelled();
};

void WhenAnsweredTest::actsOnce()
{
    QList<int> answers;
    whenAnswered(QtFuture::makeReadyValueFuture(1), this, [&answers](int answer) { answers.append(answer); });
    QCOMPARE(answers, QList<int>{1});
    whenAnswered(QtConcurrent::run([] { return 2; }), this, [&answers](int answer) { answers.append(answer); });
    QTRY_COMPARE(answers, (QList<int>{1, 2}));
}

/// The future that was asked is dropped while its answer is dealt with: what it held must not go before.
void WhenAnsweredTest::asksAnewWhileItActs()
{
    constexpr int rounds = 2000;
    QFuture<int> asked;
    int answered = 0;
    std::function<void()> ask = [&] {
        asked = QtFuture::makeReadyValueFuture(answered);
        whenAnswered(asked, this, [&](int answer) {
            QCOMPARE(answer, answered);
            if (++answered % 10 != 0)
                ask();
        });
    };
    for (int round = 0; round < rounds; ++round)
        ask();
    QCOMPARE(answered, 10 * rounds);
}

void WhenAnsweredTest::doesNotActForWhatIsCancelled()
{
    bool acted = false;
    QPromise<int> promise;
    QFuture<int> asked = promise.future();
    promise.start();
    whenAnswered(asked, this, [&acted](int) { acted = true; });
    asked.cancel();
    promise.addResult(1);
    promise.finish();
    QTest::qWait(10);
    QVERIFY(!acted);
}

QTEST_GUILESS_MAIN(WhenAnsweredTest)
#include "whenansweredtest.moc"
