// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/textdecoder.h"

#include <QStringConverter>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class TextDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refusesWhatDoesNotDecode_data();
    void refusesWhatDoesNotDecode();
    void knowsWideText_data();
    void knowsWideText();
};

namespace {

QByteArray encoded(const char *encoding, const QString &text)
{
    QStringEncoder encoder(encoding);
    return encoder.isValid() ? QByteArray(encoder.encode(text)) : QByteArray();
}

QByteArray encodedWithMark(QStringConverter::Encoding encoding, const QString &text)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder.encode(text);
}

const QString western = u"Zo\u00EB met Ren\u00E9 in K\u00F6ln, where caf\u00E9s and fa\u00E7ades are na\u00EFve."_s;
const QString quoted = u"\u201CWe don\u2019t know,\u201D the minister said \u2014 and left."_s;
const QString russian = u"Министр встретился с послами в городе в понедельник, сообщили официальные лица."_s;
const QString greek = u"Ο υπουργός συναντήθηκε με τους πρέσβεις στην πόλη τη Δευτέρα, είπαν αξιωματούχοι."_s;
const QString japanese = u"外相は月曜日に市内で大使らと会談したと、政府当局者が明らかにした。会談は三時間に及んだ。"_s;

} // namespace

void TextDecoderTest::decodes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("declared");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ASCII") << QByteArray("They met.") << QByteArray() << u"They met."_s;
    QTest::newRow("UTF-8") << western.toUtf8() << QByteArray() << western;
    QTest::newRow("UTF-8 with mark") << encodedWithMark(QStringConverter::Utf8, western) << QByteArray() << western;
    QTest::newRow("UTF-16 little-endian with mark")
        << encodedWithMark(QStringConverter::Utf16LE, western) << QByteArray() << western;
    QTest::newRow("UTF-16 big-endian with mark")
        << encodedWithMark(QStringConverter::Utf16BE, western) << QByteArray() << western;
    QTest::newRow("UTF-32 with mark") << encodedWithMark(QStringConverter::Utf32LE, western) << QByteArray() << western;
    QTest::newRow("UTF-16 little-endian without mark") << encoded("UTF-16LE", western) << QByteArray() << western;
    QTest::newRow("UTF-16 big-endian without mark") << encoded("UTF-16BE", western) << QByteArray() << western;
    QTest::newRow("the mark beats the declaration")
        << encodedWithMark(QStringConverter::Utf8, western) << QByteArray("windows-1251") << western;
    QTest::newRow("Latin-1") << western.toLatin1() << QByteArray() << western;
    QTest::newRow("Latin-1, one accent only")
        << QByteArray("They met in a caf\xE9 on Monday.") << QByteArray() << u"They met in a caf\u00E9 on Monday."_s;
    QTest::newRow("Latin-1, accent at the end")
        << QByteArray("They met in a caf\xE9") << QByteArray() << u"They met in a caf\u00E9"_s;
    QTest::newRow("Windows-1252 quotes") << encoded("windows-1252", quoted) << QByteArray() << quoted;
    QTest::newRow("Windows-1252 declared as Latin-1")
        << encoded("windows-1252", quoted) << QByteArray("ISO-8859-1") << quoted;
    QTest::newRow("Windows-1251 declared") << encoded("windows-1251", russian) << QByteArray("windows-1251") << russian;
    QTest::newRow("Windows-1251 detected") << encoded("windows-1251", russian) << QByteArray() << russian;
    QTest::newRow("KOI8-R declared") << encoded("KOI8-R", russian) << QByteArray("koi8-r") << russian;
    QTest::newRow("Greek detected") << encoded("ISO-8859-7", greek) << QByteArray() << greek;
    QTest::newRow("Shift-JIS detected") << encoded("Shift_JIS", japanese) << QByteArray() << japanese;
    QTest::newRow("UTF-8 declared as Latin-1") << western.toUtf8() << QByteArray("iso-8859-1") << western;
    QTest::newRow("ASCII declared as UTF-16") << QByteArray("They met.") << QByteArray("utf-16") << u"They met."_s;
    QTest::newRow("no such encoding declared") << western.toUtf8() << QByteArray("no-such-thing") << western;
    QTest::newRow("a wrong declaration") << western.toLatin1() << QByteArray("utf-8") << western;
}

void TextDecoderTest::decodes()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, declared);
    QVERIFY(!content.isEmpty());
    const auto text = decodeText(content, declared);
    QVERIFY2(text, text ? "" : qPrintable(text.error().message));
    QTEST(*text, "expected");
}

void TextDecoderTest::refusesWhatDoesNotDecode_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    const QByteArray utf8 = western.toUtf8();
    QTest::newRow("a broken letter in UTF-8") << utf8 + " \xC3\x28 there." << u"not valid UTF-8"_s;
    QTest::newRow("UTF-8 and Latin-1 in one file") << utf8 + "\n" + western.toLatin1() << u"not valid UTF-8"_s;
    QTest::newRow("cut off within a letter") << utf8 + " caf\xC3" << u"cut off within a letter"_s;
    QTest::newRow("marked, cut off within a letter")
        << QByteArray("\xEF\xBB\xBFThey met in a caf\xC3") << u"cut off within a letter"_s;
    QTest::newRow("half a UTF-16 letter") << QByteArray("\xFF\xFE"
                                                        "a\0b",
                                                        5)
                                          << u"UTF-16"_s;
    QTest::newRow("half a pair in UTF-16") << QByteArray("\xFF\xFE"
                                                         "a\0\x3D\xD8",
                                                         6)
                                           << u"UTF-16"_s;
    QByteArray noise;
    for (int at = 0; at < 2000; ++at)
        noise += static_cast<char>(0x80 + (at * 37 + at * at * 11) % 0x80);
    QTest::newRow("noise") << noise << u"encoding is not known"_s;
}

void TextDecoderTest::refusesWhatDoesNotDecode()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    const auto text = decodeText(content);
    QVERIFY2(!text, text ? qPrintable(*text) : "");
    QVERIFY(text.error().kind == ErrorKind::Damaged);
    QVERIFY2(text.error().message.contains(reason), qPrintable(text.error().message));
}

void TextDecoderTest::knowsWideText_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("wide");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("ASCII") << QByteArray("They met.") << false;
    QTest::newRow("UTF-8 with mark") << encodedWithMark(QStringConverter::Utf8, western) << false;
    QTest::newRow("UTF-16 with mark") << encodedWithMark(QStringConverter::Utf16LE, western) << true;
    QTest::newRow("UTF-16 without mark") << encoded("UTF-16LE", western) << true;
    QTest::newRow("zeros") << QByteArray(100, '\0') << false;
    QTest::newRow("zeros here and there") << QByteArray("a\0b\0\0cdefg\0hijkl", 16) << false;
}

void TextDecoderTest::knowsWideText()
{
    QFETCH(QByteArray, content);
    QTEST(isWide(content), "wide");
}

QTEST_GUILESS_MAIN(TextDecoderTest)
#include "textdecodertest.moc"
