// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/mentionfinder.h"
#include "tests/support/treenotation.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class MentionFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsMentions_data();
    void findsMentions();
    void readsRoles_data();
    void readsRoles();
    void holdsTitlesAndNamesTogether();
    void givesPrepositionsToTheNameBehind();
    void hangsPeopleOnTheVerbBesideThem_data();
    void hangsPeopleOnTheVerbBesideThem();

private:
    std::optional<Countries> m_countries;
    std::optional<MentionFinder> m_finder;
};

void MentionFinderTest::initTestCase()
{
    m_countries = Countries::open(QStringLiteral(DATELINE_RESOURCES)).value();
    m_finder = MentionFinder::open(QStringLiteral(DATELINE_RESOURCES), *m_countries).value();
}

void MentionFinderTest::findsMentions_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &notation, const QStringList &expected) {
        QTest::newRow(name) << notation << expected;
    };
    row("article is left out", u"the/DET/2/det/organization Council/PROPN/0/root/+"_s, {u"organization Council"_s});
    row("possessive is left out", u"Moran/PROPN/3/nmod:poss/person 's/PART/1/case/+ aide/NOUN/0/root"_s,
        {u"person Moran"_s});
    row("title is left out", u"President/PROPN/2/nmod/person Moran/PROPN/0/root/+"_s, {u"person Moran"_s});
    row("a title alone stays", u"President/PROPN/0/root/person"_s, {u"person President"_s});
    row("a title taken for somebody else", u"Pope/PROPN/2/nmod/person Moran/PROPN/0/root/person"_s,
        {u"person Moran"_s});
    row("what an office is for",
        u"Kesta/PROPN/2/compound/organization Council/PROPN/3/compound/+ farm/NOUN/4/compound/+ commissioner/NOUN/5/nmod Moran/PROPN/0/root/person"_s,
        {u"organization Kesta Council"_s, u"person Moran"_s});
    row("a small word of a body's name",
        u"the/DET/3/det Indigenous/ADJ/3/amod/organization federation/NOUN/4/nsubj/+ left/VERB/0/root"_s,
        {u"organization Indigenous federation"_s});
    row("a day", u"they/PRON/2/nsubj left/VERB/0/root Thursday/PROPN/4/compound/other morning/NOUN/2/obl"_s, {});
    row("a surname never seen", u"Ada/PROPN/3/nsubj/person Mrema/PROPN/1/flat left/VERB/0/root"_s,
        {u"person Ada Mrema"_s});
    row("whose party and state",
        u"Moran/PROPN/0/root/person ,/PUNCT/3/punct D/PROPN/1/appos/place -/PUNCT/5/punct/+ Ohio/PROPN/3/nmod/+"_s,
        {u"person Moran"_s});
    row("a name cut behind its article",
        u"Friends/PROPN/0/root/organization of/ADP/4/case/+ the/DET/4/det/+ river/NOUN/1/nmod"_s,
        {u"organization Friends"_s});
    row("country and its body", u"US/PROPN/2/compound/place Army/PROPN/0/root/organization"_s,
        {u"organization US Army"_s});
    row("what its acronym tells of a body",
        u"the/DET/5/det Kenyan/ADJ/5/amod/group New/PROPN/5/amod Harbour/PROPN/5/compound/organization Council/PROPN/0/root/+ "
        u"(/PUNCT/7/punct KNHC/PROPN/5/appos )/PUNCT/7/punct"_s,
        {u"organization Kenyan New Harbour Council"_s});
    row("an acronym of something else",
        u"the/DET/4/det Kenyan/ADJ/4/amod/group Harbour/PROPN/4/compound/organization Council/PROPN/0/root/+ (/PUNCT/6/punct "
        u"AHC/PROPN/4/appos )/PUNCT/6/punct"_s,
        {u"group Kenyan"_s, u"organization Harbour Council"_s});
    row("country and a company", u"US/PROPN/2/compound/place Kesta/PROPN/0/root/organization"_s,
        {u"place US"_s, u"organization Kesta"_s});
    row("an office taken for a name", u"Kenyan/ADJ/3/amod/person Foreign/ADJ/3/amod/+ Minister/PROPN/0/root/+"_s,
        {u"group Kenyan Foreign Minister"_s});
    row("an office of nobody taken for a name", u"Foreign/ADJ/2/amod/person Minister/PROPN/0/root/+"_s, {});
    row("two pieces of one name", u"Cape/PROPN/2/compound/place Moran/PROPN/0/root/place"_s, {u"place Cape Moran"_s});
    row("two pieces side by side", u"reach/VERB/0/root Cape/PROPN/1/obj/place Moran/PROPN/1/obj/place"_s,
        {u"place Cape Moran"_s});
    row("two places with a comma", u"Oslo/PROPN/0/root/place ,/PUNCT/3/punct Norway/PROPN/1/appos/place"_s,
        {u"place Oslo"_s, u"place Norway"_s});
    row("two places of two kinds of link", u"sent/VERB/0/root Oslo/PROPN/1/iobj/place Norway/PROPN/1/obj/place"_s,
        {u"place Oslo"_s, u"place Norway"_s});
    row("adjective of an unknown country", u"Arvonian/PROPN/2/compound/place tea/NOUN/0/root"_s, {u"group Arvonian"_s});
    row("a country before a noun", u"Kenya/PROPN/2/compound/place tea/NOUN/0/root"_s, {u"place Kenya"_s});
    row("a name that only ends like an adjective", u"Dorian/PROPN/2/nsubj/person left/VERB/0/root"_s,
        {u"person Dorian"_s});
    row("group of a country", u"Kenyan/ADJ/2/amod/group delegation/NOUN/0/root"_s, {u"group Kenyan delegation"_s});
    row("with words between", u"US/PROPN/3/compound/place trade/NOUN/3/compound officials/NOUN/0/root"_s,
        {u"group US trade officials"_s});
    row("owner in the possessive", u"Kenya/PROPN/3/nmod:poss/place 's/PART/1/case negotiators/NOUN/0/root"_s,
        {u"group Kenya's negotiators"_s});
    row("owner behind", u"officials/NOUN/0/root from/ADP/3/case Kenya/PROPN/1/nmod/place"_s,
        {u"group officials from Kenya"_s});
    row("two owners", u"US/PROPN/4/compound/place and/CCONJ/3/cc Kenyan/ADJ/1/conj/group officials/NOUN/0/root"_s,
        {u"group US officials"_s, u"group Kenyan officials"_s});
    row("leaders of several countries are those",
        u"leaders/NOUN/0/root of/ADP/3/case Kenya/PROPN/1/nmod/place and/CCONJ/5/cc Ghana/PROPN/3/conj/place"_s,
        {u"place Kenya"_s, u"place Ghana"_s});
    row("no owner", u"Senior/ADJ/2/amod officials/NOUN/0/root"_s, {u"group senior officials"_s});
    row("no owner, told before", u"the/DET/2/det officials/NOUN/0/root"_s, {});
    row("no owner, one of them", u"official/NOUN/0/root"_s, {});
    row("whose event it is",
        u"the/DET/4/det KDA/PROPN/4/compound/organization Foreign/ADJ/4/amod/+ Ministerial/PROPN/0/root/+"_s,
        {u"organization KDA"_s});
    row("an event with a name of its own",
        u"the/DET/4/det Varda/PROPN/4/compound/other Security/PROPN/4/compound/+ Conference/PROPN/0/root/+"_s,
        {u"other Varda Security Conference"_s});
    row("a country before its holder of office",
        u"President/PROPN/5/nsubj of/ADP/3/case Kenya/PROPN/1/nmod/person Osei/PROPN/3/flat/+ spoke/VERB/0/root"_s,
        {u"person Osei"_s});
    row("things of a country", u"Kenyan/ADJ/2/amod/group tea/NOUN/0/root"_s, {u"group Kenyan"_s});
    row("an office behind its holder's name",
        u"Moran/PROPN/0/root/person ,/PUNCT/4/punct the/DET/4/det commander/NOUN/1/appos of/ADP/8/case the/DET/8/det Kenyan/ADJ/8/amod/group navy/NOUN/4/nmod"_s,
        {u"person Moran"_s, u"group Kenyan"_s});
    row("somebody's officials are told by nobody",
        u"Moran/PROPN/3/nmod:poss/person 's/PART/1/case officials/NOUN/0/root"_s, {u"person Moran"_s});
}

