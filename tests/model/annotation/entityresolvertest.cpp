// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/entityresolver.h"

#include <QTest>

#include <algorithm>
#include <tuple>

using namespace dateline;
using namespace Qt::StringLiterals;

class EntityResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void gathersNames_data();
    void gathersNames();
    void knowsAPresidentFromHisSon_data();
    void knowsAPresidentFromHisSon();
    void tellsNamesakesApart_data();
    void tellsNamesakesApart();
    void callsKingsByTheirFirstNames_data();
    void callsKingsByTheirFirstNames();
    void takesTheFullestName();
    void votesKinds();
    void tellsAPlaceByItsAdjective();
    void tiesGroupsToTheirCountry();
    void gathersDelegations_data();
    void gathersDelegations();
    void findsThePersonBehindAnOffice();
    void findsWhoHoldsAnOffice_data();
    void findsWhoHoldsAnOffice();
    void readsAcronymsInBrackets_data();
    void readsAcronymsInBrackets();
    void putsAGovernmentWithItsCountry();
    void managesAHundredThousandNames();

private:
    std::optional<Countries> m_countries;
};

namespace {

/// "person Ada Moran" and the like, each in a sentence of its own.
QList<FoundMention> mentionsOf(const QStringList &words)
{
    QList<FoundMention> mentions;
    for (const QString &word : words) {
        FoundMention mention;
        mention.sentence = static_cast<int>(mentions.size());
        mention.lastToken = 1;
        mention.kind = entityKindFromString(word.section(u' ', 0, 0)).value();
        mention.confidence = 0.9;
        mention.name = word.section(u' ', 1);
        mentions.append(mention);
    }
    return mentions;
}

} // namespace

void EntityResolverTest::initTestCase()
{
    auto countries = Countries::open(QStringLiteral(DATELINE_RESOURCES));
    QVERIFY2(countries, countries ? "" : qPrintable(countries.error().message));
    m_countries = std::move(*countries);
    QVERIFY(!Countries::open(u"/nowhere"_s));
}

