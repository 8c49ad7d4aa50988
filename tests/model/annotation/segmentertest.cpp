// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/segmenter.h"

#include <QElapsedTimer>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class SegmenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void splitsWords_data();
    void splitsWords();
    void splitsSentences_data();
    void splitsSentences();
    void coversEveryCharacterOnce_data();
    void coversEveryCharacterOnce();
    void cutsEndlessSentences();
    void managesHostileText();

private:
    QStringList words(const QString &text) const;
    QStringList sentences(const QString &text) const;

    std::optional<Segmenter> m_segmenter;
};

void SegmenterTest::initTestCase()
{
    auto segmenter = Segmenter::open(QStringLiteral(DATELINE_RESOURCES));
    QVERIFY2(segmenter, segmenter ? "" : qPrintable(segmenter.error().message));
    m_segmenter = std::move(*segmenter);
    QVERIFY(!Segmenter::open(u"/nowhere"_s));
}

QStringList SegmenterTest::words(const QString &text) const
{
    QStringList result;
    for (const Sentence &sentence : m_segmenter->segment(text)) {
        for (const Token &token : sentence.tokens)
            result.append(token.span.in(text).toString());
    }
    return result;
}

QStringList SegmenterTest::sentences(const QString &text) const
{
    QStringList result;
    for (const Sentence &sentence : m_segmenter->segment(text))
        result.append(sentence.span.in(text).toString());
    return result;
}

void SegmenterTest::splitsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // words joined by "|"
    QTest::newRow("full stop") << u"They met."_s << u"They|met|."_s;
    QTest::newRow("comma and quotes") << u"\"We met,\" he said."_s << u"\"|We|met|,|\"|he|said|."_s;
    QTest::newRow("curly quotes") << u"\u201CYes,\u201D"_s << u"\u201C|Yes|,|\u201D"_s;
    QTest::newRow("possessive") << u"Velmaria's envoy"_s << u"Velmaria|'s|envoy"_s;
    QTest::newRow("curly possessive") << u"Velmaria\u2019s envoy"_s << u"Velmaria|\u2019s|envoy"_s;
    QTest::newRow("plural possessive") << u"the ministers' talks"_s << u"the|ministers|'|talks"_s;
    QTest::newRow("negation") << u"They didn't and won't"_s << u"They|did|n't|and|wo|n't"_s;
    QTest::newRow("cannot") << u"She cannot go"_s << u"She|can|not|go"_s;
    QTest::newRow("name with apostrophe") << u"O'Rourke left"_s << u"O'Rourke|left"_s;
    QTest::newRow("hyphen") << u"a US-proposed 28-point plan"_s << u"a|US|-|proposed|28|-|point|plan"_s;
    QTest::newRow("prefix") << u"the co-founder re-elected"_s << u"the|co-founder|re-elected"_s;
    QTest::newRow("dashes") << u"issues -- including guarantees -- remain"_s
                            << u"issues|--|including|guarantees|--|remain"_s;
    QTest::newRow("em dash without blanks")
        << u"talks\u2014the first\u2014ended"_s << u"talks|\u2014|the|first|\u2014|ended"_s;
    QTest::newRow("dots inside") << u"the House...as talks"_s << u"the|House|...|as|talks"_s;
    QTest::newRow("dotted letters before a hyphen") << u"the U.S.-Kesta talks"_s << u"the|U.S.|-|Kesta|talks"_s;
    QTest::newRow("dotted letters behind a hyphen") << u"the Kesta-U.S. talks"_s << u"the|Kesta|-|U.S.|talks"_s;
    QTest::newRow("a word before a stop and a hyphen") << u"they left.-Kesta"_s << u"they|left|.|-|Kesta"_s;
    QTest::newRow("dotted letters") << u"the U.S. envoy at 3 p.m."_s << u"the|U.S.|envoy|at|3|p.m."_s;
    QTest::newRow("title") << u"Gen. Moro and Mr. Vale"_s << u"Gen.|Moro|and|Mr.|Vale"_s;
    QTest::newRow("initial") << u"J. Doe"_s << u"J.|Doe"_s;
    QTest::newRow("numbers") << u"1,200.50 at 3:30, up 4.5%"_s << u"1,200.50|at|3:30|,|up|4.5|%"_s;
    QTest::newRow("money") << u"$5 and US$3m"_s << u"$|5|and|US$|3m"_s;
    QTest::newRow("dates") << u"on 2025-11-25 or 11/25/2025"_s << u"on|2025-11-25|or|11/25/2025"_s;
    QTest::newRow("address") << u"See https://example.org/a?b=1, or a.b@example.org."_s
                             << u"See|https://example.org/a?b=1|,|or|a.b@example.org|."_s;
    QTest::newRow("slash") << u"and/or"_s << u"and|/|or"_s;
    QTest::newRow("brackets") << u"Monday (November 24)"_s << u"Monday|(|November|24|)"_s;
    QTest::newRow("Greek and accents") << u"Αθήνα, Çelik"_s << u"Αθήνα|,|Çelik"_s;
    QTest::newRow("blank before stop") << u"near collapse ."_s << u"near|collapse|."_s;
    QTest::newRow("marks in a row") << u"No!! ***** $$$"_s << u"No|!!|*****|$$$"_s;
    QTest::newRow("a face") << u"fine :) and ;-) :"_s << u"fine|:)|and|;-)|:"_s;
    QTest::newRow("without apostrophe") << u"dont thats wanna alot"_s << u"do|nt|that|s|wan|na|a|lot"_s;
    QTest::newRow("words that end alike") << u"cants imam alots"_s << u"cants|imam|alots"_s;
    QTest::newRow("only marks") << u"?!"_s << u"?!"_s;
    QTest::newRow("nothing") << u"  \n "_s << u""_s;
}

