// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/lanearrangement.h"
#include "model/timeline/storyline.h"
#include "tests/support/madestory.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// A and B met twice, B and C once, C and D once; D is last. Each on a day of its own.
MeetingSet meetings()
{
    MeetingSet set;
    const QStringList names{u"A"_s, u"B"_s, u"C"_s, u"D"_s};
    for (int index = 0; index < 4; ++index)
        set.entities.insert({index + 1},
                            {.id = {index + 1}, .kind = EntityKind::Person, .name = names.at(index), .role = {}});
    const std::pair<int, int> who[]{{1, 2}, {1, 2}, {2, 3}, {3, 4}};
    for (int index = 0; index < 4; ++index) {
        set.meetings.append({.id = {index + 1},
                             .article = {1},
                             .articleTitle = u"One"_s,
                             .source = {},
                             .published = {},
                             .participants = {{who[index].first}, {who[index].second}},
                             .when = DateInterval::day(QDate(2025, 1, 1 + index)),
                             .place = u"Port Vela"_s,
                             .evidence = {},
                             .sentence = {}});
    }
    return set;
}

Timeline people(const LaneArrangement &arrangement)
{
    return arranged(buildTimeline(meetings(), TimelineLanes::People), arrangement);
}

QString namesOf(const QList<TimelineLane> &lanes)
{
    QString names;
    for (const TimelineLane &lane : lanes)
        names += lane.folded > 0 ? u"+%1"_s.arg(lane.folded) : lane.name;
    return names;
}

QString key(QChar name)
{
    return u"person:"_s + name;
}

QStringList keys(const QString &names)
{
    QStringList result;
    for (const QChar name : names)
        result.append(key(name));
    return result;
}

QSet<QString> keySet(const QString &names)
{
    const QStringList list = keys(names);
    return {list.begin(), list.end()};
}

} // namespace

class LaneArrangementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersLanes_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("pinned");
        QTest::addColumn<QString>("folded");
        QTest::addColumn<QString>("lanes");
        QTest::newRow("as they come") << QString() << QString() << QString() << u"BACD"_s;
        QTest::newRow("ordered") << u"DCAB"_s << QString() << QString() << u"DCAB"_s;
        QTest::newRow("the others follow") << u"DA"_s << QString() << QString() << u"DABC"_s;
        QTest::newRow("the absent are passed over") << u"XDYA"_s << u"Z"_s << u"Q"_s << u"DABC"_s;
        QTest::newRow("pinned") << QString() << u"CD"_s << QString() << u"CDBA"_s;
        QTest::newRow("pinned in their order") << u"DC"_s << u"CD"_s << QString() << u"DCBA"_s;
        QTest::newRow("folded") << QString() << QString() << u"BC"_s << u"AD+2"_s;
        QTest::newRow("folded though pinned") << QString() << u"C"_s << u"C"_s << u"BAD+1"_s;
        QTest::newRow("all folded") << QString() << QString() << u"ABCD"_s << u"+4"_s;
    }

    void ordersLanes()
    {
        QFETCH(const QString, order);
        QFETCH(const QString, pinned);
        QFETCH(const QString, folded);
        QTEST(namesOf(people({.order = keys(order), .pinned = keySet(pinned), .folded = keySet(folded)}).lanes),
              "lanes");
    }

    void keepsEventsOnTheirLanes_data() { ordersLanes_data(); }

    void keepsEventsOnTheirLanes()
    {
        QFETCH(const QString, order);
        QFETCH(const QString, pinned);
        QFETCH(const QString, folded);
        const Timeline before = people({});
        const Timeline after = people({.order = keys(order), .pinned = keySet(pinned), .folded = keySet(folded)});
        QCOMPARE(after.events.size(), before.events.size());
        std::vector<int> counted(size_t(after.lanes.size()));
        for (qsizetype index = 0; index < after.events.size(); ++index) {
            const QList<int> &lanes = after.events.at(index).lanes;
            QVERIFY(std::ranges::is_sorted(lanes));
            QVERIFY(std::ranges::adjacent_find(lanes) == lanes.end());
            QSet<QString> names;
            for (const int lane : lanes) {
                ++counted[size_t(lane)];
                names.insert(after.lanes.at(lane).folded > 0 ? u"+"_s : after.lanes.at(lane).name);
            }
            QSet<QString> wanted;
            for (const int lane : before.events.at(index).lanes) {
                const QString name = before.lanes.at(lane).name;
                wanted.insert(folded.contains(name) ? u"+"_s : name);
            }
            QCOMPARE(names, wanted);
        }
        for (size_t lane = 0; lane < counted.size(); ++lane)
            QCOMPARE(after.lanes.at(int(lane)).events, counted[lane]);
        QCOMPARE(namesOf(after.folded).size(), folded.contains(u'Q') ? 0 : folded.size());
    }

    void leavesNotesFirst()
    {
        const NoteRecord note{.kind = NoteKind::DatedEvent,
                              .article = {1},
                              .articleTitle = {},
                              .source = {},
                              .published = {},
                              .when = DateInterval::day({2025, 1, 9}),
                              .passage = {},
                              .sentence = u"It rained."_s};
        const Timeline timeline = arranged(buildTimeline(meetings(), TimelineLanes::People, {}, {note}),
                                           {.pinned = keySet(u"D"_s), .folded = keySet(u"A"_s)});
        QCOMPARE(timeline.lanes.first().notes, NoteKind::DatedEvent);
        QCOMPARE(timeline.events.last().lanes, QList{0});
        QCOMPARE(namesOf(timeline.lanes), u"DBC+1"_s);
        QCOMPARE(namesOf(moved({}, timeline.lanes, 0, 3).order.isEmpty() ? timeline.lanes : QList<TimelineLane>()),
                 u"DBC+1"_s);
        QCOMPARE(moved({}, timeline.lanes, 4, 1), LaneArrangement());
    }

    void givesNames()
    {
        const LaneArrangement arrangement{.names = {{key(u'B'), u"The mediator"_s}}};
        const Timeline timeline = people(arrangement);
        QCOMPARE(timeline.lanes.first().givenName, u"The mediator"_s);
        QCOMPARE(timeline.lanes.first().name, u"B"_s);
        const Timeline storyline =
            arranged(withStoryline(buildTimeline(meetings(), TimelineLanes::Storyline), TimelineLanes::Storyline),
                     {.order = keys(u"DCAB"_s), .folded = keySet(u"A"_s), .names = arrangement.names});
        QCOMPARE(namesOf(storyline.lanes), u"BACD"_s);
        QCOMPARE(storyline.lanes.first().givenName, u"The mediator"_s);
    }

    void movesALane_data()
    {
        QTest::addColumn<QString>("pinned");
        QTest::addColumn<int>("lane");
        QTest::addColumn<int>("before");
        QTest::addColumn<QString>("lanes");
        QTest::addColumn<QString>("pinnedThen");
        QTest::newRow("up") << QString() << 2 << 0 << u"CBAD"_s << QString();
        QTest::newRow("down") << QString() << 0 << 3 << u"ACBD"_s << QString();
        QTest::newRow("to the end") << QString() << 1 << 4 << u"BCDA"_s << QString();
        QTest::newRow("beyond the end") << QString() << 1 << 99 << u"BCDA"_s << QString();
        QTest::newRow("beyond the beginning") << QString() << 3 << -5 << u"DBAC"_s << QString();
        QTest::newRow("to where it is") << QString() << 1 << 1 << u"BACD"_s << QString();
        QTest::newRow("before the one below") << QString() << 1 << 2 << u"BACD"_s << QString();
        QTest::newRow("no such lane") << QString() << 7 << 0 << u"BACD"_s << QString();
        QTest::newRow("among pinned ones") << u"BA"_s << 3 << 1 << u"BDAC"_s << u"ABD"_s;
        QTest::newRow("just below pinned ones") << u"BA"_s << 3 << 2 << u"BADC"_s << u"AB"_s;
        QTest::newRow("out of the pinned ones") << u"BA"_s << 0 << 3 << u"ACBD"_s << u"A"_s;
        QTest::newRow("to the end of the pinned ones") << u"BA"_s << 0 << 2 << u"ABCD"_s << u"AB"_s;
    }

    void movesALane()
    {
        QFETCH(const QString, pinned);
        QFETCH(const int, lane);
        QFETCH(const int, before);
        QFETCH(const QString, pinnedThen);
        const LaneArrangement arrangement{.pinned = keySet(pinned)};
        const LaneArrangement then = moved(arrangement, people(arrangement).lanes, lane, before);
        QTEST(namesOf(people(then).lanes), "lanes");
        QCOMPARE(then.pinned, keySet(pinnedThen));
    }

    void remembersWhereTheAbsentWere()
    {
        const LaneArrangement arrangement{.order = keys(u"XDCBYA"_s)};
        const LaneArrangement then = moved(arrangement, people(arrangement).lanes, 3, 0); // A before D
        QCOMPARE(namesOf(people(then).lanes), u"ADCB"_s);
        QVERIFY(then.order.contains(key(u'X')) && then.order.contains(key(u'Y')));
        QCOMPARE(then.order.size(), 6);
    }

    void leavesThoseBelowUnarranged()
    {
        const LaneArrangement then = moved({}, people({}).lanes, 1, 0);
        QCOMPARE(then.order, keys(u"AB"_s));
    }

    void tellsArticlesOfOneTitleApart()
    {
        MeetingSet set = meetings();
        set.meetings[3].article = {2};
        const Timeline timeline = buildTimeline(set, TimelineLanes::Articles);
        QCOMPARE(timeline.lanes.at(0).name, timeline.lanes.at(1).name);
        QVERIFY(LaneArrangement::keyOf(timeline.lanes.at(0)) != LaneArrangement::keyOf(timeline.lanes.at(1)));
    }

    void comesBackFromJson()
    {
        const LaneArrangement arrangement{.order = keys(u"DA"_s),
                                          .pinned = keySet(u"AB"_s),
                                          .folded = keySet(u"C"_s),
                                          .names = {{key(u'B'), u"«The mediator»"_s}}};
        QCOMPARE(laneArrangementFromJson(toJson(arrangement)), arrangement);
        QCOMPARE(laneArrangementFromJson({}), LaneArrangement());
        const QJsonObject odd{{u"order"_s, 3},
                              {u"pinned"_s, QJsonObject()},
                              {u"folded"_s, QJsonValue()},
                              {u"names"_s, QJsonObject{{u"a"_s, 1}}}};
        QCOMPARE(laneArrangementFromJson(odd), LaneArrangement());
    }

    void arrangesManyLanes()
    {
        const Timeline timeline =
            buildTimeline(test::madeMeetings({.meetings = 20'000, .people = 5000}), TimelineLanes::People);
        LaneArrangement arrangement;
        for (int lane = 10; lane < int(timeline.lanes.size()); ++lane)
            arrangement.folded.insert(LaneArrangement::keyOf(timeline.lanes.at(lane)));
        const Timeline few = arranged(timeline, arrangement);
        QCOMPARE(few.lanes.size(), 11);
        QCOMPARE(few.lanes.last().folded, int(timeline.lanes.size()) - 10);
    }
};

QTEST_GUILESS_MAIN(LaneArrangementTest)
#include "lanearrangementtest.moc"
