// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/pronouns.h"

#include "model/annotation/entityresolver.h"
#include "model/annotation/mentionfinder.h"
#include "tests/support/treenotation.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class PronounsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsGenders_data();
    void tellsGenders();
    void findsWhoIsMeant_data();
    void findsWhoIsMeant();
    void managesALongArticle();

private:
    ArticleReading read(const test::NotedText &noted) const;

    std::optional<Countries> m_countries;
    std::optional<MentionFinder> m_finder;
    std::optional<GenderWords> m_genders;
};

void PronounsTest::initTestCase()
{
    auto countries = Countries::open(QStringLiteral(DATELINE_RESOURCES));
    QVERIFY2(countries, countries ? "" : qPrintable(countries.error().message));
    m_countries = std::move(*countries);
    auto finder = MentionFinder::open(QStringLiteral(DATELINE_RESOURCES), *m_countries);
    QVERIFY2(finder, finder ? "" : qPrintable(finder.error().message));
    m_finder = std::move(*finder);
    auto genders = GenderWords::open(QStringLiteral(DATELINE_RESOURCES));
    QVERIFY2(genders, genders ? "" : qPrintable(genders.error().message));
    m_genders = std::move(*genders);
    QVERIFY(!GenderWords::open(u"/nowhere"_s));
}

ArticleReading PronounsTest::read(const test::NotedText &noted) const
{
    ArticleReading reading{.text = noted.text};
    for (int at = 0; at < noted.readings.size(); ++at) {
        SyntaxTree &tree = reading.trees.emplace_back(noted.text, noted.readings[at].sentence);
        reading.mentions.append(m_finder->find(noted.text, tree, noted.readings[at].names, at));
    }
    reading.entities = EntityResolver(*m_countries).resolve(reading.mentions);
    reading.complete(*m_countries);
    reading.tellGenders(*m_genders);
    return reading;
}

void PronounsTest::tellsGenders_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<int>("gender");
    const auto row = [](const char *name, const QString &notation, Gender gender) {
        QTest::newRow(name) << notation << static_cast<int>(gender);
    };
    row("first name of a woman", u"Anna/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ spoke/VERB/0/root"_s, Gender::Female);
    row("first name of a man", u"Peter/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ spoke/VERB/0/root"_s, Gender::Male);
    row("title", u"Mrs./PROPN/2/compound Moran/PROPN/3/nsubj/person spoke/VERB/0/root"_s, Gender::Female);
    row("title against the first name",
        u"King/PROPN/2/compound Anna/PROPN/4/nsubj/person Moran/PROPN/2/flat/+ spoke/VERB/0/root"_s, Gender::Male);
    row("kin", u"His/PRON/2/nmod:poss wife/NOUN/5/nsubj ,/PUNCT/4/punct Osei/PROPN/2/appos/person spoke/VERB/0/root"_s,
        Gender::Female);
    row("a name nobody knows", u"Zzyra/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ spoke/VERB/0/root"_s, Gender::Unknown);
    row("an office that tells nothing", u"Minister/PROPN/2/compound Moran/PROPN/3/nsubj/person spoke/VERB/0/root"_s,
        Gender::Unknown);
    row("a woman's secretary",
        u"Secretary/NOUN/7/nsubj of/ADP/4/case the/DET/4/det Queen/NOUN/1/nmod ,/PUNCT/6/punct "
        "Moran/PROPN/1/appos/person spoke/VERB/0/root"_s,
        Gender::Unknown);
}

void PronounsTest::tellsGenders()
{
    QFETCH(QString, notation);
    QFETCH(int, gender);
    const test::NotedText noted = test::readNotation(notation);
    const ArticleReading reading = read(noted);
    QCOMPARE(reading.entities.size(), 1);
    QCOMPARE(static_cast<int>(reading.genders.first()), gender);
}