void SegmenterTest::splitsWords()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(words(text).join(u'|'), expected);
}

void SegmenterTest::splitsSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("two") << u"They met. They left."_s << QStringList{u"They met."_s, u"They left."_s};
    QTest::newRow("closing quote") << u"\"We met.\" He left."_s << QStringList{u"\"We met.\""_s, u"He left."_s};
    QTest::newRow("question inside") << u"\"Why?\" he asked. She left."_s
                                     << QStringList{u"\"Why?\" he asked."_s, u"She left."_s};
    QTest::newRow("title") << u"He met Gen. Moro. They spoke."_s
                           << QStringList{u"He met Gen. Moro."_s, u"They spoke."_s};
    QTest::newRow("month") << u"On Nov. 25 they met."_s << QStringList{u"On Nov. 25 they met."_s};
    QTest::newRow("country goes on") << u"The U.S. Army met them."_s << QStringList{u"The U.S. Army met them."_s};
    QTest::newRow("country ends") << u"He left the U.S. The talks failed."_s
                                  << QStringList{u"He left the U.S."_s, u"The talks failed."_s};
    QTest::newRow("initials") << u"J. K. Doe met R. Vale."_s << QStringList{u"J. K. Doe met R. Vale."_s};
    QTest::newRow("decimal") << u"It rose 3.5 percent. He left."_s
                             << QStringList{u"It rose 3.5 percent."_s, u"He left."_s};
    QTest::newRow("paragraphs") << u"A headline\n\nThey met"_s << QStringList{u"A headline"_s, u"They met"_s};
    QTest::newRow("wrapped lines")
        << u"The two ministers met for three hours in the old town hall and then\nleft for the airport without a word to the waiting reporters there."_s
        << QStringList{
               u"The two ministers met for three hours in the old town hall and then\nleft for the airport without a word to the waiting reporters there."_s};
    QTest::newRow("short line is a heading")
        << u"Talks\nThe two ministers met for three hours in the old town hall and then left\nfor the airport."_s
        << QStringList{u"Talks"_s,
                       u"The two ministers met for three hours in the old town hall and then left\nfor the airport."_s};
    QTest::newRow("carriage returns") << u"They met.\r\n\r\nThey left."_s
                                      << QStringList{u"They met."_s, u"They left."_s};
    QTest::newRow("ellipsis goes on") << u"They met... and left."_s << QStringList{u"They met... and left."_s};
    QTest::newRow("small letters") << u"they met. then they left? nobody knows! so it goes."_s
                                   << QStringList{u"they met."_s, u"then they left?"_s, u"nobody knows!"_s,
                                                  u"so it goes."_s};
    QTest::newRow("small letters behind what may be short")
        << u"He paid 5. per cent, Corp. said."_s << QStringList{u"He paid 5. per cent, Corp. said."_s};
    QTest::newRow("no end") << u"They met"_s << QStringList{u"They met"_s};
    QTest::newRow("nothing") << QString() << QStringList();
}

void SegmenterTest::splitsSentences()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(sentences(text), expected);
}

void SegmenterTest::coversEveryCharacterOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("prose") << u"\u201CWe can't,\u201D O'Rourke's aide said -- twice -- on Nov. 3.\nTo $5/day..."_s;
    QTest::newRow("marks") << u"!!! ... --- ((a)) [b] 'c' \"\" ''"_s;
    QTest::newRow("surrogates") << u"a\U0001F600b \U00020000 \U0001F600"_s;
    QTest::newRow("odd blanks") << u"a\u00A0b\u202Fc\u2009d\u3000e"_s;
    QTest::newRow("combining") << u"e\u0301te\u0301 \u0301 x"_s;
}

void SegmenterTest::coversEveryCharacterOnce()
{
    QFETCH(QString, text);
    qsizetype reached = 0;
    for (const Sentence &sentence : m_segmenter->segment(text)) {
        for (const Token &token : sentence.tokens) {
            QVERIFY(!token.span.isEmpty());
            QVERIFY2(text.sliced(reached, token.span.begin - reached).trimmed().isEmpty(),
                     qPrintable(text.sliced(reached, token.span.begin - reached)));
            reached = token.span.end;
        }
    }
    QVERIFY(text.sliced(reached).trimmed().isEmpty());
}

void SegmenterTest::cutsEndlessSentences()
{
    for (const Sentence &sentence : m_segmenter->segment(u"word, "_s.repeated(5000)))
        QCOMPARE_LE(sentence.tokens.size(), 161);
}

void SegmenterTest::managesHostileText()
{
    // Each is linear; were one quadratic, this would take hours.
    QCOMPARE_GT(m_segmenter->segment(u"a!"_s.repeated(1'000'000)).size(), 0);
    QCOMPARE_GT(m_segmenter->segment(u"("_s.repeated(1'000'000)).size(), 0);
    QCOMPARE_GT(m_segmenter->segment(u"a-"_s.repeated(1'000'000)).size(), 0);
    QCOMPARE_GT(m_segmenter->segment(u"A.\n"_s.repeated(300'000)).size(), 0);
    QCOMPARE_GT(m_segmenter->segment(u"1.2,"_s.repeated(500'000)).size(), 0);
}

QTEST_GUILESS_MAIN(SegmenterTest)
#include "segmentertest.moc"
