// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/datewords.h"

#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

class DateWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysAnIntervalAsExactlyAsItIsKnown_data()
    {
        const QDate monday(2025, 11, 24);
        QTest::addColumn<DateInterval>("interval");
        QTest::addColumn<QString>("words");
        QTest::newRow("day") << DateInterval::day(monday.addDays(1)) << u"Tue 25 November 2025"_s;
        QTest::newRow("two days") << DateInterval::days(monday, monday.addDays(1))
                                  << u"Mon 24 – Tue 25 November 2025"_s;
        QTest::newRow("days over a month's end")
            << DateInterval::days({2025, 11, 30}, {2025, 12, 1}) << u"Sun 30 November – Mon 1 December 2025"_s;
        QTest::newRow("a week and more") << DateInterval::days({2025, 11, 3}, {2025, 11, 23})
                                         << u"3–23 November 2025"_s;
        QTest::newRow("month") << DateInterval{{2025, 11, 1}, {2025, 11, 30}, DatePrecision::Month}
                               << u"November 2025"_s;
        QTest::newRow("months") << DateInterval{{2025, 1, 1}, {2025, 3, 31}, DatePrecision::Month}
                                << u"January – March 2025"_s;
        QTest::newRow("year") << DateInterval{{2014, 1, 1}, {2014, 12, 31}, DatePrecision::Year} << u"2014"_s;
        QTest::newRow("years") << DateInterval{{2014, 1, 1}, {2016, 12, 31}, DatePrecision::Year} << u"2014–2016"_s;
        QTest::newRow("approximate year")
            << DateInterval{{2014, 1, 1}, {2014, 12, 31}, DatePrecision::Year, true} << u"about 2014"_s;
        QTest::newRow("uncertain year") << DateInterval{{2014, 1, 1}, {2014, 12, 31}, DatePrecision::Year, false, true}
                                        << u"2014?"_s;
        QTest::newRow("approximate day") << DateInterval{monday, monday, DatePrecision::Day, true}
                                         << u"about 24 November 2025"_s;
        QTest::newRow("open end") << DateInterval{{2014, 1, 1}, {}, DatePrecision::Year} << u"since 2014"_s;
        QTest::newRow("open beginning") << DateInterval{{}, {2014, 12, 31}, DatePrecision::Year} << u"until 2014"_s;
        QTest::newRow("before the year 1") << DateInterval{{-44, 3, 15}, {-44, 3, 15}} << u"15 March 44 BC"_s;
        QTest::newRow("before the Gregorian calendar")
            << DateInterval{{1066, 10, 14}, {1066, 10, 14}, DatePrecision::Day, true} << u"about 14 October 1066"_s;
        QTest::newRow("nothing") << DateInterval() << QString();
    }

    void saysAnIntervalAsExactlyAsItIsKnown()
    {
        QFETCH(const DateInterval, interval);
        QFETCH(const QString, words);
        const QString said = inWords(interval, QLocale::c());
        QVERIFY2(said.endsWith(words), qPrintable(said)); // the weekday of so old a day is of no interest here
        if (interval.from.year() > 0) {
            QCOMPARE(said, words);
        }
    }

    void putsDatesInTheLocalesOrder_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("month");
        QTest::newRow("United States") << QLocale(u"en_US"_s) << u"Tue, November 25, 2025"_s << u"November 2025"_s;
        QTest::newRow("Germany") << QLocale(u"de_DE"_s) << u"Di., 25. November 2025"_s << u"November 2025"_s;
        QTest::newRow("Russia") << QLocale(u"ru_RU"_s) << u"вт, 25 ноября 2025 г."_s << u"ноябрь 2025 г."_s;
        QTest::newRow("Japan") << QLocale(u"ja_JP"_s) << u"2025年11月25日(火)"_s << u"2025年11月"_s;
    }

    void putsDatesInTheLocalesOrder()
    {
        QFETCH(const QLocale, locale);
        QTEST(inWords(DateInterval::day({2025, 11, 25}), locale), "day");
        QTEST(inWords({{2025, 11, 1}, {2025, 11, 30}, DatePrecision::Month}, locale), "month");
    }

    void keepsToTheGregorianCalendarWhereTheLocaleHasAnother()
    {
        QVERIFY(inWords(DateInterval::day({2025, 11, 25}), QLocale(u"th_TH"_s)).contains(u"2025"_s));
    }

    void agreesWithQDateAboutOldDays_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::newRow("first day of the year 1") << QDate(1, 1, 1);
        QTest::newRow("day that Catholic countries left out") << QDate(1582, 10, 10);
        QTest::newRow("leap day only of the Gregorian calendar's absence") << QDate(1500, 2, 28);
        QTest::newRow("last day of the year 9999") << QDate(9999, 12, 31);
    }

    void agreesWithQDateAboutOldDays()
    {
        QFETCH(const QDate, date);
        const DateWords words(QLocale::c());
        QCOMPARE(words.at(double(date.toJulianDay()), "yMMMMd"_L1),
                 u"%1 %2 %3"_s.arg(date.day()).arg(QLocale::c().monthName(date.month())).arg(date.year()));
    }

    void saysTheHour()
    {
        const DateWords words(QLocale::c());
        const auto day = double(QDate(2025, 11, 25).toJulianDay());
        QCOMPARE(words.at(day + 18.0 / 24, "Hm"_L1), u"18:00"_s);
        QCOMPARE(words.at(day, "Ed"_L1), u"Tue 25"_s);
    }
};

QTEST_GUILESS_MAIN(DateWordsTest)
#include "datewordstest.moc"
