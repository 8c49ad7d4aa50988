// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/articlelinker.h"

#include "tests/support/knownnames.h"

#include <QTest>

#include <random>

using namespace dateline;
using namespace Qt::StringLiterals;

class ArticleLinkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void linksTwoArticles_data();
    void linksTwoArticles();
    void linksByOtherNamesOfTheText();
    void linksSurnamesByCompanions();
    void keepsAnotherFirstNameApart();
    void asksWhichOfTwo();
    void keepsSurnamesInQuestionTogether();
    void takesOneNameInOneOfficeForOne();
    void prefersTheOneOfTheOffice();
    void findsTheHolderAtTheDate();
    void knowsNoHolderLongBefore();
    void keepsApartWhatAnArticleKeepsApart();
    void keepsNamelessGroupsApart();
    void findsTheSameInAnyOrder();
    void comparesFewWhereManyAreKnown();
    void takesWhateverIsTakenForAName();

private:
    [[nodiscard]] Naming naming(const QString &words, QDate published = QDate(2025, 11, 25)) const;

    std::optional<EntityLinker> m_linker;
};

namespace {

enum Outcome { Same, Ask, New };

} // namespace

void ArticleLinkerTest::initTestCase()
{
    auto linker = EntityLinker::open(QStringLiteral(DATELINE_RESOURCES));
    QVERIFY2(linker.has_value(), linker ? "" : qPrintable(linker.error().message));
    m_linker.emplace(*std::move(linker));
}

/// "person Ada Moran", "person Ada Moran || Kenyan president", "group Kenyan president || of Kenya", "organization
/// Senate || in Kenya": behind the bars the role, whose it is, or the country that the article is about.
Naming ArticleLinkerTest::naming(const QString &words, QDate published) const
{
    Naming naming;
    naming.kind = entityKindFromString(words.section(u' ', 0, 0)).value();
    QString name = words.section(u' ', 1);
    const Countries &countries = m_linker->countries();
    if (const qsizetype at = name.indexOf(u" || of "_s); at >= 0) {
        naming.country = countries.named(name.sliced(at + 7));
        name.truncate(at);
    }
    if (const qsizetype at = name.indexOf(u" || in "_s); at >= 0) {
        naming.setting = countries.named(name.sliced(at + 7));
        name.truncate(at);
    }
    if (const qsizetype at = name.indexOf(u" || "_s); at >= 0) {
        naming.role = name.sliced(at + 4);
        name.truncate(at);
    }
    naming.name = name;
    naming.published = published;
    return naming;
}

