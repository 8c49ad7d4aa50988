// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timelineplacing.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>
#include <set>

using namespace dateline;

namespace {

constexpr qint64 day = 2461000;

TimelineEvent at(qint64 first, qint64 last, QList<int> lanes, MeetingStatus status = MeetingStatus::Held)
{
    return {.meeting = {},
            .article = {},
            .firstDay = first,
            .lastDay = last,
            .status = status,
            .label = {},
            .lanes = std::move(lanes)};
}

Timeline timelineOf(QList<TimelineEvent> events)
{
    Timeline timeline;
    std::ranges::stable_sort(events, {}, &TimelineEvent::firstDay);
    for (qint64 id = 0; TimelineEvent & one : events) {
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
        list.append(at(first, first + (random.bounded(5) == 0 ? random.bounded(30) : 0),
                       QList<int>(who.begin(), who.end()), meetingStatuses[random.bounded(4)]));
    }
    return timelineOf(list);
}

QList<int> eventsOf(const TimelineSign &sign)
{
    return {sign.events.begin(), sign.events.end()};
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
        QCOMPARE(marks.signs().size(), 4U);
        QVERIFY(!marks.signs().front().isCount());
        QCOMPARE(marks.strokes().size(), 2U);
        QVERIFY(marks.strokes().front() == TimelineStroke({0, double(day) + 0.5, 0, 1}));
    }

    void gathersSignsOfALaneThatWouldOverlap()
    {
        const TimelineMarks marks = marksAt(timelineOf({at(day, day, {0, 1}, MeetingStatus::Planned),
                                                        at(day + 1, day + 1, {1, 2}, MeetingStatus::Possible)}),
                                            8);
        QCOMPARE(marks.signs().size(), 3U);
        const auto onLane = [&](int lane) { return eventsOf(marks.signs(lane).front()); };
        QCOMPARE(onLane(0), QList<int>({0}));
        QCOMPARE(onLane(1), QList<int>({0, 1}));
        QCOMPARE(onLane(2), QList<int>({1}));
        const TimelineSign &count = marks.signs(1).front();
        QVERIFY(count.isCount());
        QCOMPARE(count.from, double(day) + 0.5);
        QCOMPARE(count.to, double(day) + 1.5);
        QVERIFY(!count.status);
        QVERIFY(marks.signs(0).front().status == MeetingStatus::Planned);
    }

    void tellsTheStatusThatAllOfACountHave()
    {
        const TimelineMarks marks = marksAt(timelineOf({at(day, day, {0, 1}, MeetingStatus::Planned),
                                                        at(day + 1, day + 1, {0, 1}, MeetingStatus::Planned)}),
                                            8);
        QCOMPARE(marks.signs().size(), 2U);
        QVERIFY(marks.signs().front().status == MeetingStatus::Planned);
    }

    void leavesMeetingsApartOnOtherLanes()
    {
        const TimelineMarks marks = marksAt(timelineOf({at(day, day, {0, 1}), at(day, day, {2, 3})}), 0.01);
        QCOMPARE(marks.signs().size(), 4U);
        QCOMPARE(marks.strokes().size(), 2U);
        QCOMPARE(marks.strokes().front().day, marks.strokes().back().day);
    }

    void drawsStrokesApartThatWouldCoincide()
    {
        // Two meetings of one day with a participant in common: one stroke through all three would say that they met.
        const TimelineMarks marks = marksAt(timelineOf({at(day, day, {0, 1}), at(day, day, {1, 2})}), 10);
        QCOMPARE(marks.strokes().size(), 2U);
        QVERIFY((marks.strokes().back().day - marks.strokes().front().day) * 10 >= 0.4 * signPixels);
        QVERIFY(marks.signs(1).front().isCount());
        QVERIFY(marks.signs(1).front().from <= marks.strokes().front().day);
        QVERIFY(marks.signs(1).front().to >= marks.strokes().back().day);
    }

    void leavesStrokesOffThatWouldCrossASign()
    {
        const Timeline timeline =
            timelineOf({at(day, day, {0, 4}), at(day + 1, day + 1, {2, 3}), at(day + 2, day + 2, {1, 4})});
        const TimelineMarks close = marksAt(timeline, 0.1);
        QCOMPARE(close.signs().size(), 5U);
        for (const TimelineStroke &stroke : close.strokes()) {
            QVERIFY(stroke.event != 2); // no room for it, and so it stands at its day, between the two others
        }
        QCOMPARE(marksAt(timeline, 30).strokes().size(), 3U);
    }

    void leavesStrokesOffBetweenCrowds()
    {
        const Timeline timeline = randomTimeline(300, 5, 3, 1);
        QVERIFY(marksAt(timeline, 2).strokes().empty());
    }

