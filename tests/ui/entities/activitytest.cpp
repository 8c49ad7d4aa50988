// SPDX-License-Identifier: GPL-3.0-only
#include "ui/entities/activity.h"

#include <QTest>

#include <numeric>

using namespace dateline;

namespace {

int sum(const QList<ActivityBin> &bins)
{
    return std::accumulate(bins.begin(), bins.end(), 0,
                           [](int total, const ActivityBin &bin) { return total + bin.count; });
}

} // namespace

class ActivityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheSmallestUnitThatFits_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<qsizetype>("bins");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::newRow("one day") << QDate(2031, 5, 7) << QDate(2031, 5, 7) << qsizetype(1) << QDate(2031, 5, 7)
                                 << QDate(2031, 5, 7);
        QTest::newRow("as many days as fit")
            << QDate(2031, 5, 1) << QDate(2031, 5, 10) << qsizetype(10) << QDate(2031, 5, 1) << QDate(2031, 5, 10);
        QTest::newRow("weeks from Monday to Sunday")
            << QDate(2031, 5, 1) << QDate(2031, 5, 11) << qsizetype(2) << QDate(2031, 4, 28) << QDate(2031, 5, 11);
        QTest::newRow("months") << QDate(2030, 12, 31) << QDate(2031, 4, 1) << qsizetype(5) << QDate(2030, 12, 1)
                                << QDate(2031, 4, 30);
        QTest::newRow("quarters") << QDate(2030, 2, 1) << QDate(2031, 8, 1) << qsizetype(7) << QDate(2030, 1, 1)
                                  << QDate(2031, 9, 30);
        QTest::newRow("years") << QDate(2022, 2, 28) << QDate(2031, 1, 1) << qsizetype(10) << QDate(2022, 1, 1)
                               << QDate(2031, 12, 31);
        QTest::newRow("several years") << QDate(1995, 6, 1) << QDate(2031, 6, 1) << qsizetype(10) << QDate(1992, 1, 1)
                                       << QDate(2031, 12, 31);
    }

    void choosesTheSmallestUnitThatFits()
    {
        QFETCH(const QDate, from);
        QFETCH(const QDate, to);
        const auto bins = binned({{to, 2}, {from, 3}}, 10);
        QTEST(bins.size(), "bins");
        QTEST(bins.first().first, "first");
        QTEST(bins.last().last, "last");
        QCOMPARE(sum(bins), 5);
    }

    void leavesNoGap()
    {
        const auto bins = binned({{QDate(2024, 1, 31), 1}, {QDate(2031, 3, 1), 1}}, 32);
        for (qsizetype i = 1; i < bins.size(); ++i)
            QCOMPARE(bins[i].first, bins[i - 1].last.addDays(1));
    }

    void countsWhereItBelongs()
    {
        const auto bins = binned({{QDate(2031, 5, 1), 3}, {QDate(2031, 5, 3), 1}, {QDate(2031, 5, 3), 4}}, 10);
        QCOMPARE(bins.size(), 3);
        QCOMPARE(bins[0].count, 3);
        QCOMPARE(bins[1].count, 0);
        QCOMPARE(bins[2].count, 5);
    }

    void leavesOutWhatHasNoDate()
    {
        QVERIFY(binned({}, 10).isEmpty());
        QVERIFY(binned({{QDate(), 3}}, 10).isEmpty());
        QCOMPARE(sum(binned({{QDate(), 3}, {QDate(2031, 5, 1), 1}}, 10)), 1);
    }
};

QTEST_GUILESS_MAIN(ActivityTest)
#include "activitytest.moc"
