// SPDX-License-Identifier: GPL-3.0-only
#include "model/base/dateinterval.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dateline::DateInterval;
using dateline::DatePrecision;

class DateIntervalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEdtf_data();
    void readsEdtf();
    void refusesWhatIsNotEdtf_data();
    void refusesWhatIsNotEdtf();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void writesDaysWhereThePrecisionDoesNotFit();
    void writesNothingForNoInterval();
    void overlapsWhereADayIsShared_data();
    void overlapsWhereADayIsShared();
    void containsEveryDay_data();
    void containsEveryDay();
};

void DateIntervalTest::readsEdtf_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DateInterval>("expected");

    const auto day = [](int y, int m, int d) { return QDate(y, m, d); };
    QTest::newRow("day") << u"2025-11-25"_s << DateInterval::day(day(2025, 11, 25));
    QTest::newRow("month") << u"2025-11"_s << DateInterval::month(2025, 11);
    QTest::newRow("leap February") << u"2024-02"_s
                                   << DateInterval{day(2024, 2, 1), day(2024, 2, 29), DatePrecision::Month};
    QTest::newRow("year") << u"2025"_s << DateInterval::year(2025);
    QTest::newRow("time of day is dropped") << u"2025-11-25T15:00:00Z"_s << DateInterval::day(day(2025, 11, 25));
    QTest::newRow("days") << u"2025-11-22/2025-11-23"_s << DateInterval::days(day(2025, 11, 22), day(2025, 11, 23));
    QTest::newRow("approximate month") << u"2025-11~"_s
                                       << DateInterval{day(2025, 11, 1), day(2025, 11, 30), DatePrecision::Month, true};
    QTest::newRow("uncertain day") << u"2025-11-25?"_s
                                   << DateInterval{day(2025, 11, 25), day(2025, 11, 25), DatePrecision::Day, false,
                                                   true};
    QTest::newRow("both") << u"2025%"_s
                          << DateInterval{day(2025, 1, 1), day(2025, 12, 31), DatePrecision::Year, true, true};
    QTest::newRow("open end") << u"2014/.."_s << DateInterval{day(2014, 1, 1), {}, DatePrecision::Year};
    QTest::newRow("unknown end") << u"2014/"_s << DateInterval{day(2014, 1, 1), {}, DatePrecision::Year};
    QTest::newRow("open begin") << u"../2014-03-02"_s << DateInterval{{}, day(2014, 3, 2)};
    QTest::newRow("coarser end decides the precision")
        << u"2004-06/2006-08-15"_s << DateInterval{day(2004, 6, 1), day(2006, 8, 15), DatePrecision::Month};
    QTest::newRow("qualified ends") << u"2004-06~/2006-08?"_s
                                    << DateInterval{day(2004, 6, 1), day(2006, 8, 31), DatePrecision::Month, true,
                                                    true};
    QTest::newRow("decade") << u"199X"_s << DateInterval{day(1990, 1, 1), day(1999, 12, 31), DatePrecision::Year};
    QTest::newRow("century") << u"19XX"_s << DateInterval{day(1900, 1, 1), day(1999, 12, 31), DatePrecision::Year};
    QTest::newRow("some day of a month") << u"2025-11-XX"_s << DateInterval::month(2025, 11);
    QTest::newRow("some month of a year") << u"2025-XX"_s << DateInterval::year(2025);
    QTest::newRow("spring") << u"2025-21"_s << DateInterval{day(2025, 3, 1), day(2025, 5, 31), DatePrecision::Month};
    QTest::newRow("winter runs into the next year")
        << u"2025-24"_s << DateInterval{day(2025, 12, 1), day(2026, 2, 28), DatePrecision::Month};
    QTest::newRow("year 0 is 1 BC") << u"0000"_s << DateInterval{day(-1, 1, 1), day(-1, 12, 31), DatePrecision::Year};
    QTest::newRow("44 BC") << u"-0043-03-15"_s << DateInterval::day(day(-44, 3, 15));
}

void DateIntervalTest::readsEdtf()
{
    QFETCH(QString, text);
    QFETCH(DateInterval, expected);

    const auto interval = DateInterval::fromEdtf(text);

    QVERIFY2(interval.has_value(), interval ? "" : qPrintable(interval.error().message));
    QCOMPARE(interval->from, expected.from);
    QCOMPARE(interval->to, expected.to);
    QCOMPARE(*interval, expected);
}