    void opensOnZoom()
    {
        const Timeline timeline = randomTimeline(200, 6, 60, 1);
        size_t before = 0;
        for (double zoom = 0.01; zoom < 100'000; zoom *= 4) {
            const TimelineMarks marks = marksAt(timeline, zoom);
            const size_t count = marks.signs().size();
            QVERIFY(count >= before);
            before = count;
            if (zoom * 4 >= 100'000) {
                QVERIFY(std::ranges::none_of(marks.signs(), &TimelineSign::isCount));
                QCOMPARE(marks.strokes().size(),
                         size_t(std::ranges::count_if(
                             timeline.events, [](const TimelineEvent &event) { return event.lanes.size() > 1; })));
            }
        }
    }

    void holdsEveryMeetingOnEachOfItsLanesAtEveryZoom_data()
    {
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("lanes");
        QTest::addColumn<int>("days");
        QTest::newRow("a story") << 30 << 7 << 20;
        QTest::newRow("a year") << 1000 << 40 << 365;
        QTest::newRow("all on one day") << 3000 << 12 << 1;
        QTest::newRow("one lane pair") << 500 << 2 << 100;
        QTest::newRow("one lane") << 500 << 1 << 100;
        QTest::newRow("many lanes") << 2000 << 900 << 200;
        QTest::newRow("millennia") << 300 << 5 << 4'000'000;
    }

    void holdsEveryMeetingOnEachOfItsLanesAtEveryZoom()
    {
        QFETCH(const int, events);
        QFETCH(const int, lanes);
        QFETCH(const int, days);
        const Timeline timeline = randomTimeline(events, lanes, days, 7);
        for (double zoom = 0.0001; zoom < 5000; zoom *= 3) {
            const TimelineMarks marks = marksAt(timeline, zoom);
            std::set<std::pair<int, int>> seen;
            for (int index = 0; index < int(marks.signs().size()); ++index) {
                const TimelineSign &sign = marks.signs()[size_t(index)];
                for (const int event : sign.events) {
                    QVERIFY(timeline.events.at(event).lanes.contains(sign.lane));
                    QVERIFY(seen.insert({event, sign.lane}).second);
                    QCOMPARE(marks.sign(event, sign.lane), index);
                    QVERIFY(sign.from <= marks.day(event) && marks.day(event) <= sign.to);
                }
            }
            size_t wanted = 0;
            for (const TimelineEvent &event : timeline.events) {
                wanted += size_t(event.lanes.size());
            }
            QCOMPARE(seen.size(), wanted);
        }
    }

    void neverOverlapsSigns_data() { holdsEveryMeetingOnEachOfItsLanesAtEveryZoom_data(); }

    void neverOverlapsSigns()
    {
        QFETCH(const int, events);
        QFETCH(const int, lanes);
        QFETCH(const int, days);
        const Timeline timeline = randomTimeline(events, lanes, days, 11);
        for (double zoom = 0.0001; zoom < 5000; zoom *= 3) {
            const TimelineMarks marks = marksAt(timeline, zoom);
            const double rounding = 1e-4 / zoom;
            for (size_t index = 0; index < marks.signs().size(); ++index) {
                const TimelineSign &sign = marks.signs()[index];
                const double room = std::min(sign.from - sign.begin, sign.end - sign.to) * zoom;
                QVERIFY(sign.isCount() ? room > -1e-4 : room > 0.49 * signPixels);
                QVERIFY((sign.end - sign.begin) * zoom > (sign.isCount() ? 1.05 : 0.99) * signPixels);
                QVERIFY((sign.end - sign.begin) * zoom < 8 * countPixels);
                if (index > 0 && marks.signs()[index - 1].lane == sign.lane) {
                    QVERIFY(marks.signs()[index - 1].end <= sign.begin + rounding);
                }
            }
        }
    }

    void neverJoinsThoseWhoDidNotMeet_data() { holdsEveryMeetingOnEachOfItsLanesAtEveryZoom_data(); }

    void neverJoinsThoseWhoDidNotMeet()
    {
        QFETCH(const int, events);
        QFETCH(const int, lanes);
        QFETCH(const int, days);
        const Timeline timeline = randomTimeline(events, lanes, days, 13);
        for (double zoom = 0.0001; zoom < 5000; zoom *= 3) {
            const TimelineMarks marks = marksAt(timeline, zoom);
            const auto strokes = marks.strokes();
            for (size_t index = 0; index < strokes.size(); ++index) {
                const TimelineStroke &stroke = strokes[index];
                const TimelineEvent &event = timeline.events.at(stroke.event);
                QCOMPARE(stroke.topLane, event.lanes.first());
                QCOMPARE(stroke.bottomLane, event.lanes.last());
                for (int lane = stroke.topLane; lane <= stroke.bottomLane; ++lane) {
                    for (const TimelineSign &sign :
                         marks.signs(lane, stroke.day - 1.3 / zoom, stroke.day + 1.3 / zoom)) {
                        // 8 pixels from the middle of a sign, or outside of a count, is not at it
                        const bool touched =
                            sign.isCount() || std::abs(sign.from - stroke.day) * zoom < 0.54 * signPixels;
                        QVERIFY(!touched || std::ranges::find(sign.events, stroke.event) != sign.events.end());
                    }
                }
                for (size_t next = index + 1;
                     next < strokes.size() && (strokes[next].day - stroke.day) * zoom < 0.39 * signPixels; ++next) {
                    QVERIFY(strokes[next].topLane > stroke.bottomLane || stroke.topLane > strokes[next].bottomLane);
                }
            }
        }
    }

