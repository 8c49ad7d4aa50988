// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/madearchive.h"
#include "tests/support/readitems.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

QByteArray letter(const QByteArray &subject, const QByteArray &body)
{
    return "From: =?UTF-8?Q?Zo=C3=AB_Marr?= <zoe@marlow.example>\r\nTo: desk@marlow.example\r\nSubject: " + subject
        + "\r\nDate: Tue, 3 Mar 2026 23:30:00 -0500\r\nMessage-ID: <1@marlow.example>\r\nMIME-Version: 1.0\r\n" + body;
}

QByteArray plainLetter()
{
    return letter(
        "Fwd: =?ISO-8859-1?Q?Caf=E9_talks?= =?UTF-8?B?IGluIE1hcmxvdw==?=",
        "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "Ana Brook met Lee Marr in the Caf=E9 of Marlow, they said, and =\r\nboth will meet again.\r\n\r\n-- \r\nZoe\r\nDesk\r\n");
}

QByteArray feed(const QByteArray &items)
{
    return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Marlow Post</title>"
        + items + "</channel></rss>";
}

const QByteArray item =
    "<item><title>Talks &amp;amp; tea</title><link>https://marlow.example/1</link>"
    "<pubDate>Tue, 03 Mar 2026 09:00:00 +0100</pubDate><dc:creator>Zoe Marr</dc:creator>"
    "<description>Short.</description><content:encoded><![CDATA[<p>Ana Brook met Lee Marr.</p><p>They had "
    "tea&nbsp;together.</p><script>alert('no')</script>]]></content:encoded></item>";

} // namespace

class LettersAndFeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsALetter()
    {
        const QList<ReadItem> items = readItems(u"talks.eml"_s, plainLetter());
        QCOMPARE(
            shown(items),
            QStringList{
                u"talks.eml: Café talks in Marlow | 2026-03-03 | Ana Brook met Lee Marr in the Café of Marlow, they said, "
                u"and both will meet again."_s});
        const Article &article = *items.first().article;
        QCOMPARE(article.source, u"Zoë Marr"_s);
        QCOMPARE(article.format, u"mail"_s);
        QCOMPARE(article.published.basis, PublishedBasis::Stated);
        QCOMPARE(article.published.time.toUTC().time(), QTime(4, 30));
        QCOMPARE(article.origin, u"/made/talks.eml"_s);
    }

    void knowsALetterWithoutItsSuffix()
    {
        QCOMPARE(readItems(u"42"_s, plainLetter()).first().article->format, u"mail"_s);
    }

    void takesThePageWhereThePlainFormIsAStub()
    {
        const QByteArray body =
            "Content-Type: multipart/alternative; boundary=xx\r\n\r\n--xx\r\nContent-Type: text/plain\r\n\r\n"
            "See it in a browser.\r\n--xx\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>Ana Brook met "
            "Lee Marr in Marlow on Monday morning for talks about the harbour.</p></body></html>\r\n--xx--\r\n";
        const QStringList said = shown(readItems(u"a.eml"_s, letter("Talks", body)));
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().contains(u"| Ana Brook met Lee Marr in Marlow"), qPrintable(said.first()));
    }

    void readsArticlesThatAreAttached()
    {
        const QByteArray zip = MadeArchive{.files = {{"in/talks.txt", "Lee Marr met Ana Brook."}}}.content();
        const QByteArray body =
            "Content-Type: multipart/mixed; boundary=xx\r\n\r\n--xx\r\nContent-Type: text/plain\r\n\r\nHere they are, as "
            "promised.\r\n--xx\r\nContent-Type: text/plain; name=\"note.txt\"\r\nContent-Disposition: attachment; "
            "filename*=utf-8''n%C3%B6te.txt\r\n\r\nAna Brook met nobody.\r\n--xx\r\nContent-Type: image/png\r\n"
            "Content-Disposition: attachment; filename=a.png\r\n\r\nxx\r\n--xx\r\nContent-Type: application/zip\r\n"
            "Content-Disposition: attachment; filename=all.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + zip.toBase64() + "\r\n--xx\r\nContent-Type: message/rfc822\r\n\r\n" + plainLetter() + "\r\n--xx--\r\n";
        const QList<ReadItem> items = readItems(u"a.eml"_s, letter("Files", body));
        QStringList names;
        for (const ReadItem &one : items)
            names.append(one.name);
        QCOMPARE(names,
                 (QStringList{u"a.eml"_s, u"a.eml › nöte.txt"_s, u"a.eml › all.zip › in/talks.txt"_s,
                              u"a.eml › forwarded.eml"_s}));
        for (const ReadItem &one : items)
            QVERIFY(one.article);
    }

    void readsEachLetterOfAMailbox()
    {
        const QByteArray box = "From zoe@marlow.example Tue Mar  3 09:00:00 2026\n"
            + letter("One", "\r\n>From what we hear, they met.\r\n\r\n")
            + "From zoe@marlow.example Tue Mar  3 10:00:00 2026\n"
            + letter("Two",
                     "\r\nThey met.\r\n\r\nFrom now on they meet often.\r\nFrom 9 to 5: they meet, she said.\r\n\r\n");
        QCOMPARE(
            shown(readItems(u"inbox"_s, box)),
            (QStringList{
                u"inbox › letter 1.eml: One | 2026-03-03 | From what we hear, they met."_s,
                u"inbox › letter 2.eml: Two | 2026-03-03 | They met./From now on they meet often./From 9 to 5: they meet, she said."_s}));
    }

    void saysWhyALetterCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << u"cannot read 'a.eml': "_s;
        QTest::newRow("no body") << letter("Nothing", "\r\n") << u"cannot read 'a.eml': no text found"_s;
        QTest::newRow("encrypted") << letter(
            "Secret",
            "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=xx\r\n\r\n--xx\r\n"
            "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--xx\r\nContent-Type: "
            "application/octet-stream\r\n\r\nxxxx\r\n--xx--\r\n")
                                   << u"cannot read 'a.eml': it is encrypted"_s;
        QByteArray deep;
        for (int depth = 0; depth < 5000; ++depth) {
            const QByteArray mark = QByteArray::number(depth);
            deep += "Content-Type: multipart/mixed; boundary=b" + mark + "\r\n\r\n--b" + mark + "\r\n";
        }
        QTest::newRow("parts without end")
            << letter("Deep", deep) << u"cannot read 'a.eml': it has too many parts inside each other"_s;
        QTest::newRow("a bad attachment")
            << letter("Bad",
                      "Content-Type: multipart/mixed; boundary=xx\r\n\r\n--xx\r\nContent-Type: text/plain; "
                      "name=a.pdf\r\n\r\n%PDF-1.4 cut\r\n--xx--\r\n")
            << u"cannot read 'a.eml › a.pdf': it is damaged"_s;
    }

    void saysWhyALetterCannotBeRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        const QStringList said = shown(readItems(u"a.eml"_s, content));
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().startsWith(reason), qPrintable(said.first()));
    }

    void survivesCutLetters()
    {
        const QByteArray whole =
            letter("Cut",
                   "Content-Type: multipart/mixed; boundary=\"xx\"\r\n\r\n--xx\r\nContent-Type: text/html; "
                   "charset=x-none\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+VGhleSBtZXQuPC9wPg==\r\n--xx--\r\n");
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!readItems(u"a.eml"_s, whole.first(size)).isEmpty());
    }

    void readsEachItemOfAFeed()
    {
        const QList<ReadItem> items = readItems(u"feed.xml"_s,
                                                feed(item
                                                     + "<item><title>Two</title><description>&lt;p&gt;Lee Marr met "
                                                       "Ana&amp;nbsp;Brook.&lt;/p&gt;</description></item>"));
        QCOMPARE(
            shown(items),
            (QStringList{
                u"feed.xml › Talks & tea: Talks & tea | 2026-03-03 | Ana Brook met Lee Marr./They had tea together."_s,
                u"feed.xml › Two: Two | 2026-04-01? | Lee Marr met Ana Brook."_s}));
        QCOMPARE(items.first().article->source, u"Marlow Post"_s);
        QCOMPARE(items.first().article->byline, u"Zoe Marr"_s);
        QCOMPARE(items.first().article->published.basis, PublishedBasis::Stated);
    }

    void readsAtom()
    {
        const QByteArray atom =
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Marlow</title><entry><title type=\"html\">Talks "
            "&lt;i&gt;again&lt;/i&gt;</title><link href=\"https://marlow.example/2\"/><author><name>Zoe Marr</name></author>"
            "<updated>2026-03-05T10:00:00Z</updated><published>2026-03-04T10:00:00Z</published><content type=\"xhtml\"><div "
            "xmlns=\"http://www.w3.org/1999/xhtml\"><p>Ana Brook &lt;met&gt; Lee Marr.</p><p>Again.</p></div></content></entry></feed>";
        const QList<ReadItem> items = readItems(u"a.atom"_s, atom);
        QCOMPARE(shown(items),
                 QStringList{u"a.atom › Talks again: Talks again | 2026-03-04 | Ana Brook <met> Lee Marr./Again."_s});
        QCOMPARE(items.first().article->byline, u"Zoe Marr"_s);
    }

    void readsRssOfTheFirstKind()
    {
        const QByteArray rdf =
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Marlow</title></channel><item><title>One</title>"
            "<description>They met.</description><dc:date>2026-03-02</dc:date></item></rdf:RDF>";
        QCOMPARE(shown(readItems(u"a.rdf"_s, rdf)), QStringList{u"a.rdf › One: One | 2026-03-02 | They met."_s});
    }

    void saysWhyAFeedCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no items") << feed("") << u"no article found in it"_s;
        QTest::newRow("no text") << feed("<item><title>Only this</title></item>")
                                 << u"'a.rss › Only this': no text found"_s;
        QTest::newRow("cut off") << feed(item).first(300) << u"it is damaged: line 2"_s;
        QTest::newRow("entities of its own") << QByteArray(
            "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>")
                                             << u"cannot read 'a.rss'"_s;
        QTest::newRow("a file named by an entity") << QByteArray(
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><description>&x;"
            "</description></item></channel></rss>")
                                                   << u"cannot read 'a.rss'"_s;
        QTest::newRow("nested without end")
            << QByteArray("<rss>") + QByteArray("<a>").repeated(100'000) << u"too many elements inside each other"_s;
        QTest::newRow("nested in a field") << feed("<item><description>" + QByteArray("<b>").repeated(100'000))
                                           << u"too many elements inside each other"_s;
    }

    void saysWhyAFeedCannotBeRead()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        const QStringList said = shown(readItems(u"a.rss"_s, content));
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().contains(reason), qPrintable(said.first()));
        QVERIFY(!said.first().contains(u"root:"));
    }

    void survivesCutFeeds()
    {
        const QByteArray whole = feed(item);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!readItems(u"a.rss"_s, whole.first(size)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(LettersAndFeedsTest)
#include "lettersandfeedstest.moc"
