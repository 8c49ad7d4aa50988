// SPDX-License-Identifier: GPL-3.0-only
#include "model/base/disposal.h"

#include <QTest>
#include <QThread>

#include <atomic>

using namespace dateline;

class DisposalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsGoElsewhere()
    {
        std::atomic<QThread *> where = nullptr;
        std::shared_ptr<int> value(new int(7), [&where](int *number) {
            where = QThread::currentThread();
            delete number;
        });
        disposeElsewhere(std::move(value));
        QTRY_VERIFY(where.load());
        QVERIFY(where.load() != QThread::currentThread());
    }

    void keepsWhatIsStillReferredTo()
    {
        QList<int> list{1, 2, 3};
        disposeElsewhere(QList<int>(list));
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10000));
        QCOMPARE(list, QList<int>({1, 2, 3}));
    }
};

QTEST_GUILESS_MAIN(DisposalTest)
#include "disposaltest.moc"
