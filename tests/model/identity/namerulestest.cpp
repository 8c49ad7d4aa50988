// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/namerules.h"

#include <QRandomGenerator>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

EntityName person(const QString &name)
{
    return {EntityKind::Person, name};
}

EntityName organization(const QString &name)
{
    return {EntityKind::Organization, name};
}

NameRules rules(const QList<Said> &all)
{
    NameRules made;
    for (const Said &said : all)
        made.add(said);
    return made;
}

/// "person/Ana Brook", "-" for what is not a name.
QString meaning(const NameRules &rules, const EntityName &name)
{
    const auto meant = rules.meaning(name);
    return meant ? toString(meant->kind) + u'/' + meant->name : u"-"_s;
}

const EntityName ana = person(u"Ana Brook"_s);
const EntityName brook = person(u"Brook"_s);
const EntityName minister = person(u"A. Brook"_s);

} // namespace

class NameRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNothingIsSaidOfMeansItself();
    void equalKeysAreOneName();
    void mergedNamesLead();
    void laterMergesFollow();
    void theReverseMakesTheOtherLead();
    void renamesWhatANameMeans();
    void retypesAndBack();
    void retypingKeepsTheShownName();
    void mergesAcrossKinds();
    void keepsApart();
    void keepsApartInTheMiddleOfAChain();
    void mergingAgainOutranksKeepingApart();
    void hidesAndShowsAgain();
    void aNameOfOneArticleKeepsItsKind();
    void latestAlwaysHolds();
    void isAboutAllArticlesOnly();
    void neverRunsInCircles();
};

void NameRulesTest::whatNothingIsSaidOfMeansItself()
{
    QCOMPARE(meaning(NameRules(), ana), u"person/Ana Brook"_s);
    QCOMPARE(NameRules().shownName(ana), QString());
    QVERIFY(!NameRules().areApart(ana, brook));
}

void NameRulesTest::equalKeysAreOneName()
{
    const NameRules made = rules({Merge{person(u"BROOK"_s), ana}});
    QCOMPARE(meaning(made, brook), u"person/Ana Brook"_s);
    QCOMPARE(meaning(made, organization(u"Brook"_s)), u"organization/Brook"_s);
    QCOMPARE(meaning(made, person(u"Brøok"_s)), u"person/Brøok"_s);
}

void NameRulesTest::mergedNamesLead()
{
    const NameRules made = rules({Merge{brook, ana}});
    QCOMPARE(meaning(made, brook), u"person/Ana Brook"_s);
    QCOMPARE(meaning(made, ana), u"person/Ana Brook"_s);
}

void NameRulesTest::laterMergesFollow()
{
    const EntityName dame = person(u"Dame Ana Brook"_s);
    const NameRules made = rules({Merge{brook, ana}, Merge{ana, dame}, Merge{minister, brook}});
    for (const EntityName &name : {brook, ana, minister, dame})
        QCOMPARE(meaning(made, name), u"person/Dame Ana Brook"_s);
}

void NameRulesTest::theReverseMakesTheOtherLead()
{
    const NameRules made = rules({Merge{brook, ana}, Merge{minister, brook}, Merge{ana, brook}});
    for (const EntityName &name : {brook, ana, minister})
        QCOMPARE(meaning(made, name), u"person/Brook"_s);
}

void NameRulesTest::renamesWhatANameMeans()
{
    NameRules made = rules({Merge{brook, ana}, Rename{brook, u"Dame Ana"_s}});
    QCOMPARE(made.shownName(ana), u"Dame Ana"_s);
    QCOMPARE(made.shownName(brook), u"Dame Ana"_s);
    made.add(Rename{ana, u"Ana Brook"_s});
    QCOMPARE(made.shownName(brook), u"Ana Brook"_s);
    QCOMPARE(meaning(made, brook), u"person/Ana Brook"_s);
}

void NameRulesTest::retypesAndBack()
{
    NameRules made = rules({Retype{ana, EntityKind::Organization}});
    QCOMPARE(meaning(made, ana), u"organization/Ana Brook"_s);
    made.add(Retype{organization(u"Ana Brook"_s), EntityKind::Place});
    QCOMPARE(meaning(made, ana), u"place/Ana Brook"_s);
    made.add(Retype{{EntityKind::Place, u"Ana Brook"_s}, EntityKind::Person});
    QCOMPARE(meaning(made, ana), u"person/Ana Brook"_s);
    QCOMPARE(meaning(made, organization(u"Ana Brook"_s)), u"person/Ana Brook"_s);
}

void NameRulesTest::retypingKeepsTheShownName()
{
    const NameRules made = rules({Rename{ana, u"Brook & Sons"_s}, Retype{ana, EntityKind::Organization}});
    QCOMPARE(made.shownName(ana), u"Brook & Sons"_s);
    QCOMPARE(made.shownName(organization(u"Ana Brook"_s)), u"Brook & Sons"_s);
}

