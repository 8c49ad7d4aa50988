// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/byline.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class BylineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBylines_data();
    void readsBylines();
    void takesOtherLinesForNone_data();
    void takesOtherLinesForNone();
};

void BylineTest::readsBylines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("authors");
    QTest::addColumn<QString>("source");
    QTest::newRow("one") << u"By Jane Roe"_s << u"Jane Roe"_s << QString();
    QTest::newRow("capitals") << u"BY JANE ROE"_s << u"JANE ROE"_s << QString();
    QTest::newRow("two and an agency") << u"By Jane Roe and John Poe | Agency"_s << u"Jane Roe and John Poe"_s
                                       << u"Agency"_s;
    QTest::newRow("three") << u"By Jane Roe, John Poe and Ann Doe"_s << u"Jane Roe, John Poe and Ann Doe"_s
                           << QString();
    QTest::newRow("particles") << u"By Anna van der Berg and Omar al-Hassan"_s
                               << u"Anna van der Berg and Omar al-Hassan"_s << QString();
    QTest::newRow("place") << u"By Jane Roe in Port Vell"_s << u"Jane Roe in Port Vell"_s << QString();
    QTest::newRow("paper behind a comma") << u"By Jane Roe, North Wire"_s << u"Jane Roe"_s << u"North Wire"_s;
    QTest::newRow("date behind a bar") << u"By Jane Roe | 25 November 2025"_s << u"Jane Roe"_s << QString();
    QTest::newRow("blanks") << u"  By   Jane  Roe "_s << u"Jane Roe"_s << QString();
    QTest::newRow("initial") << u"By J. K. Roe"_s << u"J. K. Roe"_s << QString();
    QTest::newRow("staff") << u"By North Wire staff"_s << u"North Wire staff"_s << QString();
}

void BylineTest::readsBylines()
{
    QFETCH(QString, line);
    const auto byline = parseByline(line);
    QVERIFY(byline);
    QTEST(byline->authors, "authors");
    QTEST(byline->source, "source");
}

void BylineTest::takesOtherLinesForNone_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << QString();
    QTest::newRow("by alone") << u"By"_s;
    QTest::newRow("prose") << u"By Monday evening the ministers of Velmaria had met for"_s;
    QTest::newRow("a day") << u"By Monday"_s;
    QTest::newRow("prose with a name") << u"By Jane Roe's account, the two had met before"_s;
    QTest::newRow("small letters") << u"By and large"_s;
    QTest::newRow("inside a line") << u"A story by Jane Roe"_s;
    QTest::newRow("a word that begins so") << u"Byron Bay"_s;
    QTest::newRow("long") << u"By Jane Roe "_s + u"and John Poe "_s.repeated(20);
}

void BylineTest::takesOtherLinesForNone()
{
    QFETCH(QString, line);
    const auto byline = parseByline(line);
    QVERIFY2(!byline, byline ? qPrintable(byline->authors) : "");
}

QTEST_GUILESS_MAIN(BylineTest)
#include "bylinetest.moc"
