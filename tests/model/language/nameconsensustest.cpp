// SPDX-License-Identifier: GPL-3.0-only
#include "model/language/nameconsensus.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

// Labels: none, begin and inside of a person, begin and inside of a place.
const std::vector<int> kinds{0, 1, 1, 2, 2};
const std::vector<float> person{0, 6, 0, 0, 0};
const std::vector<float> place{0, 0, 0, 6, 0};
const std::vector<float> hardlyPlace{0, 0.5F, 0, 1, 0};
const std::vector<float> nothing{6, 0, 0, 0, 0};

/// A text of words, one sentence for each list, every word with the scores given beside it.
struct Words {
    QString text;
    QList<Sentence> sentences;
    std::vector<NameScores> scores;

    void add(const QList<std::pair<QString, std::vector<float>>> &words)
    {
        Sentence sentence;
        NameScores &rows = scores.emplace_back();
        for (const auto &[word, row] : words) {
            sentence.tokens.append(Token{.span = {text.size(), text.size() + word.size()}});
            text += word + u' ';
            rows.scores.insert(rows.scores.end(), row.begin(), row.end());
            ++rows.words;
        }
        sentence.span = {sentence.tokens.first().span.begin, sentence.tokens.last().span.end};
        sentences.append(sentence);
    }

    void revise() { NameConsensus(kinds).revise(text, sentences, scores); }

    [[nodiscard]] int best(std::size_t sentence, int word) const
    {
        const auto row = scores[sentence].scores.begin() + word * static_cast<qsizetype>(kinds.size());
        return static_cast<int>(std::max_element(row, row + static_cast<qsizetype>(kinds.size())) - row);
    }
};

} // namespace

class NameConsensusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsADoubtfulNameToWhatItIsElsewhere();
    void leavesASureNameAgainstOneOther();
    void takesAHeadlineInCapitalsForTheSameName();
    void leavesTheRestAlone_data();
    void leavesTheRestAlone();
    void countsOtherNamesLess();
    void findsNoNameInTheCapitalsOfCommonNouns();
    void keepsTheCapitalsOfANameANameOrWhatIsNotSpeltOut_data();
    void keepsTheCapitalsOfANameANameOrWhatIsNotSpeltOut();
    void knowsASurnameToldInFull_data();
    void knowsASurnameToldInFull();
    void doesNotTouchWordsPastTheScores();
};

void NameConsensusTest::drawsADoubtfulNameToWhatItIsElsewhere()
{
    Words words;
    for (int at = 0; at < 4; ++at)
        words.add({{u"Ferreiro"_s, person}, {u"spoke"_s, nothing}});
    words.add({{u"in"_s, nothing}, {u"Ferreiro"_s, hardlyPlace}});
    words.revise();
    QCOMPARE(words.best(4, 1), 1);
    QCOMPARE(words.best(0, 0), 1);
    QCOMPARE(words.best(0, 1), 0);
}

void NameConsensusTest::leavesASureNameAgainstOneOther()
{
    Words words;
    words.add({{u"Brandvold"_s, person}});
    words.add({{u"Brandvold"_s, place}});
    words.revise();
    QCOMPARE(words.best(0, 0), 1);
    QCOMPARE(words.best(1, 0), 3);
}

void NameConsensusTest::takesAHeadlineInCapitalsForTheSameName()
{
    Words words;
    words.add({{u"FERREIRO"_s, hardlyPlace}});
    for (int at = 0; at < 4; ++at)
        words.add({{u"Ferreiro"_s, person}});
    words.revise();
    QCOMPARE(words.best(0, 0), 1);
}

void NameConsensusTest::leavesTheRestAlone_data()
{
    QTest::addColumn<QString>("often");
    QTest::addColumn<QString>("once");
    QTest::newRow("small letters") << u"harbour"_s << u"harbour"_s;
    QTest::newRow("small elsewhere") << u"Harbour"_s << u"harbour"_s;
    QTest::newRow("short capitals") << u"Us"_s << u"US"_s;
    QTest::newRow("one letter") << u"A"_s << u"A"_s;
    QTest::newRow("another word") << u"Harbour"_s << u"Harbours"_s;
}

