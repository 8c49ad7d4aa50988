// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/layout.h"
#include "model/network/measures.h"
#include "model/network/networkpart.h"
#include "tests/support/madenetwork.h"
#include "tests/support/madestory.h"

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
    void staysTogetherHoweverOftenItIsLaidOut();
    void packsComponentsSideBySide();
    void keepsComponentsApart();
    void keepsThousandsOfNodesApart();
    void stopsWhenCancelled();
    void joinsACrowdOnlyToItsHosts();
    void standsOddNetworks_data();
    void standsOddNetworks();
    void leadsFromEachEdgeToItsMeetings();
    void hidesWhatDidNotTakePlace();
    void growsByAStep();
    void findsAShortestChain();
    void findsNoChainWhereThereIsNone();
    void measuresAStar();
    void findsCommunities();
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
            set.entities.insert(
                id, {.id = id, .kind = EntityKind::Person, .name = u"Person Number %1"_s.arg(id.value), .role = {}});
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

NetworkPositions positionsOf(const Network &network)
{
    NetworkPositions positions;
    for (const NetworkNode &node : network.nodes)
        positions.insert(node.entity, node.position);
    return positions;
}

QRectF boundsOf(const Network &network)
{
    QRectF bounds;
    for (const NetworkNode &node : network.nodes)
        bounds |= QRectF(node.position - QPointF(1, 1), QSizeF(2, 2));
    return bounds;
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
    const Network network =
        buildNetwork(setOf({meeting(1, {1, 2}, MeetingStatus::NotHeld), meeting(2, {1, 2}, MeetingStatus::Planned),
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
    const NetworkPositions positions = positionsOf(before);
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

/// One who met many beside a ring: each time a little further would be far away after some articles.
void NetworkTest::staysTogetherHoweverOftenItIsLaidOut()
{
    MeetingSet set = ring(30);
    QList<MeetingRecord> pairs;
    for (qint64 other = 102; other <= 116; ++other)
        pairs.append(meeting(other, {101, other}));
    MeetingSet apart = setOf(pairs);
    for (EntitySummary &entity : apart.entities)
        entity.name = u"Deputy Minister of Foreign Affairs "_s + QString::number(entity.id.value);
    set.meetings += apart.meetings;
    set.entities.insert(apart.entities);
    Network network = layOut(buildNetwork(set));
    const QRectF first = boundsOf(network);
    for (int again = 0; again < 30; ++again)
        network = layOut(buildNetwork(set), {.previous = positionsOf(network)});
    const QRectF last = boundsOf(network);
    QCOMPARE_LT(last.width(), 1.5 * first.width());
    QCOMPARE_LT(last.height(), 1.5 * first.height());
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

void NetworkTest::keepsComponentsApart()
{
    QList<MeetingRecord> meetings;
    for (int pair = 0; pair < 300; ++pair)
        meetings.append(meeting(pair + 1, {2 * pair + 1, 2 * pair + 2}));
    const Network network = layOut(buildNetwork(setOf(meetings)));
    QList<QRectF> boxes;
    for (const NetworkEdge &edge : network.edges)
        boxes.append(QRectF(network.nodes[edge.from].position, network.nodes[edge.to].position)
                         .normalized()
                         .adjusted(-8, -8, 8, 8));
    for (qsizetype one = 0; one < boxes.size(); ++one) {
        for (qsizetype other = one + 1; other < boxes.size(); ++other)
            QVERIFY(!boxes[one].intersects(boxes[other]));
    }
}

void NetworkTest::keepsThousandsOfNodesApart()
{
    const Network network = layOut(test::madeNetwork({.nodes = 3000, .edges = 9000}));
    for (qsizetype one = 0; one < network.nodes.size(); ++one) {
        for (qsizetype other = one + 1; other < network.nodes.size(); ++other)
            QVERIFY(!overlap(network.nodes[one], network.nodes[other]));
    }
}

void NetworkTest::stopsWhenCancelled()
{
    int asked = 0;
    const Network wanted = test::madeNetwork({.nodes = 2000, .edges = 8000});
    const Network network = layOut(wanted, {.isCancelled = [&asked] { return ++asked > 3; }});
    QCOMPARE_GT(asked, 3);
    QCOMPARE(network.nodes.size(), wanted.nodes.size());
}

void NetworkTest::joinsACrowdOnlyToItsHosts()
{
    QList<qint64> crowd;
    for (qint64 id = 5000; id > 0; --id)
        crowd.append(id);
    const Network network = buildNetwork(setOf({meeting(1, crowd)}));
    QCOMPARE(network.nodes.size(), 5000);
    QCOMPARE(network.edges.size(), 10 + 5 * 4995);
    for (const NetworkNode &node : network.nodes)
        QCOMPARE(node.meetings, 1);
    for (const NetworkEdge &edge : network.edges)
        QVERIFY(network.nodes[edge.from].entity.value > 4995 || network.nodes[edge.to].entity.value > 4995);
}

void NetworkTest::standsOddNetworks_data()
{
    QTest::addColumn<MeetingSet>("set");
    QTest::addColumn<int>("nodes");
    QTest::addRow("none") << MeetingSet() << 0;
    QTest::addRow("with oneself") << setOf({meeting(1, {1, 1, 1})}) << 0;
    QTest::addRow("with oneself and another") << setOf({meeting(1, {1, 1, 2})}) << 2;
    QList<MeetingRecord> often;
    for (int id = 1; id <= 2000; ++id)
        often.append(meeting(id, {1, 2}));
    QTest::addRow("two, 2,000 times") << setOf(often) << 2;
    MeetingSet alike = setOf({meeting(1, {1, 2}), meeting(2, {2, 3})});
    alike.entities[EntityId{1}].name = u"Jose Alva"_s;
    alike.entities[EntityId{2}].name = u"José Alva"_s;
    alike.entities[EntityId{3}].name = u"JOSÉ ALVA"_s;
    QTest::addRow("names alike but for accents and case") << alike << 3;
    MeetingSet nameless = setOf({meeting(1, {1, 2})});
    nameless.entities.clear();
    QTest::addRow("nobody known by name") << nameless << 2;
}

void NetworkTest::standsOddNetworks()
{
    QFETCH(MeetingSet, set);
    QFETCH(int, nodes);
    const Network network = layOut(buildNetwork(set));
    QCOMPARE(network.nodes.size(), nodes);
    for (qsizetype one = 0; one < network.nodes.size(); ++one) {
        QVERIFY(std::isfinite(network.nodes[one].position.x()) && std::isfinite(network.nodes[one].position.y()));
        for (qsizetype other = one + 1; other < network.nodes.size(); ++other)
            QVERIFY(!overlap(network.nodes[one], network.nodes[other]));
    }
    const auto measured = measure(network, set);
    QVERIFY(measured);
    QCOMPARE(measured->size(), nodes);
}

void NetworkTest::leadsFromEachEdgeToItsMeetings()
{
    const MeetingSet set = test::madeMeetings({.meetings = 800, .people = 150});
    QHash<MeetingId, QSet<EntityId>> participants;
    for (const MeetingRecord &each : set.meetings)
        participants.insert(each.id, QSet<EntityId>(each.participants.begin(), each.participants.end()));
    const Network network = buildNetwork(set);
    QCOMPARE_GT(network.edges.size(), 300);
    QSet<MeetingId> reached;
    for (const NetworkEdge &edge : network.edges) {
        QVERIFY(!edge.meetings.isEmpty());
        for (const MeetingId id : edge.meetings) {
            QVERIFY(participants.value(id).contains(network.nodes[edge.from].entity));
            QVERIFY(participants.value(id).contains(network.nodes[edge.to].entity));
            reached.insert(id);
        }
    }
    QCOMPARE(reached.size(), set.meetings.size());
}

void NetworkTest::hidesWhatDidNotTakePlace()
{
    const Network network = buildNetwork(setOf({meeting(1, {1, 2}), meeting(2, {2, 3}, MeetingStatus::NotHeld)}));
    QCOMPARE(partOf(network, {}).nodes.size(), 2);
    QCOMPARE(partOf(network, {.denied = NetworkPart::Denied::Shown}), network);
    QCOMPARE(partOf(network, {.hidden = {EntityId{1}}, .denied = NetworkPart::Denied::Shown}).edges.size(), 1);
}

void NetworkTest::growsByAStep()
{
    const Network network =
        buildNetwork(setOf({meeting(1, {1, 2}), meeting(2, {2, 3}), meeting(3, {3, 4}), meeting(4, {7, 8})}));
    QCOMPARE(partOf(network, {.around = {EntityId{1}}}).nodes.size(), 2);
    QCOMPARE(partOf(network, {.around = {EntityId{1}}, .steps = 2}).nodes.size(), 3);
    QCOMPARE(partOf(network, {.around = {EntityId{1}, EntityId{7}}}).nodes.size(), 4);
    QCOMPARE(partOf(network, {.around = {EntityId{1}}, .steps = 9, .hidden = {EntityId{3}}}).nodes.size(), 2);
    QVERIFY(partOf(network, {.around = {EntityId{99}}}).nodes.isEmpty());
}

void NetworkTest::findsAShortestChain()
{
    const Network network = buildNetwork(setOf({meeting(1, {1, 2}), meeting(2, {2, 3}), meeting(3, {3, 4}),
                                                meeting(4, {1, 5}), meeting(5, {5, 3}), meeting(6, {5, 3})}));
    const QList<int> chain = shortestChain(network, EntityId{1}, EntityId{4});
    QList<MeetingId> meetings;
    for (const int edge : chain)
        meetings += network.edges[edge].meetings;
    QCOMPARE(meetings, (QList{MeetingId{4}, MeetingId{5}, MeetingId{6}, MeetingId{3}})); // over 5, who met 3 more often
}

void NetworkTest::findsNoChainWhereThereIsNone()
{
    const Network network = buildNetwork(setOf({meeting(1, {1, 2}), meeting(2, {3, 4})}));
    QVERIFY(shortestChain(network, EntityId{1}, EntityId{3}).isEmpty());
    QVERIFY(shortestChain(network, EntityId{1}, EntityId{1}).isEmpty());
    QVERIFY(shortestChain(network, EntityId{1}, EntityId{9}).isEmpty());
}

void NetworkTest::measuresAStar()
{
    MeetingSet set = setOf({meeting(1, {1, 2}), meeting(2, {1, 3}), meeting(3, {1, 4}), meeting(4, {1, 4})});
    set.meetings[0].when = DateInterval::day(QDate(2025, 3, 1));
    set.meetings[2].when = DateInterval::days(QDate(2025, 4, 1), QDate(2025, 4, 3));
    const Network network = buildNetwork(set);
    const auto measured = measure(network, set);
    QVERIFY(measured);
    const NodeMeasures &middle = measured->first();
    QCOMPARE(middle.entity, EntityId{1});
    QCOMPARE(middle.met, 3);
    QCOMPARE(middle.meetings, 4);
    QCOMPARE(middle.betweenness, 1.0);
    QCOMPARE(middle.first, QDate(2025, 3, 1));
    QCOMPARE(middle.last, QDate(2025, 4, 3));
    double ranks = 0;
    for (const NodeMeasures &each : *measured)
        ranks += each.pageRank;
    QVERIFY(std::abs(ranks - 1) < 1e-6);
    QCOMPARE_GT(middle.pageRank, measured->last().pageRank);
    QCOMPARE(measured->last().betweenness, 0.0);
}

void NetworkTest::findsCommunities()
{
    const Network network = buildNetwork(setOf({meeting(1, {1, 2, 3, 4}), meeting(2, {4, 5}), meeting(3, {5, 6, 7})}));
    const auto measured = measure(network, {});
    QVERIFY(measured);
    QHash<EntityId, int> communities;
    for (const NodeMeasures &each : *measured)
        communities.insert(each.entity, each.community);
    for (const qint64 id : {1, 2, 3})
        QCOMPARE(communities.value(EntityId{id}), 0);
    QCOMPARE(communities.value(EntityId{6}), communities.value(EntityId{7}));
    QVERIFY(communities.value(EntityId{1}) != communities.value(EntityId{6}));
    QCOMPARE(*measured, *measure(network, {}));
}

QTEST_GUILESS_MAIN(NetworkTest)
#include "networktest.moc"
