// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/layout.h"

#include <QRectF>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class NetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWithoutMeetings();
    void joinsEachPairOfAMeeting();
    void gathersMeetingsOfOnePair();
    void takesTheFirmestStatus();
    void passesOverMeetingsWithOneself();
    void keepsNodesApart_data();
    void keepsNodesApart();
    void isRepeatable();
    void keepsItsShapeWhenSomebodyJoins();
    void packsComponentsSideBySide();
};

namespace {

MeetingRecord meeting(qint64 id, const QList<qint64> &who, MeetingStatus status = MeetingStatus::Held)
{
    MeetingRecord record;
    record.id = {id};
    record.status = status;
    for (const qint64 one : who)
        record.participants.append(EntityId{one});
    return record;
}

MeetingSet setOf(const QList<MeetingRecord> &meetings)
{
    MeetingSet set;
    set.meetings = meetings;
    for (const MeetingRecord &record : meetings) {
        for (const EntityId id : record.participants)
            set.entities.insert(id, {.id = id, .kind = EntityKind::Person, .name = u"Person Number %1"_s.arg(id.value), .role = {}});
    }
    return set;
}

/// Rings with chords and some pairs apart.
MeetingSet ring(int people)
{
    QList<MeetingRecord> meetings;
    for (int at = 0; at < people; ++at)
        meetings.append(meeting(at + 1, {at + 1, (at + 1) % people + 1, (at * 7) % people + 1}));
    meetings.append(meeting(people + 1, {people + 1, people + 2}));
    return setOf(meetings);
}

bool overlap(const NetworkNode &one, const NetworkNode &other)
{
    const QPointF way = one.position - other.position;
    return std::hypot(way.x(), way.y()) < nodeRadius(one.meetings) + nodeRadius(other.meetings);
}

} // namespace

void NetworkTest::isEmptyWithoutMeetings()
{
    const Network network = layOut(buildNetwork({}));
    QVERIFY(network.nodes.isEmpty());
    QVERIFY(network.edges.isEmpty());
}

void NetworkTest::joinsEachPairOfAMeeting()
{
    const Network network = buildNetwork(setOf({meeting(1, {1, 2, 3})}));
    QCOMPARE(network.nodes.size(), 3);
    QCOMPARE(network.edges.size(), 3);
    for (const NetworkEdge &edge : network.edges) {
        QCOMPARE_LT(edge.from, edge.to);
        QCOMPARE(edge.meetings, QList{MeetingId{1}});
    }
}

void NetworkTest::gathersMeetingsOfOnePair()
{
    const Network network = buildNetwork(setOf({meeting(1, {1, 2}), meeting(2, {2, 1}), meeting(3, {2, 3})}));
    QCOMPARE(network.nodes.first().entity, EntityId{2});
    QCOMPARE(network.nodes.first().meetings, 3);
    QCOMPARE(network.edges.first().meetings, (QList{MeetingId{1}, MeetingId{2}}));
}

void NetworkTest::takesTheFirmestStatus()
{
    const Network network = buildNetwork(setOf({meeting(1, {1, 2}, MeetingStatus::NotHeld),
                                                meeting(2, {1, 2}, MeetingStatus::Planned),
                                                meeting(3, {1, 2}, MeetingStatus::Possible)}));
    QVERIFY(network.edges.first().status == MeetingStatus::Planned);
}

void NetworkTest::passesOverMeetingsWithOneself()
{
    QVERIFY(buildNetwork(setOf({meeting(1, {1, 1}), meeting(2, {4})})).nodes.isEmpty());
}

void NetworkTest::keepsNodesApart_data()
{
    QTest::addColumn<int>("people");
    for (const int people : {1, 3, 7, 40, 300})
        QTest::addRow("%d people", people) << people;
}

void NetworkTest::keepsNodesApart()
{
    QFETCH(int, people);
    const Network network = layOut(buildNetwork(ring(people)));
    for (qsizetype one = 0; one < network.nodes.size(); ++one) {
        for (qsizetype other = one + 1; other < network.nodes.size(); ++other)
            QVERIFY(!overlap(network.nodes[one], network.nodes[other]));
    }
}

void NetworkTest::isRepeatable()
{
    QCOMPARE(layOut(buildNetwork(ring(30))), layOut(buildNetwork(ring(30))));
}

void NetworkTest::keepsItsShapeWhenSomebodyJoins()
{
    MeetingSet set = ring(20);
    const Network before = layOut(buildNetwork(set));
    NetworkPositions positions;
    for (const NetworkNode &node : before.nodes)
        positions.insert(node.entity, node.position);
    set.meetings.append(meeting(100, {1, 100}));
    set.entities.insert(EntityId{100}, {.id = {100}, .name = u"Newcomer"_s, .role = {}});
    const Network after = layOut(buildNetwork(set), {.previous = positions});
    qreal farthest = 0;
    const QPointF shift = [&] { // the whole picture may move
        for (const NetworkNode &node : after.nodes) {
            if (node.entity == EntityId{1})
                return node.position - positions.value(node.entity);
        }
        return QPointF();
    }();
    for (const NetworkNode &node : after.nodes) {
        if (node.entity.value > 20)
            continue;
        const QPointF way = node.position - shift - positions.value(node.entity);
        farthest = std::max(farthest, std::hypot(way.x(), way.y()));
    }
    QCOMPARE_LT(farthest, 160.0);
}

void NetworkTest::packsComponentsSideBySide()
{
    const Network network = layOut(buildNetwork(setOf({meeting(1, {1, 2}), meeting(2, {3, 4}), meeting(3, {5, 6})})));
    for (const NetworkEdge &edge : network.edges) {
        const QPointF way = network.nodes[edge.to].position - network.nodes[edge.from].position;
        QCOMPARE_GT(std::hypot(way.x(), way.y()), 100.0);
        QCOMPARE_LT(std::hypot(way.x(), way.y()), 300.0);
    }
}

QTEST_GUILESS_MAIN(NetworkTest)
#include "networktest.moc"