void NameConsensusTest::leavesTheRestAlone()
{
    QFETCH(QString, often);
    QFETCH(QString, once);
    Words words;
    for (int at = 0; at < 6; ++at)
        words.add({{often, person}});
    words.add({{once, hardlyPlace}});
    words.revise();
    QCOMPARE(words.scores[6].scores, hardlyPlace);
}

void NameConsensusTest::countsOtherNamesLess()
{
    const auto drawn = [](const QString &neighbour) {
        Words words;
        for (int at = 0; at < 3; ++at)
            words.add({{u"Halvor"_s, person}, {neighbour, nothing}});
        words.add({{u"Halvor"_s, place}, {u"Strait"_s, place}});
        words.revise();
        return words.scores[3].scores[1];
    };
    QCOMPARE_GT(drawn(u"Strait"_s), drawn(u"Brandvold"_s));
    QCOMPARE_GT(drawn(u"Brandvold"_s), place[1]);
}

void NameConsensusTest::findsNoNameInTheCapitalsOfCommonNouns()
{
    Words words;
    words.add({{u"buys"_s, nothing},
               {u"liquefied"_s, nothing},
               {u"natural"_s, nothing},
               {u"gas"_s, nothing},
               {u"("_s, nothing},
               {u"LNG"_s, hardlyPlace},
               {u")"_s, nothing}});
    words.add({{u"LNG"_s, hardlyPlace}, {u"tankers"_s, nothing}});
    words.revise();
    QCOMPARE(words.best(0, 5), 0);
    QCOMPARE(words.best(1, 0), 0);
}

void NameConsensusTest::keepsTheCapitalsOfANameANameOrWhatIsNotSpeltOut_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::newRow("a name") << QStringList{u"Lowland"_s, u"Norden"_s, u"Group"_s};
    QTest::newRow("other letters") << QStringList{u"cheap"_s, u"natural"_s, u"gas"_s};
    QTest::newRow("too few words") << QStringList{u"natural"_s, u"gas"_s};
}

void NameConsensusTest::keepsTheCapitalsOfANameANameOrWhatIsNotSpeltOut()
{
    QFETCH(QStringList, before);
    Words words;
    QList<std::pair<QString, std::vector<float>>> sentence;
    for (const QString &word : before)
        sentence.append({word, nothing});
    sentence.append({{u"("_s, nothing}, {u"LNG"_s, place}, {u")"_s, nothing}});
    words.add(sentence);
    words.revise();
    QCOMPARE(words.best(0, static_cast<int>(before.size()) + 1), 3);
}

void NameConsensusTest::knowsASurnameToldInFull_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("behind");
    QTest::addColumn<int>("label");
    QTest::newRow("alone") << u"when"_s << u"Moran"_s << u"spoke"_s << 1;
    QTest::newRow("not her surname") << u"when"_s << u"Ada"_s << u"spoke"_s << 0;
    QTest::newRow("another's name") << u"when"_s << u"Moran"_s << u"Oil"_s << 0;
    QTest::newRow("a day") << u"on"_s << u"Moran"_s << u"5"_s << 0;
    QTest::newRow("a word that is none of hers") << u"when"_s << u"Word"_s << u"spoke"_s << 0;
}

void NameConsensusTest::knowsASurnameToldInFull()
{
    QFETCH(QString, before);
    QFETCH(QString, word);
    QFETCH(QString, behind);
    QFETCH(int, label);
    Words words;
    words.add({{u"Ada"_s, person}, {u"Moran"_s, {0, 0, 6, 0, 0}}, {u"left"_s, nothing}});
    words.add({{u"Sam"_s, person},
               {u"Word"_s, {0, 0, 6, 0, 0}},
               {u"kept"_s, nothing},
               {u"his"_s, nothing},
               {u"word"_s, nothing}});
    words.add({{before, nothing}, {word, nothing}, {behind, nothing}});
    words.revise();
    QCOMPARE(words.best(2, 1), label);
}

void NameConsensusTest::doesNotTouchWordsPastTheScores()
{
    Words words;
    words.add({{u"Ferreiro"_s, person}, {u"Ferreiro"_s, person}});
    words.scores[0] = {.scores = person, .words = 1};
    words.add({{u"Ferreiro"_s, person}});
    words.revise();
    QCOMPARE(words.scores[0].scores.size(), kinds.size());
}

QTEST_GUILESS_MAIN(NameConsensusTest)
#include "nameconsensustest.moc"
