// SPDX-License-Identifier: GPL-3.0-only
#include "model/timeline/timeline.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

constexpr EntityId ellison{1}; // person
constexpr EntityId norland{2}; // group
constexpr EntityId union_{3};  // organization

MeetingSet setOf(QList<MeetingRecord> meetings)
{
    MeetingSet set{.meetings = std::move(meetings), .entities = {}};
    const auto name = [&](EntityId id, EntityKind kind, const QString &called) {
        set.entities.insert(id, {.id = id, .kind = kind, .name = called, .role = {}});
    };
    name(ellison, EntityKind::Person, u"Mara Ellison"_s);
    name(norland, EntityKind::Group, u"Norland delegation"_s);
    name(union_, EntityKind::Organization, u"Harbour Union"_s);
    return set;
}

MeetingRecord meeting(qint64 id, QList<EntityId> who, std::optional<DateInterval> when, const QString &place = {})
{
    return {.id = {id},
            .article = {id % 2 + 1},
            .articleTitle = u"Article %1"_s.arg(id % 2 + 1),
            .source = {},
            .published = QDate(2025, 11, 26),
            .participants = std::move(who),
            .when = when,
            .place = place,
            .evidence = {},
            .sentence = {}};
}

QStringList namesOf(const QList<TimelineLane> &lanes)
{
    QStringList names;
    for (const TimelineLane &lane : lanes) {
        names.append(lane.name);
    }
    return names;
}

const QDate tuesday(2025, 11, 25);

NoteRecord note(NoteKind kind, const DateInterval &when)
{
    return {.kind = kind,
            .article = {2},
            .articleTitle = u"Article 2"_s,
            .source = {},
            .published = tuesday,
            .when = when,
            .passage = {},
            .sentence = u"The bridge  closed."_s};
}

} // namespace

class TimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsOnTheLaneOfEveryArticleThatTellsOfIt()
    {
        MeetingRecord one{.id = {1},
                          .article = {1},
                          .articleTitle = u"Article 1"_s,
                          .source = {},
                          .published = {},
                          .participants = {{1}, {2}},
                          .when = DateInterval::day({2025, 11, 25}),
                          .place = {},
                          .evidence = {},
                          .sentence = {}};
        MeetingRecord other = one;
        other.id = {2};
        other.article = {2};
        other.articleTitle = u"Article 2"_s;
        one.tellings = {other, one};
        const Timeline timeline = buildTimeline({.meetings = {one}, .entities = {}}, TimelineLanes::Articles);
        QCOMPARE(timeline.lanes.size(), 2);
        QCOMPARE(timeline.events.size(), 1);
        QCOMPARE(timeline.events.first().lanes, QList<int>({0, 1}));
    }

    void givesEveryParticipantALaneWithTheBusiestFirst()
    {
        const Timeline timeline = buildTimeline(setOf({meeting(1, {norland, union_}, DateInterval::day(tuesday)),
                                                       meeting(2, {ellison, union_}, DateInterval::day(tuesday))}),
                                                TimelineLanes::People);
        QCOMPARE(namesOf(timeline.lanes),
                 QStringList({u"Harbour Union"_s, u"Norland delegation"_s, u"Mara Ellison"_s}));
        QCOMPARE(timeline.lanes.first(),
                 TimelineLane({.name = u"Harbour Union"_s,
                               .entity = union_,
                               .kind = EntityKind::Organization,
                               .article = {},
                               .events = 2}));
        QCOMPARE(timeline.events.at(0).lanes, QList({0, 1}));
        QCOMPARE(timeline.events.at(1).lanes, QList({0, 2}));
    }

    void givesNotesLanesBeforeAllOthers()
    {
        const NoteRecord closed =
            note(NoteKind::DatedEvent, DateInterval::days(tuesday.addDays(-30), tuesday.addDays(-29)));
        const NoteRecord published = note(NoteKind::Publication, DateInterval::day(tuesday));
        const Timeline timeline = buildTimeline(setOf({meeting(1, {ellison, norland}, DateInterval::day(tuesday))}),
                                                TimelineLanes::People, {}, {closed, published});
        QCOMPARE(timeline.lanes.size(), 4);
        QCOMPARE(timeline.lanes.at(0).notes, NoteKind::Publication);
        QCOMPARE(timeline.lanes.at(1).notes, NoteKind::DatedEvent);
        QVERIFY(!timeline.lanes.at(2).notes);
        QCOMPARE(timeline.notes, QList({closed, published}));
        QCOMPARE(timeline.events.size(), 3);

        const TimelineEvent &first = timeline.events.at(0);
        QCOMPARE(first.note, 0);
        QVERIFY(!first.meeting.isValid());
        QCOMPARE(first.lanes, QList{1});
        QCOMPARE(first.label, u"The bridge closed."_s);
        QCOMPARE(first.lastDay - first.firstDay, 1);
        QCOMPARE(timeline.events.at(1).note, 1);
        QCOMPARE(timeline.events.at(1).label, u"Article 2"_s);
        QCOMPARE(timeline.events.at(2).meeting, MeetingId{1});
        QCOMPARE(timeline.events.at(2).note, -1);
        QCOMPARE(timeline.events.at(2).lanes, QList({2, 3}));

        // The days are those of the meetings, as long as there are any.
        QCOMPARE(timeline.firstDay, tuesday.toJulianDay());
        const Timeline without = buildTimeline({}, TimelineLanes::People, {}, {closed});
        QCOMPARE(without.firstDay, tuesday.addDays(-30).toJulianDay());
        QCOMPARE(without.lastDay, tuesday.addDays(-29).toJulianDay());
        QCOMPARE(without.lanes.size(), 1);
    }

    void makesLanesOfWhatIsAskedFor_data()
    {
        QTest::addColumn<TimelineLanes>("kind");
        QTest::addColumn<QStringList>("lanes");
        QTest::addColumn<QString>("label");
        const QString who = u"Mara Ellison, Norland delegation"_s;
        QTest::newRow("places") << TimelineLanes::Places << QStringList{u"Port Arden"_s, QString()} << who;
        QTest::newRow("kinds") << TimelineLanes::Kinds << QStringList{u"person"_s, u"group"_s, u"organization"_s}
                               << who;
        QTest::newRow("articles") << TimelineLanes::Articles << QStringList{u"Article 2"_s, u"Article 1"_s} << who;
        QTest::newRow("none") << TimelineLanes::None << QStringList{QString()} << who;
        QTest::newRow("people") << TimelineLanes::People
                                << QStringList{u"Mara Ellison"_s, u"Norland delegation"_s, u"Harbour Union"_s}
                                << u"Port Arden"_s;
    }

    void makesLanesOfWhatIsAskedFor()
    {
        QFETCH(const TimelineLanes, kind);
        const Timeline timeline =
            buildTimeline(setOf({meeting(1, {ellison, norland}, DateInterval::day(tuesday), u"Port Arden"_s),
                                 meeting(2, {ellison, union_}, DateInterval::day(tuesday)),
                                 meeting(3, {ellison, norland}, DateInterval::day(tuesday), u"Port Arden"_s)}),
                          kind);
        QTEST(namesOf(timeline.lanes), "lanes");
        QTEST(timeline.events.first().label, "label");
    }

    void placesEventsByTheirDays_data()
    {
        QTest::addColumn<std::optional<DateInterval>>("when");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::addColumn<bool>("approximate");
        using When = std::optional<DateInterval>;
        QTest::newRow("day") << When(DateInterval::day(tuesday)) << tuesday << tuesday << false;
        QTest::newRow("days") << When(DateInterval::days(tuesday, tuesday.addDays(3))) << tuesday << tuesday.addDays(3)
                              << false;
        QTest::newRow("month") << When({{2025, 11, 1}, {2025, 11, 30}, DatePrecision::Month}) << QDate(2025, 11, 1)
                               << QDate(2025, 11, 30) << false;
        QTest::newRow("approximate") << When({tuesday, tuesday, DatePrecision::Day, true}) << tuesday << tuesday
                                     << true;
        QTest::newRow("uncertain") << When({tuesday, tuesday, DatePrecision::Day, false, true}) << tuesday << tuesday
                                   << true;
        QTest::newRow("open end") << When({tuesday, {}}) << tuesday << tuesday << true;
        QTest::newRow("open beginning") << When({{}, tuesday}) << tuesday << tuesday << true;
        QTest::newRow("none: the article's") << When() << QDate(2025, 11, 26) << QDate(2025, 11, 26) << true;
        QTest::newRow("empty: the article's")
            << When(DateInterval()) << QDate(2025, 11, 26) << QDate(2025, 11, 26) << true;
        QTest::newRow("year −9999") << When(DateInterval::day({-9999, 1, 1})) << QDate(-9999, 1, 1)
                                    << QDate(-9999, 1, 1) << false;
    }

    void placesEventsByTheirDays()
    {
        QFETCH(const std::optional<DateInterval>, when);
        const Timeline timeline = buildTimeline(setOf({meeting(1, {ellison, norland}, when)}), TimelineLanes::People);
        QCOMPARE(timeline.events.size(), 1);
        QTEST(QDate::fromJulianDay(timeline.events.first().firstDay), "first");
        QTEST(QDate::fromJulianDay(timeline.events.first().lastDay), "last");
        QTEST(timeline.events.first().approximate, "approximate");
        QCOMPARE(timeline.firstDay, timeline.events.first().firstDay);
        QCOMPARE(timeline.lastDay, timeline.events.first().lastDay);
    }

    void leavesOutWhatHasNoDay_data()
    {
        QTest::addColumn<MeetingRecord>("left");
        MeetingRecord undated = meeting(1, {ellison, norland}, {});
        undated.published = {};
        QTest::newRow("no date at all") << undated;
        QTest::newRow("ends before it begins")
            << meeting(1, {ellison, norland}, DateInterval::days(tuesday, tuesday.addDays(-1)));
        QTest::newRow("nobody known") << meeting(1, {EntityId{77}, EntityId{78}}, DateInterval::day(tuesday));
    }

    void leavesOutWhatHasNoDay()
    {
        QFETCH(const MeetingRecord, left);
        const Timeline timeline = buildTimeline(setOf({left}), TimelineLanes::People);
        QVERIFY(timeline.events.isEmpty());
        QVERIFY(timeline.lanes.isEmpty());
        QCOMPARE(timeline.firstDay, 0);
        QCOMPARE(timeline.lastDay, -1);
    }

    void ordersEventsByFirstDayLastDayAndMeeting()
    {
        const Timeline timeline = buildTimeline(
            setOf({meeting(4, {ellison, norland}, DateInterval::day(tuesday)),
                   meeting(3, {ellison, norland}, DateInterval::day(tuesday)),
                   meeting(2, {ellison, norland}, DateInterval::days(tuesday, tuesday.addDays(1))),
                   meeting(1, {ellison, norland}, DateInterval::days(tuesday.addDays(-1), tuesday.addDays(9)))}),
            TimelineLanes::People);
        QList<qint64> order;
        for (const TimelineEvent &event : timeline.events) {
            order.append(event.meeting.value);
        }
        QCOMPARE(order, QList<qint64>({1, 3, 4, 2}));
        QCOMPARE(timeline.lastDay, tuesday.addDays(9).toJulianDay());
    }

    void countsAPersonOnceWhoIsNamedTwice()
    {
        const Timeline timeline = buildTimeline(
            setOf({meeting(1, {ellison, norland, ellison}, DateInterval::day(tuesday))}), TimelineLanes::People);
        QCOMPARE(timeline.events.first().lanes, QList({0, 1}));
        QCOMPARE(timeline.lanes.first().events, 1);
    }

    void buildsNothingFromNothing() { QCOMPARE(buildTimeline({}, TimelineLanes::People), Timeline()); }
};

QTEST_GUILESS_MAIN(TimelineTest)
#include "timelinetest.moc"
