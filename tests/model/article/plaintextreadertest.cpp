// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articlereader.h"
#include "model/article/articletitle.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class PlainTextReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryCharacter_data();
    void keepsEveryCharacter();
    void readsWhatStandsBeforeTheProse_data();
    void readsWhatStandsBeforeTheProse();
    void takesProseForNoHeadline_data();
    void takesProseForNoHeadline();
    void shortensTheFirstSentenceToATitle_data();
    void shortensTheFirstSentenceToATitle();
    void readsTheTimeAndZone();

private:
    static QString headersOf(const Article &article);
};

QString PlainTextReaderTest::headersOf(const Article &article)
{
    QStringList parts;
    for (const Header &header : article.headers)
        parts.append(header.span.in(article.text).toString());
    return parts.join(u'|');
}

void PlainTextReaderTest::keepsEveryCharacter_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("blanks around") << QByteArray("  \n date 2025-11-25 They met.  \n\n");
    QTest::newRow("carriage returns") << QByteArray("Talks end\r\n\r\nThey met.\r\n");
    QTest::newRow("tabs and form feeds") << QByteArray("They\tmet.\f\nThey left.");
    QTest::newRow("old Macintosh line ends") << QByteArray("Talks end\r\rThey met.\r");
    QTest::newRow("separators and blanks of all kinds")
        << QByteArray("They\xC2\xA0met.\xE2\x80\xA8They\xE2\x80\xAFleft.\xE2\x80\x8B");
    QTest::newRow("letters not composed") << QByteArray("Rene\xCC\x81 met them.");
    QTest::newRow("surrogates") << QByteArray("They met \xF0\x9F\x98\x80 there.");
}

void PlainTextReaderTest::keepsEveryCharacter()
{
    QFETCH(QByteArray, content);
    const auto article = readArticle(content, u"a.txt"_s);
    QVERIFY(article);
    QCOMPARE(article->text.toUtf8(), content);
}

