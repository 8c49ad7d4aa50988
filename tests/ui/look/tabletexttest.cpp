// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/tabletext.h"

#include <QMimeData>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class TableTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void separatesByTabs_data()
    {
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QList<QStringList>() << QString();
        QTest::newRow("cells") << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, QString()}} << u"a\tb\nc\t\n"_s;
        QTest::newRow("a tab in a cell") << QList<QStringList>{{u"a\tb"_s, u"c"_s}} << u"a b\tc\n"_s;
        QTest::newRow("lines in a cell") << QList<QStringList>{{u"a\r\nb\n"_s, u"c"_s}} << u"a b\tc\n"_s;
    }

    void separatesByTabs()
    {
        QFETCH(const QList<QStringList>, rows);
        QTEST(tabSeparated(rows), "text");
    }

    void writesATableWithItsHeading()
    {
        QCOMPARE(htmlTable({{u"Who"_s}, {u"<Ada> & \"Lee\""_s}}),
                 u"<table>\n<tr><th>Who</th></tr>\n<tr><td>&lt;Ada&gt; &amp; &quot;Lee&quot;</td></tr>\n</table>\n"_s);
    }

    void givesBothToTheClipboard()
    {
        const auto data = tableMimeData({{u"Who"_s}, {u"Ada"_s}});
        QCOMPARE(data->text(), u"Who\nAda\n"_s);
        QVERIFY(data->html().contains(u"<td>Ada</td>"));
    }
};

QTEST_MAIN(TableTextTest)
#include "tabletexttest.moc"