void EntityResolverTest::gathersNames_data()
{
    QTest::addColumn<QStringList>("mentions");
    QTest::addColumn<QList<int>>("entities");
    const auto row = [](const char *name, const QStringList &mentions, const QList<int> &entities) {
        QTest::newRow(name) << mentions << entities;
    };
    row("surname after the full name", {u"person Ada Moran"_s, u"person Moran"_s}, {0, 0});
    row("a country's name in full", {u"place Kenya"_s, u"place Republic of Kenya"_s}, {0, 0});
    row("a country's name with its style", {u"place Islamic Republic of Iran"_s, u"place Iran"_s}, {0, 0});
    row("another country's name in full", {u"place China"_s, u"place Republic of China"_s}, {0, 1});
    row("no country's style", {u"place Kenya"_s, u"place Northern Republic of Kenya"_s}, {0, 1});
    row("surname before the full name", {u"person Moran"_s, u"person Ada Moran"_s}, {0, 0});
    row("first name of a long name", {u"person Bao Wen Li"_s, u"person Bao"_s}, {0, 0});
    row("many words of surname", {u"person Ada van der Moran"_s, u"person van der Moran"_s}, {0, 0});
    row("middle initial", {u"person Ada K. Moran"_s, u"person Ada Moran"_s}, {0, 0});
    row("accent", {u"person Adá Morán"_s, u"person Moran"_s}, {0, 0});
    row("capitals", {u"person ADA MORAN"_s, u"person Ada Moran"_s}, {0, 0});
    row("part after a hyphen", {u"person Ada al-Moran"_s, u"person Moran"_s}, {0, 0});
    row("two with one surname", {u"person Ada Moran"_s, u"person Ben Moran"_s}, {0, 1});
    row("the nearer of two", {u"person Ada Moran"_s, u"person Ben Moran"_s, u"person Moran"_s}, {0, 1, 1});
    row("different middle names", {u"person Ada Kay Moran"_s, u"person Ada Lou Moran"_s}, {0, 1});
    row("beginning of a long name", {u"person Ada Kay Moran"_s, u"person Ada Kay"_s}, {0, 0});
    row("middle of a long name", {u"person Ada Kay Moran"_s, u"person Kay"_s}, {0, 0});
    row("initial for the first name", {u"person Ada Moran"_s, u"person A. Moran"_s}, {0, 0});
    row("initial that two have", {u"person Ada Moran"_s, u"person Ann Moran"_s, u"person A. Moran"_s}, {0, 1, 2});
    row("another initial", {u"person Ada Moran"_s, u"person B. Moran"_s}, {0, 1});
    row("another spelling", {u"person Sergei Morovsky"_s, u"person Sergey Morovskiy"_s, u"person Morovski"_s},
        {0, 0, 0});
    row("another name of that sound", {u"person Ada Moran"_s, u"person Ida Moran"_s}, {0, 1});
    row("a country is no acronym of its body", {u"organization U.S. Senate"_s, u"place U.S."_s}, {0, 1});
    row("junior", {u"person Ben Moran Jr."_s, u"person Moran"_s, u"person Ben Moran"_s}, {0, 0, 0});
    row("a ministry either way round", {u"organization Ministry of Trade"_s, u"organization Trade Ministry"_s}, {0, 0});
    row("another ministry", {u"organization Ministry of Trade"_s, u"organization Defense Ministry"_s}, {0, 1});
    row("a country's government",
        {u"place Kenya"_s, u"organization Government of Kenya"_s, u"organization Kenyan Government"_s}, {0, 0, 0});
    row("another country's government", {u"place Kenya"_s, u"organization Government of Ghana"_s}, {0, 1});
    row("a company with and without its end", {u"organization Norden Lesk Corp."_s, u"organization Norden Lesk"_s},
        {0, 0});
    row("hyphen", {u"organization Al-Norden"_s, u"organization Al Norden"_s}, {0, 0});
    row("initials of small words too", {u"organization Ministry of Trade"_s, u"organization MOT"_s}, {0, 0});
    row("strangers", {u"person Ada Moran"_s, u"person Osei"_s}, {0, 1});
    row("names of a country", {u"place US"_s, u"place United States"_s, u"place America"_s}, {0, 0, 0});
    row("a country and its people", {u"place Kenya"_s, u"group Kenyan"_s, u"group Kenyans"_s}, {0, 1, 1});
    row("a capital is a place of its own", {u"place Kenya"_s, u"place Nairobi"_s}, {0, 1});
    row("initials", {u"organization Meridian Harbour Council"_s, u"organization MHC"_s}, {0, 0});
    row("other initials", {u"organization Meridian Harbour Council"_s, u"organization MHB"_s}, {0, 1});
    row("first word of a body", {u"organization Norden Bank"_s, u"organization Norden"_s}, {0, 0});
    row("first word of two bodies",
        {u"organization Norden Bank"_s, u"organization Norden Lines"_s, u"organization Norden"_s}, {0, 1, 2});
    row("surname taken for a place", {u"person Ada Moran"_s, u"place Moran"_s}, {0, 0});
    row("person named like a country", {u"person Ada Jordan"_s, u"place Jordan"_s}, {0, 1});
}

void EntityResolverTest::gathersNames()
{
    QFETCH(QStringList, mentions);
    QFETCH(QList<int>, entities);
    QList<FoundMention> found = mentionsOf(mentions);
    const QList<Entity> gathered = EntityResolver(*m_countries).resolve(found);
    QList<int> result;
    for (const FoundMention &mention : found)
        result.append(mention.entity);
    QCOMPARE(result, entities);
    QCOMPARE(gathered.size(), *std::ranges::max_element(entities) + 1);
}

void EntityResolverTest::knowsAPresidentFromHisSon_data()
{
    QTest::addColumn<QStringList>("mentions"); // those of one word are presidents
    QTest::addColumn<QString>("role");         // of whoever is named in full
    QTest::addColumn<QList<int>>("entities");
    const QString surname = u"person Moran"_s;
    const QString full = u"person Ben Moran"_s;
    QTest::newRow("named late, without an office")
        << QStringList{surname, surname, surname, full, surname} << QString() << QList<int>{0, 0, 0, 1, 0};
    QTest::newRow("with the office") << QStringList{surname, surname, surname, full, surname} << u"President"_s
                                     << QList<int>{0, 0, 0, 0, 0};
    QTest::newRow("introduced early") << QStringList{surname, surname, full, surname, surname} << QString()
                                      << QList<int>{0, 0, 0, 0, 0};
    QTest::newRow("introduced first") << QStringList{full, surname, surname, surname, surname} << QString()
                                      << QList<int>{0, 0, 0, 0, 0};
}