void MentionFinderTest::findsMentions()
{
    QFETCH(QString, notation);
    QFETCH(QStringList, expected);
    const test::NotedText noted = test::readNotation(notation);
    SyntaxTree tree(noted.text, noted.readings[0].sentence);
    QStringList found;
    for (const FoundMention &mention : m_finder->find(noted.text, tree, noted.readings[0].names, 0))
        found.append(toString(mention.kind) + u' ' + mention.name);
    QCOMPARE(found, expected);
}

void MentionFinderTest::readsRoles_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QString>("expected");
    QTest::newRow("before")
        << u"Kenyan/ADJ/3/amod/group Trade/PROPN/3/compound Minister/PROPN/4/nmod Moran/PROPN/0/root/person"_s
        << u"Kenyan Trade Minister"_s;
    QTest::newRow("of") << u"Secretary/PROPN/4/nmod of/ADP/3/case State/PROPN/1/nmod Moran/PROPN/0/root/person"_s
                        << u"Secretary of State"_s;
    QTest::newRow("in capitals")
        << u"MINISTER/PROPN/4/nmod OF/ADP/3/case STATE/PROPN/1/nmod Moran/PROPN/0/root/person"_s
        << u"Minister of State"_s;
    QTest::newRow("in capitals, with an acronym")
        << u"U.S./PROPN/3/compound TRADE/PROPN/3/compound ENVOY/PROPN/4/compound Moran/PROPN/0/root/person"_s
        << u"U.S. Trade Envoy"_s;
    QTest::newRow("an acronym") << u"CEO/PROPN/2/nmod Moran/PROPN/0/root/person"_s << u"CEO"_s;
    QTest::newRow("a verb ends it") << u"told/VERB/0/root President/PROPN/3/nmod Moran/PROPN/1/obj/person"_s
                                    << u"President"_s;
    QTest::newRow("another's name ends it")
        << u"Ben/PROPN/0/root/person Osei/PROPN/1/flat/+ and/CCONJ/5/cc Minister/PROPN/5/nmod Moran/PROPN/1/conj/person"_s
        << u"Minister"_s;
    QTest::newRow("behind")
        << u"Moran/PROPN/6/nsubj/person ,/PUNCT/4/punct a/DET/4/det spokesperson/NOUN/1/appos ,/PUNCT/1/punct said/VERB/0/root"_s
        << u"spokesperson"_s;
    QTest::newRow("commander-in-chief")
        << u"Commander/PROPN/6/nmod -/PUNCT/1/punct in/ADP/5/case -/PUNCT/5/punct Chief/PROPN/1/nmod Moran/PROPN/0/root/person"_s
        << u"Commander - in - Chief"_s;
    QTest::newRow("behind, with a hyphen")
        << u"Moran/PROPN/8/nsubj/person ,/PUNCT/4/punct the/DET/4/det secretary/NOUN/1/appos -/PUNCT/6/punct general/ADJ/4/amod ,/PUNCT/1/punct said/VERB/0/root"_s
        << u"secretary - general"_s;
    QTest::newRow("a list is no role")
        << u"Moran/PROPN/0/root/person ,/PUNCT/4/punct President/PROPN/4/nmod Osei/PROPN/1/conj/person and/CCONJ/6/cc others/NOUN/1/conj"_s
        << QString();
    QTest::newRow("of several things")
        << u"Minister/PROPN/8/nmod of/ADP/3/case Environment/PROPN/1/nmod ,/PUNCT/5/punct Water/PROPN/3/conj ,/PUNCT/8/punct "
           "and/CCONJ/8/cc Farming/PROPN/3/conj Moran/PROPN/0/root/person"_s
        << u"Minister of Environment, Water, and Farming"_s;
    QTest::newRow("without courtesy")
        << u"Minister/PROPN/5/nmod of/ADP/3/case Trade/PROPN/1/nmod Dr./PROPN/5/nmod Moran/PROPN/0/root/person"_s
        << u"Minister of Trade"_s;
    QTest::newRow("courtesy alone") << u"Dr./PROPN/2/nmod Moran/PROPN/0/root/person"_s << u"Dr."_s;
    QTest::newRow("long")
        << u"Chair/PROPN/16/nmod of/ADP/5/case the/DET/5/det High/PROPN/5/amod Council/PROPN/1/nmod for/ADP/8/case Public/PROPN/8/amod "
           "Health/PROPN/5/nmod of/ADP/12/case the/DET/12/det Federal/PROPN/12/amod Republic/PROPN/5/nmod of/ADP/14/case "
           "Kenya/PROPN/12/nmod/place Dr./PROPN/16/nmod Moran/PROPN/0/root/person"_s
        << u"Chair of the High Council for Public Health of the Federal Republic of Kenya"_s;
    QTest::newRow("none") << u"Dear/ADJ/2/amod Moran/PROPN/0/root/person"_s << QString();
}

