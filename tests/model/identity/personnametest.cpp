// SPDX-License-Identifier: GPL-3.0-only
#include "model/identity/personname.h"

#include <QSet>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class PersonNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsWords_data();
    void readsWords();
    void comparesNames_data();
    void comparesNames();
    void findsWhatAgrees();

private:
    std::optional<NameLexicon> m_lexicon;
};

namespace {

using Row = std::tuple<const char *, QString, QString, NameAgreement>;

const QList<Row> &rows()
{
    using enum NameAgreement;
    static const QList<Row> list{
        {"same", u"Ada Moran"_s, u"Ada Moran"_s, Same},
        {"accents", u"Adá Morán"_s, u"Ada Moran"_s, Same},
        {"middle name in one", u"Ada Kay Moran"_s, u"Ada Moran"_s, Same},
        {"middle initial", u"Ada K. Moran"_s, u"Ada Kay Moran"_s, Same},
        {"son told once", u"Ben Moran Jr."_s, u"Ben Moran"_s, Same},
        {"small word left out", u"Ahmad al-Shorani"_s, u"Ahmad Shorani"_s, Same},
        {"written in one", u"Lee Jae-won"_s, u"Lee Jaewon"_s, Same},
        {"nickname between", u"Ben \"Buddy\" Moran"_s, u"Ben Moran"_s, Same},
        {"patronymic", u"Oleg Ivanovich Zorin"_s, u"Oleg Zorin"_s, Same},
        {"short first name", u"Bill Moran"_s, u"William Moran"_s, Variant},
        {"another language", u"Volodymyr Zorenskyy"_s, u"Vladimir Zorensky"_s, Variant},
        {"Arabic first name", u"Mohammed Shorani"_s, u"Muhammad al-Shorani"_s, Variant},
        {"in Russian letters", u"Сергей Зорин"_s, u"Sergey Zorin"_s, Variant},
        {"surname first", u"Higashi Naomi"_s, u"Naomi Higashi"_s, Variant},
        {"German", u"Wolodymyr Sorenskyj"_s, u"Volodymyr Zorenskyy"_s, Alike},
        {"q for gh", u"Abbas Moraghi"_s, u"Abbas Moraqi"_s, Alike},
        {"second surname", u"Bruno Salas Parra"_s, u"Bruno Salas"_s, Part},
        {"first name before", u"William Mark Moran"_s, u"Mark Moran"_s, Part},
        {"initial", u"A. Moran"_s, u"Ada Moran"_s, Initials},
        {"surname", u"Moran"_s, u"Ada Moran"_s, Surname},
        {"two surnames", u"Zorenskyy"_s, u"Zorensky"_s, Surname},
        {"surname that stands first", u"Xi"_s, u"Xi Wenming"_s, Surname},
        {"surname with a small word", u"Shorani"_s, u"Ahmad al-Shorani"_s, Surname},
        {"surname that begins with a small word", u"Le Moran"_s, u"Ada Le Moran"_s, Surname},
        {"the same in Arabic", u"Ben Shorani"_s, u"Zaki El Amin Ben Shorani"_s, Surname},
        {"the same of one with two surnames", u"Da Moran"_s, u"Luca Brook da Moran"_s, Surname},
        {"small word that is a first name", u"Ben Moran"_s, u"Benjamin Moran"_s, Variant},
        {"first name", u"Ada"_s, u"Ada Moran"_s, FirstOnly},
        // Not one person's.
        {"another first name", u"Ada Moran"_s, u"Ben Moran"_s, None},
        {"another surname", u"Ada Moran"_s, u"Ada Brook"_s, None},
        {"first names a letter apart", u"Daniel Moran"_s, u"Daniela Moran"_s, None},
        {"first names that sound near", u"Maria Moran"_s, u"Mario Moran"_s, None},
        {"surnames a letter apart", u"Ada Moran"_s, u"Ada Doran"_s, None},
        {"surnames of one skeleton", u"Ada Moran"_s, u"Ada Marino"_s, None},
        {"another initial", u"B. Moran"_s, u"Ada Moran"_s, None},
        {"other middle initials", u"Ada K. Moran"_s, u"Ada L. Moran"_s, None},
        {"other middle names", u"Ada Kay Moran"_s, u"Ada Lou Moran"_s, None},
        {"father and son", u"Ben Moran Sr."_s, u"Ben Moran Jr."_s, None},
        {"Korean first names", u"Kim Jae-won"_s, u"Kim Jae-il"_s, None},
        {"one first name for a surname", u"Ada Moran"_s, u"Moran Brook"_s, None},
        {"two women of one family", u"Olena Zorenska"_s, u"Volodymyr Zorenskyy"_s, None},
        {"small word of another", u"Le Moran"_s, u"Ada de Moran"_s, None},
        {"first name that is a small word, and another's", u"Ben Moran"_s, u"Ada Moran"_s, None},
        {"another short name", u"Brook"_s, u"Ada Moran"_s, None},
        {"surnames that end alike", u"Oran"_s, u"Moran"_s, None},
        {"initial and another surname", u"A. Moran"_s, u"Ada Doran"_s, None},
        {"brothers with one middle name", u"Ali Reza Shorani"_s, u"Omar Reza Shorani"_s, None},
        {"other second surnames", u"Bruno Salas Parra"_s, u"Bruno Salas Ortega"_s, None},
        {"two words that are not at an end", u"Kay Lou"_s, u"Ada Kay Lou Moran"_s, None},
        {"variant and another surname", u"Bill Moran"_s, u"William Brook"_s, None},
        {"short surnames", u"Ada Li"_s, u"Ada Lu"_s, None},
        {"short first names", u"Al Moran"_s, u"Ali Moran"_s, None},
        {"the family and one of it", u"Zorenskyy"_s, u"Olena Zorina"_s, None},
        {"both ways of writing in doubt", u"Mehran Moraghi"_s, u"Mihrun Moraqi"_s, None},
    };
    return list;
}

} // namespace

