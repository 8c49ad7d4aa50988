// SPDX-License-Identifier: GPL-3.0-only
#include "model/network/folding.h"
#include "model/network/network.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const CountryFolder &folder()
{
    static const CountryFolder opened = *CountryFolder::open(QStringLiteral(DATELINE_RESOURCES));
    return opened;
}

struct Somebody {
    EntityKind kind;
    QString name;
};

/// Those who met, numbered from 1 as in \a who.
MeetingSet setOf(const QList<Somebody> &who, const QList<QList<qint64>> &meetings)
{
    MeetingSet set;
    for (qint64 id = 1; id <= who.size(); ++id)
        set.entities.insert(EntityId{id}, {.id = {id}, .kind = who[id - 1].kind, .name = who[id - 1].name});
    for (const QList<qint64> &participants : meetings) {
        MeetingRecord record{.id = {set.meetings.size() + 1}};
        for (const qint64 id : participants)
            record.participants.append(EntityId{id});
        set.meetings.append(record);
    }
    return set;
}

} // namespace

class FoldingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoActsForACountry_data()
    {
        QTest::addColumn<EntityKind>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sameAs"); // of the country of that name; empty: of none
        const auto row = [](EntityKind kind, const char *name, const char *sameAs) {
            QTest::newRow(name) << kind << QString::fromUtf8(name) << QString::fromUtf8(sameAs);
        };
        row(EntityKind::Place, "the United States", "US");
        row(EntityKind::Place, "Moscow", "Russia");
        row(EntityKind::Group, "Russians", "Russia");
        row(EntityKind::Group, "Russian delegation", "Russia");
        row(EntityKind::Group, "senior Ukrainian officials", "Ukraine");
        row(EntityKind::Group, "officials from Kenya", "Kenya");
        row(EntityKind::Organization, "US Treasury Department", "US");
        row(EntityKind::Organization, "Ministry of Foreign Affairs of Norway", "Norway");
        row(EntityKind::Organization, "Government of South Korea", "South Korea");
        row(EntityKind::Organization, "Korean Air", "");
        row(EntityKind::Organization, "Russian Orthodox Church", "");
        row(EntityKind::Organization, "Bank of England", "");
        row(EntityKind::Group, "Russian and Ukrainian officials", "");
        row(EntityKind::Group, "officials", "");
        row(EntityKind::Person, "Jordan", "");
        row(EntityKind::Organization, "us", "");
        row(EntityKind::Organization, "", "");
    }

    void knowsWhoActsForACountry()
    {
        QFETCH(EntityKind, kind);
        QFETCH(QString, name);
        QFETCH(QString, sameAs);
        const int country = folder().countryOf(kind, name);
        QCOMPARE(country, sameAs.isEmpty() ? -1 : folder().countryOf(EntityKind::Place, sameAs));
        QCOMPARE(country >= 0, !sameAs.isEmpty());
    }

    void mergesEdgesAndCountsEachMeetingOnce()
    {
        const MeetingSet set = setOf({{EntityKind::Person, u"Ada Marlow"_s},
                                      {EntityKind::Group, u"Russian delegation"_s},
                                      {EntityKind::Place, u"Russia"_s},
                                      {EntityKind::Group, u"Kenyan officials"_s}},
                                     {{1, 2}, {1, 3}, {1, 2, 3}, {2, 3}, {3, 4}});
        const Folding folding = folder().foldingOf(set);
        QCOMPARE(folding.head(EntityId{2}), EntityId{3}); // the country itself
        QCOMPARE(folding.head(EntityId{4}), EntityId{4}); // nobody else of its country
        QCOMPARE(folding.members(EntityId{3}), QList{EntityId{2}});
        const Network network = buildNetwork(folded(set, folding));
        QCOMPARE(network.nodes.size(), 3);
        QCOMPARE(network.edges.size(), 2);
        const auto russia = std::ranges::find(network.nodes, EntityId{3}, &NetworkNode::entity);
        QCOMPARE(russia->meetings, 4); // not the one among themselves
        QCOMPARE(russia->name, u"Russia"_s);
        const auto merged =
            std::ranges::max_element(network.edges, {}, [](const NetworkEdge &edge) { return edge.meetings.size(); });
        QCOMPARE(merged->meetings, (QList<MeetingId>{{1}, {2}, {3}}));
    }

    void callsThoseWithoutTheirCountryByItsName()
    {
        const MeetingSet set = setOf({{EntityKind::Person, u"Ada Marlow"_s},
                                      {EntityKind::Group, u"Russian delegation"_s},
                                      {EntityKind::Group, u"Russian officials"_s}},
                                     {{1, 2}, {1, 2}, {1, 3}});
        const Folding folding = folder().foldingOf(set);
        QCOMPARE(folding.head(EntityId{3}), EntityId{2}); // who met most
        QCOMPARE(folded(set, folding).entities.value(EntityId{2}).name, u"Russia"_s);
    }

    void foldsABodyWithThoseItSends()
    {
        const MeetingSet set = setOf({{EntityKind::Organization, u"Port Council"_s},
                                      {EntityKind::Group, u"senior Port Council officials"_s},
                                      {EntityKind::Group, u"Velmarian delegation"_s},
                                      {EntityKind::Group, u"Velmarian officials"_s},
                                      {EntityKind::Group, u"delegation"_s},
                                      {EntityKind::Organization, u"Kesta Lines"_s},
                                      {EntityKind::Organization, u"Kesta Lines"_s}},
                                     {{1, 3}, {2, 3}, {4, 5}, {6, 7}});
        const Folding folding = folder().foldingOf(set);
        QCOMPARE(folding.head(EntityId{2}), EntityId{1});
        QCOMPARE(folding.head(EntityId{4}), EntityId{3});
        QCOMPARE(folded(set, folding).entities.value(EntityId{3}).name, u"Velmarian delegation"_s);
        QVERIFY(!folding.into.contains(EntityId{5}));
        QVERIFY(!folding.into.contains(EntityId{6})); // two of one name are nobody's delegation
    }

    void leavesMeetingsAsTheyAreWhereNobodyIsFolded()
    {
        const MeetingSet set =
            setOf({{EntityKind::Person, u"Ada Marlow"_s}, {EntityKind::Place, u"Kenya"_s}}, {{1, 2}});
        QCOMPARE(folder().foldingOf(set), Folding());
        QCOMPARE(folded(set, {}), set);
    }

    void saysWhenTheListsAreMissing() { QVERIFY(!CountryFolder::open(u"/nowhere"_s)); }
};

QTEST_GUILESS_MAIN(FoldingTest)
#include "foldingtest.moc"