void PronounsTest::findsWhoIsMeant_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QString>("expected"); // of the last pronoun
    const auto row = [](const char *name, const QString &notation, const QString &expected) {
        QTest::newRow(name) << notation << expected;
    };
    const QString anna = u"Anna/PROPN/3/nsubj/person Moran/PROPN/1/flat/+ "_s;
    row("the subject before",
        u"Moran/PROPN/2/nsubj/person thanked/VERB/0/root Osei/PROPN/2/obj/person ./PUNCT/2/punct\n"
        "He/PRON/2/nsubj left/VERB/0/root"_s,
        u"Moran"_s);
    row("the woman",
        u"Peter/PROPN/3/nsubj/person Osei/PROPN/1/flat/+ thanked/VERB/0/root Anna/PROPN/3/obj/person Moran/PROPN/4/flat/+\n"
        "She/PRON/2/nsubj left/VERB/0/root"_s,
        u"Anna Moran"_s);
    row("no man there", anna + u"left/VERB/0/root\nHe/PRON/2/nsubj stayed/VERB/0/root"_s, {});
    row("not who met him",
        u"Osei/PROPN/2/nsubj/person called/VERB/0/root\n"
        "Moran/PROPN/2/nsubj/person met/VERB/0/root him/PRON/2/obj"_s,
        u"Osei"_s);
    row("not who came to meet him",
        u"Osei/PROPN/2/nsubj/person called/VERB/0/root\n"
        "Moran/PROPN/2/nsubj/person came/VERB/0/root to/PART/4/mark meet/VERB/2/xcomp him/PRON/4/obj"_s,
        u"Osei"_s);
    row("oneself",
        u"Osei/PROPN/2/nsubj/person called/VERB/0/root\n"
        "Moran/PROPN/2/nsubj/person hurt/VERB/0/root himself/PRON/2/obj"_s,
        u"Moran"_s);
    row("whose team",
        u"Osei/PROPN/2/nsubj/person called/VERB/0/root\n"
        "Moran/PROPN/2/nsubj/person praised/VERB/0/root his/PRON/4/nmod:poss team/NOUN/2/obj"_s,
        u"Moran"_s);
    row("a wife is not her own husband",
        u"Osei/PROPN/2/nsubj/person called/VERB/0/root\nHis/PRON/2/nmod:poss cousin/NOUN/5/nsubj ,/PUNCT/4/punct Moran/PROPN/2/appos/person left/VERB/0/root"_s,
        u"Osei"_s);
    row("named behind",
        u"After/ADP/3/case his/PRON/3/nmod:poss talks/NOUN/6/obl ,/PUNCT/6/punct Moran/PROPN/6/nsubj/person left/VERB/0/root"_s,
        u"Moran"_s);
    row("too far back",
        u"Moran/PROPN/2/nsubj/person left/VERB/0/root\n"_s + u"Rain/NOUN/2/nsubj fell/VERB/0/root\n"_s.repeated(7)
            + u"He/PRON/2/nsubj slept/VERB/0/root"_s,
        {});
    row("kept by pronouns",
        u"Moran/PROPN/2/nsubj/person left/VERB/0/root\n"_s + u"He/PRON/2/nsubj slept/VERB/0/root\n"_s.repeated(7)
            + u"He/PRON/2/nsubj slept/VERB/0/root"_s,
        u"Moran"_s);
    row("not who says it",
        u"Moran/PROPN/2/nsubj/person called/VERB/0/root\n"
        "\u201C/PUNCT/3/punct He/PRON/3/nsubj slept/VERB/6/ccomp ,/PUNCT/3/punct \u201D/PUNCT/3/punct said/VERB/0/root Osei/PROPN/6/nsubj/person"_s,
        u"Moran"_s);
}

void PronounsTest::findsWhoIsMeant()
{
    QFETCH(QString, notation);
    QFETCH(QString, expected);
    const test::NotedText noted = test::readNotation(notation);
    const ArticleReading reading = read(noted);
    const Pronouns pronouns(reading);
    QString found;
    for (int sentence = 0; sentence < static_cast<int>(reading.trees.size()); ++sentence) {
        const SyntaxTree &tree = reading.trees[static_cast<std::size_t>(sentence)];
        for (int token = 0; token < tree.size(); ++token) {
            const QList<int> people = pronouns.peopleFor(sentence, token);
            QVERIFY(people.isEmpty() || GenderWords::ofPronoun(tree.word(token)) != Gender::Unknown);
            if (GenderWords::ofPronoun(tree.word(token)) != Gender::Unknown)
                found = people.isEmpty() ? QString() : reading.entities[people.first()].name;
        }
    }
    QCOMPARE(found, expected);
    QVERIFY(pronouns.peopleFor(99, 0).isEmpty());
}

void PronounsTest::managesALongArticle()
{
    const test::NotedText noted = test::readNotation(
        u"Moran/PROPN/2/nsubj/person met/VERB/0/root Osei/PROPN/2/obj/person\nHe/PRON/2/nsubj left/VERB/0/root\n"_s
            .repeated(5000));
    const ArticleReading reading = read(noted);
    QBENCHMARK_ONCE
    {
        QCOMPARE(Pronouns(reading).all().size(), 5000);
    }
}

QTEST_GUILESS_MAIN(PronounsTest)
#include "pronounstest.moc"
