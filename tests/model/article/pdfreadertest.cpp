// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articlereader.h"
#include "tests/support/minimalpdf.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class PdfReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTitleBylineAndDate();
    void joinsLinesToParagraphs_data();
    void joinsLinesToParagraphs();
    void joinsOverPages();
    void dropsRunningLines();
    void readsColumnsOneAfterTheOther();
    void takesTheTitle_data();
    void takesTheTitle();
    void believesTheTextMoreThanTheProperties_data();
    void believesTheTextMoreThanTheProperties();
    void saysWhyItCannotRead_data();
    void saysWhyItCannotRead();
};

namespace {

using Line = MinimalPdf::Line;

const QByteArray date = "3 March 2026";

/// Lines below each other; an empty one leaves a gap.
QList<Line> lines(const QList<QByteArray> &texts, double top = 100, double x = 72)
{
    QList<Line> result;
    for (const QByteArray &text : texts) {
        if (text.isEmpty()) {
            top += 10;
            continue;
        }
        result.append({x, top, text});
        top += 14;
    }
    return result;
}

MinimalPdf pdf(const QList<QByteArray> &texts)
{
    MinimalPdf made;
    made.pages = {lines(texts)};
    return made;
}

} // namespace

void PdfReaderTest::readsTitleBylineAndDate()
{
    MinimalPdf made;
    made.pages = {QList<Line>{{72, 80, "Ministers end talks in", 20}, {72, 104, "Port Vell", 20}}
                  + lines({"By Jane Roe | North Wire", date, "",
                           "PORT VELL \x97 The ministers of Velmaria and Ostrea met on Monday in", "Port Vell."},
                          140)};
    const auto article = readArticle(made.content(), u"a.pdf"_s);
    QVERIFY2(article, article ? "" : qPrintable(article.error().message));
    QCOMPARE(article->title, u"Ministers end talks in Port Vell"_s);
    QCOMPARE(article->byline, u"Jane Roe"_s);
    QCOMPARE(article->source, u"North Wire"_s);
    QCOMPARE(article->published.date(), QDate(2026, 3, 3));
    QVERIFY(article->published.basis == PublishedBasis::Stated);
    QCOMPARE(article->text, u"PORT VELL \u2014 The ministers of Velmaria and Ostrea met on Monday in Port Vell."_s);
    QCOMPARE(article->headers.size(), 1);
    QCOMPARE(article->format, u"pdf"_s);
}

void PdfReaderTest::joinsLinesToParagraphs_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QString>("text");
    const QByteArray full = "The ministers of Velmaria and Ostrea met on Monday in the old town hall";
    QTest::newRow("gap") << QList<QByteArray>{full, "of Port Vell.", "", full, "again."}
                         << u"%1 of Port Vell.\n\n%1 again."_s.arg(QString::fromLatin1(full));
    QTest::newRow("short last line") << QList<QByteArray>{full, "of Port Vell.", full, "again."}
                                     << u"%1 of Port Vell.\n\n%1 again."_s.arg(QString::fromLatin1(full));
    QTest::newRow("long last line")
        << QList<QByteArray>{full, "and left the town hall in the afternoon, as they had said before. Then", full,
                             "again."}
        << u"%1 and left the town hall in the afternoon, as they had said before. Then %1 again."_s.arg(
               QString::fromLatin1(full));
    QTest::newRow("hyphen") << QList<QByteArray>{"The ministers of Velmaria and Ostrea met on Monday in the har-",
                                                 "bour."}
                            << u"The ministers of Velmaria and Ostrea met on Monday in the harbour."_s;
    QTest::newRow("hyphen of the word") << QList<QByteArray>{
        "The ministers of Velmaria and Ostrea met on Monday in a well-",
        "known town."} << u"The ministers of Velmaria and Ostrea met on Monday in a well-known town."_s;
    QTest::newRow("hyphen of a word seen elsewhere")
        << QList<QByteArray>{"They sign a cease-fire. All of the ministers of Velmaria want the cease-", "fire now."}
        << u"They sign a cease-fire. All of the ministers of Velmaria want the cease-fire now."_s;
    QTest::newRow("hyphen before a capital")
        << QList<QByteArray>{"The ministers of Velmaria and Ostrea met as the Anglo-", "Ostrean council."}
        << u"The ministers of Velmaria and Ostrea met as the Anglo-Ostrean council."_s;
    QTest::newRow("hyphen before a number")
        << QList<QByteArray>{"The ministers of Velmaria and Ostrea met in the winter of 2025-", "26 again."}
        << u"The ministers of Velmaria and Ostrea met in the winter of 2025-26 again."_s;
    QTest::newRow("list") << QList<QByteArray>{"The draft has two points:", "\x95 Ships pass.", "\x95 Boats wait."}
                          << u"The draft has two points:\n\n\u2022 Ships pass.\n\n\u2022 Boats wait."_s;
    QTest::newRow("brackets and slashes")
        << QList<QByteArray>{"They (both) met \\ left."} << u"They (both) met \\ left."_s;
}