void EntityResolverTest::knowsAPresidentFromHisSon()
{
    QFETCH(const QStringList, mentions);
    QFETCH(const QString, role);
    QFETCH(const QList<int>, entities);
    QList<FoundMention> found = mentionsOf(mentions);
    for (FoundMention &mention : found)
        mention.role = mention.name.contains(u' ') ? role : u"President"_s;
    QCOMPARE(EntityResolver(*m_countries).resolve(found).size(), *std::ranges::max_element(entities) + 1);
    QList<int> result;
    for (const FoundMention &mention : std::as_const(found))
        result.append(mention.entity);
    QCOMPARE(result, entities);
}

void EntityResolverTest::tellsNamesakesApart_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("joined");
    QTest::addColumn<int>("people");
    QTest::newRow("Moran … Moran and Ada Moran") << u"Ada Moran"_s << true << 2;
    QTest::newRow("Moran … Moran, Ada Moran") << u"Ada Moran"_s << false << 1;
    QTest::newRow("Moran … Moran and Ada Lind") << u"Ada Lind"_s << true << 2;
}

void EntityResolverTest::tellsNamesakesApart()
{
    QFETCH(QString, other);
    QFETCH(bool, joined);
    QFETCH(int, people);
    QList<FoundMention> mentions(3, {.kind = EntityKind::Person, .confidence = 1, .name = u"Moran"_s});
    mentions[1].sentence = mentions[2].sentence = 1;
    mentions[2].name = other;
    mentions[2].joined = joined;
    const QList<Entity> entities = EntityResolver(*m_countries).resolve(mentions);
    QCOMPARE(entities.size(), people);
    QCOMPARE(mentions[0].entity, mentions[1].entity);
}

void EntityResolverTest::callsKingsByTheirFirstNames_data()
{
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("fullRole");
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("people");
    QTest::newRow("King Moran, not Ada Moran") << u"Ada Moran"_s << u"Senator"_s << u"King"_s << 2;
    QTest::newRow("Senator Moran, Ada Moran") << u"Ada Moran"_s << u"Senator"_s << u"Senator"_s << 1;
    QTest::newRow("King Moran III") << u"Moran III"_s << u"King"_s << u"King"_s << 1;
}

void EntityResolverTest::callsKingsByTheirFirstNames()
{
    QFETCH(QString, full);
    QFETCH(QString, fullRole);
    QFETCH(QString, role);
    QFETCH(int, people);
    QList<FoundMention> mentions(2, {.kind = EntityKind::Person, .confidence = 1, .name = full, .role = fullRole});
    mentions[1].sentence = 1;
    mentions[1].name = u"Moran"_s;
    mentions[1].role = role;
    QCOMPARE(EntityResolver(*m_countries).resolve(mentions).size(), people);
}

void EntityResolverTest::takesTheFullestName()
{
    QList<FoundMention> found = mentionsOf({u"person Moran"_s, u"person ADA K. MORAN"_s, u"person Ada K. Moran"_s,
                                            u"place UK"_s, u"place Britain"_s, u"place ACCRA"_s, u"place Accra"_s});
    found[2].role = u"Trade Minister"_s;
    const QList<Entity> entities = EntityResolver(*m_countries).resolve(found);
    QCOMPARE(entities[0].name, u"Ada K. Moran"_s);
    QCOMPARE(entities[0].aliases, QStringList({u"Moran"_s, u"ADA K. MORAN"_s}));
    QCOMPARE(entities[0].role, u"Trade Minister"_s);
    QCOMPARE(entities[1].name, u"UK"_s);
    QCOMPARE(entities[2].name, u"Accra"_s);
}

void EntityResolverTest::votesKinds()
{
    QList<FoundMention> found = mentionsOf({u"organization Kesta"_s, u"place Kesta"_s, u"organization Kesta"_s});
    const QList<Entity> entities = EntityResolver(*m_countries).resolve(found);
    QCOMPARE(entities.size(), 1);
    QCOMPARE(toString(entities[0].kind), u"organization"_s);
    QCOMPARE(toString(found[1].kind), u"organization"_s);
}

void EntityResolverTest::tellsAPlaceByItsAdjective()
{
    QList<FoundMention> found =
        mentionsOf({u"person Arvonia"_s, u"group Arvonian"_s, u"person Sorrel"_s, u"organization Lesk"_s,
                    u"group Leskish"_s, u"person Ada Berg"_s, u"group Bergian"_s});
    const QList<Entity> entities = EntityResolver(*m_countries).resolve(found);
    QCOMPARE(toString(entities[0].kind), u"place"_s);
    QCOMPARE(toString(entities[2].kind), u"person"_s);
    QCOMPARE(toString(entities[3].kind), u"place"_s);
    QCOMPARE(toString(entities[5].kind), u"person"_s);
}

