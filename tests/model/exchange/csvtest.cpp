// SPDX-License-Identifier: GPL-3.0-only
#include "model/exchange/csv.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesACell_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *name, const char *cell, const char *written) {
            QTest::newRow(name) << QString::fromUtf8(cell) << QByteArray(written);
        };
        row("words", "Ada Marlow", "Ada Marlow");
        row("nothing", "", "");
        row("a comma", "Marlow, Ada", "\"Marlow, Ada\"");
        row("quotation marks", "the \"talks\"", "\"the \"\"talks\"\"\"");
        row("two lines", "one\ntwo", "\"one\ntwo\"");
        row("a formula", "=SUM(A1:A9)", "'=SUM(A1:A9)");
        row("a formula with a comma", "=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        row("plus", "+1", "'+1");
        row("minus", "-2+3", "'-2+3");
        row("at", "@cmd", "'@cmd");
        row("behind blanks", "  =1", "'  =1");
        row("a tab", "\t1", "'\t1");
        row("in full width", "＝1", "'＝1");
        row("a sign in the middle", "a=b", "a=b");
        row("a dash", "– no sign", "– no sign");
        row("other letters", "Владимир", "Владимир");
    }

    void writesACell()
    {
        QFETCH(const QString, cell);
        QFETCH(const QByteArray, written);
        QCOMPARE(toCsv({{cell}}), "\xef\xbb\xbf" + written + "\r\n");
    }

    void writesRows()
    {
        QCOMPARE(toCsv({{u"a"_s, u"b"_s}, {u"c"_s, u""_s}}),
                 QByteArray("\xef\xbb\xbf"
                            "a,b\r\nc,\r\n"));
        QCOMPARE(toCsv({}), QByteArray("\xef\xbb\xbf"));
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "csvtest.moc"