void MentionFinderTest::readsRoles()
{
    QFETCH(QString, notation);
    QFETCH(QString, expected);
    const test::NotedText noted = test::readNotation(notation);
    SyntaxTree tree(noted.text, noted.readings[0].sentence);
    const QList<FoundMention> mentions = m_finder->find(noted.text, tree, noted.readings[0].names, 0);
    const auto moran =
        std::ranges::find_if(mentions, [](const FoundMention &mention) { return mention.name == u"Moran"; });
    QVERIFY(moran != mentions.end());
    QCOMPARE(moran->role, expected);
}

void MentionFinderTest::holdsTitlesAndNamesTogether()
{
    // The reader hung title and name on the verb apart, and the preposition on the title.
    const test::NotedText noted = test::readNotation(
        u"spoke/VERB/0/root with/ADP/3/case Minister/PROPN/1/obl Ada/PROPN/1/obl/person Moran/PROPN/4/flat/+"_s);
    SyntaxTree tree(noted.text, noted.readings[0].sentence);
    std::ignore = m_finder->find(noted.text, tree, noted.readings[0].names, 0);
    QCOMPARE(tree.head(3), 0);
    QCOMPARE(tree.head(2), 3);
    QCOMPARE(tree.head(4), 3);
    QCOMPARE(tree.preposition(3), u"with"_s);
    QCOMPARE(toString(tree.relation(3)), u"obl"_s);
}