void EntityResolverTest::tiesGroupsToTheirCountry()
{
    QList<FoundMention> found =
        mentionsOf({u"group Kenyan officials"_s, u"group Kenyan officials"_s, u"place Kenya"_s});
    for (int at : {0, 1}) {
        found[at].form = MentionForm::DescribedGroup;
        found[at].noun = u"officials"_s;
        found[at].ownerName = u"Kenyan"_s;
        found[at].ownerKind = EntityKind::Group;
        found[at].country = m_countries->named(u"Kenya");
    }
    const QList<Entity> entities = EntityResolver(*m_countries).resolve(found);
    QCOMPARE(entities.size(), 2);
    QCOMPARE(entities[0].name, u"Kenyan officials"_s);
    QCOMPARE(entities[0].belongsTo, 1);
    QCOMPARE(entities[1].name, u"Kenya"_s);
    found.removeLast(); // the country is not named: it is told all the same
    const QList<Entity> alone = EntityResolver(*m_countries).resolve(found);
    QCOMPARE(alone[alone[0].belongsTo].name, u"Kenya"_s);
    QCOMPARE(toString(alone[alone[0].belongsTo].kind), u"place"_s);
}

void EntityResolverTest::gathersDelegations_data()
{
    QTest::addColumn<QString>("noun"); // of Kenyans, after "Kenyan delegation"
    QTest::addColumn<int>("sentences"); // between
    QTest::addColumn<bool>("same");
    QTest::newRow("the same word") << u"delegation"_s << 1 << true;
    QTest::newRow("side") << u"side"_s << 1 << true;
    QTest::newRow("representatives") << u"representatives"_s << 3 << true;
    QTest::newRow("in one sentence") << u"side"_s << 0 << false;
    QTest::newRow("far behind") << u"side"_s << 9 << false;
    QTest::newRow("others") << u"farmers"_s << 1 << false;
}

void EntityResolverTest::gathersDelegations()
{
    QFETCH(QString, noun);
    QFETCH(int, sentences);
    QFETCH(bool, same);
    QList<FoundMention> found = mentionsOf({u"group Kenyan delegation"_s, u"group Kenyan "_s + noun});
    for (const int at : {0, 1}) {
        found[at].form = MentionForm::DescribedGroup;
        found[at].noun = at == 0 ? u"delegation"_s : noun;
        found[at].ownerName = u"Kenyan"_s;
        found[at].ownerKind = EntityKind::Group;
        found[at].country = m_countries->named(u"Kenya");
        found[at].sentence = at * sentences;
    }
    std::ignore = EntityResolver(*m_countries).resolve(found);
    QCOMPARE(found[0].entity == found[1].entity, same);
}

void EntityResolverTest::findsThePersonBehindAnOffice()
{
    QList<FoundMention> found =
        mentionsOf({u"person Ada Moran"_s, u"group Kenyan minister"_s, u"group Ghanaian minister"_s});
    found[0].role = u"Kenyan Trade Minister"_s;
    found[0].country = m_countries->named(u"Kenya");
    for (int at : {1, 2}) {
        found[at].form = MentionForm::DescribedPerson;
        found[at].noun = u"minister"_s;
        found[at].ownerName = found[at].name.section(u' ', 0, 0);
        found[at].ownerKind = EntityKind::Group;
        found[at].country = m_countries->ofDemonym(found[at].ownerName);
    }
    std::ignore = EntityResolver(*m_countries).resolve(found);
    QCOMPARE(found[1].entity, found[0].entity);
    QVERIFY(found[2].entity != found[0].entity);
}

void EntityResolverTest::findsWhoHoldsAnOffice_data()
{
    QTest::addColumn<QString>("role");   // of Ada Moran, a Kenyan
    QTest::addColumn<QString>("told");   // later
    QTest::addColumn<bool>("same");
    QTest::newRow("the same office") << u"Kenyan Foreign Minister"_s << u"Kenyan foreign minister"_s << true;
    QTest::newRow("told less") << u"Kenyan Foreign Minister"_s << u"Kenyan minister"_s << true;
    QTest::newRow("told the other way round")
        << u"Minister of Defence of Kenya"_s << u"Kenyan defense minister"_s << true;
    QTest::newRow("a word that passes") << u"Kenyan Foreign Minister"_s << u"Kenyan new foreign minister"_s << true;
    QTest::newRow("another ministry") << u"Kenyan Foreign Minister"_s << u"Kenyan defense minister"_s << false;
    QTest::newRow("a deputy") << u"Kenyan Deputy Foreign Minister"_s << u"Kenyan foreign minister"_s << false;
    QTest::newRow("a vice-president") << u"Kenyan Vice President"_s << u"Kenyan president"_s << false;
    QTest::newRow("not the prime minister") << u"Kenyan Prime Minister"_s << u"Kenyan minister"_s << false;
    QTest::newRow("premier") << u"Kenyan Prime Minister"_s << u"Kenyan premier"_s << true;
    QTest::newRow("leader") << u"Kenyan President"_s << u"Kenyan leader"_s << true;
    QTest::newRow("of the country") << u"Kenyan President"_s << u"Kenya\u2019s president"_s << true;
    QTest::newRow("no leader") << u"Kenyan Ambassador"_s << u"Kenyan leader"_s << false;
}

