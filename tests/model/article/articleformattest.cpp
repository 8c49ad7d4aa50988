// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/articleformat.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class ArticleFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFormats_data();
    void tellsFormats();
    void tellsWhatIsNoText_data();
    void tellsWhatIsNoText();
};

void ArticleFormatTest::tellsFormats_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    const QByteArray page = "<!DOCTYPE html>\n<html><body><p>They met.</p></body></html>";
    QTest::newRow("text") << QByteArray("They met.") << u"a.txt"_s << u"text"_s;
    QTest::newRow("no suffix") << QByteArray("They met.") << u"a"_s << u"text"_s;
    QTest::newRow("unknown suffix") << QByteArray("They met.") << u"a.log"_s << u"text"_s;
    QTest::newRow("page") << page << u"a.html"_s << u"html"_s;
    QTest::newRow("page called text") << page << u"a.txt"_s << u"html"_s;
    QTest::newRow("page called PDF") << page << u"a.pdf"_s << u"html"_s;
    QTest::newRow("page called Markdown") << page << u"a.md"_s << u"html"_s;
    QTest::newRow("page with mark") << "\xEF\xBB\xBF" + page << u"a"_s << u"html"_s;
    QTest::newRow("page behind a comment") << "<!-- saved -->\n" + page << u"a"_s << u"html"_s;
    QTest::newRow("XHTML") << QByteArray(
        "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"></html>")
                           << u"a"_s << u"html"_s;
    QTest::newRow("part of a page") << QByteArray("<div class=\"a\"><p>They met.</p></div>") << u"a.txt"_s << u"html"_s;
    QTest::newRow("plain words called page") << QByteArray("They met.") << u"a.HTM"_s << u"html"_s;
    QTest::newRow("tags later in the text")
        << QByteArray("They met, and wrote <html> on the wall.") << u"a.txt"_s << u"text"_s;
    QTest::newRow("Markdown") << QByteArray("# They met") << u"a.md"_s << u"markdown"_s;
    QTest::newRow("Markdown with a division") << QByteArray("<div>\n\n# They met") << u"a.markdown"_s << u"markdown"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.4\n") << u"a.txt"_s << u"pdf"_s;
    QTest::newRow("PDF behind other bytes") << QByteArray("\r\n\r\n%PDF-1.4\n... startxref") << u"a"_s << u"pdf"_s;
    QTest::newRow("words about PDF") << QByteArray("A file begins with %PDF-1.4, she said.") << u"a.txt"_s << u"text"_s;
}

void ArticleFormatTest::tellsFormats()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    QTEST(word(formatOf(content, name)), "format");
}

void ArticleFormatTest::tellsWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("kind"); // empty for text
    QTest::newRow("text") << QByteArray("They met.\r\n\tThey left.\f") << QString();
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0b\0",
                                          6)
                            << QString();
    QTest::newRow("Latin-1") << QByteArray("caf\xE9") << QString();
    QTest::newRow("text that begins like a picture") << QByteArray("BM, a company, met its owners.") << QString();
    QTest::newRow("text that begins like an archive") << QByteArray("Rar! the crowd cried.") << QString();
    QTest::newRow("zeros") << QByteArray(1000, '\0') << u"a file of an unknown kind"_s;
    QTest::newRow("one zero") << QByteArray("They\0met.", 9) << u"a file of an unknown kind"_s;
    QTest::newRow("control characters") << QByteArray("\x01\x02\x03\x04 a").repeated(50)
                                        << u"a file of an unknown kind"_s;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"a picture"_s;
    QTest::newRow("JPEG") << QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF\0", 11) << u"a picture"_s;
    QTest::newRow("ZIP") << QByteArray("PK\x03\x04\x14\0\0\0\x08\0", 10) << u"an archive or office document"_s;
    QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08\0\0\0\0\0", 8) << u"a compressed file"_s;
    QTest::newRow("rich text") << QByteArray("{\\rtf1\\ansi They met.}") << u"a rich text document"_s;
    QTest::newRow("PostScript") << QByteArray("%!PS-Adobe-3.0\n") << u"a PostScript document"_s;
}

void ArticleFormatTest::tellsWhatIsNoText()
{
    QFETCH(QByteArray, content);
    QTEST(foreignKind(content).value_or(QString()), "kind");
}

QTEST_GUILESS_MAIN(ArticleFormatTest)
#include "articleformattest.moc"