void DateIntervalTest::refusesWhatIsNotEdtf_data()
{
    QTest::addColumn<QString>("text");

    for (const char *text : {"",
                             "/",
                             "../..",
                             "today",
                             "2025-13",
                             "2025-00",
                             "2025-20",
                             "2025-25",
                             "2025-02-29",
                             "2025-11-00",
                             "2025-11-31",
                             "2025-1",
                             "2025-11-5",
                             "20251125",
                             "25-11-2025",
                             "2025/11/25",
                             "2025-11-25/2025-11-24",
                             "2025-11-25/tomorrow",
                             "202",
                             "20250",
                             "X025",
                             "XXXX",
                             "20X5",
                             "XXXX-11-25",
                             "202X-11",
                             "2025-XX-25",
                             "2025-11-25T25:00:00",
                             "2025-11-25 15:00:00",
                             " 2025",
                             "2025 ",
                             "2025\n",
                             "2025~~",
                             "~2025",
                             "2025-11-25-01",
                             "+2025"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void DateIntervalTest::refusesWhatIsNotEdtf()
{
    QFETCH(QString, text);

    const auto interval = DateInterval::fromEdtf(text);

    QVERIFY(!interval);
    QCOMPARE(interval.error().kind, dateline::ErrorKind::InvalidInput);
    QVERIFY(interval.error().message.contains(text));
}

void DateIntervalTest::writesWhatItReads_data()
{
    QTest::addColumn<QString>("written");

    for (const char *text : {"2025-11-25",
                             "2025-11",
                             "2025",
                             "2025-11-22/2025-11-23",
                             "2025-11~",
                             "2025-11-25?",
                             "2025%",
                             "2014/..",
                             "../2014-03-02",
                             "2004-06/2006-08-15",
                             "2004~/2006~",
                             "2025-11-01/2025-11-30",
                             "2025-01-01/2025-12-31",
                             "2025-01/2025-12-30",
                             "1990/1999",
                             "0000",
                             "-0043-03-15",
                             "0987-05",
                             "2024-02",
                             "2025-12/2026-02"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void DateIntervalTest::writesWhatItReads()
{
    QFETCH(QString, written);

    const auto interval = DateInterval::fromEdtf(written);

    QVERIFY(interval);
    QCOMPARE(interval->toEdtf(), written);
}

void DateIntervalTest::writesDaysWhereThePrecisionDoesNotFit()
{
    const DateInterval interval{QDate(2025, 11, 11), QDate(2025, 11, 20), DatePrecision::Month, true};

    QCOMPARE(interval.toEdtf(), u"2025-11-11~/2025-11-20~"_s);
}

void DateIntervalTest::writesNothingForNoInterval()
{
    QVERIFY(DateInterval{}.isNull());
    QCOMPARE(DateInterval{}.toEdtf(), QString());
}

void DateIntervalTest::overlapsWhereADayIsShared_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("expected");

    QTest::newRow("same day") << u"2025-11-25"_s << u"2025-11-25"_s << true;
    QTest::newRow("day in month") << u"2025-11-25"_s << u"2025-11"_s << true;
    QTest::newRow("last day of the month") << u"2025-11-30"_s << u"2025-11"_s << true;
    QTest::newRow("first day after the month") << u"2025-12-01"_s << u"2025-11"_s << false;
    QTest::newRow("ends touch") << u"2025-11-20/2025-11-22"_s << u"2025-11-22/2025-11-24"_s << true;
    QTest::newRow("neighbours") << u"2025-11-20/2025-11-21"_s << u"2025-11-22/2025-11-24"_s << false;
    QTest::newRow("open end reaches on") << u"2014/.."_s << u"2025-11-25"_s << true;
    QTest::newRow("open end not back") << u"2014/.."_s << u"2013"_s << false;
    QTest::newRow("open begin reaches back") << u"../2014"_s << u"1066"_s << true;
    QTest::newRow("open begin not on") << u"../2014"_s << u"2015"_s << false;
    QTest::newRow("two open ends") << u"2014/.."_s << u"../2014"_s << true;
    QTest::newRow("two open ends apart") << u"2015/.."_s << u"../2014"_s << false;
}

void DateIntervalTest::overlapsWhereADayIsShared()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, expected);
    const DateInterval first = *DateInterval::fromEdtf(one);
    const DateInterval second = *DateInterval::fromEdtf(other);

    QCOMPARE(first.overlaps(second), expected);
    QCOMPARE(second.overlaps(first), expected);
    QVERIFY(!first.overlaps({}));
    QVERIFY(!DateInterval{}.overlaps(first));
}

void DateIntervalTest::containsEveryDay_data()
{
    QTest::addColumn<QString>("outer");
    QTest::addColumn<QString>("inner");
    QTest::addColumn<bool>("expected");

    QTest::newRow("itself") << u"2025-11"_s << u"2025-11"_s << true;
    QTest::newRow("day of the month") << u"2025-11"_s << u"2025-11-30"_s << true;
    QTest::newRow("month of the day") << u"2025-11-30"_s << u"2025-11"_s << false;
    QTest::newRow("begins before") << u"2025-11"_s << u"2025-10-31/2025-11-02"_s << false;
    QTest::newRow("ends after") << u"2025-11"_s << u"2025-11-30/2025-12-01"_s << false;
    QTest::newRow("open end") << u"2014/.."_s << u"2025-11-25"_s << true;
    QTest::newRow("open end in open end") << u"2014/.."_s << u"2015/.."_s << true;
    QTest::newRow("open end in closed") << u"2014/2020"_s << u"2015/.."_s << false;
    QTest::newRow("open begin in closed") << u"2014/2020"_s << u"../2015"_s << false;
    QTest::newRow("open begin in open end") << u"2014/.."_s << u"../2015"_s << false;
}

void DateIntervalTest::containsEveryDay()
{
    QFETCH(QString, outer);
    QFETCH(QString, inner);
    QFETCH(bool, expected);
    const DateInterval first = *DateInterval::fromEdtf(outer);

    QCOMPARE(first.contains(*DateInterval::fromEdtf(inner)), expected);
    QVERIFY(!first.contains({}));
    QVERIFY(!DateInterval{}.contains(first));
}

QTEST_GUILESS_MAIN(DateIntervalTest)
#include "dateintervaltest.moc"
