// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelineplacing.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace dateline;

namespace {

constexpr qint64 day = 2461000;

TimelineEvent at(qint64 first, qint64 last, QList<int> lanes, MeetingStatus status = MeetingStatus::Held)
{
    return {.meeting = {}, .article = {}, .firstDay = first, .lastDay = last, .status = status, .label = {}, .lanes = std::move(lanes)};
}

Timeline timelineOf(QList<TimelineEvent> events)
{
    Timeline timeline;
    std::ranges::stable_sort(events, {}, &TimelineEvent::firstDay);
    for (qint64 id = 0; TimelineEvent &one : events) {
        one.meeting = {++id};
        for (const int lane : one.lanes) {
            timeline.lanes.resize(std::max<qsizetype>(timeline.lanes.size(), lane + 1));
        }
    }
    timeline.firstDay = events.isEmpty() ? 0 : events.first().firstDay;
    timeline.lastDay = events.isEmpty() ? -1 : events.last().lastDay;
    timeline.events = std::move(events);
    return timeline;
}

/// Meetings of two or three out of \a lanes, on one of \a days.
Timeline randomTimeline(int events, int lanes, int days, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<TimelineEvent> list;
    for (int index = 0; index < events; ++index) {
        std::set<int> who;
        const int many = 2 + random.bounded(2);
        for (int tries = 0; tries < many; ++tries) {
            who.insert(random.bounded(lanes));
        }
        const qint64 first = day + random.bounded(days);
        list.append(at(first, first + (random.bounded(5) == 0 ? random.bounded(30) : 0), QList<int>(who.begin(), who.end()),
                          meetingStatuses[random.bounded(4)]));
    }
    return timelineOf(list);
}

constexpr double signPixels = 14;
constexpr double countPixels = 28;

TimelineMarks marksAt(const Timeline &timeline, double pixelsPerDay)
{
    return TimelinePlacing(timeline).gather(TimelineSpacing::at(pixelsPerDay, signPixels, countPixels));
}

} // namespace

class TimelinePlacingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsOneMeetingInTheMiddleOfItsDays_data()
    {
        QTest::addColumn<qint64>("last");
        QTest::addColumn<double>("at");
        QTest::newRow("one day") << day << double(day) + 0.5;
        QTest::newRow("two days") << day + 1 << double(day) + 1;
        QTest::newRow("thirty days") << day + 29 << double(day) + 15;
    }

    void drawsOneMeetingInTheMiddleOfItsDays()
    {
        QFETCH(const qint64, last);
        QTEST(TimelinePlacing(timelineOf({at(day, last, {0, 1})})).day(0), "at");
    }

    void spreadsMeetingsOfOneDayOverItWithTheHeldFirst()
    {
        const TimelinePlacing placing(timelineOf({at(day, day, {0, 3}, MeetingStatus::Planned), at(day, day, {0, 1}),
                                                  at(day, day, {4, 5}, MeetingStatus::NotHeld)}));
        QVERIFY(placing.day(1) < placing.day(0));
        QVERIFY(placing.day(1) > double(day));
        QVERIFY(placing.day(0) < double(day) + 1);
        QCOMPARE(placing.day(2), placing.day(1)); // on lanes of its own it needs no room of its own
    }

    void reachesHalfADayFurtherWhenTheDayIsApproximate()
    {
        TimelineEvent about = at(day, day, {0, 1});
        about.approximate = true;
        const TimelinePlacing placing(timelineOf({about}));
        QCOMPARE(placing.from(0), double(day) - 0.5);
        QCOMPARE(placing.to(0), double(day) + 1.5);
    }

    void leavesMeetingsApartThatHaveRoom()
    {
        const TimelineMarks marks = marksAt(timelineOf({at(day, day, {0, 1}), at(day + 1, day + 1, {0, 1})}), 20);
        QCOMPARE(marks.all().size(), 2U);
        QVERIFY(!marks.all().front().isGathered());
    }

    void gathersMeetingsThatWouldOverlap()
    {
        const TimelineMarks marks = marksAt(timelineOf({at(day, day, {0, 1}, MeetingStatus::Planned),
                                                        at(day + 1, day + 1, {1, 2}, MeetingStatus::Possible)}), 5);
        QCOMPARE(marks.all().size(), 1U);
        const TimelineMark &mark = marks.all().front();
        QCOMPARE(mark.events.size(), 2U);
        QCOMPARE(mark.day, double(day) + 1);
        QCOMPARE(mark.from, double(day) + 0.5);
        QCOMPARE(mark.to, double(day) + 1.5);
        QCOMPARE(mark.topLane, 0);
        QCOMPARE(mark.bottomLane, 2);
        const QList<TimelineSign> signs(mark.signs.begin(), mark.signs.end());
        QCOMPARE(signs, QList<TimelineSign>({{0, 1, 0, MeetingStatus::Planned},
                                             {1, 2, -1, MeetingStatus::Planned},
                                             {2, 1, 1, MeetingStatus::Possible}}));
    }

    void leavesMeetingsApartOnOtherLanes()
    {
        const TimelineMarks marks = marksAt(timelineOf({at(day, day, {0, 1}), at(day, day, {2, 3})}), 0.01);
        QCOMPARE(marks.all().size(), 2U);
    }

    void gathersMeetingsWhoseStrokesCrossASign()
    {
        const TimelineMarks marks = marksAt(timelineOf({at(day, day, {0, 4}), at(day + 1, day + 1, {2, 3})}), 2);
        QCOMPARE(marks.all().size(), 1U);
    }

    void opensOnZoom()
    {
        const Timeline timeline = randomTimeline(200, 6, 60, 1);
        size_t before = 0;
        for (double zoom = 0.01; zoom < 100'000; zoom *= 4) {
            const size_t count = marksAt(timeline, zoom).all().size();
            QVERIFY(count >= before);
            before = count;
        }
        QCOMPARE(before, 200U);
    }

    void holdsEveryMeetingOnceAtEveryZoom_data()
    {
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("lanes");
        QTest::addColumn<int>("days");
        QTest::newRow("a story") << 30 << 7 << 20;
        QTest::newRow("a year") << 1000 << 40 << 365;
        QTest::newRow("all on one day") << 3000 << 12 << 1;
        QTest::newRow("one lane pair") << 500 << 2 << 100;
        QTest::newRow("many lanes") << 2000 << 900 << 200;
        QTest::newRow("millennia") << 300 << 5 << 4'000'000;
    }

    void holdsEveryMeetingOnceAtEveryZoom()
    {
        QFETCH(const int, events);
        QFETCH(const int, lanes);
        QFETCH(const int, days);
        const Timeline timeline = randomTimeline(events, lanes, days, 7);
        for (double zoom = 0.0001; zoom < 5000; zoom *= 3) {
            const TimelineMarks marks = marksAt(timeline, zoom);
            std::set<int> seen;
            for (size_t index = 0; index < marks.all().size(); ++index) {
                int signs = 0;
                int lanesHeld = 0;
                for (const int one : marks.all()[index].events) {
                    QVERIFY(seen.insert(one).second);
                    QCOMPARE(marks.markOf(one), int(index));
                    lanesHeld += int(timeline.events.at(one).lanes.size());
                }
                for (const TimelineSign &sign : marks.all()[index].signs) {
                    signs += sign.count;
                }
                QCOMPARE(signs, lanesHeld);
            }
            QCOMPARE(int(seen.size()), events);
        }
    }

    void neverOverlapsMarks_data() { holdsEveryMeetingOnceAtEveryZoom_data(); }

    void neverOverlapsMarks()
    {
        QFETCH(const int, events);
        QFETCH(const int, lanes);
        QFETCH(const int, days);
        const Timeline timeline = randomTimeline(events, lanes, days, 11);
        for (double zoom = 0.0001; zoom < 5000; zoom *= 3) {
            const TimelineMarks marks = marksAt(timeline, zoom);
            const auto all = marks.all();
            for (size_t one = 0; one < all.size(); ++one) {
                for (size_t other = one + 1; other < all.size(); ++other) {
                    const double apart = (all[other].day - all[one].day) * zoom;
                    QVERIFY(apart >= 0);
                    if (apart >= countPixels) {
                        break;
                    }
                    const double wanted = ((all[one].isGathered() ? countPixels : signPixels)
                                           + (all[other].isGathered() ? countPixels : signPixels)) / 2;
                    QVERIFY(apart >= wanted * 0.999 || all[one].bottomLane < all[other].topLane
                            || all[other].bottomLane < all[one].topLane);
                }
            }
        }
    }

    void keepsCountsNearTheirMeetings()
    {
        const Timeline timeline = randomTimeline(3000, 10, 1000, 3);
        for (double zoom = 0.01; zoom < 5000; zoom *= 3) {
            const TimelineMarks marks = marksAt(timeline, zoom);
            for (const TimelineMark &mark : marks.all()) {
                QVERIFY((mark.from - mark.day) * zoom < 2 * countPixels);
                QVERIFY((mark.day - mark.to) * zoom < 2 * countPixels);
                QVERIFY((mark.to - mark.from) * zoom < 8 * countPixels);
            }
        }
    }

    void givesTheMarksOfAStretch()
    {
        const TimelineMarks marks = marksAt(randomTimeline(500, 8, 300, 5), 30);
        const auto stretch = marks.between(double(day) + 100, double(day) + 200);
        size_t expected = 0;
        for (const TimelineMark &mark : marks.all()) {
            expected += mark.day >= double(day) + 100 && mark.day < double(day) + 200 ? 1 : 0;
        }
        QVERIFY(expected > 0);
        QCOMPARE(stretch.size(), expected);
        QVERIFY(marks.between(0, 1).empty());
    }

    void keepsTheSameMarksForAStretchOfZoom()
    {
        QCOMPARE(TimelineSpacing::at(100, signPixels, countPixels), TimelineSpacing::at(110, signPixels, countPixels));
        QVERIFY(TimelineSpacing::at(100, signPixels, countPixels) != TimelineSpacing::at(200, signPixels, countPixels));
        QVERIFY(TimelineSpacing::at(110, signPixels, countPixels).signs * 110 >= signPixels);
    }

    void findsBarsThatReachIntoAStretch_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("shortest");
        QTest::addColumn<QList<int>>("bars");
        const auto start = double(day);
        QTest::newRow("all") << start << start + 400 << 0.0 << QList<int>{0, 1, 3};
        QTest::newRow("only the long") << start << start + 400 << 100.0 << QList<int>{0};
        QTest::newRow("inside the long one") << start + 200 << start + 201 << 0.0 << QList<int>{0};
        QTest::newRow("after its last day") << start + 365 << start + 366 << 0.0 << QList<int>{};
        QTest::newRow("before its first") << start - 10 << start << 0.0 << QList<int>{};
        QTest::newRow("the last day of two") << start + 11 << start + 11.5 << 0.0 << QList<int>{0, 1};
    }

    void findsBarsThatReachIntoAStretch()
    {
        QFETCH(const double, from);
        QFETCH(const double, to);
        QFETCH(const double, shortest);
        TimelineEvent about = at(day + 40, day + 40, {0, 1});
        about.approximate = true;
        const TimelinePlacing placing(timelineOf({at(day, day + 364, {0, 1}), at(day + 10, day + 11, {0, 1}),
                                                  at(day + 20, day + 20, {0, 1}), about}));
        QList<int> bars = placing.bars(from, to, shortest);
        std::ranges::sort(bars);
        QTEST(bars, "bars");
    }

    void countsEventsByStretch()
    {
        const Timeline timeline = timelineOf({at(day, day, {0}), at(day, day, {0}), at(day + 9, day + 9, {0})});
        QCOMPARE(countEvents(timeline, double(day), double(day) + 10, 5), QList<int>({2, 0, 0, 0, 1}));
        QCOMPARE(countEvents(timeline, double(day), double(day) + 9, 3), QList<int>({2, 0, 0}));
        QCOMPARE(countEvents({}, 0, 1, 3), QList<int>({0, 0, 0}));
        QCOMPARE(countEvents(timeline, 0, 1, 0), QList<int>());
    }

    void placesNothing()
    {
        const TimelinePlacing placing{Timeline()};
        QVERIFY(placing.gather(TimelineSpacing::at(1, signPixels, countPixels)).all().empty());
        QVERIFY(placing.bars(0, 1e9, 0).isEmpty());
    }

    void placesEventsWithoutLanes()
    {
        QCOMPARE(marksAt(timelineOf({at(day, day, {})}), 1).all().size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TimelinePlacingTest)
#include "timelineplacingtest.moc"