void PersonNameTest::initTestCase()
{
    auto lexicon = NameLexicon::open(QStringLiteral(DATELINE_RESOURCES));
    QVERIFY2(lexicon.has_value(), lexicon ? "" : qPrintable(lexicon.error().message));
    m_lexicon = *std::move(lexicon);
}

void PersonNameTest::readsWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("plain") << u"Ada Moran"_s << QStringList{u"ada"_s, u"moran"_s} << QString();
    QTest::newRow("hyphen with blanks") << u"ada - moran"_s << QStringList{u"ada"_s, u"moran"_s} << QString();
    QTest::newRow("suffix") << u"Ben Moran, Jr."_s << QStringList{u"ben"_s, u"moran"_s} << u"jr"_s;
    QTest::newRow("small words") << u"Ada van der Moran"_s << QStringList{u"ada"_s, u"moran"_s} << QString();
    QTest::newRow("initials") << u"A.K. Moran"_s << QStringList{u"a"_s, u"k"_s, u"moran"_s} << QString();
    QTest::newRow("apostrophe") << u"Ada O\u2019Moran"_s << QStringList{u"ada"_s, u"omoran"_s} << QString();
    QTest::newRow("only small words") << u"De La"_s << QStringList{u"de"_s, u"la"_s} << QString();
    QTest::newRow("no letter") << u"…"_s << QStringList{u"…"_s} << QString();
}

void PersonNameTest::readsWords()
{
    QFETCH(QString, name);
    QFETCH(QStringList, words);
    QFETCH(QString, suffix);
    QCOMPARE(PersonName::of(name).words, words);
    QCOMPARE(PersonName::of(name).suffix, suffix);
}

void PersonNameTest::comparesNames_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("expected");
    for (const auto &[title, one, other, expected] : rows())
        QTest::newRow(title) << one << other << static_cast<int>(expected);
}

void PersonNameTest::comparesNames()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(agreement(PersonName::of(one), PersonName::of(other), *m_lexicon)), expected);
    QCOMPARE(static_cast<int>(agreement(PersonName::of(other), PersonName::of(one), *m_lexicon)), expected);
}

/// Otherwise they would never be compared.
void PersonNameTest::findsWhatAgrees()
{
    for (const auto &[title, one, other, expected] : rows()) {
        if (expected <= NameAgreement::FirstOnly)
            continue;
        for (const auto &[seeker, known] : {std::pair(one, other), {other, one}}) {
            const QStringList own = keysOf(PersonName::of(known), *m_lexicon).own;
            const QStringList sought = keysOf(PersonName::of(seeker), *m_lexicon).sought;
            QVERIFY2(QSet<QString>(own.begin(), own.end()).intersects(QSet<QString>(sought.begin(), sought.end())),
                     qPrintable(u"%1: '%2' does not find '%3'"_s.arg(QString::fromLatin1(title), seeker, known)));
        }
    }
}

QTEST_GUILESS_MAIN(PersonNameTest)
#include "personnametest.moc"