void ArticleLinkerTest::linksTwoArticles_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("outcome");
    const auto row = [](const char *name, const QString &one, const QString &other, Outcome outcome) {
        QTest::newRow(name) << one << other << static_cast<int>(outcome);
    };
    row("full names", u"person Ada Moran"_s, u"person Ada Moran"_s, Same);
    row("full names, one with a title", u"person Ada Moran || Kenyan president"_s, u"person Ada Moran"_s, Same);
    row("spellings", u"person Volodymyr Zorenskyy"_s, u"person Volodymyr Zorensky"_s, Same);
    row("title, country and surname", u"person Volodymyr Zorenskyy || Kenyan president"_s,
        u"person Zorensky || President of Kenya"_s, Same);
    row("title and surname, surname first", u"person Zorenskyy || Kenyan president"_s,
        u"person Volodymyr Zorensky || Kenya's president"_s, Same);
    row("short first name", u"person Bill Zorensky"_s, u"person William Zorensky"_s, Same);
    row("title of another time", u"person Ada Moran || Kenyan senator"_s, u"person Ada Moran || Kenyan president"_s,
        Same);
    row("part, title and country", u"person Bruno Salas Parra || Kenyan foreign minister"_s,
        u"person Bruno Salas || Kenyan foreign minister"_s, Same);
    row("names of a country", u"place United States"_s, u"place U.S."_s, Same);
    row("country of a body", u"organization U.S. State Department"_s,
        u"organization United States Department of State"_s, Same);
    row("other name of a body", u"organization European Union"_s, u"organization EU"_s, Same);
    row("country before and behind", u"organization Kenyan Senate"_s, u"organization Senate of Kenya"_s, Same);
    row("country of the article", u"organization Supreme Court || in Kenya"_s,
        u"organization Kenyan Supreme Court || in Kenya"_s, Same);
    row("company end", u"organization Norden Lesk Inc."_s, u"organization Norden Lesk"_s, Same);
    row("building and body", u"facility Norden Lesk Museum"_s, u"organization Norden Lesk Museum"_s, Same);
    row("delegation", u"group Kenyan delegation || of Kenya"_s, u"group Kenyan delegation || of Kenya"_s, Same);

    row("surname alone", u"person Ada Moransky"_s, u"person Moransky"_s, Ask);
    row("initial", u"person Ada Moran"_s, u"person A. Moran"_s, Ask);
    row("second surname", u"person Bruno Salas Parra"_s, u"person Bruno Salas"_s, Ask);
    row("full names of two countries", u"person Ada Moran || Kenyan president"_s,
        u"person Ada Moran || Ghanaian banker"_s, Same);
    row("museum or company", u"facility Norden"_s, u"organization Norden"_s, Ask);

    row("surname with a small word", u"person Ada Le Moransky || Kenyan president"_s,
        u"person Le Moransky || Kenyan president"_s, Same);

    row("government of no country", u"organization Government"_s, u"organization Government || in Ghana"_s, New);
    row("government and one of a country", u"organization Government"_s, u"organization Kenyan Government"_s, New);
    row("title taken for a name", u"person Ada Secretary"_s, u"person Secretary"_s, New);
    row("one surname", u"person Ada Moran"_s, u"person Ben Moran"_s, New);
    row("one surname and title", u"person Ada Moran || Kenyan president"_s, u"person Ben Moran || Kenyan president"_s,
        New);
    row("surname and another country", u"person Ada Moransky || Kenyan president"_s,
        u"person Moransky || Ghanaian president"_s, New);
    row("surname that many have", u"person Ada Smith"_s, u"person Smith"_s, New);
    row("wife and husband", u"person Volodymyr Zorenskyy"_s, u"person Olena Zorenska"_s, New);
    row("first name", u"person Ada Moran"_s, u"person Ada"_s, New);
    row("a person and a place", u"person Jordan"_s, u"place Jordan"_s, New);
    row("two countries", u"place Niger"_s, u"place Nigeria"_s, New);
    row("a people and its country", u"group Kenyan"_s, u"place Kenya"_s, New);
    row("bodies of two countries", u"organization Kenyan Senate"_s, u"organization Ghanaian Senate"_s, New);
    row("body of another country's article", u"organization Supreme Court || in Kenya"_s,
        u"organization Supreme Court || in Ghana"_s, New);
    row("country's body in another's article", u"organization Kenyan Supreme Court"_s,
        u"organization Supreme Court || in Ghana"_s, New);
    row("delegations", u"group Kenyan delegation || of Kenya"_s, u"group Ghanaian delegation || of Ghana"_s, New);
    row("a branch abroad", u"organization Zorani"_s, u"organization Kenyan Zorani || in Ghana"_s, New);
    row("office and its deputy", u"person Ada Moran || Kenyan vice president"_s,
        u"group Kenyan president || of Kenya"_s, New);
    row("former holder", u"person Ada Moran || former Kenyan president"_s, u"group Kenyan president || of Kenya"_s,
        New);
    row("office of another country", u"person Ada Moran || Kenyan president"_s,
        u"group Ghanaian president || of Ghana"_s, New);
}

void ArticleLinkerTest::linksTwoArticles()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(int, outcome);
    KnownNames known(*m_linker);
    const QList<EntityId> first = known.add({naming(one)});
    const QList<EntityId> second = known.add({naming(other)});
    const int found = first == second ? Same : known.links().first().question ? Ask : New;
    QCOMPARE(found, outcome);
    QVERIFY(known.links().first().confidence > 0 && known.links().first().confidence <= 1);
}

void ArticleLinkerTest::linksByOtherNamesOfTheText()
{
    KnownNames known(*m_linker);
    Naming full = naming(u"organization Meridian Harbour Council"_s);
    full.aliases = {u"MHC"_s};
    const EntityId council = known.add({full}).first();
    QCOMPARE(known.add({naming(u"organization MHC"_s)}).first(), council);
    QVERIFY(known.add({naming(u"organization MHD"_s)}).first() != council);
}

void ArticleLinkerTest::linksSurnamesByCompanions()
{
    KnownNames known(*m_linker);
    const QList<EntityId> first = known.add(
        {naming(u"person Ada Moransky"_s), naming(u"organization Norden Lesk"_s), naming(u"person Ben Okafor"_s)});
    const QList<EntityId> second = known.add(
        {naming(u"person Moransky"_s), naming(u"organization Norden Lesk"_s), naming(u"person Ben Okafor"_s)});
    QCOMPARE(second, first);
}

