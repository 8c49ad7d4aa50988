// SPDX-License-Identifier: GPL-3.0-only
#include "model/article/publisheddate.h"

#include <QTest>
#include <QTimeZone>

using namespace dateline;
using namespace Qt::StringLiterals;

class PublishedDateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDates_data();
    void readsDates();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void picksTheYearBefore_data();
    void picksTheYearBefore();
};

void PublishedDateTest::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // ISO in UTC; a date alone where no time is stated
    QTest::newRow("ISO day") << u"2025-11-25"_s << u"2025-11-25"_s;
    QTest::newRow("ISO with zone") << u"2025-11-25T14:05:10+02:00"_s << u"2025-11-25T12:05"_s;
    QTest::newRow("ISO in UTC") << u"2025-11-25T14:05:10.123Z"_s << u"2025-11-25T14:05"_s;
    QTest::newRow("ISO without zone") << u"2025-11-25 14:05"_s << u"2025-11-25T14:05"_s;
    QTest::newRow("mail") << u"Tue, 25 Nov 2025 14:05:10 +0100"_s << u"2025-11-25T13:05"_s;
    QTest::newRow("American") << u"November 25, 2025"_s << u"2025-11-25"_s;
    QTest::newRow("abbreviated") << u"Nov. 25, 2025"_s << u"2025-11-25"_s;
    QTest::newRow("September") << u"Sept. 5, 2025"_s << u"2025-09-05"_s;
    QTest::newRow("weekday and time") << u"Tuesday, November 25, 2025 at 3:30 p.m. EST"_s << u"2025-11-25T20:30"_s;
    QTest::newRow("British") << u"25 November 2025 14:05 GMT"_s << u"2025-11-25T14:05"_s;
    QTest::newRow("ordinal") << u"the 3rd of March 2026"_s << u"2026-03-03"_s;
    QTest::newRow("words around") << u"Published: 25 November 2025, 9 am"_s << u"2025-11-25T09:00"_s;
    QTest::newRow("midnight") << u"25 November 2025 12:15 a.m."_s << u"2025-11-25T00:15"_s;
    QTest::newRow("leap day") << u"29 February 2024"_s << u"2024-02-29"_s;
    QTest::newRow("noon") << u"25 November 2025 12:15 p.m."_s << u"2025-11-25T12:15"_s;
    QTest::newRow("time first") << u"14:05, 25 November 2025"_s << u"2025-11-25T14:05"_s;
    QTest::newRow("European hour") << u"25 November 2025, 14.05 CET"_s << u"2025-11-25T13:05"_s;
    QTest::newRow("offset from GMT") << u"Nov 25, 2025 14:05 GMT+2"_s << u"2025-11-25T12:05"_s;
    QTest::newRow("zone in brackets") << u"Tue, 25 Nov 2025 14:05:10 (PST)"_s << u"2025-11-25T22:05"_s;
    QTest::newRow("the day changes with the zone") << u"2025-11-25T23:30:00-05:00"_s << u"2025-11-26T04:30"_s;
    QTest::newRow("ISO basic") << u"20251125T140510Z"_s << u"2025-11-25T14:05"_s;
    QTest::newRow("ISO basic day") << u"20251125"_s << u"2025-11-25"_s;
    QTest::newRow("slashes, year first") << u"2025/11/25 14:05"_s << u"2025-11-25T14:05"_s;
    QTest::newRow("slashes, day first") << u"25/11/2025"_s << u"2025-11-25"_s;
    QTest::newRow("slashes, month first") << u"11/25/2025 3:30 PM"_s << u"2025-11-25T15:30"_s;
    QTest::newRow("slashes, day and month the same") << u"11/11/2025"_s << u"2025-11-11"_s;
    QTest::newRow("points") << u"3.4.2025, 9:05"_s << u"2025-04-03T09:05"_s;
    QTest::newRow("hyphens") << u"25-Nov-2025"_s << u"2025-11-25"_s;
    QTest::newRow("a wrong day before a right one") << u"2025-02-30, 2025-11-25"_s << u"2025-11-25"_s;
    QTest::newRow("no such hour") << u"25 November 2025 25:10"_s << u"2025-11-25"_s;
    QTest::newRow("unknown zone") << u"2025-11-25 14:05 XYZ"_s << u"2025-11-25T14:05"_s;
}

void PublishedDateTest::readsDates()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto published = parsePublished(text);
    QVERIFY(published);
    const bool day = published->precision == TimePrecision::Day;
    QCOMPARE(published->time.toUTC().toString(day ? u"yyyy-MM-dd"_s : u"yyyy-MM-ddTHH:mm"_s), expected);
    QVERIFY(published->basis == PublishedBasis::Stated);
}

void PublishedDateTest::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"They met in May and left"_s;
    QTest::newRow("ambiguous") << u"03/04/2025"_s;
    QTest::newRow("no such day") << u"2025-02-30"_s;
    QTest::newRow("no such month") << u"25 Nonember 2025"_s;
    QTest::newRow("day 31 of November") << u"November 31, 2025"_s;
    QTest::newRow("inside a number") << u"12025-11-255"_s;
    QTest::newRow("day that programs write without knowing one") << u"0001-01-01T00:00:00"_s;
    QTest::newRow("before newspapers") << u"3 March 1492"_s;
    QTest::newRow("far away") << u"9999-12-31"_s;
    QTest::newRow("version number") << u"1.2.3.2025"_s;
    QTest::newRow("month alone") << u"November 2025"_s;
    QTest::newRow("telephone number") << u"+44 2025 1125 99"_s;
    QTest::newRow("no year") << u"November 25"_s;
    QTest::newRow("very long") << u"x"_s.repeated(300) + u" 2025-11-25"_s;
}

void PublishedDateTest::refusesWhatIsNoDate()
{
    QFETCH(QString, text);
    QVERIFY(!parsePublished(text));
}

void PublishedDateTest::picksTheYearBefore_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("latest");
    QTest::addColumn<QDate>("expected");
    QTest::newRow("this year") << u"Nov. 23"_s << QDate(2025, 12, 1) << QDate(2025, 11, 23);
    QTest::newRow("last year") << u"Dec. 30"_s << QDate(2026, 1, 5) << QDate(2025, 12, 30);
    QTest::newRow("a day ahead") << u"2 January"_s << QDate(2026, 1, 1) << QDate(2026, 1, 2);
    QTest::newRow("leap day") << u"29 February"_s << QDate(2026, 1, 1) << QDate(2024, 2, 29);
    QTest::newRow("no day") << u"soon"_s << QDate(2026, 1, 1) << QDate();
    QTest::newRow("unknown latest") << u"Nov. 23"_s << QDate() << QDate();
}

void PublishedDateTest::picksTheYearBefore()
{
    QFETCH(QString, text);
    QFETCH(QDate, latest);
    QFETCH(QDate, expected);
    const auto published = parseDayBefore(text, latest);
    QCOMPARE(published ? published->date() : QDate(), expected);
}

QTEST_GUILESS_MAIN(PublishedDateTest)
#include "publisheddatetest.moc"
