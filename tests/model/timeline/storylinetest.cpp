// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/storyline.h"

#include "model/timeline/timelineindex.h"
#include "tests/support/madestory.h"

#include <QTest>

#include <map>
#include <set>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2025, 11, 25);

using Meetings = QList<std::pair<int, QList<qint64>>>;

/// Meetings on days after Tuesday, of people by their numbers.
Timeline timelineOf(const Meetings &meetings)
{
    MeetingSet set;
    for (const auto &[day, people] : meetings) {
        QList<EntityId> who;
        for (const qint64 person : people) {
            who.append(EntityId{person});
            set.entities.insert(
                {person}, {.id = {person}, .kind = EntityKind::Person, .name = QString::number(person), .role = {}});
        }
        set.meetings.append({.id = {set.meetings.size() + 1},
                             .article = {1},
                             .articleTitle = {},
                             .source = {},
                             .published = tuesday,
                             .participants = who,
                             .when = DateInterval::day(tuesday.addDays(day)),
                             .place = {},
                             .evidence = {},
                             .sentence = {}});
    }
    return buildTimeline(set, TimelineLanes::People);
}

/// The rows at the day of a meeting of those who run: by row.
std::multimap<int, int> runningAt(const Storyline &storyline, double day)
{
    std::multimap<int, int> lanes;
    for (int lane = 0; lane < int(storyline.lines.size()); ++lane) {
        const StorylineLine &line = storyline.lines.at(lane);
        if (!line.isEmpty() && line.from() <= day && day <= line.until)
            lanes.emplace(line.rowAt(day), lane);
    }
    return lanes;
}

} // namespace

class StorylineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsTogetherWhoMeets_data()
    {
        QTest::addColumn<int>("meetings");
        QTest::addColumn<int>("people");
        QTest::newRow("one") << 1 << 3;
        QTest::newRow("few") << 20 << 5;
        QTest::newRow("some") << 400 << 40;
        QTest::newRow("many people") << 600 << 400;
        QTest::newRow("many meetings") << 3000 << 60;
    }

    void drawsTogetherWhoMeets()
    {
        QFETCH(const int, meetings);
        QFETCH(const int, people);
        const Timeline timeline =
            buildTimeline(test::madeMeetings({.meetings = meetings, .people = people}), TimelineLanes::People);
        const TimelineIndex index(timeline);
        const Storyline storyline = layOutStoryline(timeline, index);
        QCOMPARE(storyline.lines.size(), timeline.lanes.size());
        for (int rank = 0; rank < index.events(); ++rank) {
            const double day = storyline.days.at(index.order[size_t(rank)]);
            const auto running = runningAt(storyline, day);
            std::set<int> rows;
            for (const auto &[row, lane] : running) {
                QVERIFY(row >= 0 && row < storyline.rows);
                QVERIFY(rows.insert(row).second); // a row of one's own
            }
            const auto members = index.lanesOf(rank);
            std::vector<int> together;
            for (const int lane : members)
                together.push_back(storyline.lines.at(lane).rowAt(day));
            const auto [first, last] = std::ranges::minmax(together);
            QCOMPARE(last - first + 1, int(members.size())); // nobody between
            QCOMPARE(storyline.tops.at(index.order[size_t(rank)]), first);
        }
    }

    void runsFromTheFirstMeetingToTheLast()
    {
        const Timeline timeline = timelineOf({{0, {1, 2}}, {2, {2, 3}}, {5, {1, 3}}});
        const TimelineIndex index(timeline);
        const Storyline storyline = layOutStoryline(timeline, index);
        for (int lane = 0; lane < 3; ++lane) {
            const auto ranks = index.onLane(lane);
            QCOMPARE(storyline.lines.at(lane).from(), storyline.days.at(index.order[size_t(ranks.front())]));
            QCOMPARE(storyline.lines.at(lane).until, storyline.days.at(index.order[size_t(ranks.back())]));
        }
    }

    void crossesNobodyWhereNobodyNeedTo_data()
    {
        QTest::addColumn<Meetings>("meetings");
        QTest::newRow("two pairs that never mix") << Meetings{{0, {1, 2}}, {1, {3, 4}}, {2, {1, 2}}, {3, {3, 4}}};
        QTest::newRow("a chain") << Meetings{{0, {1, 2}}, {1, {3, 4}}, {2, {2, 3}}, {3, {1, 2}}, {4, {3, 4}}};
        QTest::newRow("in and out") << Meetings{{0, {1, 2}}, {1, {1, 5}}, {2, {1, 6}}, {3, {1, 2}}};
    }

    void crossesNobodyWhereNobodyNeedTo()
    {
        QFETCH(const Meetings, meetings);
        const Timeline timeline = timelineOf(meetings);
        QCOMPARE(layOutStoryline(timeline, TimelineIndex(timeline)).crossings, 0);
    }

    void crossesAndWigglesLessThanByAppearance()
    {
        const Timeline timeline =
            buildTimeline(test::madeMeetings({.meetings = 500, .people = 50}), TimelineLanes::People);
        const TimelineIndex index(timeline);
        const Storyline laidOut = layOutStoryline(timeline, index);
        const Storyline naive = storylineByAppearance(timeline, index);
        QCOMPARE_LT(laidOut.crossings * 2, naive.crossings);
        QCOMPARE_LT(laidOut.wiggles * 3, naive.wiggles * 2);
    }

    void isTheSameTwice()
    {
        const Timeline timeline =
            buildTimeline(test::madeMeetings({.meetings = 300, .people = 40}), TimelineLanes::People);
        QCOMPARE(layOutStoryline(timeline, TimelineIndex(timeline)),
                 layOutStoryline(timeline, TimelineIndex(timeline)));
    }

    void keepsItsShapeWhenTheFilterChanges()
    {
        MeetingSet set = test::madeMeetings({.meetings = 300, .people = 30});
        const Timeline all = buildTimeline(set, TimelineLanes::People);
        const Storyline before = layOutStoryline(all, TimelineIndex(all));
        const StorylineOrder order = orderOf(before, all);
        set.meetings.removeIf([](const MeetingRecord &meeting) { return meeting.id.value % 5 == 0; });
        const Timeline fewer = buildTimeline(set, TimelineLanes::People);
        const StorylineOrder after = orderOf(layOutStoryline(fewer, TimelineIndex(fewer), order), fewer);
        const StorylineOrder anew = orderOf(layOutStoryline(fewer, TimelineIndex(fewer)), fewer);
        const auto swapped = [&order](const StorylineOrder &other) {
            int pairs = 0;
            for (auto one = other.cbegin(); one != other.cend(); ++one) {
                for (auto next = other.cbegin(); next != other.cend(); ++next)
                    pairs += one.value() < next.value() && order.value(one.key()) > order.value(next.key());
            }
            return pairs;
        };
        const auto pairs = int(after.size() * (after.size() - 1) / 2);
        QCOMPARE_LT(swapped(after) * 4, pairs);
    }

    void standsWhatIsOdd_data()
    {
        QTest::addColumn<Meetings>("meetings");
        QList<qint64> crowd;
        for (qint64 person = 1; person <= 500; ++person)
            crowd.append(person);
        QTest::newRow("nothing") << Meetings{};
        QTest::newRow("one") << Meetings{{0, {1, 2}}};
        QTest::newRow("five hundred at once") << Meetings{{0, {1, 2}}, {1, crowd}, {2, {3, 400}}};
        QTest::newRow("all on one day") << Meetings(300, {0, {1, 2, 3}});
        QTest::newRow("one alone") << Meetings{{0, {1}}, {1, {1}}};
        QTest::newRow("all the years there are") << Meetings{{-4'300'000, {1, 2}}, {2'900'000, {1, 2}}};
    }

    void standsWhatIsOdd()
    {
        QFETCH(const Meetings, meetings);
        const Timeline timeline = timelineOf(meetings);
        const Storyline storyline = layOutStoryline(timeline, TimelineIndex(timeline));
        QCOMPARE(storyline.lines.size(), timeline.lanes.size());
        QVERIFY(storyline.rows <= int(timeline.lanes.size()) + 1);
    }

    void canBeStopped()
    {
        const Timeline timeline =
            buildTimeline(test::madeMeetings({.meetings = 300, .people = 40}), TimelineLanes::People);
        std::stop_source source;
        source.request_stop();
        const Storyline stopped = layOutStoryline(timeline, TimelineIndex(timeline), {}, source.get_token());
        QCOMPARE(stopped.lines.size(), timeline.lanes.size());
        QVERIFY(stopped.rows > 0);
    }
};

QTEST_APPLESS_MAIN(StorylineTest)
#include "storylinetest.moc"