void PlainTextReaderTest::readsWhatStandsBeforeTheProse_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("headers");
    QTest::newRow("date and prose on one line")
        << QByteArray(" date 2025-11-25 Envoys of both sides have met again. They left.\n\nMore followed.")
        << u"Envoys of both sides have met again."_s << QString() << u"a.txt"_s << u"2025-11-25"_s
        << u"date 2025-11-25"_s;
    QTest::newRow("date on its own line, then headline")
        << QByteArray("date: 2025-11-25\nEnvoys meet again in Port Vell\n\nThe two met on Monday.")
        << u"Envoys meet again in Port Vell"_s << QString() << u"a.txt"_s << u"2025-11-25"_s
        << u"date: 2025-11-25|Envoys meet again in Port Vell"_s;
    const QByteArray longest =
        "Minister of State Ana Brook and the Foreign Minister of Tovia, Lee Marr, at the Opening of the Second "
        "Conference on Passage, Salvage and the Protection of Crews in the Straits and the Inland Sea in Port Vell";
    QTest::newRow("a title as long as official ones")
        << longest + "\n\n2025-11-25T16:46:08Z\n\nMINISTER BROOK: Good morning." << QString::fromUtf8(longest)
        << QString() << u"a.txt"_s << u"2025-11-25"_s << QString::fromUtf8(longest) + u"|2025-11-25T16:46:08Z"_s;
    QTest::newRow("everything")
        << QByteArray(
               "Envoys meet again\n\nBy Jane Roe and John Poe | North Wire\n25 November 2025\n\nPORT VELL, Nov. 24 (North Wire) — The two met.")
        << u"Envoys meet again"_s << u"Jane Roe and John Poe"_s << u"North Wire"_s << u"2025-11-25"_s
        << u"Envoys meet again|By Jane Roe and John Poe | North Wire|25 November 2025|PORT VELL, Nov. 24 (North Wire) —"_s;
    QTest::newRow("dateline only") << QByteArray("PORT VELL, March 3, 2026 (North Wire) -- The two met. They left.")
                                   << u"The two met."_s << QString() << u"North Wire"_s << u"2026-03-03"_s
                                   << u"PORT VELL, March 3, 2026 (North Wire) --"_s;
    QTest::newRow("dateline without day")
        << QByteArray("PARIS (AP) - The two met in town.") << u"The two met in town."_s << QString() << u"AP"_s
        << QString() << u"PARIS (AP) -"_s;
    QTest::newRow("dateline with region")
        << QByteArray("PORT VELL, Velmaria — The two met in town.") << u"The two met in town."_s << QString()
        << u"a.txt"_s << QString() << u"PORT VELL, Velmaria —"_s;
    QTest::newRow("headline over two lines")
        << QByteArray("Envoys of both sides meet again in Port Vell for\ntalks on the strait\n\nThe two met.")
        << u"Envoys of both sides meet again in Port Vell for talks on the strait"_s << QString() << u"a.txt"_s
        << QString() << u"Envoys of both sides meet again in Port Vell for\ntalks on the strait"_s;
    QTest::newRow("headline of one word")
        << QByteArray("Talks\n\nThe two met.") << u"Talks"_s << QString() << u"a.txt"_s << QString() << u"Talks"_s;
    QTest::newRow("section before the headline")
        << QByteArray("WORLD NEWS\n\nEnvoys meet in Port Vell\n\nThe two met.") << u"Envoys meet in Port Vell"_s
        << QString() << u"a.txt"_s << QString() << u"WORLD NEWS|Envoys meet in Port Vell"_s;
    QTest::newRow("headline that asks") << QByteArray("Will they meet again?\n\nThe two met.")
                                        << u"Will they meet again?"_s << QString() << u"a.txt"_s << QString()
                                        << u"Will they meet again?"_s;
    QTest::newRow("headline, then byline on the next line")
        << QByteArray(
               "Envoys meet again\r\nBy JANE ROE, North Wire\r\nPublished: Nov. 25, 2025, 2:05 p.m. GMT\r\n\r\nThe two met.")
        << u"Envoys meet again"_s << u"JANE ROE"_s << u"North Wire"_s << u"2025-11-25"_s
        << u"Envoys meet again|By JANE ROE, North Wire|Published: Nov. 25, 2025, 2:05 p.m. GMT"_s;
    QTest::newRow("headline above a long line") << QByteArray(
        "Envoys meet again\nThe two met in the old town hall of Port Vell on Monday, where they spoke for three hours about ships, fish and lights.")
                                                << u"Envoys meet again"_s << QString() << u"a.txt"_s << QString()
                                                << u"Envoys meet again"_s;
    QTest::newRow("mail date") << QByteArray("Date: Tue, 25 Nov 2025 14:05:10 +0100\n\nThe two met in town.")
                               << u"The two met in town."_s << QString() << u"a.txt"_s << u"2025-11-25"_s
                               << u"Date: Tue, 25 Nov 2025 14:05:10 +0100"_s;
    QTest::newRow("place and date") << QByteArray("Port Vell, 25 November 2025\n\nThe two met in town.")
                                    << u"The two met in town."_s << QString() << u"a.txt"_s << u"2025-11-25"_s
                                    << u"Port Vell, 25 November 2025"_s;
    QTest::newRow("updated before published")
        << QByteArray("Updated: 27 November 2025\nPublished: 25 November 2025\n\nThe two met in town.")
        << u"The two met in town."_s << QString() << u"a.txt"_s << u"2025-11-25"_s
        << u"Updated: 27 November 2025|Published: 25 November 2025"_s;
    QTest::newRow("published, then updated on one line")
        << QByteArray("Published 25 November 2025 | Updated 27 November 2025\n\nThe two met in town.")
        << u"The two met in town."_s << QString() << u"a.txt"_s << u"2025-11-25"_s
        << u"Published 25 November 2025 | Updated 27 November 2025"_s;
    QTest::newRow("keys") << QByteArray(
        "Title: Talks go on\nSource: North Wire\nAuthor: Jane Roe\nDate: 2025-11-25\n\nThe two met.")
                          << u"Talks go on"_s << u"Jane Roe"_s << u"North Wire"_s << u"2025-11-25"_s
                          << u"Title: Talks go on|Source: North Wire|Author: Jane Roe|Date: 2025-11-25"_s;
    QTest::newRow("hard-wrapped") << QByteArray(
        "Envoys meet again\n\nPORT VELL, Nov. 24, 2025 (North\nWire) -- The two ministers met in the old town hall for three\nhours.")
                                  << u"Envoys meet again"_s << QString() << u"North Wire"_s << u"2025-11-24"_s
                                  << u"Envoys meet again|PORT VELL, Nov. 24, 2025 (North\nWire) --"_s;
    QTest::newRow("address") << QByteArray(
        "https://www.example.org/world/2025/11/25/envoys-meet\n\nEnvoys meet again\n\nThe two met in town.")
                             << u"Envoys meet again"_s << QString() << u"example.org"_s << u"2025-11-25"_s
                             << u"https://www.example.org/world/2025/11/25/envoys-meet|Envoys meet again"_s;
    QTest::newRow("address without a day")
        << QByteArray("https://example.org/2025/13/45/a?b=c\n\nThe two met in town.") << u"The two met in town."_s
        << QString() << u"example.org"_s << QString() << u"https://example.org/2025/13/45/a?b=c"_s;
    QTest::newRow("address within prose")
        << QByteArray("https://example.org says that the two met in town.")
        << u"https://example.org says that the two met in town."_s << QString() << u"a.txt"_s << QString() << QString();
    QTest::newRow("nothing stated") << QByteArray("The two met in town. They left.") << u"The two met in town."_s
                                    << QString() << u"a.txt"_s << QString() << QString();
}

