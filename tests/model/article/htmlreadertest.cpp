// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articlereader.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class HtmlReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheStoryFromThePageAroundIt();
    void readsMetadata_data();
    void readsMetadata();
    void obeysTheDeclaredEncoding();
    void findsTheStory_data();
    void findsTheStory();
    void putsHiddenTextAside_data();
    void putsHiddenTextAside();
    void keepsLinesAndParagraphsApart_data();
    void keepsLinesAndParagraphsApart();
    void takesTheTextForProgramsWhereThePageShowsNone();
    void readsTheDateline();
    void neverShowsWhatIsNotForReaders_data();
    void neverShowsWhatIsNotForReaders();
    void managesOddMarkup_data();
    void managesOddMarkup();
};

namespace {

const QByteArray story =
    "<p>The ministers of Velmaria and Ostrea met on Monday in Port Vell, officials said, after weeks of silence.</p>"
    "<p>They spoke for three hours, and agreed to meet again in March, the Velmarian ministry said.</p>";

/// Letters opened in many ways and never closed, which a parser opens again in each paragraph.
QByteArray deepFonts()
{
    QByteArray fonts;
    for (int at = 0; at < 2000; ++at)
        fonts += "<font color=" + QByteArray::number(at) + ">";
    return fonts + QByteArray("<p>a</p>").repeated(5000);
}

} // namespace

void HtmlReaderTest::tellsTheStoryFromThePageAroundIt()
{
    const QByteArray page =
        R"(<!DOCTYPE html><html><head><title>Ministers meet in Port Vell | North Wire</title></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news, politics, and more of it</a></li></ul></nav></header>
<div class="cookie-banner">We use cookies, and so do our partners, to improve what you see on this site and elsewhere.</div>
<main><article><h1>Ministers meet in Port Vell</h1><p class="byline">By Jane Roe</p><time datetime="2026-03-03T10:00:00+01:00">3 March</time>
<figure><img src="http://example.org/a.png"><figcaption>The two ministers, seen before the talks, shake hands in the hall.</figcaption></figure>)"
        + story
        + R"(<p>Read more: Older talks that failed</p><div class="related-links"><p>The ministers met before, and it ended badly, as this older and longer story tells.</p></div>
<p>A third meeting,&nbsp;&ldquo;a real one&rdquo;, is due<br>in April, they said.</p></article></main>
<aside><p>Most read: a long paragraph about something else entirely, with commas, and more commas, to look like prose.</p></aside>
<footer>Copyright North Wire, all rights reserved, no part of this page may be copied.</footer></body></html>)";
    const auto article = readArticle(page, u"page.html"_s);
    QVERIFY(article);
    QCOMPARE(article->title, u"Ministers meet in Port Vell"_s);
    QCOMPARE(
        article->text,
        u"The ministers of Velmaria and Ostrea met on Monday in Port Vell, officials said, after weeks of silence.\n\n"
        "They spoke for three hours, and agreed to meet again in March, the Velmarian ministry said.\n\n"
        "A third meeting, \u201Ca real one\u201D, is due\nin April, they said."_s);
    QVERIFY(article->removed.contains("older and longer story"_L1));
    QVERIFY(article->removed.contains("shake hands"_L1));
    QCOMPARE(article->published.time.toUTC().toString(Qt::ISODate), u"2026-03-03T09:00:00Z"_s);
    QCOMPARE(article->format, u"html"_s);
}