void PdfReaderTest::joinsLinesToParagraphs()
{
    QFETCH(QList<QByteArray>, lines);
    MinimalPdf made = pdf(lines);
    made.title = "Talks end";
    const auto article = readArticle(made.content(), u"a.pdf"_s);
    QVERIFY2(article, article ? "" : qPrintable(article.error().message));
    QTEST(article->text, "text");
}

void PdfReaderTest::joinsOverPages()
{
    MinimalPdf made;
    made.title = "Talks end";
    made.pages = {lines({"The ministers of Velmaria and Ostrea met on Monday in the old town hall", "of Port"}),
                  lines({"Vell, and left."}), lines({"They met again."})};
    const auto article = readArticle(made.content(), u"a.pdf"_s);
    QVERIFY(article);
    QCOMPARE(
        article->text,
        u"The ministers of Velmaria and Ostrea met on Monday in the old town hall of Port Vell, and left.\n\nThey met again."_s);
}

void PdfReaderTest::dropsRunningLines()
{
    MinimalPdf made;
    made.title = "Talks end";
    for (int page = 1; page <= 3; ++page) {
        const QByteArray number = QByteArray::number(page);
        const QByteArray what = page == 1 ? "ships" : page == 2 ? "fish" : "lights";
        made.pages.append(QList<Line>{{72, 40, "North Wire, " + date}} + lines({"The ministers spoke of " + what + "."})
                          + QList<Line>{{300, 800, "- " + number + " -"}});
    }
    const auto article = readArticle(made.content(), u"a.pdf"_s);
    QVERIFY(article);
    QCOMPARE(article->text,
             u"The ministers spoke of ships.\n\nThe ministers spoke of fish.\n\nThe ministers spoke of lights."_s);
    QVERIFY(article->removed.contains("North Wire, 3 March 2026"_L1));
    QCOMPARE(article->published.date(), QDate(2026, 3, 3));
}

void PdfReaderTest::readsColumnsOneAfterTheOther()
{
    MinimalPdf made;
    made.title = "Talks end";
    const QList<QByteArray> left{"The ministers of Velmaria and Ostrea", "met on Monday in the old town hall of",
                                 "Port Vell, and spoke for a long time", "about ships and fish, and about the"};
    const QList<QByteArray> right{"lights that are to be set up on both", "of the shores before the end of the",
                                  "year, as the bank had asked them to", "do when it gave them its money."};
    made.pages = {lines(left, 100, 60) + lines(right, 100, 320)};
    const auto article = readArticle(made.content(), u"a.pdf"_s);
    QVERIFY(article);
    QCOMPARE(article->text, QString::fromLatin1(left.join(' ') + ' ' + right.join(' ')));
}

void PdfReaderTest::takesTheTitle_data()
{
    QTest::addColumn<QByteArray>("stated");
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QString>("title");
    const QByteArray prose = "The ministers of Velmaria and Ostrea met on Monday in Port Vell.";
    QTest::newRow("property") << QByteArray("Talks end") << QList<QByteArray>{prose} << u"Talks end"_s;
    QTest::newRow("property repeated in the text")
        << QByteArray("Talks end") << QList<QByteArray>{"Talks end", "", prose} << u"Talks end"_s;
    QTest::newRow("a file's name") << QByteArray("Microsoft Word - draft3.doc")
                                   << QList<QByteArray>{"Talks end", "", prose} << u"Talks end"_s;
    QTest::newRow("untitled") << QByteArray("Untitled") << QList<QByteArray>{"Talks end", "", prose} << u"Talks end"_s;
    QTest::newRow("first line") << QByteArray() << QList<QByteArray>{"Talks end", "", prose} << u"Talks end"_s;
    QTest::newRow("nothing") << QByteArray() << QList<QByteArray>{prose} << QString::fromLatin1(prose);
}