void PlainTextReaderTest::readsWhatStandsBeforeTheProse()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, day);
    const auto article = readArticle(content, u"a.txt"_s);
    QVERIFY(article);
    QTEST(article->title, "title");
    QTEST(article->byline, "byline");
    QTEST(article->source, "source");
    QTEST(headersOf(*article), "headers");
    QCOMPARE(article->published.isGuess(), day.isEmpty());
    if (!day.isEmpty())
        QCOMPARE(article->published.date().toString(Qt::ISODate), day);
}

void PlainTextReaderTest::takesProseForNoHeadline_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("full stop") << QByteArray("The two met.\n\nThey left.");
    QTest::newRow("wrapped prose") << QByteArray(
        "The two ministers met in the old town hall for three hours and then\nwent to the airport, where\nthey left.");
    QTest::newRow("only a line") << QByteArray("The two met in town");
    QTest::newRow("small letter") << QByteArray("talks go on\n\nThe two met.");
    QTest::newRow("comma") << QByteArray("Dear readers,\n\nThe two met.");
    QTest::newRow("stop inside the quote") << QByteArray("\"We met,\" she said. \"And left.\"\n\nThe two met.");
    QTest::newRow("wrapped prose without stop, cut off") << QByteArray(
        "The two ministers met in the old town hall for three hours and then\nwent to the airport, where they waited and waited for the aeroplane\nuntil it was dark and the lights went out in the hall and they went\nhome again");
    QTest::newRow("prose that begins with By")
        << QByteArray("By Monday evening the ministers of Velmaria and Ostrea had already\nmet twice. They left.");
    QTest::newRow("dated, not published") << QByteArray("date palms grow here and there.\n\nThey do.");
}

void PlainTextReaderTest::takesProseForNoHeadline()
{
    QFETCH(QByteArray, content);
    const auto article = readArticle(content, u"a.txt"_s);
    QVERIFY(article);
    QVERIFY2(article->headers.isEmpty(), qPrintable(headersOf(*article)));
}

void PlainTextReaderTest::shortensTheFirstSentenceToATitle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("short") << u"They met. They left."_s << u"They met."_s;
    QTest::newRow("one sentence") << u"They met"_s << u"They met"_s;
    QTest::newRow("wrapped") << u"They met\nin town. They left."_s << u"They met in town."_s;
    QTest::newRow("abbreviations")
        << u"Gen. Stahl met Lt. Col. Roe of the U.S. Army on Nov. 3 in St. Orla. They left."_s
        << u"Gen. Stahl met Lt. Col. Roe of the U.S. Army on Nov. 3 in St. Orla."_s;
    QTest::newRow("quote") << u"\u201CWe met.\u201D They left."_s << u"\u201CWe met.\u201D"_s;
    QTest::newRow("long")
        << u"The foreign ministers of all of the seven states around the inland sea met for the first time."_s
        << u"The foreign ministers of all of the seven states around the inland sea met for\u2026"_s;
    QTest::newRow("no stop behind a comma")
        << u"The foreign ministers of all of the seven states around the whole inland sea, met, and left."_s
        << u"The foreign ministers of all of the seven states around the whole inland sea\u2026"_s;
    QTest::newRow("one long word") << u"x"_s.repeated(200) << u"x"_s.repeated(80) + u'\u2026';
    QTest::newRow("nothing") << u" "_s << QString();
}

void PlainTextReaderTest::shortensTheFirstSentenceToATitle()
{
    QFETCH(QString, text);
    QTEST(titleFromText(text), "title");
}

void PlainTextReaderTest::readsTheTimeAndZone()
{
    const auto article = readArticle(QByteArray("Talks end\n\n25 November 2025 14:05 EST\n\nThey met."), u"a.txt"_s);
    QVERIFY(article);
    QVERIFY(article->published.precision == TimePrecision::Minute);
    QCOMPARE(article->published.time.offsetFromUtc(), -5 * 3600);
    QCOMPARE(article->published.time.toUTC().toString(Qt::ISODate), u"2025-11-25T19:05:00Z"_s);
}

QTEST_GUILESS_MAIN(PlainTextReaderTest)
#include "plaintextreadertest.moc"