    void keepsMeetingsWhereTheirSignsCoverTheirDays()
    {
        const Timeline timeline = randomTimeline(3000, 10, 1000, 3);
        const TimelinePlacing placing(timeline);
        for (double zoom = 0.01; zoom < 5000; zoom *= 3) {
            const TimelineMarks marks = placing.gather(TimelineSpacing::at(zoom, signPixels, countPixels));
            for (int event = 0; event < 3000; ++event) {
                const double moved = (marks.day(event) - placing.day(event)) * zoom;
                QVERIFY(moved >= 0 && moved < signPixels * 0.86); // 0.6 signs at the coarser zoom it is reckoned for
            }
        }
    }

    void gathersThePartAsTheWhole_data() { holdsEveryMeetingOnEachOfItsLanesAtEveryZoom_data(); }

    void gathersThePartAsTheWhole()
    {
        QFETCH(const int, events);
        QFETCH(const int, lanes);
        QFETCH(const int, days);
        const TimelinePlacing placing(randomTimeline(events, lanes, days, 17));
        for (double zoom = 0.0001; zoom < 5000; zoom *= 7) {
            const auto spacing = TimelineSpacing::at(zoom, signPixels, countPixels);
            const TimelineMarks whole = placing.gather(spacing);
            for (const double share : {0.0, 0.31, 0.77}) {
                const double from = double(day) + share * days;
                const double to = from + 400 / zoom;
                const int lane = lanes / 3;
                const TimelineMarks part =
                    placing.gather(spacing, {.from = from, .to = to, .firstLane = lane, .lastLane = lane + 2});
                const auto same = [](const TimelineSign &one, const TimelineSign &other) {
                    return std::tuple(one.lane, one.from, one.to, one.begin, one.end, one.status)
                        == std::tuple(other.lane, other.from, other.to, other.begin, other.end, other.status)
                        && eventsOf(one) == eventsOf(other);
                };
                QVERIFY(std::ranges::equal(part.signs(lane, from, to), whole.signs(lane, from, to), same));
                const auto crosses = [&](const TimelineStroke &stroke) {
                    return stroke.topLane < lane + 2 && stroke.bottomLane >= lane;
                };
                std::vector<TimelineStroke> wanted;
                std::ranges::copy_if(whole.strokes(from, to), std::back_inserter(wanted), crosses);
                QVERIFY(std::ranges::equal(part.strokes(from, to), wanted));
                QVERIFY(part.signs(lane + 2).empty());
            }
        }
    }