void HtmlReaderTest::readsMetadata_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QString>("day");
    QTest::newRow("JSON-LD") << QByteArray(
        R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks end","datePublished":"2026-03-03T08:00:00Z","author":[{"name":"Jane Roe"},{"name":"John Poe"}],"publisher":{"name":"North Wire"}}</script>)")
                             << u"Talks end"_s << u"North Wire"_s << u"Jane Roe, John Poe"_s << u"2026-03-03"_s;
    QTest::newRow("JSON-LD in a graph") << QByteArray(
        R"(<script type="application/ld+json">{"@graph":[{"@type":"WebPage","headline":"Page"},{"@type":["Thing","ReportageNewsArticle"],"headline":"Talks end","datePublished":"2026-03-03"}]}</script>)")
                                        << u"Talks end"_s << u"page.html"_s << QString() << u"2026-03-03"_s;
    QTest::newRow("OpenGraph") << QByteArray(
        R"(<meta property="og:title" content="Talks end"><meta property="og:site_name" content="North Wire"><meta property="article:published_time" content="2026-03-03T08:00:00Z"><meta name="author" content="Jane Roe">)")
                               << u"Talks end"_s << u"North Wire"_s << u"Jane Roe"_s << u"2026-03-03"_s;
    QTest::newRow("title with site") << QByteArray("<title>Long talks end in Port Vell - North Wire</title>")
                                     << u"Long talks end in Port Vell"_s << u"page.html"_s << QString() << QString();
    QTest::newRow("broken JSON-LD") << QByteArray(
        R"(<script type="application/ld+json">{"@type":</script><title>Talks end</title>)")
                                    << u"Talks end"_s << u"page.html"_s << QString() << QString();
    QTest::newRow("JSON-LD with ids") << QByteArray(
        R"(<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"Talks end","author":{"@id":"#1"},"publisher":{"@id":"#2"}},{"@type":"Person","@id":"#1","name":"Jane Roe"},{"@type":"Organization","@id":"#2","name":"North Wire"}]}</script>)")
                                      << u"Talks end"_s << u"North Wire"_s << u"Jane Roe"_s << QString();
    QTest::newRow("JSON-LD in a list, with entities and a comment around") << QByteArray(
        R"(<script type="application/ld+json"><!-- [{"@type":"NewsArticle","headline":"Talks &amp; tea &#8217;26"}] --></script>)")
                                                                           << u"Talks & tea \u201926"_s
                                                                           << u"page.html"_s << QString() << QString();
    QTest::newRow("JSON-LD of something else") << QByteArray(
        R"(<script type="application/ld+json">{"@type":"Recipe","headline":"Fish soup","datePublished":"2020-01-01"}</script><title>Talks end</title>)")
                                               << u"Talks end"_s << u"page.html"_s << QString() << QString();
    QTest::newRow("microdata") << QByteArray(
        R"(<title>Talks end</title></head><body><span itemprop="author">Jane Roe</span><time itemprop="datePublished" datetime="2026-03-03">now</time>)")
                               << u"Talks end"_s << u"page.html"_s << u"Jane Roe"_s << u"2026-03-03"_s;
    QTest::newRow("the time of publication among others") << QByteArray(
        R"(<title>Talks end</title></head><body><time datetime="2026-04-04">tomorrow</time><time pubdate datetime="2026-03-03">now</time>)")
                                                          << u"Talks end"_s << u"page.html"_s << QString()
                                                          << u"2026-03-03"_s;
    QTest::newRow("date in the address") << QByteArray(
        R"(<title>Talks end</title><link rel="canonical" href="https://north.example/2026/03/03/talks-end">)")
                                         << u"Talks end"_s << u"page.html"_s << QString() << u"2026-03-03"_s;
    QTest::newRow("date and byline shown only") << QByteArray(
        R"(<title>Talks end</title></head><body><div class="byline">By Jane Roe | North Wire</div><div class="meta">Published: 3 March 2026</div>)")
                                                << u"Talks end"_s << u"page.html"_s << u"Jane Roe"_s << u"2026-03-03"_s;
    QTest::newRow("site before the title")
        << QByteArray(R"(<meta property="og:site_name" content="North Wire"><title>North Wire: Talks end</title>)")
        << u"Talks end"_s << u"North Wire"_s << QString() << QString();
    QTest::newRow("section and site behind the title") << QByteArray(
        R"(<meta property="og:site_name" content="North Wire"><title>Talks end | World | North Wire</title></head><body><h1>Talks end</h1>)")
                                                       << u"Talks end"_s << u"North Wire"_s << QString() << QString();
    QTest::newRow("a dash that belongs to the title")
        << QByteArray(
               R"(<meta property="og:site_name" content="North Wire"><title>Talks end in Port Vell - for now</title>)")
        << u"Talks end in Port Vell - for now"_s << u"North Wire"_s << QString() << QString();
    QTest::newRow("date before any newspaper")
        << QByteArray(R"(<title>Talks end</title></head><body><time datetime="0001-01-01T00:00:00">x</time>)")
        << u"Talks end"_s << u"page.html"_s << QString() << QString();
    QTest::newRow("author is an address")
        << QByteArray(R"(<title>Talks end</title><meta name="author" content="https://example.org/jane">)")
        << u"Talks end"_s << u"page.html"_s << QString() << QString();
}

void HtmlReaderTest::readsMetadata()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, day);
    const auto article =
        readArticle("<html><head>" + head + "</head><body>" + story + "</body></html>", u"page.html"_s);
    QVERIFY(article);
    QTEST(article->title, "title");
    QTEST(article->source, "source");
    QTEST(article->byline, "byline");
    QCOMPARE(article->published.isGuess(), day.isEmpty());
    if (!day.isEmpty())
        QCOMPARE(article->published.date().toString(Qt::ISODate), day);
}

void HtmlReaderTest::findsTheStory_data()
{
    QTest::addColumn<QByteArray>("page");
    const QByteArray noise =
        "<p>A long word about something else, with commas, and more commas, to look like the prose of a story, and longer than it, by far, if you count the letters of it.</p>";
    QTest::newRow("division without paragraphs")
        << QByteArray("<div>") + QByteArray(story).replace("</p><p>", "<br><br>") + "</div>";
    QTest::newRow("story in several divisions") << QByteArray("<div id=a><div class=part>")
            + QByteArray(story).replace("</p><p>", "</p></div><div class=part><p>") + "</div></div>";
    QTest::newRow("marked by microdata") << "<div itemprop='articleBody'>" + story + "</div><div>" + noise + "</div>";
    QTest::newRow("marked by name") << "<article><div class='story-body'>" + story + "</div><div>" + noise
            + "</div></article>";
    QTest::newRow("main") << "<main>" + story + "</main><div>" + noise + "</div>";
    QTest::newRow("comments are longer") << "<div>" + story + "</div><div class='comments'>" + noise + noise + noise
            + "</div>";
    QTest::newRow("related stories are longer")
        << "<article>" + story + "<section class='related-stories'>" + noise + noise + noise + "</section></article>";
    QTest::newRow("the whole page is called by its sidebar") << "<div class='layout has sidebar'><h1>Talks end</h1>"
            + story + "<div class='sidebar'>" + noise + "</div></div>";
    QTest::newRow("the whole page is called by its tags")
        << "<title>Talks end</title><div class='tag-switch wide'><h2>Talks end</h2>" + story
            + "</div><div class='promo'>" + noise + "</div>";
    QTest::newRow("named with humps") << "<article>" + story + "<div class='imageCaption'>" + noise
            + "</div></article>";
    QTest::newRow("nothing but asides by name") << "<div class='promo'>" + story + "</div>";
    QTest::newRow("table for layout") << "<table><tr><td><a href=a>Home</a></td><td>" + story + "</td></tr></table>";
    QTest::newRow("list of links") << "<div>" + story + "<ul><li><a href=a>" + noise + "</a></li></ul></div>";
    QTest::newRow("caption") << "<article>" + story + "<figure><img src=a><figcaption>" + noise
            + "</figcaption></figure></article>";
    QTest::newRow("form") << "<article>" + story + "<form>" + noise + "</form></article>";
    QTest::newRow("tags in capitals") << "<ARTICLE>" + story + "</ARTICLE><FOOTER>" + noise + "</FOOTER>";
    QTest::newRow("teaser of another article")
        << "<article>" + story + "</article><article class='teaser'>" + noise + "</article>";
}

void HtmlReaderTest::findsTheStory()
{
    QFETCH(QByteArray, page);
    const auto article = readArticle("<html><body>" + page + "</body></html>", u"page.html"_s);
    QVERIFY(article);
    QCOMPARE(
        article->text,
        u"The ministers of Velmaria and Ostrea met on Monday in Port Vell, officials said, after weeks of silence.\n\n"
        "They spoke for three hours, and agreed to meet again in March, the Velmarian ministry said."_s);
}

void HtmlReaderTest::putsHiddenTextAside_data()
{
    QTest::addColumn<QByteArray>("markup");
    QTest::newRow("hidden") << QByteArray("<p hidden>secret</p>");
    QTest::newRow("not displayed") << QByteArray("<p style='display: none'>secret</p>");
    QTest::newRow("not visible") << QByteArray("<div style='Visibility:Hidden'><p>secret</p></div>");
    QTest::newRow("not read aloud") << QByteArray("<p aria-hidden='true'>secret</p>");
    QTest::newRow("in a line") << QByteArray("<p>They left.<span hidden>secret</span></p>");
}

void HtmlReaderTest::putsHiddenTextAside()
{
    QFETCH(QByteArray, markup);
    const auto article = readArticle("<html><body><div>" + story + markup + "</div></body></html>", u"page.html"_s);
    QVERIFY(article);
    QVERIFY(!article->text.contains("secret"_L1));
    QVERIFY(article->removed.split(u'\n').contains("secret"_L1));
}

void HtmlReaderTest::keepsLinesAndParagraphsApart_data()
{
    QTest::addColumn<QByteArray>("markup");
    QTest::addColumn<QString>("text");
    QTest::newRow("white space") << QByteArray("<p>They \n\t met  &nbsp; in\r\ntown.</p>") << u"They met in town."_s;
    QTest::newRow("line break") << QByteArray("<p>They met.<br>They left.</p>") << u"They met.\nThey left."_s;
    QTest::newRow("two line breaks") << QByteArray("<p>They met.<br> <br/>They left.</p>")
                                     << u"They met.\n\nThey left."_s;
    QTest::newRow("entities") << QByteArray("<p>Tea &amp; cakes &ndash; &#8220;good&#x201D; &lt;b&gt;</p>")
                              << u"Tea & cakes \u2013 \u201Cgood\u201D <b>"_s;
    QTest::newRow("tags within words") << QByteArray("<p>Th<b>ey</b> <i>m<u>e</u>t</i>.</p>") << u"They met."_s;
    QTest::newRow("list") << QByteArray("<ul><li>They met.</li><li>They left.</li></ul>")
                          << u"They met.\n\nThey left."_s;
    QTest::newRow("heading") << QByteArray("<h2>Talks</h2><p>They met.</p>") << u"Talks\n\nThey met."_s;
    QTest::newRow("quotation") << QByteArray("<blockquote>They met.<p>They left.</p></blockquote>")
                               << u"They met.\n\nThey left."_s;
    QTest::newRow("table") << QByteArray(
        "<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Lesk</td><td>19</td></tr></table>")
                           << u"Port | Ships\n\nLesk | 19"_s;
    QTest::newRow("share prices are no button")
        << QByteArray("<p>Share prices fell in Drensk.</p>") << u"Share prices fell in Drensk."_s;
    QTest::newRow("registered voters are no form")
        << QByteArray("<p>Registered voters met them.</p>") << u"Registered voters met them."_s;
}

void HtmlReaderTest::keepsLinesAndParagraphsApart()
{
    QFETCH(QByteArray, markup);
    QFETCH(QString, text);
    const auto article =
        readArticle("<html><body><article>" + story + markup + "</article></body></html>", u"page.html"_s);
    QVERIFY(article);
    QCOMPARE(article->text.section(u"\n\n"_s, 2), text);
}

void HtmlReaderTest::takesTheTextForProgramsWhereThePageShowsNone()
{
    const QByteArray page =
        R"(<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks end",
"articleBody":"The ministers met on Monday.\n\nThey spoke for three hours &amp; left, officials of both sides said in the evening."}</script></head>
<body><div id="app">Loading</div></body></html>)";
    const auto article = readArticle(page, u"page.html"_s);
    QVERIFY(article);
    QCOMPARE(
        article->text,
        u"The ministers met on Monday.\n\nThey spoke for three hours & left, officials of both sides said in the evening."_s);
}