/// Also where the surname alone has become a name of the first.
void ArticleLinkerTest::keepsAnotherFirstNameApart()
{
    KnownNames known(*m_linker);
    const EntityId ada = known.add({naming(u"person Ada Moransky || Kenyan president"_s)}).first();
    QCOMPARE(known.add({naming(u"person Moransky || Kenyan president"_s)}).first(), ada);
    QVERIFY(known.add({naming(u"person Ben Moransky || Kenyan president"_s)}).first() != ada);
    QCOMPARE(known.add({naming(u"person Ada Moranski || Kenyan president"_s)}).first(), ada);
}

void ArticleLinkerTest::asksWhichOfTwo()
{
    KnownNames known(*m_linker);
    const EntityId ada = known.add({naming(u"person Ada Moransky"_s)}).first();
    const EntityId ben = known.add({naming(u"person Ben Moransky"_s)}).first();
    const EntityId third = known.add({naming(u"person Moransky"_s)}).first();
    QVERIFY(third != ada && third != ben);
}

/// One question, however many articles give it.
void ArticleLinkerTest::keepsSurnamesInQuestionTogether()
{
    KnownNames known(*m_linker);
    const EntityId ada = known.add({naming(u"person Ada Moransky"_s)}).first();
    known.add({naming(u"person Ada Moransky"_s)});
    const EntityId short1 = known.add({naming(u"person Moransky"_s)}).first();
    QVERIFY(short1 != ada && known.links().first().question);
    QCOMPARE(known.add({naming(u"person Moransky"_s)}).first(), short1);
    QVERIFY(!known.links().first().question);
}

/// The wife of a president is another, but "President Moransky" is not, in an article that gives his full name as well.
void ArticleLinkerTest::takesOneNameInOneOfficeForOne()
{
    KnownNames known(*m_linker);
    const EntityId ben = known.add({naming(u"person Ben Moransky || President"_s)}).first();
    for (int article = 0; article < 8; ++article)
        known.add({naming(u"person Ben Moransky || President"_s)});
    const QList<EntityId> both =
        known.add({naming(u"person Ben Moransky"_s), naming(u"person Moransky || President"_s)});
    QCOMPARE(both, (QList{ben, ben}));
    QVERIFY(known.add({naming(u"person Ben Moransky"_s), naming(u"person Moransky"_s)}).last() != ben);
}

void ArticleLinkerTest::prefersTheOneOfTheOffice()
{
    KnownNames known(*m_linker);
    known.add({naming(u"person Ada Moransky || Kenyan foreign minister"_s)});
    const EntityId ben = known.add({naming(u"person Ben Moransky || Kenyan president"_s)}).first();
    QCOMPARE(known.add({naming(u"person Moransky || Kenyan president"_s)}).first(), ben);
}

void ArticleLinkerTest::findsTheHolderAtTheDate()
{
    KnownNames known(*m_linker);
    const EntityId ada = known.add({naming(u"person Ada Moran || Kenyan president"_s, QDate(2020, 3, 1))}).first();
    const EntityId ben = known.add({naming(u"person Ben Okafor || Kenyan president"_s, QDate(2025, 3, 1))}).first();
    QCOMPARE(known.add({naming(u"group Kenyan president || of Kenya"_s, QDate(2020, 4, 1))}).first(), ada);
    QCOMPARE(known.add({naming(u"group Kenyan president || of Kenya"_s, QDate(2025, 2, 1))}).first(), ben);
}

void ArticleLinkerTest::knowsNoHolderLongBefore()
{
    KnownNames known(*m_linker);
    const EntityId ada = known.add({naming(u"person Ada Moran || Kenyan president"_s, QDate(2020, 3, 1))}).first();
    QVERIFY(known.add({naming(u"group Kenyan president || of Kenya"_s, QDate(2016, 4, 1))}).first() != ada);
}

void ArticleLinkerTest::keepsApartWhatAnArticleKeepsApart()
{
    KnownNames known(*m_linker);
    known.add({naming(u"person Ada Moran"_s)});
    const QList<EntityId> both = known.add({naming(u"person Ada Moran"_s), naming(u"person A. Moran"_s)});
    QVERIFY(both[0] != both[1]);
}

void ArticleLinkerTest::keepsNamelessGroupsApart()
{
    KnownNames known(*m_linker);
    const QList<EntityId> first = known.add({naming(u"group senior officials"_s)});
    QVERIFY(known.add({naming(u"group senior officials"_s)}) != first);
}

