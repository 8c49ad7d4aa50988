// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/madearchive.h"
#include "tests/support/readitems.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

const QByteArray relations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"word/document.xml\"/></Relationships>";
const QByteArray properties =
    "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>Draft</dc:title><dc:creator>Zoe "
    "Marr</dc:creator><dcterms:created>2026-03-01T10:00:00Z</dcterms:created></cp:coreProperties>";

QByteArray word(const QByteArray &body)
{
    const QByteArray document = "<w:document xmlns:w=\"w\" xmlns:mc=\"m\"><w:body>" + body + "</w:body></w:document>";
    return MadeArchive{.files = {{"[Content_Types].xml", "<Types/>"},
                                 {"_rels/.rels", relations},
                                 {"word/document.xml", document},
                                 {"docProps/core.xml", properties}}}
        .content();
}

QByteArray paragraph(const QByteArray &text, const QByteArray &style = {})
{
    return "<w:p><w:pPr>" + (style.isEmpty() ? QByteArray() : "<w:pStyle w:val=\"" + style + "\"/>")
        + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

QByteArray openDocument(const QByteArray &body, const QByteArray &manifest = "<manifest/>")
{
    return MadeArchive{
        .files = {{"mimetype", "application/vnd.oasis.opendocument.text"},
                  {"content.xml",
                   "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                   "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                       + body + "</office:text></office:body></office:document-content>"},
                  {"meta.xml", "<m xmlns:meta=\"m\"><meta:creation-date>2026-03-02T10:00:00</meta:creation-date></m>"},
                  {"META-INF/manifest.xml", manifest}},
        .stored = true}
        .content();
}

} // namespace

class OfficeReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAReaderOfADocumentSees_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("expected");
        QTest::newRow("paragraphs") << u"a.docx"_s
                                    << word(paragraph("Talks Begin", "Title") + paragraph("By Zoe Marr")
                                            + paragraph("They met."))
                                    << u"a.docx: Talks Begin | 2026-03-01? | They met."_s;
        QTest::newRow("a date of its own")
            << u"a.docx"_s
            << word(paragraph("Talks Begin", "Heading1") + paragraph("3 March 2026") + paragraph("They met."))
            << u"a.docx: Talks Begin | 2026-03-03 | They met."_s;
        QTest::newRow("runs, tabs and breaks")
            << u"a.docx"_s
            << word("<w:p><w:r><w:t>They </w:t></w:r><w:r><w:t>met</w:t><w:br/><w:t>a&amp;b</w:t></w:r></w:p><w:p/>")
            << u"a.docx: Draft | 2026-03-01? | They met/a&b"_s;
        QTest::newRow("without what is deleted")
            << u"a.docx"_s
            << word("<w:p><w:r><w:t>They met.</w:t></w:r><w:del><w:r><w:delText>x</w:delText><w:t>y</w:t></w:r></w:del>"
                    "<w:ins><w:r><w:t> Both.</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>")
            << u"a.docx: Draft | 2026-03-01? | They met. Both."_s;
        QTest::newRow("the first form of a drawing")
            << u"a.docx"_s
            << word("<w:p><mc:AlternateContent><mc:Choice>" + paragraph("In a box they met.")
                    + "</mc:Choice><mc:Fallback>" + paragraph("In a box they met.")
                    + "</mc:Fallback></mc:AlternateContent></w:p>")
            << u"a.docx: Draft | 2026-03-01? | In a box they met."_s;
        QTest::newRow("named otherwise") << u"a.zip"_s << word(paragraph("Talks", "Title") + paragraph("They met."))
                                         << u"a.zip: Talks | 2026-03-01? | They met."_s;
        QTest::newRow("OpenDocument")
            << u"a.odt"_s
            << openDocument("<text:h text:outline-level=\"1\">Talks</text:h><text:p>They<text:s text:c=\"2\"/>met"
                            "<text:note><text:p>1</text:p></text:note>.<text:line-break/>Both.</text:p>"
                            "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>")
            << u"a.odt: Talks | 2026-03-02? | They met./Both."_s;
        QTest::newRow("OpenDocument named otherwise")
            << u"a"_s << openDocument("<text:p>They met.</text:p>") << u"a: They met. | 2026-03-02? | They met."_s;
    }

    void readsWhatAReaderOfADocumentSees()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, expected);
        QCOMPARE(shown(readItems(name, content)), QStringList{expected});
    }

    void namesTheAuthor()
    {
        QCOMPARE(readItems(u"a.docx"_s, word(paragraph("They met."))).first().article->byline, u"Zoe Marr"_s);
        QCOMPARE(readItems(u"a.docx"_s,
                           word(paragraph("Talks", "Title") + paragraph("By Lee Brook") + paragraph("They met.")))
                     .first()
                     .article->byline,
                 u"Lee Brook"_s);
        QCOMPARE(readItems(u"a.docx"_s, word(paragraph("They met."))).first().article->format, u"word"_s);
    }

    void saysWhyItCannotRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no text") << u"a.docx"_s << word("<w:p/>") << u"no text found"_s;
        QTest::newRow("cut off") << u"a.docx"_s << word(paragraph("They met.")).first(200) << u"it is damaged"_s;
        QTest::newRow("broken XML") << u"a.docx"_s << word("<w:p><w:t>They met.</w:p>") << u"it is damaged: "_s;
        QTest::newRow("nested without end")
            << u"a.docx"_s << word(QByteArray("<w:p>").repeated(100'000)) << u"too many elements inside each other"_s;
        QTest::newRow("a spreadsheet")
            << u"a.docx"_s
            << MadeArchive{.files = {{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<x/>"}}}.content()
            << u"it is not a text but another kind of office document"_s;
        QTest::newRow("entities")
            << u"a.docx"_s
            << MadeArchive{.files =
                               {{"[Content_Types].xml", "<Types/>"},
                                {"word/document.xml",
                                 "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]><w:p><w:t>&b;</w:t></w:p>"}}}
                   .content()
            << u"it declares a document type"_s;
        QTest::newRow("a bomb") << u"a.docx"_s << word(paragraph(QByteArray(70 * 1024 * 1024, 'x')))
                                << u"unpacks to far more than its size"_s;
        QTest::newRow("OpenDocument with a password")
            << u"a.odt"_s << openDocument("x", "<m:manifest xmlns:m=\"m\"><m:encryption-data/></m:manifest>")
            << u"it is protected by a password"_s;
        QTest::newRow("OpenDocument without content")
            << u"a.odt"_s << MadeArchive{.files = {{"mimetype", "application/vnd.oasis.opendocument.text"}}}.content()
            << u"its content is missing"_s;
        QTest::newRow("an old document") << u"a.doc"_s
                                         << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0\0\0\0", 15)
                                         << u"an old or a protected office document"_s;
    }

    void saysWhyItCannotRead()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        const QStringList said = shown(readItems(name, content));
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().startsWith(u"cannot read '"_s + name) && said.first().contains(reason),
                 qPrintable(said.first()));
    }

    void survivesAnyDamage()
    {
        const QByteArray content = word(paragraph("Talks Begin", "Title") + paragraph("They met."));
        for (qsizetype at = 0; at < content.size(); at += 5) {
            QByteArray damaged = content;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
            QVERIFY(!readItems(u"a.docx"_s, damaged).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(OfficeReaderTest)
#include "officereadertest.moc"