void HtmlReaderTest::readsTheDateline()
{
    const auto article = readArticle("<html><body><article><p>PORT VELL, March 3, 2026 (North Wire) &mdash; "
                                         + QByteArray(story).sliced(3) + "</article></body></html>",
                                     u"page.html"_s);
    QVERIFY(article);
    QCOMPARE(article->source, u"North Wire"_s);
    QCOMPARE(article->published.date(), QDate(2026, 3, 3));
    QCOMPARE(article->headers.size(), 1);
    QCOMPARE(article->headers[0].span.in(article->text), u"PORT VELL, March 3, 2026 (North Wire) \u2014");
}

void HtmlReaderTest::obeysTheDeclaredEncoding()
{
    const QByteArray page =
        "<html><head><meta charset=\"windows-1251\"><title>T</title></head><body><p>\xCC\xE8\xED\xE8\xF1\xF2\xF0 met the envoys in town on Monday, they said.</p></body></html>";
    const auto article = readArticle(page, u"page.html"_s);
    QVERIFY(article);
    QVERIFY2(article->text.startsWith(u"\u041C\u0438\u043D\u0438\u0441\u0442\u0440"_s), qPrintable(article->text));
}

void HtmlReaderTest::neverShowsWhatIsNotForReaders_data()
{
    QTest::addColumn<QByteArray>("markup");
    QTest::newRow("script") << QByteArray("<script>secret</script>");
    QTest::newRow("style") << QByteArray("<style>secret{}</style>");
    QTest::newRow("noscript") << QByteArray("<noscript>secret</noscript>");
    QTest::newRow("template") << QByteArray("<template><p>secret</p></template>");
    QTest::newRow("comment") << QByteArray("<!-- secret -->");
    QTest::newRow("frame") << QByteArray("<iframe>secret</iframe>");
    QTest::newRow("choices") << QByteArray("<select><option>secret</option></select>");
    QTest::newRow("attribute") << QByteArray("<img alt='secret' src='x'>");
}

