// SPDX-License-Identifier: GPL-3.0-only
#include "model/annotation/annotator.h"
#include "model/annotation/articleparts.h"

#include "model/article/articlereader.h"
#include "tests/support/annotationcheck.h"
#include "tests/support/mangledtext.h"

#include <QDir>
#include <QHash>
#include <QTest>
#include <QTimeZone>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QString resources = QStringLiteral(DATELINE_RESOURCES);

Article articleOf(const QString &text)
{
    Article article;
    article.text = text;
    article.published = {QDateTime(QDate(2026, 3, 4), QTime(0, 0), QTimeZone::UTC), TimePrecision::Day,
                         PublishedBasis::Stated};
    return article;
}

QStringList sampleTexts()
{
    QStringList texts;
    for (const QFileInfo &file : QDir(resources + u"/samples"_s).entryInfoList(QDir::Files, QDir::Name)) {
        if (const auto article = readArticle(file.absoluteFilePath()))
            texts.append(article->text);
    }
    return texts;
}

/// Every frame with every pair of parties.
QString framedText()
{
    const QStringList frames{u"%1 met %2 in Drensk on Monday."_s,
                             u"%1 and %2 held talks for three hours."_s,
                             u"%1 will host %2 next week."_s,
                             u"A phone call between %1 and %2 was cancelled."_s,
                             u"%1 denied that it had met %2."_s,
                             u"After a meeting with %2, %1 left for Marenna."_s,
                             u"%1, who was received by %2, smiled."_s,
                             u"%1 said %2 might visit in 2027."_s,
                             u"%1 accused %2 of lying."_s,
                             u"They met again the day after."_s};
    const QStringList parties{u"Mina Arvel"_s, u"the Tarnovian foreign minister"_s, u"officials from Velmaria"_s,
                              u"Drensk"_s,     u"the Meridian Council"_s,           u"she"_s};
    QStringList sentences;
    for (const QString &frame : frames) {
        for (const QString &first : parties) {
            for (const QString &second : parties)
                sentences.append(frame.contains(u"%1"_s) ? frame.arg(first, second) : frame);
        }
    }
    return sentences.join(u' ');
}

} // namespace

class AnnotatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsItsPromises_data();
    void keepsItsPromises();
    void keepsItsPromisesOnMangledText_data();
    void keepsItsPromisesOnMangledText();
    void findsNothingWhereNothingIs_data();
    void findsNothingWhereNothingIs();
    void givesTheSameWithAnyThreadsAndBatch_data();
    void givesTheSameWithAnyThreadsAndBatch();
    void readsAVeryLongArticleInParts();
    void readsLinesOfAListApart();
    void namesTheModelThatIsMissing();

private:
    static std::optional<Annotator> opened(const NeuralReaderOptions &options);

    std::optional<Annotator> m_annotator;
    QHash<QString, AnnotatedArticle> m_read; ///< each sample's text and what was found in it
};

std::optional<Annotator> AnnotatorTest::opened(const NeuralReaderOptions &options)
{
    auto annotator = Annotator::open(resources, options);
    if (!annotator)
        qFatal("%s", qPrintable(annotator.error().message));
    return std::move(*annotator);
}

void AnnotatorTest::initTestCase()
{
    m_annotator = opened({});
    for (const QString &text : sampleTexts()) {
        const auto annotated = m_annotator->annotate(articleOf(text));
        QVERIFY(annotated && !annotated->meetings.isEmpty());
        m_read.insert(text, *annotated);
    }
    QVERIFY(!m_read.isEmpty());
}