void NameRulesTest::mergesAcrossKinds()
{
    const EntityName palace{EntityKind::Facility, u"the Palace"_s};
    const NameRules made = rules({Merge{palace, organization(u"Government of Tovia"_s)}});
    QCOMPARE(meaning(made, palace), u"organization/Government of Tovia"_s);
    QCOMPARE(meaning(made, organization(u"the Palace"_s)), u"organization/Government of Tovia"_s);
}

void NameRulesTest::keepsApart()
{
    NameRules made = rules({Merge{brook, ana}, KeepApart{ana, brook}});
    QCOMPARE(meaning(made, brook), u"person/Brook"_s);
    QCOMPARE(meaning(made, ana), u"person/Ana Brook"_s);
    QVERIFY(made.areApart(ana, brook) && made.areApart(brook, ana));
    QVERIFY(!made.areApart(ana, minister));
    made.add(Merge{minister, brook});
    QVERIFY(made.areApart(ana, minister));
}

void NameRulesTest::keepsApartInTheMiddleOfAChain()
{
    const EntityName dame = person(u"Dame Ana Brook"_s);
    const NameRules made = rules({Merge{brook, ana}, Merge{ana, dame}, KeepApart{ana, brook}});
    QVERIFY(meaning(made, brook) != meaning(made, ana));
}

void NameRulesTest::mergingAgainOutranksKeepingApart()
{
    const NameRules made = rules({KeepApart{ana, brook}, Merge{brook, ana}});
    QCOMPARE(meaning(made, brook), u"person/Ana Brook"_s);
    QVERIFY(!made.areApart(ana, brook));
}

void NameRulesTest::hidesAndShowsAgain()
{
    QCOMPARE(meaning(rules({Hide{brook}}), brook), u"-"_s);
    QCOMPARE(meaning(rules({Hide{brook}}), ana), u"person/Ana Brook"_s);
    QCOMPARE(meaning(rules({Merge{brook, ana}, Hide{ana}}), brook), u"-"_s);
    QCOMPARE(meaning(rules({Merge{brook, ana}, Hide{brook}}), ana), u"person/Ana Brook"_s);
    QCOMPARE(meaning(rules({Merge{brook, ana}, Hide{brook}}), brook), u"-"_s);
    QCOMPARE(meaning(rules({Hide{brook}, Merge{brook, ana}}), brook), u"person/Ana Brook"_s);
    QCOMPARE(meaning(rules({Hide{brook}, Rename{brook, u"Lee"_s}}), brook), u"person/Brook"_s);
    QCOMPARE(meaning(rules({Hide{brook}, AlwaysName{u"Brook"_s, brook}}), brook), u"person/Brook"_s);
}

void NameRulesTest::aNameOfOneArticleKeepsItsKind()
{
    NameRules made = rules({Retype{brook, EntityKind::Place}, Hide{ana}});
    QCOMPARE(made.meaningOfKind(brook), brook);
    QCOMPARE(made.meaningOfKind(ana), ana);
    made.add(Merge{minister, brook});
    QCOMPARE(meaning(made, minister), u"place/Brook"_s);
}

void NameRulesTest::latestAlwaysHolds()
{
    NameRules made = rules(
        {AlwaysName{u"Brook"_s, brook}, AlwaysName{u"Port"_s, organization(u"Port"_s)}, AlwaysName{u"Brook"_s, ana}});
    QCOMPARE(made.alwaysNames().size(), 2);
    QCOMPARE(made.alwaysNames().last(), (AlwaysName{u"Brook"_s, ana}));
    made.add(Hide{ana});
    QCOMPARE(made.alwaysNames().size(), 1);
}

void NameRulesTest::isAboutAllArticlesOnly()
{
    const NameRules made = rules({NameSpans{{{0, 5}}, ana}, UnnameSpans{{{0, 5}}}});
    QCOMPARE(meaning(made, ana), u"person/Ana Brook"_s);
    QVERIFY(made.alwaysNames().isEmpty());
}

void NameRulesTest::neverRunsInCircles()
{
    QRandomGenerator random(4711);
    const auto any = [&random] {
        return EntityName{entityKinds[random.bounded(3)], QString(QChar(u'a' + random.bounded(5)))};
    };
    for (int round = 0; round < 400; ++round) {
        NameRules made;
        for (int i = 0; i < 60; ++i) {
            const EntityName one = any();
            const EntityName other = any();
            switch (random.bounded(6)) {
            case 0:
                made.add(Rename{one, other.name});
                break;
            case 1:
                made.add(Retype{one, other.kind});
                break;
            case 2:
                if (one != other)
                    made.add(KeepApart{one, other});
                break;
            case 3:
                made.add(Hide{one});
                break;
            default:
                if (one != other) {
                    made.add(Merge{one, other});
                    QCOMPARE(made.meaning(one), made.meaning(other));
                }
            }
            // Where it ends, it stays.
            for (int probe = 0; probe < 5; ++probe) {
                const auto meant = made.meaning(any());
                if (meant)
                    QCOMPARE(made.meaning(*meant), meant);
            }
        }
    }
}

QTEST_GUILESS_MAIN(NameRulesTest)
#include "namerulestest.moc"
