// SPDX-License-Identifier: GPL-3.0-only
#include "ui/article/articletext.h"

#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

Article articleOf(const QString &text, const QList<Header> &headers = {})
{
    Article article;
    article.text = text;
    article.headers = headers;
    return article;
}

/// What a document shows of \a span.
QString shownWords(const ArticleText &text, TextSpan span)
{
    const auto shown = text.shown(span);
    return shown ? text.paragraphs().join(u'\u2029').sliced(shown->begin, shown->length()) : QString();
}

} // namespace

class ArticleTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesParagraphs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("paragraphs");
        const QString full(60, u'x');
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("only blanks") << u" \r\n\t\n "_s << QStringList();
        QTest::newRow("a line each") << u"One.\nTwo."_s << QStringList{u"One."_s, u"Two."_s};
        QTest::newRow("blank lines") << u"One.\n\n\nTwo.\n"_s << QStringList{u"One."_s, u"Two."_s};
        QTest::newRow("Windows") << u"One.\r\n\r\nTwo.\r\n"_s << QStringList{u"One."_s, u"Two."_s};
        QTest::newRow("old Macintosh") << u"One.\r\rTwo."_s << QStringList{u"One."_s, u"Two."_s};
        QTest::newRow("separators") << u"One.\u2029Two.\u2028Three."_s
                                    << QStringList{u"One."_s, u"Two."_s, u"Three."_s};
        QTest::newRow("blanks around") << u"  One. \n\t Two.\t"_s << QStringList{u"One."_s, u"Two."_s};
        QTest::newRow("broken by hand") << full + u"\nend.\n\nNext."_s << QStringList{full + u" end."_s, u"Next."_s};
        QTest::newRow("broken by hand, Windows")
            << full + u"\r\nend.\r\n\r\nNext."_s << QStringList{full + u" end."_s, u"Next."_s};
        QTest::newRow("short lines stay")
            << u"A list:\none\ntwo\n\nNext."_s << QStringList{u"A list:"_s, u"one"_s, u"two"_s, u"Next."_s};
        QTest::newRow("long lines stay") << QString(300, u'x') + u"\nTwo.\n\nThree."_s
                                         << QStringList{QString(300, u'x'), u"Two."_s, u"Three."_s};
        QTest::newRow("strange characters") << u"a\ufffcb\ufdd0c\td"_s << QStringList{u"a b c d"_s};
    }

    void makesParagraphs()
    {
        QFETCH(const QString, text);
        QTEST(ArticleText(articleOf(text)).paragraphs(), "paragraphs");
    }

    void findsEveryCharacterAgain_data() { makesParagraphs_data(); }

    /// Position to offset and back, against a document that was really filled.
    void findsEveryCharacterAgain()
    {
        QFETCH(const QString, text);
        const ArticleText shown(articleOf(text));
        QTextDocument document;
        QTextCursor(&document).insertText(shown.paragraphs().join(u'\n'));
        for (qsizetype offset = 0; offset < text.size(); ++offset) {
            const auto place = shown.shown({offset, offset + 1});
            if (!place) {
                QVERIFY2(text[offset].isSpace(), qPrintable(QString::number(offset)));
                continue;
            }
            QCOMPARE(place->length(), 1);
            QCOMPARE(shown.offsetAt(place->begin), offset);
            if (text[offset].isLetterOrNumber())
                QCOMPARE(document.characterAt(int(place->begin)), text[offset]);
        }
    }

    void keepsSurrogatesTogether()
    {
        const QString text = u"\n\n😀 Dana 😀 met\r\nKim."_s;
        const ArticleText shown(articleOf(text));
        QCOMPARE(shownWords(shown, {text.indexOf(u"Dana"), text.indexOf(u"Dana") + 4}), u"Dana"_s);
        QCOMPARE(shownWords(shown, {2, 4}), u"😀"_s);
        QCOMPARE(shownWords(shown, {text.indexOf(u"Kim"), text.size()}), u"Kim."_s);
    }

    void showsASpanAcrossABrokenLine()
    {
        const QString text = QString(50, u'x') + u" Dan\r\nDriscoll spoke.\n\nNext."_s;
        const ArticleText shown(articleOf(text));
        const qsizetype begin = text.indexOf(u"Dan");
        QCOMPARE(shownWords(shown, {begin, begin + 13}), u"Dan Driscoll"_s);
    }

    void showsWhatIsLeftOfASpanThatBeginsInBlanks()
    {
        const ArticleText shown(articleOf(u"\n\n  One. \n\nTwo."_s));
        QCOMPARE(shownWords(shown, {0, 6}), u"On"_s);
        QCOMPARE(shownWords(shown, {0, 100}), u"One.\u2029Two."_s);
    }

    void showsNothingOfBlanksAndBeyond_data()
    {
        QTest::addColumn<TextSpan>("span");
        QTest::newRow("blank lines") << TextSpan{4, 6};
        QTest::newRow("empty") << TextSpan{1, 1};
        QTest::newRow("turned") << TextSpan{3, 1};
        QTest::newRow("behind the end") << TextSpan{90, 95};
    }

    void showsNothingOfBlanksAndBeyond()
    {
        QFETCH(const TextSpan, span);
        QVERIFY(!ArticleText(articleOf(u"One.\n\nTwo."_s)).shown(span));
    }

    void leavesOutWhatStandsAboveTheText()
    {
        const QString text = u"date 2025-11-25\nTalks held\nBy Ann Example\n\nGENEVA (Wire) — Two met."_s;
        const auto header = [&](HeaderKind kind, const QString &words) {
            const qsizetype begin = text.indexOf(words);
            return Header{kind, {begin, begin + words.size()}};
        };
        const ArticleText shown(articleOf(
            text,
            {header(HeaderKind::DateLine, u"date 2025-11-25"_s), header(HeaderKind::Headline, u"Talks held"_s),
             header(HeaderKind::Byline, u"By Ann Example"_s), header(HeaderKind::Dateline, u"GENEVA (Wire) —"_s)}));
        QCOMPARE(shown.paragraphs(), QStringList{u"GENEVA (Wire) — Two met."_s});
        QVERIFY(!shown.shown({0, 10}));
        QCOMPARE(shownWords(shown, {text.indexOf(u"Two"), text.size()}), u"Two met."_s);
    }

    void leavesOutTheHeadOfALineOnly()
    {
        const ArticleText shown(articleOf(u"Talks held Two met."_s, {{HeaderKind::Headline, {0, 10}}}));
        QCOMPARE(shown.paragraphs(), QStringList{u"Two met."_s});
        const ArticleText blank(articleOf(u" date 2025-11-25 Two met."_s, {{HeaderKind::DateLine, {1, 16}}}));
        QCOMPARE(blank.paragraphs(), QStringList{u"Two met."_s});
    }

    void namesTheNearestOffsetForPlacesBetween()
    {
        const ArticleText shown(articleOf(u"\nOne.\n\nTwo."_s));
        QCOMPARE(shown.offsetAt(0), 1);
        QCOMPARE(shown.offsetAt(4), 5);
        QCOMPARE(shown.offsetAt(5), 7);
        QCOMPARE(shown.offsetAt(900), 11);
        QCOMPARE(ArticleText().offsetAt(3), 0);
    }
};

QTEST_MAIN(ArticleTextTest)
#include "articletexttest.moc"
