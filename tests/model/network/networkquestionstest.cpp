// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/comparison.h"
#include "model/network/connectors.h"
#include "model/network/layout.h"
#include "model/network/networkpart.h"
#include "model/network/networktime.h"
#include "tests/support/madenetwork.h"
#include "tests/support/madestory.h"

#include <QTest>

#include <cmath>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

/// Two who met on a day of March 2031; 0 for a day that is not known.
MeetingRecord meeting(qint64 id, qint64 one, qint64 other, int day, MeetingStatus status = MeetingStatus::Held)
{
    MeetingRecord record{.id = {id}, .participants = {EntityId{one}, EntityId{other}}, .status = status};
    if (day > 0)
        record.when = DateInterval::day(QDate(2031, 3, day));
    return record;
}

MeetingSet setOf(const QList<MeetingRecord> &meetings)
{
    MeetingSet set{.meetings = meetings, .entities = {}};
    for (const MeetingRecord &record : meetings) {
        for (const EntityId id : record.participants)
            set.entities.insert(id,
                                {.id = id, .kind = EntityKind::Person, .name = u"Person Number %1"_s.arg(id.value)});
    }
    return set;
}

DateInterval days(int first, int last)
{
    return DateInterval::days(QDate(2031, 3, first), QDate(2031, 3, last));
}

QList<qint64> idsOf(const Network &network)
{
    QList<qint64> ids;
    for (const NetworkNode &node : network.nodes)
        ids.append(node.entity.value);
    std::ranges::sort(ids);
    return ids;
}

} // namespace

class NetworkQuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsThroughTime()
    {
        const MeetingSet set = setOf({meeting(1, 1, 2, 4), meeting(2, 1, 2, 9, MeetingStatus::Planned),
                                      meeting(3, 2, 3, 20), meeting(4, 4, 5, 0)});
        const Network network = buildNetwork(set);
        const NetworkTime time(set);
        QCOMPARE(time.days(), (QList{QDate(2031, 3, 4), QDate(2031, 3, 9), QDate(2031, 3, 20)}));
        const Network first = time.until(network, QDate(2031, 3, 4));
        QCOMPARE(idsOf(first), (QList<qint64>{1, 2, 4, 5})); // what has no day is there from the beginning
        QCOMPARE(first.nodes.first().meetings, 1);
        QCOMPARE(time.until(network, QDate(2031, 3, 20)), network);
        QCOMPARE(idsOf(time.until(network, QDate(2031, 3, 1))), (QList<qint64>{4, 5}));
    }

    void tellsTheStatusOfTheTime()
    {
        const MeetingSet set = setOf({meeting(1, 1, 2, 4, MeetingStatus::Planned), meeting(2, 1, 2, 9)});
        const Network network = buildNetwork(set);
        QVERIFY(network.edges.first().status == MeetingStatus::Held);
        QVERIFY(NetworkTime(set).until(network, QDate(2031, 3, 5)).edges.first().status == MeetingStatus::Planned);
    }

    void countsMeetingsByStretchesOfTime()
    {
        const NetworkTime time(
            setOf({meeting(1, 1, 2, 1), meeting(2, 1, 2, 1), meeting(3, 2, 3, 11), meeting(4, 4, 5, 0)}));
        QCOMPARE(time.counts(2), (QList{2, 1}));
        QCOMPARE(time.dayAt(0.5), QDate(2031, 3, 6));
        QCOMPARE(time.shareAt(QDate(2031, 3, 6)), 0.5);
        QVERIFY(NetworkTime().dayAt(0.5).isNull());
        QCOMPARE(NetworkTime(setOf({meeting(1, 1, 2, 1)})).counts(3), (QList{0, 0, 1})); // one day alone
    }

    void comparesIntervals()
    {
        const MeetingSet set = setOf({meeting(1, 1, 2, 1), meeting(2, 1, 2, 11), meeting(3, 1, 2, 12), // stronger
                                      meeting(4, 2, 3, 2),                                             // gone
                                      meeting(5, 3, 4, 13),                                            // new
                                      meeting(6, 5, 6, 3), meeting(7, 5, 6, 14),                       // the same
                                      meeting(8, 7, 8, 25),                                            // in neither
                                      meeting(9, 9, 10, 14, MeetingStatus::NotHeld)});
        const NetworkComparison found = compare(buildNetwork(set), set, days(1, 9), days(10, 20));
        QCOMPARE(idsOf(found.network), (QList<qint64>{1, 2, 3, 4, 5, 6}));
        QMap<QPair<qint64, qint64>, ComparedEdge> edges;
        for (qsizetype index = 0; index < found.network.edges.size(); ++index) {
            const NetworkEdge &edge = found.network.edges[index];
            const auto [low, high] =
                std::minmax({found.network.nodes[edge.from].entity.value, found.network.nodes[edge.to].entity.value});
            edges.insert({low, high}, found.edges[index]);
        }
        QCOMPARE(edges.value({1, 2}), (ComparedEdge{EdgeChange::Stronger, 1, 2}));
        QCOMPARE(edges.value({2, 3}), (ComparedEdge{EdgeChange::Gone, 1, 0}));
        QCOMPARE(edges.value({3, 4}), (ComparedEdge{EdgeChange::New, 0, 1}));
        QCOMPARE(edges.value({5, 6}), (ComparedEdge{EdgeChange::Same, 1, 1}));
        const NetworkComparison back = compare(buildNetwork(set), set, days(10, 20), days(1, 9));
        QVERIFY(std::ranges::contains(back.edges, EdgeChange::Weaker, &ComparedEdge::change));
        QVERIFY(compare(buildNetwork(set), set, days(28, 29), days(30, 31)).network.nodes.isEmpty());
    }

    void findsWhoConnectsTwoGroups()
    {
        // 1, 2 | 3, 4; 5 met both groups, 6 only one, 7 met both more often; 2 and 3 met.
        const MeetingSet set = setOf({meeting(1, 1, 5, 1), meeting(2, 5, 4, 1), meeting(3, 1, 6, 1),
                                      meeting(4, 2, 7, 1), meeting(5, 2, 7, 2), meeting(6, 3, 7, 1),
                                      meeting(7, 3, 7, 2), meeting(8, 2, 3, 1), meeting(9, 1, 2, 1)});
        const Network network = buildNetwork(set);
        const GroupConnections found = connectionsOf(network, {EntityId{1}, EntityId{2}}, {EntityId{3}, EntityId{4}});
        QCOMPARE(found.between.size(), 2);
        QCOMPARE(network.nodes[found.between[0].node].entity, EntityId{7});
        QCOMPARE(network.nodes[found.between[1].node].entity, EntityId{5});
        QCOMPARE(found.between[1].toFirst.size(), 1);
        QCOMPARE(found.direct.size(), 1);
        QCOMPARE(network.edges[found.direct.first()].meetings, QList{MeetingId{8}});
        QCOMPARE(connectionsOf(network, {EntityId{1}}, {}), GroupConnections());
    }

    void showsThoseWhomAllOfSeveralMet()
    {
        const Network network =
            buildNetwork(setOf({meeting(1, 1, 3, 1), meeting(2, 2, 3, 1), meeting(3, 1, 4, 1), meeting(4, 2, 5, 1)}));
        const NetworkPart any{.around = {EntityId{1}, EntityId{2}}};
        QCOMPARE(idsOf(partOf(network, any)), (QList<qint64>{1, 2, 3, 4, 5}));
        const NetworkPart all{.around = {EntityId{1}, EntityId{2}}, .near = NetworkPart::Near::All};
        QCOMPARE(idsOf(partOf(network, all)), (QList<qint64>{1, 2, 3}));
    }

    void leavesThePinnedWhereTheyAre()
    {
        const Network free = layOut(test::madeNetwork({.nodes = 60, .edges = 150}));
        const QPointF middle = free.nodes[9].position; // where another one stands
        LayoutOptions options{.pinned = {{free.nodes[3].entity, middle}, {free.nodes[4].entity, {5000, -40}}}};
        const Network pinned = layOut(test::madeNetwork({.nodes = 60, .edges = 150}), options);
        QCOMPARE(pinned.nodes[3].position, middle);
        QCOMPARE(pinned.nodes[4].position, QPointF(5000, -40));
        for (qsizetype one = 0; one < pinned.nodes.size(); ++one) {
            for (qsizetype other = one + 1; other < pinned.nodes.size(); ++other) {
                const QPointF way = pinned.nodes[one].position - pinned.nodes[other].position;
                QCOMPARE_GE(std::hypot(way.x(), way.y()),
                            nodeRadius(pinned.nodes[one].meetings) + nodeRadius(pinned.nodes[other].meetings));
            }
        }
    }

    void growsATenThousandMeetingsInAFrame()
    {
        const MeetingSet set = test::madeMeetings({.meetings = 10'000, .people = 3000});
        const Network network = layOut(buildNetwork(set));
        const NetworkTime time(set);
        Network then = time.until(network, time.dayAt(0.5));
        QCOMPARE_LT(then.edges.size(), network.edges.size());
        QCOMPARE_GT(then.edges.size(), 0);
        QBENCHMARK_ONCE
        {
            then = time.until(network, time.dayAt(0.7));
        }
    }
};

QTEST_GUILESS_MAIN(NetworkQuestionsTest)
#include "networkquestionstest.moc"