void EntityResolverTest::findsWhoHoldsAnOffice()
{
    QFETCH(QString, role);
    QFETCH(QString, told);
    QFETCH(bool, same);
    QList<FoundMention> found = mentionsOf({u"person Ada Moran"_s, u"group "_s + told});
    found[0].role = role;
    found[0].country = found[1].country = m_countries->named(u"Kenya");
    found[1].form = MentionForm::DescribedPerson;
    const bool place = !told.startsWith(u"Kenyan");
    found[1].ownerName = place ? u"Kenya"_s : u"Kenyan"_s;
    found[1].ownerKind = place ? EntityKind::Place : EntityKind::Group;
    found[1].noun = told.section(u' ', -1);
    std::ignore = EntityResolver(*m_countries).resolve(found);
    QCOMPARE(found[0].entity == found[1].entity, same);
}

void EntityResolverTest::readsAcronymsInBrackets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("acronym");
    QTest::addColumn<bool>("same");
    QTest::newRow("initials") << u"organization Meridian Harbour Council"_s << u"organization MHC"_s << true;
    QTest::newRow("letters inside") << u"organization Meridian Harbour Council"_s << u"organization MerHC"_s << true;
    QTest::newRow("small letters") << u"organization Ministry of Trade"_s << u"organization MoT"_s << true;
    QTest::newRow("taken for a place") << u"organization Meridian Harbour Council"_s << u"place MHC"_s << true;
    QTest::newRow("other letters") << u"place Meridian Harbour"_s << u"place XYZ"_s << false;
    QTest::newRow("a word") << u"organization Meridian Harbour Council"_s << u"organization Mohac"_s << false;
}

void EntityResolverTest::readsAcronymsInBrackets()
{
    QFETCH(QString, name);
    QFETCH(QString, acronym);
    QFETCH(bool, same);
    QList<FoundMention> found = mentionsOf({name, acronym});
    found[1].sentence = 0;
    found[1].firstToken = 2;
    found[1].lastToken = 3;
    std::ignore = EntityResolver(*m_countries).resolve(found);
    QCOMPARE(found[0].entity == found[1].entity, same);
}

void EntityResolverTest::putsAGovernmentWithItsCountry()
{
    QList<FoundMention> found = mentionsOf({u"group Kenyan government"_s});
    found[0].form = MentionForm::DescribedGroup;
    found[0].noun = u"government"_s;
    found[0].ownerName = u"Kenyan"_s;
    found[0].ownerKind = EntityKind::Group;
    found[0].country = m_countries->named(u"Kenya");
    const QList<Entity> entities = EntityResolver(*m_countries).resolve(found);
    QCOMPARE(entities.size(), 1);
    QCOMPARE(entities[0].name, u"Kenya"_s);
    QCOMPARE(toString(entities[0].kind), u"place"_s);
    QCOMPARE(entities[0].aliases, QStringList{u"Kenyan government"_s});
}

void EntityResolverTest::managesAHundredThousandNames()
{
    QList<FoundMention> found;
    for (int at = 0; at < 100'000; ++at) {
        FoundMention mention;
        mention.sentence = at;
        mention.lastToken = 1;
        mention.kind = EntityKind::Person;
        mention.name = at % 3 ? u"Moran"_s : u"Name%1 Moran"_s.arg(at);
        mention.confidence = 1;
        found.append(mention);
    }
    QList<FoundMention> again = found;
    const QList<Entity> entities = EntityResolver(*m_countries).resolve(found);
    QCOMPARE(entities.size(), 33'334);
    QVERIFY(entities == EntityResolver(*m_countries).resolve(again));
}

QTEST_GUILESS_MAIN(EntityResolverTest)
#include "entityresolvertest.moc"