void PdfReaderTest::takesTheTitle()
{
    QFETCH(QByteArray, stated);
    QFETCH(QList<QByteArray>, lines);
    MinimalPdf made = pdf(lines);
    made.title = stated;
    const auto article = readArticle(made.content(), u"a.pdf"_s);
    QVERIFY(article);
    QTEST(article->title, "title");
    QCOMPARE(article->text, QString::fromLatin1(lines.last()));
}

void PdfReaderTest::believesTheTextMoreThanTheProperties_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("guess");
    const QByteArray prose = "The ministers of Velmaria and Ostrea met on Monday in Port Vell.";
    QTest::newRow("stated") << QList<QByteArray>{"By Jane Roe", date, "", prose} << u"Jane Roe"_s << QDate(2026, 3, 3)
                            << false;
    QTest::newRow("dateline") << QList<QByteArray>{"PORT VELL, March 2, 2026 (AP) - " + prose} << u"A. Program"_s
                              << QDate(2026, 3, 2) << false;
    QTest::newRow("not stated") << QList<QByteArray>{prose} << u"A. Program"_s << QDate(2026, 4, 4) << true;
}

void PdfReaderTest::believesTheTextMoreThanTheProperties()
{
    QFETCH(QList<QByteArray>, lines);
    MinimalPdf made = pdf(lines);
    made.title = "Talks end";
    made.author = "A. Program";
    made.created = "D:20260404120000Z";
    const auto article = readArticle(made.content(), u"a.pdf"_s);
    QVERIFY(article);
    QTEST(article->byline, "byline");
    QTEST(article->published.date(), "day");
    QTEST(article->published.isGuess(), "guess");
}

void PdfReaderTest::saysWhyItCannotRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("reason");
    const MinimalPdf good = pdf({"The ministers of Velmaria and Ostrea met on Monday in Port Vell."});
    MinimalPdf locked = good;
    locked.protection = MinimalPdf::Protection::Password;
    const QByteArray content = good.content();
    QTest::newRow("password") << locked.content() << int(ErrorKind::Locked) << u"protected by a password"_s;
    QTest::newRow("no text") << pdf({}).content() << int(ErrorKind::Empty) << u"pages may be pictures"_s;
    QTest::newRow("no pages") << MinimalPdf().content() << int(ErrorKind::Damaged) << u"no pages"_s;
    QTest::newRow("cut in half") << content.first(content.size() / 2) << int(ErrorKind::Damaged)
                                 << u"its end is missing"_s;
    QTest::newRow("cut at the end") << content.first(content.size() - 7) << int(ErrorKind::Damaged)
                                    << u"its end is missing"_s;
    QTest::newRow("head alone") << QByteArray("%PDF-1.7\n") << int(ErrorKind::Damaged) << u"damaged"_s;
    QTest::newRow("nothing between head and end")
        << QByteArray("%PDF-1.7\nnothing\n%%EOF\n") << int(ErrorKind::Damaged) << u"damaged"_s;
    MinimalPdf unknown = pdf({QByteArray("\0\1\0\2\0\3\0\4", 8)});
    unknown.letters = MinimalPdf::Letters::Unknown;
    QTest::newRow("letters without meaning") << unknown.content() << int(ErrorKind::Unsupported) << u"fonts"_s;
}

void PdfReaderTest::saysWhyItCannotRead()
{
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    QFETCH(QString, reason);
    const auto article = readArticle(content, u"a.pdf"_s);
    QVERIFY2(!article, article ? qPrintable(article->text) : "");
    QVERIFY2(article.error().message.startsWith("cannot read 'a.pdf': "_L1), qPrintable(article.error().message));
    QVERIFY2(article.error().message.contains(reason), qPrintable(article.error().message));
    QCOMPARE(int(article.error().kind), kind);
}

QTEST_GUILESS_MAIN(PdfReaderTest)
#include "pdfreadertest.moc"