/// What names itself fully, with its country, is one whatever is read first.
void ArticleLinkerTest::findsTheSameInAnyOrder()
{
    const QStringList names{u"person Volodymyr Zorenskyy || Kenyan president"_s,
                            u"person Zorensky || Kenyan president"_s,
                            u"person Vladimir Zorenskiy || President of Kenya"_s,
                            u"person Olena Zorenska"_s,
                            u"organization Supreme Court of Kenya"_s,
                            u"organization Kenyan Supreme Court"_s,
                            u"organization Ghanaian Supreme Court"_s,
                            u"place U.S."_s,
                            u"place United States"_s};
    const QList<int> expected{0, 0, 0, 1, 2, 2, 3, 4, 4};
    std::mt19937 random(7);
    QList<int> order(names.size());
    std::iota(order.begin(), order.end(), 0);
    for (int round = 0; round < 40; ++round) {
        std::ranges::shuffle(order, random);
        KnownNames known(*m_linker);
        QHash<int, EntityId> entities;
        for (const int index : std::as_const(order))
            entities.insert(index, known.add({naming(names[index])}).first());
        for (int one = 0; one < names.size(); ++one) {
            for (int other = 0; other < one; ++other)
                QCOMPARE(entities[one] == entities[other], expected[one] == expected[other]);
        }
    }
}

void ArticleLinkerTest::comparesFewWhereManyAreKnown()
{
    class Counting : public KnownNames
    {
    public:
        using KnownNames::KnownNames;
        QList<KnownEntity> withKeys(const QStringList &keys, int most) override
        {
            const QList<KnownEntity> found = KnownNames::withKeys(keys, most);
            compared += found.size();
            return found;
        }
        qsizetype compared = 0;
    };
    Counting known(*m_linker);
    for (int person = 0; person < 2000; ++person) {
        const QString first =
            u"%1%2"_s.arg(QChar(u'A' + person % 26)).arg(QStringList{u"bo"_s, u"ki"_s, u"mu"_s, u"ta"_s}[person % 4]);
        known.add(
            {naming(u"person %1 M%2r%3n"_s.arg(first).arg(QChar(u'b' + person % 20)).arg(QChar(u'b' + person / 100)))});
    }
    known.compared = 0;
    known.add({naming(u"person Zora Lindqvist"_s)});
    QCOMPARE(known.compared, 0);
    known.add({naming(u"person Zora Lindqvist"_s)});
    QCOMPARE(known.compared, 1);
}

/// What people select, and what is read in scanned or broken text.
void ArticleLinkerTest::takesWhateverIsTakenForAName()
{
    static const QStringList pieces{u""_s,
                                    u" "_s,
                                    u"\n"_s,
                                    u","_s,
                                    u"\""_s,
                                    u"-"_s,
                                    u"."_s,
                                    u"the"_s,
                                    u"&"_s,
                                    u"of"_s,
                                    u"'s"_s,
                                    u"’"_s,
                                    u"("_s,
                                    u":"_s,
                                    u"#1"_s,
                                    u"S"_s,
                                    u"Inc."_s,
                                    u"Kenya"_s,
                                    u"Jr"_s,
                                    u"von"_s,
                                    u"\u0301"_s,
                                    u"\u200B"_s,
                                    u"🙂"_s,
                                    u"\u0645\u062D\u0645\u062F"_s,
                                    u"president"_s,
                                    QString(QChar(0xD800)),
                                    QString(QChar(0)),
                                    u"Moran"_s.repeated(500)};
    std::mt19937 random(7);
    const auto made = [&random] {
        QString name;
        for (size_t words = random() % 4; words > 0; --words)
            name += pieces.at(static_cast<qsizetype>(random() % static_cast<size_t>(pieces.size())))
                + (random() % 3 == 0 ? u""_s : u" "_s);
        return name;
    };
    KnownNames known(*m_linker);
    for (int round = 0; round < 300; ++round) {
        QList<Naming> namings;
        for (size_t count = 1 + random() % 3; count > 0; --count) {
            Naming naming;
            naming.kind = entityKinds[random() % std::size(entityKinds)];
            naming.name = made();
            naming.aliases = {made(), made()};
            naming.role = made();
            namings.append(naming);
        }
        const QList<EntityId> ids = known.add(namings);
        QCOMPARE(ids.size(), namings.size());
        QVERIFY(std::ranges::all_of(ids, [](EntityId id) { return id.isValid(); }));
    }
}

QTEST_GUILESS_MAIN(ArticleLinkerTest)
#include "articlelinkertest.moc"