void MentionFinderTest::givesPrepositionsToTheNameBehind()
{
    // The reader made the name a subject, and hung its preposition on the one before.
    const test::NotedText noted = test::readNotation(
        u"Osei/PROPN/2/nsubj/person spoke/VERB/0/root with/ADP/1/case Minister/PROPN/5/nmod Moran/PROPN/2/nsubj/person"_s);
    SyntaxTree tree(noted.text, noted.readings[0].sentence);
    std::ignore = m_finder->find(noted.text, tree, noted.readings[0].names, 0);
    QCOMPARE(tree.preposition(4), u"with"_s);
    QCOMPARE(tree.preposition(0), QString());
    QCOMPARE(toString(tree.relation(4)), u"obl"_s);
    QCOMPARE(toString(tree.relation(0)), u"nsubj"_s);
}

void MentionFinderTest::hangsPeopleOnTheVerbBesideThem_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<int>("moran");
    QTest::addColumn<int>("verb");
    QTest::addColumn<QString>("relation");
    QTest::newRow("before a verb without a subject")
        << u"Moran/PROPN/2/obl/person spoke/VERB/0/root"_s << 0 << 1 << u"nsubj"_s;
    QTest::newRow("before a verb with one")
        << u"Osei/PROPN/3/nsubj/person Moran/PROPN/3/obl/person spoke/VERB/0/root"_s << 1 << 2 << u"obl"_s;
    QTest::newRow("behind a verb, hung on its subject")
        << u"Osei/PROPN/2/nsubj/person welcomed/VERB/0/root Moran/PROPN/1/flat/person"_s << 2 << 1 << u"obj"_s;
    QTest::newRow("behind a verb with an object")
        << u"Osei/PROPN/2/nsubj/person gave/VERB/0/root Moran/PROPN/1/flat/person tea/NOUN/2/obj"_s << 2 << 0
        << u"flat"_s;
    QTest::newRow("behind a verb as what it says")
        << u"Osei/PROPN/2/nsubj/person called/VERB/0/root Moran/PROPN/2/xcomp/person"_s << 2 << 1 << u"obj"_s;
}

void MentionFinderTest::hangsPeopleOnTheVerbBesideThem()
{
    QFETCH(QString, notation);
    QFETCH(int, moran);
    const test::NotedText noted = test::readNotation(notation);
    SyntaxTree tree(noted.text, noted.readings[0].sentence);
    std::ignore = m_finder->find(noted.text, tree, noted.readings[0].names, 0);
    QTEST(tree.head(moran), "verb");
    QTEST(toString(tree.relation(moran)), "relation");
}

QTEST_GUILESS_MAIN(MentionFinderTest)
#include "mentionfindertest.moc"
