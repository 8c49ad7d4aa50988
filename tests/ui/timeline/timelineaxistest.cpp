// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelineaxis.h"

#include <QApplication>
#include <QTest>

using namespace dateline;
using namespace Qt::StringLiterals;

namespace {

double dayOf(int year, int month, int day)
{
    return double(QDate(year, month, day).toJulianDay());
}

QFont font()
{
    QFont result;
    result.setPixelSize(11);
    return result;
}

QStringList labels(const TimelineScale &scale)
{
    QStringList result;
    for (const TimelineTick &tick : scale.ticks) {
        result.append(tick.label);
    }
    return result;
}

} // namespace

class TimelineAxisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsWhatHasRoom_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("days");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("minutes") << dayOf(2025, 11, 25) + 23.0 / 24 << 1.0 / 48 * 4 << u"25 Nov 2025"_s
                                 << QStringList{u"23:00"_s, u"23:15"_s, u"23:30"_s, u"23:45"_s, u"Wed 26"_s,
                                                u"00:15"_s, u"00:30"_s, u"00:45"_s, u"01:00"_s};
        QTest::newRow("hours") << dayOf(2025, 11, 25) << 0.25 << u"25 Nov 2025"_s
                               << QStringList{u"Tue 25"_s, u"01:00"_s, u"02:00"_s, u"03:00"_s,
                                              u"04:00"_s,  u"05:00"_s, u"06:00"_s};
        QTest::newRow("a day") << dayOf(2025, 11, 25) << 2.0 << u"25 Nov 2025"_s
                               << QStringList{u"Tue 25"_s, u"03:00"_s, u"06:00"_s,  u"09:00"_s, u"12:00"_s, u"15:00"_s,
                                              u"18:00"_s,  u"21:00"_s, u"Wed 26"_s, u"03:00"_s, u"06:00"_s, u"09:00"_s,
                                              u"12:00"_s,  u"15:00"_s, u"18:00"_s,  u"21:00"_s, u"Thu 27"_s};
        QTest::newRow("days") << dayOf(2025, 11, 27) << 5.0 << u"November 2025"_s
                              << QStringList{u"Thu 27"_s, u"Fri 28"_s, u"Sat 29"_s,
                                             u"Sun 30"_s, u"1 Dec"_s,  u"Tue 2"_s};
        QTest::newRow("weeks") << dayOf(2025, 12, 17) << 90.0 << u"2025"_s
                               << QStringList{u"15 Dec"_s, u"22 Dec"_s, u"29 Dec"_s, u"5 Jan"_s, u"12 Jan"_s,
                                              u"19 Jan"_s, u"26 Jan"_s, u"2 Feb"_s,  u"9 Feb"_s, u"16 Feb"_s,
                                              u"23 Feb"_s, u"2 Mar"_s,  u"9 Mar"_s,  u"16 Mar"_s};
        QTest::newRow("months") << dayOf(2025, 10, 5) << 180.0 << u"2025"_s
                                << QStringList{u"October"_s,  u"November"_s, u"December"_s, u"2026"_s,
                                               u"February"_s, u"March"_s,    u"April"_s};
        QTest::newRow("years") << dayOf(2018, 6, 1) << 365.25 * 10 << u"2010–2019"_s
                               << QStringList{u"2018"_s, u"2019"_s, u"2020"_s, u"2021"_s, u"2022"_s, u"2023"_s,
                                              u"2024"_s, u"2025"_s, u"2026"_s, u"2027"_s, u"2028"_s};
        QStringList quarters{u"Oct"_s};
        for (int year = 2020; year < 2026; ++year) {
            quarters += {QString::number(year), u"Apr"_s, u"Jul"_s, u"Oct"_s};
        }
        QTest::newRow("quarters") << dayOf(2019, 12, 1) << 365.25 * 6 << u"2019"_s << quarters;
        QTest::newRow("centuries") << dayOf(1350, 1, 1) << 365.2425 * 1950 << u"1000–1999"_s
                                   << QStringList{u"1300"_s, u"1400"_s, u"1500"_s, u"1600"_s, u"1700"_s, u"1800"_s,
                                                  u"1900"_s, u"2000"_s, u"2100"_s, u"2200"_s, u"2300"_s, u"2400"_s,
                                                  u"2500"_s, u"2600"_s, u"2700"_s, u"2800"_s, u"2900"_s, u"3000"_s,
                                                  u"3100"_s, u"3200"_s, u"3300"_s};
        QTest::newRow("no year 0") << dayOf(-4, 1, 1) << 365.2425 * 10 << u"10 – 1 BC"_s
                                   << QStringList{u"4 BC"_s, u"3 BC"_s, u"2 BC"_s, u"1 BC"_s, u"1"_s, u"2"_s,
                                                  u"3"_s,    u"4"_s,    u"5"_s,    u"6"_s,    u"7"_s};
        QStringList decades{u"30 BC"_s, u"20 BC"_s, u"10 BC"_s, u"1"_s};
        for (int year = 10; year <= 170; year += 10) {
            decades.append(QString::number(year));
        }
        QTest::newRow("no year 0 in decades") << dayOf(-25, 1, 1) << 365.2425 * 200 << u"100 – 1 BC"_s << decades;
        QStringList pairs{u"6 BC"_s, u"4 BC"_s, u"2 BC"_s};
        for (int year = 2; year <= 34; year += 2) {
            pairs.append(QString::number(year));
        }
        QTest::newRow("no year 0 in steps of two") << dayOf(-6, 1, 1) << 365.2425 * 40 << u"10 – 1 BC"_s << pairs;
    }

    void labelsWhatHasRoom()
    {
        QFETCH(const double, from);
        QFETCH(const double, days);
        const TimelineAxis axis(QLocale::c(), font());
        const TimelineScale scale = axis.scale(from, from + days, 1200);
        QFETCH(const QStringList, labels);
        QCOMPARE(::labels(scale), labels);
        QTEST(scale.unit, "unit");
    }

    void neverLetsLabelsTouch_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<double>("from");
        for (const char *name : {"C", "de_DE", "ru_RU", "ar_EG", "ja_JP", "hu_HU"}) {
            for (const int year : {-9999, -1, 1, 800, 2025, 9990}) {
                QTest::addRow("%s %d", name, year) << QLocale(QString::fromLatin1(name)) << dayOf(year, 9, 23) + 0.3;
            }
        }
    }

    void neverLetsLabelsTouch()
    {
        QFETCH(const QLocale, locale);
        QFETCH(const double, from);
        const TimelineAxis axis(locale, font());
        const QFontMetricsF metrics(font());
        for (double days = 0.02; days < 4'000'000; days *= 1.37) {
            for (const double pixels : {80.0, 400.0, 1600.0}) {
                const auto ticks = axis.scale(from, from + days, pixels).ticks;
                QVERIFY(pixels < 100 || !ticks.isEmpty());
                QVERIFY(ticks.size() < 200);
                for (qsizetype index = 1; index < ticks.size(); ++index) {
                    const double apart = (ticks.at(index).day - ticks.at(index - 1).day) / days * pixels;
                    QVERIFY2(apart > 6 + metrics.horizontalAdvance(ticks.at(index - 1).label),
                             qPrintable(u"%1 %2 px"_s.arg(ticks.at(index - 1).label).arg(apart)));
                }
            }
        }
    }

    void keepsLabelsWhenThePictureIsMoved()
    {
        const TimelineAxis axis(QLocale::c(), font());
        const double from = dayOf(2025, 1, 1);
        const auto step = [](const TimelineScale &scale) { return scale.ticks.at(3).day - scale.ticks.at(2).day; };
        const double before = step(axis.scale(from, from + 20, 1200));
        for (int moved = 1; moved < 400; ++moved) {
            QCOMPARE(step(axis.scale(from + moved, from + moved + 20, 1200)), before);
        }
    }

    void hasNothingToSayWithoutRoom_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("pixels");
        QTest::newRow("no pixels") << 0.0 << 10.0 << 0.0;
        QTest::newRow("no days") << 5.0 << 5.0 << 100.0;
        QTest::newRow("backwards") << 5.0 << 4.0 << 100.0;
        QTest::newRow("not a number") << 5.0 << std::nan("") << 100.0;
    }

    void hasNothingToSayWithoutRoom()
    {
        QFETCH(const double, from);
        QFETCH(const double, to);
        QFETCH(const double, pixels);
        QVERIFY(TimelineAxis(QLocale::c(), font()).scale(from, to, pixels).ticks.isEmpty());
    }

    void knowsTheWeekendOfTheLocale()
    {
        const auto friday = QDate(2025, 11, 28).toJulianDay();
        const TimelineAxis british(QLocale(u"en_GB"_s), font());
        QVERIFY(!british.isWeekend(friday));
        QVERIFY(british.isWeekend(friday + 1));
        QVERIFY(british.isWeekend(friday + 2));
        const TimelineAxis egyptian(QLocale(u"ar_EG"_s), font());
        QVERIFY(egyptian.isWeekend(friday));
        QVERIFY(!egyptian.isWeekend(friday + 2));
    }

    void beginsWeeksAsTheLocaleDoes()
    {
        const double from = dayOf(2025, 11, 5);
        const auto first = [&](const char *locale) {
            const auto scale = TimelineAxis(QLocale(QString::fromLatin1(locale)), font()).scale(from, from + 90, 1200);
            return QDate::fromJulianDay(qint64(scale.ticks.first().day)).dayOfWeek();
        };
        QCOMPARE(first("en_GB"), int(Qt::Monday));
        QCOMPARE(first("en_US"), int(Qt::Sunday));
    }
};

QTEST_MAIN(TimelineAxisTest)
#include "timelineaxistest.moc"
