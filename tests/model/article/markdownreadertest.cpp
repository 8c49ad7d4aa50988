// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articlereader.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class MarkdownReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFrontMatter_data();
    void readsFrontMatter();
    void findsTheTitle_data();
    void findsTheTitle();
    void showsPlainText_data();
    void showsPlainText();
    void takesBylineAndDateFromTheBeginning();
    void survivesDeepNesting_data();
    void survivesDeepNesting();
};

void MarkdownReaderTest::readsFrontMatter_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("day"); // empty when not stated
    const QByteArray prose = "\nThey met in town.\n";
    QTest::newRow("all")
        << "---\ntitle: \"Talks end: a story\"\nauthor: Jane Roe\ndate: 2026-03-03\nsource: 'North Wire'\n---\n" + prose
        << u"Talks end: a story"_s << u"Jane Roe"_s << u"North Wire"_s << u"2026-03-03"_s;
    QTest::newRow("capitals and CR LF") << "---\r\nTitle: Talks end\r\nDate: March 3, 2026\r\n---\r\n" + prose
                                        << u"Talks end"_s << QString() << u"a.md"_s << u"2026-03-03"_s;
    QTest::newRow("authors in brackets") << "---\ntitle: Talks end\nauthors: [Jane Roe, \"John Poe\"]\n---\n" + prose
                                         << u"Talks end"_s << u"Jane Roe, John Poe"_s << u"a.md"_s << QString();
    QTest::newRow("authors in a list")
        << "---\ntitle: Talks end\nauthor:\n  - Jane Roe\n  - John Poe\ntags:\n  - sea\n---\n" + prose << u"Talks end"_s
        << u"Jane Roe, John Poe"_s << u"a.md"_s << QString();
    QTest::newRow("nothing of use") << "---\nlayout: post\ndate: soon\ntitle:\n---\n" + prose << u"They met in town."_s
                                    << QString() << u"a.md"_s << QString();
    QTest::newRow("not closed") << "---\ntitle: Talks end\n" + prose << u"title: Talks end"_s << QString() << u"a.md"_s
                                << QString();
    QTest::newRow("a rule later") << prose + "\n---\ntitle: Talks end\n---\n"
                                  << u"They met in town."_s << QString() << u"a.md"_s << QString();
}

void MarkdownReaderTest::readsFrontMatter()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, day);
    const auto article = readArticle(content, u"a.md"_s);
    QVERIFY(article);
    QTEST(article->title, "title");
    QTEST(article->byline, "byline");
    QTEST(article->source, "source");
    QCOMPARE(article->published.isGuess(), day.isEmpty());
    if (!day.isEmpty())
        QCOMPARE(article->published.date().toString(Qt::ISODate), day);
    QVERIFY(article->text.contains("They met in town."_L1));
    QCOMPARE(article->format, u"markdown"_s);
}

void MarkdownReaderTest::findsTheTitle_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::newRow("heading") << QByteArray("# Talks *end*\n\nThey met.") << u"Talks end"_s << u"They met."_s;
    QTest::newRow("underlined heading") << QByteArray("Talks end\n=========\n\nThey met.") << u"Talks end"_s
                                        << u"They met."_s;
    QTest::newRow("second level first") << QByteArray("## Talks end\n\nThey met.") << u"Talks end"_s << u"They met."_s;
    QTest::newRow("first level behind prose")
        << QByteArray("They met.\n\n# Talks end\n\nThey left.") << u"Talks end"_s << u"They met.\n\nThey left."_s;
    QTest::newRow("second level behind prose") << QByteArray("They met.\n\n## Talks end\n\nThey left.")
                                               << u"They met."_s << u"They met.\n\nTalks end\n\nThey left."_s;
    QTest::newRow("two headings") << QByteArray("# Talks end\n\nThey met.\n\n# Later\n\nThey left.") << u"Talks end"_s
                                  << u"They met.\n\nLater\n\nThey left."_s;
    QTest::newRow("the same in the front matter")
        << QByteArray("---\ntitle: Talks end\n---\n# Talks end\n\nThey met.") << u"Talks end"_s << u"They met."_s;
    QTest::newRow("another in the front matter")
        << QByteArray("---\ntitle: Talks end\n---\n# In Port Vell\n\nThey met.") << u"Talks end"_s
        << u"In Port Vell\n\nThey met."_s;
    QTest::newRow("none") << QByteArray("They met. They left.") << u"They met."_s << u"They met. They left."_s;
}

void MarkdownReaderTest::findsTheTitle()
{
    QFETCH(QByteArray, content);
    const auto article = readArticle(content, u"a.md"_s);
    QVERIFY(article);
    QTEST(article->title, "title");
    QTEST(article->text, "text");
}