void HtmlReaderTest::neverShowsWhatIsNotForReaders()
{
    QFETCH(QByteArray, markup);
    const auto article = readArticle("<html><body><div>" + story + markup + "</div></body></html>", u"page.html"_s);
    QVERIFY(article);
    QVERIFY(!article->text.contains("secret"_L1));
    QVERIFY(!article->removed.contains("secret"_L1));
}

void HtmlReaderTest::managesOddMarkup_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<bool>("readable");
    QTest::newRow("nothing closed") << QByteArray("<html><body><div>") + story << true;
    QTest::newRow("no html element") << story << true;
    QTest::newRow("cut in a tag") << "<html><body>" + story + "<p class=\"a" << true;
    QTest::newRow("deep") << QByteArray("<div>").repeated(2000) + story << true;
    QTest::newRow("far too deep") << QByteArray("<div>").repeated(100'000) + story
            + QByteArray("</div>").repeated(100'000)
                                  << true;
    QTest::newRow("deep bold") << QByteArray("<b>").repeated(100'000) + story << true;
    QTest::newRow("deep bold of many kinds") << deepFonts() + story << true;
    QTest::newRow("deep lists") << QByteArray("<ul><li>").repeated(50'000) + story << true;
    QTest::newRow("deep tables") << QByteArray("<table><tr><td>").repeated(20'000) + story << true;
    QTest::newRow("many attributes") << "<div " + QByteArray("a b='1' ").repeated(100'000) + ">" + story << true;
    QTest::newRow("tags without end") << story + QByteArray("<a <b <c ").repeated(100'000) << true;
    QTest::newRow("quotes without end") << story + QByteArray("<a b=\"c <d e='f ").repeated(100'000) << true;
    QTest::newRow("comments without end") << story + QByteArray("<!-- ").repeated(100'000) << true;
    QTest::newRow("scripts without end") << story + QByteArray("<script>a</scrip>").repeated(100'000) << true;
    QTest::newRow("zero bytes") << "<html><bo" + QByteArray(1, '\0') + "dy>" + story + QByteArray(1, '\0') << true;
    QTest::newRow("mostly zero bytes") << "<html><body>" + story + QByteArray(1000, '\0') << false;
    QTest::newRow("deep JSON-LD") << R"(<script type="application/ld+json">)" + QByteArray("[").repeated(100'000)
            + "</script>" + story << true;
    QTest::newRow("no text") << QByteArray("<html><body><img src='a.png'></body></html>") << false;
    QTest::newRow("wide") << "<html><body>"
            + QByteArray("<p>They met, and spoke, and left again in peace.</p>").repeated(20'000)
                          << true;
}

void HtmlReaderTest::managesOddMarkup()
{
    QFETCH(QByteArray, page);
    QFETCH(bool, readable);
    const auto article = readArticle(page, u"page.html"_s);
    QCOMPARE(article.has_value(), readable);
    if (readable)
        QVERIFY(article->text.contains("met"_L1));
    else
        QVERIFY(article.error().message.startsWith("cannot read 'page.html': "_L1));
}

QTEST_GUILESS_MAIN(HtmlReaderTest)
#include "htmlreadertest.moc"