    void gathersCrowdsWithoutALookAtEach()
    {
        const Timeline timeline = randomTimeline(60'000, 3, 1, 4);
        const TimelinePlacing placing(timeline);
        const TimelineMarks marks = placing.gather(TimelineSpacing::at(10, signPixels, countPixels));
        QVERIFY(marks.signs().size() <= 9);
        size_t held = 0;
        for (const TimelineSign &sign : marks.signs()) {
            held += sign.events.size();
            QVERIFY(!sign.status); // all four are among so many
        }
        QCOMPARE(held,
                 size_t(std::accumulate(
                     timeline.events.begin(), timeline.events.end(), qsizetype(0),
                     [](qsizetype sum, const TimelineEvent &event) { return sum + event.lanes.size(); })));
        QVERIFY(marks.strokes().empty());
    }

    void tellsTheStatusesOfAnyStretch()
    {
        QRandomGenerator random(3);
        std::vector<quint8> bits(10'000, StatusPyramid::bit(MeetingStatus::Held));
        bits[7777] = StatusPyramid::bit(MeetingStatus::Planned);
        const StatusPyramid pyramid(bits);
        for (int tries = 0; tries < 2000; ++tries) {
            const size_t first = random.bounded(10'000U);
            const size_t last = first + random.bounded(quint32(10'001 - first));
            quint8 wanted = 0;
            for (size_t index = first; index < last; ++index) {
                wanted |= bits[index];
            }
            QCOMPARE(pyramid.among(first, last), wanted);
        }
    }

    void givesTheMarksOfAStretch()
    {
        const TimelineMarks marks = marksAt(randomTimeline(500, 8, 300, 5), 30);
        const double from = double(day) + 100;
        const double to = double(day) + 200;
        const auto reaches = [&](const TimelineSign &sign) {
            return sign.lane == 3 && sign.end > from && sign.begin < to;
        };
        const auto signs = size_t(std::ranges::count_if(marks.signs(), reaches));
        QVERIFY(signs > 0);
        QCOMPARE(marks.signs(3, from, to).size(), signs);
        QVERIFY(marks.signs(3, from, to).size() < marks.signs(3).size());
        const auto isThere = [&](const TimelineStroke &stroke) { return stroke.day >= from && stroke.day < to; };
        const auto strokes = size_t(std::ranges::count_if(marks.strokes(), isThere));
        QVERIFY(strokes > 0);
        QCOMPARE(marks.strokes(from, to).size(), strokes);
        QVERIFY(marks.signs(3, 0, 1).empty());
        QVERIFY(marks.strokes(0, 1).empty());
        QVERIFY(marks.signs(-1).empty());
        QVERIFY(marks.signs(8).empty());
        QCOMPARE(marks.sign(marks.signs(3).front().events.front(), 8), -1);
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
        const TimelinePlacing placing(timelineOf(
            {at(day, day + 364, {0, 1}), at(day + 10, day + 11, {0, 1}), at(day + 20, day + 20, {0, 1}), about}));
        QList<int> bars;
        for (const TimelineBar &bar : placing.bars({.from = from, .to = to, .firstLane = 1, .lastLane = 2}, shortest)) {
            QCOMPARE(bar.lane, 1);
            bars.append(bar.event);
        }
        std::ranges::sort(bars);
        QTEST(bars, "bars");
    }

    void letsOneBarStandForMany()
    {
        constexpr double grain = 2;
        constexpr int days = 320;
        QList<TimelineEvent> events;
        for (int index = 0; index < 20 * days; ++index)
            events.append(at(day + index / 20, day + index / 20 + 4 + index % 3, {0}));
        const TimelinePlacing placing(timelineOf(events));
        const auto bars = [&](double from, double to, const std::function<bool(int)> &preferred = {}) {
            return placing.bars({.from = from, .to = to, .firstLane = 0, .lastLane = 1}, 0, grain, preferred);
        };
        const QList<TimelineBar> all = bars(double(day), double(day) + days + 10);
        QVERIFY2(all.size() <= days / 4 + 2, qPrintable(QString::number(all.size())));
        QVERIFY(std::ranges::all_of(all, &TimelineBar::forMany));
        for (int index = 0; index < days; ++index) {
            const double noon = double(day) + index + 0.5;
            QVERIFY2(std::ranges::any_of(all, [&](const TimelineBar &bar) { return bar.from < noon && noon < bar.to; }),
                     qPrintable(QString::number(index)));
        }
        for (double from = double(day); from < double(day) + days; from += 7.3) {
            QList<TimelineBar> reaching = all;
            reaching.removeIf([&](const TimelineBar &bar) { return bar.to <= from || bar.from >= from + 50; });
            QCOMPARE(bars(from, from + 50), reaching);
        }
        const int wanted = 20 * 100 + 13;
        const QList<TimelineBar> withWanted =
            bars(double(day), double(day) + days + 10, [](int event) { return event == wanted; });
        QCOMPARE(withWanted.size(), all.size() + 1);
        QVERIFY(withWanted.contains(
            TimelineBar{.lane = 0, .event = wanted, .from = placing.from(wanted), .to = placing.to(wanted)}));
    }

    void showsEachOfAFewBars()
    {
        const TimelinePlacing placing(
            timelineOf({at(day, day + 9, {0}), at(day + 1, day + 20, {0}), at(day + 3, day + 12, {0})}));
        const QList<TimelineBar> bars =
            placing.bars({.from = double(day), .to = double(day) + 30, .firstLane = 0, .lastLane = 1}, 0, 1);
        QCOMPARE(bars.size(), 3);
        QVERIFY(std::ranges::none_of(bars, &TimelineBar::forMany));
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
        QVERIFY(placing.gather(TimelineSpacing::at(1, signPixels, countPixels)).signs().empty());
        QVERIFY(placing.gather(TimelineSpacing::at(1, signPixels, countPixels)).strokes().empty());
        QVERIFY(placing.order().empty());
        QVERIFY(placing.bars({.from = 0, .to = 1e9, .firstLane = 0, .lastLane = 9}, 0).isEmpty());
    }

    void placesEventsWithoutLanes()
    {
        const TimelineMarks marks = marksAt(timelineOf({at(day, day, {}), at(day, day, {0, 1})}), 1);
        QCOMPARE(marks.signs().size(), 2U);
        QVERIFY(marks.day(0) >= double(day));
    }
};

QTEST_GUILESS_MAIN(TimelinePlacingTest)
#include "timelineplacingtest.moc"