void MarkdownReaderTest::showsPlainText_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("removed");
    QTest::newRow("marks") << QByteArray("The **two** *ministers* ~~ate~~ `met`.") << u"The two ministers ate met."_s
                           << QString();
    QTest::newRow("link") << QByteArray("The [two](https://a.example \"t\") met.") << u"The two met."_s << QString();
    QTest::newRow("link by name") << QByteArray("The [two][1] met.\n\n[1]: https://a.example") << u"The two met."_s
                                  << QString();
    QTest::newRow("picture") << QByteArray("They met.\n\n![two ministers](a.png)") << u"They met."_s << QString();
    QTest::newRow("picture in a link") << QByteArray("They [![two](a.png) met](b).") << u"They met."_s << QString();
    QTest::newRow("wrapped") << QByteArray("They\nmet.") << u"They met."_s << QString();
    QTest::newRow("line break") << QByteArray("They met.  \nThey left.") << u"They met.\nThey left."_s << QString();
    QTest::newRow("quotation") << QByteArray("> They met.\n>\n> > They left.") << u"They met.\n\nThey left."_s
                               << QString();
    QTest::newRow("lists") << QByteArray("- They met.\n- They left.\n\n1. One\n2. Two")
                           << u"They met.\n\nThey left.\n\nOne\n\nTwo"_s << QString();
    QTest::newRow("table") << QByteArray("| Port | Ships |\n|---|---|\n| Lesk | 19 |\n")
                           << u"Port | Ships\n\nLesk | 19"_s << QString();
    QTest::newRow("code") << QByteArray("They met.\n\n```\nx = 1\n```\n\n    y = 2") << u"They met."_s
                          << u"x = 1\ny = 2"_s;
    QTest::newRow("raw markup") << QByteArray("They <b>met</b>.\n\n<div>aside</div>") << u"They met."_s
                                << u"<div>aside</div>"_s;
    QTest::newRow("entities") << QByteArray("Tea &amp; cakes&nbsp;&mdash; &#8220;good&#x201D; &unknown;")
                              << u"Tea & cakes \u2014 \u201Cgood\u201D &unknown;"_s << QString();
    QTest::newRow("escapes") << QByteArray("\\*They\\* met.") << u"*They* met."_s << QString();
    QTest::newRow("invitation") << QByteArray("They met.\n\nSubscribe to our letter.") << u"They met."_s
                                << u"Subscribe to our letter."_s;
    QTest::newRow("accents") << QByteArray("Ren\xC3\xA9 met Zo\xC3\xAB.") << u"Ren\u00E9 met Zo\u00EB."_s << QString();
}

void MarkdownReaderTest::showsPlainText()
{
    QFETCH(QByteArray, content);
    const auto article = readArticle(content, u"a.md"_s);
    QVERIFY(article);
    QTEST(article->text, "text");
    QTEST(article->removed, "removed");
}

void MarkdownReaderTest::takesBylineAndDateFromTheBeginning()
{
    const auto article = readArticle(
        QByteArray("# Talks end\n\n*By Jane Roe | North Wire*\n\n**3 March 2026**\n\nPORT VELL (AP) — They met."),
        u"a.md"_s);
    QVERIFY(article);
    QCOMPARE(article->byline, u"Jane Roe"_s);
    QCOMPARE(article->source, u"North Wire"_s);
    QCOMPARE(article->published.date(), QDate(2026, 3, 3));
    QCOMPARE(article->text, u"PORT VELL (AP) \u2014 They met."_s);
    QCOMPARE(article->headers.size(), 1);
}

void MarkdownReaderTest::survivesDeepNesting_data()
{
    QTest::addColumn<QByteArray>("nesting");
    QTest::newRow("quotations") << QByteArray("> ").repeated(5000);
    QTest::newRow("lists") << QByteArray("- ").repeated(5000);
    QTest::newRow("brackets") << QByteArray("[").repeated(50'000);
    QTest::newRow("stars") << QByteArray("*a **b ").repeated(20'000);
    QTest::newRow("back ticks") << QByteArray("`a``b").repeated(20'000);
    QTest::newRow("entities") << QByteArray("&").repeated(50'000);
}

void MarkdownReaderTest::survivesDeepNesting()
{
    QFETCH(QByteArray, nesting);
    const auto article = readArticle("They met.\n\n" + nesting + " They left.", u"a.md"_s);
    QVERIFY(article);
    QVERIFY(article->text.startsWith("They met."_L1));
    QVERIFY(article->text.contains("They left."_L1));
}

QTEST_GUILESS_MAIN(MarkdownReaderTest)
#include "markdownreadertest.moc"
