// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinerange.h"
#include "tests/ui/timeline/story.h"
#include "ui/timeline/labelroom.h"
#include "ui/timeline/timelinegeometry.h"

#include <QTest>

using namespace dateline;

class TimelineRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAllEventsWithSomeAir()
    {
        const Timeline timeline = buildTimeline(story::meetings(), TimelineLanes::People);
        const TimelineRange range = TimelineRange::around(timeline, TimelinePlacing(timeline), 0);
        QVERIFY(range.from < double(timeline.firstDay));
        QVERIFY(range.to > double(timeline.lastDay) + 1.5);
        QVERIFY(range.length() < double(timeline.lastDay - timeline.firstDay) + 6);
    }

    void showsTenDaysAroundASingleOne()
    {
        MeetingSet set = story::meetings();
        set.meetings = {set.meetings.at(2)};
        const Timeline timeline = buildTimeline(set, TimelineLanes::People);
        const TimelineRange range = TimelineRange::around(timeline, TimelinePlacing(timeline), 0);
        QCOMPARE(range.length(), 10.0);
        QCOMPARE((range.from + range.to) / 2, double(timeline.firstDay) + 0.5);
    }

    void showsTodayWhenThereIsNothing()
    {
        const TimelineRange range = TimelineRange::around({}, TimelinePlacing(Timeline()), 2461005.7);
        QVERIFY(range.from < 2461005 && 2461006 < range.to);
    }

    void beginsWhereMostIs_data()
    {
        QTest::addColumn<QList<qint64>>("days"); // of the meetings
        QTest::addColumn<qint64>("first");       // that is in sight
        QTest::addColumn<qint64>("last");
        const QList<qint64> week{100, 101, 102, 103, 104, 105, 106};
        QTest::newRow("all together") << week << qint64(100) << qint64(106);
        QTest::newRow("one long before") << QList<qint64>{-4000} + week << qint64(100) << qint64(106);
        QTest::newRow("one long after") << week + QList<qint64>{4000} << qint64(100) << qint64(106);
        QTest::newRow("one not far enough") << week + QList<qint64>{120} << qint64(100) << qint64(120);
        QTest::newRow("two long after") << week + QList<qint64>{4000, 4001} << qint64(100) << qint64(4001);
        QTest::newRow("too few to leave one out") << QList<qint64>{100, 101, 4000} << qint64(100) << qint64(4000);
        QTest::newRow("one of four") << QList<qint64>{100, 101, 102, 4000} << qint64(100) << qint64(102);
        QTest::newRow("even") << QList<qint64>{0, 100, 200, 300, 400, 500} << qint64(0) << qint64(500);
    }

    void beginsWhereMostIs()
    {
        QFETCH(const QList<qint64>, days);
        QFETCH(const qint64, first);
        QFETCH(const qint64, last);
        constexpr qint64 zero = 2461000;
        MeetingSet set = story::meetings();
        const MeetingRecord pattern = set.meetings.at(2);
        set.meetings.clear();
        for (const qint64 day : days) {
            set.meetings.append(pattern);
            set.meetings.last().id = {set.meetings.size()};
            set.meetings.last().when = DateInterval::day(QDate::fromJulianDay(zero + day));
        }
        const Timeline timeline = buildTimeline(set, TimelineLanes::People);
        const TimelineRange range = TimelineRange::home(timeline, TimelinePlacing(timeline), 0);
        QVERIFY(range.from <= double(zero + first));
        QVERIFY(range.to >= double(zero + last) + 1);
        QVERIFY(range.length() < std::max(12.0, double(last - first) * 1.1 + 2));
    }

    void beginsWithAStretchOfWhatIsKnownToTheYear()
    {
        MeetingSet set = story::meetings();
        for (MeetingRecord &meeting : set.meetings) {
            meeting.when = DateInterval::day({2025, 7, 1 + int(meeting.id.value)});
        }
        set.meetings.append(story::meeting(90, {story::brandt, story::arden}, DateInterval::day({1999, 1, 1}), {},
                                           MeetingStatus::Held));
        set.meetings[0].when = DateInterval{{2025, 1, 1}, {2025, 12, 31}, DatePrecision::Year};
        const Timeline timeline = buildTimeline(set, TimelineLanes::People);
        const TimelineRange range = TimelineRange::home(timeline, TimelinePlacing(timeline), 0);
        QVERIFY(range.length() < 40);
    }

    void beginsAtTodayWithoutEvents()
    {
        QCOMPARE(TimelineRange::home({}, TimelinePlacing(Timeline()), 2461005.7),
                 TimelineRange::around({}, TimelinePlacing(Timeline()), 2461005.7));
    }

    void zoomsAroundAFixedDay_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("fixed");
        QTest::newRow("in") << 2.0 << 130.0;
        QTest::newRow("out") << 0.25 << 110.0;
        QTest::newRow("at the edge") << 3.0 << 100.0;
        QTest::newRow("outside") << 1.5 << 90.0;
    }

    void zoomsAroundAFixedDay()
    {
        QFETCH(const double, factor);
        QFETCH(const double, fixed);
        const TimelineRange before{100, 200};
        const TimelineRange after = before.zoomed(factor, fixed);
        QCOMPARE(after.length(), 100 / factor);
        QCOMPARE((fixed - after.from) / after.length() + 1, (fixed - before.from) / before.length() + 1);
    }

    void keepsZoomInItsLimits()
    {
        QCOMPARE(TimelineRange({100, 200}).zoomed(1e12, 150).length(), TimelineRange::shortest);
        QCOMPARE(TimelineRange({100, 200}).zoomed(1e-12, 150).length(), TimelineRange::longest);
    }

    void neverLosesSightOfEverything()
    {
        const TimelineRange all{1000, 2000};
        QCOMPARE(TimelineRange({5000, 5100}).keptNear(all), TimelineRange({2000, 2100}));
        QCOMPARE(TimelineRange({0, 100}).keptNear(all), TimelineRange({900, 1000}));
        QCOMPARE(TimelineRange({1200, 1300}).keptNear(all), TimelineRange({1200, 1300}));
    }

    void movesNoFurtherThanNeeded()
    {
        const TimelineRange range{100, 200};
        QCOMPARE(range.showing(150), range);
        QCOMPARE(range.showing(220), range.moved(28));
        QCOMPARE(range.showing(90), range.moved(-18));
    }

    void mapsDaysAndPixelsBothWays_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }

    void mapsDaysAndPixelsBothWays()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        const TimelineGeometry geometry({.size = {1000, 300}, .from = 50, .to = 60, .scroll = 20}, 150, {.count = 30},
                                        direction);
        for (const double day : {50.0, 52.25, 60.0}) {
            QCOMPARE(geometry.day(geometry.x(day)), day);
        }
        QVERIFY(geometry.data().contains(QPointF(geometry.x(55), 100)));
        QVERIFY(!geometry.names().intersects(geometry.data()));
        QCOMPARE(geometry.x(51) < geometry.x(52), direction == Qt::LeftToRight);
        QCOMPARE(geometry.laneAt(geometry.y(4)), 4);
        QCOMPARE(geometry.laneAt(5), -1);
        QCOMPARE(geometry.lanes().first, 0);
        QVERIFY(geometry.lanes().second < 30);
        QVERIFY(geometry.scrollRange() > 0);
    }

    void survivesAScreenOfOnePixel()
    {
        const TimelineGeometry geometry({.size = {1, 1}, .from = 50, .to = 60, .scroll = 0}, 0, {.count = 3},
                                        Qt::LeftToRight);
        QVERIFY(geometry.pixelsPerDay() > 0);
        QCOMPARE(geometry.laneAt(0), -1);
        QVERIFY(geometry.data().height() >= 0);
    }

    void keepsLabelsOffWhatIsTaken()
    {
        LabelRoom room({0, 0, 500, 100});
        QVERIFY(room.isFree({10, 10, 200, 12}));
        room.take({10, 10, 200, 12});
        QVERIFY(!room.isFree({150, 15, 100, 12}));
        QVERIFY(!room.isFree({10, 21, 5, 5}));
        QVERIFY(room.isFree({211, 10, 50, 12}));
        QVERIFY(room.isFree({10, 23, 50, 12}));
        QVERIFY(!room.isFree({470, 10, 50, 12})); // beyond the picture
        QVERIFY(!room.isFree({-5, 50, 20, 12}));
    }
};

QTEST_MAIN(TimelineRangeTest)
#include "timelinerangetest.moc"
