// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/intervalbrush.h"
#include "tests/ui/timeline/story.h"
#include "ui/timeline/timelineoverview.h"

#include <QSignalSpy>
#include <QTest>

using namespace dateline;

namespace {

/// A brush over 100 days, ten pixels each.
class Brush
{
public:
    Brush()
    {
        widget.resize(1000, 26);
        widget.setWhole({2000, 2100});
        widget.setLook(Look::of({}));
        widget.show();
    }

    void drag(int from, int to)
    {
        QTest::mousePress(&widget, Qt::LeftButton, {}, {from, 13});
        QTest::mouseMove(&widget, {(from + to) / 2, 13});
        QTest::mouseMove(&widget, {to, 13});
        QTest::mouseRelease(&widget, Qt::LeftButton, {}, {to, 13});
    }

    [[nodiscard]] TimelineRange interval() const { return widget.interval().value_or(TimelineRange{0, 0}); }

    IntervalBrush widget;
    QSignalSpy chosen{&widget, &IntervalBrush::chosen};
    QSignalSpy cleared{&widget, &IntervalBrush::cleared};
};

} // namespace

class IntervalBrushTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brushesWholeDays_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<TimelineRange>("interval");
        QTest::newRow("forwards") << 203 << 398 << TimelineRange{2020, 2040};
        QTest::newRow("backwards") << 398 << 203 << TimelineRange{2020, 2040};
        QTest::newRow("less than a day") << 203 << 207 << TimelineRange{2020, 2021};
        QTest::newRow("beyond the end") << 903 << 1500 << TimelineRange{2090, 2100};
        QTest::newRow("before the beginning") << 98 << -400 << TimelineRange{2000, 2010};
    }

    void brushesWholeDays()
    {
        QFETCH(const int, from);
        QFETCH(const int, to);
        Brush brush;
        brush.drag(from, to);
        QTEST(brush.interval(), "interval");
        QCOMPARE(brush.chosen.count(), 1);
    }

    void movesAndStretchesWhatIsBrushed()
    {
        Brush brush;
        brush.widget.setInterval(TimelineRange{2020, 2040});
        brush.drag(300, 500);
        QCOMPARE(brush.interval(), TimelineRange({2040, 2060}));
        brush.drag(600, 702);
        QCOMPARE(brush.interval(), TimelineRange({2040, 2070}));
        brush.drag(400, 650);
        QCOMPARE(brush.interval(), TimelineRange({2065, 2070}));
        brush.drag(652, 990); // the beginning never passes the end
        QCOMPARE(brush.interval(), TimelineRange({2069, 2070}));
    }

    void keepsItsLengthAtTheEnds()
    {
        Brush brush;
        brush.widget.setInterval(TimelineRange{2020, 2040});
        brush.drag(300, -2000);
        QCOMPARE(brush.interval(), TimelineRange({2000, 2020}));
        brush.drag(100, 5000);
        QCOMPARE(brush.interval(), TimelineRange({2080, 2100}));
    }

    void clearsByAClickBesideIt()
    {
        Brush brush;
        brush.widget.setInterval(TimelineRange{2020, 2040});
        QTest::mouseClick(&brush.widget, Qt::LeftButton, {}, {300, 13});
        QCOMPARE(brush.cleared.count(), 0);
        QTest::mouseClick(&brush.widget, Qt::LeftButton, {}, {700, 13});
        QCOMPARE(brush.cleared.count(), 1);
        QVERIFY(!brush.widget.interval());
        QTest::mouseClick(&brush.widget, Qt::LeftButton, {}, {700, 13});
        QCOMPARE(brush.cleared.count(), 1);
        QCOMPARE(brush.chosen.count(), 0);
    }

    void obeysKeys()
    {
        Brush brush;
        brush.widget.setInterval(TimelineRange{2020, 2040});
        QTest::keyClick(&brush.widget, Qt::Key_Right);
        QCOMPARE(brush.interval(), TimelineRange({2021, 2041}));
        QTest::keyClick(&brush.widget, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(brush.interval(), TimelineRange({2021, 2042}));
        QTest::keyClick(&brush.widget, Qt::Key_Left);
        QCOMPARE(brush.interval(), TimelineRange({2020, 2041}));
        QTest::keyClick(&brush.widget, Qt::Key_Delete);
        QVERIFY(!brush.widget.interval());
        QCOMPARE(brush.cleared.count(), 1);
        QCOMPARE(brush.chosen.count(), 3);
    }

    void runsTheOtherWayFromRightToLeft()
    {
        Brush brush;
        brush.widget.setLayoutDirection(Qt::RightToLeft);
        brush.drag(203, 398);
        QCOMPARE(brush.interval(), TimelineRange({2060, 2080}));
    }

    void showsWholeMonthsOrYears_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::addColumn<QString>("label");
        QTest::newRow("within a month") << QDate(2025, 11, 20) << QDate(2025, 11, 30) << QStringLiteral("Nov 2025");
        QTest::newRow("within a year") << QDate(2025, 1, 3) << QDate(2025, 12, 8) << QStringLiteral("Jan – Dec 2025");
        QTest::newRow("over a year's end")
            << QDate(2025, 11, 3) << QDate(2026, 2, 8) << QStringLiteral("Nov 2025 – Feb 2026");
        QTest::newRow("many years") << QDate(1999, 11, 3) << QDate(2026, 2, 8) << QStringLiteral("1999–2026");
    }

    void showsWholeMonthsOrYears()
    {
        QFETCH(const QDate, first);
        QFETCH(const QDate, last);
        MeetingSet set = story::meetings();
        set.meetings.resize(2);
        set.meetings[0].when = DateInterval::day(first);
        set.meetings[1].when = DateInterval::day(last);
        TimelineOverview overview;
        overview.setLocale(QLocale::c());
        overview.resize(1200, 38);
        overview.setTimeline(buildTimeline(set, TimelineLanes::People));
        QTEST(overview.label(), "label");
        QVERIFY(overview.whole().from <= double(first.toJulianDay()));
        QVERIFY(overview.whole().to > double(last.toJulianDay()));
        QCOMPARE(QDate::fromJulianDay(qint64(overview.whole().from)).day(), 1);
    }

    void showsNothingOfNothing()
    {
        TimelineOverview overview;
        overview.resize(1200, 38);
        overview.setTimeline({});
        QVERIFY(overview.label().isEmpty());
        QVERIFY(overview.brush()->isHidden());
        overview.grab();
    }
};

QTEST_MAIN(IntervalBrushTest)
#include "intervalbrushtest.moc"