void AnnotatorTest::keepsItsPromises_data()
{
    QTest::addColumn<QString>("text");
    const QString met = u"Mina Arvel met Peter Novak in Drensk on Monday. "_s;
    QTest::newRow("frames and parties") << framedText();
    QTest::newRow("no sentence end for 100,000 characters")
        << u"and Mina Arvel met Peter Novak in Drensk "_s.repeated(2'500);
    QTest::newRow("a word of a million letters") << met + QString(1'000'000, u'a') + u' ' + met;
    QTest::newRow("a name of a million letters") << met + u'A' + QString(1'000'000, u'a') + u" met Mina Arvel."_s;
    QTest::newRow("capitals") << u"MINA ARVEL MET PETER NOVAK IN DRENSK ON MONDAY. THEY SPOKE FOR AN HOUR."_s;
    QTest::newRow("a list")
        << u"- Mina Arvel\n- Peter Novak\n- met\n\u2022 Ora Lind\n1. Drensk\n2) Marenna\n"_s.repeated(20);
    QTest::newRow("a table")
        << u"Name | Votes | Met\nMina Arvel | 12,345 | Monday\nPeter Novak | 9 | 3 p.m.\n--- | --- | ---\n"_s.repeated(
               20);
    QTest::newRow("numbers") << u"12 34 56,7 (89) 10/11/12 13:14 15% $16 "_s.repeated(200);
    QTest::newRow("emoji")
        << u"Mina Arvel \U0001F91D Peter Novak met \U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467 in Drensk\uFE0F. "_s
               .repeated(20);
    QTest::newRow("right to left")
        << u"\u05E8\u05D0\u05E9 \u05D4\u05DE\u05DE\u05E9\u05DC\u05D4 \u05E0\u05E4\u05D2\u05E9. "
           "\u202B\u0627\u0644\u062A\u0642\u0649 Mina Arvel met \u0627\u0644\u0631\u0626\u064A\u0633\u202C."_s;
    QTest::newRow("control characters")
        << u"Mina\u0007 Arvel\u001B met\u0000 Peter\u007F Novak\r in\v Drensk\f on Monday."_s;
    QTest::newRow("unpaired surrogates") << u"Mina "_s + QChar(0xd83d) + u" Arvel met "_s + QChar(0xde00)
            + u"Peter Nov"_s + QChar(0xd83d) + u"ak in"_s + QChar(0xde00) + QChar(0xd83d);
    QTest::newRow("all of Unicode's first plane") << [] {
        QString text;
        for (char32_t c = 1; c < 0x10000; c += 7)
            text += QChar(static_cast<char16_t>(c)) + (c % 70 == 1 ? u" Mina Arvel met Peter Novak. "_s : QString());
        return text;
    }();
    QTest::newRow("blanks without width") << u"Mina\u200BArvel\u00A0met\u2060Peter\u202FNovak\u3000in Drensk."_s;
    QTest::newRow("the same sentence") << met.repeated(200);
}

void AnnotatorTest::keepsItsPromises()
{
    QFETCH(QString, text);
    const auto annotated = m_annotator->annotate(articleOf(text));
    QVERIFY2(annotated, annotated ? "" : qPrintable(annotated.error().message));
    QCOMPARE(annotated->article.text, text);
    QCOMPARE(AnnotationCheck::brokenIn(*annotated), QStringList());
}

void AnnotatorTest::keepsItsPromisesOnMangledText_data()
{
    QTest::addColumn<QString>("text");
    const QStringList samples = sampleTexts();
    QVERIFY(!samples.isEmpty());
    for (unsigned seed = 0; seed < 16; ++seed) {
        MangledText mangled(seed);
        const QString text = samples[seed % samples.size()];
        QTest::addRow("seed %u", seed) << (seed % 3 == 0 ? mangled(mangled(text)) : mangled(text));
    }
}

void AnnotatorTest::keepsItsPromisesOnMangledText()
{
    QFETCH(QString, text);
    const auto annotated = m_annotator->annotate(articleOf(text));
    QVERIFY2(annotated, annotated ? "" : qPrintable(annotated.error().message));
    QCOMPARE(AnnotationCheck::brokenIn(*annotated), QStringList());
    QCOMPARE(*m_annotator->annotate(articleOf(text)), *annotated);
}

void AnnotatorTest::findsNothingWhereNothingIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \n\t\u00A0\r\n "_s;
    QTest::newRow("marks") << u"... --- !!! ((( )))"_s;
    QTest::newRow("half a pair") << QString(QChar(0xd83d));
    QTest::newRow("zeros") << QString(1000, QChar(0));
}

void AnnotatorTest::findsNothingWhereNothingIs()
{
    QFETCH(QString, text);
    const auto annotated = m_annotator->annotate(articleOf(text));
    QVERIFY(annotated);
    QCOMPARE(AnnotationCheck::brokenIn(*annotated), QStringList());
    QCOMPARE(annotated->mentions.size(), 0);
    QCOMPARE(annotated->meetings.size(), 0);
}

void AnnotatorTest::givesTheSameWithAnyThreadsAndBatch_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("batch");
    QTest::newRow("one thread") << 1 << NeuralReaderOptions().batchPieces;
    QTest::newRow("two threads") << 2 << NeuralReaderOptions().batchPieces;
    QTest::newRow("a sentence at a time") << 0 << 1;
    QTest::newRow("a few pieces") << 2 << 100;
    QTest::newRow("all at once") << 1 << 100'000;
}

void AnnotatorTest::givesTheSameWithAnyThreadsAndBatch()
{
    QFETCH(int, threads);
    QFETCH(int, batch);
    const auto other = opened({.threads = threads, .batchPieces = batch});
    for (const auto &[text, expected] : m_read.asKeyValueRange()) {
        const auto annotated = other->annotate(articleOf(text));
        QVERIFY(annotated);
        QCOMPARE(*annotated, expected);
    }
}

void AnnotatorTest::readsAVeryLongArticleInParts()
{
    const QString news = u"Mina Arvel met Ivo Castellan in Drensk on Monday.\n\n"_s;
    // Hardly anything to read between two meetings far apart.
    Article article;
    article.text = news + QString(longestWhole, u'\n') + news;
    const auto annotated = m_annotator->annotate(article);
    QVERIFY(annotated);
    QCOMPARE(annotated->meetings.size(), 2);
    QCOMPARE(annotated->meetings[0].participants, annotated->meetings[1].participants);
    QCOMPARE(annotated->meetings[1].evidence.first().in(annotated->article.text).left(10), u"Mina Arvel"_s);
    QVERIFY(annotated->meetings[1].evidence.first().begin > longestWhole);
    QCOMPARE(std::ranges::count(annotated->entities, u"Mina Arvel"_s, &Entity::name), 1);
    QVERIFY(annotated->article == article);
}

void AnnotatorTest::readsLinesOfAListApart()
{
    const auto annotated = m_annotator->annotate(
        articleOf(u"- Mina Arvel\n- met in Drensk\n- Peter Novak\n\nhad talks with\n\nOra Lind\n"_s));
    QVERIFY(annotated);
    QCOMPARE(annotated->meetings.size(), 0);
}

void AnnotatorTest::namesTheModelThatIsMissing()
{
    const auto annotator = Annotator::open(u"/nowhere"_s);
    QVERIFY(!annotator);
    QVERIFY2(annotator.error().message.contains(u"/nowhere"_s), qPrintable(annotator.error().message));
}

QTEST_GUILESS_MAIN(AnnotatorTest)
#include "annotatortest.moc"
